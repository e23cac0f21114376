"""Whom "it", "they" and definite descriptions mean: the trained models beside the rules, and the models' own tables."""

import pytest

from extract.lexicon import load_table
from extract.meaning.described import describing
from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

PRONOUNS = [
    row("Chad closed the border. It accused Sudan of theft.", "Chad accuses Sudan"),
    row("Kenya and Uganda met in Goma. They condemned Rwanda.", "Kenya condemns Rwanda", "Uganda condemns Rwanda"),
    row("The truce held for a week. Neither Chad nor Sudan attacked it.", never="* attacks * / any"),
    row("Norway asked the Tigers to accept a truce. Chad condemned it.", never="Chad condemns * / any"),
]

LEFT_TO_THE_RULES = [
    row("Kenya and Uganda agreed on Friday to restore the relations that were broken off, following four days of talks "
        "in Oslo between the top security officials of the two rival powers.", "Kenya negotiates_with Uganda"),
    row("Chadian and Sudanese forces fought in Bosso. Norway condemned the women of Bosso.",
        never=("Norway condemns Chad / any", "Norway condemns Sudan / any")),
]  # fmt: skip

HE_AND_SHE = [
    row("Kristin Roth and Milorad Kovac met in Oslo. He accused Iran of theft.", "Milorad Kovac accuses Iran"),
    row("Kristin Roth and Milorad Kovac met in Oslo. She accused Iran of theft.", "Kristin Roth accuses Iran"),
    row("Tendai Roth and Milorad Kovac met in Oslo. He accused Iran of theft.", never="Tendai Roth accuses Iran"),
]

BODIES_OF_PERSONS = [
    row("Oslo's mayor, Ann Lee, belongs to the Labour Party. Her party condemned Iran.", "Labour Party condemns Iran"),
    row("Joseph Otieno leads the Orange Democratic Movement. His party condemned Chad.",
        "Orange Democratic Movement condemns Chad"),
    row("Hassan Nasrallah leads Hezbollah. He denied that his party had shipped arms to Yemen.",
        "Hezbollah aids Yemen / not"),
    row("Ann Lee founded Belltech. Her company sued Toyota.", "Belltech prosecutes Toyota"),
    row("Ann Lee founded Belltech. Her party condemned Iran.", never="Belltech condemns * / any"),
    row("Ann Lee leads the Orange Party. Paul Roth met her. His party condemned Iran.", never="* condemns Iran / any"),
    row("Ann Lee founded Belltech and Corvatex. Her company sued Toyota.", never="* prosecutes Toyota / any"),
]  # fmt: skip

MEN_OF_BODIES = [
    row("Police killed three Hamas men in Gaza.", "Police kills Hamas"),
    row("Boko Haram abducted ten nurses in May. The kidnappers freed them on Monday.", "Boko Haram releases nurses"),
    row("Boko Haram and al-Shabaab met in May. The kidnappers freed ten nurses on Monday.",
        never=("Boko Haram releases * / any", "al-Shabaab releases * / any")),
    row("Boko Haram held the town. Gunmen killed two women there.", never="Boko Haram kills * / any"),
]  # fmt: skip


@pytest.mark.parametrize("expected", PRONOUNS)
def test_pronouns(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", LEFT_TO_THE_RULES)
def test_what_the_rules_alone_decide(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", HE_AND_SHE)
def test_he_and_she(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", BODIES_OF_PERSONS)
def test_bodies_of_persons(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", MEN_OF_BODIES)
def test_men_of_bodies(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("table", ["pronouns", "described"])
def test_every_weight_is_a_feature_and_a_number(table: str) -> None:
    lines = [line.split("\t") for line in load_table(table)["weights"].splitlines()]
    assert len(lines) > 1000
    assert len({feature for feature, _ in lines}) == len(lines)
    assert all(int(number) in range(-1000, 1000) for _, number in lines)


def test_nouns_of_forces_and_governments_are_left_to_the_rules() -> None:
    left = {*load_table("lexicon")["force_heads"], *load_table("lexicon")["government_heads"]}
    assert not describing() & (left - set(load_table("lexicon")["title_nouns"]))
