"""What of a page's visible text is not in its article, block by block, and what kind of block it stands in."""

from collections.abc import Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from loaders.account import Removed
from loaders.characters import tidy
from loaders.markup import BLOCKS, CODE, DEEPEST
from loaders.tables import load_table

UNKNOWN = "beside the text"
ABOUT = ("class", "id", "role", "itemprop")


def blocks_left_out(root: HtmlElement, text: str) -> tuple[Removed, ...]:
    """Return the blocks of a page that are not in `text`, in the page's order, each kind of block once with its words.

    The rule is "page: " and the kind of block, as its innermost telling element or the words of its class say.

    Args:
        root: the page.
        text: what was taken from it, one paragraph a line.
    """
    kept = "".join(text.split())
    out: dict[tuple[str, str], None] = {}
    for kind, line in _lines(root):
        if "".join(line.split()) not in kept:
            out[kind, line] = None
    return tuple(Removed(f"page: {kind}", line) for kind, line in out)


def _lines(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield every line of visible text with the kind of block around it."""
    parts: list[tuple[str, str]] = []
    body = root.find("body")
    _collect(root if body is None else body, UNKNOWN, parts, 0)
    kind, line = UNKNOWN, ""
    for around, piece in [*parts, (UNKNOWN, "\x00")]:
        for i, part in enumerate(piece.split("\x00")):
            if i:
                shown = " ".join(tidy(line.replace("\n", " ")).split())
                if any(c.isalnum() for c in shown):
                    yield kind, shown
                line = ""
            if part.strip() and not line.strip():
                kind = around
            line += part


def _collect(element: HtmlElement, around: str, parts: list[tuple[str, str]], depth: int) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in CODE or not tag or depth > DEEPEST:
        return
    kind = _kind(element, tag) or around
    block = tag in BLOCKS or tag in ("nav", "aside", "form", "button", "label")
    parts.append((kind, ("\x00" if block else "") + (element.text or "")))
    for child in element:
        _collect(child, kind, parts, depth + 1)
        parts.append((kind, child.tail or ""))
    if block:
        parts.append((kind, "\x00"))


def _kind(element: HtmlElement, tag: str) -> str | None:
    about = " ".join(str(element.get(name) or "") for name in ABOUT).lower()
    told = next((kind for word, kind in _words() if word in about), None) if about.strip() else None
    return told or _elements().get(tag)


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, str], ...]:
    return tuple((str(word), kind) for kind, words in load_table("blocks")["words"].items() for word in words)


@lru_cache(maxsize=1)
def _elements() -> dict[str, str]:
    return {str(tag): kind for kind, tags in load_table("blocks")["elements"].items() for tag in tags}
