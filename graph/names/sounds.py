"""Whether two spellings are romanisations of one word: rewriting rules by language, from `romanisation.yaml`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from graph.names.tables import given_names, romanisation

LEAST_SIGNS = 3  # shorter words are not compared by sound
_SKELETON = (
    (re.compile(r"^y"), ""),
    (re.compile(r"tsch|tch|sch|sh|ch|zh"), "K"),
    (re.compile(r"ts|tz|cz"), "S"),
    (re.compile(r"(?<=.)kh"), ""),
    (re.compile(r"kh|gh|dj|[kgqjcx]"), "K"),
    (re.compile(r"th|dh|[td]"), "T"),
    (re.compile(r"ff?$"), ""),
    (re.compile(r"ph|[bpf]"), "P"),
    (re.compile(r"[sz]"), "S"),
    (re.compile(r"[aeiouyhvw']"), ""),
    (re.compile(r"([A-Zlmnr])\1+"), r"\1"),
)


@lru_cache(maxsize=1 << 18)
def signs(word: str, language: str) -> str:
    """Return the signs that stand for the sounds of a plain lower-case word in a language."""
    for pattern, sign in romanisation().languages[language].patterns:
        word = pattern.sub(sign, word)
    return word


@lru_cache(maxsize=1 << 16)
def languages_of(word: str) -> frozenset[str]:
    """Return the languages that the look of a plain lower-case word suggests."""
    table = romanisation().languages
    found = {language for language, about in table.items() if about.mark.search(word)}
    known = given_names().language_of.get(word)
    return frozenset(found | ({known} & set(table)) if known else found)


def sounds_alike(a: str, b: str, languages: Iterable[str]) -> str | None:
    """Return the language in which `a` and `b`, plain lower-case words, are spellings of one word, or None."""
    if a == b:
        return "any"
    for language in ("any", *sorted(set(languages) - {"any"})):
        x, y = signs(a, language), signs(b, language)
        if x == y and len(x) > 1:
            return language
        if len(x) == len(y) and len(x) >= LEAST_SIGNS:
            alike = romanisation().languages[language].alike
            differing = [(p, q) for p, q in zip(x, y, strict=True) if p != q]
            if all(pair in alike for pair in differing) and len(differing) <= max(1, len(x) // 2):
                return language
    return None


@lru_cache(maxsize=1 << 18)
def skeleton(word: str) -> str:
    """Return the coarsest key of a plain lower-case word: what all its romanisations share. For blocking only."""
    key = given_names().key_of.get(word, word)
    out = key
    for pattern, sign in _SKELETON:
        out = pattern.sub(sign, out)
    return out or key[:1]


def consonants(word: str) -> str:
    """Return the key of a plain lower-case word without anything that Arabic and Hebrew script may leave out."""
    return skeleton(re.sub(r"[wy]", "", word))


def misspelt(a: str, b: str) -> bool:
    """Whether two plain lower-case words of at least five letters look like one word with a slip of the finger.

    One letter off, or two neighbours swapped (optimal string alignment distance 1), the first letter the same, and the
    difference no ending that makes another name. In five or six letters only a vowel, a doubling or a swap counts.
    """
    short = min(len(a), len(b))
    if short < 5 or a[0] != b[0] or OSA.distance(a, b, score_cutoff=1) != 1:
        return False
    low, high = sorted((a, b), key=len)
    if len(low) != len(high):
        if any(high == low + end or low == high + end for end in romanisation().telling_ends):
            return False
        extra = next((i for i, (p, q) in enumerate(zip(low, high, strict=False)) if p != q), len(low))
        doubled = extra > 0 and high[extra] == high[extra - 1]
        return short >= 7 or doubled or (high[extra] in "aeiouyh" and extra < len(low))
    differing = [i for i, (p, q) in enumerate(zip(a, b, strict=True)) if p != q]
    if len(differing) == 2:
        return True
    at = differing[0]
    vowels = a[at] in "aeiouy" and b[at] in "aeiouy"
    last = at == len(a) - 1
    return not last and (vowels or short >= 7)
