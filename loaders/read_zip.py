"""Zip archives: each member is a file of its own, named `archive.zip/folder/a.html`; nothing is unpacked to disk."""

import io
import stat
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import IO, BinaryIO, cast
from zipfile import ZipFile, ZipInfo

from graph.errors import InputError
from loaders.record import Found, reason
from loaders.source import Source, suffix_of
from loaders.zips import BROKEN_ZIP, is_encrypted, open_zip

DEEPEST = 2  # archives inside archives: a zip in a zip is read, one more is not


def read_zip(source: Source) -> Found:
    """Yield the members of an archive as sources, sorted by name, an error in place of each that is not read.

    Hidden files and folders are passed over, as in a folder.

    Raises:
        InputError: when the archive is broken, too deep inside others, or a bomb.
    """
    check_depth(source)
    with open_zip(source) as archive:
        seen: set[str] = set()
        for info in sorted(archive.infolist(), key=lambda i: (i.filename, i.header_offset)):
            path = unicodedata.normalize("NFC", info.filename.replace("\\", "/"))
            parts = path.split("/")
            if (
                info.is_dir()
                or any(part.startswith(".") and part.strip(".") for part in parts)
                or parts[0] == "__MACOSX"
            ):
                continue
            where = f"{source.where}/{path}"
            problem = _refused(info, parts, seen, where)
            seen.add(path)
            if problem:
                yield problem
                continue
            yield replace(
                source,
                name=f"{source.name}/{path}",
                where=where,
                suffix=suffix_of(path),
                open=_opener(archive, info, where),
                format=None,
                encoding=None,
                fetcher=None,
                depth=source.depth + 1,
            )


def check_depth(source: Source) -> None:
    """Raise an error for an archive that lies too deep in others.

    Raises:
        InputError: when there are more than `DEEPEST` around it.
    """
    if source.depth >= DEEPEST:
        raise InputError(
            f"is an archive inside {DEEPEST} others",
            where=source.where,
            cure="unpack the outer ones and give the folder",
        )


def _refused(info: ZipInfo, parts: list[str], seen: set[str], where: str) -> InputError | None:
    """The error for a member that is not read; nothing is ever written under its name, but outputs show it."""
    path = "/".join(parts)
    if ".." in parts or not parts[0] or ":" in parts[0] or any(ord(c) < 32 for c in path):
        return InputError("has a name that leads out of the archive", where=where, cure="pack the archive anew")
    if path in seen:
        return InputError("stands twice in the archive; the first is read", where=where, cure="pack the archive anew")
    if is_encrypted(info):
        return InputError("is locked with a password", where=where, cure="unpack it and give the folder")
    if stat.S_ISLNK(info.external_attr >> 16):
        return InputError("is a link", where=where, cure="pack the file itself")
    return None


def _opener(archive: ZipFile, info: ZipInfo, where: str) -> Callable[[], BinaryIO]:
    def opened() -> BinaryIO:
        try:
            return cast(BinaryIO, io.BufferedReader(Member(archive.open(info), where)))
        except BROKEN_ZIP as problem:
            raise _broken(where, problem) from problem

    return opened


def _broken(where: str, problem: Exception) -> InputError:
    return InputError(f"is broken in its archive: {reason(problem)}", where=where, cure="get the archive again")


class Member(io.RawIOBase):
    """A member's bytes, unpacked as they are asked for; what is wrong with them is an `InputError`."""

    def __init__(self, stream: IO[bytes], where: str) -> None:
        super().__init__()
        self.stream = stream
        self.where = where

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill `buffer`; return how many bytes were there.

        Raises:
            InputError: when the packed bytes are broken or end too early.
        """
        try:
            data: bytes = self.stream.read(len(buffer))
        except BROKEN_ZIP as problem:
            raise _broken(self.where, problem) from problem
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the member."""
        self.stream.close()
        super().close()
