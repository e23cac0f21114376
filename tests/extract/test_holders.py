"""Offices that stand for their holders: "the Foreign Secretary", "The Prime Minister", "the minister"."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

HOLDERS = [
    row(
        "Home Secretary Ann Lowe flew to Paris. The Home Secretary urged France to act.",
        "Ann Lowe urges France / requested or Ann Lowe urges France",
    ),
    row(
        "Foreign Minister Ida Holm met Prime Minister Carl Roth. The Prime Minister thanked Poland.",
        "Carl Roth supports Poland",
        never="Ida Holm supports Poland / any",
    ),
    row(
        "Ann Lowe, the interior minister of Chad, arrived. The interior minister accused Sudan of theft.",
        "Ann Lowe accuses Sudan",
    ),
    row(
        "Vice President Ida Holm and President Carl Roth arrived. The president condemned Belarus.",
        "Carl Roth condemns Belarus",
        never="Ida Holm condemns Belarus / any",
    ),
    row(
        "Defense Minister Ida Holm spoke. The defence minister condemned Belarus.",
        "Ida Holm condemns Belarus",
    ),
    row(
        "Former foreign minister Ida Holm spoke. The finance minister condemned Belarus.",
        never="Ida Holm condemns Belarus / any",
    ),
    row("The Prime Minister met Ida Holm in Oslo.", "Ida Holm meets_with Prime Minister"),
    row("A minister condemned Belarus.", never="* condemns Belarus / any"),
    row("Two ministers condemned Belarus after Minister Ida Holm left.", never="Ida Holm condemns Belarus / any"),
    row("A former president condemned Belarus as President Ida Holm left.", never="Ida Holm condemns Belarus / any"),
]


@pytest.mark.parametrize("one", HOLDERS)
def test_offices_stand_for_their_holders(read: Read, one: Row) -> None:
    check(read, one)
