"""Namesakes of known people: whose title, age, time or first name tells that somebody else bears the name."""

import datetime as dt
from dataclasses import replace

from extract.lexicon import load_table, words
from extract.naming.gazetteer import Entry
from extract.naming.people import given
from extract.naming.shapes import Name
from extract.parsing.parse import Doc, Token
from graph.knowledge import Record

YOUNGEST = 20  # years that who comes into an office of state has at least
LONG_AGO = 20  # years behind his last office after which nobody is called by a lower one
SHORT = 6  # letters from which on a name in capitals is no acronym
INITIAL = 2  # letters of an initial with its point


def without_namesakes(doc: Doc, names: list[Name], published: dt.date | None) -> list[Name]:
    """Return names without the known people whom they cannot mean; a first name in front is taken in."""
    names = [_of_its_kind(doc, name) for name in names]
    if not any(_known_person(name) for name in names):
        return names
    year = published.year if published is not None else _latest_office(names)
    taken = {i for name in names for i in range(name.start, name.end)}
    return [_own_meaning(doc, name, year, taken) if _known_person(name) else name for name in names]


def _of_its_kind(doc: Doc, name: Name) -> Name:
    """Return an acronym without the known party, army or ministry that the noun before it tells it is not.

    "The fishing society SNP" is no party.
    """
    noun = doc[name.start - 1].lower_ if name.start else ""
    short = len(name) == 1 and doc[name.start].text.isupper() and len(doc[name.start].text) < SHORT
    if not short or noun not in words("names", "civil_bodies"):
        return name
    kept = tuple(e for e in name.entries if (e.record.kind or "") not in words("names", "kinds_of_power"))
    return name if len(kept) == len(name.entries) else replace(name, entries=kept, type="Organization")


def _known_person(name: Name) -> bool:
    return any(e.record.type == "Person" for e in name.entries)


def _own_meaning(doc: Doc, name: Name, year: int | None, taken: set[int]) -> Name:
    start = name.start
    if len(name) == 1 and all(e.kind == "ambiguous" for e in name.entries):
        while _first_name(doc, start - 1, name, taken):
            start -= 1
    if start < name.start:
        return replace(name, start=start, entries=(), type="Person")
    kept = tuple(e for e in name.entries if not _of_another(doc, name, e, year))
    return name if len(kept) == len(name.entries) else replace(name, entries=kept, type="Person")


def _first_name(doc: Doc, i: int, name: Name, taken: set[int]) -> bool:
    """Whether a first name or initial that none of those meant bears stands right before a surname."""
    if i < 0 or i in taken or doc[i].pos_ != "PROPN":
        return False
    word = doc[i].lower_
    if not (given(doc[i].text) or (len(word) == INITIAL and word.endswith("."))):
        return False
    borne = {part.lower() for e in name.entries for n in e.record.names() for part in n.split()}
    return word not in borne


def _of_another(doc: Doc, name: Name, entry: Entry, year: int | None) -> bool:
    """Whether what stands at a name contradicts what is known of somebody."""
    record = entry.record
    if record.type != "Person" or not record.offices:
        return False
    title = _title_before(doc, name.start)
    ranks = words("names", "ranks_of_namesakes")
    if title in ranks and title not in (record.kind or "") and all(title not in o.title for o in record.offices):
        return True
    if year is None:
        return False
    return _too_late(record, title, year) or _too_young(doc, name, record, year)


def _title_before(doc: Doc, start: int) -> str:
    """Return the title right before a name, written out: "senator" for "Sens."."""
    if not start:
        return ""
    token = doc[start - 1] if doc[start - 1].text != "." or start == 1 else doc[start - 2]
    word = token.lower_.rstrip(".")
    short: dict[str, str] = load_table("names")["titles_in_short"]
    word = short.get(word, short.get(word.removesuffix("s"), word))
    return "" if _fading(token) else word


def _fading(title: Token) -> bool:
    """Whether a title is told as one that is over: "former Senator X"."""
    before = title.nbor(-1).lower_ if title.i else ""
    return before in words("phrases", "former_words")


def _too_late(record: Record, title: str, year: int) -> bool:
    """Whether a title is one that somebody whose last office ended long ago had not then."""
    if title not in words("names", "seats_of_namesakes") or any(title in o.title for o in record.offices):
        return False
    ends = [o.until.year for o in record.offices if o.until is not None]
    return len(ends) == len(record.offices) and max(ends) + LONG_AGO < year


def _too_young(doc: Doc, name: Name, record: Record, year: int) -> bool:
    """Whether the age behind a name is too low for the offices that somebody had: "X, 24, was arrested"."""
    i = name.end
    if i + 1 >= len(doc) or doc[i].text != "," or not doc[i + 1].text.isdigit():
        return False
    began = [o.since.year for o in record.offices if o.since is not None]
    return bool(began) and int(doc[i + 1].text) < year - min(began) + YOUNGEST


def _latest_office(names: list[Name]) -> int | None:
    """Return the latest year in which somebody whom an undated article surely names came into an office."""
    years = [
        o.since.year
        for name in names
        for e in name.entries
        if e.kind == "name" and len(name.entries) == 1
        for o in e.record.offices
        if o.since is not None
    ]
    return max(years, default=None)
