"""Which part of a graph goes out: by time, type, predicate, confidence, and nearness to one actor."""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pydantic import Field

from graph.errors import UnknownNameError
from graph.exports.exporter import Graph
from graph.model import Frozen, Relation
from graph.ontology import ENTITY_TYPES, Ontology, edge_type

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_KINDS = (("positive", "actual"), ("negative", "actual"), ("positive", "planned"))


class Selection(Frozen):
    """What is chosen; the default is everything.

    `since` and `until` are days, both included: a dated relation is chosen when its interval touches them, an undated
    one only with `undated`. `types` are entity types that both ends must have. `predicates` are predicates
    ("attacks": done, denied and planned) or edge types ("NOT_ATTACKS": that one only). `actual_only` leaves out what
    is denied, planned, requested, possible or hypothetical. `ego` is an entity's id: chosen are the entities at most
    `hops` relations away from it, and all chosen relations among them.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    undated: bool = False
    types: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    min_confidence: float = Field(default=0.0, ge=0.0, le=1.0)
    actual_only: bool = False
    ego: str | None = None
    hops: int = Field(default=1, ge=0)

    def __bool__(self) -> bool:
        return self != Selection()


def days_of(text: str) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a date written as 2026, 2026-01 or 2026-01-05.

    Raises:
        UnknownNameError: when it is none.
    """
    found = _DAY.fullmatch(text.strip())
    try:
        if found is None:
            raise ValueError(text)
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        first = dt.date(year, month or 1, day or 1)
        last_month = month or 12
        return first, dt.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        raise UnknownNameError(f"{text!r} is no date", cure="write 2026, 2026-01 or 2026-01-05") from None


def first_day(date: dt.date | str) -> dt.date:
    """Return a day, or the first one of a date in words; see `days_of`."""
    return days_of(date)[0] if isinstance(date, str) else date


def last_day(date: dt.date | str) -> dt.date:
    """Return a day, or the last one of a date in words; see `days_of`."""
    return days_of(date)[1] if isinstance(date, str) else date


def select(graph: Graph, wanted: Selection) -> Graph:
    """Return the part of `graph` that `wanted` chooses; all of it when it chooses nothing in particular.

    Entities go out when a chosen relation has them as an end (the ego always does), documents when a chosen relation
    rests on them. What an entity says of itself (its names, its articles) stays whole.

    Raises:
        UnknownNameError: when a type, predicate or entity does not exist, or the time ends before it begins.
    """
    if not wanted:
        return graph
    _check(graph, wanted)
    kinds = {entity.id: entity.type for entity in graph.entities}
    relations = [relation for relation in graph.relations if _wanted(relation, wanted, kinds)]
    kept = {end for relation in relations for end in (relation.subject, relation.object)}
    if wanted.ego is not None:
        near = _near(wanted.ego, relations, wanted.hops)
        relations = [relation for relation in relations if relation.subject in near and relation.object in near]
        kept = near
    rests_on = {item.document for relation in relations for item in relation.evidence}
    return replace(
        graph,
        documents=tuple(document for document in graph.documents if document.name in rests_on),
        entities=tuple(entity for entity in graph.entities if entity.id in kept),
        relations=tuple(relations),
    )


def _wanted(relation: Relation, wanted: Selection, kinds: Mapping[str, str]) -> bool:
    if wanted.types and not {kinds[relation.subject], kinds[relation.object]} <= wanted.types:
        return False
    if wanted.predicates and not {relation.predicate, relation.type} & wanted.predicates:
        return False
    if relation.confidence < wanted.min_confidence:
        return False
    if wanted.actual_only and (relation.polarity, relation.modality) != ("positive", "actual"):
        return False
    if wanted.since is None and wanted.until is None:
        return True
    if relation.date is None:
        return wanted.undated
    return (wanted.since is None or relation.date.end >= wanted.since) and (
        wanted.until is None or relation.date.start <= wanted.until
    )


def _near(ego: str, relations: Iterable[Relation], hops: int) -> set[str]:
    beside: dict[str, set[str]] = {}
    for relation in relations:
        beside.setdefault(relation.subject, set()).add(relation.object)
        beside.setdefault(relation.object, set()).add(relation.subject)
    reached = edge = {ego}
    for _ in range(hops):
        edge = {other for one in edge for other in beside.get(one, ())} - reached
        if not edge:
            break
        reached = reached | edge
    return reached


def _check(graph: Graph, wanted: Selection) -> None:
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise UnknownNameError(
            f"nothing lies between {wanted.since} and {wanted.until}", cure="give the earlier date with --since"
        )
    _known("entity type", wanted.types, ENTITY_TYPES)
    _known("predicate or edge type", wanted.predicates, _spellings(graph.ontology, graph.relations))
    if wanted.ego is not None and wanted.ego not in graph.names:
        raise UnknownNameError(f"no entity has the id {wanted.ego!r}")


def _spellings(ontology: Ontology, relations: Iterable[Relation]) -> Iterator[str]:
    for name in ontology.predicates:
        yield name
        yield from (edge_type(name, polarity, modality) for polarity, modality in _KINDS)
    for relation in relations:
        yield from (relation.predicate, relation.type)


def _known(what: str, given: Iterable[str], known: Iterable[str]) -> None:
    from difflib import get_close_matches

    names = dict.fromkeys(known)
    for name in sorted(given):
        if name not in names:
            near = get_close_matches(name, names, n=3, cutoff=0.5) or get_close_matches(name.upper(), names, n=3)
            cure = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(list(names)[:12])} ..."
            raise UnknownNameError(f"no {what} {name!r}", cure=cure)
