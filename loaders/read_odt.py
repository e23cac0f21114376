"""OpenDocument texts (odt, as LibreOffice saves them): headings, paragraphs, lists and tables in their order."""

import io
from typing import Any

from lxml import etree

from graph.errors import InputError
from loaders.properties import office_record
from loaders.read_docx import check_parts
from loaders.record import Found, reason
from loaders.source import Source
from loaders.zips import BROKEN_ZIP

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
BLOCKS = (f"{TEXT}p", f"{TEXT}h")
APART = (f"{TEXT}tracked-changes", f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}table-of-content", f"{TEXT}ruby-text")
GAPS = {f"{TEXT}s": " ", f"{TEXT}tab": " ", f"{TEXT}line-break": " "}


def read_odt(source: Source) -> Found:
    """Yield the article of an OpenDocument text; notes, comments, contents lists and deleted text are no part of it.

    Raises:
        InputError: when the file is broken, locked, or too large.
    """
    check_parts(source)
    from odfdo import Document  # imported here: most projects hold no OpenDocument texts
    from odfdo.security import SecurityError

    try:
        document = Document(io.BytesIO(source.read()))
        body = document.body._xml_element
        title, author = document.meta.title, document.meta.initial_creator or document.meta.creator
        made = document.meta.creation_date
        blocks = [block for block in body.iter(*BLOCKS) if not _apart(block)]
        found = [(text, _level(block)) for block in blocks if (text := " ".join(_text(block).split()))]
    except (etree.LxmlError, KeyError, TypeError, AttributeError, *BROKEN_ZIP, SecurityError) as problem:
        raise InputError(
            f"is a broken OpenDocument text: {reason(problem)}",
            where=source.where,
            cure="open it in a word processor and save it again (without a password), or save it as txt",
        ) from problem
    headline = found[0][0] if found and found[0][1] == 1 else None
    yield office_record(source, [text for text, _ in found], title=title, author=author, made=made, headline=headline)


def _level(block: Any) -> int:
    """1 for a heading of the first level or a paragraph styled as the title, else 0 or the level."""
    if block.tag == f"{TEXT}h":
        level = str(block.get(f"{TEXT}outline-level", "1"))
        return int(level) if level.isdigit() else 1
    return int(str(block.get(f"{TEXT}style-name", "")) == "Title")


def _apart(block: Any) -> bool:
    return any(parent.tag in APART for parent in block.iterancestors())


def _text(block: Any) -> str:
    """The text of a paragraph without the paragraphs of text boxes in it, which stand for themselves."""
    parts = [block.text or ""]
    for child in block:
        if child.tag in GAPS:
            parts.append(GAPS[child.tag])
        elif child.tag not in (*APART, *BLOCKS):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
