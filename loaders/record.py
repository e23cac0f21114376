"""What a loader finds before anything is cleaned, and the limits that keep one bad file from filling the memory."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from graph.errors import InputError
from loaders.account import Removed

if TYPE_CHECKING:
    from loaders.source import Source

MAX_TEXT = 2_000_000  # characters of one article; "War and Peace" has 3 million
MAX_FILE = 64_000_000  # bytes of one file that must be read as a whole: JSON, PDF, Office documents
MAX_PAGE = 10_000_000  # bytes of one text, markdown file or HTML page
MAX_MARKDOWN = 4_000_000  # characters of one markdown file, its marks and links counted
MAX_LINE = 16_000_000  # characters of one JSON line: an article whose every letter is written \\uXXXX, with room
MAX_CELL = 131_072  # characters of one cell of a table: the limit of Python's csv module


@dataclass(frozen=True, kw_only=True)
class Record:
    """One article as a file gives it.

    Attributes:
        where: the file and the line or record in it, for messages.
        name: what its document is called; None when the file and its number say it.
        text: the running text, not yet cleaned.
        title, source, via, url, dateline, byline: what the file's own fields say.
        published: the day it was published on, when the file's own fields say so.
        updated: the moment of its last change, as they spell it.
        origins: where in the file a field was found, by its name ("JSON-LD datePublished"); "a field of the file" where
            nothing is said.
        left_out: gives what the loader itself left out of the text (a page's menus and lists); made when asked for.
        made: the day on which the file itself was made, when the user asked for that (`Options.file_dates`).
        file, file_sha256: the file it was read from, named as documents are, and, where it holds this article only, the
            hash of its bytes.
        notes: what was wrong with it although it can be read, one sentence each.
    """

    where: str
    text: str
    title: str | None = None
    source: str | None = None
    via: str | None = None
    url: str | None = None
    dateline: str | None = None
    byline: str | None = None
    name: str | None = None
    published: dt.date | None = None
    updated: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
    left_out: Callable[[], tuple[Removed, ...]] | None = None
    made: dt.date | None = None
    file: str | None = None
    file_sha256: str | None = None
    notes: tuple[str, ...] = ()


# A container (an archive, a feed of addresses) gives sources, which are read in their turn.
Found: TypeAlias = "Iterator[Record | InputError | Source]"


def too_long(what: str, size: int, limit: int, where: str) -> InputError:
    """Return the error for an article, line or file of `size` characters or bytes above `limit`."""
    return InputError(
        f"{what} is too long: {size:,} or more, the limit is {limit:,}",
        where=where,
        cure="split it into one article a file or record",
    )


def reason(problem: Exception) -> str:
    """Return what a library's exception says, on one line and short."""
    return (
        " ".join("".join(c if c.isprintable() else " " for c in str(problem)).split())[:160] or type(problem).__name__
    )
