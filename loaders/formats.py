"""The table of loaders, and which of them reads a file: what it holds counts before what it is called."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.errors import InputError
from loaders.decode import detect_encoding
from loaders.links import PAGE, looks_like_addresses, read_addresses, read_page
from loaders.read_csv import looks_like_table, read_csv
from loaders.read_docx import read_docx
from loaders.read_email import looks_like_email, looks_like_mailbox, read_email, read_mailbox
from loaders.read_feed import looks_like_feed, read_feed
from loaders.read_gzip import read_gzip
from loaders.read_html import read_html
from loaders.read_json import looks_like_json, read_json
from loaders.read_markdown import read_markdown
from loaders.read_odt import read_odt
from loaders.read_parquet import read_parquet
from loaders.read_pdf import read_pdf
from loaders.read_rtf import read_rtf
from loaders.read_sitemap import looks_like_sitemap, read_sitemap
from loaders.read_text import read_text
from loaders.read_warc import read_warc
from loaders.read_zip import read_zip
from loaders.record import Found
from loaders.source import HEAD, Source
from loaders.zips import DOCX, ODT, ZIP, zip_kind

PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])",
    re.I | re.S,
)
TAGS = re.compile(r"</?(?:p|div|br|span|a|h[1-6]|ul|li|table|article|section|meta|body)\b[^<>]*>", re.I)
MANY_TAGS = 6  # tags in the first part of a file called .html without <html>
XML = re.compile(r"\s*<\?xml[^>]*\?>")
BLANK = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


@dataclass(frozen=True, kw_only=True)
class Loader:
    """One format.

    Attributes:
        suffixes: the ends of file names, in lower case with their dot, that go with it.
        read: yields the records of a source, an error in place of each that cannot be read, and sources found in it.
        magic: the bytes that its files begin with, when they are no text.
        looks: whether the beginning of a text is of this format, whatever its name; None when only the name can tell.
    """

    suffixes: tuple[str, ...]
    read: Callable[[Source], Found]
    magic: tuple[bytes, ...] = ()
    looks: Callable[[str], bool] | None = None


def looks_like_page(head: str) -> bool:
    """Whether a text, or the beginning of one, is an HTML page."""
    return PAGE_START.match(head.lstrip("\ufeff")) is not None


# Texts are tried in this order: of two that a text looks like, the first is taken.
LOADERS: dict[str, Loader] = {
    "pdf": Loader(suffixes=(".pdf",), read=read_pdf, magic=(b"%PDF-",)),
    DOCX: Loader(suffixes=(".docx", ".docm", ".dotx"), read=read_docx),
    ODT: Loader(suffixes=(".odt", ".ott"), read=read_odt),
    "rtf": Loader(suffixes=(".rtf",), read=read_rtf, magic=(b"{\\rtf",)),
    "parquet": Loader(suffixes=(".parquet", ".pq"), read=read_parquet, magic=(b"PAR1",)),
    ZIP: Loader(suffixes=(".zip",), read=read_zip),
    "gzip": Loader(suffixes=(".gz", ".gzip"), read=read_gzip, magic=(b"\x1f\x8b",)),
    "warc": Loader(suffixes=(".warc", ".wet"), read=read_warc, magic=(b"WARC/",)),
    PAGE: Loader(suffixes=(), read=read_page),
    "sitemap": Loader(suffixes=(), read=read_sitemap, looks=looks_like_sitemap),
    "feed": Loader(suffixes=(".rss", ".atom"), read=read_feed, looks=looks_like_feed),
    "mbox": Loader(suffixes=(".mbox", ".mbx"), read=read_mailbox, looks=looks_like_mailbox),
    "eml": Loader(suffixes=(".eml", ".mht", ".mhtml"), read=read_email, looks=looks_like_email),
    "html": Loader(suffixes=(".html", ".htm", ".xhtml"), read=read_html, looks=looks_like_page),
    "json": Loader(suffixes=(".jsonl", ".ndjson", ".json"), read=read_json, looks=looks_like_json),
    "csv": Loader(suffixes=(".csv", ".tsv"), read=read_csv, looks=looks_like_table),
    "addresses": Loader(suffixes=(), read=read_addresses, looks=looks_like_addresses),
    "md": Loader(suffixes=(".md", ".markdown"), read=read_markdown),
    "txt": Loader(suffixes=(".txt", ".text", ""), read=read_text),
}
BROKEN_TOO = ("json", "csv", "mbox", "eml")  # these tell line by line, or part by part, what is wrong


def choose_loader(source: Source) -> Loader:
    """Return the loader for a source: the format that its first bytes show, else the one of its name, else plain text.

    Raises:
        InputError: when it is empty, or nothing that can be read.
    """
    if source.format is not None:
        return LOADERS[source.format]
    data = source.head()
    if not data.strip(BLANK):
        raise InputError("is empty", where=source.where, cure="give a file with an article in it")
    packed = _binary(source, data)
    if packed is not None:
        return LOADERS[packed]
    named = next((name for name, loader in LOADERS.items() if source.suffix in loader.suffixes), "txt")
    try:
        encoding = detect_encoding(data, where=source.where, whole=len(data) < HEAD, hint=source.encoding)
    except InputError:
        if named in BROKEN_TOO:
            return LOADERS[named]
        raise
    return LOADERS[_text(data.decode(encoding, "replace"), named, source)]


def _binary(source: Source, data: bytes) -> str | None:
    """The format of what is no text, None for what is."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    for name, loader in LOADERS.items():
        if start.startswith(loader.magic or b"\x00never"):
            return name
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zip_kind(source)
    return "pdf" if b"%PDF-" in data[:1024] and b"\x00" in data else None


def _text(head: str, named: str, source: Source) -> str:
    """The format of a text that begins with `head`; `named` is that of its name."""
    for name, loader in LOADERS.items():
        if loader.looks and loader.looks(head):
            return name
    if XML.match(head):
        raise InputError(
            "is XML, not a page, a feed or an article", where=source.where, cure="save its articles as html or jsonl"
        )
    if named == "html" and len(TAGS.findall(head)) < MANY_TAGS:
        return "txt"
    kept = LOADERS[named]
    return "txt" if kept.magic or named in (DOCX, ODT, ZIP, "feed", "mbox") else named
