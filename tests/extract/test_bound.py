"""Pronouns whom their own clause decides, and capitals that measures fall on."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BOUND = [
    # who is asked to do something to what is theirs
    row("The Security Council told Rwanda to cease its support for M23.", "Rwanda supports M23"),
    row("The Security Council urged Rwanda to end its support for M23.", never="Security Council supports M23 / any"),
    row("Ann Lee asked Carl Roth to end his support for Hamas.", never="Ann Lee supports Hamas / any"),
    row("Kenya told Rwanda that it would end its support for M23.", never="Rwanda supports M23"),
    row(
        "Ann Lowe met Carl Roth, who said he supported Chad.",
        "Carl Roth supports Chad",
        never="Ann Lowe supports Chad / any",
    ),
    row(
        "Peter Lowe succeeds Carl Roth, who had led Oxfam since he defeated Paul Stern in 2012.",
        "Carl Roth defeats Paul Stern",
        never="Peter Lowe defeats * / any",
    ),
    row(
        "Peter Lowe met Carl Roth, who was in Oslo when he was arrested by Norway.",
        "Norway arrests Carl Roth",
        never="Norway arrests Peter Lowe / any",
    ),
    row("Peter Lowe met a farmer who said he supported Chad.", never="* supports Chad / any"),
    row("Peter Lowe met Carl Roth, and said he supported Chad.", "Peter Lowe supports Chad"),
    row(  # whom who praises somebody's courage means is not himself
        "Ann Lowe was received by Carl Roth, who praised her courage.",
        "Carl Roth supports Ann Lowe",
    ),
    row(
        "Canada met Hamas, which said it had attacked Egypt.",
        "Hamas attacks Egypt",
        never="Canada attacks * / any",
    ),
    row(
        "Germany backed Chad after Japan accused Kenya, which denied that it had invaded Uganda.",
        "Kenya invades Uganda / not",
        never="Germany invades * / any",
    ),
    row(
        "Peter Lowe fired Carl Roth over his support for Chad.",
        "Carl Roth supports Chad",
        never="Peter Lowe supports * / any",
    ),
    row(
        "Interpol fined Oxfam for its criticism of Chad.",
        "Oxfam condemns Chad",
        never="Interpol condemns * / any",
    ),
    row("Peter Lowe left Oslo over his support for Chad.", "Peter Lowe supports Chad"),
    row(
        "Carl Roth met Peter Lowe. Lowe went on television and declared himself head of a new council.",
        never="Peter Lowe appoints * / any",
    ),
]

PUT_ON = [
    row("Canada urged the European Union to impose sanctions on Tehran.", "European Union sanctions Iran / requested"),
    row("Canada imposed an arms embargo on Asmara.", "Canada sanctions Eritrea"),
    row("Russia launched a strike on Kyiv.", "Russia attacks Kyiv", never="Russia attacks Ukraine / any"),
]


@pytest.mark.parametrize("expected", [*BOUND, *PUT_ON])
def test_whom_its_own_clause_decides(read: Read, expected: Row) -> None:
    check(read, expected)
