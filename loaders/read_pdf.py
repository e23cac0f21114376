"""PDF files: pypdf finds the lines, `pdf_text` makes paragraphs of them."""

import logging
from typing import Any

from graph.errors import InputError
from loaders.dates import parse_date
from loaders.pdf_text import Line, address_in_margin, pdf_paragraphs
from loaders.properties import office_record
from loaders.record import MAX_TEXT, Found, reason, too_long
from loaders.source import Source

MAX_PAGES = 500  # pages of one file
# Of one page: bytes of drawing unpacked, and operators and numbers in it. A page of news has some 50,000 bytes.
WORK: dict[str, Any] = {
    "zlib_maximum_output_length": 20_000_000,
    "lzw_maximum_output_length": 20_000_000,
    "run_length_maximum_output_length": 20_000_000,
    "array_based_stream_maximum_output_length": 20_000_000,
    "stream_parsing_work_maximum_count": 500_000,
}
MAX_OPERATIONS = 1_000_000  # drawing operations of all pages; a page of news has some 1,000


SILENT = logging.NullHandler()  # one for all files: a logger keeps each handler that it is given


class TooMuchError(Exception):
    """The file asks for more work than any article does."""


def read_pdf(source: Source) -> Found:
    """Yield the article of a PDF.

    Words broken at the end of a line are joined, and lines to paragraphs; running heads, feet and page numbers go.
    The day on which the file was made counts only when asked for (`Options.file_dates`).

    Raises:
        InputError: when the file is broken, locked with a password, too long, or holds no text but pictures.
    """
    import pypdf  # imported here: most projects hold no PDFs
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").addHandler(SILENT)  # it warns of every flaw that it mends
    where = source.where
    try:
        with source.seekable() as stream, pypdf.apply_configuration(**WORK):
            reader = pypdf.PdfReader(stream)
            if reader.is_encrypted and not reader.decrypt(""):
                raise InputError("is locked with a password", where=where, cure="save a copy without one")
            count = len(reader.pages)
            if count > MAX_PAGES:
                raise InputError(
                    f"has {count:,} pages, the limit is {MAX_PAGES}", where=where, cure="split it into its articles"
                )
            pages = _pages(reader, where)
            pictures = not any(pages) and any(_has_picture(page) for page in reader.pages[:5])
            properties: Any = reader.metadata or {}
            title, author, made = (_property(properties, name) for name in ("/Title", "/Author", "/CreationDate"))
    except (DependencyError, NotImplementedError) as problem:
        raise InputError(
            "is locked with an encryption that is not read", where=where, cure="save a copy without a password"
        ) from problem
    except TooMuchError as problem:
        raise InputError(
            "holds more drawing than an article does", where=where, cure="save its text as txt"
        ) from problem
    except (PyPdfError, *BROKEN) as problem:
        told = reason(problem)
        raise InputError(
            f"is a broken PDF: {told}", where=where, cure="get it again, or print it to a new PDF"
        ) from problem
    if not any(pages):
        raise InputError(
            "is a PDF of pictures without text" if pictures else "is a PDF without text",
            where=where,
            cure="let a program for scans read it first, for example ocrmypdf" if pictures else "give the text itself",
        )
    lines = pdf_paragraphs(pages)
    yield office_record(
        source,
        lines,
        title=title,
        author=author,
        made=parse_date(f"{made[2:6]}-{made[6:8]}-{made[8:10]}") if made and made.startswith("D:") else None,
        url=address_in_margin(pages),
    )


# What pypdf is known to raise for files that break its assumptions, beside its own errors.
BROKEN = (
    ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError, ArithmeticError, LookupError,
    RecursionError, EOFError, OSError,
)  # fmt: skip


def _property(properties: Any, name: str) -> str | None:
    value = properties.get(name)
    return str(value) if isinstance(value, str) and value.strip() else None


def _pages(reader: Any, where: str) -> list[list[Line]]:
    """The lines of each page, in the order of drawing, with their places from the upper left corner."""
    pages: list[list[Line]] = []
    operations = length = 0

    def count(*_: Any) -> None:
        nonlocal operations
        operations += 1
        if operations > MAX_OPERATIONS:
            raise TooMuchError

    for page in reader.pages:
        box = page.mediabox
        height, left = float(box.top), float(box.left)
        found: list[Line] = []
        parts: list[str] = []
        place: tuple[float, float, float] | None = None

        def end(found: list[Line] = found, parts: list[str] = parts) -> None:
            nonlocal place
            text = " ".join("".join(parts).split())
            if text and place is not None:
                found.append(Line(text=text, x=place[0], y=place[1], size=place[2], page=len(pages)))
            parts.clear()
            place = None

        def take(
            text: str,
            outer: list[float],
            inner: list[float],
            _: Any,
            size: float,
            height: float = height,
            left: float = left,
            parts: list[str] = parts,
            end: Any = end,
        ) -> None:
            nonlocal place
            for i, piece in enumerate(text.split("\n")):
                if i:
                    end()
                if piece.strip() and place is None:
                    x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
                    y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
                    scale = abs(inner[3] * outer[3]) or abs(inner[0] * outer[0]) or 1.0
                    place = (x - left, height - y, abs(float(size)) * scale)
                parts.append(piece)

        page.extract_text(orientations=(0,), visitor_text=take, visitor_operand_before=count)
        end()
        length += sum(len(line.text) for line in found)
        if length > MAX_TEXT:
            raise too_long("the article, in characters,", length, MAX_TEXT, where)
        pages.append(found)
    return pages


def _has_picture(page: Any) -> bool:
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None:
        return False
    return any(item.get_object().get("/Subtype") == "/Image" for item in objects.get_object().values())
