"""Whom "they" joins, whose clause a participle behind a comma is, and what a bare infinitive goes on with."""

import datetime as dt

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

THEY = [
    row("Chad and Sudan met on Monday. They condemned Kenya.", "Chad condemns Kenya", "Sudan condemns Kenya"),
    row("Mary Wanjiru and Ali Bongo flew to Doha. They met on Monday.", "Mary Wanjiru meets_with Ali Bongo"),
    row(
        "Chad and Sudan issued a statement in which they condemned Kenya.",
        "Chad condemns Kenya",
        "Sudan condemns Kenya",
    ),
    row("Mary Wanjiru left Chad. They condemned Kenya.", never="Mary Wanjiru condemns Kenya / any"),
]

BEHIND_A_COMMA = [
    row(
        "Chad criticised the African Union, headed by Mary Wanjiru.",
        "Mary Wanjiru leads African Union",
        never="Mary Wanjiru leads Chad / any",
    ),
    row(
        "Chad criticised the African Union, headed by Mary Wanjiru, which earlier blamed Sudan.",
        "African Union accuses Sudan",
        never="Mary Wanjiru accuses Sudan / any",
    ),
    row("Accused by Kenya, Chad left Sudan.", "Kenya accuses Chad", never="Kenya accuses Sudan / any"),
]

ONE_SIDE = [
    row(
        "Chad and Niger fight Sudan.",
        "Chad clashes_with Sudan",
        "Niger clashes_with Sudan",
        never="Chad clashes_with Niger / any",
    ),
    row("Chad and Niger clashed with Sudan.", "Chad clashes_with Sudan", never="Chad clashes_with Niger / any"),
    row("Chad and Niger clashed.", "Chad clashes_with Niger"),
]

GOES_ON = [
    row(
        "Chad is threatening to march on Khartoum and attack Sudan.",
        "Chad attacks Sudan / planned or Chad threatens Sudan",
        never="Chad attacks Sudan",
    ),
    row("Chad threatens to leave Niger and invade Sudan.", never="Chad invades Sudan"),
    row("Chad has a plan to help Kenya, get a deal and attack Sudan.", never="Chad attacks Sudan"),
    row("Chad left Niger and invaded Sudan.", "Chad invades Sudan"),
]


HOME = [
    row(
        "Kenya held an election. Kenya is calm. Government forces clashed with Somalia. The country agreed with Sudan.",
        "Kenya clashes_with Somalia",
        "Kenya agrees_with Sudan",
    ),
    row(
        "Kenya is calm. Kenya voted. Mary Wanjiru, head of Nordvik Energy, said its bid for Oslo Telecom Ltd was fair.",
        never="Kenya acquires Oslo Telecom Ltd / any",
    ),
    row(
        "The Obama administration condemned Chad.",
        "United States condemns Chad",
        never="Barack Obama condemns Chad / any",
    ),
    row("The British Government condemned Chad.", "United Kingdom condemns Chad"),
    row(
        "The Harlow District Court found Mary Wanjiru guilty of theft.", "Harlow District Court prosecutes Mary Wanjiru"
    ),
    row(
        "Mary Wanjiru was found guilty of theft by the Kenyan Supreme Court.",
        "Kenyan Supreme Court prosecutes Mary Wanjiru or Supreme Court of Kenya prosecutes Mary Wanjiru",
    ),
    row(
        "The West Java village of Hambalang burned.",
        "Hambalang located_in West Java",
        never="West Java located_in * / any",
    ),
    row("Chad expelled three Sudanese diplomats, accusing them of spying.", "Chad accuses Sudan"),
    row("Mary Wanjiru lost the credibility to lead Chad.", never="Mary Wanjiru leads Chad / any"),
]


@pytest.mark.parametrize("expected", [*HOME, *THEY, *BEHIND_A_COMMA, *ONE_SIDE, *GOES_ON])
def test_joined(read: Read, expected: Row) -> None:
    check(read, expected)


def test_a_title_beside_a_name_is_of_the_body_that_the_knowledge_gives(read: Read) -> None:
    found = read("John Kerry, the Secretary of State, flew to Chad.", published=dt.date(2015, 5, 20))
    assert ("John Kerry", "holds_position_in", "United States") in found.claims()
    later = read("John Kerry, the Secretary of State, flew to Chad.", published=dt.date(2024, 5, 20))
    assert ("John Kerry", "holds_position_in", "United States") not in later.claims()
