"""What a person or a program is shown of a graph: names in place of ids, parallel edges gathered, evidence in order."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from extract.frames import FrameRow
from extract.parsed import Trace
from graph.display.parts import date_text
from graph.model import Document, Entity, Evidence, Frozen, Modality, Polarity, Relation
from triplewire.alias_views import Alias


class Link(Frozen):
    """All relations of one type between the same two actors; `weight` sums their independent pieces of evidence.

    `independent_sources` is that of the best attested of them; `denied_by` and `affirmed_by` are ids of the relations
    that say the opposite of one.
    """

    subject: str
    type: str
    object: str
    former: bool
    subject_id: str
    object_id: str
    relations: int
    weight: int
    confidence: float
    first: dt.date | None = None
    last: dt.date | None = None
    sources: tuple[str, ...] = ()
    independent_sources: int = 1
    denied_by: tuple[str, ...] = ()
    affirmed_by: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from graph.display.html import framed
        from triplewire.notebook import links_html

        return framed(links_html([self]))


class Card(Frozen):
    """One actor: its names with where each comes from and why it stands for the actor, and what joins it to others."""

    entity: Entity
    links: tuple[Link, ...]
    aliases: tuple[Alias, ...] = ()
    former_ids: tuple[str, ...] = ()

    def __str__(self) -> str:
        from triplewire.screen import card_text, plain

        return plain(card_text(self))

    def _repr_html_(self) -> str:
        from triplewire.notebook import card_html

        return card_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


class Quote(Frozen):
    """One sentence behind a relation: where it stands, who says so, and the rule that read it.

    `copy_of` is another article that tells the same story in the same words, `replaces` are older versions of this one.
    `frames` are the frames that may have made the claim, by its rule; with `trace` that is the only one. `trace` is how
    the claim was made, read again from the stored text, or None when that was not asked for or gives another result.
    """

    document: str
    source: str | None
    copy_of: str | None = None
    replaces: tuple[str, ...] = ()
    published: dt.date | None
    start: int
    end: int
    text: str
    subject_text: str
    object_text: str
    said_by: tuple[str, ...]
    rule: str
    claim: str
    frames: tuple[FrameRow, ...] = ()
    trace: Trace | None = None

    def _repr_html_(self) -> str:
        from triplewire.notebook import quote_html

        return quote_html(self)


class Rival(Frozen):
    """A relation that says the opposite of another: its id and type, the outlets that tell it, who is quoted for it."""

    id: str
    type: str
    sources: tuple[str, ...]
    said_by: tuple[str, ...]


class Explanation(Frozen):
    """One relation between two actors, in names, with every sentence behind it and what says the opposite."""

    id: str
    subject: str
    type: str
    object: str
    polarity: Polarity
    modality: Modality
    former: bool
    title: str | None
    date: str | None
    place: tuple[str, ...]
    mediator: tuple[str, ...]
    confidence: float
    weight: int
    independent_sources: int = 1
    sources: tuple[str, ...] = ()
    denied_by: tuple[Rival, ...] = ()
    affirmed_by: tuple[Rival, ...] = ()
    quotes: tuple[Quote, ...]

    def __str__(self) -> str:
        from triplewire.screen import explanation_text, plain

        return plain(explanation_text(self))

    def _repr_html_(self) -> str:
        return Explanations([self])._repr_html_()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self))


class Explanations(list[Explanation]):
    """All relations between two actors, which a notebook shows one under the other."""

    def __str__(self) -> str:
        return "\n\n".join(map(str, self))

    def _repr_html_(self) -> str:
        from triplewire.notebook import explanations_html

        return explanations_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(str(self) or "nothing joins the two")


def span_text(link: Link) -> str:
    """Return the days that the dated relations of a gathered edge span, or ""."""
    if link.first is None or link.last is None:
        return ""
    return str(link.first) if link.first == link.last else f"{link.first} – {link.last}"


def links(relations: Iterable[Relation], names: Mapping[str, str]) -> list[Link]:
    """Gather `relations` by subject, type, object and whether they are over; the most evidence first, then by names."""
    groups: dict[tuple[str, str, str, bool], list[Relation]] = {}
    for relation in relations:
        key = (relation.subject, relation.type, relation.object, relation.former)
        groups.setdefault(key, []).append(relation)
    out = [
        Link(
            subject=names[subject],
            type=type_,
            object=names[object_],
            former=former,
            subject_id=subject,
            object_id=object_,
            relations=len(group),
            weight=sum(relation.weight for relation in group),
            confidence=max(relation.confidence for relation in group),
            first=min((r.date.start for r in group if r.date), default=None),
            last=max((r.date.end for r in group if r.date), default=None),
            sources=tuple(sorted({source for relation in group for source in relation.sources})),
            independent_sources=max(relation.independent_sources for relation in group),
            denied_by=tuple(sorted({key for relation in group for key in relation.denied_by})),
            affirmed_by=tuple(sorted({key for relation in group for key in relation.affirmed_by})),
        )
        for (subject, type_, object_, former), group in groups.items()
    ]
    return sorted(
        out,
        key=lambda k: (-k.weight, -k.confidence, k.subject, k.type, k.object, k.former, k.subject_id, k.object_id),
    )


def told_of(relations: Iterable[Relation], actor: str | None) -> list[Relation]:
    """Return the relations that have the entity with the id `actor` as an end, or all when it is None."""
    return [one for one in relations if actor is None or actor in (one.subject, one.object)]


def card(
    entity: Entity,
    relations: Iterable[Relation],
    names: Mapping[str, str],
    aliases: tuple[Alias, ...] = (),
    former_ids: tuple[str, ...] = (),
) -> Card:
    """Return the card of `entity`, given all relations of the graph and the names of its entities by id."""
    mine = told_of(relations, entity.id)
    return Card(entity=entity, links=tuple(links(mine, names)), aliases=aliases, former_ids=former_ids)


def explanations(
    a: str, b: str, relations: Iterable[Relation], names: Mapping[str, str], documents: Iterable[Document]
) -> list[Explanation]:
    """Return every relation between the entities with ids `a` and `b`, either way round, by type and date.

    Args:
        a: entity id.
        b: entity id.
        relations: all relations of the graph.
        names: names of the entities by id.
        documents: all of them.
    """
    between = [relation for relation in relations if {relation.subject, relation.object} == {a, b}]
    between.sort(key=lambda r: (r.type, r.date.start if r.date else dt.date.max, r.id))
    by_id = {relation.id: relation for relation in between}
    known = {document.name: document for document in documents}
    older: dict[str, list[str]] = {}
    for document in known.values():
        if document.superseded_by:
            older.setdefault(document.superseded_by, []).append(document.name)
    return [
        Explanation(
            id=relation.id,
            subject=names[relation.subject],
            type=relation.type,
            object=names[relation.object],
            polarity=relation.polarity,
            modality=relation.modality,
            former=relation.former,
            title=relation.title,
            date=date_text(relation.date),
            place=tuple(names.get(place, place) for place in relation.place),
            mediator=tuple(names.get(third, third) for third in relation.mediator),
            confidence=relation.confidence,
            weight=relation.weight,
            independent_sources=relation.independent_sources,
            sources=relation.sources,
            denied_by=tuple(_rival(by_id[key], names) for key in relation.denied_by if key in by_id),
            affirmed_by=tuple(_rival(by_id[key], names) for key in relation.affirmed_by if key in by_id),
            quotes=tuple(_quote(item, names, known.get(item.document), older) for item in relation.evidence),
        )
        for relation in between
    ]


def _rival(relation: Relation, names: Mapping[str, str]) -> Rival:
    said_by = dict.fromkeys(names.get(who, who) for item in relation.evidence for who in item.attribution[:1])
    return Rival(id=relation.id, type=relation.type, sources=relation.sources, said_by=tuple(said_by))


def _quote(
    item: Evidence, names: Mapping[str, str], document: Document | None, older: Mapping[str, list[str]]
) -> Quote:
    return Quote(
        document=item.document,
        source=document.source if document else None,
        copy_of=document.copy_of if document else None,
        replaces=tuple(sorted(older.get(item.document, ()))),
        published=item.published,
        start=item.start,
        end=item.end,
        text=item.text,
        subject_text=item.subject_text,
        object_text=item.object_text,
        said_by=tuple(names.get(who, who) for who in item.attribution),
        rule=item.rule,
        claim=item.claim,
    )
