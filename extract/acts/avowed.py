"""Stances that are taken, and words that are said, where a text tells them as an aim: "flew to Oslo to urge Norway"."""

from extract.clauses.clauses import VERBAL, Event, infinitive, verb_lemmas
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status

AIMED_AT = Status(False, "planned")


def avowed(event: Event, predicate: str, told: Status) -> bool:
    """Whether somebody does already what he is told to aim at.

    Who means to fight somebody opposes him; who went or tried to say something said it ("went on radio to beg X to
    stay", "sought to pin the blame on X").
    """
    if told != AIMED_AT or event.kind != "verb":
        return False
    if predicate == "opposes":
        return True
    if predicate in words("operators", "told_when_tried"):
        return _tried(event.head)
    if predicate not in words("operators", "said_when_aimed_at"):
        return False
    if not words("operators", "done_rather_than_said").isdisjoint(event.lemmas):
        return False
    return _aim_of_what_was_done(event.head)


def _aim_of_what_was_done(verb: Token) -> bool:
    """Whether an infinitive tells why somebody did what he did, or what he tried."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    governor = verb.head
    if not infinitive(verb) or governor.pos_ not in VERBAL or status(governor) != Status():
        return False
    if verb.dep_ == "advcl":
        return True
    tried = words("operators", "trying", "phrases", "motion_words")
    return verb.dep_ == "xcomp" and not tried.isdisjoint(verb_lemmas(governor))


def _tried(verb: Token) -> bool:
    """Whether an infinitive tells what somebody tried: "was jailed for trying to oust X", "an attempt to oust X"."""
    if verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    governor = verb.head
    tried = governor.lemma_.lower() in words("operators", "tries") and verb.dep_ in ("xcomp", "acl")
    if governor.pos_ == "NOUN" and governor.dep_ == "pobj" and governor.head.lower_ != "for":
        return False  # "a role in an attempt to oust X"
    return tried and infinitive(verb) and status(governor) == Status()
