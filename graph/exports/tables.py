"""The graph as four tables: nodes, relations, claims (each piece of evidence) and documents."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.exports.exporter import Graph
from graph.model import Document, Entity, Evidence, Relation

Kind = Literal["text", "texts", "integer", "number", "truth", "day"]

NODES: dict[str, Kind] = {
    "id": "text",
    "name": "text",
    "type": "text",
    "aliases": "texts",
    "wikidata": "text",
    "documents": "texts",
    "mentions": "integer",
}
RELATIONS: dict[str, Kind] = {
    **dict.fromkeys(("id", "subject", "subject_name", "type", "object", "object_name", "predicate"), "text"),
    **dict.fromkeys(("polarity", "modality"), "text"),
    "former": "truth",
    "title": "text",
    "start": "day",
    "end": "day",
    "precision": "text",
    "place": "texts",
    "mediator": "texts",
    "confidence": "number",
    "weight": "integer",
    "independent_sources": "integer",
    "sources": "texts",
    "documents": "texts",
    "quotes": "texts",
    "denied_by": "texts",
    "affirmed_by": "texts",
}
CLAIMS: dict[str, Kind] = {
    **dict.fromkeys(("id", "relation", "subject", "subject_name", "type", "object", "object_name"), "text"),
    "document": "text",
    "start": "integer",
    "end": "integer",
    **dict.fromkeys(("text", "subject_text", "object_text"), "text"),
    "said_by": "texts",
    "said": "day",
    "published": "day",
    "place": "texts",
    "mediator": "texts",
    "rule": "text",
}
DOCUMENTS: dict[str, Kind] = {
    **dict.fromkeys(("name", "id", "title", "source", "via", "url"), "text"),
    "published": "day",
    **dict.fromkeys(("language", "dateline"), "text"),
    "authors": "texts",
    **dict.fromkeys(("updated", "copy_of", "superseded_by", "file", "file_sha256", "sha256", "text"), "text"),
}


@dataclass(frozen=True)
class Table:
    """One table: its name, its columns with what they hold, and its rows in the columns' order."""

    name: str
    columns: Mapping[str, Kind]
    rows: Iterable[Sequence[Any]]


def tables(graph: Graph) -> tuple[Table, ...]:
    """Return the four tables; places, mediators and who says so are given by name. Rows are made when read."""
    return (
        Table("nodes", NODES, map(_node, graph.entities)),
        Table("relations", RELATIONS, (_relation(relation, graph.names) for relation in graph.relations)),
        Table(
            "claims",
            CLAIMS,
            (_claim(item, relation, graph.names) for relation in graph.relations for item in relation.evidence),
        ),
        Table("documents", DOCUMENTS, map(_document, graph.documents)),
    )


def _node(entity: Entity) -> Sequence[Any]:
    named = (entity.id, entity.name, entity.type, entity.aliases, entity.wikidata)
    return (*named, entity.documents, entity.mentions)


def _relation(relation: Relation, names: Mapping[str, str]) -> Sequence[Any]:
    date = relation.date
    return (
        *(relation.id, relation.subject, names[relation.subject], relation.type, relation.object),
        *(names[relation.object], relation.predicate, relation.polarity, relation.modality, relation.former),
        relation.title,
        *((None, None, None) if date is None else (date.start, date.end, date.precision)),
        _named(relation.place, names),
        _named(relation.mediator, names),
        *(relation.confidence, relation.weight, relation.independent_sources, relation.sources),
        sorted({item.document for item in relation.evidence}),
        [item.text for item in relation.evidence],
        *(relation.denied_by, relation.affirmed_by),
    )


def _claim(item: Evidence, relation: Relation, names: Mapping[str, str]) -> Sequence[Any]:
    return (
        *(item.claim, relation.id, relation.subject, names[relation.subject], relation.type, relation.object),
        *(names[relation.object], item.document, item.start, item.end, item.text, item.subject_text, item.object_text),
        _named(item.attribution, names),
        *(item.said, item.published),
        _named(item.place, names),
        _named(item.mediator, names),
        item.rule,
    )


def _document(document: Document) -> Sequence[Any]:
    return (
        *(document.name, document.id, document.title, document.source, document.via, document.url, document.published),
        *(document.language, document.dateline, document.authors, document.updated, document.copy_of),
        *(document.superseded_by, document.file, document.file_sha256, document.sha256, document.text),
    )


def _named(ids: Iterable[str], names: Mapping[str, str]) -> list[str]:
    return [names.get(one, one) for one in ids]
