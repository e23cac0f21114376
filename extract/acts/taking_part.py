"""Who takes part in contests and gatherings by what he does there: "At the Kalabo Games, X won gold"."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.clauses.clauses import VERBAL, agents, expand, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref

TAKING = ("Person", "Organization", "Country")
PLACES = ("at", "in", "during")
CLIMB = 4  # nouns between an event and the verb of its clause
RANKED = ("ahead of", "behind")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands: the verb of its clause, the noun for a contest there, and whether in a part of it."""

    verb: Token | None
    contest: Token | None = None
    staged: bool = False
    won: bool = False


def taking_part(reading: Reading) -> Iterator[Draft]:
    """Yield that who does something at a contest or gathering takes part in it, and who is beaten or met there."""
    for ref in reading.refs:
        place = _placed(reading.tokens[ref.head]) if ref.kind == "name" and ref.node.type == "Event" else None
        if place is None or not (place.won or gathering(ref)):
            continue
        event = place.verb or place.contest or reading.tokens[ref.head]
        told = status(_fought(event))
        if place.staged and told.modality == "planned":
            told = Status(told.negative)  # who is to play in the final is in the contest already
        seen = {id(ref.node)}
        for party in _parties(reading, place):
            if party.node.type in TAKING and id(party.node) not in seen and not ref.start <= party.head < ref.end:
                seen.add(id(party.node))
                made = draft(reading, party, "participates_in", ref, event, "takes part", 0.7, status=told)
                if made is not None:
                    yield made


def _fought(verb: Token) -> Token:
    """Return the verb of the contest that somebody won by it: "beat X to win Y" is told as done."""
    contest = verb.head.lemma_.lower() in words("standing", "contesting")
    return verb.head if contest and verb.dep_ in ("advcl", "xcomp") and verb.head.pos_ in VERBAL else verb


def gathering(ref: Ref) -> bool:
    """Whether an event is a contest or gathering by its name: no war, no crisis."""
    spoken = {w.lower() for w in (*ref.form.split(), *ref.node.name.split())}
    return ref.node.type == "Event" and not spoken.isdisjoint(words("standing", "gatherings"))


def _placed(noun: Token) -> Place | None:
    """Return where an event is told: behind a preposition of place, in front of "final", or as what somebody wins."""
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in words("standing", "winning_it"):
        return Place(noun.head, won=True)
    contest, staged = None, False
    for _ in range(CLIMB):
        while noun.dep_ in ("conj", "appos", "compound", "nmod") and noun.head.pos_ in ("NOUN", "PROPN"):
            part = noun.head.lemma_.lower() in words("standing", "stages")
            if noun.dep_ in ("compound", "nmod") and not part:
                return None
            noun, staged = noun.head, staged or part
            contest = noun if noun.lemma_.lower() in words("standing", "contest_nouns") else contest
        prep, above = noun.head, noun.head.head
        if noun.dep_ != "pobj" or prep.dep_ != "prep":
            return Place(None, contest, staged) if contest is not None else None
        lemma = above.lemma_.lower()
        part = prep.lower_ in ("of", "to", "for") and lemma in words("standing", "stages")
        if prep.lower_ not in PLACES and not part:
            led = above if prep.lower_ == "to" and above.pos_ in VERBAL else None  # "led X to a win at Y"
            return Place(led, contest, staged) if contest is not None else None
        staged = staged or part
        contest = above if lemma in words("standing", "contest_nouns") else contest
        verb = _verb_above(above, staged=part)
        if verb is not None:
            return Place(verb, contest, staged)
        noun = above
    return None


def _verb_above(above: Token, *, staged: bool) -> Token | None:
    """Return the verb whose clause a preposition's own noun or verb belongs to: "won gold | at X"."""
    if above.pos_ in VERBAL:
        return above
    while above.dep_ in ("appos", "conj") and above.head.pos_ in ("NOUN", "PROPN"):
        above = above.head
    if above.dep_ == "npadvmod" and above.head.pos_ in VERBAL:
        return above.head  # "won 3-1 at X"
    if above.dep_ not in ("dobj", "attr") or above.head.pos_ not in VERBAL:
        return None
    lemma = above.head.lemma_.lower()
    near = staged or lemma in words("standing", "winning") or lemma in words("standing", "contesting")
    return above.head if near else None


def _parties(reading: Reading, place: Place) -> list[Ref]:
    """Return who does something in a clause, and whom he beats, meets or loses to."""
    tokens = _rivals(place.contest) if place.contest is not None else []
    verb = place.verb
    if verb is not None and (place.won or verb.lemma_.lower() not in words("standing", "no_part")):
        passive = is_passive(verb)
        done = agents(verb) if place.won and passive else surface_subjects(verb)
        passive = passive and not place.won
        tokens += [t for t in done if not passive or any(r.node.type == "Person" for r in refs_at(reading, t))]
        tokens += [c for t in done for c in t.lefts if c.dep_ == "poss" and _shown(t)]
        tokens += [] if passive else _met(verb)
        if place.contest is not None and not passive:  # "led X to a win over Y at Z"
            tokens += expand([c for c in verb.children if c.dep_ == "dobj" and c != place.contest])
    return [r for t in tokens for r in refs_at(reading, t)]


def _shown(noun: Token) -> bool:
    """Whether a noun means what its maker shows, also in front of its title: "X's drama Grey Lantern"."""
    nouns = (noun, *(c for c in noun.lefts if c.dep_ in ("compound", "nmod")))
    return any(t.lemma_.lower() in words("standing", "works_shown") for t in nouns)


def _met(verb: Token) -> list[Token]:
    """Return those whom somebody beats, meets or leaves behind by a verb, or by one that tells how he won."""
    behind = prepositions(verb)
    found = [t for p in RANKED for t in behind.get(p, [])]
    if verb.lemma_.lower() in words("standing", "together"):
        found += [t for p in ("with", "alongside", "along with") for t in behind.get(p, [])]
    beside = [verb.head] if verb.dep_ in ("advcl", "xcomp") and verb.head.pos_ in VERBAL else []
    within = [c for c in verb.children if c.dep_ in ("advcl", "xcomp")]
    within += [p for c in verb.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pcomp"]
    for one in (verb, *beside, *within):
        if one.lemma_.lower() in words("standing", "contesting"):
            roles = prepositions(one)
            found += [t for p in ("to", "against", "with") for t in roles.get(p, [])]
            found += expand([c for c in one.children if c.dep_ == "dobj"])
    return found


def _rivals(noun: Token) -> list[Token]:
    """Return between whom a contest is: "X's win over Y", "the final between X and Y"."""
    roles = prepositions(noun)
    found = expand([c for c in noun.children if c.dep_ == "poss"])
    return found + [t for p in ("over", "against", "with", "to", "by", "between") for t in roles.get(p, [])]
