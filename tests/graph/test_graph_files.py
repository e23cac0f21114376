"""networkx reads GraphML and GEXF back as the graph that was written."""

import datetime as dt
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings

from graph.errors import UnknownNameError
from graph.exports import EXPORTERS
from graph.exports.clean import for_xml, key_for_xml
from graph.exports.exporter import gather
from graph.exports.gexf import spells as spells_of
from graph.files import json_text
from graph.model import DateRange
from graph.network import to_networkx
from tests.graph.made import Graph, graphs, hostile_graph

hostile = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def as_read(value: Any) -> Any:
    """What a reader must see: scalars as they are, lists and dates as JSON text, what XML forbids as U+FFFD."""
    if isinstance(value, bool | int | float):
        return value
    return for_xml(value if isinstance(value, str) else json_text(value))


def check_all_relations(path: Path, parts: Graph) -> None:
    read = nx.read_graphml(path, force_multigraph=True)
    graph = to_networkx(parts[1], parts[2])
    assert set(read) == {key_for_xml(node) for node in graph}
    edges = {(key_for_xml(s), key_for_xml(o), key_for_xml(key)) for s, o, key in graph.edges(keys=True)}
    assert set(read.edges(keys=True)) == edges
    for node, data in graph.nodes(data=True):
        seen = read.nodes[key_for_xml(node)]
        for name, value in data.items():
            if value != "":  # an empty element reads as no element
                assert seen[name] == as_read(value), name
                assert type(seen[name]) is type(as_read(value)), name
    for s, o, key, data in graph.edges(keys=True, data=True):
        seen = read.edges[key_for_xml(s), key_for_xml(o), key_for_xml(key)]
        for name, value in data.items():
            if value != "":
                assert seen[name] == as_read(value), name


@hostile
@given(parts=graphs())
def test_every_relation_comes_back(parts: Graph, tmp_path: Path) -> None:
    EXPORTERS["graphml"].write(tmp_path / "all.graphml", gather(*parts), all_relations=True)
    check_all_relations(tmp_path / "all.graphml", parts)


def test_every_hostile_relation_comes_back(tmp_path: Path) -> None:
    EXPORTERS["graphml"].write(tmp_path / "all.graphml", gather(*hostile_graph()), all_relations=True)
    check_all_relations(tmp_path / "all.graphml", hostile_graph())


@pytest.mark.parametrize("options", [{}, {"all_relations": True}, {"collapse": "pair"}])
@hostile
@given(parts=graphs())
def test_networkx_reads_gexf(parts: Graph, options: dict[str, Any], tmp_path: Path) -> None:
    EXPORTERS["gexf"].write(tmp_path / "graph.gexf", gather(*parts), **options)
    read = nx.read_gexf(tmp_path / "graph.gexf", version="1.3")
    assert set(read) == {key_for_xml(entity.id) for entity in parts[1]}
    if options.get("all_relations"):
        assert read.number_of_edges() == len(parts[2])
    elif options:
        assert read.number_of_edges() == len({frozenset((r.subject, r.object)) for r in parts[2]})
        assert sum(d["weight"] for *_, d in read.edges(data=True)) == len(parts[2])
    else:
        assert read.number_of_edges() == len({(r.subject, r.object, r.type) for r in parts[2]})
        labels = sorted(for_xml(entity.name) for entity in parts[1] if entity.name.strip())
        assert sorted(d["label"] for _, d in read.nodes(data=True) if not d["label"].startswith("(unnamed")) == labels


def test_a_spell_for_each_dated_relation(small_graph: Graph, tmp_path: Path) -> None:
    EXPORTERS["gexf"].write(tmp_path / "graph.gexf", gather(*small_graph))
    read = nx.read_gexf(tmp_path / "graph.gexf", version="1.3")
    spells = [d["spells"] for s, o, d in read.edges(data=True) if (s, o, d["label"]) == ("e0", "e1", "ATTACKS")]
    assert spells == [[("2025-01-01", "2025-01-01"), ("2025-01-05", "2025-01-05")]]


def test_dates_that_overlap_share_a_spell() -> None:
    days = [dt.date(2025, 1, n) for n in range(1, 10)]
    given = [(days[0], days[3]), (days[2], days[5]), (days[7], days[7]), (days[0], days[1])]
    dates = [DateRange(start=start, end=end, precision="range") for start, end in given]
    assert spells_of(dates) == [(days[0], days[5]), (days[7], days[7])]


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_two_shapes_at_once_are_refused(small_graph: Graph, tmp_path: Path, format: str) -> None:
    with pytest.raises(UnknownNameError, match="cannot stand for one relation"):
        EXPORTERS[format].write(tmp_path / "x", gather(*small_graph), all_relations=True, collapse="pair")
    assert list(tmp_path.iterdir()) == []
