"""The types that flow through Triplewire, all immutable: Document, Mention, Actor, Claim, Entity, Relation.

Offsets are counted in Python characters (Unicode code points) of `Document.text`, `end` exclusive.
"""

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict

EntityType = Literal["Person", "Organization", "Country", "Location", "Group", "Agreement", "Event"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "planned", "requested", "possible", "hypothetical"]
Precision = Literal["day", "week", "month", "season", "year", "range"]
MentionKind = Literal["name", "nationality", "seat", "description", "pronoun"]


class Frozen(BaseModel):
    """Base of all types here: immutable, and no field that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DateRange(Frozen):
    """A closed interval of days, with the precision of the words that gave it."""

    start: dt.date
    end: dt.date
    precision: Precision


class Document(Frozen):
    """One article: its cleaned text, to which all offsets refer, and where it came from.

    `name` is its path relative to the input (see `docs/outputs.md`), `id` follows from name and content.
    `title` is the headline and is also the first line of `text` when the article has one. `source` is the outlet
    that wrote it, `via` the one that republished it, `dateline` the place it was written from, `authors` who signs it.
    `updated` is the moment of its last change as the page states it (ISO 8601, in UTC when the page gives the zone),
    `revision` the number of it ("UPDATE 2"). `file` is the file it was read from, relative to the input, `file_sha256`
    the hash of that file's bytes. `provenance` tells of a field where it came from (see `docs/cleaning.md`).

    `copy_of` and `superseded_by` are names of other documents; only all documents together tell them.
    """

    name: str
    id: str
    sha256: str
    text: str
    title: str | None = None
    source: str | None = None
    via: str | None = None
    url: str | None = None
    published: dt.date | None = None
    dateline: str | None = None
    language: str = "en"
    authors: tuple[str, ...] = ()
    updated: str | None = None
    revision: int | None = None
    file: str | None = None
    file_sha256: str | None = None
    provenance: dict[str, str] = {}
    copy_of: str | None = None
    superseded_by: str | None = None


class Mention(Frozen):
    """A span of a document that stands for an actor: a name, a nationality, "the group", "he".

    `actor` is the key of an `Actor` of the same extraction. `form` is the one of that actor's `names` that the span
    stands for: the cleaned name itself for a name, the name it was traced to for a description or pronoun.
    Two mentions may share a span ("the two sides").
    """

    id: str
    start: int
    end: int
    text: str
    kind: MentionKind
    actor: str
    form: str


class Join(Frozen):
    """Why two names of one actor mean the same inside one article: the rule, and where it was seen."""

    a: str
    b: str
    rule: str
    start: int
    end: int


class Actor(Frozen):
    """What one article means by a set of its mentions, before anything is resolved over articles.

    `names` are name forms only (no "the group", no "he"), the fullest first. `knowledge` is the id of the knowledge
    record that the names and their context point to. `local` marks what only this article can tell ("asylum seekers",
    "the attackers"): it is never joined with its namesake in another article. `country` is the knowledge id or name of
    the country that the article ties to it ("Russian Foreign Minister ..."), `roles` the offices it is said to hold.
    """

    key: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    knowledge: str | None = None
    local: bool = False
    country: str | None = None
    roles: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()


class Attribution(Frozen):
    """Who says so: a mention's id, or the text's own words ("a source", "reportedly") when unnamed."""

    mention: str | None = None
    text: str


class Claim(Frozen):
    """One statement of one sentence. `start` and `end` delimit the whole sentence; mentions are given by their ids."""

    id: str
    subject: str
    predicate: str
    object: str
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    former: bool = False
    date: DateRange | None = None
    title: str | None = None
    place: tuple[str, ...] = ()
    mediator: tuple[str, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    start: int
    end: int
    said: dt.date | None = None
    rule: str
    confidence: float

    def mentions(self) -> tuple[str, ...]:
        """Return the ids of all mentions that it speaks of."""
        said_by = (a.mention for a in self.attribution if a.mention is not None)
        return (self.subject, self.object, *self.place, *self.mediator, *said_by)


class Extraction(Frozen):
    """All that an extractor found in one document."""

    document: str
    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]


class Evidence(Frozen):
    """One place of one article that supports a relation. `text` is exactly `document.text[start:end]`."""

    document: str
    start: int
    end: int
    text: str
    subject_text: str
    object_text: str
    attribution: tuple[str, ...] = ()
    said: dt.date | None = None
    published: dt.date | None = None
    place: tuple[str, ...] = ()
    mediator: tuple[str, ...] = ()
    rule: str
    claim: str

    def _repr_html_(self) -> str:
        from graph.display.parts import evidence_html

        return evidence_html(self)


class Entity(Frozen):
    """One actor over all articles. The fields are those of `docs/outputs.md`.

    `counts` tells how often it is mentioned in each of `documents`, in their order (or is empty when not counted).
    """

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    knowledge: str | None = None
    documents: tuple[str, ...] = ()
    mentions: int = 0
    counts: tuple[int, ...] = ()

    def _repr_html_(self) -> str:
        from graph.display.parts import entity_html

        return entity_html(self)


class Relation(Frozen):
    """The claims that agree on what makes them one. The fields are those of `docs/outputs.md`.

    `independent_sources` counts the outlets that tell it on their own; `denied_by` and `affirmed_by` are ids of the
    relations that say the opposite.
    """

    id: str
    subject: str
    predicate: str
    object: str
    type: str
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    former: bool = False
    title: str | None = None
    date: DateRange | None = None
    place: tuple[str, ...] = ()
    mediator: tuple[str, ...] = ()
    confidence: float
    weight: int
    independent_sources: int = 1
    sources: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    affirmed_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]

    def _repr_html_(self) -> str:
        from graph.display.parts import relation_html

        return relation_html(self)
