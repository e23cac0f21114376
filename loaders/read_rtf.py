"""Rich text (rtf): striprtf takes the marks off, the info group gives title, author and day."""

import datetime as dt
import re

from graph.errors import InputError
from loaders.properties import office_record
from loaders.record import Found, reason
from loaders.source import Source

MAX_RTF = 32_000_000  # bytes; pictures in it count
INFO = re.compile(r"\{\\info\b(?P<body>(?:[^{}]|\{[^{}]*\}){0,200})\}", re.S)
DAY = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def read_rtf(source: Source) -> Found:
    """Yield the article of a rich-text file.

    Raises:
        InputError: when the file is broken or too large.
    """
    marked = source.read(limit=MAX_RTF).decode("latin-1")
    try:
        text = _plain(marked)
        info = INFO.search(marked)
        body = info["body"] if info else ""
        title, author = _property(body, "title"), _property(body, "author")
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError) as problem:
        raise InputError(
            f"is broken rich text: {reason(problem)}", where=source.where, cure="save it again, or save it as txt"
        ) from problem
    lines = [" ".join(line.split()) for line in text.split("\n")]
    yield office_record(source, [line for line in lines if line], title=title, author=author, made=_day(body))


def _plain(marked: str) -> str:
    from striprtf.striprtf import rtf_to_text  # imported here: most projects hold no rich text

    # Surrogate pairs come as two characters of their own.
    text: str = rtf_to_text(marked, errors="ignore")  # type: ignore[no-untyped-call]
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _property(body: str, name: str) -> str | None:
    found = re.search(rf"\{{\\{name}\b\s?([^{{}}]*)\}}", body)
    return " ".join(_plain(f"{{\\rtf1\\ansi {found[1]}}}").split()) or None if found else None


def _day(body: str) -> dt.date | None:
    found = DAY.search(body)
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
