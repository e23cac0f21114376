"""Where unnamed happenings take place, by the words beside them: "the blast in X", "X's election"."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, Event, prepositions
from extract.clauses.verb_events import verb_event
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.qualifiers.status import Status
from extract.qualifiers.timing import date_of
from extract.reading import Reading, Ref

PLACING = ("in", "at", "near", "outside", "on")


def where_they_happen(reading: Reading) -> Iterator[Draft]:
    """Yield where the unnamed happenings take place that an article is about."""
    for token in reading.doc.of_lemma(words("standing", "happenings")):
        event = next((r for r in refs_at(reading, token) if r.node.type == "Event" and r.node.local), None)
        place = _place(reading, token) if event is not None else None
        if event is None or place is None:
            continue
        verb = token.head if token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ in VERBAL else token
        told = verb_event(verb) if verb is not token else Event(token, "noun", (token.lemma_,), prepositions(token))
        when = date_of(reading, told, token.sent, Status())
        made = draft(reading, event, "located_in", place, token, "where it happens", 0.75, date=when)
        if made is not None:
            yield made


def _place(reading: Reading, noun: Token) -> Ref | None:
    """Return the place behind a happening, else the one before it."""
    roles = prepositions(noun)
    behind = [r for p in PLACING for t in roles.get(p, []) for r in refs_at(reading, t)]
    for ref in (*behind, *modifiers(reading, noun)):
        if ref.node.type in ("Location", "Country") and ref.kind in ("name", "nationality"):
            return ref
    return None
