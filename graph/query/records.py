"""The graph as a property graph: which nodes and relationships there are for queries, with which properties.

    (:Entity:Person {id, name, type, aliases, wikidata, mentions})
    (:Document {id, name, title, source, via, url, published, language})
    (:Entity)-[:ATTACKS {id, start, end, precision, polarity, modality, ...}]->(:Entity)    one for each relation
    (:Entity)-[:MENTIONED_IN {id, count}]->(:Document)

Dates are dates, lists are never null, other empty properties are absent.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from graph.ids import content_id
from graph.model import Document, Entity, Relation

Properties = dict[str, Any]
MENTIONED_IN = "MENTIONED_IN"


class Link(NamedTuple):
    """A relationship: the ids of its ends, its type, its properties."""

    source: str
    target: str
    type: str
    properties: Properties


def entity_properties(entity: Entity) -> Properties:
    """Return the properties of an entity's node."""
    return _present(
        id=entity.id,
        name=entity.name.strip() or f"(unnamed {entity.id})",
        type=entity.type,
        aliases=list(entity.aliases),
        wikidata=entity.wikidata,
        mentions=entity.mentions,
    )


def document_properties(document: Document) -> Properties:
    """Return the properties of a document's node."""
    return _present(
        id=document.id,
        name=document.name,
        title=document.title,
        source=document.source,
        via=document.via,
        url=document.url,
        published=document.published,
        language=document.language,
    )


def relation_link(relation: Relation, names: Mapping[str, str]) -> Link:
    """Return a relation's relationship; `names` gives the names of entities by id, for places and who said so."""
    date = relation.date
    said_by = dict.fromkeys(names.get(who, who) for item in relation.evidence for who in item.attribution)
    properties = _present(
        id=relation.id,
        predicate=relation.predicate,
        start=date.start if date else None,
        end=date.end if date else None,
        precision=date.precision if date else None,
        polarity=relation.polarity,
        modality=relation.modality,
        former=relation.former,
        title=relation.title,
        confidence=relation.confidence,
        weight=relation.weight,
        sources=list(relation.sources),
        quotes=list(dict.fromkeys(item.text for item in relation.evidence)),
        documents=list(dict.fromkeys(item.document for item in relation.evidence)),
        said_by=list(said_by),
        place=[names.get(place, place) for place in relation.place],
        mediator=[names.get(mediator, mediator) for mediator in relation.mediator],
    )
    return Link(relation.subject, relation.object, relation.type, properties)


def mention_links(entities: Iterable[Entity], documents: Iterable[Document]) -> list[Link]:
    """Return which entity is mentioned in which document, and how often where `Entity.counts` tells it."""
    ids = {document.name: document.id for document in documents}
    links = []
    for entity in entities:
        counts: Sequence[int | None] = entity.counts
        if len(counts) != len(entity.documents):
            counts = [entity.mentions] if len(entity.documents) == 1 else [None] * len(entity.documents)
        for name, count in zip(entity.documents, counts, strict=True):
            if name in ids:
                properties = _present(id=content_id("m", entity.id, ids[name]), count=count)
                links.append(Link(entity.id, ids[name], MENTIONED_IN, properties))
    return links


def _present(**properties: Any) -> Properties:
    return {key: value for key, value in properties.items() if value is not None}
