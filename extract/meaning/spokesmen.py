"""Whom "we" of somebody in office means: the body or the state spoken for, where words alone do not do the deed.

"We condemn the raid" is the minister's own as well as his country's; "we have signed a contract" and "our soldiers
struck" tell what the country or the company did.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from extract.drafts import Draft
from extract.lexicon import words
from extract.reading import Node, Reading, Ref

OFFICES = frozenset(["leads", "holds_position_in", "represents"])
NAMED_AT = frozenset(["person of organization", "persons of organization"])
PLURAL = frozenset(["we", "us", "our", "ours"])


def without_lesser_offices(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without an office that the same words tell as the head of the body, or as over.

    "Quit as chairman of X" leads, it is no other office; "was chairman of X from 2001 to 2005" is over. "Ann Lee of X"
    is no tie of its own to a body in which she has an office; nor is an aide's to the head of what he has one in.
    """
    led = {_told(d) for d in drafts if d.predicate == "leads"}
    over = {(d.predicate, *_told(d)[:4]) for d in drafts if d.former and d.predicate in OFFICES}
    kept = [d for d in drafts if d.predicate != "holds_position_in" or _told(d) not in led]
    held = {_told(d)[:2] for d in drafts if d.predicate in OFFICES and not d.status.negative}
    kept = [d for d in kept if d.predicate != "affiliated_with" or d.rule not in NAMED_AT or _told(d)[:2] not in held]
    serving = {(id(d.subject.node), d.event.i) for d in kept if d.predicate == "holds_position_in"}
    kept = [d for d in kept if d.predicate != "affiliated_with" or (id(d.subject.node), d.event.i) not in serving]
    return [d for d in kept if d.former or (d.predicate, *_told(d)[:4]) not in over]


def _told(made: Draft) -> tuple[int, int, int, str, bool]:
    title = (made.title or "").lower()
    return id(made.subject.node), id(made.object.node), made.sentence.start, title, made.former


def bodies_spoken_for(drafts: list[Draft]) -> dict[int, Node]:
    """Return by person (`id` of the node) the one body or state in which an article gives them an office."""
    found: dict[int, dict[int, Node]] = defaultdict(dict)
    for made in drafts:
        held = made.predicate in OFFICES and not made.former and made.status.modality == "actual"
        if held and made.subject.node.type == "Person" and made.object.node.type in ("Country", "Organization"):
            found[id(made.subject.node)][id(made.object.node)] = made.object.node
    out = {}
    for person, bodies in found.items():
        states = [n for n in bodies.values() if n.type == "Country"]
        chosen = states if len(states) == 1 else list(bodies.values())
        if len(chosen) == 1:
            out[person] = chosen[0]
    return out


def spoken_for(reading: Reading, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts, those in which "we" of an officer did more than speak told of whom they speak for."""
    bodies = bodies_spoken_for(drafts)
    for made in drafts:
        if made.predicate in OFFICES:
            yield made
            continue
        spoken = made.predicate in words("attitudes", "in_words")
        first = made.subject if spoken else _for_whom(reading, made.subject, bodies)
        ends = [first, _for_whom(reading, made.object, bodies)]
        if ends[0].node is not ends[1].node:
            yield replace(made, subject=ends[0], object=ends[1])


def _for_whom(reading: Reading, ref: Ref, bodies: dict[int, Node]) -> Ref:
    """Return an end of a draft, whom he speaks for where it is "we" of somebody in office."""
    said_we = any(reading.doc[i].lower_ in PLURAL for i in range(ref.start, ref.end))
    body = bodies.get(id(ref.node)) if said_we else None
    return replace(ref, node=body, form=body.name) if body is not None else ref
