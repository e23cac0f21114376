"""The embedded engine and Neo4j give the same rows to the same queries, or the engine gives an error."""

from collections import Counter
from typing import Any

import neo4j
import pytest
from neo4j.graph import Node, Path, Relationship

import triplewire
from graph.errors import QueryError
from graph.query import Engine
from graph.query.library import queries
from tests.graph.conftest import small_graph  # noqa: F401
from tests.graph.test_query import CASES
from tests.server.conftest import Running
from tests.server.random_queries import random_queries

pytestmark = pytest.mark.slow

RANDOM = 300
EXAMPLES = {"actor": "Ahmed al-Sharaa", "other": "Israel", "since": "2025-01-01", "until": "2025-12-31"}


def plain(value: Any) -> Any:
    """A value as both sides have it: a node or relationship as what it is called, its properties in order."""
    if isinstance(value, Node):
        return ("node", tuple(sorted(value.labels)), plain(dict(value)))
    if isinstance(value, Relationship):
        return ("link", value.type, plain(dict(value)))
    if isinstance(value, Path):
        return ("path", plain(list(value.nodes)), plain(list(value.relationships)))
    if isinstance(value, dict) and value.keys() == {"labels", "properties"}:
        return ("node", tuple(sorted(value["labels"])), plain(value["properties"]))
    if isinstance(value, dict) and value.keys() == {"type", "start", "end", "properties"}:
        return ("link", value["type"], plain(value["properties"]))
    if isinstance(value, dict) and value.keys() == {"nodes", "relationships"}:
        return ("path", plain(value["nodes"]), plain(value["relationships"]))
    if isinstance(value, dict):
        return tuple(sorted((key, plain(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(map(plain, value))
    if hasattr(value, "to_native"):
        return value.to_native()
    return round(value, 9) if isinstance(value, float) else value


def differs(engine: Engine, opened: neo4j.Session, query: str, parameters: dict[str, Any], ordered: bool) -> str | None:
    result = opened.run(query, parameters)
    theirs = [tuple(map(plain, record.values())) for record in result]
    columns = tuple(result.keys())
    ours = engine.rows(query, parameters)
    rows = [tuple(map(plain, row)) for row in ours.rows]
    if "keys(" in query or "labels(" in query:  # a set in Neo4j, whose order nobody promises
        rows, theirs = ([tuple(sorted(v) if isinstance(v, tuple) else v for v in r) for r in x] for x in (rows, theirs))
    if columns != ours.columns:
        return f"columns {columns} and {ours.columns}"
    if (rows == theirs) if ordered else (Counter(map(repr, rows)) == Counter(map(repr, theirs))):
        return None
    more = list((Counter(map(repr, rows)) - Counter(map(repr, theirs))).elements())[:2]
    less = list((Counter(map(repr, theirs)) - Counter(map(repr, rows))).elements())[:2]
    return f"embedded {len(rows)} rows, only there {more}; Neo4j {len(theirs)}, only there {less}"


def test_the_queries_of_the_product(neo4j_server: Running, demo: triplewire.Project) -> None:
    demo.load_neo4j(neo4j_server.server)
    wrong, empty = {}, []
    with neo4j_server.session() as opened:
        for name, query in queries().items():
            for optional in (False, True):
                given = {p.name: EXAMPLES[p.name] for p in query.parameters if optional or not p.optional}
                bound = query.bound(given)
                told = differs(demo._engine, opened, query.cypher, bound, ordered=True)
                if told is not None:
                    wrong[name, optional] = told
            if not demo.ask(name, **{p.name: EXAMPLES[p.name] for p in query.parameters if not p.optional}).rows:
                empty.append(name)
    assert wrong == {}
    assert set(empty) <= {"arrests", "contradictions"}


def test_random_queries(neo4j_server: Running, demo: triplewire.Project) -> None:
    demo.load_neo4j(neo4j_server.server)
    wrong: dict[str, str] = {}
    refused: dict[str, str] = {}
    rows = 0
    with neo4j_server.session() as opened:
        for query in random_queries(RANDOM, seed=6):
            try:
                told = differs(demo._engine, opened, query, {}, ordered="ORDER BY" in query)
                rows += bool(demo.rows(query).rows)
            except QueryError as problem:
                refused[query] = str(problem)
                continue
            if told is not None:
                wrong[query] = told
    assert wrong == {}
    assert refused == {}
    assert rows > RANDOM / 2, "most random queries should find something"


def test_written_queries(neo4j_server: Running, small_graph: Any) -> None:  # noqa: F811
    from graph.exports.exporter import gather
    from graph.exports.property_graph import property_graph
    from graph.server import load

    documents, entities, relations = small_graph
    load(property_graph(gather(documents, entities, relations), project="triplewire"), neo4j_server.server)
    engine = Engine(entities, relations, documents)
    assert len(CASES) + len(queries()) >= 60
    wrong = {}
    with neo4j_server.session() as opened:
        for what, (query, parameters, _) in CASES.items():
            ordered = "ORDER BY" in query and "WITH" not in query
            told = differs(engine, opened, query, parameters, ordered)
            if told is not None:
                wrong[what] = told
    assert wrong == {}
