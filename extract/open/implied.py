"""Statements without a verb: appositions ("X, the Y"), titles ("President X"), possessors ("X's Y").

Their relation, "is" or "has", is no word of the sentence. CaRB's annotators wrote such triples; BenchIE has only
what is said in words.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.open.draft import Draft
from extract.open.full import ASIDE
from extract.open.phrases import Tokens, phrase, trim

NOMINAL = ("NOUN", "PROPN")
BARE = ASIDE | {"prep", "acl"}


def implied_triples(sentence: Span) -> Iterator[Draft]:
    """Yield the verbless statements of a sentence in the order of their words."""
    for token in sentence:
        if token.dep_ == "appos" and token.pos_ in NOMINAL and token.head.pos_ in NOMINAL:
            yield from _draft(phrase(token.head, without=ASIDE), "is", phrase(token, without=ASIDE), "apposition")
        elif token.dep_ == "poss" and token.pos_ in NOMINAL:
            owner = phrase(token, without=ASIDE)
            thing = [t for t in phrase(token.head, without=BARE) if t not in set(token.subtree)]
            yield from _draft([t for t in owner if t.tag_ != "POS"], "has", thing, "possessor")
    for entity in sentence.ents:
        if entity.label_ == "PERSON":
            yield from _draft(tuple(entity), "is", title_before(entity), "title")


def title_before(person: Span) -> Tokens:
    """Return the words of a title before a name: "French President" of "French President Macron"."""
    out: list[Token] = []
    for token in reversed(list(person.sent)[: person.start - person.sent.start]):
        if token.head not in person or token.dep_ not in ("compound", "amod", "nmod") or token.text.endswith("."):
            break
        out.insert(0, token)
    return tuple(out) if out and out[-1].dep_ != "amod" and out[-1].pos_ in NOMINAL else ()


def _draft(subject: Tokens | list[Token], relation: str, thing: Tokens | list[Token], rule: str) -> Iterator[Draft]:
    subject, thing = trim(subject), trim(thing)
    if subject and thing and not set(subject) & set(thing):
        yield Draft(subject, (), thing, rule, implied=relation)  # type: ignore[arg-type]
