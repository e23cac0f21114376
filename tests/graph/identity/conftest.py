"""Builders of articles for resolution: actors and their mentions, nothing else."""

import hashlib
from collections.abc import Callable, Sequence

import pytest

from graph.ids import content_id
from graph.knowledge import Knowledge, Office, Record
from graph.model import Actor, Document, Extraction, Join, Mention

Article = tuple[Document, Extraction]


def build_actor(*names: str, type: str = "Person", **fields: object) -> Actor:
    """An actor with these name forms; `joins` may be given as (a, b, rule) triples; its key is its first name."""
    joins = tuple(
        Join(a=a, b=b, rule=rule, start=0, end=1)
        for a, b, rule in fields.pop("joins", ())  # type: ignore[attr-defined]
    )
    key = str(fields.pop("key", names[0]))
    return Actor.model_validate({"key": key, "type": type, "name": names[0], "names": names, "joins": joins, **fields})


def build_article(name: str, *actors: Actor, times: int = 1) -> Article:
    """An article that mentions each name form of each actor `times` times; the mention of a form is "actor/form/0"."""
    text = f"{name}: " + ", ".join(form for actor in actors for form in actor.names)
    document = Document(
        name=name, id=content_id("d", name, text), sha256=hashlib.sha256(text.encode()).hexdigest(), text=text
    )
    mentions = [
        Mention(id=f"{actor.key}/{form}/{i}", start=0, end=1, text=text[:1], kind="name", actor=actor.key, form=form)
        for actor in actors
        for form in actor.names
        for i in range(times)
    ]
    extraction = Extraction(document=document.id, mentions=tuple(mentions), actors=actors, claims=())
    return document, extraction


RECORDS = (
    Record(id="country/syria", name="Syria", type="Country", adjectives=("Syrian",), seats=("Damascus",)),
    Record(id="country/russia", name="Russia", type="Country", adjectives=("Russian",)),
    Record(id="country/israel", name="Israel", type="Country", adjectives=("Israeli",), labels=("Zionist regime",)),
    Record(
        id="org/hts",
        name="Hay'at Tahrir al-Sham",
        type="Organization",
        aliases=("HTS", "Hayat Tahrir al-Sham"),
        wikidata="Q28455820",
        country="country/syria",
    ),
    Record(
        id="person/ahmed-al-sharaa",
        name="Ahmed al-Sharaa",
        type="Person",
        aliases=("Abu Mohammad al-Julani",),
        country="country/syria",
        offices=(Office(title="leader", of="org/hts"),),
    ),
    Record(id="person/bashar-al-assad", name="Bashar al-Assad", type="Person", country="country/syria"),
    Record(id="person/maher-al-assad", name="Maher al-Assad", type="Person", country="country/syria"),
)


@pytest.fixture(scope="session")
def known() -> Knowledge:
    """A small knowledge: three countries, HTS, al-Sharaa, two Assads."""
    return Knowledge(records=RECORDS)


@pytest.fixture(scope="session")
def actor() -> Callable[..., Actor]:
    """actor("Ahmed al-Sharaa", "Sharaa", type=..., knowledge=..., joins=[(a, b, rule)], ...)"""
    return build_actor


@pytest.fixture(scope="session")
def article() -> Callable[..., Article]:
    """article("a.txt", actor, ..., times=2)"""
    return build_article


def id_of(resolution: object, article: Article, key: str, form: str | None = None) -> str | None:
    """The entity of a mention of an actor, given the actor's key and, if not the same, the form."""
    document, _ = article
    return resolution.entity_of(document.id, f"{key}/{form or key}/0")  # type: ignore[attr-defined, no-any-return]


@pytest.fixture(scope="session")
def entity() -> Callable[..., str | None]:
    """entity(resolution, article, "Ahmed al-Sharaa", "Sharaa") is the id of the entity of that mention."""
    return id_of


def names_by_entity(entities: Sequence[object]) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted({e.name, *e.aliases})) for e in entities)  # type: ignore[attr-defined]
