"""Which date belongs to which event: the expressions of its own clause, never those of the reporting verb."""

from extract.clauses.clauses import VERBAL, Event
from extract.lexicon import words
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import reporting
from extract.qualifiers.dates import Expression, find_dates
from extract.qualifiers.scene import occasions
from extract.qualifiers.status import Status
from extract.reading import Reading
from graph.model import DateRange

OBJECTS = ("nsubj", "dobj", "nsubjpass", "attr")


def expressions(reading: Reading, sentence: Span, tense: str) -> list[tuple[Expression, Token]]:
    """Return the date expressions of a sentence, each with the token that heads it."""
    key = ("dates", sentence.start, tense)
    cache = reading.doc.user_data.setdefault("date_cache", {})
    if key not in cache:
        found = []
        for expression in find_dates(
            sentence.text, reading.document.published, "future" if tense == "future" else "past"
        ):
            first = sentence.start_char
            span = reading.doc.covering(first + expression.start, first + expression.end)
            if not any(reading.at.get(t.i) for t in span):  # "the 1974 agreement" is a name
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
            "det",
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
    near = occasions(event)
    for expression, token in expressions(reading, sentence, tense):
        if expression.range is None:
            continue
        at = anchor(token)
        if "of" in (token.lower_, token.head.lower_) and at not in (head, event.light):
            continue  # "the lines of 1974"
        distance = near.get(at.i, _through_verb(event, at, token))
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, expression.range)
    return best[1] if best else None


def _through_verb(event: Event, at: Token, token: Token) -> int | None:
    """Return how far a date's word is from an event that it reaches through a clause's verb, if it does."""
    head = event.head
    if (
        event.kind == "verb"
        and at.pos_ in ("NOUN", "PROPN")
        and at.dep_ in ("dobj", "nsubj", "nsubjpass")
        and _clause_verb(at) == head
        and at.i < token.i
        and not _is_event_word(at)
    ):
        return 1
    if event.kind == "noun" and at == _clause_verb(head) and not reporting(at) and head.dep_ in OBJECTS:
        return 2
    if at in head.ancestors and at.pos_ in VERBAL and not reporting(at) and head.dep_ == "xcomp" and head.head == at:
        return 2 if at.lemma_ in ("begin", "start", "continue") else None
    return None


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


def election_day(reading: Reading) -> DateRange | None:
    """Return the day of the one election that an article dates, None when it dates none or several."""
    cache = reading.doc.user_data.setdefault("election_day", [])
    if not cache:
        days = set()
        for sentence in reading.doc.sents:
            polls = [t for t in sentence if t.lemma_.lower() in words("scene", "polls")]
            if not polls:
                continue
            for expression, token in expressions(reading, sentence, "past"):
                if expression.range is None or expression.range.precision != "day":
                    continue
                at = anchor(token)
                if any(at == poll or (poll.dep_ in ("nsubj", "nsubjpass") and poll.head == at) for poll in polls):
                    days.add(expression.range)
        cache.append(days.pop() if len(days) == 1 else None)
    return cache[0]  # type: ignore[no-any-return]


def said_on(reading: Reading, event: Token, sentence: Span) -> DateRange | None:
    """Return the day on which the claim was said ("said on Monday"), when the reporting verb has a date."""
    for expression, token in expressions(reading, sentence, "past"):
        at = anchor(token)
        if expression.range is not None and expression.range.precision == "day" and reporting(at) and at != event:
            return expression.range
    return None
