"""The graph as a property graph: which nodes and relationships Neo4j and the embedded engine hold, with what on them.

    (:Entity:Person {id, name, type, aliases, wikidata, mentions})
    (:Document {id, name, title, source, via, url, published, language, authors, updated, copy_of, superseded_by})
    (:Claim {id, name, relation, type, predicate, polarity, modality, ..., text, said, published, said_by, rule})
    (:Entity)-[:ATTACKS {id, start, end, precision, polarity, modality, ...}]->(:Entity)    one for each relation
    (:Entity)-[:MENTIONED_IN {id, count}]->(:Document)
    (:Claim)-[:SUBJECT|OBJECT|PLACE|MEDIATOR|SAID_BY {id}]->(:Entity)
    (:Claim)-[:IN {id}]->(:Document)

Every node has the label `Triplewire` too, and every node and relationship the name of its project as `project`. Dates
are dates, lists are never null, other empty properties are absent. `docs/neo4j.md` explains each property.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple, Protocol

from graph.exports.clean import for_utf8
from graph.exports.exporter import Graph, Option
from graph.ids import content_id
from graph.model import Document, Entity, Evidence, Relation

Properties = dict[str, Any]
MARK = "Triplewire"
ENTITY, DOCUMENT, CLAIM = "Entity", "Document", "Claim"
MENTIONED_IN = "MENTIONED_IN"
# How a claim's node is joined to others: no predicate of these names is spelled so in capitals.
ROLES = ("SUBJECT", "OBJECT", "PLACE", "MEDIATOR", "SAID_BY", "IN")
KINDS = (ENTITY, DOCUMENT, CLAIM)
ENDS = ((ENTITY, ENTITY), (ENTITY, DOCUMENT), (CLAIM, ENTITY), (CLAIM, DOCUMENT))  # what is joined to what
_BLOCK = 200  # claims whose roles are sorted by type together

# Every property there can be, so that what is gone can be taken away and what is not ours stays.
NODE_PROPERTIES = {
    ENTITY: ("id", "project", "name", "type", "aliases", "wikidata", "mentions"),
    DOCUMENT: (
        *("id", "project", "name", "title", "source", "via", "url", "published", "language"),
        *("authors", "updated", "copy_of", "superseded_by"),
    ),
    CLAIM: (
        *("id", "project", "name", "relation", "type", "predicate", "polarity", "modality", "former", "title"),
        *("start", "end", "precision", "text", "sentence_start", "sentence_end", "said", "published"),
        *("said_by", "rule"),
    ),
}
RELATION_PROPERTIES = (
    *("id", "project", "predicate", "start", "end", "precision", "polarity", "modality", "former", "title"),
    *("confidence", "weight", "independent_sources", "sources", "denied_by", "affirmed_by"),
    *("quotes", "documents", "said_by", "place", "mediator"),
)
LINK_PROPERTIES = {
    (ENTITY, ENTITY): RELATION_PROPERTIES,
    (ENTITY, DOCUMENT): ("id", "project", "count"),
    (CLAIM, ENTITY): ("id", "project", "text", "position"),
    (CLAIM, DOCUMENT): ("id", "project"),
}

# options of every export that is made of this
NAME = Option("name", "What the project is called there; default: its folder's name.", default=None)
NO_CLAIMS = Option("no_claims", "Leave out the nodes of the claims.")


class Node(NamedTuple):
    """A node: its kind (`ENTITY`, `DOCUMENT` or `CLAIM`), all its labels, its properties, `id` among them."""

    kind: str
    labels: tuple[str, ...]
    properties: Properties


class Link(NamedTuple):
    """A relationship: kind and id of its source, kind and id of its target, its type, its properties."""

    source_kind: str
    source: str
    target_kind: str
    target: str
    type: str
    properties: Properties


class Rows(Protocol):
    """Where an export reads nodes and relationships from, a kind at a time and as often as it likes."""

    @property
    def project(self) -> str:
        """The name that all of it carries."""

    def nodes_of(self, kind: str) -> Iterable[Node]:
        """Return the nodes of a kind (one of `KINDS`), those with the same labels together."""

    def links_of(self, ends: tuple[str, str]) -> Iterable[Link]:
        """Return the relationships between two kinds (one of `ENDS`), those of one type together in long runs."""


class PropertyGraph(NamedTuple):
    """A project's nodes and relationships in memory, in a fixed order; no two nodes or relationships share an id."""

    project: str
    nodes: list[Node]
    links: list[Link]

    def nodes_of(self, kind: str) -> Iterable[Node]:
        """Return the nodes of a kind."""
        return [node for node in self.nodes if node.kind == kind]

    def links_of(self, ends: tuple[str, str]) -> Iterable[Link]:
        """Return the relationships between two kinds."""
        return [link for link in self.links if (link.source_kind, link.target_kind) == ends]


class StreamedGraph:
    """The same, each node and relationship made when it is asked for, so that a large graph is never held twice."""

    def __init__(self, graph: Graph, *, project: str | None = None, claims: bool = True) -> None:
        """Take a graph; see `property_graph`."""
        self.project = project or graph.project or "triplewire"
        self._graph = graph
        self._claims = claims
        self._names = {key: shown_name(name, key) for key, name in graph.names.items()}
        self._files = {document.name: document.id for document in graph.documents}
        self._chosen = frozenset(entity.id for entity in graph.entities)

    def nodes_of(self, kind: str) -> Iterator[Node]:
        """Yield the nodes of a kind."""
        if kind == ENTITY:
            for entity in sorted(self._graph.entities, key=attrgetter("type")):
                yield Node(ENTITY, (MARK, ENTITY, entity.type), _entity(entity, self._names, self.project))
        elif kind == DOCUMENT:
            for document in self._graph.documents:
                yield Node(DOCUMENT, (MARK, DOCUMENT), _document(document, self.project))
        else:
            for key, relation, item in self._evidence():
                yield Node(CLAIM, (MARK, CLAIM), _claim(key, relation, item, self._names, self.project))

    def links_of(self, ends: tuple[str, str]) -> Iterator[Link]:
        """Yield the relationships between two kinds."""
        return map(_clean_ends, self._links_of(ends))

    def _links_of(self, ends: tuple[str, str]) -> Iterator[Link]:
        if ends == (ENTITY, ENTITY):
            for relation in sorted(self._graph.relations, key=attrgetter("type")):
                yield _relation(relation, self._names, self.project)
        elif ends == (ENTITY, DOCUMENT):
            yield from _mentions(self._graph.entities, self._files, self.project)
        elif ends == (CLAIM, ENTITY):
            claims = self._evidence()
            while block := list(islice(claims, _BLOCK)):
                roles = (link for claim in block for link in _roles(*claim, self._chosen, self.project))
                yield from sorted(roles, key=lambda link: ROLES.index(link.type))
        else:
            for key, _, item in self._evidence():
                if item.document in self._files:
                    yield _role(key, "IN", DOCUMENT, self._files[item.document], self.project)

    def _evidence(self) -> Iterator[tuple[str, Relation, Evidence]]:
        """Yield what is a claim: its id, its relation, and the evidence."""
        for relation in self._graph.relations if self._claims else ():
            for number, item in enumerate(relation.evidence):
                yield (
                    content_id("k", relation.id, item.document, str(item.start), item.claim, str(number)),
                    relation,
                    item,
                )


def property_graph(graph: Graph, *, project: str | None = None, claims: bool = True) -> PropertyGraph:
    """Return the graph as nodes and relationships.

    Args:
        graph: documents, entities and relations.
        project: the name that all of it carries as `project`; default: the graph's own, else "triplewire".
        claims: whether each piece of evidence is a `Claim` node.
    """
    rows = StreamedGraph(graph, project=project, claims=claims)
    nodes = [node for kind in KINDS for node in rows.nodes_of(kind)]
    return PropertyGraph(rows.project, nodes, [link for ends in ENDS for link in rows.links_of(ends)])


def shown_name(name: str, id: str) -> str:
    """Return the caption of a node: its name, or one made of its id when it has none that shows."""
    return name if name.strip() else f"(unnamed {id})"


@lru_cache(maxsize=1024)
def type_name(type: str) -> str:
    """Return an edge's type as a database takes it: not empty, without NUL."""
    return for_utf8(type).replace("\0", "_") or "_"


def _entity(entity: Entity, names: Mapping[str, str], project: str) -> Properties:
    return _present(
        {
            "id": entity.id,
            "project": project,
            "name": names[entity.id],
            "type": entity.type,
            "aliases": list(entity.aliases),
            "wikidata": entity.wikidata,
            "mentions": entity.mentions,
        }
    )


def _document(document: Document, project: str) -> Properties:
    return _present(
        {
            "id": document.id,
            "project": project,
            "name": shown_name(document.name, document.id),
            "title": document.title,
            "source": document.source,
            "via": document.via,
            "url": document.url,
            "published": document.published,
            "language": document.language,
            "authors": list(document.authors),
            "updated": document.updated,
            "copy_of": document.copy_of,
            "superseded_by": document.superseded_by,
        }
    )


def _relation(relation: Relation, names: Mapping[str, str], project: str) -> Link:
    evidence = relation.evidence
    properties = _present(
        {
            "id": relation.id,
            "project": project,
            "predicate": relation.predicate,
            **_qualifiers(relation),
            "confidence": relation.confidence,
            "weight": relation.weight,
            "independent_sources": relation.independent_sources,
            "sources": list(relation.sources),
            "denied_by": list(relation.denied_by),
            "affirmed_by": list(relation.affirmed_by),
            "quotes": _unique([item.text for item in evidence]),
            "documents": _unique([item.document for item in evidence]),
            "said_by": _named([who for item in evidence for who in item.attribution], names),
            "place": _named(relation.place, names),
            "mediator": _named(relation.mediator, names),
        }
    )
    return Link(ENTITY, relation.subject, ENTITY, relation.object, type_name(relation.type), properties)


def _qualifiers(relation: Relation) -> Properties:
    date = relation.date
    return {
        "start": date.start if date else None,
        "end": date.end if date else None,
        "precision": date.precision if date else None,
        "polarity": relation.polarity,
        "modality": relation.modality,
        "former": relation.former,
        "title": relation.title,
    }


def _claim(key: str, relation: Relation, item: Evidence, names: Mapping[str, str], project: str) -> Properties:
    return _present(
        {
            "id": key,
            "project": project,
            "name": f"{names[relation.subject]} {relation.type} {names[relation.object]}",
            "relation": relation.id,
            "type": relation.type,
            "predicate": relation.predicate,
            **_qualifiers(relation),
            "text": item.text,
            "sentence_start": item.start,
            "sentence_end": item.end,
            "said": item.said,
            "published": item.published,
            "said_by": _named(item.attribution, names),
            "rule": item.rule,
        }
    )


def _roles(key: str, relation: Relation, item: Evidence, chosen: frozenset[str], project: str) -> Iterator[Link]:
    yield _role(key, "SUBJECT", ENTITY, relation.subject, project, text=item.subject_text)
    yield _role(key, "OBJECT", ENTITY, relation.object, project, text=item.object_text)
    for role, targets in (("PLACE", item.place), ("MEDIATOR", item.mediator), ("SAID_BY", item.attribution)):
        for position, target in enumerate(dict.fromkeys(targets)):
            if target in chosen:
                yield _role(key, role, ENTITY, target, project, position=position if role == "SAID_BY" else None)


def _role(key: str, role: str, kind: str, target: str, project: str, **more: Any) -> Link:
    properties = _present({"id": content_id("l", key, role, target), "project": project, **more})
    return Link(CLAIM, key, kind, target, role, properties)


def _mentions(entities: Iterable[Entity], files: Mapping[str, str], project: str) -> Iterator[Link]:
    """Yield which entity is mentioned in which document, and how often where `Entity.counts` tells it."""
    for entity in entities:
        counts: Sequence[int | None] = entity.counts
        if len(counts) != len(entity.documents):
            counts = [entity.mentions] if len(entity.documents) == 1 else [None] * len(entity.documents)
        for name, count in dict(zip(entity.documents, counts, strict=True)).items():
            if name in files:
                target = files[name]
                properties = _present({"id": content_id("m", entity.id, target), "project": project, "count": count})
                yield Link(ENTITY, entity.id, DOCUMENT, target, MENTIONED_IN, properties)


def _clean_ends(link: Link) -> Link:
    if link.source.isascii() and link.target.isascii():
        return link
    return link._replace(source=for_utf8(link.source), target=for_utf8(link.target))


def _named(ids: Sequence[str], names: Mapping[str, str]) -> list[str]:
    return _unique([names.get(key, key) for key in ids]) if ids else []


def _unique(texts: list[str]) -> list[str]:
    return texts if len(texts) < 2 else list(dict.fromkeys(texts))


def _present(properties: Properties) -> Properties:
    """Leave out None, lone surrogates, which UTF-8 cannot spell, and empty texts in lists; return what is left."""
    present: Properties = {}
    for key, value in properties.items():
        if value is None:
            continue
        kind = type(value)
        if kind is str:
            present[key] = value if value.isascii() else for_utf8(value)
        elif kind is list and value and not (all(value) and "".join(value).isascii()):
            present[key] = [for_utf8(item) for item in value if item]
        else:
            present[key] = value
    return present
