"""Offices told before a clause, employers in apposition, bare ages, journeys to come, capitals that are given to."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

OFFICES = [
    row("As head of Oxfam, Carl Roth met Ann Lowe.", "Carl Roth leads Oxfam"),
    row("As captain of FC Lindau in 2010 Carl Roth scored twice.", "Carl Roth holds_position_in FC Lindau / former"),
    row("Carl Roth is ill. As president of Kenya in 2010 he met Ann Lowe.", "Carl Roth leads Kenya / former"),
    row("As the former chairman of Barclays, Ann Lowe knows Carl Roth.", "Ann Lowe leads Barclays / former"),
    row("As head of Oxfam said, Carl Roth met Ann Lowe.", never="Carl Roth leads * / any"),
    row("As president of Kenya, Carl Roth's brother was jailed.", never="Carl Roth leads * / any"),
    row("Carl Roth was ill. His employer, Barclays, paid.", "Carl Roth member_of Barclays"),
    row("Carl Roth was ill. His neighbour, Barclays, paid.", never="Carl Roth member_of * / any"),
]

AGES = [
    row("Carl Roth, 40, and Ann Lowe, 27, fled. The 27-year-old was arrested by Peru.", "Peru arrests Ann Lowe"),
    row("Carl Roth was seen in Lima. The 27-year-old was arrested by Peru.", "Peru arrests Carl Roth"),
    row("Carl Roth and Ann Lowe fled. The 27-year-old was arrested by Peru.", never="Peru arrests * / any"),
]

JOURNEYS = [
    row("President Carl Roth leaves on Monday for Kenya.", "Carl Roth visits Kenya / planned"),
    row("Carl Roth travels to Kenya next week.", "Carl Roth visits Kenya / planned"),
    row("Carl Roth travels to Kenya every Monday.", never="Carl Roth visits Kenya / planned"),
    row("Carl Roth left on Monday for Kenya.", "Carl Roth visits Kenya", never="Carl Roth visits Kenya / planned"),
]

STATES = [
    row("Angela Merkel pledged full support for Kyiv.", "Angela Merkel supports Ukraine"),
    row("Angela Merkel left for Kyiv.", never="Angela Merkel supports * / any"),
    row(
        "Chad and Peru sent a letter establishing ties between their two governments.",
        "Chad normalizes_relations_with Peru",
        never="Chad affiliated_with Peru / any",
    ),
    row("The signing by Ford and Toyota of a memorandum came late.", "Ford agrees_with Toyota"),
    row("The signing by Ford and Toyota of new drivers came late.", never="Ford agrees_with * / any"),
    row("Carl Roth had bitten Ivan Petrov.", "Carl Roth attacks Ivan Petrov"),
    row("Kenya bit into the lead of Chad.", never="Kenya attacks * / any"),
    row("Oxfam sent agronomists to Chad.", "Oxfam aids Chad"),
    row(
        "The ship was paid for by the Lowe Society, the French agency CNES and Siemens.",
        "CNES based_in France or CNES part_of France",
        never="Lowe Society part_of France / any",
    ),
]

WHO = [
    row("Carl Roth, the Dane who founded Acme, left.", "Carl Roth founded Acme", never="Danes founded Acme / any"),
    row(
        "FIFA suspended the striker Carl Roth for headbutting Ivan Petrov.",
        "Carl Roth attacks Ivan Petrov",
        never="Carl Roth attacks Ivan Petrov / not",
    ),
    row("FIFA stopped headbutting Ivan Petrov.", never="FIFA attacks Ivan Petrov"),
    row("Oxfam sued the lender One Ridge Partners.", "Oxfam prosecutes One Ridge Partners"),
    row("Oxfam sued one Ridge Partners.", never="Oxfam prosecutes One Ridge Partners / any"),
    row(
        "Carl Roth watched the vote at the Grand Hall, together with Ann Lowe.",
        never="Ann Lowe cooperates_with Carl Roth / any",
    ),
    row("Carl Roth has been on an EU blacklist.", "European Union sanctions Carl Roth"),
    row("Carl Roth has been on an EU panel.", never="European Union sanctions * / any"),
    row(
        "Ann Lowe was held in the Central Election Commission. The authorities freed Carl Roth.",
        never="Central Election Commission releases * / any",
    ),
    row("Fatah fought the election with the Labour Party.", never="Fatah clashes_with Labour Party / any"),
    row("Fatah fought with Hamas in Goma.", "Fatah clashes_with Hamas"),
    row("The Taliban met. The authorities freed Carl Roth.", "Taliban releases Carl Roth"),
]


@pytest.mark.parametrize("told", [*OFFICES, *AGES, *JOURNEYS, *STATES, *WHO])
def test_told_before_or_beside(read: Read, told: Row) -> None:
    check(read, told)


def test_letters_of_another_language_behind_owned_names(read: Read) -> None:
    found = read("Carl Roth heads the agrarian Tavrian People's Party (PSL). Ann Lowe met the PSL.")
    assert any({"Tavrian People's Party", "PSL"} <= set(actor.names) for actor in found.extraction.actors)
