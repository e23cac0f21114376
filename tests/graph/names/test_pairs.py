"""Pairs of names of the news that are the same actor or are not: romanisations, acronyms, brothers, rival armies."""

import csv
from pathlib import Path

import pytest

from graph.knowledge import Knowledge
from graph.names.compare import Comparison, compare
from graph.names.known import KnownNames, known_names, product_names

ROWS = list(csv.DictReader((Path(__file__).parent / "pairs.csv").read_text(encoding="utf-8").splitlines()))
NOTHING_KNOWN = known_names(Knowledge(records=()))
MINIMUM = 150


def _said(found: Comparison) -> str:
    return f"{found.log_odds}: " + "; ".join(f"{f.name} {f.weight} ({f.words})" for f in found.features)


def _id(row: dict[str, str]) -> str:
    return f"{row['type']}: {row['a']} / {row['b']}"


def test_the_list_is_long_enough_and_holds_both_kinds() -> None:
    assert len(ROWS) >= 2 * MINIMUM
    assert sum(row["same"] == "no" for row in ROWS) >= MINIMUM
    assert len({_id(row) for row in ROWS}) == len(ROWS)
    assert {row["by"] for row in ROWS} == {"names", "knowledge", "both"}


@pytest.mark.parametrize("row", [row for row in ROWS if row["by"] != "knowledge"], ids=_id)
def test_names_alone_tell(row: dict[str, str]) -> None:
    for a, b in ((row["a"], row["b"]), (row["b"], row["a"])):
        found = compare(a, b, row["type"], known=NOTHING_KNOWN)
        assert found.verdict == ("same" if row["same"] == "yes" else "different"), _said(found)


@pytest.mark.parametrize("row", ROWS, ids=_id)
def test_names_and_knowledge_tell(row: dict[str, str]) -> None:
    known: KnownNames = product_names()
    for a, b in ((row["a"], row["b"]), (row["b"], row["a"])):
        found = compare(a, b, row["type"], known=known)
        assert found.verdict == ("same" if row["same"] == "yes" else "different"), _said(found)
