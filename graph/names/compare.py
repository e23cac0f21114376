"""Whether two names may mean the same actor, and why: weighted features, added up as log-odds."""

import math
from typing import Any, Literal

from graph.errors import UnknownNameError
from graph.knowledge import Record
from graph.model import Frozen
from graph.names.align import agree, align
from graph.names.body import BodyName, is_acronym_word, parse_body
from graph.names.body_features import PRIOR as BODY_PRIOR
from graph.names.body_features import body_features, side_by_side
from graph.names.feature import NEVER, Feature
from graph.names.known import KnownNames, product_names
from graph.names.person import PersonName, parse_person, without_titles
from graph.names.person_features import PRIOR as PERSON_PRIOR
from graph.names.person_features import ends_otherwise, person_features
from graph.names.text import fold, script
from graph.ontology import ENTITY_TYPES

SAME = 0.5  # score from which two names are taken for one
# An alias speaks for another name only without a feature of the first kind, and never against one of the second.
PARTIAL = frozenset({"parts missing", "words missing", "initials clash", "acronym"})
OTHERS = frozenset(
    {"legal forms clash", "numbers", "directions", "generations clash", "father and son", "initials clash"}
)
KNOWN = 12.0  # log-odds of what the knowledge says

ParsedName = PersonName | BodyName


class Comparison(Frozen):
    """Two names, compared.

    Attributes:
        a, b, type: what was compared.
        score: 0..1, how likely the names mean the same actor, by the names alone.
        log_odds: the sum of the weights and the prior.
        features: the reasons, weightiest first.
    """

    a: str
    b: str
    type: str
    score: float
    log_odds: float
    features: tuple[Feature, ...]

    @property
    def verdict(self) -> Literal["same", "different"]:
        """What the score says."""
        return "same" if self.score >= SAME else "different"

    @property
    def excluded(self) -> bool:
        """Whether one feature alone excludes that the names are the same."""
        return any(feature.weight <= NEVER for feature in self.features)

    def _repr_html_(self) -> str:
        from graph.display.html import element, framed, table

        head = element("p", element("b", f"{self.a} and {self.b}"), f", as {self.type}: ", element("b", self.verdict))
        rows = [(f"{one.weight:+.1f}", one.name, one.words) for one in self.features]
        return framed(head, table(("weight", "feature", "what it says"), rows, numbers=("weight",)))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        said = "; ".join(f"{one.name} {one.weight:+.1f}: {one.words}" for one in self.features)
        printer.text(f"{self.a} and {self.b}, as {self.type}: {self.verdict} ({said})")


def parse(name: str, type: str, known: KnownNames | None = None) -> ParsedName:
    """Take a name of an entity type apart, with the places that `known` knows."""
    if type == "Person":
        return parse_person(name)
    return parse_body(name, type, known.places if known else None)


def weigh(a: ParsedName, b: ParsedName, type: str) -> tuple[float, list[Feature]]:
    """Return the log-odds that two names that `parse` took apart mean the same, and the features they come from."""
    if isinstance(a, PersonName) and isinstance(b, PersonName):
        features, prior = person_features(align(a, b)), PERSON_PRIOR
    elif isinstance(a, BodyName) and isinstance(b, BodyName):
        features, prior = body_features(side_by_side(a, b, type)), BODY_PRIOR
    else:
        features, prior = [Feature(name="types clash", weight=NEVER, words="a person and no person")], 0.0
    return prior + sum(feature.weight for feature in features), features


def compare_parsed(a: ParsedName, b: ParsedName, type: str) -> Comparison:
    """Compare two names that `parse` took apart, by the names alone."""
    log_odds, features = weigh(a, b, type)
    return Comparison(
        a=a.text,
        b=b.text,
        type=type,
        score=1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds)))),
        log_odds=round(log_odds, 3),
        features=tuple(sorted(features, key=lambda f: (-abs(f.weight), f.name))),
    )


def compare(a: str, b: str, type: str = "Person", *, known: KnownNames | None = None) -> Comparison:
    """Compare two names of one entity type.

    Args:
        a: a name, in any script.
        b: the other name.
        type: an entity type of the ontology.
        known: the names of a knowledge; by default those of the product's own.

    Raises:
        UnknownNameError: when there is no such entity type.
    """
    if type not in ENTITY_TYPES:
        raise UnknownNameError(f"no entity type is called {type!r}", cure=f"known: {', '.join(ENTITY_TYPES)}")
    known = product_names() if known is None else known
    told = _by_knowledge(a, b, type, known)
    if told is not None:
        return told
    alternatives = [
        compare_parsed(parse(x, type, known), parse(y, type, known), type)
        for x in _alternatives(a, type)
        for y in _alternatives(b, type)
    ]
    best = max(alternatives, key=lambda found: found.log_odds)
    if best.score >= SAME:
        return _without_surname(best, known) or _other_surname(best, known) or best
    if any(feature.name in OTHERS and feature.weight <= NEVER for feature in best.features):
        return best
    return _through_knowledge(a, b, type, known) or best


def same_name(a: str, b: str, type: str = "Person") -> bool:
    """Say whether two names may mean the same actor of `type`; `compare` says why.

    Raises:
        UnknownNameError: when there is no such entity type.
    """
    return compare(a, b, type).score >= SAME


def _alternatives(name: str, type: str) -> list[str]:
    """Return the names that a slash parts, and the whole: "Al-Qa'ida/Islamic Army"."""
    if type == "Person" or "/" not in name:
        return [name]
    pieces = [piece.strip() for piece in name.split("/")]
    return [name, *pieces] if all(len(piece) > 3 for piece in pieces) else [name]


def _without_surname(found: Comparison, known: KnownNames) -> Comparison | None:
    """Return that names differ when one is all of a known person's name but the surname ("Martin Luther", King)."""
    if found.type != "Person" or all(feature.name != "parts missing" for feature in found.features):
        return None
    for short, full in ((found.a, found.b), (found.b, found.a)):
        record = next(iter(known.records(full, "Person")), None)
        if record is None or known.records(short, "Person"):
            continue
        some, every = parse_person(short).parts, parse_person(full).parts
        if len(some) > 1 and len(every) > len(some) and agree(some[-1], every[-1]) is None:
            words = f"{short} lacks the surname of {record.name}, who is not known by it"
            if not any(agree(part, every[-1]) for part in some):
                return _told(found.a, found.b, found.type, NEVER, words)
    return None


def _other_surname(found: Comparison, known: KnownNames) -> Comparison | None:
    """Return that names differ when one goes on otherwise than the fuller name of the known person who is the other."""
    if found.type != "Person" or all(feature.name != "parts missing" for feature in found.features):
        return None
    for short, full in ((found.a, found.b), (found.b, found.a)):
        for record in () if known.records(full, "Person") else known.records(short, "Person"):
            for name in record.names():
                if ends_otherwise(parse_person(full), parse_person(name)):
                    return _told(found.a, found.b, found.type, NEVER, f"{record.name} is {name}, not {full}")
    return None


def _told(a: str, b: str, type: str, weight: float, words: str) -> Comparison:
    feature = Feature(name="known names", weight=weight, words=words)
    score = 1 / (1 + math.exp(-weight))
    return Comparison(a=a, b=b, type=type, score=score, log_odds=weight, features=(feature,))


def _by_knowledge(a: str, b: str, type: str, known: KnownNames) -> Comparison | None:
    """Two names of one known actor are the same, names of two are not.

    A name that may mean several ("People's Party") goes with one that means only one of them ("Partido Popular").
    """
    if fold(a) == fold(b) and not script(a) == script(b) == "han":
        return None
    sure_a, sure_b = _records(a, type, known), _records(b, type, known)
    mine, yours = (sure or _records(name, type, known, loose=True) for name, sure in ((a, sure_a), (b, sure_b)))
    shared = sorted({r.id for r in mine} & {r.id for r in yours})
    several = type not in ("Organization", "Group")  # a bare surname or "Korea" means any, not the one at hand
    one = len(shared) == 1 and (len(mine) == len(yours) == 1 if several else 1 in (len(mine), len(yours)))
    if shared and (one or {r.id for r in sure_a} & {r.id for r in sure_b}):
        return _told(a, b, type, KNOWN, f"both are names of {shared[0]}")
    if sure_a and sure_b:
        return _told(a, b, type, NEVER, f"names of {sure_a[0].id} and {sure_b[0].id}")
    if not shared and mine and yours and (sure_a or sure_b) and not is_acronym_word(a if sure_b else b):
        return _told(a, b, type, NEVER, f"names of {mine[0].id} and {yours[0].id}")
    return None


def _records(name: str, type: str, known: KnownNames, *, loose: bool = False) -> tuple[Record, ...]:
    """Return the records of a name: a person's without titles when there is none of the whole, a seat's country."""
    found = known.records(name, type, loose=loose)
    if not found and type == "Person":
        return known.records(without_titles(name), type, loose=loose)
    if type == "Country" and all(record.type != "Country" for record in found):
        return known.seats.get(fold(name), found)
    return found


def _through_knowledge(a: str, b: str, type: str, known: KnownNames) -> Comparison | None:
    """One name is known: the other may be a spelling, part for part, of another name of the same actor."""
    for name, other in ((a, b), (b, a)):
        for record in known.records(name, type):
            for alias in record.names():
                if fold(alias) == fold(name):
                    continue
                found = compare_parsed(parse(alias, type, known), parse(other, type, known), type)
                whole = all(feature.name not in PARTIAL for feature in found.features)
                if found.score >= SAME and whole:
                    reason = f"{name} is {record.name}, also called {alias}; " + "; ".join(
                        feature.words for feature in found.features
                    )
                    feature = Feature(name="known names", weight=found.log_odds, words=reason)
                    return found.model_copy(update={"a": a, "b": b, "features": (feature,)})
    return None
