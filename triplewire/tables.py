"""The articles, entities and relations of a project as tables: what a notebook shows of each, and its data frames."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.display.html import Html, element, escaped, framed, joined, marked, some, table
from graph.display.listed import Columns, Listed
from graph.display.parts import date_text, edge_of
from graph.exports.rows import document_row, entity_row
from graph.model import Document, Entity, Evidence, Relation

if TYPE_CHECKING:
    from graph.search import Hit
    from triplewire.changes import Changes
    from triplewire.conflicts import Conflict
    from triplewire.facts import Fact

_DOCUMENT = ("name", "title", "source", "via", "published", "dateline", "language", "url", "id", "text")
_ENTITY = ("id", "name", "type", "aliases", "wikidata", "knowledge", "documents", "mentions")
_RELATION = (
    *("subject", "type", "object", "predicate", "polarity", "modality", "former", "title", "start", "end", "precision"),
    *("place", "mediator", "confidence", "weight", "sources", "documents", "quotes", "said_by"),
    *("subject_id", "object_id", "id"),
)
_CLAIM = (
    *("subject", "type", "object", "text", "document", "source", "published", "said", "said_by", "start", "end"),
    *("precision", "place", "mediator", "subject_text", "object_text", "sentence_start", "sentence_end", "rule"),
    *("relation", "claim"),
)
_FACT = (
    *("subject", "type", "object", "predicate", "polarity", "modality", "former", "title", "date", "first", "last"),
    *(
        "told",
        "place",
        "mediator",
        "sources",
        "weight",
        "confidence",
        "document",
        "text",
        "subject_id",
        "object_id",
        "id",
    ),
)


def documents_table(documents: Iterable[Document]) -> Listed[Document]:
    """Return the articles; a row of the data frame is an article."""
    shown = Columns[Document](
        ("article", "outlet", "published", "headline"), lambda d: [(d.name, d.source, d.published, d.title)]
    )
    full = Columns[Document](
        _DOCUMENT, lambda d: [[document_row(d).get(name) for name in _DOCUMENT]], days=frozenset({"published"})
    )
    return Listed(documents, shown, documents=full)


def entities_table(entities: Iterable[Entity]) -> Listed[Entity]:
    """Return the entities; a row of the data frame is an entity."""
    shown = Columns[Entity](
        ("name", "type", "mentions", "articles", "also called", "id"),
        lambda e: [(e.name, e.type, e.mentions, len(e.documents), some(e.aliases), e.id)],
        numbers=frozenset({"mentions", "articles"}),
    )
    full = Columns[Entity](_ENTITY, lambda e: [[_value(entity_row(e), name) for name in _ENTITY]])
    return Listed(entities, shown, entities=full)


def relations_table(
    relations: Iterable[Relation], names: Mapping[str, str], sources: Mapping[str, str | None]
) -> Listed[Relation]:
    """Return the relations; a row of the data frame is a relation, or with `to_pandas("claims")` a piece of evidence.

    Args:
        relations: the relations.
        names: names of the entities by id.
        sources: outlets of the articles by name.
    """
    shown = Columns[Relation](
        ("from", "edge", "to", "when", "pieces", "sentence"),
        lambda r: [_shown(r, names)],
        numbers=frozenset({"pieces"}),
    )
    full = Columns[Relation](_RELATION, lambda r: [_relation(r, names)], days=frozenset({"start", "end"}))
    claims = Columns[Relation](
        _CLAIM, lambda r: _claims(r, names, sources), days=frozenset({"published", "said", "start", "end"})
    )
    return Listed(relations, shown, relations=full, claims=claims)


def facts_table(facts: Iterable["Fact"]) -> Listed["Fact"]:
    """Return what happened, in order; a row of the data frame is a relation."""
    shown = Columns["Fact"](
        ("when", "from", "edge", "to", "place", "pieces", "sentence"), lambda f: [_fact(f)], frozenset({"pieces"})
    )
    full = Columns["Fact"](
        _FACT, lambda f: [[_plain(getattr(f, name)) for name in _FACT]], days=frozenset({"first", "last", "told"})
    )
    return Listed(facts, shown, facts=full)


def conflicts_table(conflicts: Iterable["Conflict"]) -> Listed["Conflict"]:
    """Return rival claims; a row, also of the data frame, is one side of a conflict."""
    shown = Columns["Conflict"](
        ("conflict", "when", "from", "edge", "to", "place", "pieces", "outlets", "sentence"),
        lambda c: [(c.kind if not i else "", *_fact(side, side.sources)) for i, side in enumerate(c.sides)],
        frozenset({"pieces"}),
    )
    full = Columns["Conflict"](
        ("kind", "why", *_FACT),
        lambda c: [[c.kind, c.why, *(_plain(getattr(side, name)) for name in _FACT)] for side in c.sides],
        days=frozenset({"first", "last", "told"}),
    )
    return Listed(conflicts, shown, sides=full)


def hits_table(hits: Iterable["Hit"], names: Mapping[str, str]) -> Listed["Hit"]:
    """Return what a search found, the words found in bold; `names` are those of entities by id."""
    shown = Columns["Hit"](
        ("found in", "", "outlet", "published"),
        lambda h: [(h.kind, Html(f"{_hit(h)}<br>{_whence(h, names)}"), h.source, h.published)],
    )
    fields = ("kind", "where", "title", "text", "source", "published")
    full = Columns["Hit"](fields, lambda h: [[getattr(h, name) for name in fields]], days=frozenset({"published"}))
    return Listed(hits, shown, hits=full)


def changes_html(found: "Changes") -> str:
    """Return what differs between two days, as a table for a notebook."""
    rows = [
        (change.kind, *_fact(change.fact)[:4], f"{change.before} → {change.now}", change.fact.text)
        for change in found.changes
    ]
    head = element("p", f"between {found.since} and {found.until}")
    heads = ("change", "when", "from", "edge", "to", "articles", "sentence")
    return framed(head, table(heads, rows) if rows else element("p", "nothing"))


def _fact(fact: "Fact", *more: Iterable[str]) -> list[Any]:
    when = fact.date if fact.date is not None else f"told {fact.told}" if fact.told else ""
    place = ", ".join(fact.place)
    return [when, fact.subject, edge_of(fact), fact.object, place, fact.weight, *map(some, more), fact.text]


def _hit(hit: "Hit") -> Html:
    out, at = [], 0
    for start, end in hit.marks:
        out += [escaped(hit.text[at:start]), element("b", hit.text[start:end])]
        at = end
    return joined([*out, escaped(hit.text[at:])], "")


def _whence(hit: "Hit", names: Mapping[str, str]) -> Html:
    if hit.kind == "name":
        return element("small", f"{names.get(hit.where, '')} ", element("code", hit.where))
    return element("small", f"{hit.title}; {hit.where}")


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _shown(relation: Relation, names: Mapping[str, str]) -> list[Any]:
    first = relation.evidence[0] if relation.evidence else None
    return [
        names[relation.subject],
        edge_of(relation),
        names[relation.object],
        date_text(relation.date),
        relation.weight,
        marked(first.text, first.subject_text, first.object_text) if first else "",
    ]


def _relation(relation: Relation, names: Mapping[str, str]) -> list[Any]:
    date = relation.date
    return [
        names[relation.subject],
        relation.type,
        names[relation.object],
        relation.predicate,
        relation.polarity,
        relation.modality,
        relation.former,
        relation.title,
        *((date.start, date.end, date.precision) if date else (None, None, None)),
        _named(relation.place, names),
        _named(relation.mediator, names),
        relation.confidence,
        relation.weight,
        list(relation.sources),
        list(dict.fromkeys(item.document for item in relation.evidence)),
        list(dict.fromkeys(item.text for item in relation.evidence)),
        _named((who for item in relation.evidence for who in item.attribution), names),
        relation.subject,
        relation.object,
        relation.id,
    ]


def _claims(relation: Relation, names: Mapping[str, str], sources: Mapping[str, str | None]) -> Iterator[list[Any]]:
    for item in relation.evidence:
        yield _claim(relation, item, names, sources)


def _claim(
    relation: Relation, item: Evidence, names: Mapping[str, str], sources: Mapping[str, str | None]
) -> list[Any]:
    date = relation.date
    return [
        names[relation.subject],
        relation.type,
        names[relation.object],
        item.text,
        item.document,
        sources.get(item.document),
        item.published,
        item.said,
        _named(item.attribution, names),
        *((date.start, date.end, date.precision) if date else (None, None, None)),
        _named(item.place, names),
        _named(item.mediator, names),
        item.subject_text,
        item.object_text,
        item.start,
        item.end,
        item.rule,
        relation.id,
        item.claim,
    ]


def _named(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(names.get(id, id) for id in ids))


def _value(row: Mapping[str, Any], name: str) -> Any:
    return row.get(name, [] if name in ("aliases", "documents") else None)
