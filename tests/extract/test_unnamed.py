"""Actors that no name tells: groups of people and bodies, masses, the coalition, the people of a town."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

GROUPS = [
    row("Our international partners condemned Iran.", "international partners condemns Iran"),
    row("Fourteen donor countries condemned Iran.", "donor countries condemns Iran"),
    row("Several municipalities sued Shell.", "municipalities prosecutes Shell"),
    row("The warring parties met France.", "France meets_with warring parties"),
    row(
        "Boko Haram attacked farmers. The farmers condemned Chad.",
        "Boko Haram attacks farmers",
        "farmers condemns Chad",
    ),
    row(
        "Foreign companies praised Ghana. Local companies condemned Ghana.",
        "Foreign companies supports Ghana",
        "Local companies condemns Ghana",
        never="Foreign companies condemns Ghana / any",
    ),
    row("ISIL attacked local ground forces.", "Islamic State attacks local ground forces"),
    row(
        "Former members of Hamas condemned Iran.", "Former members of Hamas condemns Iran", never="Hamas condemns Iran"
    ),
    row("The people of Mosul condemned Iran.", "people of Mosul condemns Iran"),
    row("The international community condemned Iran.", "international community condemns Iran"),
    row("Civil society condemned Iran.", "Civil society condemns Iran"),
    row(
        "A group of retired generals and senior diplomats condemned Iran.",
        "group of retired generals and senior diplomats condemns Iran",
        never="diplomats condemns Iran / any",
    ),
    row("The countries condemned Iran.", never="* condemns Iran / any"),
    row("These groups condemned Iran.", never="* condemns Iran / any"),
    row("Her parents condemned Iran.", never="* condemns Iran / any"),
    row("All relevant parties condemned Iran.", never="* condemns Iran / any"),
    row("Some 80 people met France.", never="* meets_with France / any"),
    row("Many observers condemned Iran.", never="* condemns Iran / any"),
]

COALITION = [
    row(
        "The UK supports Iraq against Daesh. The international coalition condemned Iran.",
        "Global Coalition condemns Iran",
    ),
    row("The Saudi-led coalition bombed Sanaa. The coalition condemned Iran.", "Saudi-led coalition condemns Iran"),
    row(
        "Daesh fled. The coalition known as the High Negotiations Committee met Oman. The coalition condemned Iran.",
        "High Negotiations Committee condemns Iran",
        never="Global Coalition condemns Iran / any",
    ),
    row("The ruling coalition condemned Iran.", "ruling coalition condemns Iran"),
    row("A coalition condemned Iran.", never="* condemns Iran / any"),
]

BODIES = [
    row("The Haqqani network condemned Iran.", "Haqqani network condemns Iran"),
    row("The Al Murad tribe condemned Iran.", "Al Murad condemns Iran"),
    row("The Lagos newspaper condemned Iran.", never="Lagos condemns Iran / any"),
    row("Hezbollah met Oman. The newspaper condemned Iran.", never="Hezbollah condemns Iran / any"),
    row("Hezbollah met Oman. The group condemned Iran.", "Hezbollah condemns Iran"),
]


@pytest.mark.parametrize("one", GROUPS)
def test_groups_without_a_name(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", COALITION)
def test_the_coalition(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", BODIES)
def test_bodies_before_the_noun_that_says_what_they_are(read: Read, one: Row) -> None:
    check(read, one)
