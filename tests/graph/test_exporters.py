"""What holds for every exporter: found by its file, written as a stream."""

import gc
import tracemalloc
from pathlib import Path

import pytest

import graph.exports
from graph.exports import EXPORTERS, found
from graph.exports.exporter import Graph, gather
from graph.model import Entity, Evidence, Relation

NEW_FORMAT = '''
"""Names only."""
from graph.exports.exporter import Exporter

def write(path, graph):
    path.write_text("".join(f"{entity.name}\\n" for entity in graph.entities))

EXPORTER = Exporter("names", "just the names", write, suffix=".txt")
'''
PER_RELATION = 250  # bytes beyond the graph: some lists of references for sorting, and no row of it


def test_a_new_format_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "names.py").write_text(NEW_FORMAT, encoding="utf-8")
    monkeypatch.setattr(graph.exports, "__path__", [*graph.exports.__path__, str(tmp_path)])
    table = found()
    assert set(table) == {*EXPORTERS, "names"}
    row = table["names"]
    row.write(row.path_in(tmp_path), gather([], [Entity(id="e", name="HTS", type="Organization")], []))
    assert (tmp_path / "graph.txt").read_text(encoding="utf-8") == "HTS\n"


def made(relations: int) -> Graph:
    quotes = (
        Evidence(document="d", start=0, end=9, text="x" * 300, subject_text="s", object_text="o", rule="r", claim="c"),
    )
    entities = [Entity(id=f"e{i}", name=f"N{i}", type="Person") for i in range(100)]
    rows = [
        Relation(
            id=f"r{i:06}", subject=f"e{i % 100}", predicate="leads", object=f"e{(i // 100 + i + 1) % 100}",
            type=f"T{i // 9900}", confidence=0.5, weight=1, evidence=quotes,
        )
        for i in range(relations)
    ]  # fmt: skip
    return gather([], entities, rows)


def most(name: str, graph: Graph, path: Path) -> int:
    gc.collect()  # empties Python's own stocks of freed objects, which would hide what the second run makes
    tracemalloc.start()
    EXPORTERS[name].write(path, graph)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("name", [name for name, row in EXPORTERS.items() if row.to != "server"])
def test_memory_does_not_grow_with_the_graph(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.exports.parquet._ROWS", 100)
    few, many = made(300), made(1800)
    most(name, few, tmp_path / "warm")
    growth = most(name, many, tmp_path / "many") - most(name, few, tmp_path / "few")
    assert growth < 1500 * PER_RELATION, f"{growth / 1500:.0f} bytes a relation"
