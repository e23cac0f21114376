"""A record on its way in: what a file says of an actor, before ids and references are settled."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any

from graph.model import EntityType, Frozen
from graph.names.text import fold

KINDS: dict[str, str] = {
    "Person": "person",
    "Organization": "org",
    "Country": "country",
    "Location": "place",
    "Group": "group",
    "Agreement": "agreement",
    "Event": "event",
}
_DATE = re.compile(r"^\+?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Draft(Frozen):
    """One actor as a file tells it.

    Attributes:
        where: file and place.
        key: how the file itself calls it (a QID, an id of its own), or "".
        id: our id, when the file gives it.
        fields: fields of our records; `country`, `successor_of`, and the bodies of offices may be keys of the file,
            QIDs, country codes or names.
    """

    where: str
    key: str
    id: str | None
    name: str
    type: EntityType
    fields: dict[str, Any]


class Problem(Frozen):
    """What could not be taken, and where it stands."""

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def slug(name: str) -> str:
    """Return a name as ids spell it: plain lower-case words with hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "unnamed"


def day(text: str, *, last: bool = False) -> dt.date | None:
    """Return the first day (or `last`) of a date of the form 2024, 2024-05 or 2024-05-17, None for another."""
    found = _DATE.match(text.strip())
    if found is None or found[1] == "0000" or int(found[2] or 0) > 12:
        return None
    year, month, number = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        if number and month:
            return dt.date(year, month, number)
        if month:
            after = dt.date(year + month // 12, month % 12 + 1, 1)
            return after - dt.timedelta(days=1) if last else dt.date(year, month, 1)
        return dt.date(year, 12, 31) if last else dt.date(year, 1, 1)
    except ValueError:
        return None


def unique(values: Iterable[str], *, but: str = "") -> list[str]:
    """Return the values in their order, each once, without empty ones and `but`."""
    return [value for value in dict.fromkeys(value.strip() for value in values) if value and value != but]


def office_of(words: str) -> tuple[str, str] | None:
    """Take "President of Syria" or "Minister of Finance of Iraq" apart into title and body; None without a body."""
    title, of, body = words.strip().partition(" of the ") if " of the " in words else words.strip().rpartition(" of ")
    return (title.strip().lower(), body.strip()) if of and title.strip() and body.strip() else None
