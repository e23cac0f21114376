"""Who acts where nobody is named: the police of the article's country, the authorities of a place; and who does not."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ANGOLA = "LUANDA, Angola (AP) - The news spread in Angola on Monday. "
POLICE = [
    row(ANGOLA + "Police arrested dozens of protesters.", "Angolan police arrests protesters"),
    row(ANGOLA + "Marta Neto was jailed on Tuesday.", never="Angola arrests Marta Neto / any"),
    row("Police in Kenya fired tear gas at protesters.", "Kenyan police attacks protesters"),
    row("Marta Neto was arrested in Angola.", "Angola arrests Marta Neto"),
    row("Marta Neto was arrested in Luanda.", never="Angola arrests Marta Neto / any"),
    row("Police arrested dozens of protesters.", "Police arrests protesters", never="Angolan police arrests * / any"),
    row("Marta Neto was praised in Luanda.", never="Angola supports Marta Neto / any"),
    row("Marta Neto was arrested by Kenyan police in Luanda.", never="Angola arrests Marta Neto / any"),
    row("Kenya and Uganda spoke of Chad. Marta Neto was arrested.", never="* arrests Marta Neto / any"),
]

DATELINES = [
    row(
        "HAMBURG, Germany (Reuters) - Kenya and Uganda agreed on a ceasefire on Friday.",
        "Kenya agrees_with Uganda",
        never=("Germany agrees_with * / any", "Reuters agrees_with * / any"),
    ),
    row("TUNIS, Tunisia — Kenya attacked Uganda on Friday.", "Kenya attacks Uganda", never="Tunisia attacks * / any"),
]

DEEDS_OF_OTHERS = [
    row(
        "Chile condemned the beating of demonstrators by the Peruvian police.",
        "Chile condemns Peruvian police",
        never="Chile condemns demonstrators / any",
    ),
    row("Chile condemned the killing of Anna Ruiz.", never="Chile condemns Anna Ruiz / any"),
    row("Peru demanded the release of Anna Ruiz.", never="Peru releases * / any"),
    row("A truce was brokered by Russia and Turkey.", never="Russia agrees_with Turkey / any"),
    row("The Chadian and Libyan leaders met on Friday.", "Chad meets_with Libya"),
    row("A minibus of Peru crashed, killing students.", never="* kills students / any"),
]


WHO_AND_WHAT = [
    row("Boko Haram claimed to have killed Anna Ruiz.", "Boko Haram kills Anna Ruiz"),
    row("Boko Haram claimed to want Anna Ruiz killed.", never="Boko Haram kills Anna Ruiz"),
    row("Seven soldiers were killed in DR Congo.", never="DR Congo kills * / any"),
    row(
        "Der Spiegel Magazine attacked Anna Ruiz.",
        "Der Spiegel Magazine condemns Anna Ruiz or Der Spiegel condemns Anna Ruiz",
    ),
    row(
        "It was shameful that Uganda attacked Kenya, Chad said.",
        "Chad condemns Uganda",
        never="Chad condemns Kenya / any",
    ),
    row("Rebels attacked a camp run by Uganda.", "rebels attacks Uganda"),
    row(
        "Joseph Otieno raised it in a call with Paul Mukasa and urged him to leave.",
        "Joseph Otieno urges Paul Mukasa",
        never="Paul Mukasa urges * / any",
    ),
    row("Joseph Otieno said that those who back Uganda must leave.", never="Joseph Otieno urges Uganda / any"),
    row(
        "Uganda helps Kenya in defeating Boko Haram.",
        "Kenya opposes Boko Haram",
        never="Uganda opposes Boko Haram / any",
    ),
]


VARIANTS = [
    row(
        "The United Nations said nothing. The regime attacked Kenya.",
        never=("United Nations attacks Kenya / any", "UN attacks Kenya / any"),
    ),
    row("The killing by Israel of Omar Said enraged Iran.", "Israel kills Omar Said", never="Omar Said kills * / any"),
    row(
        "Peru's minister, Omar Said, and his Chilean counterpart, Paul Mukasa, met in Lima.",
        "Omar Said meets_with Paul Mukasa",
    ),
    row("Kenya and Uganda, which fought a war in 1979, signed a treaty.", "Kenya agrees_with Uganda"),
    row("After a week Libya retook Kufra from the rebels.", "Libya seizes Kufra"),
    row("Omar Said headed the Kenyan delegation.", "Omar Said represents Kenya", never="Omar Said leads Kenya / any"),
    row(
        "The rules limit Kenya's ability to attack Uganda.",
        never=("Kenya attacks Uganda", "Kenya attacks Uganda / planned"),
    ),
    row("The visit of Paul Mukasa to Kenya was long.", "Paul Mukasa visits Kenya", never="Kenya visits * / any"),
    row("The ministers of Kenya and Uganda ended their meeting.", "Kenya meets_with Uganda"),
]


@pytest.mark.parametrize("expected", [*POLICE, *DATELINES, *DEEDS_OF_OTHERS, *WHO_AND_WHAT, *VARIANTS])
def test_authorities(read: Read, expected: Row) -> None:
    check(read, expected)
