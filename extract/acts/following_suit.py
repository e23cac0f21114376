"""What somebody does who only does as others did: "Denmark followed suit", "Latvia did the same".

The verb stands for that of the clause before (Halliday and Hasan, Cohesion in English, 1976, on verbal substitution).
"""

from collections.abc import Iterator
from dataclasses import replace

from extract.clauses.clauses import VERBAL, expand
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref
from graph.ontology import Ontology

CUES = frozenset(["suit", "same", "likewise", "them"])
WEIGHT = 0.66
ACTORS = ("Country", "Organization", "Person", "Group")
BODIES = frozenset(["Country", "Organization"])  # of these one may do as the other did


def following_suit(
    reading: Reading, sentence: Span, here: list[Draft], before: list[Draft], ontology: Ontology
) -> Iterator[Draft]:
    """Yield what the subjects of "follow suit" and the like do: what the clauses told last say of their subjects.

    `here` and `before` are what this sentence tells and what the one before it told.
    """
    for cue in reading.doc.spelled(CUES):
        if not sentence.start <= cue.i < sentence.end:
            continue
        verb = _substitute(cue)
        if verb is None or any(c.dep_ == "mark" for c in verb.children):
            continue
        ahead = [d for d in here if d.event.i < verb.i] or before
        told = [d for d in ahead if _by_its_subject(d) and not ontology.is_state(d.predicate)]
        if cue.lower_ == "them":
            meant = {id(r.node) for r in refs_at(reading, cue)}
            told = [d for d in told if id(d.subject.node) in meant]
        last = max((d.event.i for d in told), default=None)
        state = status(verb)
        done: set[tuple[int, str, int]] = set()
        for one in _doers(reading, verb):
            for made in (d for d in told if d.event.i == last):
                key = (id(one.node), made.predicate, id(made.object.node))
                same = one.node.type == made.subject.node.type or {one.node.type, made.subject.node.type} <= BODIES
                if key in done or not same or one.node is made.object.node or one.node is made.subject.node:
                    continue
                done.add(key)
                rule = f"as others did:{made.predicate}"
                yield replace(
                    made, subject=one, event=verb, sentence=sentence, rule=rule, weight=WEIGHT, status=state, date=None
                )


def _substitute(cue: Token) -> Token | None:
    """Return the verb that stands for one told before: that of "followed suit", "did the same", "joined them"."""
    verb = cue.head
    word = cue.lower_
    if word == "suit":
        return verb if cue.dep_ == "dobj" and verb.lemma_ == "follow" else None
    if word in ("same", "likewise"):
        return verb if verb.lemma_ == "do" and verb.pos_ in VERBAL and cue.i > verb.i else None
    if word == "them":
        onward = any(c.dep_ == "prep" and c.lower_ not in ("by", "on") for c in verb.children)
        return verb if cue.dep_ == "dobj" and verb.lemma_ == "join" and not onward else None
    return None


def _doers(reading: Reading, verb: Token) -> list[Ref]:
    """Return who does as others did: the subjects of the verb."""
    return [r for t in expand(surface_subjects(verb)) for r in refs_at(reading, t) if r.node.type in ACTORS]


def _by_its_subject(made: Draft) -> bool:
    """Whether a claim is of a verb that its subject acts in, not of a noun that somebody speaks of."""
    return made.event.pos_ in VERBAL and made.status == Status()
