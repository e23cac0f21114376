"""Word documents (docx): the paragraphs of body, tables and text boxes in their order; tracked deletions stay out."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from graph.errors import InputError
from loaders.properties import office_record
from loaders.record import Found, reason
from loaders.source import Source
from loaders.zips import BROKEN_ZIP, open_zip

MAX_XML = 24_000_000  # bytes of one XML part; the text of "War and Peace" as Word saves it has 12 million
MAX_PARTS = 200_000_000  # bytes of all parts, pictures too: they are read into memory
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a second copy of a text box
GONE = (f"{W}moveFrom", f"{W}del", FALLBACK)
HEADLINE = re.compile(r"(?:title|heading ?1)$", re.I)


def read_docx(source: Source) -> Found:
    """Yield the article of a Word document; headers, footers, notes and comments are no part of it.

    The headline is the first paragraph if it is styled as a title or as a heading of the first level, else what the
    text or the document's properties say.

    Raises:
        InputError: when the file is broken, locked, or too large.
    """
    check_parts(source)
    from docx import Document  # imported here: most projects hold no Word documents
    from docx.opc.exceptions import OpcError

    try:
        with source.seekable() as stream:
            document = Document(stream)
        found = list(_paragraphs(document.element.body))
        properties = document.core_properties
        title, author, made = properties.title, properties.author, properties.created
    except (OpcError, etree.LxmlError, KeyError, AttributeError, TypeError, *BROKEN_ZIP) as problem:
        raise InputError(
            f"is a broken Word document: {reason(problem)}",
            where=source.where,
            cure="open it in a word processor and save it again, or save it as txt",
        ) from problem
    lines = [text for text, _ in found]
    headline = found[0][0] if found and HEADLINE.search(found[0][1]) else None
    yield office_record(source, lines, title=title, author=author, made=made, headline=headline)


def check_parts(source: Source) -> None:
    """Raise an error for a document whose parts would fill the memory.

    Raises:
        InputError: when a part is larger than `MAX_XML`, or all are larger than `MAX_PARTS`.
    """
    with open_zip(source) as archive:
        infos = archive.infolist()
    largest = max((info.file_size for info in infos if info.filename.lower().endswith((".xml", ".rels"))), default=0)
    total = sum(info.file_size for info in infos)
    if largest > MAX_XML or total > MAX_PARTS:
        raise InputError(
            f"is too large: {total:,} bytes unpacked, {largest:,} of them in one text part (limits {MAX_PARTS:,} and "
            f"{MAX_XML:,})",
            where=source.where,
            cure="split it, or save it as txt",
        )


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Text and style of each paragraph that holds something; a text box comes before the paragraph it hangs on."""
    for paragraph in body.iter(f"{W}p"):
        if any(parent.tag in GONE for parent in paragraph.iterancestors()):
            continue
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        text = " ".join("".join(_runs(paragraph)).split())
        if text:
            yield text, "" if style is None else str(style.get(f"{W}val", ""))


def _runs(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{W}p", *GONE) or child.tag == f"{W}txbxContent":
            continue
        if child.tag == f"{W}r" and child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}tab", f"{W}br", f"{W}cr"):
            yield " "
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        else:
            yield from _runs(child)
