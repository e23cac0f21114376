"""Bytes to text: byte order marks, UTF-8, UTF-16 without a mark, cp1252, and what charset-normalizer can tell."""

import codecs
import re

from charset_normalizer import from_bytes

from graph.errors import InputError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 100_000  # bytes that charset-normalizer looks at
MAGIC = (
    (b"%PDF-", "a PDF", "give it a name that ends in .pdf"),
    (b"PK\x03\x04", "a zip archive or an Office document", "unpack it, or save the document as plain text"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it with gunzip"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (doc, xls, ppt or msg)", "save it as docx, odt or plain text"),
    (b"{\\rtf", "a rich-text file", "save it as plain text"),
    (b"\x89PNG", "a picture", "give texts only"),
    (b"\xff\xd8\xff", "a picture", "give texts only"),
    (b"GIF8", "a picture", "give texts only"),
    (b"SQLite format 3\x00", "a database", "export its articles as jsonl or csv"),
    (b"BZh", "compressed with bzip2", "unpack it with bunzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz", "unpack it with unxz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it and give the folder"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it and give the folder"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it with unzstd"),
)
CONTROLS = frozenset(range(32)) - {7, 8, 9, 10, 11, 12, 13, 26, 27}
# What Western news has beyond ASCII: accented letters, and cp1252's quotes, dashes, ellipsis, bullet, euro.
WESTERN = frozenset(map(chr, range(0xC0, 0x100))) | frozenset("ŒœŠšŸŽž‘’‚“”„–—†‡•…‰‹›€™\u00a0¡£§©«®°±²³´µ¶·º»¼½¾¿")
LATIN1 = ("iso-8859-1", "iso8859-1", "latin-1", "latin1")  # what is called so on the web is cp1252 (WHATWG)
META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*"
    rb"((?:iso-8859|windows-|cp|koi8|big5|gb|euc|shift|latin|mac)[A-Za-z0-9_\-]{0,30})",
    re.I,
)


def detect_encoding(data: bytes, *, where: str, whole: bool = True, hint: str | None = None) -> str:
    """Return the name of the codec that reads `data`.

    Args:
        data: the bytes, or the first of them.
        where: names the file in errors.
        whole: whether `data` is all there is; else its end may cut a character.
        hint: the encoding that a server named; servers err, so that it counts only for what is no UTF-8.

    Raises:
        InputError: when it is no text, or text in no encoding that can be told.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    for magic, what, cure in MAGIC:
        if data.startswith(magic):
            raise InputError(f"is {what}, not text", where=where, cure=cure)
    if data[257:262] == b"ustar":
        raise InputError("is a tar archive, not text", where=where, cure="unpack it and give the folder")
    if b"\x00" in data:
        return _wide(data, where)
    if len(data.translate(None, bytes(CONTROLS))) < 0.99 * len(data):
        raise _binary(where)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, whole)
    except UnicodeDecodeError as problem:
        return _narrow(data, where, problem, hint)
    return "utf-8"


def _binary(where: str) -> InputError:
    return InputError("is a binary file, not text", where=where, cure="give articles as txt, md, html, jsonl or csv")


def _wide(data: bytes, where: str) -> str:
    """UTF-16 without a byte order mark: every second byte of English is zero."""
    size = len(data) - len(data) % 2
    even, odd = data[0:size:2].count(0), data[1:size:2].count(0)
    if max(even, odd) > 0.35 * (size // 2) and min(even, odd) < 0.05 * (size // 2) and size >= 4:
        name = "utf-16-be" if even > odd else "utf-16-le"
        text = data[:size].decode(name, "replace")
        if "\x00" not in text and sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text):
            return name
    raise _binary(where)


def _narrow(data: bytes, where: str, problem: UnicodeDecodeError, hint: str | None) -> str:
    """One byte a character, or UTF-8 with a flaw, which no other codec should hide."""
    good = re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data)
    beyond = sum(byte > 127 for byte in data)
    if sum(map(len, good)) > 0.5 * beyond:
        line = data.count(b"\n", 0, problem.start) + 1
        raise InputError(
            f"is UTF-8 with broken bytes at byte {problem.start} (line {line})",
            where=where,
            cure="save it again as UTF-8, for example with iconv -c -f utf-8 -t utf-8",
        )
    found = META_CHARSET.search(data[:4096])
    for name in (hint, found.group(1).decode("ascii") if found else None):
        if name and name not in ("utf-8", "utf8") and _decodes(data, name):
            return "cp1252" if name.lower() in LATIN1 and _decodes(data, "cp1252") else name
    if _is_western(data):
        return "cp1252"
    best = from_bytes(data[:SAMPLE]).best()
    if best is not None and best.encoding not in ("ascii", "utf_8"):
        try:
            data.decode(best.encoding)
        except UnicodeError:
            pass
        else:
            return best.encoding
    raise InputError("is in an unknown encoding", where=where, cure="save it as UTF-8")


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        return False
    return True


def _is_western(data: bytes) -> bool:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    odd = [c for c in text if ord(c) > 127]
    return len(odd) <= 0.1 * len(text) and WESTERN.issuperset(odd)


def decode(data: bytes, *, where: str, hint: str | None = None) -> str:
    """Return `data` as text, without a byte order mark; newlines stay as they are. `hint`: see `detect_encoding`.

    Raises:
        InputError: when it is no text, or its bytes break the encoding they are in.
    """
    name = detect_encoding(data, where=where, hint=hint)
    try:
        return data.decode(name)
    except UnicodeDecodeError as problem:
        raise InputError(
            f"does not keep to its encoding {name} at byte {problem.start}", where=where, cure="save it again as UTF-8"
        ) from problem
