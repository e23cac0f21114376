"""Offices and memberships that a clause tells as over: "led it from 1998 to 2004", "taught there for years"."""

from extract.lexicon import words
from extract.parsing.parse import Token

LASTING = frozenset(["leads", "holds_position_in", "member_of", "owns", "controls"])


def spell_over(verb: Token) -> bool:
    """Whether a past tense says how long something lasted or until when, so that it does no longer."""
    if verb.dep_ == "xcomp" and verb.head.lower_ == "used" and any(c.tag_ == "TO" for c in verb.lefts):
        return True  # "used to lead it"
    helpers = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")]
    past = (verb.tag_ == "VBD" and not helpers) or helpers == ["had"]
    if not past:
        return False
    if any(
        c.lower_ in ("once", "formerly", "previously") and c.dep_ == "advmod" and c.i < verb.i for c in verb.children
    ):
        return True
    return any(c.dep_ == "prep" and c.i > verb.i and _closes(c) for c in verb.children)


def _closes(prep: Token) -> bool:
    """Whether a preposition behind a verb gives an end: "until 2004", "to 2004" behind "from", "for 17 years"."""
    times = [c for c in prep.children if c.dep_ == "pobj"]
    if prep.lower_ in ("until", "till"):
        return True
    if prep.lower_ in ("from", "between"):
        further = [t for c in (*times, prep) for x in c.children if x.lower_ in ("to", "until") for t in x.children]
        further += [t for c in times for t in c.children if t.dep_ == "conj" and prep.lower_ == "between"]
        further += [t for c in prep.head.children if c.lower_ in ("to", "until", "till") for t in c.children]
        return any(_year(t) for t in times) and any(_year(t) for t in further)
    return prep.lower_ == "for" and any(t.lemma_.lower() in words("operators", "long_times") for t in times)


def _year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit()
