"""Gold files: what they may hold, and how a bad one is told."""

from pathlib import Path

import pytest

from graph.errors import DataError
from graph.evaluation import read_gold
from graph.evaluation.gold import normal
from graph.ontology import load_ontology

GOOD = """\
document: text/talks.txt
published: 2026-01-06
entities:
  a: {name: Aland, type: Country, aliases: [Aland, Alandic]}
  b: {name: Bori, type: Country}
relations:
  - [a, meets_with, b]
  - {s: a, p: attacks, o: b, date: 2026-01, accept: {p: invades, o: [a]}, optional: true}
  - {s: b, p: sanctions, o: a, date: 2025, modality: planned}
distinct:
  - [a, b]
"""


def read(tmp_path: Path, text: str) -> None:
    (tmp_path / "talks.yaml").write_text(text, encoding="utf-8")
    read_gold(tmp_path, load_ontology())


def test_a_good_file(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(GOOD, encoding="utf-8")
    [gold] = read_gold(tmp_path / "talks.yaml", load_ontology())
    assert (gold.key, gold.name, len(gold.relations)) == ("talks", "talks.txt", 3)
    assert gold.relations[1].predicates == {"attacks", "invades"}
    assert gold.relations[1].objects == {"a", "b"}
    assert [row.date for row in gold.relations] == [None, "2026-01", "2025"]
    assert gold.own_forms["a"] == {"aland", "alandic"}


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("meets_with", "meets_up_with", 7, "unknown predicate 'meets_up_with'"),
        ("[a, meets_with, b]", "[a, meets_with, c]", 7, "unknown entity 'c'"),
        ("o: [a]", "o: [z]", 8, "unknown entity 'z'"),
        ("p: invades", "p: [invade]", 8, "unknown predicate 'invade'"),
        ("document: text/talks.txt\n", "", 1, "document"),
        ("modality: planned", "modality: wished", 9, "modality"),
        ("modality: planned", "modalty: planned", 9, "modalty"),
        ("type: Country}", "type: State}", 5, "type"),
        ("[a, meets_with, b]", "[a, meets_with]", 7, "three parts"),
        ("- [a, b]", "- [a, q]", 11, "unknown entity 'q' in `distinct`"),
    ],
)
def test_a_bad_file_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, told: str) -> None:
    assert old in GOOD
    with pytest.raises(DataError) as caught:
        read(tmp_path, GOOD.replace(old, new))
    assert caught.value.where == f"{tmp_path / 'talks.yaml'}:{line}"
    assert told in str(caught.value)
    assert caught.value.cure


@pytest.mark.parametrize("text", ["document: [", "- a list", "", "\x00"])
def test_what_is_no_gold_file_at_all(tmp_path: Path, text: str) -> None:
    with pytest.raises(DataError, match=r"talks\.yaml"):
        read(tmp_path, text)


def test_an_empty_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no gold files"):
        read_gold(tmp_path, load_ontology())
    with pytest.raises(DataError, match="cannot be read"):
        read_gold(tmp_path / "none.yaml", load_ontology())


@pytest.mark.parametrize(
    ("name", "compared"),
    [("The Élysée", "elysee"), ("Hay’at Tahrir al-Sham", "hayat tahrir al sham"), ("Syria's army", "syria army")],
)
def test_names_are_compared_without_marks(name: str, compared: str) -> None:
    assert normal(name) == compared
