"""Which date belongs to which event: the expressions of its own clause, never those of the reporting verb."""

from spacy.tokens import Span, Token

from extract.attribution import reporting
from extract.clauses import VERBAL, Event
from extract.dates import Expression, find_dates
from extract.reading import Reading
from extract.status import Status
from graph.model import DateRange

VAGUE = ("past", "decade")


def expressions(reading: Reading, sentence: Span, tense: str) -> list[tuple[Expression, Token]]:
    """Return the date expressions of a sentence, each with the token that heads it."""
    key = ("dates", sentence.start, tense)
    cache = reading.doc.user_data.setdefault("date_cache", {})
    if key not in cache:
        found = []
        for expression in find_dates(
            sentence.text, reading.document.published, "future" if tense == "future" else "past"
        ):
            span = reading.doc.char_span(
                sentence.start_char + expression.start, sentence.start_char + expression.end, alignment_mode="expand"
            )
            if span is not None and not any(reading.at.get(t.i) for t in span):  # "the 1974 agreement" is a name
                heads = [t for t in span if not span.start <= t.head.i < span.end or t.head == t]
                found.append((expression, heads[0] if heads else span[0]))
        cache[key] = found
    return cache[key]  # type: ignore[no-any-return]


def anchor(token: Token) -> Token:
    """Return the verb or noun that a date expression modifies."""
    while token.head != token:
        head = token.head
        if head.pos_ in VERBAL and head.dep_ not in ("aux", "auxpass"):
            return head
        if head.pos_ in ("NOUN", "PROPN") and token.dep_ in (
            "prep",
            "nmod",
            "compound",
            "npadvmod",
            "nummod",
            "poss",
            "amod",
        ):
            return head
        token = head
    return token


def _clause_verb(token: Token) -> Token:
    while token.head != token and token.pos_ not in VERBAL:
        token = token.head
    return token


def date_of(reading: Reading, event: Event, sentence: Span, state: Status) -> DateRange | None:
    """Return when an event happened, when its clause says so."""
    tense = "future" if state.modality == "planned" and not _past_form(event.head) else "past"
    best: tuple[int, DateRange] | None = None
    head = event.head
    own_verb = _clause_verb(head) if event.kind != "verb" else head
    for expression, token in expressions(reading, sentence, tense):
        if expression.range is None:
            continue
        at = anchor(token)
        if "of" in (token.lower_, token.head.lower_) and at not in (head, event.light):
            continue  # "the lines of 1974"
        distance: int | None = None
        if at == head or (event.light is not None and at == event.light):
            distance = 0
        elif (
            at.pos_ in ("NOUN", "PROPN")
            and at.dep_ in ("dobj", "pobj", "nsubj", "nsubjpass")
            and _clause_verb(at) == own_verb
            and event.kind == "verb"
            and not _is_event_word(at)
        ):
            distance = 1
        elif (
            event.kind == "noun"
            and at == own_verb
            and not reporting(at)
            and head.dep_ in ("nsubj", "dobj", "nsubjpass", "pobj", "attr")
        ):
            distance = 2 if head.dep_ != "pobj" or head.head.lower_ in ("in", "during", "at", "into") else None
        elif (
            at in head.ancestors
            and at.pos_ in VERBAL
            and not reporting(at)
            and head.dep_ in ("xcomp", "conj")
            and head.head == at
        ):
            distance = 2 if head.dep_ == "conj" or at.lemma_ in ("begin", "start", "continue") else None
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, expression.range)
    return best[1] if best else None


def _is_event_word(noun: Token) -> bool:
    return noun.lemma_.lower() in (
        "attack",
        "war",
        "election",
        "meeting",
        "talk",
        "fall",
        "collapse",
        "overthrow",
        "coup",
        "agreement",
        "revolution",
    )


def _past_form(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBN") and not any(c.lower_ in ("will", "to") for c in token.children)


def said_on(reading: Reading, event: Token, sentence: Span) -> DateRange | None:
    """Return the day on which the claim was said ("said on Monday"), when the reporting verb has a date."""
    for expression, token in expressions(reading, sentence, "past"):
        at = anchor(token)
        if expression.range is not None and expression.range.precision == "day" and reporting(at) and at != event:
            return expression.range
    return None
