"""Zip archives, opened only after their directory has been looked at: what they declare may not fill the memory."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from graph.errors import InputError
from loaders.record import reason
from loaders.source import Source

MAX_DIRECTORY = 16_000_000  # bytes of the list of members: some 100,000 of them
MAX_RATIO = 100  # bytes unpacked for one packed; news gives 3 to 6, a bomb 1,000
FREE = 64_000_000  # bytes below which the ratio does not matter
TAIL = 65_536 + 22 + 76  # bytes at the end in which the directory's place stands
# What `zipfile` and what it unpacks with are known to raise for broken archives.
BROKEN_ZIP = (
    BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
    OverflowError,
)  # fmt: skip
DOCX, ODT, ZIP = "docx", "odt", "zip"
OTHERS = (
    ("xl/", "an Excel workbook", "save its sheet as csv"),
    ("ppt/", "a PowerPoint file", "save its text as txt or docx"),
    ("META-INF/container.xml", "an e-book (EPUB)", "convert it to txt or html"),
    ("visio/", "a drawing", "give texts only"),
)


@contextmanager
def open_zip(source: Source) -> Iterator[ZipFile]:
    """Open the archive that `source` holds.

    Raises:
        InputError: when it is broken, has too many members, or would unpack to more than it can mean.
    """
    with source.seekable() as stream:
        try:
            size = _checked_size(stream, source.where)
            archive = ZipFile(stream)
        except BROKEN_ZIP as problem:
            raise InputError(
                f"is a broken or cut-off zip archive: {reason(problem)}",
                where=source.where,
                cure="get it again, or unpack it",
            ) from problem
        with archive:
            unpacked = sum(info.file_size for info in archive.infolist())
            if unpacked > max(FREE, MAX_RATIO * size):
                raise InputError(
                    f"would unpack from {size:,} bytes to {unpacked:,}: a zip bomb, or no archive of articles",
                    where=source.where,
                    cure="unpack it yourself and give the folder, if you trust it",
                )
            yield archive


def _checked_size(stream: BinaryIO, where: str) -> int:
    """Return the archive's size in bytes, after a look at that of its directory, which `zipfile` reads whole."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - TAIL))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + 20 > len(tail):
        raise InputError(
            "is a cut-off zip archive: its list of members is missing", where=where, cure="get the archive again"
        )
    directory = struct.unpack_from("<L", tail, at + 12)[0]
    large = tail.rfind(b"PK\x06\x06")
    if directory == 0xFFFFFFFF and large >= 0 and large + 48 <= len(tail):
        directory = struct.unpack_from("<Q", tail, large + 40)[0]
    if directory > MAX_DIRECTORY:
        raise InputError("lists too many members", where=where, cure="split it, or unpack it and give the folder")
    return size


def zip_kind(source: Source) -> str:
    """Return the format of a file that begins as a zip archive does: "docx", "odt" or "zip".

    Raises:
        InputError: when it is broken or another program's document.
    """
    with open_zip(source) as archive:
        names = archive.namelist()
        kind = _mimetype(archive)
    if kind.startswith("application/vnd.oasis.opendocument"):
        if kind.startswith("application/vnd.oasis.opendocument.text"):
            return ODT
        raise InputError(
            "is an OpenDocument sheet, slides or drawing", where=source.where, cure="save its text as odt or csv"
        )
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return DOCX
    if "[Content_Types].xml" in names or kind:
        for part, what, cure in OTHERS:
            if any(name.startswith(part) for name in names):
                raise InputError(f"is {what}, which is not read", where=source.where, cure=cure)
    return ZIP


def _mimetype(archive: ZipFile) -> str:
    try:
        info = archive.getinfo("mimetype")
        return archive.read(info).decode("ascii", "replace").strip() if info.file_size < 200 else ""
    except (KeyError, *BROKEN_ZIP):
        return ""


def is_encrypted(info: ZipInfo) -> bool:
    """Whether a member asks for a password."""
    return bool(info.flag_bits & 0x1)
