"""Where bytes come from: a file, standard input, a member of an archive, a page; opened as often as needed."""

import datetime as dt
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from graph.errors import InputError
from loaders.fetch import Fetcher
from loaders.options import DEFAULTS, Options
from loaders.record import MAX_FILE, too_long

HEAD = 65_536  # bytes from which format and encoding are told
MAX_STDIN = 500_000_000  # bytes of standard input


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file to be read.

    Attributes:
        name: the name its document gets (see `docs/outputs.md`); "" for a part of a container that is numbered there.
        where: what messages call it: the path as the user would type it.
        suffix: the last part of its file name from the dot on, in lower case, or "".
        open: gives a fresh binary stream, read from the start.
        format: its key in `LOADERS`, when it is known beforehand.
        encoding: the character set that the server named.
        url: the address it was fetched from.
        made: the day on which it was fetched, when an archive says so.
        fetcher: what gets the pages that it lists, when it may list any: the user named it, not a folder around it.
        depth: how many archives it lies in.
        options: what the user asked for.
    """

    name: str
    where: str
    suffix: str
    open: Callable[[], BinaryIO]
    format: str | None = None
    encoding: str | None = None
    url: str | None = None
    made: dt.date | None = None
    fetcher: Fetcher | None = None
    depth: int = 0
    options: Options = field(default=DEFAULTS)

    def head(self) -> bytes:
        """Return the first bytes, at most `HEAD`."""
        with self.open() as stream:
            return stream.read(HEAD)

    def read(self, *, limit: int = MAX_FILE) -> bytes:
        """Return all bytes.

        Raises:
            InputError: when there are more than `limit`.
        """
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise too_long("the file, in bytes,", len(data), limit, self.where)
        return data

    def seekable(self) -> BinaryIO:
        """Return a stream in which one can go back and forth; what is no plain file is held in memory.

        Raises:
            InputError: when it is no plain file and holds more than `MAX_FILE` bytes.
        """
        stream = self.open()
        if isinstance(stream, io.BufferedReader | io.BytesIO) and stream.seekable():
            return stream
        stream.close()
        return io.BytesIO(self.read())


def file_source(path: Path, name: str, *, options: Options = DEFAULTS, fetcher: Fetcher | None = None) -> Source:
    """Return the source for a file."""

    def opened() -> BinaryIO:
        return path.open("rb")

    return Source(name=name, where=str(path), suffix=path.suffix.lower(), open=opened, fetcher=fetcher, options=options)


def stdin_source(*, options: Options = DEFAULTS, fetcher: Fetcher | None = None) -> Source:
    """Return standard input as a source called `stdin`; it is kept in memory, for it can be read once only.

    Raises:
        InputError: when the program has no standard input, it cannot be read, or it holds more than `MAX_STDIN` bytes.
    """
    where = "standard input"
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise InputError("there is no standard input", where=where, cure="pipe an article in, or name files")
    try:
        data: bytes = stream.read(MAX_STDIN + 1)
    except (OSError, ValueError) as problem:
        raise InputError(
            f"cannot be read: {problem}", where=where, cure="pipe an article in, or name files"
        ) from problem
    if len(data) > MAX_STDIN:
        raise InputError(f"holds more than {MAX_STDIN:,} bytes", where=where, cure="save it in a file and name that")
    return Source(name="stdin", where=where, suffix="", open=lambda: io.BytesIO(data), fetcher=fetcher, options=options)


def data_source(
    data: bytes,
    *,
    like: Source,
    name: str = "",
    where: str,
    suffix: str = "",
    url: str | None = None,
    encoding: str | None = None,
    made: dt.date | None = None,
) -> Source:
    """Return bytes in memory that came out of the source `like`, to be read in their turn; they lead to no pages."""
    return Source(
        name=name,
        where=where,
        suffix=suffix,
        open=lambda: io.BytesIO(data),
        encoding=encoding,
        url=url,
        made=made,
        depth=like.depth,
        options=like.options,
    )


def suffix_of(name: str) -> str:
    """Return the last part of a path with slashes from the dot on, in lower case."""
    return PurePosixPath(name).suffix.lower()
