"""What a frame asks of the words of an event: those that stand in its roles, a clause, a demand; no accident."""

from collections.abc import Iterator

from extract.acts.roles import lemmas_of_role, role_tokens
from extract.clauses.clauses import VERBAL, Event
from extract.frames import Frame
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading


def where_holds(event: Event, frame: Frame, reading: Reading) -> bool:
    """Whether the words that a frame asks for stand in their roles."""
    for role, wanted in frame.where.items():
        there = lemmas_of_role(event, role, reading)
        if not there or (there.isdisjoint(wanted) and "*" not in wanted):
            return False
    return all(lemmas_of_role(event, role, reading).isdisjoint(not_it) for role, not_it in frame.other_than.items())


def is_filled(reading: Reading, event: Event, role: str) -> bool:
    """Whether a role is filled; "that" means a finite clause as complement."""
    if role == "demand":  # "called on X to act", "for restraint", "and said ..."
        return any(t.tag_ == "TO" or t.lower_ in ("for", "that", "not") for t in _behind(event.head))
    if role == "question":  # "asked why X had not come"
        clauses = (c for c in event.head.children if c.dep_ in ("ccomp", "advcl"))
        return any(t.tag_ in ("WRB", "WP", "WDT") or t.lower_ in ("whether", "if") for c in clauses for t in c.lefts)
    if role == "opinion":  # "agreed that it is bad" agrees on nothing to be done
        told = [c for c in event.head.children if c.dep_ == "ccomp" and c.pos_ in VERBAL]
        return bool(told) and not any(c.tag_ == "MD" for clause in told for c in clause.children)
    if role == "fact":  # "insisted that X had done it" demands nothing
        told = [c for c in event.head.children if c.dep_ == "ccomp" and c.pos_ in VERBAL]
        return any(_indicative(clause) for clause in told)
    if role == "that":
        return any(c.dep_ == "ccomp" and c.pos_ in VERBAL for c in event.head.children)
    return bool(role_tokens(event, role, reading) if "." in role else event.roles.get(role))


def _indicative(verb: Token) -> bool:
    """Whether a clause tells what is so, not what is to be: "insisted that X left", but not "that X leave"."""
    helping = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(
        c.lower_ in ("must", "should", "ought", "shall", "need", "needs", "has") and not _perfect(c) for c in helping
    ):
        return False
    finite = [c for c in helping if c.tag_ in ("VBZ", "VBD", "VBP", "MD")] or [verb]
    told = [c for c in finite if c.tag_ in ("VBZ", "MD") or (c.tag_ == "VBP" and c is not verb)]
    return bool(told) or any(c.tag_ == "VBD" and c.lower_ != c.lemma_ for c in finite)  # "demanded that X let Y go"


def _perfect(aux: Token) -> bool:
    """Whether an auxiliary makes a perfect: "has left", not "has to leave"."""
    return aux.lower_ == "has" and aux.head.tag_ == "VBN"


def _behind(verb: Token) -> Iterator[Token]:
    """Yield the words of a sentence behind a verb."""
    return iter(verb.doc[verb.i + 1 : verb.sent.end])


def by_accident(verb: Token) -> bool:
    """Whether deaths come of an accident, which nobody did: "crashed, killing seven"."""
    while verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VBG":
        verb = verb.head  # "crashed, killing seven and injuring ten"
    if verb.tag_ != "VBG" or verb.dep_ != "advcl":
        return False
    before = [t for t in verb.doc[verb.sent.start : verb.i] if t.pos_ in VERBAL]
    cause = before[-1] if before else verb.head  # "left when their convoy hit a mine, wounding eight"
    met = {t.lemma_.lower() for c in cause.children for t in (c, *c.children) if t.dep_ in ("dobj", "pobj")}
    mined = cause.lemma_.lower() in words("lexicon", "running_into") and bool(met & words("lexicon", "stumbled_on"))
    return mined or verb.head.lemma_.lower() in words("lexicon", "accidents")
