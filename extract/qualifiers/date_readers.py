"""What each pattern of a date means: a match, the publication date and the tense in, an interval or `None` out."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
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
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the first of three months
Tense = Literal["past", "future"]
Reader = Callable[[re.Match[str], dt.date | None, Tense], DateRange | None]


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


def read_full(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "May 3, 2024"."""
    day = _safe(int(found["year"]), _month_number(found), int(found["day"]))
    return _day(day) if day else None


def read_iso(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "2024-05-03"."""
    day = _safe(int(found["year"]), int(found["m"]), int(found["d"]))
    return _day(day) if day else None


def read_month_day(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "May 3": the nearest one behind the publication date, or ahead of it in the future tense."""
    if base is None:
        return None
    month, number = _month_number(found), int(found["day"])
    years = (base.year, base.year - 1) if tense == "past" else (base.year, base.year + 1)
    for year in years:
        day = _safe(year, month, number)
        if day and (day <= base + dt.timedelta(days=1) if tense == "past" else day >= base - dt.timedelta(days=1)):
            return _day(day)
    return None


def read_days(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "May 3-5", with or without its year."""
    first = (read_full if found["year"] else read_month_day)(found, base, tense)
    last = first and _safe(first.start.year, first.start.month, int(found["last"]))
    return _range(first.start, last, "range") if first and last and last > first.start else None


def read_in_year(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "March 3 last year"."""
    if base is None:
        return None
    year = base.year + {"last": -1, "this": 0, "next": 1}[found["which"].lower()]
    if found["day"] is None:
        return _range(*month_range(year, _month_number(found)), "month")
    day = _safe(year, _month_number(found), int(found["day"]))
    return _day(day) if day else None


def _season_of(year: int, season: str) -> DateRange:
    start = dt.date(year, SEASONS[season], 1)
    return _range(start, month_range(*_shift_months(start, 2))[1], "season")


def read_season(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "the summer of 2020"."""
    return _season_of(int(found["year"]), found["season"])


def read_relative_season(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "last summer": the latest that is over, the current or the nearest, or the first that is still to begin."""
    if base is None:
        return None
    near = [_season_of(base.year + shift, found["season"]) for shift in (-2, -1, 0, 1)]
    if found["which"] == "last":
        return max((s for s in near if s.end < base), key=lambda s: s.start)
    if found["which"] == "next":
        return min((s for s in near if s.start > base), key=lambda s: s.start)
    return min(near, key=lambda s: max(s.start - base, base - s.end))


def read_month_year(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "May 2024"."""
    return _range(*month_range(int(found["year"]), _month_number(found)), "month")


def read_month(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "in May" and "last May"."""
    if base is None:
        return None
    month = _month_number(found)
    last = "last" in found.group().lower().split()
    if tense == "future":
        year = base.year if month >= base.month else base.year + 1
    else:
        year = base.year if month < base.month or (month == base.month and not last) else base.year - 1
    return _range(*month_range(year, month), "month")


def read_year(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "in 2019"; what lies sixty years ahead is no year."""
    year = int(found["year"])
    if base is not None and year > base.year + 60:
        return None
    return _range(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def read_decade(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "the 1990s"."""
    year = int(found["decade"])
    return _range(dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "range")


def read_weekday(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "Monday": the latest one, or the next in the future tense."""
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


def read_relative_day(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "yesterday" and "the day before yesterday"."""
    if base is None:
        return None
    *before, word = found.group().lower().split()
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0) * (2 if before else 1)
    return _day(base + dt.timedelta(days=shift))


def _shift_months(day: dt.date, months: int) -> tuple[int, int]:
    number = day.year * 12 + day.month - 1 + months
    return number // 12, number % 12 + 1


def read_relative_unit(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "last week", "this month", "next year"."""
    if base is None:
        return None
    shift = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}[found["which"].lower()]
    unit = found["unit"].lower()
    if unit == "week":
        monday = base - dt.timedelta(days=base.weekday() - 7 * shift)
        return _range(monday, monday + dt.timedelta(days=6), "week")
    if unit == "month":
        return _range(*month_range(*_shift_months(base, shift)), "month")
    return _range(dt.date(base.year + shift, 1, 1), dt.date(base.year + shift, 12, 31), "year")


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else NUMBERS.get(word.lower())


def read_ago(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "three days ago"."""
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
    year = base.year - count * (10 if unit == "decade" else 1)
    return _range(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def read_past(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
    """Read "over the past three weeks"."""
    count = _number(found["count"]) if found["count"] else 1
    if base is None or count is None:
        return None
    days = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}[found["unit"].lower().rstrip("s")]
    return _range(base - dt.timedelta(days=days * count), base, "range")


def read_since(inner: Reader) -> Reader:
    """Return a reader of "since X": from the beginning of X to the publication date."""

    def reading(found: re.Match[str], base: dt.date | None, tense: Tense) -> DateRange | None:
        since = inner(found, base, "past")
        if since is None:
            return None
        return _range(since.start, max(base, since.end) if base else since.end, "range")

    return reading
