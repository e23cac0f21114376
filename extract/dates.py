"""Dates in the text: absolute, partial and relative ones, resolved against the publication date and never guessed."""

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from graph.model import DateRange, Precision

MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
DAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
NUMBERS = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"a": 1, "an": 1}
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
COUNT = r"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
UNIT = r"days?|weeks?|months?|years?"
PAST = (
    r"\b(?:over|in|during|for|within|throughout)\s+the\s+(?:past|last)\s+"
    rf"(?:(?P<count>{COUNT})\s+)?(?P<unit>{UNIT}|decades?)\b"
)
MONTH_PREFIX = r"\b(?:in|last|this|next|by|until|of|during|before|after|between|and|through)\s+"
YEAR_PREFIX = (
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Uu]ntil|[Oo]f|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|and|to|around|circa|early|late|mid"
    r"|end of|start of|beginning of)[- ]"
)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
PART = r"(?:(?P<part>early|mid|late)[- ])?"
SINCE = r"(?P<since>since|from)\s+(?:the\s+)?"

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Expression:
    """Characters `start` to `end` name `range`; `None` when they name a date that the article does not let us know."""

    start: int
    end: int
    range: DateRange | None
    kind: str


def month_range(year: int, month: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def _range(start: dt.date, end: dt.date, precision: Precision) -> DateRange:
    return DateRange(start=start, end=end, precision=precision)


def _day(day: dt.date) -> DateRange:
    return _range(day, day, "day")


def _month_number(found: re.Match[str]) -> int:
    return MONTHS[found["month"].lower().rstrip(".")]


def _safe(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _full(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    day = _safe(int(found["year"]), _month_number(found), int(found["day"]))
    return _day(day) if day else None


def _iso(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    day = _safe(int(found["year"]), int(found["m"]), int(found["d"]))
    return _day(day) if day else None


def _month_day(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    if base is None:
        return None
    month, number = _month_number(found), int(found["day"])
    years = (base.year, base.year - 1) if tense == "past" else (base.year, base.year + 1)
    for year in years:
        day = _safe(year, month, number)
        if day and (day <= base + dt.timedelta(days=1) if tense == "past" else day >= base - dt.timedelta(days=1)):
            return _day(day)
    return None


def _month_year(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    return _range(*month_range(int(found["year"]), _month_number(found)), "month")


def _month(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    if base is None:
        return None
    month = _month_number(found)
    last = "last" in found.group().lower().split()
    if tense == "future":
        year = base.year if month >= base.month else base.year + 1
    else:
        year = base.year if month < base.month or (month == base.month and not last) else base.year - 1
    return _range(*month_range(year, month), "month")


def _year(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    year = int(found["year"])
    if base is not None and year > base.year + 60:
        return None
    return _range(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def _decade(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    year = int(found["decade"])
    return _range(dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "range")


def _weekday(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    if base is None:
        return None
    back = (base.weekday() - DAYS[found["weekday"].lower()]) % 7
    text = found.group().lower()
    if "next" in text.split() or "coming" in text.split():
        return _day(base + dt.timedelta(days=7 - back if back else 7))
    if "last" in text.split() and back == 0:
        back = 7
    if tense == "future" and back:
        return _day(base + dt.timedelta(days=7 - back))
    return _day(base - dt.timedelta(days=back))


def _relative_day(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    if base is None:
        return None
    word = found.group().lower()
    shift = {"yesterday": -1, "tomorrow": 1}.get(word.split()[0], 0)
    return _day(base + dt.timedelta(days=shift))


def _shift_months(day: dt.date, months: int) -> tuple[int, int]:
    number = day.year * 12 + day.month - 1 + months
    return number // 12, number % 12 + 1


def _relative_unit(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    if base is None:
        return None
    shift = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[found["which"].lower()]
    unit = found["unit"].lower()
    if unit == "week":
        monday = base - dt.timedelta(days=base.weekday() - 7 * shift)
        return _range(monday, monday + dt.timedelta(days=6), "week")
    if unit == "month":
        return _range(*month_range(*_shift_months(base, shift)), "month")
    if unit in SEASONS:
        return None
    return _range(dt.date(base.year + shift, 1, 1), dt.date(base.year + shift, 12, 31), "year")


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else NUMBERS.get(word.lower())


def _ago(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    count = _number(found["count"])
    if base is None or count is None:
        return None
    unit = found["unit"].lower().rstrip("s")
    if unit == "day":
        return _day(base - dt.timedelta(days=count))
    if unit == "week":
        monday = base - dt.timedelta(days=base.weekday() + 7 * count)
        return _range(monday, monday + dt.timedelta(days=6), "week")
    if unit == "month":
        return _range(*month_range(*_shift_months(base, -count)), "month")
    return _range(dt.date(base.year - count, 1, 1), dt.date(base.year - count, 12, 31), "year")


def _past(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    count = _number(found["count"]) if found["count"] else 1
    if base is None or count is None:
        return None
    days = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[found["unit"].lower().rstrip("s")]
    return _range(base - dt.timedelta(days=days * count), base, "range")


def _since(
    inner: Callable[[re.Match[str], dt.date | None, Tense], DateRange | None],
) -> Callable[[re.Match[str], dt.date | None, Tense], DateRange | None]:
    def reading(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
        since = inner(found, base, "past")
        if since is None:
            return None
        return _range(since.start, max(base, since.end) if base else since.end, "range")

    return reading


Reader = Callable[[re.Match[str], dt.date | None, Tense], DateRange | None]
TABLE: tuple[tuple[str, str, Reader], ...] = (
    ("since", SINCE + PART + MONTH + r"\s+" + DAY + r",?\s+" + YEAR, _since(_full)),
    ("since", SINCE + PART + MONTH + r"\s+" + YEAR, _since(_month_year)),
    ("since", SINCE + MONTH + r"\s+" + DAY + r"\b", _since(_month_day)),
    ("since", SINCE + PART + MONTH, _since(_month)),
    ("since", r"(?P<since>since)\s+(?:the\s+)?" + PART + YEAR, _since(_year)),
    ("since", r"(?P<since>since)\s+(?:last\s+)?" + WEEKDAY, _since(_weekday)),
    ("since", r"(?P<since>since)\s+(?P<which>last|this)\s+(?P<unit>week|month|year)", _since(_relative_unit)),
    ("day", MONTH + r"\s+" + DAY + r",?\s+" + YEAR, _full),
    ("day", DAY + r"\s+(?:of\s+)?" + MONTH + r",?\s+" + YEAR, _full),
    ("day", r"\b" + YEAR + r"-(?P<m>\d\d)-(?P<d>\d\d)\b", _iso),
    ("month", PART + MONTH + r",?\s+(?:of\s+)?" + YEAR, _month_year),
    ("day", MONTH + r"\s+" + DAY + r"\b(?!,?\s*\d)", _month_day),
    ("day", r"\b" + DAY + r"\s+(?:of\s+)?" + MONTH, _month_day),
    ("weekday", r"(?:(?:last|next|this|coming)\s+)?" + WEEKDAY, _weekday),
    ("day", r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b", _relative_day),
    ("unit", r"(?i:\b(?P<which>last|previous|this|next|coming)\s+(?P<unit>week|month|year)\b)", _relative_unit),
    ("ago", rf"\b(?P<count>{COUNT})\s+(?P<unit>{UNIT})\s+(?:ago|earlier)\b", _ago),
    ("past", PAST, _past),
    ("decade", r"\b(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s\b", _decade),
    ("month", MONTH_PREFIX + PART + r"(?:last\s+|this\s+|next\s+)?" + MONTH + r"\b(?!\s+\d)", _month),
    ("year", YEAR_PREFIX + r"(?:(?:early|late|mid)[- ])?" + YEAR + r"\b(?![-\u2013]\w)", _year),
)  # fmt: skip
PATTERNS = tuple((kind, re.compile(pattern), reader) for kind, pattern, reader in TABLE)


def find_dates(text: str, published: dt.date | None, tense: Tense = "past") -> Iterator[Expression]:
    """Yield the date expressions of `text`, longest reading first at each place, none overlapping.

    Args:
        text: any text; offsets are counted in it.
        published: the day that "Monday" and "last month" are counted from; without it they stay unknown.
        tense: whether the clause looks ahead ("will meet on Monday").
    """
    taken: list[tuple[int, int]] = []
    found: list[Expression] = []
    for kind, pattern, reader in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < b and a < match.end() for a, b in taken):
                continue
            if (
                kind == "month"
                and match["month"].lower().rstrip(".") in ("may", "mar", "march")
                and not _monthlike(text, match)
            ):
                continue
            taken.append((match.start(), match.end()))
            found.append(Expression(match.start(), match.end(), reader(match, published, tense), kind))
    yield from sorted(found, key=lambda e: e.start)


def _monthlike(text: str, match: re.Match[str]) -> bool:
    return match["month"][0].isupper() and not re.match(r"\s+(?:be|have|not|also)\b", text[match.end() :])
