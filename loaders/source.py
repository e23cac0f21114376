"""Where bytes come from: a file or standard input, opened as often as needed."""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from graph.errors import InputError
from loaders.record import MAX_FILE, too_long

HEAD = 65_536  # bytes from which format and encoding are told
SPOOL = 8_000_000  # bytes of standard input kept in memory before a temporary file takes them


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

    def read(self) -> bytes:
        """Return all bytes.

        Raises:
            InputError: when there are more than `MAX_FILE`.
        """
        with self.open() as stream:
            data = stream.read(MAX_FILE + 1)
        if len(data) > MAX_FILE:
            raise too_long("the file, in bytes,", len(data), MAX_FILE, self.where)
        return data


def file_source(path: Path, name: str) -> Source:
    """Return the source for a file."""

    def opened() -> BinaryIO:
        return path.open("rb")

    return Source(name=name, where=str(path), suffix=path.suffix.lower(), open=opened)


def stream_source(stream: BinaryIO, *, name: str, where: str) -> Source:
    """Return the source for a stream that can be read once only: it is copied, a long one into a temporary file."""
    spool = tempfile.SpooledTemporaryFile(max_size=SPOOL)  # noqa: SIM115 - lives as long as the source
    shutil.copyfileobj(stream, spool)

    def opened() -> BinaryIO:
        spool.seek(0)
        return cast(BinaryIO, _Kept(cast(BinaryIO, spool)))

    return Source(name=name, where=where, suffix="", open=opened)


class _Kept(io.BufferedIOBase):
    """A view of a stream whose closing leaves the stream open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        return self._stream.read(-1 if size is None else size)

    def read1(self, size: int = -1, /) -> bytes:
        return self._stream.read(size)


def stdin_source() -> Source:
    """Return standard input as a source called `stdin`.

    Raises:
        InputError: when the program has no standard input, or it cannot be read.
    """
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise InputError("there is no standard input", where="-", cure="pipe an article in, or name files")
    try:
        return stream_source(stream, name="stdin", where="standard input")
    except (OSError, ValueError) as problem:
        raise InputError(f"cannot be read: {problem}", where="standard input", cure="pipe an article in") from problem
