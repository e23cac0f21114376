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
    row(
        "The Iron Gates Film Festival opened. Festival director Ann Lowe left.",
        "Ann Lowe leads Iron Gates Film Festival",
    ),
    row("Former Kenya striker Carl Roth left.", "Carl Roth citizen_of Kenya"),
    row("Kivu Rovers met Chad. Rovers sacked Carl Roth.", "Kivu Rovers dismisses Carl Roth"),
    row("Ann Lowe died at her home on the island of Kvaloya.", "Ann Lowe based_in Kvaloya"),
    row(
        "Ann Lowe of the Hamburg agency Nordton left.",
        "Ann Lowe member_of Nordton",
        never="Ann Lowe member_of Hamburg / any",
    ),
    row(
        "Carl Roth was a reporter for the Labour newspaper Nordlys.",
        "Carl Roth holds_position_in Nordlys",
        never="Carl Roth member_of Labour / any",
    ),
    row("The Communist Party of former president Ann Lowe sued Chad.", "Ann Lowe leads Communist Party"),
    row("The Liberal Movement of Carl Roth sued Chad.", "Carl Roth leads Liberal Movement"),
    row("Two Dutch lawyers, Ann Lowe and Carl Roth, left.", "Carl Roth citizen_of Netherlands"),
    row("Carl Roth joined Kivu Rovers from FC Lindau.", "Carl Roth member_of FC Lindau / former"),
    row("Kivu Rovers parted company with the manager Carl Roth.", "Kivu Rovers dismisses Carl Roth"),
    row("Leeds City Council voted against a plan by Oxfam.", "Leeds City Council rejects Oxfam"),
    row(
        "Carl Roth left. His first wife, the painter Ann Lowe, lives in Oslo.",
        "Ann Lowe spouse_of Carl Roth / former or Carl Roth spouse_of Ann Lowe / former",
    ),
    row(
        "Ukraine left. The Court of Arbitration for Sport met. Kenya asked the court to act. Ukraine won.",
        "Kenya urges Court of Arbitration for Sport",
        never="Kenya urges Ukraine / any",
    ),
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
