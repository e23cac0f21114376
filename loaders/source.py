"""Where bytes come from: a file or standard input, opened as often as needed."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import InputError
from loaders.record import MAX_FILE, too_long

HEAD = 65_536  # bytes from which format and encoding are told
MAX_STDIN = 500_000_000  # bytes of standard input


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file to be read.

    Attributes:
        name: the name its document gets (see `docs/outputs.md`).
        where: what messages call it: the path as the user would type it.
        suffix: the last part of its file name from the dot on, in lower case, or "".
        open: gives a fresh binary stream, read from the start.
    """

    name: str
    where: str
    suffix: str
    open: Callable[[], BinaryIO]

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


def file_source(path: Path, name: str) -> Source:
    """Return the source for a file."""

    def opened() -> BinaryIO:
        return path.open("rb")

    return Source(name=name, where=str(path), suffix=path.suffix.lower(), open=opened)


def stdin_source() -> Source:
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
    return Source(name="stdin", where=where, suffix="", open=lambda: io.BytesIO(data))
