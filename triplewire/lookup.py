"""Finding the actor that a person means by a typed name: any alias, no matter the case, accents or hyphens."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from graph.errors import UnknownNameError
from graph.model import Entity

SUGGESTIONS = 3
LEAST_LIKENESS = 60.0  # rapidfuzz WRatio, 0..100, below which a suggestion would only puzzle
NEAR = 40  # names handed to the slower comparison of spellings

_PARTICLES = frozenset({"al", "el", "ad", "as", "ash", "ar", "at", "the", "of", "and"})


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return `name` in plain lower-case letters and digits, one space between words, without a leading "the"."""
    from anyascii import anyascii

    plain = re.sub(r"['’ʿʾ`]", "", anyascii(name)).casefold()
    words = re.sub(r"[^a-z0-9]+", " ", plain).strip().removeprefix("the ")
    return words or name.strip().casefold()


def same_but_particles(a: str, b: str) -> bool:
    """Whether two names differ in nothing but case, accents, hyphens and articles ("al-Golani", "Golani")."""
    first, second = (fold(name).split() for name in (a, b))
    return [w for w in first if w not in _PARTICLES] == [w for w in second if w not in _PARTICLES]


def names_of(entity: Entity) -> tuple[str, ...]:
    """All names of `entity`, the canonical one first."""
    return (entity.name, *entity.aliases)


def find_entity(entities: Sequence[Entity], name: str) -> Entity:
    """Return the one entity that `name` means.

    Tried in this order, and the first that gives exactly one is taken: the id; the canonical name; any alias; a name
    that holds all its words ("Sharaa" for "Ahmed al-Sharaa"); another spelling by `graph.names.same_name` ("Golani").

    Raises:
        UnknownNameError: when there is none (with what comes nearest) or more than one (with each of them).
    """
    wanted = fold(name)
    words = set(wanted.split()) - _PARTICLES
    tests: tuple[Callable[[Entity], bool], ...] = (
        lambda entity: entity.id == name,
        lambda entity: fold(entity.name) == wanted,
        lambda entity: any(fold(alias) == wanted for alias in entity.aliases),
        lambda entity: bool(words) and any(words <= set(fold(known).split()) for known in names_of(entity)),
    )
    for test in tests:
        found = [entity for entity in entities if test(entity)]
        if found:
            return _only(found, name)
    near = nearest(entities, name, limit=NEAR)
    found = _other_spellings(near, name)
    if found:
        return _only(found, name)
    known = [entity.name for entity in near[:SUGGESTIONS]]
    cure = f"did you mean {_either(known)}?" if known else "triplewire top lists the actors of a project"
    raise UnknownNameError(f"no actor is called {name!r}", cure=cure)


def nearest(entities: Sequence[Entity], name: str, *, limit: int = SUGGESTIONS) -> list[Entity]:
    """Return up to `limit` entities whose names look most like `name`, the likest first."""
    from rapidfuzz import fuzz, process

    forms = [(fold(known), i) for i, entity in enumerate(entities) for known in names_of(entity)]
    best: dict[int, float] = {}
    for _form, score, at in process.extract(
        fold(name), [form for form, _ in forms], scorer=fuzz.WRatio, limit=4 * limit, score_cutoff=LEAST_LIKENESS
    ):
        owner = forms[at][1]
        best[owner] = max(best.get(owner, 0.0), score)
    ranked = sorted(best, key=lambda i: (-best[i], -entities[i].mentions, entities[i].name, entities[i].id))
    return [entities[i] for i in ranked[:limit]]


def _other_spellings(candidates: Iterable[Entity], name: str) -> list[Entity]:
    from graph.names import same_name

    return [entity for entity in candidates if any(same_name(name, known, entity.type) for known in names_of(entity))]


def _only(found: list[Entity], name: str) -> Entity:
    if len(found) == 1:
        return found[0]
    ranked = sorted(found, key=lambda e: (-e.mentions, e.name, e.id))
    listed = "; ".join(f"{e.name} ({e.type}, {e.id})" for e in ranked[:10])
    more = f" and {len(ranked) - 10} more" if len(ranked) > 10 else ""
    raise UnknownNameError(f"{name!r} may mean {listed}{more}", cure="give the full name or the id")


def _either(names: Sequence[str]) -> str:
    quoted = [repr(name) for name in names]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
