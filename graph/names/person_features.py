"""The features of two personal names. Each function looks at one thing and returns its weight and its reason."""

import re
from collections.abc import Callable

from graph.names.align import Alignment, agree
from graph.names.east import same_chinese, same_korean
from graph.names.feature import NEVER, Feature
from graph.names.person import Part, PersonName
from graph.names.text import joined

PRIOR = -4.0
_PATRONYMIC = re.compile(r"(?:ovi[ct]*h|evi[ct]*h|ovych|ovna|evna|ivna|ivich|ovic|ovitch)$")
RARE, GIVEN, COMMON, INITIAL = 3.0, 2.0, 1.2, 0.4
QUALITY = {"equal": 1.0, "variant": 0.85, "misspelt": 0.4, "initial": 0.2}

Found = tuple[float, str] | None
PersonFeature = Callable[[Alignment], Found]


def _worth(part: Part) -> float:
    """What it says that two names share this part: little for "Mohammed", much for "Prigozhin"."""
    if part.kind == "initial":
        return INITIAL
    return COMMON if part.common else GIVEN if part.given else RARE


def _needed(name: PersonName, indexes: tuple[int, ...]) -> list[Part]:
    """The parts at `indexes` that a name cannot lack: no titles that may be names."""
    return [name.parts[i] for i in indexes if name.parts[i].kind != "optional"]


def spelled_alike(names: Alignment) -> Found:
    """The same letters, titles and spaces apart ("RamiMakhlouf"); for Chinese characters the same characters."""
    a, b = names.a, names.b
    if a.script == b.script == "han":
        return (8.0, a.text) if a.text.strip() == b.text.strip() else (NEVER, f"{a.text} and {b.text}")
    alike = (a.joined == b.joined and a.joined) or joined(a.core) == joined(b.core) or a.fold == b.fold
    return (8.0, a.joined) if alike else None


def parts_in_common(names: Alignment) -> Found:
    """Each part that both have, by how rare it is and how well the spellings agree."""
    if not names.pairs:
        return None
    weight = 0.0
    for pair in names.pairs:
        worth = min(_worth(names.a.parts[pair.i]), _worth(names.b.parts[pair.j]))
        weight += max(worth, INITIAL) * (1.0 if pair.level == "initial" else QUALITY[pair.level])
    return weight, ", ".join(pair.why for pair in names.pairs)


def all_parts_answered(names: Alignment) -> Found:
    """No part of either name is without its counterpart; more when all are equal or known variants."""
    if _needed(names.a, names.only_a) or _needed(names.b, names.only_b) or not names.pairs:
        return None
    if all(pair.level in ("equal", "variant") for pair in names.pairs):
        return 4.0, "every part has its counterpart"
    return 2.0, "every part has its counterpart, one only roughly"


def parts_missing(names: Alignment) -> Found:
    """Parts of the longer name that the shorter one lacks: middle names cost little, a new first or last part much."""
    left_a, left_b = _needed(names.a, names.only_a), _needed(names.b, names.only_b)
    if bool(left_a) == bool(left_b):
        return None
    longer, indexes = (names.a, names.only_a) if left_a else (names.b, names.only_b)
    whole = [pair for pair in names.pairs if pair.level != "initial"]
    if len(whole) < 2 and not (whole and any(p.level == "initial" for p in names.pairs)):
        return -5.0, "only one part in common"
    weight = 0.0
    for i in indexes:
        part = longer.parts[i]
        if part.kind == "optional":
            continue
        if part.kind == "initial":
            weight -= 0.15
        elif _PATRONYMIC.search(part.word) and 0 < i < len(longer.parts) - 1:
            weight += 0.3
        elif i == len(longer.parts) - 1:
            weight -= 1.0
        elif i == 0:
            weight -= 1.5
        else:
            weight -= 0.15
    return weight, "only in one: " + " ".join(longer.parts[i].word for i in indexes)


def parts_clash(names: Alignment) -> Found:
    """Both names have a part that the other lacks: Bashar and Maher al-Assad, Viktorovich and Borisovich Lavrov."""
    left_a, left_b = _needed(names.a, names.only_a), _needed(names.b, names.only_b)
    if not left_a or not left_b:
        return None
    return NEVER, f"{' '.join(p.word for p in left_a)} against {' '.join(p.word for p in left_b)}"


def initials_clash(names: Alignment) -> Found:
    """Both have middle initials, and they differ: George W. and George H. W. Bush."""
    sets = [{p.word for p in name.parts if p.kind == "initial"} for name in (names.a, names.b)]
    unmatched = [p for p in _needed(names.a, names.only_a) + _needed(names.b, names.only_b) if p.kind == "initial"]
    if all(sets) and unmatched:
        return NEVER, "other initials"
    return None


def generations_clash(names: Alignment) -> Found:
    """Father and son of one name: Jr against Sr, II against III, and Jr against nothing."""
    a, b = names.a.generation, names.b.generation
    if a == b or {a, b} == {None, "1"}:
        return None
    return NEVER, f"generation {a or 'not said'} against {b or 'not said'}"


def father_and_son(names: Alignment) -> Found:
    """Arabic chains: the first is the given name, so "X bin Y" is neither "Y bin X" nor "Z bin X bin Y"."""
    arabic = "ar" in names.a.languages and "ar" in names.b.languages
    if not arabic or len(names.a.parts) < 2 or len(names.b.parts) < 2:
        return None
    fathers = [{p.word for p in name.parts if p.father} for name in (names.a, names.b)]
    for pair in names.pairs:
        x, y = names.a.parts[pair.i], names.b.parts[pair.j]
        if all(fathers) and x.father != y.father and 0 in (pair.i, pair.j):
            return NEVER, f"{x.word} is the father in one, the child in the other"
    moved = any(pair.i == 0 and pair.j > 0 and names.b.parts[0].kind == "name" for pair in names.pairs)
    moved |= any(pair.j == 0 and pair.i > 0 and names.a.parts[0].kind == "name" for pair in names.pairs)
    if moved and (0 in names.only_a or 0 in names.only_b) and "," not in names.a.text + names.b.text:
        return NEVER, "the given name of one stands further back in the other"
    return None


def names_swapped(names: Alignment) -> Found:
    """Two given names the other way round are two men (Hans Friedrich); else the family name may stand first."""
    order = [pair.j for pair in names.pairs]
    if len(order) < 2 or order == sorted(order):
        return None
    if any("," in name.text for name in (names.a, names.b)):
        return None
    parts = [names.a.parts[pair.i] for pair in names.pairs]
    by_father = any(part.father for part in parts) and all(
        names.a.parts[pair.i].father == names.b.parts[pair.j].father for pair in names.pairs
    )
    if len(parts) == 2 and all(part.given for part in parts) and not by_father:
        return NEVER, "two given names the other way round"
    return -0.3, "in another order"


def east_asian(names: Alignment) -> Found:
    """Chinese and Korean names, syllable by syllable, whatever the romanisation (Tsai Ing-wen, Cai Yingwen)."""
    a, b = names.a, names.b
    verdicts = []
    if a.chinese and b.chinese:
        verdicts.append(same_chinese(a.chinese, b.chinese))
    if a.korean and b.korean:
        verdicts.append(same_korean(a.korean, b.korean))
    if not verdicts:
        return None
    return (12.0, "the same syllables") if any(verdicts) else (NEVER, "other syllables")


def ends_otherwise(full: PersonName, other: PersonName) -> bool:
    """Whether two fuller forms of one name end in surnames that differ: Hugo Chavez Frias, Hugo Chavez Colindres.

    Arabic names go on with fathers, clans and towns, any of which may be left out: of them it says nothing.
    """
    x, y = full.parts, other.parts
    if min(len(x), len(y)) < 3 or "ar" in full.languages | other.languages or "initial" in {p.kind for p in x + y}:
        return False
    begin = [agree(x[i], y[i]) for i in (0, 1)]
    if any(found is None or found[0] not in ("equal", "variant") for found in begin):
        return False
    return not any(agree(x[-1], part) for part in y) and not any(agree(y[-1], part) for part in x)


PERSON_FEATURES: dict[str, PersonFeature] = {
    "spelled alike": spelled_alike,
    "parts in common": parts_in_common,
    "all parts answered": all_parts_answered,
    "parts missing": parts_missing,
    "parts clash": parts_clash,
    "initials clash": initials_clash,
    "generations clash": generations_clash,
    "father and son": father_and_son,
    "names swapped": names_swapped,
    "East Asian syllables": east_asian,
}


DECIDING = ("generations clash", "spelled alike", "East Asian syllables")


def person_features(names: Alignment) -> list[Feature]:
    """Return the features of two personal names, in the order of the table; the first in DECIDING decides alone."""
    for name in DECIDING:
        found = PERSON_FEATURES[name](names)
        if found is not None:
            return [Feature(name=name, weight=found[0], words=found[1])]
    out = []
    for name, look in PERSON_FEATURES.items():
        found = look(names)
        if found is not None:
            out.append(Feature(name=name, weight=round(found[0], 3), words=found[1]))
    return out
