"""Dates in the text: absolute, partial and relative ones, resolved against the publication date and never guessed."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.qualifiers.date_readers import (
    Reader,
    Tense,
    read_ago,
    read_days,
    read_decade,
    read_full,
    read_in_year,
    read_iso,
    read_month,
    read_month_day,
    read_month_year,
    read_past,
    read_relative_day,
    read_relative_season,
    read_relative_unit,
    read_season,
    read_since,
    read_weekday,
    read_year,
)
from graph.model import DateRange

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
SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
TO = r"\s?[-\u2013]\s?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
SINCE = r"(?P<since>[Ss]ince|[Ff]rom)\s+(?:the\s+)?"


@dataclass(frozen=True, slots=True)
class Expression:
    """Characters `start` to `end` name `range`; `None` when they name a date that the article does not let us know."""

    start: int
    end: int
    range: DateRange | None
    kind: str


read_since_unit = read_since(read_relative_unit)
TABLE: tuple[tuple[str, str, Reader], ...] = (
    ("days", MONTH + r"\s+" + DAY + TO + r"\b(?!\s*\d)(?:,?\s+" + YEAR + r")?", read_days),
    ("days", r"\b" + DAY + TO + r"\s+(?:of\s+)?" + MONTH + r"(?:,?\s+" + YEAR + r")?", read_days),
    ("day", r"\b" + DAY + r"\s+(?:of\s+)?" + MONTH + r"\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b", read_in_year),
    ("day", MONTH + r"(?:\s+" + DAY + r")?\s+(?:of\s+)?(?P<which>last|this|next)\s+year\b", read_in_year),
    ("since", SINCE + PART + MONTH + r"\s+" + DAY + r",?\s+" + YEAR, read_since(read_full)),
    ("since", SINCE + PART + MONTH + r"\s+" + YEAR, read_since(read_month_year)),
    ("since", SINCE + MONTH + r"\s+" + DAY + r"\b", read_since(read_month_day)),
    ("since", SINCE + PART + MONTH, read_since(read_month)),
    ("since", r"(?P<since>[Ss]ince)\s+(?:the\s+)?" + PART + YEAR, read_since(read_year)),
    ("since", r"(?P<since>[Ss]ince)\s+(?:last\s+)?" + WEEKDAY, read_since(read_weekday)),
    ("since", r"(?P<since>[Ss]ince)\s+(?P<which>last|this)\s+(?P<unit>week|month|year)", read_since_unit),
    ("day", MONTH + r"\s+" + DAY + r",?\s+" + YEAR, read_full),
    ("day", DAY + r"\s+(?:of\s+)?" + MONTH + r",?\s+" + YEAR, read_full),
    ("day", r"\b" + YEAR + r"-(?P<m>\d\d)-(?P<d>\d\d)\b", read_iso),
    ("month", PART + MONTH + r",?\s+(?:of\s+)?" + YEAR, read_month_year),
    ("day", MONTH + r"\s+" + DAY + r"\b(?!,?\s*\d)", read_month_day),
    ("day", r"\b" + DAY + r"\s+(?:of\s+)?" + MONTH, read_month_day),
    ("weekday", r"(?:(?:last|next|this|coming)\s+)?" + WEEKDAY, read_weekday),
    ("season", r"\b(?:in\s+)?(?:the\s+)?" + PART + SEASON + r"\s+(?:of\s+)?" + YEAR + r"\b", read_season),
    ("season", r"\b(?P<which>last|this|next)\s+" + SEASON + r"\b", read_relative_season),
    ("day", r"\b[Tt]he\s+day\s+(?:before\s+yesterday|after\s+tomorrow)\b", read_relative_day),
    ("day", r"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b", read_relative_day),
    ("unit", r"(?i:\b(?P<which>last|previous|this|next|coming)\s+(?P<unit>week|month|year)\b)", read_relative_unit),
    ("ago", rf"\b(?P<count>{COUNT})\s+(?P<unit>{UNIT}|decades?)\s+(?:ago|earlier)\b", read_ago),
    ("past", PAST, read_past),
    ("decade", r"\b(?:the\s+)?(?P<decade>(?:1[89]|20)\d0)s\b", read_decade),
    ("month", MONTH_PREFIX + PART + r"(?:last\s+|this\s+|next\s+)?" + MONTH + r"\b(?!\s+\d)", read_month),
    ("year", r"\b(?:[Tt]he|[Aa])\s+" + YEAR + r"\b(?=\s+[A-Za-z])", read_year),
    ("year", YEAR_PREFIX + r"(?:(?:early|late|mid)[- ])?" + YEAR + r"\b(?![-\u2013]\w)", read_year),
)  # fmt: skip
PATTERNS = tuple((kind, re.compile(pattern), reader) for kind, pattern, reader in TABLE)

PREFIX = re.compile(r"(?:from|between|to|and|until|through)\b\s*", re.I)
LOOK_BACK = 100  # characters in front of "since"
# "the first visit by a minister since 2004", "the worst attack on the city since May": since then there was none.
NONE_SINCE = re.compile(
    r"\b(?:first|only|(?:bigg|larg|great|high|low|dead\w*|heav|strong|bloodi|long|new|close|harsh|sharp|steep|few)\w*est|most|least|worst|best)"
    r"\s(?:(?!(?:have|has|had|is|are|was|were|been|who|which|that)\b)[\w\u2019'-]+,?\s+){1,10}$",
    re.I,
)
YEARLY = re.compile(YEAR)
INTERVAL = re.compile(r"(?:from\|\s*(?:to|until|till|through)|between\|\s*and)\s*(?:the)?")


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
            none = kind == "since" and NONE_SINCE.search(text, max(0, match.start() - LOOK_BACK), match.start())
            when = None if none else reader(match, published, tense)
            found.append(Expression(match.start(), match.end(), when, kind))
    yield from _joined(text, sorted(found, key=lambda e: e.start))


def _joined(text: str, found: list[Expression]) -> Iterator[Expression]:
    """Make one interval of the two ends in "from 2011 to 2013" and "between May 3 and May 5"."""
    taken = -1
    for a, b in pairwise([*found, None]):
        whole = None if a is None or b is None else _interval(text, a, b)
        if a is not None and a.start >= taken:
            yield whole or a
        if whole is not None:
            taken = whole.end


def _interval(text: str, a: Expression, b: Expression) -> Expression | None:
    if b.range is None or not INTERVAL.fullmatch(_without(text, a, b)):
        return None
    first = a.range
    if YEARLY.search(text, b.start, b.end) and not YEARLY.search(text, a.start, a.end):
        first = next((e.range for e in find_dates(text[a.start : a.end], b.range.end)), None)  # "from May to June 2020"
    if first is None or first.start > b.range.start:
        return None
    return Expression(a.start, b.end, DateRange(start=first.start, end=b.range.end, precision="range"), "interval")


def _without(text: str, a: Expression, b: Expression) -> str:
    """Return what stands in front of the first end and between the two, their own prefixes with it."""
    lead = PREFIX.match(text, a.start)
    before = lead.group() if lead else (re.findall(r"\w+\s*$", text[max(0, a.start - 10) : a.start]) or [""])[0]
    inner = PREFIX.match(text, b.start)
    return f"{before.strip()}|{text[a.end : b.start]}{inner.group() if inner else ''}".strip().lower()


def _monthlike(text: str, match: re.Match[str]) -> bool:
    return match["month"][0].isupper() and not re.match(r"\s+(?:be|have|not|also)\b", text[match.end() :])
