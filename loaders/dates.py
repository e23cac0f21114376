"""Dates as news writes them: as a field's value, and as a line of its own above an article.

Only what is written counts: no file time, no guess from an address, and no reading of 03/04/2016, which is two dates.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.tables import load_table

EARLIEST, LATEST = 1600, 2200
EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{13}")


@dataclass(frozen=True)
class DateLine:
    """A line that says when an article came out: `day` is None where it cannot be told, or is that of an update."""

    day: dt.date | None
    updated: bool = False


@dataclass(frozen=True)
class _Patterns:
    months: dict[str, int]
    line: re.Pattern[str]
    value: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    table = load_table("dates")
    months = {name.lower(): int(number) for number, names in table["months"].items() for name in names}

    def either(words: list[str]) -> str:
        return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"

    month = either(list(months))
    weekday = either(table["weekdays"])
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    date = (
        r"(?:(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
        r"|(?P<y2>(?:19|20)\d{2})(?P<m2>\d{2})(?P<d2>\d{2})(?!\d)"
        rf"|(?P<d3>{day})(?:\s+of)?[\s\-.]+(?P<m3>{month})\b\.?,?[\s\-]+(?P<y3>\d{{4}})(?!\d)"
        rf"|(?P<m4>{month})\b\.?[\s\-]+(?P<d4>{day})(?:\s*,\s*|\s+|-)(?P<y4>\d{{4}})(?!\d)"
        rf"|(?P<y5>\d{{4}}),?[\s\-]+(?P<m5>{month})\b\.?,?[\s\-]+(?P<d5>{day})\b"
        r"|(?P<a6>\d{1,2})(?P<sep>[/.\-])(?P<b6>\d{1,2})(?P=sep)(?P<y6>\d{4})(?!\d))"
    )
    offset = r"[+-]\d{1,2}(?::?\d{2})?"
    zone = rf"(?:\s*(?:Z\b|(?:UTC|GMT)(?:\s*{offset})?|{offset}|\(?[A-Z]{{2,5}}\)?(?:\s+time)?|Eastern\s+time))?"
    clock = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?\s*(?:[ap]\.?\s?m\.?)?"
    time = rf"(?:(?:{clock}|\d{{1,2}}\s*[ap]\.?m\.?|\d{{6}}){zone})"
    gap = r"(?:\s*[,|–—·•@\-]\s*|\s+(?:at|on)\s+|\s*T\s*|\s*)"
    label = either([*table["published"], *table["updated"]])
    rest = (
        rf"(?:{weekday}\.?,?\s+)?(?:{time}{gap})?(?:{weekday}\.?,?\s+)?{date}(?:{gap}{time})?(?:{gap}\(?{weekday}\)?)?"
    )
    later = rf"(?:[\s,|·]*(?:last\s+)?updated(?:\s+(?:at|on))?\s*[:\-]?\s*{time})?"
    return _Patterns(
        months=months,
        line=re.compile(rf"[\s\[(]*(?:(?P<label>{label})\s*(?:[:\-–—]\s*|\s+))?{rest}{later}[\s\])]*\.?", re.I),
        value=re.compile(rf"\s*(?:{weekday}\.?,?\s+)?(?:{time}{gap})?(?:{weekday}\.?,?\s+)?{date}", re.I),
    )


def month_words() -> str:
    """Return the names of the months as alternatives of a regular expression."""
    names = [name for names in load_table("dates")["months"].values() for name in names]
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


def _day_of(found: re.Match[str]) -> dt.date | None:
    """The day that a match of the pattern `date` means, None where it is no day or could be two."""
    part = found.groupdict()
    months = _patterns().months
    try:
        for n in "12345":
            if part[f"y{n}"]:
                name, number = part[f"m{n}"], re.match(r"\d+", part[f"d{n}"])
                month = int(name) if name.isdigit() else months[name.lower()]
                return _checked(int(part[f"y{n}"]), month, int(number.group()) if number else 0)
        a, b, year = int(part["a6"]), int(part["b6"]), int(part["y6"])
        if part["sep"] == "." or a > 12:  # a date with points is nowhere American
            return _checked(year, b, a)
        return _checked(year, a, b) if a == b or b > 12 else None
    except ValueError:
        return None


def _checked(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if EARLIEST <= year <= LATEST else None


def parse_date(value: object) -> dt.date | None:
    """Return the day that a field's value names, as written there (no change of time zone), else None.

    Args:
        value: ISO 8601, RFC 2822, a date in English words, or seconds or milliseconds since 1970 (taken as UTC).
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    if EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text) == 13 else 1)
        return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds)).date()
    if len(text) > 100:
        return None
    line = read_date_line(text)
    if line is not None:
        return line.day
    found = _patterns().value.match(text)
    return _day_of(found) if found else None


def parse_moment(value: str) -> str | None:
    """Return the moment that a field's value names as ISO 8601, else its day, else None.

    A moment with a time zone is given in UTC ("2026-01-05T08:30:00Z"), one without as it is written.
    """
    try:
        moment = dt.datetime.fromisoformat(value.strip())
    except ValueError:
        day = parse_date(value)
        return day.isoformat() if day else None
    if moment.tzinfo is not None:
        try:
            return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        except OverflowError:
            return None
    return moment.date().isoformat() if "T" not in value and " " not in value.strip() else f"{moment:%Y-%m-%dT%H:%M:%S}"


def read_date_line(line: str) -> DateLine | None:
    """Return what `line` says when it is a date line and nothing else ("Friday, August 21, 2015"), else None."""
    if len(line) > 100 or not any(c.isdigit() for c in line):
        return None
    found = _patterns().line.fullmatch(line)
    if not found:
        return None
    label = (found["label"] or "").lower()
    return DateLine(_day_of(found), updated=label in load_table("dates")["updated"])
