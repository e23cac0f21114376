"""The public benchmark of name pairs, when it is at hand: floors of precision and recall that are never lowered."""

import csv
from pathlib import Path

from graph.names import same_name
from graph.ontology import ENTITY_TYPES
from tests.test_docs import script

PRECISION, RECALL = 0.97, 0.58


def test_the_page_gives_the_figures(shared: Path, root: Path) -> None:
    page = (root / "docs/aliases.md").read_text(encoding="utf-8")
    assert page == script(root, "tables").names_filled(page, shared / "benchmarks/names/cases.csv"), "run: make docs"


def test_judged_pairs(shared: Path) -> None:
    with (shared / "benchmarks/names/cases.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] != "Vessel"]
    right = wrong = missed = 0
    for row in rows:
        type = row["schema"] if row["schema"] in ENTITY_TYPES else "Organization"
        said, want = same_name(row["name1"], row["name2"], type), row["is_match"] == "true"
        right += said and want
        wrong += said and not want
        missed += want and not said
    assert len(rows) > 300
    assert right / (right + wrong) >= PRECISION, (right, wrong)
    assert right / (right + missed) >= RECALL, (right, missed)
