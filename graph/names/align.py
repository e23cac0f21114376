"""Which part of one personal name answers to which part of another, and how well."""

from dataclasses import dataclass
from functools import lru_cache

from graph.names.person import Part, PersonName
from graph.names.sounds import consonants, misspelt, sounds_alike
from graph.names.tables import given_names

# How well two parts agree, best first.
LEVELS = ("equal", "variant", "misspelt", "initial")


@dataclass(frozen=True, slots=True)
class Pair:
    """Part `i` of one name answers to part `j` of the other; `why` says how."""

    i: int
    j: int
    level: str
    why: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two personal names side by side.

    Attributes:
        a, b: the names.
        pairs: parts that answer to each other, in the order of `a`.
        only_a, only_b: indexes of the parts that have no counterpart.
    """

    a: PersonName
    b: PersonName
    pairs: tuple[Pair, ...]
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]

    def count(self, level: str) -> int:
        """Return how many pairs are of a level."""
        return sum(pair.level == level for pair in self.pairs)


def agree(x: Part, y: Part, languages: frozenset[str] = frozenset()) -> tuple[str, str] | None:
    """Return the level at which two parts agree and why, or None; `languages` are those of the whole names."""
    if "initial" in (x.kind, y.kind):
        if x.word[0] != y.word[0]:
            return None
        return ("equal", "same initial") if x.kind == y.kind else ("initial", f"{x.word} and {y.word}")
    if (x.kind == "teknonym") != (y.kind == "teknonym"):
        return None
    return _words_agree(x.word, y.word, x.languages | y.languages | languages)


@lru_cache(maxsize=1 << 17)
def _words_agree(a: str, b: str, languages: frozenset[str]) -> tuple[str, str] | None:
    if a == b:
        return "equal", a
    key_of = given_names().key_of
    if (" " in a) or (" " in b):
        pieces_a, pieces_b = a.split(), b.split()
        if len(pieces_a) != len(pieces_b):
            return None
        found = [_words_agree(x, y, languages | {"ar"}) for x, y in zip(pieces_a, pieces_b, strict=True)]
        if any(f is None or f[0] not in ("equal", "variant") for f in found):
            return None
        return "variant", f"{a} and {b}"
    first, second = key_of.get(a), key_of.get(b)
    if first is not None and second is not None:
        return ("variant", f"{a} and {b} are spellings of {first}") if first == second else None
    language = sounds_alike(a, b, languages)
    if language is None and "ar" in languages:
        language = _with_article(a, b, languages)
    if language is not None:
        return "variant", f"{a} and {b} sound alike ({language})"
    return ("misspelt", f"{a} and {b}") if misspelt(a, b) else None


def _with_article(a: str, b: str, languages: frozenset[str]) -> str | None:
    """Arabic names written in one word with their article: "Alassad" for "al-Assad"."""
    for x, y in ((a, b), (b, a)):
        if x.startswith(("al", "el")) and len(x) > 5 and len(y) > 3:
            found = sounds_alike(x[2:], y, languages)
            if found is not None:
                return found
    return None


def _same_consonants(x: Part, y: Part) -> tuple[str, str] | None:
    first, second = consonants(x.word.replace(" ", "")), consonants(y.word.replace(" ", ""))
    return ("variant", f"{x.word} and {y.word} have the same consonants") if first == second and first else None


def align(a: PersonName, b: PersonName) -> Alignment:
    """Pair the parts of two names, best agreements first, nearest places first among equals."""
    options = []
    languages = a.languages | b.languages
    unvowelled = (a.script == "abjad") != (b.script == "abjad")
    for i, x in enumerate(a.parts):
        for j, y in enumerate(b.parts):
            found = _same_consonants(x, y) if unvowelled else agree(x, y, languages)
            if found is not None:
                initials = "initial" in (x.kind, y.kind)
                options.append((LEVELS.index(found[0]), initials, abs(i - j), i, j, found[1]))
    pairs, done_a, done_b = [], set(), set()
    for level, _, _, i, j, why in sorted(options):
        if i not in done_a and j not in done_b:
            pairs.append(Pair(i, j, LEVELS[level], why))
            done_a.add(i)
            done_b.add(j)
    return Alignment(
        a=a,
        b=b,
        pairs=tuple(sorted(pairs, key=lambda pair: pair.i)),
        only_a=tuple(i for i in range(len(a.parts)) if i not in done_a),
        only_b=tuple(j for j in range(len(b.parts)) if j not in done_b),
    )
