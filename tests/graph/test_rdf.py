"""Turtle, N-Quads and JSON-LD: one graph, which rdflib parses and SPARQL asks."""

import sys
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings

from graph.errors import ProjectError, UnknownNameError
from graph.exports import EXPORTERS
from graph.exports.clean import for_utf8
from graph.exports.exporter import gather
from graph.exports.rdf import PREFIXES, name_of
from tests.graph.made import Graph, graphs, hostile_graph

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib 7 warns of what it does itself

FORMATS = {"turtle": "turtle", "nquads": "nquads", "jsonld": "json-ld"}
BASE = "https://example.org/graph/"
hostile = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

EDGES = """
    SELECT ?s ?p ?o WHERE {
        ?s ?p ?o . FILTER(STRSTARTS(STR(?p), "urn:triplewire:vocabulary:")) FILTER(isIRI(?o) && ?p != tw:mediator)
    }
"""
STATEMENTS = """
    SELECT ?s ?p ?o ?date ?quote ?article WHERE {
        ?r a tw:Relation ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; prov:wasDerivedFrom ?claim .
        ?claim a schema:Claim ; schema:text ?quote ; prov:wasDerivedFrom ?article .
        ?article a schema:NewsArticle .
        OPTIONAL { ?r schema:startDate ?date }
    }
"""


def parsed(format: str, parts: Graph, folder: Path, **options: Any) -> Any:
    path = folder / f"graph.{format}"
    EXPORTERS[format].write(path, gather(*parts), **options)
    read = rdflib.Dataset(default_union=True)
    read.parse(data=path.read_text(encoding="utf-8"), format=FORMATS[format])
    for prefix, iri in PREFIXES.items():
        read.bind(prefix, iri)
    return read


def expected_edges(parts: Graph, base: str = "urn:triplewire:") -> set[tuple[str, str, str]]:
    def name(key: str) -> str:
        return name_of("entity", key, base)

    return {(name(r.subject), PREFIXES["tw"] + r.type, name(r.object)) for r in parts[2]}


@pytest.mark.parametrize("format", FORMATS)
def test_sparql_gives_the_same_edges(format: str, small_graph: Graph, tmp_path: Path) -> None:
    read = parsed(format, small_graph, tmp_path)
    assert {tuple(map(str, row)) for row in read.query(EDGES)} == expected_edges(small_graph)
    rows = list(read.query(STATEMENTS))
    assert len(rows) == len(small_graph[2])
    quotes = {document.text for document in small_graph[0]}
    assert {str(row.quote) for row in rows} <= quotes
    dated = sorted(row.date.toPython() for row in rows if row.date)
    assert dated == sorted(r.date.start for r in small_graph[2] if r.date is not None)


@pytest.mark.parametrize("format", FORMATS)
def test_who_says_so_and_who_is_the_same(format: str, small_graph: Graph, tmp_path: Path) -> None:
    read = parsed(format, small_graph, tmp_path)
    said = "SELECT ?name ?words { ?c prov:wasAttributedTo ?who ; tw:saidBy ?words . ?who schema:name ?name }"
    assert [tuple(map(str, row)) for row in read.query(said)] == [("SANA", "a source")]
    same = {str(row[0]) for row in read.query("SELECT ?q { ?e owl:sameAs ?q }")}
    assert same == {f"http://www.wikidata.org/entity/{e.wikidata}" for e in small_graph[1] if e.wikidata}
    mutual = {str(row[0]) for row in read.query("SELECT ?label { ?p a owl:SymmetricProperty ; rdfs:label ?label }")}
    assert mutual == {"MEETS_WITH", "NEGOTIATES_WITH"}


@hostile
@given(parts=graphs())
def test_all_three_are_one_graph(parts: Graph, tmp_path: Path) -> None:
    triples = [
        {triple[:3] for triple in parsed(format, parts, tmp_path).quads((None, None, None, None))} for format in FORMATS
    ]
    assert triples[0] == triples[1] == triples[2]


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_texts_come_back(format: str, tmp_path: Path) -> None:
    parts = hostile_graph()
    read = parsed(format, parts, tmp_path)
    assert {tuple(map(str, row)) for row in read.query(EDGES)} == expected_edges(parts)
    names = {str(row[0]) for row in read.query("SELECT ?name { ?e schema:identifier ?key ; schema:name ?name }")}
    assert names == {for_utf8(entity.name) for entity in parts[1]}
    quotes = {str(row[0]) for row in read.query("SELECT ?text { ?c a schema:Claim ; schema:text ?text }")}
    assert quotes == {for_utf8(r.evidence[0].text) for r in parts[2]}


def test_each_claim_is_in_the_graph_of_its_article(small_graph: Graph, tmp_path: Path) -> None:
    read = parsed("nquads", small_graph, tmp_path)
    claims = list(read.query("SELECT ?g ?a { GRAPH ?g { ?c a schema:Claim ; prov:wasDerivedFrom ?a } }"))
    assert len(claims) == len(small_graph[2])
    assert all(row.g == row.a for row in claims)


def test_a_base_of_ones_own(small_graph: Graph, tmp_path: Path) -> None:
    read = parsed("turtle", small_graph, tmp_path, base=BASE)
    assert {tuple(map(str, row)) for row in read.query(EDGES)} == expected_edges(small_graph, BASE)


@pytest.mark.parametrize("base", ["", "example.org", "http://a b/", "http://x/<y>"])
def test_a_base_that_is_none(small_graph: Graph, tmp_path: Path, base: str) -> None:
    with pytest.raises(UnknownNameError, match="nothing can be named from"):
        EXPORTERS["turtle"].write(tmp_path / "x.ttl", gather(*small_graph), base=base)


def test_reading_back_without_rdflib_tells_the_cure(
    small_graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    EXPORTERS["turtle"].write(tmp_path / "x.ttl", gather(*small_graph))
    monkeypatch.setitem(sys.modules, "rdflib", None)
    read = EXPORTERS["turtle"].read
    assert read is not None
    with pytest.raises(ProjectError, match=r"pip install 'triplewire\[rdf\]'"):
        read(tmp_path / "x.ttl")
