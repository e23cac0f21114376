"""Officers of a state's army, police and government whose state only the article tells."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

LEAD = "NAIROBI, Kenya - Kenyan troops took Goma on Monday. Kenya said that it would stay. "

OFFICERS = [
    row(LEAD + "Army spokesman Colonel Paul Roth denied it.", "Paul Roth holds_position_in Kenya Defence Forces"),
    row(LEAD + "A military spokesman, Brigadier Paul Roth, denied it.",
        "Paul Roth holds_position_in Kenya Defence Forces"),
    row(LEAD + "The army chief, General Paul Roth, denied it.", "Paul Roth leads Kenya Defence Forces"),
    row(LEAD + "Interior ministry spokesman Paul Roth denied it.",
        "Paul Roth holds_position_in Kenyan interior ministry"),
    row(LEAD + "Government spokesman Paul Roth denied it.", "Paul Roth holds_position_in Kenya"),
    row(LEAD + "Police spokesman Paul Roth denied it.", "Paul Roth holds_position_in Kenyan police"),
    row(LEAD + "County police chief Paul Roth denied it.",
        never=("Paul Roth leads * / any", "Paul Roth holds_position_in Kenyan police / any")),
    row(LEAD + "Rebel spokesman Paul Roth denied it.", never="Paul Roth holds_position_in * / any"),
    row(LEAD + "A Ugandan army spokesman, Paul Roth, denied it.",
        never="Paul Roth holds_position_in Kenya Defence Forces / any"),
    row("Kenya and Uganda fought in Goma. Army spokesman Paul Roth denied it.",
        never="Paul Roth holds_position_in * / any"),
]  # fmt: skip


@pytest.mark.parametrize("expected", OFFICERS)
def test_officers_of_the_state(read: Read, expected: Row) -> None:
    check(read, expected)
