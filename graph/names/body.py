"""The name of a body, event or place, taken apart: legal form, numbers, places and directions, the telling words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from graph.names.sounds import languages_of
from graph.names.tables import bodies, places
from graph.names.text import fold_words, joined, plain, words

LONGEST_PLACE = 6  # words
LONGEST_LEGAL_FORM = 6
_ACRONYM = re.compile(r"^(?=.*[A-Z].*[A-Z])[A-Z][A-Z0-9]{1,7}$|^[A-Z][a-z]?[A-Z]{1,5}$")
_ARTICLE = re.compile(r"\b(?:al|el|an|as|ash|ad|ar|ez|az)-|^(?:al|el) (?=\w)", re.IGNORECASE)
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)?$")
_FRONT_FORM = 3  # letters a legal form needs to stand in front of the name

PlaceIndex = Mapping[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Word:
    """One telling word: in plain lower case, its key (translations share one), whether it is a name of its own."""

    text: str
    key: str
    proper: bool
    generic: bool


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name of a body, event or place.

    Attributes:
        text: as given.
        fold, joined: plain lower-case words of the whole; the same without spaces.
        words: the telling words, in their order.
        numbers, directions, places: what tells it from its sisters.
        legal: the kind of legal form, None without one.
        forms: of a country, the words for its form of state.
        acronym: the name itself when it is one, in lower case.
        initials: the acronyms that could stand for it.
        sequence: all plain lower-case words, small ones too, with their case.
        languages: those that its words suggest.
    """

    text: str
    fold: str
    joined: str
    words: tuple[Word, ...]
    numbers: frozenset[str]
    directions: frozenset[str]
    places: frozenset[str]
    legal: str | None
    forms: frozenset[str]
    acronym: str | None
    initials: frozenset[str]
    sequence: tuple[str, ...]
    languages: frozenset[str]

    @property
    def proper(self) -> bool:
        """Whether it has a word of its own: "Ministry of Defence" has none, "Wagner Group" has."""
        return any(word.proper for word in self.words) or self.acronym is not None


def parse_body(name: str, type: str, extra_places: PlaceIndex | None = None) -> BodyName:
    """Take the name of a body, event, agreement, group, place or country apart.

    Args:
        name: the name.
        type: its entity type; of a country or place the name is not searched for places.
        extra_places: more names of places, by their words, as tuples in plain lower case.
    """
    sequence = words(name)
    folded = fold_words(sequence, name)
    lower = [word.lower() for word in sequence]
    table = bodies()
    legal: str | None = None
    rest = list(range(len(lower)))
    if type == "Organization":
        rest, legal = _without_legal_form(lower, rest)
    acronym = _acronym(sequence, rest)
    rest = _without_own_acronym(sequence, lower, rest)
    numbers, rest = _numbers(sequence, lower, rest)
    found: frozenset[str] = frozenset()
    if type == "Country":
        rest = [i for i in rest if lower[i] not in table.government_words] or rest
        countries, rest = _places(lower, rest, {})
        lower += sorted(countries)
        rest += range(len(sequence), len(lower))
    if type not in ("Location", "Country"):
        found, rest = _places(lower, rest, extra_places or {})
    directions = frozenset(table.directions[lower[i]] for i in rest if lower[i] in table.directions)
    rest = [i for i in rest if lower[i] not in table.directions]
    forms: frozenset[str] = frozenset()
    if type == "Country":
        forms = frozenset(lower[i] for i in rest if lower[i] in table.state_forms)
        rest = [i for i in rest if lower[i] not in table.state_forms] or rest
    kept = [i for i in rest if lower[i] not in table.small_words]
    if type == "Location":
        kept = [i for i in kept if lower[i] not in table.place_words] or kept
    languages = frozenset[str]().union(*[languages_of(lower[i]) for i in kept])
    return BodyName(
        text=name,
        fold=folded,
        joined=joined(folded),
        words=tuple(_word(lower[i]) for i in kept),
        numbers=numbers,
        directions=directions,
        places=found,
        legal=legal,
        forms=forms,
        acronym=acronym,
        initials=initials_of(sequence),
        sequence=tuple(sequence),
        languages=languages | {"ar"} if _ARTICLE.search(plain(name)) else languages,
    )


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> Word:
    table = bodies()
    key = table.key_of.get(word)
    if key is None:
        single = word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
        key = table.key_of.get(single, single)
    proper = not {word, key} & table.body_words
    return Word(word, key, proper, bool({word, key} & table.generic_words))


def initials_of(sequence: list[str]) -> frozenset[str]:
    """Return the acronyms that a sequence of words may have: with and without its small words, lower case."""
    small = bodies().small_words
    lower = [word.lower() for word in sequence]
    if len(lower) < 2:
        return frozenset()
    every = "".join(word[0] for word in lower)
    big = "".join(word[0] for word in lower if word not in small)
    no_the = "".join(word[0] for word in lower if word != "the")
    no_article = "".join(word[0] for word in lower if word not in ("the", "al", "el", "of", "and"))
    with_and = "".join(word[0] for word in lower if word not in small or word == "and")
    return frozenset(a for a in (every, big, no_the, no_article, with_and) if len(a) > 1)


def is_acronym_word(name: str) -> bool:
    """Whether a name is one word of capitals ("HTS", "ISIL", "IDF", "G20")."""
    return bool(_ACRONYM.match(_letters(name)))


def _letters(word: str) -> str:
    """Return an acronym without its full stops, and without the hyphen before its last part ("PFLP-GC")."""
    return re.sub(r"(?<=[A-Z]{2})-(?=[A-Z]{1,3}$)", "", word.replace(".", ""))


def _acronym(sequence: list[str], rest: list[int]) -> str | None:
    left = [i for i in rest if sequence[i].lower() not in ("the", "al")]
    if len(left) != 1:
        return None
    word = sequence[left[0]]
    return word.lower() if _ACRONYM.match(word) else None


def _without_own_acronym(sequence: list[str], lower: list[str], rest: list[int]) -> list[int]:
    """Drop an acronym beside its full name, which says nothing new: "Hay'at Tahrir al-Sham (HTS)"."""
    for i in (rest[-1], rest[0]) if len(rest) > 2 else ():
        others = [sequence[j] for j in rest if j != i]
        if _ACRONYM.match(sequence[i]) and lower[i] in initials_of(others):
            return [j for j in rest if j != i]
    return rest


def _without_legal_form(lower: list[str], rest: list[int]) -> tuple[list[int], str | None]:
    legal = bodies().legal
    found: list[str] = []
    changed = True
    while changed and len(rest) > 1:
        changed = False
        for size in range(min(LONGEST_LEGAL_FORM, len(rest) - 1), 0, -1):
            end = tuple(lower[i] for i in rest[-size:])
            front = tuple(lower[i] for i in rest[:size])
            if end in legal:
                found.append(legal[end])
                rest = rest[:-size]
            elif front in legal and len("".join(front)) >= _FRONT_FORM and legal[front] != "company":
                found.append(legal[front])
                rest = rest[size:]
            else:
                continue
            while len(rest) > 1 and lower[rest[-1]] == "and":
                rest = rest[:-1]
            changed = True
            break
    telling = [kind for kind in found if kind != "company"]
    return rest, telling[0] if telling else (found[0] if found else None)


def _numbers(sequence: list[str], lower: list[str], rest: list[int]) -> tuple[frozenset[str], list[int]]:
    table = bodies()
    numbers: list[str] = []
    left: list[int] = []
    tens = 0
    for place, i in enumerate(rest):
        ordinal = _ORDINAL.match(lower[i])
        value = table.numbers.get(lower[i], int(ordinal.group(1)) if ordinal and len(ordinal.group(1)) < 10 else None)
        if value is not None and tens and 0 < value < 10:
            numbers[-1] = str(tens + value)
            tens = 0
        elif value is not None:
            numbers.append(str(value))
            tens = value if 20 <= value < 100 and value % 10 == 0 else 0
        elif place and sequence[i].isupper() and lower[i] in table.roman:
            numbers.append(str(table.roman[lower[i]]))
        elif any(c.isdigit() for c in lower[i]):
            numbers.append(lower[i])
        else:
            left.append(i)
            tens = 0
    return frozenset(numbers), left


def _places(lower: list[str], rest: list[int], extra: PlaceIndex) -> tuple[frozenset[str], list[int]]:
    own = places().key_of
    found, left = set(), []
    place = 0
    while place < len(rest):
        for size in range(min(LONGEST_PLACE, len(rest) - place), 0, -1):
            key = tuple(lower[i] for i in rest[place : place + size])
            known = own.get(key) or extra.get(key)
            if known is not None:
                found.add(own.get(tuple(known.rpartition("/")[2].split("-")), known))
                place += size
                break
        else:
            left.append(rest[place])
            place += 1
    return frozenset(found), left
