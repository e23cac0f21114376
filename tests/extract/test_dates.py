"""Date expressions: absolute ones, those counted from the publication date, and what only looks like a date."""

import datetime as dt
from itertools import pairwise

import pytest

from extract.qualifiers.dates import find_dates

DAY = dt.date(2024, 5, 15)  # a Wednesday
NEW_YEAR = dt.date(2024, 1, 2)  # a Tuesday

# text, publication date, tense, start, end (None: unknown), precision
FOUND = [
    # absolute: the publication date does not matter
    ("on January 5, 2026", None, "past", "2026-01-05", "2026-01-05", "day"),
    ("on 5 January 2026", None, "past", "2026-01-05", "2026-01-05", "day"),
    ("on the 5th of January 2026", None, "past", "2026-01-05", "2026-01-05", "day"),
    ("on Jan. 5, 2026", None, "past", "2026-01-05", "2026-01-05", "day"),
    ("on Sept. 11, 2001", None, "past", "2001-09-11", "2001-09-11", "day"),
    ("on 2026-01-05", None, "past", "2026-01-05", "2026-01-05", "day"),
    ("on February 29, 2024", None, "past", "2024-02-29", "2024-02-29", "day"),
    ("in January 2026", None, "past", "2026-01-01", "2026-01-31", "month"),
    ("in early February 2023", None, "past", "2023-02-01", "2023-02-28", "month"),
    ("in 2019", None, "past", "2019-01-01", "2019-12-31", "year"),
    ("the 2015 deal", None, "past", "2015-01-01", "2015-12-31", "year"),
    ("in the 1990s", None, "past", "1990-01-01", "1999-12-31", "range"),
    # a day or month without its year
    ("on May 3", DAY, "past", "2024-05-03", "2024-05-03", "day"),
    ("on 3 May", DAY, "past", "2024-05-03", "2024-05-03", "day"),
    ("on December 8", DAY, "past", "2023-12-08", "2023-12-08", "day"),
    ("on December 8", DAY, "future", "2024-12-08", "2024-12-08", "day"),
    ("on May 20", DAY, "past", "2023-05-20", "2023-05-20", "day"),
    ("on May 20", DAY, "future", "2024-05-20", "2024-05-20", "day"),
    ("in March", DAY, "past", "2024-03-01", "2024-03-31", "month"),
    ("in December", DAY, "past", "2023-12-01", "2023-12-31", "month"),
    ("in December", DAY, "future", "2024-12-01", "2024-12-31", "month"),
    ("in May", DAY, "past", "2024-05-01", "2024-05-31", "month"),
    ("last May", DAY, "past", "2023-05-01", "2023-05-31", "month"),
    ("in March", DAY, "future", "2025-03-01", "2025-03-31", "month"),
    # weekdays
    ("on Monday", DAY, "past", "2024-05-13", "2024-05-13", "day"),
    ("on Wednesday", DAY, "past", "2024-05-15", "2024-05-15", "day"),
    ("last Wednesday", DAY, "past", "2024-05-08", "2024-05-08", "day"),
    ("on Thursday", DAY, "past", "2024-05-09", "2024-05-09", "day"),
    ("on Thursday", DAY, "future", "2024-05-16", "2024-05-16", "day"),
    ("next Monday", DAY, "past", "2024-05-20", "2024-05-20", "day"),
    ("on Monday", NEW_YEAR, "past", "2024-01-01", "2024-01-01", "day"),
    ("on Friday", NEW_YEAR, "past", "2023-12-29", "2023-12-29", "day"),
    # counted from the publication date
    ("yesterday", DAY, "past", "2024-05-14", "2024-05-14", "day"),
    ("today", DAY, "past", "2024-05-15", "2024-05-15", "day"),
    ("tomorrow", DAY, "future", "2024-05-16", "2024-05-16", "day"),
    ("Yesterday, it rained", DAY, "past", "2024-05-14", "2024-05-14", "day"),
    ("last week", DAY, "past", "2024-05-06", "2024-05-12", "week"),
    ("this week", DAY, "past", "2024-05-13", "2024-05-19", "week"),
    ("next week", DAY, "future", "2024-05-20", "2024-05-26", "week"),
    ("last month", DAY, "past", "2024-04-01", "2024-04-30", "month"),
    ("last month", NEW_YEAR, "past", "2023-12-01", "2023-12-31", "month"),
    ("next month", dt.date(2024, 12, 9), "future", "2025-01-01", "2025-01-31", "month"),
    ("last year", DAY, "past", "2023-01-01", "2023-12-31", "year"),
    ("next year", DAY, "future", "2025-01-01", "2025-12-31", "year"),
    ("three days ago", DAY, "past", "2024-05-12", "2024-05-12", "day"),
    ("two weeks ago", DAY, "past", "2024-04-29", "2024-05-05", "week"),
    ("two months ago", DAY, "past", "2024-03-01", "2024-03-31", "month"),
    ("10 years ago", DAY, "past", "2014-01-01", "2014-12-31", "year"),
    ("a year ago", DAY, "past", "2023-01-01", "2023-12-31", "year"),
    # ranges
    ("since December", DAY, "past", "2023-12-01", "2024-05-15", "range"),
    ("since 2011", DAY, "past", "2011-01-01", "2024-05-15", "range"),
    ("since December 8, 2023", DAY, "past", "2023-12-08", "2024-05-15", "range"),
    ("since Monday", DAY, "past", "2024-05-13", "2024-05-15", "range"),
    ("since last year", DAY, "past", "2023-01-01", "2024-05-15", "range"),
    ("over the past week", DAY, "past", "2024-05-08", "2024-05-15", "range"),
    ("in the last three days", DAY, "past", "2024-05-12", "2024-05-15", "range"),
    ("from 2011 to 2013", None, "past", "2011-01-01", "2013-12-31", "range"),
    ("between 2011 and 2013", DAY, "past", "2011-01-01", "2013-12-31", "range"),
    ("from May 3 to May 5", DAY, "past", "2024-05-03", "2024-05-05", "range"),
    ("from 1 May to 5 May 2020", DAY, "past", "2020-05-01", "2020-05-05", "range"),
    ("between March and April 2022", DAY, "past", "2022-03-01", "2022-04-30", "range"),
    ("from January 2011 until March 2013", None, "past", "2011-01-01", "2013-03-31", "range"),
    ("from Monday to Wednesday", DAY, "past", "2024-05-13", "2024-05-15", "range"),
    ("on May 3-5", DAY, "past", "2024-05-03", "2024-05-05", "range"),
    ("on May 3\u20135, 2023", None, "past", "2023-05-03", "2023-05-05", "range"),
    ("5-7 May 2024", DAY, "past", "2024-05-05", "2024-05-07", "range"),
    # counted back by years, days and seasons
    ("on March 3 last year", DAY, "past", "2023-03-03", "2023-03-03", "day"),
    ("on 3 March last year", DAY, "past", "2023-03-03", "2023-03-03", "day"),
    ("in March last year", DAY, "past", "2023-03-01", "2023-03-31", "month"),
    ("the day before yesterday", DAY, "past", "2024-05-13", "2024-05-13", "day"),
    ("the day after tomorrow", DAY, "future", "2024-05-17", "2024-05-17", "day"),
    ("in the summer of 2020", None, "past", "2020-06-01", "2020-08-31", "season"),
    ("in the winter of 2020", None, "past", "2020-12-01", "2021-02-28", "season"),
    ("last summer", DAY, "past", "2023-06-01", "2023-08-31", "season"),
    ("last winter", NEW_YEAR, "past", "2022-12-01", "2023-02-28", "season"),
    ("this winter", NEW_YEAR, "past", "2023-12-01", "2024-02-29", "season"),
    ("next spring", DAY, "future", "2025-03-01", "2025-05-31", "season"),
    ("a decade ago", DAY, "past", "2014-01-01", "2014-12-31", "year"),
]


@pytest.mark.parametrize(("text", "published", "tense", "start", "end", "precision"), FOUND)
def test_found(text: str, published: dt.date | None, tense: str, start: str, end: str, precision: str) -> None:
    [found] = find_dates(text, published, tense)  # type: ignore[arg-type]
    assert found.range is not None
    assert (str(found.range.start), str(found.range.end), found.range.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    ["on Monday", "yesterday", "last month", "on May 3", "in December", "two weeks ago", "since March", "this week"],
)
def test_without_a_publication_date_a_relative_one_is_found_but_unknown(text: str) -> None:
    assert [e.range for e in find_dates(text, None)] == [None]


@pytest.mark.parametrize(
    "text", ["on February 30, 2024", "on February 29, 2023", "on 2024-13-01", "on June 31, 2020", "on 32 May"]
)
def test_a_day_that_is_not_in_the_calendar_is_no_date(text: str) -> None:
    assert not [e for e in find_dates(text, DAY) if e.range is not None and e.range.precision == "day"]


NONE = [
    "Chad may attack Sudan",
    "they may be late",
    "May be late",
    "1,600 people fled",
    "1600 people fled",
    "some 2,000 houses",
    "the march on the capital",
    "they will march to the border",
    "32 people",
    "a second attempt",
    "Prime Minister Theresa May spoke",
    "the Sun and the Moon",
    "Marchers filled the streets",
    "Augusta is a city",
    "the weekday edition",
    "Boeing 747 and 2020-model engines",
    "in a 24-hour strike",
    "for the last time",
    "in the last minute",
    "the fall of Damascus",
    "a spring in the desert",
    "the 2015",
]


@pytest.mark.parametrize("text", NONE)
def test_no_date(text: str) -> None:
    assert [text[e.start : e.end] for e in find_dates(text, DAY)] == []


def test_offsets_and_order_of_several() -> None:
    text = "Talks began on 3 May 2021, broke off in 2022 and resumed last week."
    found = list(find_dates(text, DAY))
    assert [text[e.start : e.end] for e in found] == ["3 May 2021", "in 2022", "last week"]
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("moved from Doha in 2011 to Oslo in 2013", ["in 2011", "in 2013"]),
        ("in 2011 and 2013", ["in 2011", "and 2013"]),
        ("between Iran and Iraq in May 2011 and June 2013", ["May 2011", "June 2013"]),
        ("from 2013 to 2011", ["from 2013", "to 2011"]),
    ],
)
def test_two_dates_that_are_no_interval(text: str, parts: list[str]) -> None:
    assert [text[e.start : e.end] for e in find_dates(text, DAY)] == parts


def test_the_longest_reading_wins() -> None:
    [found] = find_dates("since January 2020", DAY)
    assert (found.kind, str(found.range.start if found.range else None)) == ("since", "2020-01-01")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("the first visit to Kenya by a Chadian head of state since 2004", None),
        ("met the president for the first time since March 2014", None),
        ("the deadliest attack on the city since May", None),
        ("The first troops have been in Mali since 2014", "2014-01-01"),
        ("Most of the troops stayed, and they have fought since 2014", "2014-01-01"),
    ],
)
def test_what_had_not_happened_since_did_not_happen_then(text: str, start: str | None) -> None:
    [found] = find_dates(text, DAY)
    assert (found.kind, found.range and str(found.range.start)) == ("since", start)
