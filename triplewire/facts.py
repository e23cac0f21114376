"""One relation in names, as timelines, differences and conflicts show it."""

import datetime as dt
from collections.abc import Mapping

from graph.display.parts import date_text
from graph.model import Frozen, Modality, Polarity, Relation


class Fact(Frozen):
    """A relation in names, with its first sentence.

    Attributes:
        id: the relation's id.
        date: the day or days it is told of, as precise as the text is; None when the text gives none.
        first, last: the same as days.
        told: when it was first published, as far as that is known.
        told_last: when it was last published.
        document, text: the article and sentence that told it first.
    """

    id: str
    subject: str
    type: str
    object: str
    subject_id: str
    object_id: str
    predicate: str
    polarity: Polarity
    modality: Modality
    former: bool
    title: str | None
    date: str | None
    first: dt.date | None
    last: dt.date | None
    told: dt.date | None
    told_last: dt.date | None
    place: tuple[str, ...]
    mediator: tuple[str, ...]
    sources: tuple[str, ...]
    weight: int
    confidence: float
    document: str
    text: str


def fact(relation: Relation, names: Mapping[str, str]) -> Fact:
    """Return `relation` in names.

    Args:
        relation: any relation of the graph.
        names: the names of its entities by id.
    """
    published = sorted(item.published for item in relation.evidence if item.published)
    first = min(relation.evidence, key=lambda e: (e.published or dt.date.max, e.document, e.start))
    return Fact(
        id=relation.id,
        subject=names[relation.subject],
        type=relation.type,
        object=names[relation.object],
        subject_id=relation.subject,
        object_id=relation.object,
        predicate=relation.predicate,
        polarity=relation.polarity,
        modality=relation.modality,
        former=relation.former,
        title=relation.title,
        date=date_text(relation.date),
        first=relation.date.start if relation.date else None,
        last=relation.date.end if relation.date else None,
        told=published[0] if published else None,
        told_last=published[-1] if published else None,
        place=tuple(names.get(place, place) for place in relation.place),
        mediator=tuple(names.get(third, third) for third in relation.mediator),
        sources=relation.sources,
        weight=relation.weight,
        confidence=relation.confidence,
        document=first.document,
        text=first.text,
    )
