"""The features of two names of bodies, events, groups or places. Each function looks at one thing."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.names.body import BodyName, Word
from graph.names.feature import NEVER, Feature
from graph.names.sounds import misspelt, sounds_alike
from graph.names.tables import bodies

PRIOR = -4.0
PROPER, BODY = 1.8, 0.9
LONG_WORD = 9  # letters; a slip in so long a word hardly makes another word
QUALITY = {"equal": 1.0, "translation": 0.9, "variant": 0.85, "misspelt": 0.4}


@dataclass(frozen=True, slots=True)
class Bodies:
    """Two names side by side: words that agree (with how and why), and words that only one has."""

    a: BodyName
    b: BodyName
    type: str
    pairs: tuple[tuple[Word, Word, str, str], ...]
    only_a: tuple[Word, ...]
    only_b: tuple[Word, ...]
    acronym: str | None


Found = tuple[float, str] | None
BodyFeature = Callable[[Bodies], Found]


def side_by_side(a: BodyName, b: BodyName, type: str) -> Bodies:
    """Pair the words of two names: equal words, translations, romanisations, then slips."""
    rest_b = list(b.words)
    pairs, only_a = [], []
    waiting = []
    for word in a.words:
        same = next((w for w in rest_b if w.key == word.key), None)
        if same is None:
            waiting.append(word)
            continue
        rest_b.remove(same)
        level = "equal" if same.text == word.text or same.key[:4] == same.text[:4] == word.text[:4] else "translation"
        pairs.append((word, same, level, word.text if level == "equal" else f"{word.text} is {same.text}"))
    languages = a.languages | b.languages
    for word in waiting:
        found = _like(word, rest_b, languages, roughly=type != "Country")
        if found is None:
            only_a.append(word)
            continue
        other, level, why = found
        rest_b.remove(other)
        pairs.append((word, other, level, why))
    shared = {word.key for word, *_ in pairs}
    only_a, rest_b = _needed(only_a, shared), _needed(rest_b, shared)
    expanded = _expand(a, b, only_a, rest_b) or _expand(b, a, rest_b, only_a)
    if expanded:
        only_a, rest_b = [], []
    return Bodies(a, b, type, tuple(pairs), tuple(only_a), tuple(rest_b), _acronym(a, b) or expanded)


def _needed(words: list[Word], shared: set[str]) -> list[Word]:
    """Leave out what may be missing beside the words that two names share: a ministry of (national) defence."""
    optional = bodies().optional_beside
    return [word for word in words if not (word.key in optional and optional[word.key] <= shared)]


def _like(word: Word, others: list[Word], languages: frozenset[str], *, roughly: bool) -> tuple[Word, str, str] | None:
    key_of = bodies().key_of
    for other in others:
        if word.text in key_of and other.text in key_of:
            continue
        language = sounds_alike(word.key, other.key, languages)
        if language is not None:
            return other, "variant", f"{word.text} and {other.text} sound alike ({language})"
    for other in others if roughly else ():
        if word.text in key_of or other.text in key_of or not (word.proper and other.proper):
            continue
        if len(word.text) >= 6 and word.text[-1] == other.text[-1] and misspelt(word.text, other.text):
            return other, "misspelt", f"{word.text} and {other.text}"
    return None


def _acronym(a: BodyName, b: BodyName) -> str | None:
    for short, full in ((a, b), (b, a)):
        if short.acronym is not None and full.acronym is None and short.acronym in full.initials:
            return short.acronym.upper()
    return None


def _expand(a: BodyName, b: BodyName, only_a: list[Word], only_b: list[Word]) -> str | None:
    """Return a word left over that spells the run of the others: "UN" in "UN Security Council", or None."""
    if len(only_a) != 1 or len(only_b) < 2 or not any(w.isupper() for w in a.sequence if w.lower() == only_a[0].text):
        return None
    lower = [word.lower() for word in b.sequence]
    left = [word.text for word in only_b]
    if "".join(word[0] for word in left) != only_a[0].text:
        return None
    first, last = lower.index(left[0]), lower.index(left[-1])
    small = bodies().small_words
    inside = [word for word in lower[first : last + 1] if word not in small]
    return only_a[0].text.upper() if inside == left else None


def _left(words: tuple[Word, ...]) -> list[Word]:
    return [word for word in words if not word.generic]


def _describing(names: Bodies) -> bool:
    """Whether one name has a word of its own and the other only adds what kind of body it is."""
    left_a, left_b = _left(names.only_a), _left(names.only_b)
    if bool(left_a) == bool(left_b):
        return False
    kinds = bodies().describing_words
    return all({w.text, w.key} & kinds for w in left_a or left_b) and any(a.proper for a, *_ in names.pairs)


def spelled_alike(names: Bodies) -> Found:
    """The same letters and digits, spaces and signs apart."""
    alike = names.a.joined == names.b.joined and bool(names.a.joined)
    return (10.0, names.a.joined) if alike or names.a.fold == names.b.fold else None


def _quality(word: Word, level: str) -> float:
    long = level == "misspelt" and len(word.text) >= LONG_WORD
    return QUALITY["variant"] if long else QUALITY[level]


def words_in_common(names: Bodies) -> Found:
    """Each word that both have, names more than words such as "ministry"; translations count (Front and Jabhat)."""
    if not names.pairs:
        return None
    weight = sum((PROPER if a.proper else BODY) * _quality(a, level) for a, _, level, _ in names.pairs)
    return weight, ", ".join(why for *_, why in names.pairs)


def all_words_answered(names: Bodies) -> Found:
    """No telling word of either name is without its counterpart, or only one that says what kind of body it is."""
    if _describing(names) and all(level != "misspelt" for _, _, level, _ in names.pairs):
        left = names.only_a or names.only_b
        return 3.0, f"only one says that it is a {' '.join(word.text for word in left)}"
    if _left(names.only_a) or _left(names.only_b) or not (names.pairs or names.a.places & names.b.places):
        return None
    rough = sum(level == "misspelt" for _, _, level, _ in names.pairs)
    if rough:
        return (2.8, "every word has its counterpart, one only roughly") if rough == 1 else None
    return 4.0, "every telling word has its counterpart"


def words_missing(names: Bodies) -> Found:
    """One name has a telling word more: nearly always another body (Syrian Army, Free Syrian Army)."""
    left_a, left_b = _left(names.only_a), _left(names.only_b)
    if bool(left_a) == bool(left_b) or names.acronym or _describing(names):
        return None
    return -6.0, "only in one: " + " ".join(word.text for word in left_a or left_b)


def words_clash(names: Bodies) -> Found:
    """Both names have a telling word that the other lacks (SDF, SDC: Forces against Council)."""
    left_a, left_b = _left(names.only_a), _left(names.only_b)
    if not left_a or not left_b or names.acronym:
        return None
    return NEVER, f"{' '.join(w.text for w in left_a)} against {' '.join(w.text for w in left_b)}"


def acronyms(names: Bodies) -> Found:
    """One name is made of the initials of the other, small words counted or not; the longer the surer."""
    if names.acronym is None:
        return None
    return (5.0 if len(names.acronym) < 3 else 7.0), names.acronym


def acronyms_clash(names: Bodies) -> Found:
    """Two acronyms that differ, or an acronym that the full name does not spell."""
    a, b = names.a.acronym, names.b.acronym
    if (a is None) == (b is None):
        return (NEVER, f"{a} against {b}") if a != b else None
    short, full = (names.a, names.b) if a is not None else (names.b, names.a)
    if names.acronym or any(word.text == short.acronym for word in full.words) or len(full.sequence) < 2:
        return None
    return NEVER, f"{short.acronym} does not spell {full.text}"


def numbers_differ(names: Bodies) -> Found:
    """5th Brigade, 6th Brigade; also a number that only one has."""
    if names.a.numbers == names.b.numbers:
        return (0.5, " ".join(sorted(names.a.numbers))) if names.a.numbers else None
    if names.acronym and not (names.a.numbers and names.b.numbers):
        return None
    return NEVER, f"{_said(names.a.numbers)} against {_said(names.b.numbers)}"


def directions_differ(names: Bodies) -> Found:
    """North and South Korea; the Northern Alliance and the Alliance."""
    if names.a.directions == names.b.directions or names.acronym:
        return None
    return NEVER, f"{_said(names.a.directions)} against {_said(names.b.directions)}"


def places_differ(names: Bodies) -> Found:
    """Bank of China, Bank of America; a place that only one has excludes it only when no other word is a name."""
    a, b = names.a.places, names.b.places
    if names.acronym and not (a and b):
        return None
    if a == b:
        return (1.0, _said(a)) if a else None
    if a and b:
        return NEVER, f"{_said(a)} against {_said(b)}"
    proper = [pair for pair in names.pairs if pair[0].proper]
    return (-3.5, f"only one says {_said(a | b)}") if proper else (NEVER, f"only one says {_said(a | b)}")


def legal_forms_clash(names: Bodies) -> Found:
    """AG and GmbH of one name are two companies; JSC and OAO are the same form in two languages."""
    a, b = names.a.legal, names.b.legal
    if a is None or b is None or a == b or "company" in (a, b):
        return None
    return NEVER, f"{a} against {b}"


def states_of_one_name(names: Bodies) -> Found:
    """Countries that differ only in the form of state: the two Congos, Koreas, Chinas; for others it says nothing."""
    if names.type != "Country" or names.a.forms == names.b.forms:
        return None
    twins = bodies().twins & {word.text for name in (names.a, names.b) for word in name.words}
    return (NEVER, f"there is more than one {sorted(twins)[0]}") if twins else None


def universities_of_one_name(names: Bodies) -> Found:
    """The University of Washington and Washington University; those of a city such as Damascus are one."""
    orders = [_university_of(name) for name in (names.a, names.b)]
    if None in orders or orders[0] == orders[1]:
        return None
    sequences = [{word.lower() for word in name.sequence} for name in (names.a, names.b)]
    alike = names.a.places == names.b.places and bool(names.a.places)
    if alike and not bodies().university_twins & sequences[0] & sequences[1]:
        return None
    return NEVER, "University of X and X University"


def _university_of(name: BodyName) -> bool | None:
    """Whether "of" stands behind the word University; None without that word."""
    lower = [word.lower() for word in name.sequence]
    if "university" not in lower:
        return None
    return lower[lower.index("university") + 1 :][:1] == ["of"]


def _said(values: frozenset[str]) -> str:
    return " ".join(sorted(values)) or "none"


BODY_FEATURES: dict[str, BodyFeature] = {
    "spelled alike": spelled_alike,
    "words in common": words_in_common,
    "all words answered": all_words_answered,
    "words missing": words_missing,
    "words clash": words_clash,
    "acronym": acronyms,
    "acronyms clash": acronyms_clash,
    "numbers": numbers_differ,
    "directions": directions_differ,
    "places": places_differ,
    "legal forms clash": legal_forms_clash,
    "states of one name": states_of_one_name,
    "universities of one name": universities_of_one_name,
}


def body_features(names: Bodies) -> list[Feature]:
    """Return the features that two names of bodies have, in the order of the table; spelled alike is enough."""
    alike = spelled_alike(names)
    if alike is not None and names.a.places == names.b.places:
        return [Feature(name="spelled alike", weight=alike[0], words=alike[1])]
    out = []
    for name, look in BODY_FEATURES.items():
        found = look(names)
        if found is not None:
            out.append(Feature(name=name, weight=round(found[0], 3), words=found[1]))
    return out
