"""A known person is not taken for a namesake whose title, age, time or first name contradicts what is known of him."""

import datetime as dt

import pytest

from tests.extract.conftest import Read

OTHERS = [
    ("John Kennedy met Oman's Ann Lowe.", 2018, "John F. Kennedy"),
    ("Senator John Kennedy met Oman's Ann Lowe.", 2018, "John F. Kennedy"),
    ("Sens. John Kennedy and Tom Cotton met Ann Lowe.", None, "John F. Kennedy"),
    ("Sheriff John Allen met Ann Lowe.", None, "John Allen (general)"),
    ("Tony Blair, 24, met Ann Lowe in Oslo.", 2018, "Tony Blair"),
    ("Oman met Joe Biden. Hunter Obama met Ann Lowe.", None, "Barack Obama"),
]
SAME = [
    ("Senator John F. Kennedy met Ann Lowe.", 1959, "John F. Kennedy"),
    ("Former Senator John F. Kennedy met Ann Lowe.", 2018, "John F. Kennedy"),
    ("Tony Blair, 64, met Ann Lowe in Oslo.", 2018, "Tony Blair"),
    ("Senator Joe Biden met Ann Lowe.", 2007, "Joe Biden"),
    ("Republican Chuck Hagel met Ann Lowe.", 2013, "Chuck Hagel"),
]


def known(read: Read, text: str, year: int | None, name: str) -> bool:
    published = dt.date(year, 6, 1) if year else None
    return any(a.knowledge is not None and a.name == name for a in read(text, published).extraction.actors)


@pytest.mark.parametrize(("text", "year", "name"), OTHERS)
def test_namesakes(read: Read, text: str, year: int | None, name: str) -> None:
    assert not known(read, text, year, name)


@pytest.mark.parametrize(("text", "year", "name"), SAME)
def test_known_people(read: Read, text: str, year: int | None, name: str) -> None:
    assert known(read, text, year, name)
