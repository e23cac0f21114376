"""Dates: the forms that news uses, and the lines that are none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates import parse_date, read_date_line

JAN6 = dt.date(2026, 1, 6)


@pytest.mark.parametrize(
    "line",
    [
        "6 January 2026",
        "6 January 2026 - 10:47",
        "January 6, 2026",
        "Jan. 6, 2026",
        "Jan 6 2026",
        "6 Jan 2026",
        "6th January 2026",
        "6th of January, 2026",
        "Tuesday, January 6, 2026",
        "Tuesday 6 January 2026",
        "Tue, 06 Jan 2026 10:47:00 GMT",
        "2026-01-06",
        "2026/01/06",
        "2026.01.06",
        "2026-01-06T10:47:00Z",
        "2026-01-06T10:47:00.123+03:30",
        "2026-01-06 10:47",
        "20260106",
        "20260106T104700Z",
        "06.01.2026",
        "Published: 6 January 2026",
        "Published on January 6, 2026 at 3:15 PM EST",
        "Posted 10:47 GMT, 6 January 2026",
        "Date: 2026-01-06",
        "First published: Tue 6 Jan 2026 10.47 GMT",
        "January 6, 2026, 10:47 AM",
        "(January 6, 2026)",
        "2026 January 6",
        "JANUARY 6, 2026",
        "6-Jan-2026",
    ],
)
def test_a_date_line_gives_its_day(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.day, found.updated) == (JAN6, False)
    assert parse_date(line) == JAN6


@pytest.mark.parametrize(
    "line", ["Updated: 6 January 2026", "Last updated on January 6, 2026", "Last modified: 2026-01-06"]
)
def test_the_date_of_an_update_is_marked(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.updated


@pytest.mark.parametrize("line", ["03/04/2016", "3-4-2016", "30 February 2015", "2026-13-40", "0001-01-01"])
def test_what_is_no_day_or_could_be_two_is_a_date_line_without_a_day(line: str) -> None:
    found = read_date_line(line)
    assert found is not None
    assert found.day is None


@pytest.mark.parametrize(
    ("line", "day"), [("25/04/2016", (2016, 4, 25)), ("04/25/2016", (2016, 4, 25)), ("05/05/2016", (2016, 5, 5))]
)
def test_numbers_that_can_be_one_day_only_are_read(line: str, day: tuple[int, int, int]) -> None:
    assert parse_date(line) == dt.date(*day)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "2015",
        "May",
        "Friday, August 21",
        "August 21, 2015 was a Friday",
        "On 6 January 2026 the talks began.",
        "6 January 2026 Agreement",
        "Group F — Sweden 1 – 0 Korea Republic",
        "Talks of 6 January 2026",
        "20 February 2011 movement",
        "1967",
        "+1 202 555 0100",
    ],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (1767696420, JAN6),
        (1767696420.5, JAN6),
        ("1767696420000", JAN6),
        (dt.date(2026, 1, 6), JAN6),
        (dt.datetime(2026, 1, 6, 23, 59), JAN6),
        ("2026-01-06 (as amended)", JAN6),
        ("two hours ago", None),
        (None, None),
        (True, None),
        ("", None),
        (7, None),
        ([], None),
    ],
)
def test_values_of_fields(value: object, day: dt.date | None) -> None:
    assert parse_date(value) == day


@given(
    st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%A, %B %d, %Y", "%b %d, %Y", "%Y-%m-%d", "%Y%m%d", "%d.%m.%Y"]),
)
def test_every_day_survives_being_written(day: dt.date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day


@given(st.text(max_size=120))
def test_any_text_is_a_date_or_none(text: str) -> None:
    read_date_line(text)
    parse_date(text)
