"""Lines of a long file, read one at a time and never longer than a limit."""

import codecs
import io
from collections.abc import Iterator

from graph.errors import InputError
from loaders.decode import decode, detect_encoding
from loaders.record import MAX_LINE, too_long
from loaders.source import HEAD, Source


def text_lines(source: Source, *, limit: int = MAX_LINE) -> Iterator[tuple[int, str | InputError]]:
    """Yield the number, from 1, and the text of each line with its newline; an error in place of one that is broken.

    Lines end at a line feed, a carriage return, or both. Bytes that break UTF-8 are tried as cp1252, line by line.

    Raises:
        InputError: when the file is no text, or breaks off inside a wide encoding.
    """
    encoding = _encoding(source)
    with source.open() as raw:
        text = io.TextIOWrapper(raw, encoding=encoding, errors="surrogateescape", newline=None)
        number = 0
        while True:
            number += 1
            where = f"{source.where}, line {number}"
            try:
                line = text.readline(limit)
                if not line:
                    return
                if len(line) >= limit and not line.endswith("\n"):
                    yield number, too_long("the line, in characters,", _skip_line(text, limit, len(line)), limit, where)
                    continue
            except UnicodeError as problem:
                raise InputError(
                    f"does not keep to its encoding {encoding}", where=where, cure="save it again as UTF-8"
                ) from problem
            yield number, _mended(line, encoding, where)


def _encoding(source: Source) -> str:
    head = source.head()
    try:
        return detect_encoding(head, where=source.where, whole=len(head) < HEAD, hint=source.encoding)
    except InputError:
        # A single broken line must not cost the others: JSON and tables are nearly always UTF-8.
        if (
            b"\n" in head
            and b"\x00" not in head
            and not head.startswith((b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff"))
        ):
            first = head.split(b"\n", 1)[0]
            detect_encoding(first, where=source.where)
            return "utf-8"
        raise


def _skip_line(text: io.TextIOWrapper, limit: int, size: int) -> int:
    """Read to the end of the line in pieces that are dropped; return its length."""
    while piece := text.readline(limit):
        size += len(piece)
        if piece.endswith("\n"):
            break
    return size


def _mended(line: str, encoding: str, where: str) -> str | InputError:
    if not any("\udc80" <= c <= "\udcff" for c in line):
        return line
    if codecs.lookup(encoding).name != "utf-8":
        return InputError(f"does not keep to its encoding {encoding}", where=where, cure="save it again as UTF-8")
    try:
        return decode(line.encode("utf-8", "surrogateescape"), where=where)
    except InputError as problem:
        return problem
