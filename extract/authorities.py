"""Whose authorities do what only authorities do, when nobody is named: "was arrested in Douala"."""

from extract.clauses import Event, infinitive, prepositions
from extract.frames import Frame
from extract.lexicon import words
from extract.phrases import refs_at
from extract.reading import Node, Reading, Ref
from extract.roles import refs_of_role
from extract.title_words import title_at


def authorities(reading: Reading, event: Event, frame: Frame) -> list[Ref]:
    """Return whose authorities do what only authorities do, when nobody is named: "was arrested in Douala"."""
    lemma = event.head.lemma_.lower()
    act = bool(frame.where) and frame.predicate in ("arrests", "prosecutes", "expels")
    if lemma not in words("lexicon", "state_acts") and not (act and lemma in words("lexicon", "state_acts_of_some")):
        return []
    places = [t for role in ("in", "at", "near", "on") for t in event.roles.get(role, [])]
    if any(t.lemma_.lower() in words("lexicon", "frontiers") for t in places):
        return []
    inner = [i for t in places if t.pos_ == "NOUN" for i in prepositions(t).get("in", [])]  # "at his home in X"
    for token in (t for t in (*places, *inner) if t.head.lower_ != "on"):
        for ref in refs_at(reading, token):
            if _court(ref.node) and lemma in words("lexicon", "acts_of_courts"):
                return [ref]  # "was sentenced at Leeds Crown Court"
            country = reading.country_node(ref.node) if ref.node.type in ("Country", "Location") else None
            if country is not None:
                return [Ref(ref.start, ref.end, "description", country, country.name, ref.head)]
    if infinitive(event.head) or _judges_elsewhere(reading) or _own_people(event):
        return []
    home = reading.main_country()
    if home is not None and home.name.lower() in words("phrases", "local_police"):
        return []
    if lemma in words("lexicon", "acts_of_others"):
        return []
    if home is None and lemma in words("lexicon", "state_acts"):  # "Former Brazilian minister X was sentenced"
        people = [r for r in refs_of_role(reading, event, "obj") if r.node.type == "Person" and _in_office(reading, r)]
        whose = [reading.country_node(r.node) for r in people]
        home = next((node for node in whose if node is not None), None)
    if home is None or _of_the_charge(reading, event, home):
        return []
    return [Ref(event.head.i, event.head.i + 1, "description", home, home.name, event.head.i)]


def _court(node: Node) -> bool:
    """Whether a body is a court by the last word of its name."""
    return node.type == "Organization" and any(
        n.split()[-1].lower() in words("lexicon", "court_heads") for n in node.names if n.strip()
    )


def _own_people(event: Event) -> bool:
    """Whether those to whom something is done are a country's "own", which it says of those abroad: "its citizens"."""
    done_to = [t for token in event.roles.get("obj", []) for t in token.subtree]
    return any(
        t.dep_ == "poss" and t.tag_ == "PRP$" and t.head.lemma_.lower() in words("lexicon", "people_heads")
        for t in done_to
    )


def _in_office(reading: Reading, person: Ref) -> bool:
    """Whether somebody is told or known to have an office, by which his own state deals with him."""
    if person.node.record is not None and person.node.record.offices:
        return True
    named = (r for r in reading.refs if r.node is person.node and r.kind == "name" and r.start)
    return any(title_at(reading.doc[r.start - 1]) is not None for r in named)


def _judges_elsewhere(reading: Reading) -> bool:
    """Whether an article names a court of several states, which may have done what is told without a doer."""
    return any(
        node.type == "Organization"
        and any(w in words("lexicon", "tribunals") for n in node.names for w in n.lower().split())
        for node in reading.nodes
    )


def _of_the_charge(reading: Reading, event: Event, home: Node) -> bool:
    """Whether a country is named in what somebody is charged with: X in "was jailed for spying for X"."""
    preps = [c for c in event.head.children if c.dep_ == "prep" and c.lower_ in ("for", "with", "of", "on", "over")]
    inside = {t.i for p in preps for t in p.subtree}
    return any(r.node is home and r.head in inside for r in reading.recent(event.head.i, 0))
