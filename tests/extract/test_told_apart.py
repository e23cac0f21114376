"""Phrases told apart: a make from a people, a group from its named members, an envoy from his seat."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

APART = [
    row("Turkey shot down a Russian Su-24 bomber on Tuesday.", "Turkey attacks Russia"),
    row("A Russian Group-24 delegate met Ann Lowe.", never="Russia attacks * / any"),
    row(
        "The court in Minsk sentenced two of the movement's supporters, Oleg Petrov and Anna Zueva, to prison.",
        "Belarus prosecutes Oleg Petrov",
        "Belarus prosecutes Anna Zueva",
        never="Belarus prosecutes supporters",
    ),
    row("Kenya arrested two supporters of Oxfam.", "Kenya arrests supporters"),
    row(
        "Chile expelled the ambassador in Quito, Carlos Holm, on Sunday.",
        "Chile expels Carlos Holm",
        never="Carlos Holm holds_position_in Quito / any",
    ),
    row(
        "President Ana Rojas of Chile, who called Peru's president, Juan Paz, a thief, told her interior minister, "
        "General Luis Sol, to close the border.",
        "Luis Sol holds_position_in Chile",
        never="Luis Sol holds_position_in Peru",
    ),
    row("The chemist Rosa Vidal, head of the national water board, the CNA, left.", "Rosa Vidal leads CNA"),
    row("Rosa Vidal, head of the national water board, the CNA said, left.", never="Rosa Vidal leads CNA"),
    row("Ann Lowe has her strongholds in Oslo.", never="Ann Lowe based_in Oslo"),
    row("Ann Lowe has her home in Oslo.", "Ann Lowe based_in Oslo"),
]


@pytest.mark.parametrize("case", APART)
def test_phrases_told_apart(read: Read, case: Row) -> None:
    """Words beside a name that make it another actor, or none."""
    check(read, case)
