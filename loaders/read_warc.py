"""Web archives (WARC): the pages that a crawler or a browser kept, with their addresses."""

import contextlib
import io
from collections.abc import Iterator
from typing import Any

from graph.errors import InputError
from loaders.dates import parse_date
from loaders.links import charset_of
from loaders.record import MAX_PAGE, Found, reason, too_long
from loaders.source import Source, data_source

TYPES = {  # media types that are read, and the end of a name that goes with them
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
PIECE = 65_536


def read_warc(source: Source) -> Found:
    """Yield the pages, plain texts and PDFs of a web archive as sources, an error in place of each broken one.

    Of what servers answered only what they answered with 200 counts; pictures, scripts, redirections and the crawler's
    own records are passed over. One record is in memory at a time.

    Raises:
        InputError: when it is no web archive, or is cut off.
    """
    from warcio.archiveiterator import ArchiveIterator  # imported here: most projects hold no web archives
    from warcio.exceptions import ArchiveLoadFailed

    said = io.StringIO()
    with source.open() as stream:
        try:
            records = iter(ArchiveIterator(stream, arc2warc=True))
            while True:
                with contextlib.redirect_stderr(said):  # warcio writes warnings there
                    record = next(records, None)
                    if record is None:
                        break
                    item = _item(record, source)
                if item is not None:
                    yield item
        except (ArchiveLoadFailed, ValueError, AttributeError, TypeError) as problem:
            told = reason(problem)
            raise InputError(
                f"is a broken or cut-off web archive: {told}", where=source.where, cure="get it again"
            ) from problem
    if said.getvalue():
        yield InputError(
            f"is damaged: {' '.join(said.getvalue().split())[:200]}",
            where=source.where,
            cure="get it again, or ignore this",
        )


def _item(record: Any, source: Source) -> Source | InputError | None:
    """The page of a record, None for a record that holds none."""
    headers = record.rec_headers
    url = (headers.get_header("WARC-Target-URI") or "").strip("<> ")
    kind = _media_type(record)
    if kind not in TYPES or not url.startswith(("http://", "https://")) or not _counts(record):
        return None
    where = f"{source.where}, {url}"
    if (record.length or 0) > MAX_PAGE:
        return too_long("the page, in bytes,", record.length, MAX_PAGE, where)
    data = b"".join(_pieces(record.content_stream(), MAX_PAGE + 1))
    if len(data) > MAX_PAGE:
        return too_long("the page, in bytes,", len(data), MAX_PAGE, where)
    while record.raw_stream.read(PIECE):
        pass  # what stands behind the page's end
    if getattr(record.raw_stream, "limit", 0) > 0:
        return InputError("is cut off in its web archive", where=where, cure="get the archive again")
    return data_source(
        data,
        like=source,
        where=where,
        suffix=TYPES[kind],
        url=url,
        encoding=charset_of(_content_type(record)),
        made=parse_date(headers.get_header("WARC-Date")),
    )


def _counts(record: Any) -> bool:
    if record.rec_type == "response":
        return bool(record.http_headers and record.http_headers.get_statuscode() == "200")
    return record.rec_type in ("resource", "conversion")


def _content_type(record: Any) -> str:
    headers = record.http_headers if record.rec_type == "response" else record.rec_headers
    return (headers.get_header("Content-Type") or "") if headers else ""


def _media_type(record: Any) -> str:
    return _content_type(record).partition(";")[0].strip().lower()


def _pieces(stream: Any, most: int) -> Iterator[bytes]:
    while most > 0 and (piece := stream.read(min(PIECE, most))):
        most -= len(piece)
        yield piece
