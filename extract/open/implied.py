"""Statements without a verb: appositions ("X, the Y"), titles ("President X"), possessors ("X's Y").

Their relation, "is" or "has", is no word of the sentence. CaRB's annotators wrote such triples; BenchIE has only
what is said in words.
"""

from collections.abc import Iterator

from extract.lexicon import words as lexicon
from extract.open.draft import Draft
from extract.open.full import ASIDE
from extract.open.phrases import VERBAL, Tokens, members, names, phrase, trim
from extract.open.verbs import subject_of
from extract.parsing.parse import Span, Token

NOMINAL = ("NOUN", "PROPN")
BARE = ASIDE | {"prep", "acl"}


def implied_triples(sentence: Span) -> Iterator[Draft]:
    """Yield the verbless statements of a sentence in the order of their words."""
    for token in sentence:
        if token.dep_ == "appos" and token.pos_ in NOMINAL and token.head.pos_ in NOMINAL:
            name = phrase(token, without=ASIDE)
            other = tuple(t for t in phrase(token.head, without=ASIDE) if t not in name)
            pair = (name, other) if names(token) else (other, name)
            if pair[0] and pair[0][-1].pos_ not in ("ADV", "CCONJ"):
                yield from _draft(pair[0], "is in" if _place_of_place(token) else "is", pair[1], "apposition")
        elif token.dep_ == "poss" and token.pos_ in NOMINAL and token.ent_type_ not in ("DATE", "TIME"):
            owner = phrase(token, without=ASIDE)
            thing = [t for t in phrase(token.head, without=BARE, coordinated=False) if t not in set(token.subtree)]
            yield from _draft([t for t in owner if t.tag_ != "POS"], "has", thing, "possessor")
        elif token.tag_ == "WP$" and token.head.head.dep_ == "relcl":
            owned = phrase(token.head, without=BARE, coordinated=False)
            yield from _draft(phrase(token.head.head.head, without=ASIDE), "has", owned, "possessor")
        elif token.tag_ == "PRP$":
            yield from _pronoun(token)
    for entity in sentence.ents:
        if entity.label_ == "PERSON":
            yield from _draft(tuple(entity), "is", title_before(entity), "title")


def _place_of_place(word: Token) -> bool:
    """Whether an apposition is a bare name of a place behind a name: "Kut, Iraq"."""
    return word.ent_type_ == "GPE" and word.head.pos_ == "PROPN" and not names(word) and not list(word.children)


def title_before(person: Span) -> Tokens:
    """Return the words of a title before a name: "French President" of "French President Macron"."""
    out: list[Token] = []
    for token in reversed(list(person.sent)[: person.start - person.sent.start]):
        if token.head not in person or token.dep_ not in ("compound", "amod", "nmod") or token.text.endswith("."):
            break
        out.insert(0, token)
    return tuple(out) if out and out[-1].lower_ in lexicon("lexicon", "title_nouns") else ()


def _pronoun(pronoun: Token) -> Iterator[Draft]:
    """The possessor that a pronoun means, where it is plainly the subject of the clause: "Nissan cut its output"."""
    verb = pronoun.head
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    found = subject_of(verb) if verb.pos_ in VERBAL else None
    if found is None or found[0].pos_ not in NOMINAL or found[0].i > pronoun.i:
        return
    owner = found[0]
    plural = owner.tag_ in ("NNS", "NNPS") or len(members(owner)) > 1
    if pronoun.lower_ in ("my", "our", "your") or (pronoun.lower_ == "their") != plural:
        return
    if pronoun.head.ent_type_ in ("DATE", "TIME"):
        return
    thing = [t for t in phrase(pronoun.head, without=BARE, coordinated=False) if t != pronoun]
    yield from _draft(phrase(owner, without=ASIDE), "has", thing, "possessor")


def _draft(subject: Tokens | list[Token], relation: str, thing: Tokens | list[Token], rule: str) -> Iterator[Draft]:
    subject, thing = trim(subject), trim(thing)
    if subject and thing and not set(subject) & set(thing):
        yield Draft(subject, (), thing, rule, implied=relation)  # type: ignore[arg-type]
