"""The graph model that Neo4j and the embedded engine share: what is written, and what the docs draw of it."""

import datetime as dt
import re
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest

import triplewire
from graph.exports.exporter import Graph
from graph.exports.neo4j_csv import _TYPES
from graph.exports.property_graph import (
    ENDS,
    KINDS,
    LINK_PROPERTIES,
    NODE_PROPERTIES,
    PropertyGraph,
    StreamedGraph,
    property_graph,
)
from tests.server.graphs import hostile, hostile_graph

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("claims", [True, False])
def test_what_is_streamed_is_what_is_held(claims: bool) -> None:
    graph = hostile_graph()
    streamed, held = StreamedGraph(graph, project="p", claims=claims), property_graph(graph, project="p", claims=claims)
    for kind in KINDS:
        assert list(streamed.nodes_of(kind)) == list(held.nodes_of(kind))
    for ends in ENDS:
        assert list(streamed.links_of(ends)) == list(streamed.links_of(ends)) == list(held.links_of(ends))
    assert bool(list(streamed.nodes_of("Claim"))) == claims
    assert len(held.links) == len({link.properties["id"] for link in held.links})


def test_every_property_is_a_known_one(demo: triplewire.Project) -> None:
    for graph in (hostile(), demo.property_graph()):
        for node in graph.nodes:
            assert node.properties.keys() <= set(NODE_PROPERTIES[node.kind])
        for link in graph.links:
            assert link.properties.keys() <= set(LINK_PROPERTIES[link.source_kind, link.target_kind])


def test_every_property_has_the_type_that_the_import_files_say(demo: triplewire.Project) -> None:
    names = {str: "", list: "string[]", dt.date: "date", int: "long", float: "double", bool: "boolean"}
    for graph in (hostile(), demo.property_graph()):
        for item in (*graph.nodes, *graph.links):
            for key, value in item.properties.items():
                assert (key, _TYPES.get(key, "")) == (key, names[type(value)])


def written(graphs: list[PropertyGraph]) -> dict[str, set[str]]:
    """The properties of each kind of node and relationship; those between entities are all called "relation"."""
    found: dict[str, set[str]] = defaultdict(set)
    for graph in graphs:
        for node in graph.nodes:
            found[node.kind] |= node.properties.keys()
        for link in graph.links:
            found["relation" if link.target_kind == link.source_kind else link.type] |= link.properties.keys()
    return {kind: names - {"project"} for kind, names in found.items()}


def test_the_picture_of_the_model_shows_what_is_written(root: Path, demo: triplewire.Project) -> None:
    drawn: dict[str, set[str]] = defaultdict(set)
    picture = ElementTree.parse(root / "docs/neo4j-model.svg")
    texts = {"".join(text.itertext()) for text in picture.iter(f"{SVG}text")}
    for text in picture.iter(f"{SVG}text"):
        for kind in text.get("data-of", "").split():
            drawn[kind] |= {name for name in "".join(text.itertext()).replace(" ", "").split(",") if name}
    assert drawn == written([hostile(), demo.property_graph()])
    words = set(re.findall(r"\w+", " ".join(texts)))
    assert {label for node in demo.property_graph().nodes for label in node.labels} <= words
    assert drawn.keys() - {"relation"} <= words


def test_an_empty_graph_has_nothing(demo: triplewire.Project) -> None:
    whole = demo.select()
    empty = Graph((), (), (), {}, whole.ontology)
    assert property_graph(empty) == PropertyGraph("triplewire", [], [])
