"""Chinese and Korean personal names: their syllables, whatever the romanisation.

The tables are those of Hanyu Pinyin, Wade-Giles, Revised Romanisation and McCune-Reischauer without their apostrophes
and breves, which news drops; a spelling may therefore stand for several syllables.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import product

from graph.names.tables import east_asia

Reading = tuple[str, ...]
LONGEST_SYLLABLE = 6
GIVEN_SYLLABLES = 2


@lru_cache(maxsize=1)
def pinyin_syllables() -> frozenset[str]:
    """Return all joins of a pinyin initial and a final; the few that do not exist do no harm."""
    table = east_asia().chinese
    return frozenset(i + f for i in table.initials for f in table.finals)


@lru_cache(maxsize=1 << 14)
def chinese_syllable(syllable: str) -> frozenset[str]:
    """Return the pinyin syllables that a plain lower-case word may stand for; none when it is no Chinese syllable."""
    table, known = east_asia().chinese, pinyin_syllables()
    out = set(table.wade_syllables.get(syllable, ()))
    if syllable in known:
        out.add(syllable)
    for initial, meant in table.wade_initials.items():
        if syllable.startswith(initial):
            final = syllable[len(initial) :]
            out |= {i + table.wade_finals.get(final, final) for i in meant} & known
    for end, final in table.wade_finals.items():
        if syllable.endswith(end) and syllable[: -len(end)] + final in known:
            out.add(syllable[: -len(end)] + final)
    return frozenset(out)


@lru_cache(maxsize=1 << 14)
def korean_syllable(syllable: str) -> frozenset[str]:
    """Return the sounds ("k.i.m") that a plain lower-case word may stand for; none when it is no Korean syllable."""
    table = east_asia().korean
    out = set()
    for initial, first in table.initials.items():
        if not syllable.startswith(initial):
            continue
        rest = syllable[len(initial) :]
        for vowel, sign in table.vowels.items():
            final = rest[len(vowel) :]
            if rest.startswith(vowel) and final in table.finals:
                out.add(f"{first}.{sign}.{table.final_signs.get(final, final)}")
    return frozenset(out)


def chinese_surname(word: str) -> frozenset[str]:
    """Return the surnames, in pinyin, that a plain lower-case word may stand for."""
    return chinese_syllable(word) & east_asia().chinese.surnames


def korean_surname(word: str) -> frozenset[str]:
    """Return the key of a Korean surname, or nothing."""
    found = east_asia().korean.surname_of.get(word)
    return frozenset([found]) if found else frozenset()


@lru_cache(maxsize=1 << 16)
def chinese_name(parts: Reading) -> frozenset[Reading]:
    """Return the pinyin readings (surname first) of a name's plain lower-case words; none when it is not Chinese."""
    found = _readings(parts, chinese_surname, chinese_syllable)
    if len(parts) == 2 and parts[0] in east_asia().chinese.surnames and not _pinyin(parts[1]):
        # a given name written in one word is pinyin when it can be: "Youxia" is not "Yuxia"
        plain = {(parts[0], *cut) for cut in _cuts(parts[1], _pinyin) if len(cut) == GIVEN_SYLLABLES}
        return found & plain or found
    return found


def _pinyin(word: str) -> frozenset[str]:
    return frozenset([word]) & pinyin_syllables()


@lru_cache(maxsize=1 << 16)
def korean_name(parts: Reading) -> frozenset[Reading]:
    """Return the readings in sounds (surname first) of a name's plain lower-case words; none when it is not Korean."""
    return _readings(parts, korean_surname, korean_syllable)


Sounds = Callable[[str], frozenset[str]]


def _readings(parts: Reading, surname: Sounds, syllable: Sounds) -> frozenset[Reading]:
    if not 2 <= len(parts) <= 3:
        return frozenset()
    for family, *given in (parts, (parts[-1], *parts[:-1])):
        known = surname(family)
        out: set[Reading] = set()
        for way in product(*(_cuts(word, syllable) for word in given)) if known else ():
            flat = [piece for word in way for piece in word]
            if 1 <= len(flat) <= GIVEN_SYLLABLES:
                out |= {(first, *rest) for first in known for rest in product(*map(syllable, flat))}
        if out:
            return frozenset(out)
    return frozenset()


def _cuts(word: str, syllable: Sounds) -> list[Reading]:
    """Return the ways to read a word as one or two syllables."""
    out: list[Reading] = [(word,)] if len(word) <= LONGEST_SYLLABLE and syllable(word) else []
    if len(word) <= LONGEST_SYLLABLE * GIVEN_SYLLABLES:
        out += [
            (word[:cut], word[cut:])
            for cut in range(1, len(word))
            if cut <= LONGEST_SYLLABLE >= len(word) - cut and syllable(word[:cut]) and syllable(word[cut:])
        ]
    return out


def same_chinese(a: frozenset[Reading], b: frozenset[Reading]) -> bool:
    """Whether two Chinese names have a reading in common."""
    return bool(a & b)


def same_korean(a: frozenset[Reading], b: frozenset[Reading]) -> bool:
    """Whether two Korean names have a reading in common, vowels that the press exchanges taken for one."""
    alike = east_asia().korean.alike

    def same_sound(x: str, y: str) -> bool:
        if x == y:
            return True
        (i, v, f), (j, w, g) = x.split("."), y.split(".")
        return i == j and f == g and (v == w or frozenset((v, w)) in alike)

    return any(
        len(x) == len(y) and x[0] == y[0] and all(same_sound(p, q) for p, q in zip(x[1:], y[1:], strict=True))
        for x in a
        for y in b
    )
