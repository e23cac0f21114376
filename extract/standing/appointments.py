"""Offices that somebody is given, or takes: "Boeing named X as president", "X declared herself president of Y"."""

from collections.abc import Iterator

from extract.clauses.clauses import prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.coreference import REFLEXIVE
from extract.meaning.phrase_states import state_of
from extract.meaning.phrases import refs_at
from extract.naming.title_words import is_of_state, title_at, title_words
from extract.parsing.parse import Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref
from extract.standing.offices import home_country
from extract.standing.titles import bodies_of, office


def appointed(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the offices that somebody is given: "Boeing named Niel Golightly as president", "elected her chair"."""
    if verb.lemma_ not in words("standing", "appointing", "standing", "making"):
        return
    if verb.lemma_ in words("standing", "proclaiming"):
        yield from _self_appointed(reading, verb)
        return
    people = [c for c in verb.children if c.dep_ == "dobj"]
    if not people:
        return
    nouns = [c for c in verb.children if c.dep_ == "oprd"] + prepositions(verb).get("as", [])
    nouns += prepositions(people[0]).get("as", [])
    givers = [
        r for s in surface_subjects(verb) for r in refs_at(reading, s) if r.node.type in ("Organization", "Country")
    ]
    for person in [r for r in refs_at(reading, people[0]) if r.node.type == "Person"]:
        for noun in nouns:
            found = title_at(noun)
            if found is None:
                continue
            title, first = title_words(reading, noun, found[1])
            sent = noun.lemma_.lower() in words("standing", "envoys")
            theirs = [
                state_of(reading, g, "Organization") if sent or (is_of_state(title) and _votes(g)) else g
                for g in givers
            ]
            if sent:  # no senate that nobody knows has envoys of its own
                theirs = [g for g in theirs if g.node.type == "Country" or not _votes(g)]
            bodies = bodies_of(reading, noun, first) or theirs or _states(reading, verb, noun, title)
            yield from _office_in(reading, person, bodies, found[0], title, noun, "given an office", verb)


def _self_appointed(reading: Reading, verb: Token) -> Iterator[Draft]:
    """Yield the office that somebody takes: "declared herself president of Bolivia", read in one way or another."""
    myself = next((t for t in verb.subtree if t.i == verb.i + 1 and t.lower_ in REFLEXIVE), None)
    noun = myself.head if myself is not None and myself.head != verb else None
    noun = noun or next((c for c in verb.children if myself and c.dep_ in ("oprd", "attr")), None)
    found = title_at(noun) if noun is not None else None
    if noun is None or found is None:
        return
    title, first = title_words(reading, noun, found[1])
    for person in [r for t in surface_subjects(verb) for r in refs_at(reading, t) if r.node.type == "Person"]:
        home = home_country(reading, person, set(), title) if is_of_state(title) else None
        bodies = bodies_of(reading, noun, first) or ([home] if home else [])
        yield from _office_in(reading, person, bodies, found[0], title, noun, "taken an office", verb)


def _office_in(
    reading: Reading, person: Ref, bodies: list[Ref], predicate: str, title: str, noun: Token, rule: str, verb: Token
) -> Iterator[Draft]:
    """Yield an office in the first of some bodies, with the status of the verb that gives it."""
    for body in bodies[:1]:
        made = office(reading, person, body, predicate, title, noun, rule, False)
        if made is not None:
            made.status = status(verb)
            yield made


def _votes(giver: Ref) -> bool:
    """Whether a body is an assembly, which gives offices of its country, not its own: "the Senate confirmed X as"."""
    named = {w.lower() for n in giver.node.names for w in n.split()}
    return bool(named & words("standing", "assemblies"))


def _states(reading: Reading, verb: Token, noun: Token, title: str) -> list[Ref]:
    """Return the country of the leader who gives an office of state: "President X named Ann Lee prime minister"."""
    if not (is_of_state(title) or noun.lemma_.lower() in words("standing", "envoys")):
        return []
    leaders = [r for t in surface_subjects(verb) for r in refs_at(reading, t) if r.node.type == "Person"]
    return [home for home in (state_of(reading, r) for r in leaders) if home.node.type == "Country"]
