"""Careers: offices given and left, how long they lasted, and who "who" is behind a body's name."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

SPELLS = [
    row("Ann Lowe headed the Tiber Institute from 1998 to 2004.", "Ann Lowe leads Tiber Institute / former"),
    row("Ann Lowe led Oxfam for 17 years.", "Ann Lowe leads Oxfam / former"),
    row("Ann Lowe taught at Keele University until 2004.", "Ann Lowe holds_position_in Keele University / former"),
    row("Ann Lowe has led Oxfam for 17 years.", "Ann Lowe leads Oxfam", never="Ann Lowe leads Oxfam / former"),
    row("Ann Lowe leads Oxfam for now.", "Ann Lowe leads Oxfam", never="Ann Lowe leads Oxfam / former"),
    row("Ann Lowe is in charge of FC Lindau.", "Ann Lowe leads FC Lindau"),
]
GIVEN = [
    row(
        "Pope Benedict named Carl Roth auxiliary bishop of Gulu.",
        "Carl Roth holds_position_in Gulu",
        never="Pope Benedict holds_position_in Gulu / any",
    ),
    row("Carl Roth left. Pope Benedict made him bishop of Gulu.", "Carl Roth holds_position_in Gulu"),
    row("Carl Roth was made bishop of Gulu.", "Carl Roth holds_position_in Gulu"),
    row("KAMPALA - Archbishop Carl Roth left.", never="Carl Roth holds_position_in Kampala / any"),
    row("Jean Copley, head teacher of Holm Primary School, left.", "Jean Copley leads Holm Primary School"),
]
WHO = [
    row(
        "Carl Roth, a graduate of the Lodz Film School who lives in Berlin, left.",
        "Carl Roth based_in Berlin",
        never="Lodz Film School based_in Berlin / any",
    ),
]
OTHERS = [
    row("Ann Lowe formed Velvet Ditch with the singer Carl Roth.", "Carl Roth founded Velvet Ditch"),
    row("Ann Lowe dedicated the prize to Carl Roth.", "Ann Lowe supports Carl Roth"),
    row("Ann Lowe dedicated the afternoon to Carl Roth.", never="Ann Lowe supports * / any"),
    row("Carl Roth acted on a request from Ann Lowe.", "Ann Lowe urges Carl Roth"),
]


@pytest.mark.parametrize("told", SPELLS)
def test_what_lasted_and_is_over(read: Read, told: Row) -> None:
    check(read, told)


@pytest.mark.parametrize("told", [*GIVEN, *WHO])
def test_offices_given_and_their_holders(read: Read, told: Row) -> None:
    check(read, told)


@pytest.mark.parametrize("told", OTHERS)
def test_founders_prizes_and_requests(read: Read, told: Row) -> None:
    check(read, told)
