"""Whose authorities do what only authorities do, when nobody is named: "was arrested in Ghana".

Only a country or a court that the clause names as the place is believed to have done it: who tells of an arrest "in
Accra", or of one without a place, seldom says who made it.
"""

from extract.clauses.clauses import Event, prepositions
from extract.clauses.subjects import surface_subjects
from extract.frames import Frame
from extract.lexicon import words
from extract.meaning.phrases import modifiers, refs_at
from extract.reading import Node, Reading, Ref

DECREED = frozenset(["arrests", "prosecutes", "expels", "releases"])  # what a court rules that is to be done


def authorities(reading: Reading, event: Event, frame: Frame) -> list[Ref]:
    """Return whose authorities do what only authorities do, when nobody is named: "was arrested in Ghana"."""
    lemma = event.head.lemma_.lower()
    ruling = _ruling_court(reading, event) if frame.predicate in DECREED else []
    if ruling:
        return ruling
    act = bool(frame.where) and frame.predicate in ("arrests", "prosecutes", "expels")
    if lemma not in words("lexicon", "state_acts") and not (act and lemma in words("lexicon", "state_acts_of_some")):
        return []
    if frame.predicate == "expels" and "into" in event.roles:
        return []  # "was sent into exile in Togo", by another
    places = [t for role in ("in", "at", "near", "on") for t in event.roles.get(role, [])]
    if any(t.lemma_.lower() in words("lexicon", "frontiers") for t in places):
        return []
    inner = [i for t in places if t.pos_ == "NOUN" for i in prepositions(t).get("in", [])]  # "at his home in X"
    for token in (t for t in (*places, *inner) if t.head.lower_ != "on"):
        for ref in refs_at(reading, token):
            if _court(ref.node) and lemma in words("lexicon", "acts_of_courts"):
                return [ref]  # "was sentenced at Leeds Crown Court"
            if ref.node.type == "Country" and token.head.lower_ != "at":  # "arrested at the request of X"
                return [Ref(ref.start, ref.end, "description", ref.node, ref.node.name, ref.head)]
    return []


def _ruling_court(reading: Reading, event: Event) -> list[Ref]:
    """Return the court, or the state whose court it is, that rules that somebody is to be arrested, tried or freed."""
    verb = event.head
    while verb.dep_ in ("xcomp", "conj") and verb.head.lemma_ in ("be", verb.lemma_) and verb.head != verb:
        verb = verb.head  # "is to be arrested"
    ruling = verb.head if verb.dep_ in ("ccomp", "parataxis") and verb.head != verb else verb
    if ruling == verb or ruling.lemma_.lower() not in words("lexicon", "rulings"):
        return []
    for token in surface_subjects(ruling):
        named = [r for r in refs_at(reading, token) if _court(r.node) or r.node.type == "Country"]
        bare = token.lemma_.lower() in words("lexicon", "court_heads")
        inside = [r for t in prepositions(token).get("in", []) for r in refs_at(reading, t)] if bare else []
        named = named or [r for r in (*modifiers(reading, token), *inside) if bare and r.node.type == "Country"]
        if named:
            return named[:1]
    return []


def _court(node: Node) -> bool:
    """Whether a body is a court by the last word of its name."""
    return node.type == "Organization" and any(
        n.split()[-1].lower() in words("lexicon", "court_heads") for n in node.names if n.strip()
    )
