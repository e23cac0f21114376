"""The lines above an article: headline, date, outlet, "Source: ...", byline."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from loaders.account import Note, nobody
from loaders.dateline import read_place_line
from loaders.dates import DateLine, read_date_line
from loaders.furniture import SENTENCE_END, is_prose
from loaders.outlets import DOMAIN, canonical_outlet, known_outlet, looks_like_outlet
from loaders.tables import load_table, names_of, plain_key

DEPTH = 12  # lines above the first prose that are looked at
LONGEST_TITLE = 250
LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z \-]{1,24}?)\s*:\s*(?P<value>\S.{0,199})")
BAR = re.compile(r"\s*[|•·‖]\s*|\s+[-–—]\s+|\s*;\s+")
NAME = r"(?:[A-Z][\w.'’\-]*|al-[A-Z]\w+|de|van|von|bin|al)"
BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Reported by|Posted by|From)\s+(?:our |a |the )?"
    rf"(?P<who>{NAME}(?:,? (?:and |in |at |of |for |the |& )?{NAME})*"
    rf"|staff(?: \w+){{0,2}}|(?:\w+ )?correspondents?)[,.]?(?:\s+(?:staff|correspondent|writer|reporter|editor))*",
)
TIME_PART = re.compile(r"\d+ min(?:ute)?s?(?: read)?|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.I)
OUTLET_VALUE = re.compile(r"(?:The )?[A-Z][\w.'’\-/]*(?:,? (?:of|the|and|&|for|[A-Z(][\w.'’\-/)]*))*")
ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}[\"'”’]?$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St)\.$")


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the lines around an article say of it.

    Attributes:
        title, published, dateline, url, via: as in `Document`.
        updated: the day of a line "Updated: ...", ISO 8601.
        byline: the line that names who wrote it.
        stated: the outlet that a line "Source: ..." names.
        signed: the one that signs the dateline or the byline.
        prefix: the one whose name stands in front of the first sentence.
        carrier: the one whose name stands alone above the article.
    """

    title: str | None = None
    published: dt.date | None = None
    dateline: str | None = None
    url: str | None = None
    via: str | None = None
    updated: str | None = None
    byline: str | None = None
    stated: str | None = None
    signed: str | None = None
    prefix: str | None = None
    carrier: str | None = None


def read_header(found: list[str], *, title: str | None = None, note: Note = nobody) -> tuple[Facts, list[str]]:
    """Read the lines above the first prose of an article.

    Args:
        found: its paragraphs, furniture already gone.
        title: the headline when the file's own fields give it.
        note: told of the lines that go; the headline stays, as the first line of the text.

    Returns:
        What the lines say, and the paragraphs without those lines and without the headline.
    """
    depth = next((i for i, p in enumerate(found[:DEPTH]) if is_prose(p)), min(DEPTH, len(found)))
    zone = found[:depth]
    facts = Facts(title=title)
    kinds = [""] * depth
    for i, line in enumerate(zone):
        kinds[i], facts = _labelled_or_date(line, facts)
        lead = read_place_line(line) if not kinds[i] and (i or title) else None
        if lead is not None:
            kinds[i] = "date"
            facts = replace(facts, published=facts.published or lead.day, dateline=facts.dateline or lead.place)
    for i, line in enumerate(zone):
        if not kinds[i]:
            kinds[i], facts = _outlet_line(line, facts, nearby=_near(kinds, i), more=_more(zone, kinds, i))
    wants_title = facts.title is None
    for i, line in enumerate(zone):
        if kinds[i]:
            continue
        if _listed(line, "sections") and _more(zone, kinds, i):
            kinds[i] = "section"
        elif wants_title and _is_title(line) and (len(found) > i + 1):
            facts, kinds[i], wants_title = replace(facts, title=line), "title", False
        elif facts.title and plain_key(line) == plain_key(facts.title):
            kinds[i] = "title"
        else:
            kinds[i], facts = _byline(line, facts)
    for line, kind in zip(zone, kinds, strict=True):
        if kind and line != facts.title:
            note(f"header: {kind}", line)
    return facts, [line for line, kind in zip(zone, kinds, strict=True) if not kind] + found[depth:]


def _is_title(line: str) -> bool:
    if len(line) > LONGEST_TITLE or BYLINE.fullmatch(line):
        return False
    return not re.search(r"[.:;,…][\"'”’»)\]]*$", line) or bool(ABBREVIATION.search(line))


def _near(kinds: list[str], i: int) -> bool:
    """Whether a date stands beside line `i`; anywhere when it is the first, as a newspaper's name is."""
    return "date" in (kinds if i == 0 else kinds[i - 1 : i + 2])


def _more(zone: list[str], kinds: list[str], i: int) -> bool:
    """Whether another line than `i` can be the headline."""
    return any(not kinds[j] and _is_title(zone[j]) for j in range(len(zone)) if j != i)


def _labelled_or_date(line: str, facts: Facts) -> tuple[str, Facts]:
    date = read_date_line(line)
    if date is not None:
        return "date", _dated(facts, date)
    found = LABELLED.fullmatch(line)
    kind = names_of("fields", "labels").get(plain_key(found["label"])) if found else None
    if found is None or kind is None:
        return "", facts
    return _labelled(kind, found["value"].strip(), facts)


def _labelled(kind: str, value: str, facts: Facts) -> tuple[str, Facts]:
    """A line "Label: value"; what does not look like its label's value stays text."""
    if kind == "title" and facts.title is None:
        return kind, replace(facts, title=value)
    if kind == "published":
        date = read_date_line(value)
        return ("date", _dated(facts, date)) if date else ("", facts)
    if kind in ("source", "via") and is_outlet_value(value):
        name = canonical_outlet(value)
        return "outlet", replace(facts, stated=facts.stated or name) if kind == "source" else replace(facts, via=name)
    if kind == "url" and re.fullmatch(r"https?://\S+", value):
        return "url", replace(facts, url=facts.url or value)
    if kind == "byline" and not SENTENCE_END.search(value):
        return "byline", replace(facts, byline=facts.byline or value)
    return "", facts


def is_outlet_value(value: str) -> bool:
    """Whether the value of a line "Source: ..." can be an outlet: listed, a web address, or a few capitalised words."""
    if known_outlet(value) or DOMAIN.fullmatch(value):
        return True
    return len(value.split()) <= 6 and OUTLET_VALUE.fullmatch(value) is not None


def _dated(facts: Facts, date: DateLine) -> Facts:
    if date.updated and date.day is not None:
        return replace(facts, updated=max(facts.updated or "", date.day.isoformat()))
    if date.updated or facts.published is not None or date.day is None:
        return facts
    return replace(facts, published=date.day)


def _outlet_line(line: str, facts: Facts, *, nearby: bool, more: bool) -> tuple[str, Facts]:
    """A line that is an outlet's name, or several things with bars between ("Voice of America | June 10, 2016")."""
    if known_outlet(line) and (more or facts.title):
        return "outlet", replace(facts, carrier=facts.carrier or canonical_outlet(line))
    if looks_like_outlet(line) and more and nearby:
        return "outlet", replace(facts, carrier=facts.carrier or line)
    parts = [p for p in BAR.split(line) if p]
    if len(parts) < 2 or len(line) > 160:
        return "", facts
    news = facts
    certain = False
    for part in parts:
        date = read_date_line(part)
        byline = BYLINE.fullmatch(part)
        if date is not None:
            news, certain = _dated(news, date), True
        elif known_outlet(part) or looks_like_outlet(part):
            news = replace(news, carrier=news.carrier or canonical_outlet(part))
        elif byline:
            news, certain = replace(news, byline=news.byline or part), True
        elif not TIME_PART.fullmatch(part) and not _listed(part, "sections") and not _listed(part, "staff"):
            return "", facts
    return ("date", news) if certain else ("", facts)


def _listed(part: str, kind: str) -> bool:
    return plain_key(part) in {plain_key(str(word)) for word in load_table("furniture")["header"][kind]}


def _byline(line: str, facts: Facts) -> tuple[str, Facts]:
    if len(line) > 120:
        return "", facts
    found = BYLINE.fullmatch(line)
    if found is None:
        return ("byline", facts) if _listed(line, "staff") else ("", facts)
    last = re.split(r",\s*|\s+(?:of|for)\s+(?:the\s+)?", found["who"])[-1]
    signed = (
        known_outlet(last)
        or known_outlet(" ".join(found["who"].split()[-2:]))
        or known_outlet(found["who"].split()[-1])
    )
    return "byline", replace(facts, signed=facts.signed or signed, byline=facts.byline or line)
