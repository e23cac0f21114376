"""Lines on pages become paragraphs: what a layout cuts is joined, what it repeats on every page goes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.tables import load_table

EDGE = 3  # lines at the top and at the bottom of a page that may be running heads and feet
MARGIN = 60.0  # points from the upper or lower edge in which a single page's heads and feet stand
OFTEN = 0.4  # share of the pages on which a running head stands (left and right pages may differ)
GAP = 1.35  # a distance between lines, in that of most lines, that starts a paragraph
WIDE = 1.9  # a distance, in font sizes, that starts one behind the end of a sentence
INDENT = 0.8  # an indent, in font sizes, that starts one
SHORT = 0.75  # length of a line, in that of a full one, that ends one
BREAKING = 0.03  # share of lines with a hyphen at their end, no compound's, in a text whose words are broken
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
NUMBER = re.compile(
    r"(?:page|p\.|pg\.?)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:/|of|von)\s*\d{1,4})?\s*[-–—|]?|[ivxl]{1,6}", re.I
)
PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?\b.*|about:blank.*", re.I)
ADDRESS = re.compile(r"((?:https?|file)://\S+)(?:\s+(?:page )?\d+(?:/| of )\d+)?", re.I)
END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
BROKEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of text on a page.

    Attributes:
        text: what it says.
        x, y: points from the left and from the upper edge to where it begins.
        size: the size of its letters in points.
        page: the number of its page, from 0.
    """

    text: str
    x: float
    y: float
    size: float
    page: int


def pdf_paragraphs(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Return the paragraphs of the lines on `pages`, in the order in which they were drawn."""
    lines = [line for page in without_running_lines(pages) for line in page]
    if not lines:
        return []
    blocks: list[list[Line]] = [[lines[0]]]
    distances = [b.y - a.y for a, b in pairwise(lines) if a.page == b.page and 0 < b.y - a.y < 4 * max(a.size, 4)]
    usual = sorted(distances)[len(distances) // 3] if distances else 0.0
    full = _full_length(lines)
    for before, line in pairwise(lines):
        if _starts(before, line, usual=usual, full=full, first=blocks[-1][0]):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    words = Counter(word.casefold() for line in lines for word in WORD.findall(line.text.translate(LIGATURES)))
    breaking = _breaks_words(lines, words)
    return [_joined([line.text for line in block], words, breaking) for block in blocks]


def _full_length(lines: Sequence[Line]) -> float:
    """The length of a line that fills its column: nine in ten are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return float(lengths[int(0.9 * (len(lengths) - 1))])


def _starts(before: Line, line: Line, *, usual: float, full: float, first: Line) -> bool:
    """Whether a paragraph starts with `line`; `first` is the first line of the one before."""
    if abs(before.size - line.size) > 0.15 * max(before.size, line.size):
        return True
    ended = END.search(before.text) is not None
    if before.page != line.page or line.y < before.y - 2:  # the next page or column
        return ended or (line.text[:1].isupper() and len(before.text) < SHORT * full)
    distance = line.y - before.y
    if distance <= 0.3 * line.size:
        return False  # the same line in two pieces
    if usual and distance > GAP * max(usual, line.size):
        return True
    if distance > (WIDE if ended else 3) * line.size:
        return True
    if ended and line.x > before.x + INDENT * line.size and (len(before.text) < full or first is not before):
        return True
    return ended and len(before.text) < SHORT * full


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page without running heads and feet, page numbers and what a browser prints around."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for edge in edges for key in {_key(line) for line in edge})
    often = max(2.0, OFTEN * len(pages))
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        bottom = max((line.y for line in page), default=0.0)
        gone = {
            line
            for line in edge
            if NUMBER.fullmatch(line.text)
            or (counts[_key(line)] >= often and _key(line))
            or ((line.y < MARGIN or line.y > bottom - MARGIN) and _is_printed(line.text))
        }
        kept.append([line for line in page if line not in gone])
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: line.y)
    return [*by_height[:EDGE], *by_height[max(EDGE, len(by_height) - EDGE) :]]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.casefold())


def _is_printed(text: str) -> bool:
    return PRINTED.fullmatch(text) is not None or ADDRESS.fullmatch(text) is not None


def address_in_margin(pages: Sequence[Sequence[Line]]) -> str | None:
    """Return the address that a browser printed below a page, None when there is none or it is cut."""
    for page in pages[:1]:
        for line in _edges(page):
            found = ADDRESS.fullmatch(line.text)
            if found and found[1].startswith("http") and not found[1].endswith(("…", "...")):
                return found[1]
    return None


def _breaks_words(lines: Sequence[Line], words: Counter[str]) -> bool:
    """Whether the layout breaks words: soft hyphens, broken words that stand whole elsewhere, or many odd hyphens."""
    ends = 0
    for before, line in pairwise(lines):
        left = BROKEN.search(before.text)
        right = WORD.match(line.text)
        if left and right and line.text[:1].islower():
            if before.text.endswith("\u00ad") or words[(left[1] + right[0]).casefold()]:
                return True
            ends += not _is_compound(left[1], right[0])
    return ends >= 2 and ends > BREAKING * len(lines)


def _is_compound(left: str, right: str) -> bool:
    compounds = load_table("compounds")
    second = right.casefold().partition("-")[0]
    return left.casefold() in compounds["firsts"] or second in compounds["seconds"] or left[0].isupper()


def _joined(parts: Sequence[str], words: Counter[str], breaking: bool) -> str:
    text = parts[0]
    for part in parts[1:]:
        left, right = BROKEN.search(text), WORD.match(part)
        if left and right and not text.endswith((" -", " \u2010")):
            text = (text if _keeps(text, left[1], right[0], words, breaking) else text[:-1]) + part
        elif text[-1:] in "—/-" and not text[-2:-1].isspace():
            text += part
        else:
            text += " " + part
    return " ".join(text.translate(LIGATURES).replace("\u00ad", "").split())


def _keeps(text: str, left: str, right: str, words: Counter[str], breaking: bool) -> bool:
    """Whether the hyphen between two parts of a word at the end of a line belongs to the word."""
    if text.endswith("\u00ad"):
        return False
    if not right[0].islower():
        return True
    one, two = f"{left}{right}".casefold(), f"{left}-{right}".casefold()
    if words[one] != words[two]:
        return words[two] > words[one]
    return _is_compound(left, right) or not breaking
