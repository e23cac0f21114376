"""Offices that a plural tells of several: "presidents such as A of X and B of Y", "their foreign ministers, A and B".

Whose each is stands behind the names ("the heads of the two banks, A of X and B of Y") or follows from their order.
"""

from collections.abc import Iterator
from functools import lru_cache

from extract.drafts import Draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import title_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.titles import named_behind, office

BODIES = ("Organization", "Country", "Location")
COUNTED = ("two", "three", "four", "five", "six", "both", "these", "neighbouring")
SPAN = 5  # tokens of "of the two neighbouring countries"


def titles_of_several(reading: Reading) -> Iterator[Draft]:
    """Yield offices of "presidents such as A of Chile and B of Peru", "the heads of both firms, A of X and B of Y"."""
    people = reading.people()
    for token in reading.doc.spelled(_plurals()):
        first, found = _first_of_row(reading, token, people), title_at(token)
        if first is None or found is None:
            continue
        title = reading.text(found[1], token.i + 1)
        row = [first, *sharing(reading, token, first, people)]
        bodies = [named_behind(reading, person.end, BODIES) for person in row]
        if not any(bodies):
            bodies = [*in_turn(reading, token, len(row))]
        for person, body in zip(row, bodies, strict=False):
            made = office(reading, person, body, found[0], title, token, "titles of several", False) if body else None
            if made is not None:
                yield made


def _first_of_row(reading: Reading, title: Token, people: list[Ref]) -> Ref | None:
    """Return who is named first behind "such as", or behind a comma that closes "of the two countries" or "their"."""
    doc, i = reading.doc, title.i + 1
    if i + 2 >= len(doc):
        return None
    if doc[i].lower_ in ("such", "like", "including"):
        i += 1 + (doc[i].lower_ == "such")
        return next((r for r in people if r.start == i), None)
    while i < min(title.i + 1 + SPAN, len(doc) - 1) and doc[i].text != "," and reading.at.get(i) is None:
        i += 1
    behind = [t.lower_ for t in doc[title.i + 1 : i]]
    told = behind[:1] == ["of"] and not set(COUNTED).isdisjoint(behind)
    if doc[i].text != "," or not (told or owned_by_several(title)):
        return None
    i += 1
    while i < len(doc) - 1 and doc[i].lower_ in words("names", "courtesies", "standing", "crowned"):
        i += 1 + (doc[i + 1].text == ".")
    return next((r for r in people if r.start == i), None)


def owned_by_several(title: Token) -> bool:
    """Whether "their" stands before a plural title."""
    return plural_title(title) and any(c.dep_ == "poss" and c.lower_ == "their" for c in title.lefts)


def in_turn(reading: Reading, title: Token, count: int) -> list[Ref]:
    """Return the bodies that "their" before a title means when they are as many as those named, in their order."""
    owner = next((c for c in title.lefts if c.dep_ == "poss" and c.lower_ == "their"), None)
    owners = [r for r in refs_at(reading, owner) if r.node.type in BODIES] if owner is not None else []
    return sorted(owners, key=lambda r: r.start) if len(owners) == count > 1 else []


def sharing(reading: Reading, title: Token, first: Ref, people: list[Ref]) -> list[Ref]:
    """Return the persons who share a plural title with the first: "Presidents Obama and Putin", "A of X and B of Y"."""
    if not plural_title(title):
        return []
    out = [first]
    for one in people:
        last = out[-1]
        if one.start < last.end:
            continue
        own = named_behind(reading, last.end, BODIES)
        between = title.doc[own.end if own is not None else last.end : one.start]
        if len(between) > 2 or not {t.lower_ for t in between} <= {"and", ",", "&"} or one.start == last.end:
            break
        out.append(one)
    return out[1:]


def plural_title(title: Token) -> bool:
    """Whether a word is the plural of an office: "presidents", "chairmen", "Sens."."""
    return title.lower_ in _plurals()


@lru_cache(maxsize=1)
def _plurals() -> frozenset[str]:
    return words("standing", "plural_titles") | {_plural(w) for w in words("lexicon", "title_nouns")}


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeo" else word + "s"
