"""What stands around an article and is no part of it: share bars, tags, credits, cookie notices, readers' comments.

The patterns are data (`loaders/data/furniture.yaml`); here is only how they are used.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.account import Note, nobody
from loaders.record import MAX_TEXT
from loaders.tables import load_table

LONGEST = 400  # characters of a paragraph that may be furniture as a whole
PROSE = 60  # characters from which a paragraph that ends like a sentence is prose
SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
COMMENTS_FROM = 0.4  # share of the text that must stand above a heading of readers' comments


@dataclass(frozen=True)
class Pattern:
    """One row of `furniture.yaml`, compiled."""

    id: str
    regex: re.Pattern[str]
    guard: re.Pattern[str] | None
    most: int

    def is_all_of(self, paragraph: str) -> bool:
        """Whether `paragraph` as a whole is this kind of furniture."""
        if len(paragraph) > self.most or not self.regex.fullmatch(paragraph):
            return False
        return self.guard is None or not self.guard.search(paragraph)


@lru_cache(maxsize=8)
def patterns(section: str) -> tuple[Pattern, ...]:
    """Return the patterns of a section of `furniture.yaml`: `paragraphs`, `headings`, `comments` or `notes`."""
    table = load_table("furniture")
    longest = MAX_TEXT if section == "notes" else LONGEST
    return tuple(_compiled(row, table["fragments"], longest) for row in table[section])


def _compiled(row: dict[str, Any], fragments: dict[str, str], longest: int) -> Pattern:
    text = row["pattern"]
    for name, fragment in fragments.items():
        text = text.replace(f"<{name}>", fragment)
    flags = re.NOFLAG if row.get("case") else re.IGNORECASE
    guard = re.compile(row["guard"], re.IGNORECASE) if "guard" in row else None
    return Pattern(row["id"], re.compile(text, flags), guard, row.get("most", longest))


def is_prose(paragraph: str) -> bool:
    """Whether `paragraph` reads like running text: long enough, and ending as sentences do, or simply long."""
    return len(paragraph) > 250 or (len(paragraph) >= PROSE and bool(SENTENCE_END.search(paragraph)))


def furniture_of(paragraph: str) -> str | None:
    """Return the id of the pattern that `paragraph` as a whole is furniture by, wherever it stands; else None."""
    return next((p.id for p in patterns("paragraphs") if p.is_all_of(paragraph)), None)


def is_furniture(paragraph: str) -> bool:
    """Whether `paragraph` as a whole is furniture, wherever it stands."""
    return furniture_of(paragraph) is not None


def without_notes(paragraph: str, *, note: Note = nobody) -> str:
    """Return `paragraph` without the credits and notes inside it ("(AP Photo/...)", "(Reporting by ...)")."""
    for pattern in patterns("notes"):
        if len(paragraph) <= pattern.most:
            for found in pattern.regex.finditer(paragraph):
                note(pattern.id, found.group().strip())
            paragraph = pattern.regex.sub("", paragraph)
    return paragraph.strip()


def drop_furniture(found: list[str], *, note: Note = nobody) -> list[str]:
    """Return the paragraphs of an article without those that are furniture, and without notes inside the others.

    A heading such as "Tags" or "Related articles" goes with the lines below it when no prose follows; one such as
    "Your Comment" in the latter part goes with everything below. `note` is told what goes, in the order of the text.
    """
    end, rules = _end_of_article(found)
    out = []
    for paragraph in found[:end]:
        rule = furniture_of(paragraph)
        if rule is not None:
            note(rule, paragraph)
            continue
        rest = without_notes(paragraph, note=note)
        rule = furniture_of(rest) if rest else None
        if rule is not None:
            note(rule, rest)
        elif rest:
            out.append(rest)
    for rule, paragraph in zip(rules, found[end:], strict=True):
        note(rule, paragraph)
    return out


def _end_of_article(found: list[str]) -> tuple[int, list[str]]:
    """How many paragraphs come before readers' comments and last headings, and which of the two each other one is."""
    comments = _before_comments(found)
    headings = _before_last_headings(found[:comments])
    return headings, ["below a heading"] * (comments - headings) + ["comments"] * (len(found) - comments)


def _before_comments(found: list[str]) -> int:
    total = sum(map(len, found))
    above = 0
    for i, paragraph in enumerate(found):
        if i and above >= COMMENTS_FROM * total and any(p.is_all_of(paragraph) for p in patterns("comments")):
            return i
        above += len(paragraph)
    return len(found)


def _before_last_headings(found: list[str]) -> int:
    last = max((i for i, p in enumerate(found) if is_prose(p) and not is_furniture(p)), default=len(found))
    for i in range(last + 1, len(found)):
        if any(p.is_all_of(found[i]) for p in patterns("headings")):
            return i
    return len(found)
