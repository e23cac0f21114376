"""What an office file says of itself: which of its titles, authors and days can be believed."""

import datetime as dt
import re
from collections.abc import Sequence

from loaders.furniture import is_prose
from loaders.record import Record
from loaders.source import Source
from loaders.tables import plain_key

JUNK = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b|untitled|untitled\W*\d*|document\W*\d*|slide \d+|about:blank|https?://)"
    r"|\.(?:docx?|dotx?|pdf|rtf|odt|txt|html?|indd|qxp|qxd|pages|tex|dvi|pub)\s*$",
    re.I,
)
PROGRAMS = re.compile(
    r"^(?:python-docx|odfdo|microsoft|adobe|apple|user|admin|administrator|owner|unknown|windows)\b", re.I
)
TAIL = re.compile(r"\s*[|–—·•»:]|\s+-\s|\s+\S+")  # what stands between a headline and its outlet
TOP = 12  # paragraphs among which a headline is looked for
FEWEST = 3  # words of a title that is believed without standing in the text


def believed_title(given: str | None, lines: Sequence[str]) -> str | None:
    """Return the headline that a file's title property means, None when the text must tell it.

    A title counts when one of the first lines is it, or begins it ("Talks resume | Levant Wire"); else only when the
    text begins with prose, so that it has no headline of its own, and the title is no file name or program's name.
    """
    title = " ".join((given or "").split())
    key = plain_key(title)
    if not key or JUNK.search(title):
        return None
    for line in lines[:TOP]:
        own = " ".join(line.split())
        if plain_key(own) == key or (
            own and title.casefold().startswith(own.casefold()) and TAIL.match(title[len(own) :])
        ):
            return own
    first = next((line for line in lines if line.strip()), "")
    return title if is_prose(first) and len(title.split()) >= FEWEST else None


def office_record(
    source: Source,
    lines: Sequence[str],
    *,
    title: str | None,
    author: str | None = None,
    made: dt.datetime | dt.date | None = None,
    headline: str | None = None,
    url: str | None = None,
) -> Record:
    """Return the record of an office file.

    Args:
        source: the file.
        lines: its paragraphs.
        title: its property of that name.
        author: who wrote it, by its properties.
        made: when it was made, by its properties.
        headline: the paragraph that the file itself marks as its title.
        url: the address that it gives.
    """
    day = made.date() if isinstance(made, dt.datetime) else made
    writer = " ".join((author or "").split())
    return Record(
        where=source.where,
        text="\n\n".join(lines),
        url=url,
        title=headline or believed_title(title, lines),
        byline=writer if writer and not PROGRAMS.match(writer) else None,
        made=day if source.options.file_dates else None,
    )
