"""Journeys and what they are made for: who "flew to Rome to meet X" or "went to Rome for talks with X" has done it.

Newspapers tell so of contacts that took place; of what is to come they say "is flying to Rome to meet X".
"""

from extract.clauses.clauses import VERBAL, verb_lemmas
from extract.lexicon import words
from extract.parsing.parse import Token


def made(journey: Token) -> bool:
    """Whether a verb tells of a journey that was made: in the past, nothing doubting it."""
    if journey.pos_ not in VERBAL or not set(verb_lemmas(journey)) & words("operators", "journeys_made"):
        return False
    if any(c.dep_ == "neg" or c.tag_ == "MD" or c.dep_ == "nsubjpass" for c in journey.children):
        return False
    return journey.tag_ == "VBD" or (
        journey.tag_ == "VBN" and any(c.dep_ == "aux" and c.lemma_ in ("have", "'ve") for c in journey.children)
    )


def contact_on_journey(journey: Token, act: Token) -> bool:
    """Whether an infinitive tells whom somebody saw where he went: "flew to Seoul to see X"."""
    return act.lemma_.lower() in words("operators", "journeys_for") and made(journey)
