"""The graph as statements of RDF, for Turtle, JSON-LD and N-Quads alike; without blank nodes all three are one graph.

Each edge type is a property of its own (`tw:ATTACKS`, `tw:NOT_ATTACKS`, `tw:MAY_ATTACKS`): an edge is one triple, and
nothing that is denied or planned passes for done. Each relation and each claim behind it is reified (`rdf:subject`,
`rdf:predicate`, `rdf:object`) with its qualifiers; a claim is derived from its article and attributed to who says so
(PROV-O, https://www.w3.org/TR/prov-o/). Actors and articles are described in schema.org's terms, and Wikidata's items
are the same (`owl:sameAs`). What these vocabularies do not have is in our own, `tw:`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from graph.errors import UnknownNameError
from graph.exports.clean import for_utf8
from graph.exports.exporter import Graph, Option
from graph.exports.shapes import grouped, shown
from graph.model import Document, Entity, Evidence, Relation

DEFAULT_BASE = "urn:triplewire:"
PREFIXES = {
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "tw": "urn:triplewire:vocabulary:",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
OPTIONS = (Option("base", f"What the names of things begin with; {DEFAULT_BASE} if not given", default=None),)

_WIKIDATA = "http://www.wikidata.org/entity/"
_SCHEMA_TYPES = {"Person": "Person", "Organization": "Organization", "Country": "Country", "Location": "Place",
                 "Event": "Event"}  # fmt: skip
_ACTORS = frozenset({"Person", "Organization", "Country", "Group"})
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*")


class Term(NamedTuple):
    """A value: the full name of a thing (`kind` "iri"), plain text (""), or text of an XML Schema type ("date")."""

    value: str
    kind: str = ""


class Thing(NamedTuple):
    """A thing by its full name, its statements (property, value), and the named graph that they belong to, if any."""

    iri: str
    about: list[tuple[str, Term]]
    graph: str | None = None


def full(short: str) -> str:
    """Return the full name of `schema:name` and the like."""
    prefix, _, local = short.partition(":")
    return PREFIXES[prefix] + local


def checked_base(base: str | None) -> str:
    """Return the base to use.

    Raises:
        UnknownNameError: when names that begin with `base` would be no IRIs.
    """
    if base is None:
        return DEFAULT_BASE
    if not _BASE.fullmatch(base):
        raise UnknownNameError(
            f"nothing can be named from {base!r}", cure="give an address: https://example.org/graph/"
        )
    return base if base[-1] in "/#:" else f"{base}/"


def name_of(kind: str, key: str, base: str) -> str:
    """Return the full name of an entity, relation, claim, document or edge type by its id."""
    return f"{base}{kind}/{quote(key.encode('utf-8', 'surrogatepass'), safe='/:')}"


def edge_property(type_: str) -> str:
    """Return the full name of an edge type: `tw:ATTACKS`."""
    return PREFIXES["tw"] + quote(type_.encode("utf-8", "surrogatepass"), safe="")


def things(graph: Graph, base: str) -> Iterator[Thing]:
    """Yield all that is stated: the edge types in use, articles, entities, edges, then relations with their claims."""
    yield from _vocabulary(graph)
    for document in graph.documents:
        yield Thing(name_of("document", document.name, base), list(_document(document)))
    for entity in graph.entities:
        yield Thing(name_of("entity", entity.id, base), list(_entity(entity, base)))
    yield from _edges(graph, base)
    for relation in graph.relations:
        yield Thing(name_of("relation", relation.id, base), list(_relation(relation, base)))
        for item in relation.evidence:
            article = name_of("document", item.document, base)
            about = list(_claim(item, relation, graph, base))
            yield Thing(name_of("claim", f"{relation.id}/{item.claim}", base), about, article)


def _vocabulary(graph: Graph) -> Iterator[Thing]:
    first = {relation.type: relation for relation in reversed(graph.relations)}
    for type_ in sorted(first):
        relation = first[type_]
        predicate = graph.ontology.predicates.get(relation.predicate)
        what = (
            "denied: " if relation.polarity == "negative" else "" if relation.modality == "actual" else "not (yet) so: "
        )
        about = [("rdf:type", _is("owl:ObjectProperty"))]
        if graph.symmetric(relation):
            about.append(("rdf:type", _is("owl:SymmetricProperty")))
        about.append(("rdfs:label", _text(type_)))
        if predicate is not None:
            about.append(("rdfs:comment", _text(f"{what}{predicate.means}")))
        yield Thing(edge_property(type_), about)


def _edges(graph: Graph, base: str) -> Iterator[Thing]:
    for same in grouped(graph.relations, "subject", "type", "object"):
        first = same[0]
        target = Term(name_of("entity", first.object, base), "iri")
        yield Thing(name_of("entity", first.subject, base), [(edge_property(first.type), target)])


def _document(document: Document) -> Iterator[tuple[str, Term]]:
    yield "rdf:type", _is("schema:NewsArticle")
    yield "rdf:type", _is("prov:Entity")
    yield "schema:name", _text(document.name)
    for property_, value in (
        ("schema:headline", document.title),
        ("schema:publisher", document.source),
        ("schema:provider", document.via),
        ("schema:url", document.url),
        ("schema:inLanguage", document.language),
        ("schema:sha256", document.sha256),
    ):
        if value:
            yield property_, _text(value)
    if document.published is not None:
        yield "schema:datePublished", Term(document.published.isoformat(), "date")


def _entity(entity: Entity, base: str) -> Iterator[tuple[str, Term]]:
    if entity.type in _SCHEMA_TYPES:
        yield "rdf:type", _is(f"schema:{_SCHEMA_TYPES[entity.type]}")
    if entity.type in _ACTORS:
        yield "rdf:type", _is("prov:Agent")
    yield "rdf:type", _is(f"tw:{entity.type}")
    yield "rdfs:label", _text(shown(entity))
    yield "schema:name", _text(entity.name)
    for alias in sorted(set(entity.aliases)):
        yield "schema:alternateName", _text(alias)
    yield "schema:identifier", _text(entity.id)
    if entity.wikidata and re.fullmatch(r"Q\d+", entity.wikidata):
        yield "owl:sameAs", Term(_WIKIDATA + entity.wikidata, "iri")
    yield "tw:mentions", Term(str(entity.mentions), "integer")
    for name in sorted(set(entity.documents)):
        yield "schema:subjectOf", Term(name_of("document", name, base), "iri")


def _statement(relation: Relation, base: str) -> Iterator[tuple[str, Term]]:
    yield "rdf:type", _is("rdf:Statement")
    yield "rdf:subject", Term(name_of("entity", relation.subject, base), "iri")
    yield "rdf:predicate", Term(edge_property(relation.type), "iri")
    yield "rdf:object", Term(name_of("entity", relation.object, base), "iri")


def _relation(relation: Relation, base: str) -> Iterator[tuple[str, Term]]:
    yield "rdf:type", _is("tw:Relation")
    yield from _statement(relation, base)
    yield "tw:predicate", _text(relation.predicate)
    yield "tw:polarity", _text(relation.polarity)
    yield "tw:modality", _text(relation.modality)
    yield "tw:former", Term("true" if relation.former else "false", "boolean")
    if relation.title:
        yield "schema:roleName", _text(relation.title)
    if relation.date is not None:
        yield "schema:startDate", Term(relation.date.start.isoformat(), "date")
        yield "schema:endDate", Term(relation.date.end.isoformat(), "date")
        yield "tw:precision", _text(relation.date.precision)
    yield from _scene(relation.place, relation.mediator, base)
    yield "tw:confidence", Term(repr(float(relation.confidence)), "double")
    yield "tw:weight", Term(str(relation.weight), "integer")
    for claim in sorted({item.claim for item in relation.evidence}):
        yield "prov:wasDerivedFrom", Term(name_of("claim", f"{relation.id}/{claim}", base), "iri")


def _claim(item: Evidence, relation: Relation, graph: Graph, base: str) -> Iterator[tuple[str, Term]]:
    article = Term(name_of("document", item.document, base), "iri")
    yield "rdf:type", _is("schema:Claim")
    yield "rdf:type", _is("prov:Entity")
    yield from _statement(relation, base)
    yield "schema:text", _text(item.text)
    yield "schema:appearance", article
    yield "prov:wasDerivedFrom", article
    for who in sorted(set(item.attribution)):
        if who in graph.names:
            yield "prov:wasAttributedTo", Term(name_of("entity", who, base), "iri")
        else:
            yield "tw:saidBy", _text(who)
    if item.said is not None:
        yield "schema:dateCreated", Term(item.said.isoformat(), "date")
    if item.published is not None:
        yield "schema:datePublished", Term(item.published.isoformat(), "date")
    yield from _scene(item.place, item.mediator, base)
    yield "tw:subjectText", _text(item.subject_text)
    yield "tw:objectText", _text(item.object_text)
    yield "tw:start", Term(str(item.start), "integer")
    yield "tw:end", Term(str(item.end), "integer")
    yield "tw:rule", _text(item.rule)


def _scene(place: tuple[str, ...], mediator: tuple[str, ...], base: str) -> Iterator[tuple[str, Term]]:
    for one in sorted(set(place)):
        yield "schema:location", Term(name_of("entity", one, base), "iri")
    for one in sorted(set(mediator)):
        yield "tw:mediator", Term(name_of("entity", one, base), "iri")


def _is(short: str) -> Term:
    return Term(full(short), "iri")


def _text(value: str) -> Term:
    return Term(for_utf8(value))
