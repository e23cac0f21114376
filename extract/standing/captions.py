"""Captions of pictures, which have no verb: "President X (left) with Y in Z on 14 November 2022"."""

from collections.abc import Iterator

from extract.clauses.clauses import FINITE, Event, expand, prepositions
from extract.drafts import Draft, draft
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.scene import places_of
from extract.qualifiers.status import Status
from extract.qualifiers.timing import date_of
from extract.reading import Reading, Ref

BESIDE = frozenset(["with", "alongside", "beside"])
AT_MOST = 4  # tokens in brackets behind a name: "(second from left)"


def pictured_together(reading: Reading) -> Iterator[Draft]:
    """Yield who is shown with whom: a person that a line begins with, and another one behind "with"."""
    for number, sentence in enumerate(reading.doc.sents):
        people = [r for r in reading.by_sentence.get(number, []) if r.node.type == "Person" and r.kind == "name"]
        if len({id(r.node) for r in people}) < 2:
            continue
        first = min(people, key=lambda r: r.start)
        beside, aside = _beside(reading, first)
        if beside is None or _tells(sentence, aside) or any(t.dep_ == "prep" for t in sentence if t.i < first.start):
            continue
        head = reading.doc[first.head]
        shown = Event(head, "noun", (head.lemma_.lower(),), prepositions(head))
        when = date_of(reading, shown, sentence, Status())
        for other in (r for t in expand([c for c in beside.children if c.dep_ == "pobj"]) for r in refs_at(reading, t)):
            where = places_of(reading, shown, {id(first.node), id(other.node)})
            made = draft(reading, first, "meets_with", other, beside, "caption", 0.75, date=when, place=where)
            if made is not None and other.node.type == "Person":
                yield made


def _beside(reading: Reading, first: Ref) -> tuple[Token | None, range]:
    """Return the "with" right behind a name, and where the brackets between stand: "X (left) with Y"."""
    doc, i = reading.doc, first.end
    if i < len(doc) and doc[i].text == "(":
        i = next((j + 1 for j in range(i, min(i + AT_MOST + 2, len(doc))) if doc[j].text == ")"), i)
    return (doc[i] if i < len(doc) and doc[i].lower_ in BESIDE else None), range(first.end, i)


def _tells(sentence: Span, aside: range) -> bool:
    """Whether a line is a sentence that tells something, with a finite verb outside the brackets."""
    return any(t.tag_ in FINITE and t.i not in aside for t in sentence)
