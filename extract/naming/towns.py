"""Unknown names that the place beside them makes places: "in Cobre Falls, Minnesota", "Ann Lee of Sherrow"."""

from collections.abc import Iterator
from dataclasses import replace

from extract.lexicon import words
from extract.naming.shapes import Name, capital, type_by_head
from extract.naming.type_model import UNSURE
from extract.parsing.parse import Doc

LONGEST = 3  # words of a town's name


def towns_told(doc: Doc, names: list[Name]) -> list[Name]:
    """Return names, the unknown ones as places that a comma ties to a place, or that "of" ties to people in a list."""
    starts, ends = {n.start: n for n in names}, {n.end: n for n in names}
    told = {id(n) for n in names if _open(doc, n) and _beside_a_place(doc, n, starts, ends)}
    told |= {id(n) for n in _of_people(doc, names, ends)}
    told |= {id(n) for n in names if _open(doc, n) and _town_of_a_team(doc, n, ends)}
    told |= {id(n) for n in names if _open(doc, n) and _home_of_a_body(doc, n, ends)}
    return [replace(n, type="Location", origin="definition") if id(n) in told else n for n in names] if told else names


def _open(doc: Doc, name: Name) -> bool:
    """Whether nobody vouches for the type of a short name."""
    loose = name.origin in UNSURE and not name.entries and len(name) <= LONGEST
    return loose and not doc[name.end - 1].is_upper and type_by_head(doc, name.start, name.end) != "Organization"


def _beside_a_place(doc: Doc, name: Name, starts: dict[int, Name], ends: dict[int, Name]) -> bool:
    """Whether a name is the smaller or the larger of two places: "in | Cobre Falls, Iowa", "in Linley, | Dorset,"."""
    if name.start and name.end + 1 < len(doc) and doc[name.end].text == ",":
        wider = starts.get(name.end + 1)
        if wider is not None and _wide(wider) and _closed(doc, wider) and _placed(doc, name, ends):
            return True
    if name.start < 3 or doc[name.start - 1].text != "," or not _closed(doc, name):
        return False
    inner = ends.get(name.start - 1)
    if inner is None or len(name) > 1 or inner.start < 2 or not (inner.type == "Location" or _open(doc, inner)):
        return False
    prep, noun = doc[inner.start - 1].lower_, doc[inner.start - 2]
    area = noun.lemma_.lower() in words("standing", "place_nouns")
    open_one = inner.type == "Location" and prep in ("in", "at", "near") and noun.pos_ not in ("NOUN", "PROPN")
    lying = area or open_one or inner.origin == "head word"  # not "our man in Linley, Lee,"
    return lying and prep in words("names", "placing_towns") and not _among_places(doc, name, starts)


def _town_of_a_team(doc: Doc, name: Name, ends: dict[int, Name]) -> bool:
    """Whether "of" ties a name to a club, a firm or the like: "Deportivo Palma of | Sherrow"."""
    if name.start < 2 or doc[name.start - 1].lower_ != "of":
        return False
    body = ends.get(name.start - 1)
    homed = words("names", "homed_heads", "standing", "commercial_heads")
    team = body is not None and (body.origin == "team" or doc[body.end - 1].lower_ in homed)
    return team and body is not None and body.type == "Organization"


def _home_of_a_body(doc: Doc, name: Name, ends: dict[int, Name]) -> bool:
    """Whether a name tells where a body named before a comma is at home: "Acme, the | Sherrow | company"."""
    if len(name) > 1 or name.start < 3 or name.end >= len(doc) or doc[name.start - 1].lower_ != "the":
        return False
    body = ends.get(name.start - 2) if doc[name.start - 2].text == "," else None
    kind = doc[name.end].lower_ in words("standing", "kinds_at_home")
    return kind and body is not None and doc[name.end].text.islower()


def _wide(name: Name) -> bool:
    """Whether a name is that of a country, a state or a province."""
    kinds = words("names", "wide_kinds")
    return any(
        e.kind not in ("adjective", "demonym")
        and (e.record.type == "Country" or (e.record.kind or "").lower() in kinds)
        for e in name.entries
    )


def _closed(doc: Doc, name: Name) -> bool:
    """Whether a comma or the like closes a name behind a comma."""
    behind = doc[name.end] if name.end < len(doc) else None
    return behind is None or behind.text in words("names", "closes_places")


def _placed(doc: Doc, name: Name, ends: dict[int, Name]) -> bool:
    """Whether a name stands behind a preposition of place, or behind "and" and the place that a first one lies in."""
    before = doc[name.start - 1].lower_
    if before == "and":
        i = name.start - 1 - (doc[name.start - 2].text == ",")
        first = ends.get(i)
        return first is not None and first.type in ("Country", "Location")
    return before in words("names", "fronts_of_towns")


def _among_places(doc: Doc, name: Name, starts: dict[int, Name]) -> bool:
    """Whether more names follow a name in its list: "in Linley, Marlow, and Ashby"."""
    if name.end + 1 >= len(doc) or doc[name.end].text != ",":
        return False
    i = name.end + 1 + (doc[name.end + 1].lower_ == "and")
    return i in starts or capital(doc[i])


def _of_people(doc: Doc, names: list[Name], ends: dict[int, Name]) -> Iterator[Name]:
    """Yield where people of a list are from, when one of them is from a known place: "X of Leeds, Y of | Sherrow"."""
    homes = [n for n in names if n.start > 1 and doc[n.start - 1].lower_ == "of" and _person(doc, ends, n.start - 1)]
    for home in homes:
        if _open(doc, home) and any(o.type == "Location" and o.entries and _near(doc, home, o) for o in homes):
            yield home


def _person(doc: Doc, ends: dict[int, Name], i: int) -> bool:
    """Whether the name of a person with two or more words ends at token `i`."""
    person = ends.get(i)
    return person is not None and person.type == "Person" and len(person) > 1


def _near(doc: Doc, name: Name, other: Name) -> bool:
    """Whether two names stand in one sentence."""
    return doc[name.start].sent.start == doc[other.start].sent.start
