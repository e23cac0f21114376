"""The table of loaders, and which of them reads a file: what it holds counts before what it is called."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.errors import InputError
from loaders.decode import detect_encoding
from loaders.read_csv import looks_like_table, read_csv
from loaders.read_html import read_html
from loaders.read_json import looks_like_json, read_json
from loaders.read_markdown import read_markdown
from loaders.read_text import read_text
from loaders.record import Found
from loaders.source import HEAD, Source

PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])",
    re.I | re.S,
)
TAGS = re.compile(r"</?(?:p|div|br|span|a|h[1-6]|ul|li|table|article|section|meta|body)\b[^<>]*>", re.I)
MANY_TAGS = 6  # tags in the first part of a file called .html without <html>
XML = re.compile(r"\s*<\?xml[^>]*\?>")


@dataclass(frozen=True, kw_only=True)
class Loader:
    """One format.

    Attributes:
        suffixes: the ends of file names, in lower case with their dot, that go with it.
        read: yields the records of a source, and an error in place of each that cannot be read.
        looks: whether the beginning of a text is of this format, whatever its name; None when only the name can tell.
    """

    suffixes: tuple[str, ...]
    read: Callable[[Source], Found]
    looks: Callable[[str], bool] | None = None


def looks_like_page(head: str) -> bool:
    """Whether a text, or the beginning of one, is an HTML page."""
    return PAGE.match(head.lstrip("\ufeff")) is not None


LOADERS: dict[str, Loader] = {
    "html": Loader(suffixes=(".html", ".htm", ".xhtml"), read=read_html, looks=looks_like_page),
    "json": Loader(suffixes=(".jsonl", ".ndjson", ".json"), read=read_json, looks=looks_like_json),
    "csv": Loader(suffixes=(".csv", ".tsv"), read=read_csv, looks=looks_like_table),
    "md": Loader(suffixes=(".md", ".markdown"), read=read_markdown),
    "txt": Loader(suffixes=(".txt", ".text", ""), read=read_text),
}


def choose_loader(source: Source) -> Loader:
    """Return the loader for a source: the format that its first bytes show, else the one of its name, else plain text.

    Raises:
        InputError: when it is empty, or no text.
    """
    data = source.head()
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise InputError("is empty", where=source.where, cure="give a file with an article in it")
    named = next((loader for loader in LOADERS.values() if source.suffix in loader.suffixes), LOADERS["txt"])
    try:
        encoding = detect_encoding(data, where=source.where, whole=len(data) < HEAD)
    except InputError:
        if named in (LOADERS["json"], LOADERS["csv"]):
            return named  # these tell line by line what is wrong
        raise
    head = data.decode(encoding, "replace")
    for loader in LOADERS.values():
        if loader.looks and loader.looks(head):
            return loader
    if XML.match(head):
        raise InputError(
            "is XML, not a page or an article", where=source.where, cure="save its articles as html or jsonl"
        )
    if named is LOADERS["html"] and len(TAGS.findall(head)) < MANY_TAGS:
        return LOADERS["txt"]
    return named
