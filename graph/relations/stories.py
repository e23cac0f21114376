"""Which documents tell one story: near-copies, as when two papers print the same agency report.

Method: Broder, "On the resemblance and containment of documents" (1997): word shingles, and containment as the share of
the smaller text's shingles that the larger one has. Candidate pairs come from a sample of the shingle hashes, so the
cost grows with the number of documents and not with its square. Everything is a function of the set of documents.
"""

import re
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from graph.model import Document

SHINGLE = 4  # words in a shingle
COPIED = 0.55  # share of the smaller text that the larger one must contain
LONGER = 4.0  # a round-up more than this many times as long is not a copy of the story it quotes
SAMPLE = 8  # one shingle in so many is indexed, and the SAMPLE smallest of every document
FEW = 12  # texts of fewer shingles must agree entirely: a dateline or headline is no story


def shingles(text: str) -> frozenset[int]:
    """Return the hashes of all runs of `SHINGLE` words of `text`, case and punctuation aside."""
    words = re.findall(r"\w+", text.casefold())
    codes = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    codes += [0] * (SHINGLE - len(codes))
    runs = zip(*(codes[i:] for i in range(SHINGLE)), strict=False)
    return frozenset(((a * 31 + b) * 31 + c) * 31 + d & 0xFFFFFFFF for a, b, c, d in runs)


def is_copy(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether two texts, given as shingles, tell one story in the same words."""
    small, large = sorted((len(a), len(b)))
    if small < FEW:
        return a == b
    return large <= LONGER * small and len(a & b) >= COPIED * small


def stories(documents: Iterable[Document]) -> dict[str, str]:
    """Return for each document id the id of its story: the lowest document id among the copies of it.

    Copies of copies are one story.
    """
    texts = {document.id: document.text for document in documents}
    leader = {key: key for key in texts}

    def find(key: str) -> str:
        while leader[key] != key:
            leader[key] = leader[leader[key]]
            key = leader[key]
        return key

    @lru_cache(maxsize=4096)
    def known(key: str) -> frozenset[int]:
        return shingles(texts[key])

    for a, b in _candidates(texts):
        first, second = sorted((find(a), find(b)))
        if first != second and is_copy(known(a), known(b)):
            leader[second] = first
    return {key: find(key) for key in sorted(texts)}


def _candidates(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield pairs that share a sampled shingle; where many share it, each with the first and the next only."""
    holders: dict[int, list[str]] = {}
    for key in sorted(texts):
        found = shingles(texts[key])
        sample = {h for h in found if h % SAMPLE == 0} | set(sorted(found)[:SAMPLE])
        for h in sample:
            holders.setdefault(h, []).append(key)
    pairs: set[tuple[str, str]] = set()
    for keys in holders.values():
        if len(keys) <= 12:
            pairs.update((a, b) for i, a in enumerate(keys) for b in keys[i + 1 :])
        else:
            pairs.update((keys[0], key) for key in keys[1:])
            pairs.update(pairwise(keys))
    yield from sorted(pairs)
