"""Blocking: which names are worth comparing. Keys that all spellings of one name share, and few others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from graph.names.body import BodyName
from graph.names.compare import ParsedName
from graph.names.person import PersonName
from graph.names.sounds import skeleton
from graph.names.tables import bodies

CROWDED = 40  # names under one key from which only names with the same skeletons in full are compared
MOST_PARTS = 6


def person_keys(name: PersonName) -> Iterator[str]:
    """Yield the keys of a personal name: the skeletons of any two of its parts, its syllables, its letters."""
    yield f"j:{name.joined}"
    for reading in sorted(name.chinese):
        yield "zh:" + " ".join(reading)
    for reading in sorted(name.korean):
        yield "ko:" + " ".join([reading[0], *(f"{s.split('.')[0]}{s.split('.')[2]}" for s in reading[1:])])
    bones = [skeleton(part.word.replace(" ", "")) for part in name.parts[:MOST_PARTS] if part.kind != "initial"]
    for x, y in combinations(sorted(bones), 2):
        yield f"p:{x} {y}"
    if name.parts and bones:
        mark = "i" if any(part.kind == "initial" for part in name.parts) else "f"
        first, last = name.parts[0], name.parts[-1]
        if last.kind != "initial":
            yield f"{mark}:{first.word[0]} {skeleton(last.word)}"


def body_keys(name: BodyName, type: str) -> Iterator[str]:
    """Yield the keys of another name: its letters, and the skeletons of its telling words with its numbers."""
    yield f"j:{name.joined}"
    kinds = bodies().describing_words if any(word.proper for word in name.words) else frozenset[str]()
    telling = sorted(skeleton(w.key) for w in name.words if not w.generic and not {w.text, w.key} & kinds)
    apart = sorted(name.numbers | name.directions)
    if not name.proper:
        apart += sorted(name.places)
    yield "w:" + " ".join([*telling, *apart])


def keys_of(name: ParsedName, type: str) -> Iterator[str]:
    """Yield the blocking keys of a name, within its type."""
    return person_keys(name) if isinstance(name, PersonName) else body_keys(name, type)


def frame_of(name: ParsedName) -> str:
    """Return what two names in a crowded block must share to be compared."""
    if isinstance(name, PersonName):
        return " ".join(sorted(skeleton(part.word.replace(" ", "")) for part in name.parts))
    return name.fold


@dataclass(frozen=True, slots=True)
class Blocks:
    """Numbered names by their kinds and blocking keys.

    Attributes:
        numbers: of the names in each block, in their order.
        names: kind and name by number.
    """

    numbers: dict[tuple[str, str], list[int]]
    names: Sequence[tuple[str, ParsedName]]

    def frame(self, number: int) -> str:
        """Return what a name must share with others in a crowded block."""
        return frame_of(self.names[number][1])


def blocks_of(names: Iterable[tuple[str, ParsedName]]) -> Blocks:
    """Number names from 0 and return them by their blocking keys.

    Args:
        names: kind (names of different kinds are never paired), and the name taken apart.
    """
    listed = tuple(names)
    numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (kind, name) in enumerate(listed):
        for key in dict.fromkeys(keys_of(name, kind)):
            numbers[(kind, key)].append(number)
    return Blocks(dict(numbers), listed)


def candidate_pairs(new: Blocks, known: Blocks) -> Iterator[tuple[int, int]]:
    """Yield each pair of names worth comparing once, as the lower and the higher of their numbers.

    Args:
        new: names to compare, with each other and with those known.
        known: names that are not compared with each other; they are numbered on from the new ones.
    """
    first = len(new.names)
    seen: set[tuple[int, int]] = set()

    def block(kind: str, key: str) -> list[int]:
        return [*new.numbers.get((kind, key), ()), *(first + n for n in known.numbers.get((kind, key), ()))]

    def pairs(found: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for a, b in found:
            pair = (a, b) if a < b else (b, a)
            if pair[0] < first and a != b and pair not in seen:
                seen.add(pair)
                yield pair

    for kind, key in new.numbers:
        if key.startswith("f:"):
            if (kind, "i:" + key[2:]) not in new.numbers:
                yield from pairs(_initials(block(kind, "i:" + key[2:]), block(kind, key)))
            continue
        here = block(kind, key)
        if key.startswith("i:"):
            yield from pairs(_initials(here, block(kind, "f:" + key[2:])))
        if len(here) <= CROWDED:
            yield from pairs(combinations(here, 2))
            continue
        same_frame: dict[str, list[int]] = defaultdict(list)
        for number in here:
            same_frame[new.frame(number) if number < first else known.frame(number - first)].append(number)
        for few in same_frame.values():
            if 1 < len(few) <= CROWDED:
                yield from pairs(combinations(few, 2))


def _initials(initial: Sequence[int], full: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield names with an initial, each with those that it may stand for, unless these are a crowd."""
    if len(full) <= CROWDED:
        yield from product(initial, full)
