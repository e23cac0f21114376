"""Place, agency and date in front of an article's first sentence: "BEIRUT, Jan 5 (Reuters) - ...", "PARIS — ..."."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.dates import month_words, parse_date
from loaders.outlets import canonical_outlet, known_outlet, looks_like_outlet
from loaders.tables import load_table

REACH = 160  # characters in which a dateline must end
DASH = r"(?:[-–—―]{1,3}|:)"
BEGINS = r"(?=[\"“”'‘’«(\[]*[A-Z0-9À-Þ$€£])"
UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.\-]*(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ'’.\-]*){0,4}"
MIXED = r"[A-ZÀ-Þ][\w'’.\-]*(?:[ /](?:de |al-|el-|d')?[A-ZÀ-Þ][\w'’.\-]*){0,3}"
WIDER = r"(?:,\s*[A-ZÀ-Þ][\w.'’\-]*(?: [A-ZÀ-Þ][\w.'’\-]*){0,2})?"


@dataclass(frozen=True)
class Lead:
    """What was found in front of a paragraph, and the paragraph without it."""

    rest: str
    place: str | None = None
    outlet: str | None = None
    day: dt.date | None = None
    prefix: bool = False


@lru_cache(maxsize=1)
def _datelines() -> tuple[re.Pattern[str], ...]:
    """The forms of a dateline; each needs an agency, a date or a place in capitals besides the dash."""
    month = rf"(?i:{month_words()})\b\.?"
    year = r"(?:,?\s+\d{4})?"
    day = rf"(?:{month}\s+\d{{1,2}}{year}|\d{{1,2}}\s+{month}{year}|\d{{4}}-\d{{2}}-\d{{2}})"
    any_place = rf"(?P<place>{UPPER}{WIDER}|{MIXED}{WIDER})"
    agency = r"\(\s*(?P<agency>[A-Z][\w .&'’/\-]{1,40}?)\s*\)"
    listed = r"(?P<agency>[A-Z][A-Za-z\-]{1,20}(?: [A-Z][a-z]+){0,2})"
    return tuple(
        re.compile(form)
        for form in (
            rf"{any_place},?\s*(?:[,–—-]\s*(?P<before>{day})\s*,?\s*)?{agency}\s*(?:[,–—-]\s*(?P<day>{day})\s*)?{DASH}\s*{BEGINS}",
            rf"(?P<place>{UPPER}{WIDER}),\s*(?P<day>{day})\s*{DASH}\s*{BEGINS}",
            rf"(?P<place>{MIXED}{WIDER}),\s*(?P<day>{day})\s*[-–—]{{1,3}}\s*{BEGINS}",
            rf"(?P<place>{UPPER}{WIDER})(?:\s+[-–—]{{1,3}}\s*|[–—]{{1,3}}\s*|\s*--\s*|:\s+){BEGINS}",
            rf"(?P<place>{MIXED}),\s*(?:(?P<day>{day}),?\s*)?{listed}\s*[-–—]{{1,3}}\s*{BEGINS}",
            rf"{agency}\s*(?:[,–—-]\s*(?P<day>{day})\s*)?[-–—:]{{1,3}}\s*{BEGINS}",
        )
    )


def read_dateline(paragraph: str, *, elsewhere: str = "") -> Lead | None:
    """Return the dateline in front of `paragraph`, None when there is none.

    A place without an agency or a date counts only in capitals, only when what follows begins a sentence, and not when
    `elsewhere`, the rest of the article, writes it in capitals too, as it does with acronyms.
    """
    for n, form in enumerate(_datelines()):
        found = form.match(paragraph[:REACH])
        if found is None:
            continue
        part = found.groupdict()
        place, agency = part.get("place"), part.get("agency")
        if place and not _can_be_place(place):
            continue
        if agency and not _can_sign(agency, shouted=bool(place and place.split(",")[0].isupper()), listed=n in (4, 5)):
            continue
        if n == 3 and place and re.search(rf"(?<=[^\n]) [\"“(]?{re.escape(place.split(',')[0])}\b", elsewhere):
            continue
        day = parse_date(part.get("day") or part.get("before"))
        outlet = canonical_outlet(agency) if agency else None
        return Lead(paragraph[found.end() :], _place_name(place) if place else None, outlet, day)
    return None


@lru_cache(maxsize=1)
def _place_line() -> re.Pattern[str]:
    """A line of a statement that holds nothing but where and when it was made: "Prague, 22 April 2021"."""
    month = rf"(?i:{month_words()})\b\.?"
    day = rf"(?:{month}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{month},?\s+\d{{4}})"
    return re.compile(rf"(?P<place>{UPPER}{WIDER}|{MIXED}{WIDER}),?\s+[(–—-]?\s*(?P<day>{day})\)?\.?")


def read_place_line(line: str) -> Lead | None:
    """Return the place and the day of a line that is nothing else, None for other lines."""
    found = _place_line().fullmatch(line.strip()) if len(line) <= REACH else None
    if found is None or not _can_be_place(found["place"]) or looks_like_outlet(found["place"]):
        return None
    day = parse_date(found["day"])
    return Lead("", _place_name(found["place"]), day=day) if day is not None else None


def _can_be_place(place: str) -> bool:
    first = place.split(",")[0]
    barred = set(load_table("furniture")["no_places"])
    plain = first.replace(".", "")
    return len(plain) > 2 and not {plain, plain.split()[0]} & barred and not known_outlet(first)


def _can_sign(agency: str, *, shouted: bool, listed: bool) -> bool:
    """Behind a place in capitals any name may sign, elsewhere only one that is known or shaped like an outlet's."""
    if known_outlet(agency):
        return True
    if listed or agency in load_table("furniture")["no_places"]:
        return False
    return shouted or looks_like_outlet(agency)


def _place_name(place: str) -> str:
    """Capitals as in running text: GAZA CITY becomes Gaza City."""
    return re.sub(
        r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda w: w.group().title() if w.group().isupper() else w.group(), place
    )


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    """A whole date line that ran into the first sentence; without a weekday it needs a dash behind it."""
    month = rf"(?:{month_words()})\b\.?"
    weekday = "|".join(sorted(load_table("dates")["weekdays"], key=len, reverse=True))
    day = rf"(?:{month} \d{{1,2}}, \d{{4}}|\d{{1,2}} {month},? \d{{4}})"
    return re.compile(
        rf"(?:(?:{weekday})\b\.?,? (?P<day>{day})(?:\s*[-–—:|]+)?\s+|(?P<dashed>{day})\s*[-–—|]+\s+){BEGINS}"
    )


def read_date_lead(paragraph: str) -> Lead | None:
    """Return the date of publication in front of `paragraph` ("Friday, May 8, 2015 The ..."), None without one."""
    found = _dated().match(paragraph[:REACH])
    if found is None:
        return None
    day = parse_date(found["day"] or found["dashed"])
    return Lead(paragraph[found.end() :], day=day) if day else None
