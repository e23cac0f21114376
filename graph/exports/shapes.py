"""The graph as nodes and edges with flat columns, in the shapes that GraphML and GEXF have.

- by type (the default): one edge a subject, object and type. Gephi identifies edges so, and merges what agrees.
- every relation an edge of its own, with the fields of `docs/outputs.md`, lists as JSON text.
- by pair: one undirected edge a pair of entities, for layouts and measures that know simple graphs only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from graph.exports.colours import ENTITY_COLOURS, LEAST_SIZE, OTHER, Colour, edge_colour, sizes
from graph.exports.exporter import Graph, Option
from graph.exports.rows import entity_row, relation_row
from graph.files import json_text
from graph.ids import content_id
from graph.model import DateRange, Entity, Relation

Value = str | int | float | bool | None
Shape = Literal["type", "relation", "pair"]

# Names that Gephi gives a meaning of its own (x, y, z, r, g, b, size, color) are no columns.
NODE_COLUMNS = {
    "label": "string",
    "entity_type": "string",
    "other_names": "string",
    "wikidata": "string",
    "documents": "int",
    "mentions": "int",
}
EDGE_COLUMNS = {
    "label": "string",
    "weight": "double",
    "predicate": "string",
    "polarity": "string",
    "modality": "string",
    "symmetric": "boolean",
    "titles": "string",
    "dates": "string",
    "first_day": "string",
    "last_day": "string",
    "confidence": "double",
    "evidence": "int",
    "sources": "string",
    "documents": "string",
    "relation_ids": "string",
}
PAIR_COLUMNS = {
    name: kind
    for name, kind in EDGE_COLUMNS.items()
    if name not in ("predicate", "polarity", "modality", "symmetric", "titles")
} | {"edge_types": "string"}
ENTITY_FIELDS = {
    "label": "string",
    **dict.fromkeys(("id", "name", "type", "aliases", "wikidata", "knowledge", "documents"), "string"),
    "mentions": "int",
    "counts": "string",
}
RELATION_FIELDS = {
    "label": "string",
    **dict.fromkeys(("id", "subject", "object", "predicate", "type", "polarity", "modality"), "string"),
    "former": "boolean",
    **dict.fromkeys(("title", "date", "place", "mediator"), "string"),
    "confidence": "double",
    **dict.fromkeys(("weight", "independent_sources"), "int"),
    **dict.fromkeys(("sources", "denied_by", "affirmed_by", "evidence"), "string"),
}
OPTIONS = (
    Option("all_relations", "Every relation an edge of its own, with all its fields; Gephi would merge these"),
    Option("collapse", "One weighted edge, undirected, for each", default=None, values=("pair",)),
)


class Node(NamedTuple):
    """A node, its columns, and how it is painted."""

    id: str
    values: Mapping[str, Value]
    colour: Colour
    size: float


class Edge(NamedTuple):
    """An edge, its columns, the dates of its relations, and its colour."""

    id: str
    source: str
    target: str
    type: str
    values: Mapping[str, Value]
    dates: Sequence[DateRange]
    colour: Colour


def shape_of(*, all_relations: bool, collapse: str | None) -> Shape:
    """Return the shape that the options ask for.

    Raises:
        UnknownNameError: when they ask for two.
    """
    if all_relations and collapse:
        from graph.errors import UnknownNameError

        raise UnknownNameError(
            "an edge cannot stand for one relation and for all of a pair", cure="give one of the two"
        )
    return "relation" if all_relations else "pair" if collapse else "type"


def columns(shape: Shape) -> tuple[dict[str, str], dict[str, str]]:
    """Return the columns of nodes and of edges, each with its type in GraphML's words."""
    if shape == "relation":
        return ENTITY_FIELDS, RELATION_FIELDS
    return NODE_COLUMNS, EDGE_COLUMNS if shape == "type" else PAIR_COLUMNS


def nodes(graph: Graph, shape: Shape) -> Iterator[Node]:
    """Yield the nodes, by id."""
    size = sizes(graph.relations)
    for entity in graph.entities:
        yield node(entity, shape, size.get(entity.id, LEAST_SIZE))


def node(entity: Entity, shape: Shape, size: float) -> Node:
    """Return the node of an entity."""
    values = _flat(shown(entity), entity_row(entity)) if shape == "relation" else _node(entity)
    return Node(entity.id, values, ENTITY_COLOURS.get(entity.type, OTHER), size)


def edges(graph: Graph, shape: Shape) -> Iterator[Edge]:
    """Yield the edges, by source, target and type, or by id when each is one relation."""
    if shape == "relation":
        for one in graph.relations:
            values = _flat(one.type, relation_row(one))
            yield Edge(one.id, one.subject, one.object, one.type, values, dates([one]), edge_colour(one))
    elif shape == "type":
        for same in grouped(graph.relations, "subject", "object", "type"):
            first = same[0]
            key = content_id("e", first.subject, first.object, first.type)
            values = _edge(same, graph)
            yield Edge(key, first.subject, first.object, first.type, values, dates(same), edge_colour(first))
    else:
        pairs = [_turned(one) for one in graph.relations]
        for group in grouped(pairs, "low", "high"):
            same = [turned.relation for turned in group]
            low, high = group[0].low, group[0].high
            values = _pair(same)
            yield Edge(content_id("e", low, high), low, high, "", values, dates(same), OTHER)


class _Turned(NamedTuple):
    low: str
    high: str
    relation: Relation


def _turned(relation: Relation) -> _Turned:
    low, high = sorted((relation.subject, relation.object))
    return _Turned(low, high, relation)


def grouped(items: Sequence[Any], *fields: str) -> Iterator[list[Any]]:
    """Yield the items that agree on `fields`; sorted field by field, which needs no keys of its own for each item."""
    ordered = list(items)
    for field in reversed(fields):
        ordered.sort(key=attrgetter(field))
    for _, group in groupby(ordered, key=attrgetter(*fields)):
        yield list(group)


def shown(entity: Entity) -> str:
    """Return the name that a reader sees; never blank."""
    return entity.name if entity.name.strip() else f"(unnamed {entity.id})"


def days(date: DateRange) -> str:
    """Return a date as `2026-01-05`, or an interval as `2026-01-01/2026-01-31`."""
    start, end = date.start.isoformat(), date.end.isoformat()
    return start if start == end else f"{start}/{end}"


def dates(relations: Iterable[Relation]) -> list[DateRange]:
    """Return the dates of the relations that have one, the earliest first."""
    found = [relation.date for relation in relations if relation.date is not None]
    return sorted(found, key=lambda date: (date.start, date.end)) if len(found) > 1 else found


def _flat(label: str, row: Mapping[str, Any]) -> dict[str, Value]:
    out: dict[str, Value] = {"label": label}
    for name, value in row.items():
        if value is not None:
            out[name] = value if isinstance(value, str | int | float) else json_text(value)
    return out


def _node(entity: Entity) -> dict[str, Value]:
    return {
        "label": shown(entity),
        "entity_type": entity.type,
        "other_names": "; ".join(entity.aliases),
        "wikidata": entity.wikidata,
        "documents": len(entity.documents),
        "mentions": entity.mentions,
    }


def _edge(same: list[Relation], graph: Graph) -> dict[str, Value]:
    first = same[0]
    return {
        "label": first.type,
        "weight": float(len(same)),
        "predicate": first.predicate,
        "polarity": first.polarity,
        "modality": _listed(relation.modality for relation in same),
        "symmetric": graph.symmetric(first),
        "titles": _listed(relation.title for relation in same if relation.title),
        **_gathered(same),
    }


def _pair(same: list[Relation]) -> dict[str, Value]:
    counts: dict[str, int] = {}
    for relation in same:
        counts[relation.type] = counts.get(relation.type, 0) + 1
    types = sorted(counts, key=lambda type_: (-counts[type_], type_))
    return {
        "label": ", ".join(types),
        "weight": float(len(same)),
        **_gathered(same),
        "edge_types": "; ".join(f"{type_} {counts[type_]}" for type_ in types),
    }


def _gathered(same: list[Relation]) -> dict[str, Value]:
    when = dates(same)
    return {
        "dates": _listed(map(days, when)),
        "first_day": when[0].start.isoformat() if when else None,
        "last_day": max(date.end for date in when).isoformat() if when else None,
        "confidence": max(relation.confidence for relation in same),
        "evidence": sum(len(relation.evidence) for relation in same),
        "sources": _listed(source for relation in same for source in relation.sources),
        "documents": _listed(item.document for relation in same for item in relation.evidence),
        "relation_ids": _listed(relation.id for relation in same),
    }


def _listed(values: Iterable[str]) -> str:
    return "; ".join(sorted(set(values)))
