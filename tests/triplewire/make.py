"""Small graphs for tests."""

import datetime as dt
from typing import Any

from graph.ids import content_id
from graph.model import DateRange, Document, Entity, Evidence, Relation
from graph.ontology import edge_type


def document(source: str) -> Document:
    """The article `a.txt` of the relations below."""
    return Document(name="a.txt", id="d1", sha256="0", text="A did B.", source=source)


def entity(id: str, name: str, *aliases: str, type: Any = "Organization", mentions: int = 1) -> Entity:
    return Entity(id=id, name=name, type=type, aliases=aliases, documents=("a.txt",), mentions=mentions)


def relation(
    subject: str, predicate: str, object: str, *, day: int | None = None, text: str = "A did B.", **more: Any
) -> Relation:
    date = None if day is None else dt.date(2026, 1, day)
    polarity, modality = more.get("polarity", "positive"), more.get("modality", "actual")
    evidence = Evidence(
        document="a.txt",
        start=0,
        end=len(text),
        text=text,
        subject_text=more.pop("subject_text", "A"),
        object_text=more.pop("object_text", "B"),
        attribution=more.pop("said_by", ()),
        rule="frame:test",
        claim="c1",
    )
    return Relation(
        id=content_id("r", subject, predicate, object, str(day), polarity, modality),
        subject=subject,
        predicate=predicate,
        object=object,
        type=edge_type(predicate, polarity, modality),
        date=None if date is None else DateRange(start=date, end=date, precision="day"),
        **{"confidence": 0.8, "weight": 1, "evidence": (evidence,), **more},
    )
