"""Attacks that somebody says were his: "Islamic State claimed the attack", told in the sentence before."""

from collections.abc import Iterator

from extract.acts.deeds import SPEAKING
from extract.clauses.clauses import VERBAL, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import sources
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref

BACK = 3  # sentences looked back for the attack
PLACED = ("in", "at", "near", "on", "of", "outside", "around")


def claimed_attacks(reading: Reading, sentence: Span, told: list[Draft]) -> Iterator[Draft]:
    """Yield that who claims the attack just told of, whose place the article gives, made it; `told`: what is known."""
    for verb in (t for t in reading.tokens_of(sentence) if t.pos_ in VERBAL and t.lemma_ in ("claim", "admit")):
        noun = _claimed(verb)
        if noun is None or status(verb) != Status() or any(d.event in (verb, noun) for d in told):
            continue
        made = [r for t in surface_subjects(verb) for r in refs_at(reading, t) if r.node.type in SPEAKING]
        place = _place_before(reading, noun) if len(made) == 1 and not is_passive(verb) else None
        if place is not None:
            said = [s for s in sources(reading, verb, sentence) if s.ref is None or s.ref.node is not made[0].node]
            yield Draft(made[0], "attacks", place, verb, sentence, "claimed attack", 0.7, sources=said)


def _claimed(verb: Token) -> Token | None:
    """Return the noun of the attack that is claimed: "claimed (responsibility for) the attack", "... for it"."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if not objects:
        return None
    found = objects[0]
    if found.lemma_.lower() in ("responsibility", "credit"):
        behind = prepositions(found).get("for", []) or prepositions(verb).get("for", [])
        if not behind:
            return found
        found = behind[0]
    definite = any(c.lower_ in ("the", "this", "that", "both") and c.dep_ == "det" for c in found.lefts)
    return found if (definite and found.lemma_.lower() in _attack_nouns()) or found.lower_ == "it" else None


def _place_before(reading: Reading, noun: Token) -> Ref | None:
    """Return where the last attack happened of which the article has told, when it names one place for it."""
    here, starts = reading.number(noun.i), reading.starts
    for number in range(here - 1, max(-1, here - BACK - 1), -1):  # the claim itself names no other place
        tokens = reading.tokens[starts[number] : starts[number + 1]]
        attacks = [t for t in tokens if _tells_attack(t) and t.head.lemma_ not in ("claim", "admit")]
        if attacks:
            places = [r for t in attacks for r in _places_of(reading, t)]
            return places[0] if places else None
    return None


def _attack_nouns() -> frozenset[str]:
    return words("lexicon", "attack_nouns", "lexicon", "blast_nouns")


def _tells_attack(token: Token) -> bool:
    if token.pos_ == "NOUN":
        return token.lemma_.lower() in _attack_nouns()
    return token.pos_ == "VERB" and token.lemma_.lower() in words("lexicon", "attack_verbs")


def _places_of(reading: Reading, token: Token) -> list[Ref]:
    """Return the places of an attack: behind its word, or behind what it hits."""
    roles = prepositions(token)
    hit = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
    found = [t for name in PLACED for t in roles.get(name, [])] + hit
    found += [t for h in [*hit, *found] for name in PLACED for t in prepositions(h).get(name, [])]
    refs = [r for t in found for r in refs_at(reading, t) if r.node.type == "Location"]
    return refs or [r for t in found for r in refs_at(reading, t) if r.node.type == "Country"]
