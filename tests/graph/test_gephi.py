"""Gephi's own importer reads what we write without loss (needs Java 17 and Maven; the first run fetches it)."""

import datetime as dt
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import triplewire
from graph.exports import EXPORTERS
from graph.exports.colours import ENTITY_COLOURS
from graph.exports.exporter import gather
from graph.exports.gexf import spells
from graph.model import DateRange
from tests.graph.made import Graph, gold_graph, hostile_graph

pytestmark = pytest.mark.slow

Import = Callable[..., dict[str, Any]]
OWN_COLUMNS = {"x", "y", "z", "r", "g", "b", "size", "color"}  # a column so named would move or paint the nodes


@pytest.fixture(scope="session")
def toolkit(root: Path) -> Any:
    spec = importlib.util.spec_from_file_location("gephi", root / "tools" / "gephi" / "gephi.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if module.missing():
        pytest.skip(module.missing())
    return module


@pytest.fixture(scope="session")
def gephi(toolkit: Any, tmp_path_factory: pytest.TempPathFactory) -> Import:
    """gephi(format, parts, **options) is what a person sees after opening the file."""

    def read(format: str, parts: Graph, **options: object) -> dict[str, Any]:
        path = tmp_path_factory.mktemp(format) / f"graph.{format}"
        EXPORTERS[format].write(path, gather(*parts), **options)
        found: dict[str, Any] = json.loads(toolkit.run("GephiImport", path).splitlines()[-1])
        return found

    return read


def milliseconds(day: dt.date) -> int:
    return (day - dt.date(1970, 1, 1)).days * 86_400_000


def check(seen: dict[str, Any], parts: Graph) -> None:
    _, entities, relations = parts
    triples = {(r.subject, r.object, r.type) for r in relations}
    assert len(seen["nodes"]) == len(entities)
    assert len(seen["edges"]) == len(triples)
    assert sum(edge["weight"] for edge in seen["edges"]) == len(relations)
    assert {edge["type"] for edge in seen["edges"]} == {r.type for r in relations}
    assert len({edge["id"] for edge in seen["edges"]}) == len(triples)
    assert [i for i in seen["issues"] if i["level"] not in ("INFO", "FINE", "FINER", "FINEST")] == []
    assert [n for n in seen["nodes"] if not (n["label"] or "").strip() or n["label"] == n["id"]] == []
    assert [e for e in seen["edges"] if e["label"] != e["type"]] == []
    assert seen["directed"]
    assert not seen["mixed"]
    columns = {name.lower() for kind in ("node", "edge") for name in seen["columns"][kind]}
    assert not columns & OWN_COLUMNS
    assert {"entity_type", "other_names", "dates", "relation_ids", "symmetric", "sources"} <= columns
    painted = {"#{:02x}{:02x}{:02x}".format(*ENTITY_COLOURS[entity.type]) for entity in entities}
    assert {node["colour"] for node in seen["nodes"]} == painted


def check_time(seen: dict[str, Any], parts: Graph) -> None:
    dates = [(r, r.date) for r in parts[2] if r.date is not None]
    assert seen["dynamic"] == bool(dates)
    if dates:
        first, last = min(date.start for _, date in dates), max(date.end for _, date in dates)
        assert seen["time"] == [milliseconds(first), milliseconds(last)]
    by_edge: dict[tuple[str, str, str], list[DateRange]] = {}
    for r, d in dates:
        by_edge.setdefault((r.subject, r.object, r.type), []).append(d)
    assert sum(len(edge["spells"]) for edge in seen["edges"]) == sum(len(spells(d)) for d in by_edge.values())


@pytest.fixture(scope="session")
def demo_graph(demo: triplewire.Project) -> Graph:
    return list(demo.documents), list(demo.entities), list(demo.relations)


@pytest.mark.parametrize("format", ["graphml", "gexf"])
@pytest.mark.parametrize("name", ["small", "hostile", "demo", "gold"])
def test_gephi_sees_the_whole_graph(gephi: Import, request: pytest.FixtureRequest, format: str, name: str) -> None:
    if name == "hostile":
        parts = hostile_graph()
    elif name == "gold":
        parts = gold_graph(request.getfixturevalue("shared"))
    else:
        parts = request.getfixturevalue(f"{name}_graph")
    assert len(parts[2]) > 20
    seen = gephi(format, parts)
    check(seen, parts)
    if format == "gexf":
        check_time(seen, parts)
        assert (name == "gold") or seen["dynamic"]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_weights_and_names(gephi: Import, small_graph: Graph, format: str) -> None:
    seen = gephi(format, small_graph)
    assert {node["id"]: node["label"] for node in seen["nodes"]} == {e.id: e.name for e in small_graph[1]}
    heavy = {(e["source"], e["target"], e["type"]): e["weight"] for e in seen["edges"]}
    assert heavy["e0", "e1", "ATTACKS"] == 3
    assert heavy["e0", "e1", "NOT_ATTACKS"] == heavy["e0", "e1", "MAY_ATTACKS"] == 1


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_one_edge_a_pair(gephi: Import, small_graph: Graph, format: str) -> None:
    seen = gephi(format, small_graph, collapse="pair")
    pairs = {frozenset((r.subject, r.object)) for r in small_graph[2]}
    assert {frozenset((e["source"], e["target"])) for e in seen["edges"]} == pairs
    assert len(seen["edges"]) == len(pairs)
    assert sum(edge["weight"] for edge in seen["edges"]) == len(small_graph[2])
    assert not seen["directed"]
    assert seen["issues"] == []


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_an_empty_graph(gephi: Import, format: str) -> None:
    assert gephi(format, ([], [], []))["nodes"] == []


def test_gephi_draws_a_picture(toolkit: Any, small_graph: Graph, tmp_path: Path) -> None:
    EXPORTERS["graphml"].write(tmp_path / "small.graphml", gather(*small_graph))
    toolkit.run("GephiDraw", tmp_path / "small.graphml", tmp_path / "one.svg")
    toolkit.run("GephiDraw", tmp_path / "small.graphml", tmp_path / "two.svg")
    picture = (tmp_path / "one.svg").read_text(encoding="utf-8")
    assert picture == (tmp_path / "two.svg").read_text(encoding="utf-8")
    assert all(f">{entity.name}" in picture or entity.name in picture for entity in small_graph[1])
    assert picture.count("<circle") == len(small_graph[1])
