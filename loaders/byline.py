"""Who signs an article, and which revision of it an agency's headline says it is."""

import re

from loaders.account import Note, nobody
from loaders.outlets import known_outlet, looks_like_outlet
from loaders.tables import load_table

BETWEEN = re.compile(r"\s*(?:[,;|/&•·]|\band\b|\bwith\b|\s[-–—]\s|\b(?:in|at|of|for)\b(?=\s+[A-Z]))\s*")
BEFORE = re.compile(r"(?:(?:written|reported|posted|story|words|text)\s+)?(?:by|from)\b:?\s*", re.I)
NAME = re.compile(r"(?:[^\W\d_](?:[\w.'’\-]*)|de|del|van|von|bin|ibn|al|el|di|da)(?:\s+[^\W\d_][\w.'’\-]*){1,4}")
MOST = 12
REVISIONS = (
    re.compile(r"^(?:UPDATE|WRAPUP|UPDATED?)\s+(?P<n>\d{1,2})\s*[-–—:]\s*(?=\S)"),
    re.compile(r"^\((?P<n>\d{1,2})(?:st|nd|rd|th) (?:LD|LEAD|Lead)\)\s*(?=\S)"),
    re.compile(r"^\((?:LEAD|LD|Lead)\)\s*(?=\S)"),
    re.compile(r"^(?:UPDATED|UPDATE|REFILE|CORRECTED|RECAST)\s*[-–—:]\s*(?=\S)"),
    re.compile(r"\s*[(\[](?:UPDATE|Update|UPDATED|Updated) ?(?P<n>\d{1,2})?[)\]]$"),
)


def authors_of(byline: str) -> tuple[str, ...]:
    """Return the persons that a byline names ("By Ann Lee and Tom Ray, Reuters"), in its order; outlets are none."""
    barred = {str(word).casefold() for word in load_table("furniture")["header"]["no_authors"]}
    found: dict[str, None] = {}
    for part in BETWEEN.split(" ".join(BEFORE.sub("", byline, count=1).split())):
        name = BEFORE.sub("", part.strip(" .:"), count=1)
        name = name.title() if name.isupper() else name
        words = name.casefold().split()
        if not NAME.fullmatch(name) or not name[0].isupper() or barred & set(words):
            continue
        if not known_outlet(name) and not looks_like_outlet(name):
            found[name] = None
    return tuple(found)[:MOST]


def without_revision(title: str | None, *, note: Note = nobody) -> tuple[str | None, int | None]:
    """Return a headline without the agency's mark of revision ("UPDATE 2-Talks resume"), and its number.

    A mark without a number is the first revision.
    """
    for form in REVISIONS:
        found = form.search(title or "")
        if title and found:
            note("revision", found.group().strip())
            number = found.groupdict().get("n")
            return (title[: found.start()] + title[found.end() :]).strip(), int(number) if number else 1
    return title, None
