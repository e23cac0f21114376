"""Cypher on the embedded engine against answers worked out in Python from the same objects."""

import datetime as dt
from collections import Counter
from collections.abc import Callable
from typing import Any

import kglite
import networkx as nx
import pytest

from graph.errors import QueryError
from graph.model import Document, Entity, Evidence, Relation
from graph.network import to_networkx
from graph.query import Engine

Graph = tuple[list[Document], list[Entity], list[Relation]]


@pytest.fixture(scope="module")
def engine(small_graph: Graph) -> Engine:
    documents, entities, relations = small_graph
    return Engine(entities, relations, documents)


class Facts:
    """The same graph in plain Python."""

    def __init__(self, graph: Graph) -> None:
        self.documents, self.entities, self.relations = graph
        self.name = {e.id: e.name for e in self.entities}
        self.type = {e.id: e.type for e in self.entities}
        self.graph = to_networkx(self.entities, self.relations)
        self.claims = [(r, item) for r in self.relations for item in r.evidence]
        self.nodes = len(self.entities) + len(self.documents) + len(self.claims)
        self.mentioned = [(e.name, name) for e in self.entities for name in e.documents]

    def between(self, s: str, o: str, type: str | None = None) -> list[Relation]:
        return [
            r for r in self.relations
            if self.name[r.subject] == s and self.name[r.object] == o and type in (None, r.type)
        ]  # fmt: skip


def no(value: Any) -> Any:
    """Neo4j's null for empty scalars."""
    return value


CASES: dict[str, tuple[str, dict[str, Any], Callable[[Facts], list[tuple[Any, ...]]]]] = {
    "all nodes": ("MATCH (n) RETURN count(n)", {}, lambda f: [(f.nodes,)]),
    "nodes by label": (
        "MATCH (n:Person) RETURN n.name", {}, lambda f: [(e.name,) for e in f.entities if e.type == "Person"]
    ),
    "two labels": (
        "MATCH (n:Entity&Country) RETURN n.id", {}, lambda f: [(e.id,) for e in f.entities if e.type == "Country"]
    ),
    "either label": (
        "MATCH (n:Person|Group) RETURN n.id", {},
        lambda f: [(e.id,) for e in f.entities if e.type in ("Person", "Group")],
    ),
    "labels of a node": (
        "MATCH (n:Entity) RETURN n.id, labels(n)", {},
        lambda f: [(e.id, ["Entity", *sorted((e.type, "Triplewire"))]) for e in f.entities],
    ),
    "node properties": (
        "MATCH (n:Entity) RETURN n.id, n.name, n.type, n.aliases, n.wikidata, n.mentions", {},
        lambda f: [(e.id, e.name, e.type, list(e.aliases), e.wikidata, e.mentions) for e in f.entities],
    ),
    "no title on an entity": (
        "MATCH (n:Entity) WHERE n.title IS NULL RETURN count(*)", {}, lambda f: [(len(f.entities),)]
    ),
    "documents": (
        "MATCH (d:Document) RETURN d.id, d.name, d.title, d.source, d.published, d.url", {},
        lambda f: [(d.id, d.name, d.title, d.source, d.published, d.url) for d in f.documents],
    ),
    "property in the pattern": (
        "MATCH (n {name: 'HTS'}) RETURN n.type", {}, lambda f: [(e.type,) for e in f.entities if e.name == "HTS"]
    ),
    "parameter": (
        "MATCH (n:Entity {name: $name}) RETURN n.id", {"name": "Syria"},
        lambda f: [(e.id,) for e in f.entities if e.name == "Syria"],
    ),
    "list parameter": (
        "MATCH (n:Entity) WHERE n.name IN $names RETURN n.id", {"names": ["Syria", "Iran"]},
        lambda f: [(e.id,) for e in f.entities if e.name in ("Syria", "Iran")],
    ),
    "map parameter": (
        "UNWIND $rows AS row MATCH (n:Entity {name: row.name}) RETURN n.id, row.title",
        {"rows": [{"name": "Syria", "title": 7}]},
        lambda f: [(e.id, 7) for e in f.entities if e.name == "Syria"],
    ),
    "alias": (
        "MATCH (n:Entity) WHERE 'The Israel' IN n.aliases RETURN n.name", {},
        lambda f: [(e.name,) for e in f.entities if "The Israel" in e.aliases],
    ),
    "parallel edges": (
        "MATCH (:Entity {name: 'Israel'})-[r:ATTACKS]->(:Entity {name: 'Syria'}) RETURN r.id, r.start", {},
        lambda f: [(r.id, r.date.start if r.date else None) for r in f.between("Israel", "Syria", "ATTACKS")],
    ),
    "denied": (
        "MATCH (a)-[r:NOT_ATTACKS]->(b) RETURN a.name, b.name, r.polarity", {},
        lambda f: [(f.name[r.subject], f.name[r.object], "negative") for r in f.relations if r.type == "NOT_ATTACKS"],
    ),
    "planned": (
        "MATCH ()-[r:MAY_ATTACKS]->() RETURN r.modality, r.start, r.end, r.precision", {},
        lambda f: [
            (r.modality, r.date.start, r.date.end, r.date.precision)
            for r in f.relations if r.type == "MAY_ATTACKS" and r.date
        ],
    ),
    "either type": (
        "MATCH ()-[r:LEADS|CONTROLS]->() RETURN r.id", {},
        lambda f: [(r.id,) for r in f.relations if r.type in ("LEADS", "CONTROLS")],
    ),
    "undated": (
        "MATCH (:Entity)-[r]->(:Entity) WHERE r.start IS NULL AND r.end IS NULL RETURN r.id", {},
        lambda f: [(r.id,) for r in f.relations if r.date is None],
    ),
    "before a date": (
        "MATCH ()-[r]->() WHERE r.start < date('2025-01-01') RETURN r.id", {},
        lambda f: [(r.id,) for r in f.relations if r.date and r.date.start < dt.date(2025, 1, 1)],
    ),
    "between dates, as parameters": (
        "MATCH ()-[r]->() WHERE $from <= r.start AND r.end <= $to RETURN r.id",
        {"from": dt.date(2024, 2, 1), "to": dt.date(2025, 1, 3)},
        lambda f: [
            (r.id,) for r in f.relations
            if r.date and dt.date(2024, 2, 1) <= r.date.start and r.date.end <= dt.date(2025, 1, 3)
        ],
    ),
    "year of a date": (
        "MATCH ()-[r:ATTACKS]->() WHERE r.start IS NOT NULL RETURN r.start.year, count(*)", {},
        lambda f: list(Counter(r.date.start.year for r in f.relations if r.date and r.type == "ATTACKS").items()),
    ),
    "relation properties": (
        "MATCH ()-[r]->() WHERE r.predicate IS NOT NULL "
        "RETURN r.id, r.predicate, r.polarity, r.modality, r.former, r.title, r.confidence, r.weight, r.sources, "
        "r.quotes",
        {},
        lambda f: [
            (r.id, r.predicate, r.polarity, r.modality, r.former, r.title, r.confidence, r.weight, list(r.sources),
             [e.text for e in r.evidence])
            for r in f.relations
        ],
    ),
    "who says so, where, through whom": (
        "MATCH ()-[r:NEGOTIATES_WITH {id: 'r07'}]->() RETURN r.said_by, r.place, r.mediator", {},
        lambda f: [(["SANA", "a source"], ["Paris"], ["Paris talks"])],
    ),
    "type of an edge is no property": ("MATCH ()-[r]->() WHERE r.type IS NOT NULL RETURN r.id", {}, lambda f: []),
    "count by type": (
        "MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type", {},
        lambda f: sorted(Counter(r.type for r in f.relations).items(), key=lambda kv: (-kv[1], kv[0])),
    ),
    "count by type, documents too": (
        "MATCH ()-[r]->() RETURN type(r), count(*)", {},
        lambda f: [
            *Counter(r.type for r in f.relations).items(), ("MENTIONED_IN", len(f.mentioned)),
            *((role, len(f.claims)) for role in ("SUBJECT", "OBJECT", "IN")),
            ("SAID_BY", 1),
        ],
    ),
    "degree": (
        "MATCH (n:Entity)-[r]-(:Entity) RETURN n.name, count(r)", {},
        lambda f: [(f.name[n], d) for n, d in f.graph.degree() if d],
    ),
    "optional match": (
        "MATCH (n:Entity) OPTIONAL MATCH (n)-[r:LEADS]->(m) RETURN n.name, m.name, r.title", {},
        lambda f: [
            (e.name, f.name[r.object] if r else None, r.title if r else None)
            for e in f.entities
            for r in ([r for r in f.relations if r.type == "LEADS" and r.subject == e.id] or [None])
        ],
    ),
    "with and having": (
        "MATCH (n:Entity)-[r]->(:Entity) WITH n, count(r) AS out WHERE out > 3 RETURN n.name, out", {},
        lambda f: [(f.name[n], d) for n, d in f.graph.out_degree() if d > 3],
    ),
    "collect": (
        "MATCH (n:Entity)-[r]->(m:Entity) WITH n, m ORDER BY m.name RETURN n.id, collect(DISTINCT m.name)", {},
        lambda f: [(n, sorted({f.name[m] for m in f.graph.successors(n)})) for n in f.graph if f.graph.out_degree(n)],
    ),
    "sum, min, max, average": (
        "MATCH (:Entity)-[r]->(:Entity) RETURN sum(r.weight), min(r.start), max(r.start), round(avg(r.confidence), 6)",
        {},
        lambda f: [
            (
                sum(r.weight for r in f.relations),
                min(r.date.start for r in f.relations if r.date),
                max(r.date.start for r in f.relations if r.date),
                round(sum(r.confidence for r in f.relations) / len(f.relations), 6),
            )
        ],
    ),
    "two steps": (
        "MATCH (a:Country)-[r]->(b)-[s]->(c:Country) WHERE a <> c RETURN a.name, r.id, s.id, c.name", {},
        lambda f: [
            (f.name[r.subject], r.id, s.id, f.name[s.object])
            for r in f.relations for s in f.relations
            if r.object == s.subject and r.id != s.id and r.subject != s.object
            and f.type[r.subject] == f.type[s.object] == "Country"
        ],
    ),
    "undirected": (
        "MATCH (:Entity {name: 'Iran'})-[r]-(m:Entity) RETURN r.id, m.name", {},
        lambda f: [
            (r.id, f.name[r.object if f.name[r.subject] == "Iran" else r.subject])
            for r in f.relations if "Iran" in (f.name[r.subject], f.name[r.object])
        ],
    ),
    "paths of up to three": (
        "MATCH p = (:Entity {name: 'HTS'})-[*1..3]->(m:Entity) RETURN length(p), m.name", {},
        lambda f: [(len(path), f.name[f.graph.edges[path[-1]]["object"]]) for path in trails(f, "HTS", 3)],
    ),
    "shortest path": (
        "MATCH p = shortestPath((a:Entity {name: 'Druze'})-[*]-(b:Entity {name: 'Ron Dermer'})) RETURN length(p)", {},
        lambda f: [(nx.shortest_path_length(with_documents(f), "e7", "e4"),)],
    ),
    "exists": (
        "MATCH (n:Entity) WHERE EXISTS { (n)-[:ATTACKS]->() } RETURN n.name", {},
        lambda f: [(n,) for n in {f.name[r.subject] for r in f.relations if r.type == "ATTACKS"}],
    ),
    "not exists": (
        "MATCH (n:Entity) WHERE NOT (n)-[:ATTACKS]->() RETURN n.name", {},
        lambda f: [
            (e.name,) for e in f.entities if e.id not in {r.subject for r in f.relations if r.type == "ATTACKS"}
        ],
    ),
    "union": (
        "MATCH (n:Person) RETURN n.name AS name UNION MATCH (n:Event) RETURN n.name AS name", {},
        lambda f: [(e.name,) for e in f.entities if e.type in ("Person", "Event")],
    ),
    "string functions": (
        "MATCH (n:Entity) WHERE toLower(n.name) CONTAINS 'paris' RETURN toUpper(n.name)", {},
        lambda f: [(e.name.upper(),) for e in f.entities if "paris" in e.name.lower()],
    ),
    "regular expression": (
        "MATCH (n:Entity) WHERE n.name =~ '(?i).*al-.*' RETURN n.name", {},
        lambda f: [(e.name,) for e in f.entities if "al-" in e.name],
    ),
    "list comprehension": (
        "MATCH (n:Entity) RETURN n.id, [a IN n.aliases WHERE a STARTS WITH 'The' | size(a)]", {},
        lambda f: [(e.id, [len(a) for a in e.aliases if a.startswith("The")]) for e in f.entities],
    ),
    "list element": (
        "MATCH (n:Entity) WHERE size(n.aliases) > 0 RETURN n.aliases[0]", {},
        lambda f: [(e.aliases[0],) for e in f.entities if e.aliases],
    ),
    "list element by variable": (
        "UNWIND [0, 1] AS i MATCH (n:Entity {id: 'e0'}) RETURN n.aliases[i]", {},
        lambda f: [(a,) for a in f.entities[0].aliases],
    ),
    "case": (
        "MATCH (n:Entity) RETURN n.id, CASE n.type WHEN 'Person' THEN 1 ELSE 0 END", {},
        lambda f: [(e.id, int(e.type == "Person")) for e in f.entities],
    ),
    "keys of a node": (
        "MATCH (n:Entity {name: 'Syria'}) RETURN keys(n)", {},
        lambda f: [(["aliases", "id", "mentions", "name", "project", "type", "wikidata"],)],
    ),
    "keys compared and used": (
        "MATCH (n:Entity {name: 'Syria'}) UNWIND keys(n) AS k WITH n, k WHERE k IN ['name', 'type'] RETURN k, n[k]", {},
        lambda f: [("name", "Syria"), ("type", "Country")],
    ),
    "property by literal and by parameter": (
        "MATCH (n:Entity {id: 'e1'}) RETURN n['name'] AS a, n[$key] AS b", {"key": "type"},
        lambda f: [("Syria", "Country")],
    ),
    "no key of an undated relation": (
        "MATCH ()-[r {id: 'r02'}]->() RETURN r['start'], r['end'], r.start, 'start' IN keys(r)", {},
        lambda f: [(None, None, None, False)],
    ),
    "all properties": (
        "MATCH (n:Entity {id: 'e1'}) RETURN properties(n), n {.*} AS all, n {.name, kind: n.type} AS some", {},
        lambda f: [
            (
                {"id": "e1", "project": "triplewire", "name": "Syria", "type": "Country", "aliases": [],
                 "wikidata": "Q1", "mentions": 2},
                {"id": "e1", "project": "triplewire", "name": "Syria", "type": "Country", "aliases": [],
                 "wikidata": "Q1", "mentions": 2},
                {"name": "Syria", "kind": "Country"},
            )
        ],
    ),
    "map projection of a relationship": (
        "MATCH ()-[r:ATTACKS]->() WHERE r.end IS NOT NULL RETURN r {.id, .start, .end} AS part, r {.*}.weight", {},
        lambda f: [
            ({"id": r.id, "start": r.date.start, "end": r.date.end}, r.weight)
            for r in f.relations if r.type == "ATTACKS" and r.date
        ],
    ),
    "map literal": (
        "RETURN {name: 'x', title: {end: 1}} AS m, {type: 2}.type AS t", {},
        lambda f: [({"name": "x", "title": {"end": 1}}, 2)],
    ),
    "mentions": (
        "MATCH (n:Entity)-[:MENTIONED_IN]->(d:Document) RETURN n.name, d.name", {}, lambda f: f.mentioned
    ),
    "counts of mentions": (
        "MATCH (n:Entity)-[m:MENTIONED_IN]->() WHERE m.count IS NOT NULL RETURN n.name, m.count", {},
        lambda f: [(e.name, e.mentions) for e in f.entities if len(e.documents) == 1],
    ),
    "documents shared by two": (
        "MATCH (a:Person)-[:MENTIONED_IN]->(d)<-[:MENTIONED_IN]-(b:Organization) RETURN a.name, b.name, count(d)", {},
        lambda f: [
            (a.name, b.name, len(set(a.documents) & set(b.documents)))
            for a in f.entities for b in f.entities
            if a.type == "Person" and b.type == "Organization" and set(a.documents) & set(b.documents)
        ],
    ),
    "claims: what is said, by whom, in which article": (
        "MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o), (c)-[:IN]->(d:Document) "
        "RETURN c.relation, s.name, c.type, o.name, d.name, c.text, c.start, c.said_by, c.project",
        {},
        lambda f: [
            (r.id, f.name[r.subject], r.type, f.name[r.object], item.document, item.text,
             r.date.start if r.date else None, [f.name.get(who, who) for who in item.attribution], "triplewire")
            for r, item in f.claims
        ],
    ),
    "claims: who said it can be walked": (
        "MATCH (c:Claim)-[s:SAID_BY]->(who) RETURN c.name, who.id, s.position", {},
        lambda f: [
            (f"{f.name[r.subject]} {r.type} {f.name[r.object]}", who, n)
            for r, item in f.claims for n, who in enumerate(item.attribution) if who in f.name
        ],
    ),
    "subquery": (
        "MATCH (n:Country) CALL (n) { MATCH (n)-[r]->(:Entity) RETURN count(r) AS c } RETURN n.name, c", {},
        lambda f: [(e.name, f.graph.out_degree(e.id)) for e in f.entities if e.type == "Country"],
    ),
    "comment and quotes": (
        "MATCH (n:Entity) // n.title; 'x'\nWHERE n.name <> \"it's ; n.title\" /* ; */ RETURN count(*);", {},
        lambda f: [(len(f.entities),)],
    ),
}  # fmt: skip


def trails(facts: Facts, start: str, most: int) -> list[list[tuple[str, str, str]]]:
    """All walks that use no edge twice, as Cypher's variable-length patterns do."""
    first = next(e.id for e in facts.entities if e.name == start)
    found: list[list[tuple[str, str, str]]] = []
    open_: list[list[tuple[str, str, str]]] = [[e] for e in facts.graph.out_edges(first, keys=True)]
    while open_:
        path = open_.pop()
        found.append(path)
        if len(path) < most:
            open_ += [[*path, e] for e in facts.graph.out_edges(path[-1][1], keys=True) if e not in path]
    return found


def with_documents(facts: Facts) -> "nx.Graph[str]":
    graph = nx.Graph(facts.graph.to_undirected())
    graph.add_edges_from((e.id, name) for e in facts.entities for name in e.documents)
    return graph


def _sorted(rows: Any) -> list[str]:
    return sorted(repr([sorted(v.items()) if isinstance(v, dict) else v for v in row]) for row in rows)


@pytest.mark.parametrize("what", CASES)
def test_answers(what: str, engine: Engine, small_graph: Graph) -> None:
    query, parameters, expected = CASES[what]
    wanted = expected(Facts(small_graph))
    result = engine.rows(query, parameters)
    if "ORDER BY" in query and "WITH" not in query:
        assert list(result.rows) == wanted
    rows = [tuple(sorted(v) if isinstance(v, list) and "keys" in what else v for v in row) for row in result.rows]
    assert _sorted(rows) == _sorted(wanted)


def test_the_same_answers_without_the_optimizer(
    engine: Engine, small_graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = {what: _sorted(engine.rows(query, parameters).rows) for what, (query, parameters, _) in CASES.items()}
    monkeypatch.setattr("graph.query.engine.DISABLED_PASSES", kglite.cypher_pass_names())
    assert {what: _sorted(engine.rows(query, ps).rows) for what, (query, ps, _) in CASES.items()} == usual


def test_nodes_relationships_and_paths(engine: Engine) -> None:
    query = "MATCH p = (a {name: 'Israel'})-[r:ATTACKS {start: date('2025-01-05')}]->(b) RETURN a, r, p"
    ((a, r, p),) = engine.rows(query).rows
    assert a["labels"] == ["Entity", "Country", "Triplewire"]
    assert a["properties"] == {
        "id": "e0", "project": "triplewire", "name": "Israel", "type": "Country",
        "aliases": ["Israel alias", "The Israel"], "mentions": 1,
    }  # fmt: skip
    assert (r["type"], r["start"], r["end"]) == ("ATTACKS", "e0", "e1")
    assert r["properties"]["start"] == r["properties"]["end"] == dt.date(2025, 1, 5)
    assert not {"type", "title", "name"} & r["properties"].keys()
    assert p["relationships"] == [r]
    assert [node["properties"]["id"] for node in p["nodes"]] == ["e0", "e1"]


def test_columns_are_spelled_as_in_the_query(engine: Engine) -> None:
    query = "MATCH (n:Entity)-[r]->() RETURN n.name, r.end, keys(n), r {.start} LIMIT 1"
    assert engine.rows(query).columns == ("n.name", "r.end", "keys(n)", "r {.start}")


def test_two_processes_order_rows_alike(engine: Engine, small_graph: Graph) -> None:
    documents, entities, relations = small_graph
    again = Engine(reversed(entities), reversed(relations), reversed(documents))
    for query, parameters, _ in CASES.values():
        assert again.rows(query, parameters).rows == engine.rows(query, parameters).rows


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "empty"),
        (" ; ", "empty"),
        ("MATCH (n RETURN n", "RETURN"),
        ("MATCH (n) RETURN n.title, m", "m"),
        ("CREATE (n:X)", "only read"),
        ("MATCH (n) SET n.name = 'x'", "only read"),
        ("MATCH (n) DETACH DELETE n", "only read"),
        ("MATCH (n) RETURN n; MATCH (m) RETURN m", "several statements"),
        ("LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", "nothing but the graph"),
        ("MATCH (n) RETURN n.name FORMAT CSV", "nothing but the graph"),
        ("MATCH (n) RETURN $nobody", "nobody"),
        ("MATCH (n) WHERE COUNT { (n)--() } > 1 RETURN n", "size([(n)--(m) | m.id])"),
        ("MATCH ()-[r]->() RETURN r {.*, more: 1}", "properties(r)"),
        ("RETURN apoc.text.join(['a'], '')", "apoc"),
        ("CALL apoc.help('x') YIELD name RETURN name", "apoc"),
        ("CALL db.labels()", "the procedure db.labels is not answered here"),
        ("CALL db.labels", "the procedure db.labels is not answered here"),
        ("CALL db.labels() YIELD label RETURN label", "db.labels"),
        ("CALL dbms.components()", "dbms.components"),
        ("RETURN 1 / 0", "zero"),
    ],
)
def test_what_cannot_be_answered_says_so(query: str, says: str, engine: Engine) -> None:
    with pytest.raises(QueryError) as caught:
        engine.rows(query)
    assert says in str(caught.value)
    assert "title_" not in str(caught.value)
    assert engine.rows("MATCH (n) RETURN count(*)").rows == ((39,),)


def test_a_long_query_ends(engine: Engine) -> None:
    with pytest.raises(QueryError, match=r"0\.05 seconds"):
        engine.rows("UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b RETURN sum(a % 7 * b)", seconds=0.05)


def test_an_unsuitable_parameter_is_an_error(engine: Engine) -> None:
    with pytest.raises(QueryError, match="parameters"):
        engine.rows("RETURN $x", {"x": object()})
    with pytest.raises(QueryError, match="parameters"):
        engine.rows("RETURN $x", {"x": 2**70})


def test_an_unknown_label_is_a_hint_not_an_error(engine: Engine) -> None:
    result = engine.rows("MATCH (n:Persn) RETURN n.name")
    assert result.rows == ()
    assert "Persn" in result.warnings[0]


def test_nothing_is_printed(engine: Engine, capfd: pytest.CaptureFixture[str]) -> None:
    engine.rows("MATCH (n:Persn) RETURN n.nothing")
    assert capfd.readouterr() == ("", "")


def test_an_empty_graph() -> None:
    assert Engine((), ()).rows("MATCH (n) RETURN count(*)").rows == ((0,),)


HOSTILE = [
    "it's",
    'a "b"',
    "`x`",
    "\\",
    "$name",
    "{name: 1}",
    "a\x00b",
    "\ud800",
    "\u202eright",
    "</a>",
    "\n",
    "name_",
    "名",
]


def test_hostile_text_arrives(ontology: object) -> None:
    entities = [Entity(id=f"e{i} {text}", name=text, type="Person", aliases=(text,)) for i, text in enumerate(HOSTILE)]
    evidence = Evidence(
        document="d", start=0, end=1, text="'); CREATE (x", subject_text="", object_text="", rule="", claim="c"
    )
    relations = [
        Relation(
            id=f"r{i}", subject=entities[i].id, object=entities[i - 1].id, predicate="leads", type="LEADS", title=text,
            confidence=0.5, weight=1, evidence=(evidence,),
        )
        for i, text in enumerate(HOSTILE)
    ]  # fmt: skip
    engine = Engine(entities, relations)
    rows = engine.rows("MATCH (n:Person)-[r:LEADS]->(m) RETURN n.name, r.title, m.id, r.quotes").rows
    assert len(rows) == len(HOSTILE)
    for name, title, other, quotes in rows:
        assert quotes == ["'); CREATE (x"]
        if name not in ("name", "\ufffd") and "unnamed" not in name:
            at = HOSTILE.index(name)
            assert title == name
            assert other == entities[at - 1].id.replace("\ud800", "\ufffd")
            assert engine.rows("MATCH (n {name: $name}) RETURN n.id", {"name": name}).rows == ((entities[at].id,),)
