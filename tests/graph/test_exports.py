"""Each format keeps what the graph says, whatever characters it holds."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from graph.errors import ProjectError, UnknownNameError
from graph.exports import EXPORTERS, exporter
from graph.exports.clean import for_xml, key_for_xml
from graph.exports.exporter import gather
from graph.exports.graphml import write_graphml
from graph.network import to_networkx
from graph.outputs import read_outputs, write_outputs
from tests.graph.made import Graph, graphs

SPACE = "{http://graphml.graphdrawing.org/xmlns}"

hostile = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@hostile
@given(graph=graphs(), shuffle=st.randoms(use_true_random=False))
def test_outputs_come_back_as_they_were_and_order_plays_no_part(
    graph: Graph, shuffle: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    one, two = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two")
    write_outputs(one, *graph)
    back = read_outputs(one)
    # an empty string and nothing are one thing in the files
    assert [d.text for d in back.documents] == [d.text for d in sorted(graph[0], key=lambda d: d.name)]
    assert [(e.id, e.name, e.aliases, e.mentions) for e in back.entities if e.name] == [
        (e.id, e.name, e.aliases, e.mentions) for e in sorted(graph[1], key=lambda e: e.id) if e.name
    ]
    assert [r.evidence for r in back.relations] == [r.evidence for r in graph[2]]
    assert [(r.date, r.former, r.confidence, r.weight, r.place, r.sources) for r in back.relations] == [
        (r.date, r.former, r.confidence, r.weight, r.place, r.sources) for r in graph[2]
    ]
    mixed = [shuffle.sample(part, len(part)) for part in graph]
    write_outputs(two, *mixed)
    assert bytes_in(one) == bytes_in(two)
    for name in ("documents", "entities", "relations"):
        lines = (one / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(lines) == len({"documents": graph[0], "entities": graph[1], "relations": graph[2]}[name])
        for line in lines:
            json.loads(line)


@hostile
@given(graph=graphs())
def test_graphml_is_xml_that_networkx_reads(graph: Graph, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("g") / "graph.graphml"
    write_graphml(path, gather(*graph))
    _, entities, relations = graph
    tree = etree.parse(path)
    edges = tree.findall(f".//{SPACE}edge")
    keys = {key.get("id"): key for key in tree.findall(f"{SPACE}key")}
    data = [{keys[d.get("key")].get("attr.name"): d.text for d in edge.findall(f"{SPACE}data")} for edge in edges]
    bundles = Counter((key_for_xml(r.subject), key_for_xml(r.object), r.type) for r in relations)
    assert Counter((e.get("source"), e.get("target"), e.get("label")) for e in edges) == dict.fromkeys(bundles, 1)
    for edge, columns in zip(edges, data, strict=True):
        assert columns["label"] == edge.get("label")
        assert float(columns["weight"]) == bundles[edge.get("source"), edge.get("target"), edge.get("label")]
        assert len(columns["relation_ids"].split("; ")) == float(columns["weight"])
    assert len({edge.get("id") for edge in edges}) == len(edges)
    read = nx.read_graphml(path, force_multigraph=True)
    assert set(read) == {key_for_xml(entity.id) for entity in entities}
    assert read.number_of_edges() == len(bundles)
    for entity in entities:
        label = read.nodes[key_for_xml(entity.id)]["label"]
        assert label.strip()
        if entity.name.strip():  # XML readers see every line break as a line feed
            assert label == for_xml(entity.name)


WRITERS = [name for name, row in EXPORTERS.items() if row.to != "server"]


@pytest.mark.parametrize("name", WRITERS)
@hostile
@given(graph=graphs())
def test_every_exporter_writes_any_graph_alike_in_any_order(
    name: str, graph: Graph, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp(name)
    chosen = exporter(name)
    one, two = folder / f"one{chosen.suffix}", folder / f"two{chosen.suffix}"
    chosen.write(one, gather(*graph))
    chosen.write(two, gather(*(part[::-1] for part in graph)))
    assert one.is_file() == bool(chosen.suffix)
    if chosen.suffix:
        assert one.read_bytes() == two.read_bytes()
    else:
        assert bytes_in(one) == bytes_in(two) != {}
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix not in (".parquet", ".zip"):
            path.read_bytes().decode("utf-8")


def test_node_link_json(small_graph: Graph, tmp_path: Path) -> None:
    EXPORTERS["json"].write(tmp_path / "graph.json", gather(*small_graph))
    read = nx.node_link_graph(json.loads((tmp_path / "graph.json").read_text(encoding="utf-8")), edges="edges")
    graph = to_networkx(small_graph[1], small_graph[2])
    assert set(read.edges(keys=True)) == set(graph.edges(keys=True))
    assert {n: d["name"] for n, d in read.nodes(data=True)} == {n: d["name"] for n, d in graph.nodes(data=True)}


def test_networkx(small_graph: Graph) -> None:
    _, entities, relations = small_graph
    graph = to_networkx(entities, relations)
    assert graph.number_of_nodes() == len(entities)
    assert graph.number_of_edges() == len(relations)
    assert graph.edges["e0", "e1", "r01"]["date"]["start"] == dt.date(2025, 1, 5)
    assert graph.nodes["e5"]["name"] == "HTS"
    assert nx.degree_centrality(graph)["e0"] > 0


def test_fields_and_their_order(small_graph: Graph, tmp_path: Path) -> None:
    write_outputs(tmp_path, *small_graph)
    first = json.loads((tmp_path / "relations.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(first) == [
        "id", "subject", "object", "predicate", "type", "polarity", "modality", "former", "date", "confidence",
        "weight", "independent_sources", "sources", "evidence",
    ]  # fmt: skip
    assert first["date"] == {"start": "2025-01-01", "end": "2025-01-01", "precision": "day"}
    assert list(first["evidence"][0])[:6] == ["document", "start", "end", "text", "subject_text", "object_text"]
    document = json.loads((tmp_path / "documents.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(document) == ["name", "id", "sha256", "text", "title", "source", "published", "language"]


def test_a_failing_write_leaves_the_old_files_and_nothing_else(small_graph: Graph, tmp_path: Path) -> None:
    documents, entities, relations = small_graph
    write_outputs(tmp_path, documents, entities, relations)
    before = bytes_in(tmp_path)
    bad = relations[0].model_copy(update={"confidence": float("nan")})
    with pytest.raises(ValueError, match="JSON compliant"):
        write_outputs(tmp_path, documents, entities, [bad, *relations[1:]])
    assert bytes_in(tmp_path) == before


def test_a_folder_that_cannot_be_made(small_graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name in WRITERS:
        with pytest.raises(ProjectError, match="choose another folder"):
            EXPORTERS[name].write(tmp_path / "file" / "deeper" / name, gather(*small_graph))


def test_a_graph_that_contradicts_itself(small_graph: Graph, tmp_path: Path) -> None:
    documents, entities, relations = small_graph
    with pytest.raises(ProjectError, match="which is no entity here"):
        write_outputs(tmp_path, documents, entities[1:], relations)
    with pytest.raises(ProjectError, match="two entities share the key 'e0'"):
        write_outputs(tmp_path, documents, [*entities, entities[0]], relations)
    assert bytes_in(tmp_path) == {}


def test_reading_what_is_broken_names_file_and_line(small_graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"documents\.jsonl: cannot be read"):
        read_outputs(tmp_path)
    write_outputs(tmp_path, *small_graph)
    with (tmp_path / "entities.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "x"}\n')
    with pytest.raises(ProjectError, match=r"entities\.jsonl:11:"):
        read_outputs(tmp_path)


def test_an_unknown_format() -> None:
    with pytest.raises(UnknownNameError, match="csv, cypher, ftm, gexf, graphml, html, json, jsonl, jsonld, neo4j"):
        exporter("xls")


@given(keys=st.lists(st.text(st.sampled_from("_x0041F\x00\ud800A"), max_size=12), unique=True, max_size=20))
def test_two_keys_stay_two_in_xml(keys: list[str]) -> None:
    assert len({key_for_xml(key) for key in keys}) == len(keys)
