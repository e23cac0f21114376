"""Files packed with gzip: what is inside is read under the name of the file."""

import gzip
import io
import zlib
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from graph.errors import InputError
from loaders.read_zip import check_depth
from loaders.record import Found, reason
from loaders.source import Source, suffix_of
from loaders.zips import FREE, MAX_RATIO


def read_gzip(source: Source) -> Found:
    """Yield what a gzip file holds as one source: `news.jsonl.gz` is read as `news.jsonl`, unpacked as it is read.

    Raises:
        InputError: when it lies too deep inside other archives.
    """
    check_depth(source)

    def opened() -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(Unpacked(source.open(), source.where)))

    inner = PurePosixPath(source.name).stem if source.suffix in (".gz", ".gzip") else ""
    yield replace(source, suffix=suffix_of(inner), open=opened, format=None, encoding=None, depth=source.depth + 1)


class Unpacked(io.RawIOBase):
    """The bytes of a gzip stream; what is wrong with them is an `InputError`."""

    def __init__(self, packed: BinaryIO, where: str) -> None:
        super().__init__()
        self.packed = _Counted(packed)
        self.stream = gzip.GzipFile(fileobj=io.BufferedReader(self.packed))
        self.where = where
        self.given = 0

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`; return how many bytes were there.

        Raises:
            InputError: when the stream is broken, ends too early, or unpacks to far more than news does.
        """
        try:
            data = self.stream.read1(len(buffer))
        except EOFError as problem:
            raise InputError(
                "is a cut-off gzip file: it ends too early", where=self.where, cure="get the file again"
            ) from problem
        except (OSError, zlib.error) as problem:
            raise InputError(
                f"is a broken gzip file: {reason(problem)}", where=self.where, cure="get the file again"
            ) from problem
        self.given += len(data)
        if self.given > max(FREE, MAX_RATIO * self.packed.count):
            raise InputError(
                f"unpacks from {self.packed.count:,} bytes to more than {self.given:,}: a bomb, or no file of articles",
                where=self.where,
                cure="unpack it yourself, if you trust it",
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close both streams."""
        self.stream.close()
        self.packed.close()
        super().close()


class _Counted(io.RawIOBase):
    """A stream that counts what was read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self.stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self.stream.read(len(buffer))
        self.count += len(data)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.stream.close()
        super().close()
