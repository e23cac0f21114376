"""What the subject of a verb means to do, agrees to or refrains from, told by a noun; and verbs that only judge it."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

MEANT = [
    row("Chad plans an attack on Sudan.", "Chad attacks Sudan / planned", never="Chad attacks Sudan"),
    row("Chad is considering sanctions against Sudan.", "Chad sanctions Sudan / planned", never="Chad sanctions Sudan"),
    row("Chad is preparing an offensive against Sudan.", "Chad attacks Sudan / planned", never="Chad attacks Sudan"),
    row("Chad agreed to talks with Sudan.", "Chad negotiates_with Sudan / planned"),
    row("Chad committed to a withdrawal from Sudan.", "Chad withdraws_from Sudan / planned"),
    row("Chad prepared for war with Sudan.", "Chad clashes_with Sudan / planned", never="Chad clashes_with Sudan"),
    row("Chad prepared for an attack by Sudan.", never=("Chad attacks Sudan / any", "Sudan attacks Chad")),
]

DONE = [
    row("Chad agreed to a truce with Sudan.", "Chad agrees_with Sudan"),
    row("Chad and Sudan have agreed to a temporary ceasefire.", "Chad agrees_with Sudan"),
    row("Chad may agree to a truce with Sudan.", "Chad agrees_with Sudan / possible", never="Chad agrees_with Sudan"),
    row("Chad refused to agree to a truce with Sudan.", "Chad agrees_with Sudan / not", never="Chad agrees_with Sudan"),
    row("Chad returned to talks with Sudan.", "Chad negotiates_with Sudan"),
]

NOT_DONE = [
    row("Chad ruled out an attack on Sudan.", "Chad attacks Sudan / not", never="Chad attacks Sudan"),
    row("Chad refrained from attacks on Sudan.", "Chad attacks Sudan / not", never="Chad attacks Sudan"),
    row("Chad cancelled a meeting with Sudan.", "Chad meets_with Sudan / not", never="Chad meets_with Sudan"),
]

ONLY_JUDGED = [
    row("Chad condemned an attack on Sudan.", never="Chad attacks Sudan / any"),
    row("Chad supported an attack on Sudan.", never="Chad attacks Sudan / any"),
    row("Chad feared an attack on Sudan.", never="Chad attacks Sudan / any"),
    row("Chad survived an attack on Sudan.", never="Chad attacks Sudan / any"),
]


@pytest.mark.parametrize("expected", [*MEANT, *DONE, *NOT_DONE, *ONLY_JUDGED])
def test_intended(read: Read, expected: Row) -> None:
    check(read, expected)
