"""Every pattern of furniture.yaml removes its own examples and leaves the sentences that look like them."""

from typing import Any

import pytest
import yaml

from loaders.furniture import drop_furniture, is_prose, patterns, without_notes
from loaders.tables import load_table

PROSE = "The two delegations met for three hours behind closed doors, officials of both governments said."


def rows(section: str, field: str) -> list[Any]:
    return [
        pytest.param(row["id"], text, id=f"{row['id']}: {text[:40]}")
        for row in load_table("furniture")[section]
        for text in row[field]
    ]


@pytest.mark.parametrize(("name", "text"), rows("paragraphs", "like"))
def test_furniture_is_recognised_by_its_own_pattern(name: str, text: str) -> None:
    assert any(p.is_all_of(text) for p in patterns("paragraphs") if p.id == name)
    assert drop_furniture([PROSE, text, PROSE]) == [PROSE, PROSE]


@pytest.mark.parametrize(
    ("name", "text"), rows("paragraphs", "unlike") + rows("headings", "unlike") + rows("comments", "unlike")
)
def test_sentences_that_look_like_furniture_stay(name: str, text: str) -> None:
    assert drop_furniture([PROSE, text, PROSE]) == [PROSE, text, PROSE]


@pytest.mark.parametrize(("name", "text"), rows("headings", "like"))
def test_a_heading_at_the_end_goes_with_the_lines_below_it(name: str, text: str) -> None:
    assert any(p.is_all_of(text) for p in patterns("headings") if p.id == name)
    assert drop_furniture([PROSE, PROSE, text, "Syria", "Israel"]) == [PROSE, PROSE]


@pytest.mark.parametrize(("name", "text"), rows("comments", "like"))
def test_readers_comments_go_with_all_below(name: str, text: str) -> None:
    assert any(p.is_all_of(text) for p in patterns("comments") if p.id == name)
    assert drop_furniture(
        [PROSE, PROSE, text, "Peter", "They all lie, and France attacked Rwanda as well, as everybody knows."]
    ) == [PROSE, PROSE]


@pytest.mark.parametrize(("name", "text"), rows("notes", "like"))
def test_notes_inside_a_paragraph_go(name: str, text: str) -> None:
    pattern = next(p for p in patterns("notes") if p.id == name)
    assert pattern.regex.search(text)
    assert len(without_notes(text)) < len(text)


@pytest.mark.parametrize(("name", "text"), rows("notes", "unlike"))
def test_parts_of_sentences_that_look_like_notes_stay(name: str, text: str) -> None:
    assert without_notes(text) == text


def test_a_heading_in_the_middle_stays_with_what_is_below() -> None:
    found = [PROSE, "Related", "A short line", PROSE]
    assert drop_furniture(found) == [PROSE, "A short line", PROSE]


def test_comments_are_no_heading_in_the_first_part() -> None:
    found = ["Comments", PROSE, PROSE, PROSE]
    assert drop_furniture(found) == found


def test_a_credit_at_the_end_of_a_paragraph_leaves_the_sentence() -> None:
    text = "The talks ended on Sunday. (Reporting by Ann Lee in Beirut (Lebanon); Editing by Tom Ray)"
    assert drop_furniture([PROSE, text.replace(" (Lebanon)", "")]) == [PROSE, "The talks ended on Sunday."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROSE, True),
        ("Rebel group 'willing'", False),
        ("Syria", False),
        ("The report says that several hundred people have been moved to camps further south", False),
        ("“We will not negotiate with those who bombard our towns and kill our children,” he said.”", True),
    ],
)
def test_prose_is_told_from_headings(text: str, expected: bool) -> None:
    assert is_prose(text) is expected


def test_every_pattern_has_examples_and_near_misses() -> None:
    table = load_table("furniture")
    for section in ("paragraphs", "headings", "comments", "notes"):
        for row in table[section]:
            assert row["like"], row["id"]
            assert row["unlike"], row["id"]


@pytest.mark.parametrize("name", ["furniture", "outlets", "dates", "fields", "function_words", "blocks"])
def test_data_files_say_where_they_come_from_and_hold_words_only(name: str) -> None:
    def check(value: object) -> None:
        assert not isinstance(value, bool), "YAML read a word such as `on` or `no` as true or false: quote it"
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(inner)

    table = load_table(name)
    assert len(table["provenance"]) > 40
    check({key: value for key, value in table.items() if name != "furniture"})
    assert yaml.safe_load(yaml.safe_dump(table)) == table
