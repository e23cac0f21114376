"""Blocking: which names are worth comparing. Keys that all spellings of one name share, and few others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

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


def candidate_pairs(names: Iterable[tuple[int, str, ParsedName]]) -> Iterator[tuple[int, int]]:
    """Yield each pair of names worth comparing once, as the lower and the higher of their numbers.

    Args:
        names: number, kind (names of different kinds are never paired), and the name taken apart.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    frames: dict[int, str] = {}
    for number, kind, name in names:
        frames[number] = frame_of(name)
        for key in dict.fromkeys(keys_of(name, kind)):
            blocks[(kind, key)].append(number)
    seen: set[tuple[int, int]] = set()
    for (kind, key), block in blocks.items():
        if key.startswith("i:"):
            others = blocks.get((kind, "f:" + key[2:]), [])
            if len(others) <= CROWDED:
                yield from _new(((a, b) for a in block for b in others), seen)
        if len(block) < 2 or key.startswith("f:"):
            continue
        if len(block) <= CROWDED:
            yield from _new(combinations(block, 2), seen)
            continue
        same_frame: dict[str, list[int]] = defaultdict(list)
        for number in block:
            same_frame[frames[number]].append(number)
        for few in same_frame.values():
            if 1 < len(few) <= CROWDED:
                yield from _new(combinations(few, 2), seen)


def _new(pairs: Iterable[tuple[int, int]], seen: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for a, b in pairs:
        pair = (a, b) if a < b else (b, a)
        if a != b and pair not in seen:
            seen.add(pair)
            yield pair
