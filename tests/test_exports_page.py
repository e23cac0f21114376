"""The page on exports shows what the exporters write, and its query gives what it says."""

import re
from pathlib import Path
from typing import Any

import pytest
import rdflib

from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from graph.exports.rdf import PREFIXES
from graph.outputs import read_outputs
from tests.test_docs import script


def test_its_table_and_samples_are_what_the_exporters_write(root: Path) -> None:
    page = (root / "docs/exports.md").read_text(encoding="utf-8")
    assert page == script(root, "samples").filled(page), "run: make docs"
    shown = set(re.findall(r"<!-- sample: (\w+)", page))
    assert shown >= {row.name for row in EXPORTERS.values() if row.read is not None and row.name != "jsonl"}


def test_every_option_of_a_choice_is_explained(root: Path) -> None:
    page = (root / "docs/exports.md").read_text(encoding="utf-8")
    chosen = ("since", "until", "undated", "types", "predicates", "min-confidence", "actual-only", "ego", "hops")
    assert [name for name in chosen if f"`--{name}" not in page] == []


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib 7 warns of what it does itself
def test_its_query_gives_edges_with_their_sentences(root: Path, tmp_path: Path) -> None:
    page = (root / "docs/exports.md").read_text(encoding="utf-8")
    found = re.search(r"```sparql\n(.*?)```", page, re.DOTALL)
    assert found is not None
    sample = gather(*read_outputs(root / "docs/sample"))
    EXPORTERS["turtle"].write(tmp_path / "graph.ttl", sample)
    read: Any = rdflib.Graph()
    read.parse(tmp_path / "graph.ttl")
    [row] = read.query(found[1], initNs=PREFIXES)
    [relation] = sample.relations
    names = sample.names
    assert (str(row[0]), str(row[2])) == (names[relation.subject], names[relation.object])
    assert str(row.quote) == relation.evidence[0].text
