"""An entity and a relation by themselves, and the pieces of HTML that all displays of them share."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from graph.display.html import Html, edge, element, framed, marked, some
from graph.model import DateRange, Entity, Evidence, Modality, Polarity, Relation


class Qualified(Protocol):
    """What a relation and its explanation have in common."""

    type: str
    polarity: Polarity
    modality: Modality
    former: bool
    title: str | None
    place: tuple[str, ...]
    mediator: tuple[str, ...]
    confidence: float
    weight: int


def date_text(date: DateRange | None) -> str | None:
    """Return `date` as its precision warrants: 2026-01-05, 2026-01, 2026, or first and last day with a slash."""
    if date is None:
        return None
    shown = {"day": date.start.isoformat(), "month": f"{date.start:%Y-%m}", "year": f"{date.start:%Y}"}
    return shown.get(date.precision, f"{date.start}/{date.end}")


def entity_html(entity: Entity) -> str:
    """Return an entity with its names and articles."""
    also = [element("p", element("small", "also called "), some(entity.aliases, 12))] if entity.aliases else []
    return framed(entity_head(entity), *also, element("p", element("small", "in "), some(entity.documents, 8)))


def relation_html(relation: Relation) -> str:
    """Return a relation by the ids of its entities, whose names it does not know, with its sentences."""
    head = [element("code", relation.subject), " ", edge_of(relation), " ", element("code", relation.object)]
    return framed(
        element("p", *head, f"; {facts_of(relation, date_text(relation.date))}"), *map(_evidence, relation.evidence)
    )


def evidence_html(item: Evidence) -> str:
    """Return one sentence behind a relation, with where it stands and who says so."""
    return framed(_evidence(item))


def _evidence(item: Evidence) -> Html:
    origin = (item.published, says(item.attribution), f"{item.document}:{item.start}-{item.end}", f"rule {item.rule}")
    return quoted(marked(item.text, item.subject_text, item.object_text), origin)


def entity_head(entity: Entity) -> Html:
    """Return the first line of an entity: its name, type and id, how often it is met."""
    met = f", {_number(entity.mentions, 'mention')} in {_number(len(entity.documents), 'article')}"
    wikidata = f", Wikidata {entity.wikidata}" if entity.wikidata else ""
    return element("p", element("b", entity.name), f" {entity.type} ", element("code", entity.id), met, wikidata)


def edge_of(one: Qualified) -> Html:
    """Return the type of a relation, coloured as told, denied or hedged."""
    return edge(one.type, polarity=one.polarity, modality=one.modality, former=one.former)


def facts_of(one: Qualified, date: str | None) -> str:
    """Return the qualifiers of a relation in words, how sure it is and on how much it rests."""
    facts = {
        "when": date,
        "title": one.title,
        "place": ", ".join(one.place),
        "mediator": ", ".join(one.mediator),
        "modality": one.modality if one.modality != "actual" else None,
    }
    told = [f"{name} {value}" for name, value in facts.items() if value]
    return "; ".join([*told, f"confidence {one.confidence:.2f}", _number(one.weight, "independent piece")])


def quoted(sentence: Html, origin: Iterable[object]) -> Html:
    """Return a sentence as a quotation, with where it comes from under it."""
    line = ", ".join(str(part) for part in origin if part)
    return element("blockquote", Html(f"“{sentence}”<br>"), element("small", line))


def says(names: Sequence[str]) -> str:
    """Return who says so, the outermost first, or "" when nobody does."""
    return f"says {' > '.join(names)}" if names else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
