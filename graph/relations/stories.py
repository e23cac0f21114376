"""Which documents tell one story: near-copies, as when two papers print the same agency report.

Pairs that share enough of their sketches are compared; copies are joined, the most alike first, as long as all of a
story tell the same: a round-up that prints two reports does not make them one. The cost grows with the number of
documents and not with its square. Everything is a function of the set of documents.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby, product
from typing import NamedTuple

from graph.relations.shingles import Print, contained, covered, resemblance, shingles, sketch

COPIED = 0.65  # share of the smaller text that the larger one must cover
TOLD = 0.55  # the same for what stands outside quotations
SHARED = 0.4  # share of the smaller text's different shingles that the larger one must have
LONGER = 5.0  # a round-up more than this many times as long is not a copy of the story it quotes
FEW = 12  # texts of fewer shingles must agree entirely: a dateline or headline is no story
RAREST = 24  # shingles of a sketch by which others are found: those that the fewest documents have, but others have
HINT = 0.25  # share of them that makes two texts worth comparing
CROWD = 100  # holders of one shingle, the first by id, that are found by it
SPOKEN_FOR = 6  # documents of a story, the longest ones, that are compared with another story's
BESIDE = 0.25  # share of the shorter part by which two parts of one story overlap in the whole of it
KEPT = 1024  # texts whose shingles are kept at hand


class Pair(NamedTuple):
    """Two documents that are copies, the lower id first, and how alike they are, 0..1."""

    likeness: float
    a: str
    b: str


def is_copy(a: Print, b: Print) -> bool:
    """Whether two texts tell one story in the same words."""
    small, large = sorted((a, b), key=lambda text: len(text.all))
    if len(small.all) < FEW:
        return tuple(a.all) == tuple(b.all)
    if len(large.all) > LONGER * len(small.all) or contained(a.set, b.set) < SHARED:
        return False
    if covered(small.all, large.set) < COPIED:
        return False
    told = small.told()
    return len(told) < FEW or covered(told, large.set) >= TOLD


class Texts:
    """The texts of documents by id, as shingles; the sets of them are kept where they were used last."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.keys = tuple(sorted(texts))
        self._texts = texts
        self._packed = {key: array("I", shingles(texts[key])) for key in self.keys}
        self.print = lru_cache(maxsize=KEPT)(self._print)

    def _print(self, key: str) -> Print:
        packed = self._packed[key]
        return Print(self._texts[key], packed, frozenset(packed))

    def size(self, key: str) -> int:
        """Return how many shingles a document has."""
        return len(self._packed[key])

    def are_copies(self, a: str, b: str) -> bool:
        """Whether two documents are copies."""
        return is_copy(self.print(a), self.print(b))

    def pair(self, a: str, b: str) -> Pair:
        """Return two documents, the lower id first, with how alike they are."""
        return Pair(resemblance(self.print(a).set, self.print(b).set), a, b)

    def sketch(self, key: str) -> set[int]:
        """Return the shingles by which a document is found."""
        return sketch(self._packed[key])

    def pairs(self) -> list[Pair]:
        """Return all pairs of copies that are found, the most alike first."""
        found = [
            self.pair(a, b) for a, b in candidates(map(self.sketch, self.keys), self.keys) if self.are_copies(a, b)
        ]
        return sorted(found, key=lambda pair: (-pair.likeness, pair.a, pair.b))

    def are_parts(self, a: str, b: str, whole: str) -> bool:
        """Whether two documents are cuts of a third, and not two stories that it prints one after the other."""
        if whole in (a, b) or max(self.size(a), self.size(b)) > 1.1 * self.size(whole):
            return False
        if not (self.are_copies(a, whole) and self.are_copies(b, whole)):
            return False
        order = self._packed[whole]
        (a1, a2), (b1, b2) = (_span([i for i, h in enumerate(order) if h in self.print(key).set]) for key in (a, b))
        return min(a2, b2) - max(a1, b1) >= BESIDE * max(1, min(a2 - a1, b2 - b1))


def candidates(sketches: Iterable[Iterable[int]], keys: Sequence[str]) -> list[tuple[str, str]]:
    """Return pairs of which one holds a part of the rarest shingles of the other's sketch, the lower id first.

    Args:
        sketches: the sketch of each document.
        keys: the documents' ids in the same order, sorted.
    """
    sampled = array("Q")  # the shingle in the upper half, the document's number in the lower
    sizes = []
    for number, found in enumerate(sketches):
        before = len(sampled)
        sampled.extend(h << 32 | number for h in found)
        sizes.append(len(sampled) - before)
    holders: list[list[array[int]]] = [[] for _ in keys]
    for _, group in groupby(sorted(sampled), key=lambda code: code >> 32):
        numbers = array("I", (code & 0xFFFFFFFF for code in group))
        if len(numbers) > 1:
            for number in numbers:
                holders[number].append(numbers)
    pairs: set[tuple[int, int]] = set()
    for number, groups in enumerate(holders):
        rarest = sorted(groups, key=len)[:RAREST]
        shared = Counter(chain.from_iterable(group[:CROWD] for group in rarest))
        least = HINT * min(RAREST, sizes[number])
        pairs.update((min(number, other), max(number, other)) for other, n in shared.items() if n >= least)
    return [(keys[a], keys[b]) for a, b in sorted(pairs) if a != b]


def _span(places: list[int]) -> tuple[int, int]:
    """Where most of these places are: a tenth at each end may stand anywhere."""
    return places[len(places) // 10], places[-1 - len(places) // 10]


def stories(texts: Mapping[str, str]) -> dict[str, str]:
    """Return for each document id the id of its story: the lowest document id of it.

    Args:
        texts: the documents' texts by id.
    """
    known = Texts(texts)
    return join_copies(known, known.pairs())


def join_copies(texts: Texts, pairs: Iterable[Pair]) -> dict[str, str]:
    """Return for each document id the lowest id of its story, given the pairs of copies, the most alike first."""
    story = {key: [key] for key in texts.keys}
    for _, a, b in pairs:
        one, two = story[a], story[b]
        if one is not two and _is_one(texts, one, two):
            one += two
            for key in two:
                story[key] = one
    lowest = {id(keys): min(keys) for keys in story.values()}
    return {key: lowest[id(keys)] for key, keys in sorted(story.items())}


def _is_one(texts: Texts, one: list[str], two: list[str]) -> bool:
    a, b = (sorted(keys, key=lambda key: (-texts.size(key), key))[:SPOKEN_FOR] for keys in (one, two))
    return all(
        texts.are_copies(x, y) or any(texts.are_parts(x, y, whole) for whole in (*a, *b)) for x, y in product(a, b)
    )
