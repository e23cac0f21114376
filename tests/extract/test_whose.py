"""Whose deed it is: what owners and pronouns point back to, and who only speaks of it or is only joined with it."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

POINTING_BACK = [
    row(
        "Germany supported the Iraqi people in their fight against Hamas.",
        "Iraqis clashes_with Hamas",
        never="Germany clashes_with Hamas / any",
    ),
    row(
        "The United States stands with the Iraqi people as they confront Hamas.",
        "Iraqis clashes_with Hamas",
        never="United States clashes_with Hamas / any",
    ),
    row(
        "Egyptian President Karim Nasr spoke in Berlin. British minister Tom Orwell praised President Karim Nasr "
        "and his government.",
        "Tom Orwell supports Egypt",
        never="Tom Orwell supports United Kingdom / any",
    ),
    row(
        "Ann Obuya and her mother met President Karim Nasr at his residence in Cairo.",
        never=("Ann Obuya based_in Cairo / any",),
    ),
    row(
        "Boeing objected to Airbus's decision to raise its bid for Embraer.",
        never="Boeing acquires Embraer / any",
    ),
    row(
        'Carla Nunes told Reuters: "Those people came here and we had to shelter them."',
        never="Carla Nunes aids Reuters / any",
    ),
]


@pytest.mark.parametrize("expected", POINTING_BACK)
def test_owners_and_pronouns(read: Read, expected: Row) -> None:
    check(read, expected)


ONLY_BESIDE = [
    row(
        "Ann Lowell reiterated German support for Ukraine in the fight against Hamas.",
        "Germany supports Ukraine",
        never=("Ann Lowell supports Ukraine / any", "Ann Lowell clashes_with Hamas / any"),
    ),
    row("Ann Lowell reiterated her support for Ukraine.", "Ann Lowell supports Ukraine"),
    row(
        "The paintings were donated by the Harlow Foundation, according to Ann Lowell.",
        never="* aids Ann Lowell / any",
    ),
    row(
        "Ann Lowell welcomed the resolution as a step towards bringing Hamas and Israel to the negotiating table.",
        never=("Ann Lowell mediates_for Hamas / any", "Ann Lowell mediates_for Israel / any"),
    ),
    row("Envoy Ann Lowell brought Hamas and Israel to the negotiating table.", "Ann Lowell mediates_for Hamas"),
    row(
        "Hamas spokesman Amin Saleh met with Qatari mediators on Tuesday.",
        "Amin Saleh meets_with Qatar",
        never="Qatar mediates_for Amin Saleh / any",
    ),
    row("Envoy Ann Lowell expressed condolences to the families of the victims.", never="* supports * / any"),
    row("Envoy Ann Lowell expressed support for the victims.", "Ann Lowell supports victims"),
    row(
        "A survey was done in New South Wales, Victoria, South Australia and Queensland.",
        never=("New South Wales located_in Victoria",),
    ),
]


@pytest.mark.parametrize("expected", ONLY_BESIDE)
def test_who_only_stands_beside(read: Read, expected: Row) -> None:
    check(read, expected)


SENSES = [
    row("Boeing beat out Airbus for a deal to supply Qantas.", "Boeing defeats Airbus", never="Boeing attacks Airbus"),
    row("France temporarily closed its embassy in Damascus.", never="France breaks_relations_with * / any"),
    row(
        "France closed its embassy in Damascus.",
        "France breaks_relations_with Syria",
        never="France breaks_relations_with Damascus",
    ),
    row(
        "Foreign Minister Ann Lowell joined Jean Tiru for talks in Oslo.",
        "Ann Lowell meets_with Jean Tiru",
        never="Ann Lowell member_of * / any",
    ),
    row("Finland joined NATO.", "Finland member_of NATO", never="Finland meets_with NATO"),
    row(
        "He would go to jail, Anna Rud wrote, unless, of course, Paul Tarn cooperated with the FBI.",
        never="Paul Tarn cooperates_with FBI",
    ),
]


@pytest.mark.parametrize("expected", SENSES)
def test_senses_and_moods(read: Read, expected: Row) -> None:
    check(read, expected)
