"""Texts as sets of word runs, and how much of one text stands in another.

Method: Broder, "On the resemblance and containment of documents" (1997): shingles, containment as the share of the
smaller text that the larger one has, and sketches (the shingles that a fixed number divides) to find the pairs.
"""

import re
import zlib
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

SHINGLE = 3  # words in a shingle
SAMPLE = 6  # one shingle in so many stands in the sketch
WINDOW = 12  # shingles that are judged together
HELD = 0.42  # share of a window that the other text must have
QUOTED = re.compile(r"“[^“”]{1,900}”|\"[^\"\n]{1,900}\"|«[^«»]{1,900}»|„[^„“]{1,900}“")
WORD = re.compile(r"\w+")


class Print(NamedTuple):
    """A text and its shingles, in its order.

    Attributes:
        text: the text.
        all: the hashes of all runs of `SHINGLE` words.
        set: the different ones of `all`.
    """

    text: str
    all: Sequence[int]
    set: frozenset[int]

    def told(self) -> Sequence[int]:
        """Return the shingles outside quotations: what somebody said is the same in everybody's report of it."""
        pieces = QUOTED.split(self.text)
        return self.all if len(pieces) == 1 else array("I", chain.from_iterable(map(shingles, pieces)))


def fingerprint(text: str) -> Print:
    """Return a text with its shingles."""
    every = array("I", shingles(text))
    return Print(text, every, frozenset(every))


def shingles(text: str) -> list[int]:
    """Return the hashes of the runs of words in their order in `text`, case and punctuation aside."""
    codes = [_code(word) for word in WORD.findall(text)]
    return [
        (a * 0x9E3779B1 + b * 0x85EBCA6B + c) & 0xFFFFFFFF for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)
    ]


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> int:
    return zlib.crc32(word.casefold().encode("utf-8", "surrogatepass"))


def sketch(shingles: Iterable[int]) -> set[int]:
    """Return the part of the shingles by which texts that share many are found; all when that would be none."""
    every = set(shingles)
    return {h for h in every if h % SAMPLE == 0} or every


def covered(text: Sequence[int], other: frozenset[int]) -> float:
    """Return the share, 0..1, of a text that stands in another, by windows of which a part does.

    Edited here and there, a copy is covered from end to end; of two reports on one event only the sentences that they
    share are, be they names and figures or a paragraph from the same agency.
    """
    held = [shingle in other for shingle in text]
    windows = [held[i : i + WINDOW] for i in range(0, len(held), WINDOW)]
    return sum(len(w) for w in windows if sum(w) >= HELD * len(w)) / len(held) if held else 0.0


def contained(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share, 0..1, of the smaller set that the larger one has; 0 when it is empty."""
    small = min(len(a), len(b))
    return len(a & b) / small if small else 0.0


def resemblance(a: frozenset[int], b: frozenset[int]) -> float:
    """Return the share, 0..1, of all shingles of both that both have."""
    common = len(a & b)
    return common / (len(a) + len(b) - common) if common else 0.0
