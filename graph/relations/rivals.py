"""Who stands behind a relation, and which relation says the opposite."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.model import Document, Relation
from graph.ontology import Ontology
from graph.relations.dates import CHAIN_DAYS

Days = tuple[dt.date, dt.date]


def independent_sources(pieces: Iterable[Sequence[Document]]) -> int:
    """Return how many outlets tell a thing on their own.

    Each independent piece is told by the outlet that most of its documents name as their own, of several the one that
    published first. Copies in other papers add nothing, nor does a second story of the same outlet; pieces of which no
    outlet is known may all be from one, so they count as one.

    Args:
        pieces: the documents of each independent piece of evidence.
    """
    return len({_author(documents) for documents in pieces})


def _author(documents: Sequence[Document]) -> str | None:
    named = [d for d in documents if d.source or d.via]
    if not named:
        return None
    outlets = Counter(_outlet(d) for d in {d.id: d for d in named}.values())
    first: dict[str, tuple[dt.date, str]] = {}
    for document in named:
        key = (document.published or dt.date.max, document.id)
        outlet = _outlet(document)
        first[outlet] = min(first.get(outlet, key), key)
    return min(outlets, key=lambda outlet: (-outlets[outlet], first[outlet]))


def _outlet(document: Document) -> str:
    return document.source or document.via or ""


def with_rivals(relations: Iterable[Relation], ontology: Ontology) -> list[Relation]:
    """Return the relations with the ids of those that deny what they affirm, or affirm what they deny.

    Two are rivals when they agree in all but polarity and, if both have one, in their title, and may be about one time:
    their dates overlap, or one has none. The time of an undated event is that of its reports; see `CHAIN_DAYS`.
    """
    groups: dict[tuple[str, str, str, str, bool], list[Relation]] = defaultdict(list)
    for relation in relations:
        key = (relation.subject, relation.predicate, relation.object, relation.modality, relation.former)
        groups[key].append(relation)
    out: list[Relation] = []
    for group in groups.values():
        sides: dict[str, list[Relation]] = {"positive": [], "negative": []}
        for relation in group:
            sides[relation.polarity].append(relation)
        standing = ontology.is_state(group[0].predicate)
        for polarity, field, opposite in (
            ("positive", "denied_by", "negative"),
            ("negative", "affirmed_by", "positive"),
        ):
            for relation in sides[polarity]:
                found = sorted(r.id for r in sides[opposite] if _are_rivals(relation, r, standing=standing))
                out.append(relation.model_copy(update={field: tuple(found)}) if found else relation)
    return out


def _are_rivals(a: Relation, b: Relation, *, standing: bool) -> bool:
    if a.title and b.title and a.title.casefold() != b.title.casefold():
        return False
    one, two = _days(a, standing=standing), _days(b, standing=standing)
    if one is None or two is None or (one[0] <= two[1] and two[0] <= one[1]):
        return True
    in_doubt = a.date is None or b.date is None
    return in_doubt and not {e.document for e in a.evidence}.isdisjoint(e.document for e in b.evidence)


def _days(relation: Relation, *, standing: bool) -> Days | None:
    """The days that a relation may be about, None when that is any."""
    if relation.date:
        return relation.date.start, relation.date.end
    published = [item.published for item in relation.evidence if item.published]
    if standing or not published:
        return None
    around = dt.timedelta(days=CHAIN_DAYS)
    return min(published) - around, max(published) + around
