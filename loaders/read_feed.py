"""Feeds: RSS, Atom and JSON Feed. What a feed holds in full is read from it; of a fetched feed the rest is followed."""

import datetime as dt
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from graph.errors import InputError
from loaders.dates import parse_date
from loaders.decode import decode
from loaders.fields import as_text
from loaders.links import follow, linked_name, listed_name
from loaders.markup import plain_text
from loaders.record import MAX_PAGE, Found, Record, reason
from loaders.source import Source

XML_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->).){0,2000}-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[.{0,20000}?\]\s*)?>\s*)*"
    r"<(?:rss|feed|rdf:RDF|(?:atom|a):feed|channel)[\s>]",
    re.S | re.I,
)
JSON_FEED = re.compile(r'[\ufeff\s]*\{.{0,2000}?"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version', re.S)
WHOLE = 1500  # characters of a description that is the article itself
TEXTS = ("content_html", "content_text")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One article of a feed: its text as HTML or plain, and whether that is all of it."""

    text: str
    whole: bool
    title: str | None
    url: str | None
    author: str | None
    published: dt.date | None


def looks_like_feed(head: str) -> bool:
    """Whether a text, or the beginning of one, is RSS, Atom or JSON Feed."""
    return XML_FEED.match(head.lstrip("\ufeff")) is not None or JSON_FEED.match(head) is not None


def read_feed(source: Source) -> Found:
    """Yield the articles of a feed; the feed's title is their outlet.

    An entry of which the feed holds a summary only is followed to its page if the feed was fetched from an address,
    at most `Options.pages` of them; of a feed in a file the summary is read, with a note that it is one. An article is
    called by its link, behind the name of the file: the feed of another day has it in another place.

    Raises:
        InputError: when the feed is too long or holds no entries.
    """
    data = source.read(limit=MAX_PAGE)
    outlet, entries = (
        _json_feed(data, source) if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else _xml_feed(data, source)
    )
    if not entries:
        raise InputError("is a feed without entries", where=source.where, cure="try again when it has some")
    records = [_record(entry, f"{source.where}, entry {i}", outlet) for i, entry in enumerate(entries, start=1)]
    found = list(zip(records, entries, strict=True))
    if source.fetcher is not None and source.url:
        yield from follow([_link(record, entry, source) for record, entry in found], source)
    else:
        yield from _as_it_is(_linked(found, source), source)


def _link(record: Record, entry: Entry, source: Source) -> Record | str:
    """The address to be followed, or the article when the feed holds it in full, named by its address all the same."""
    if record.url is None:
        return record
    return replace(record, name=listed_name(record.url, source)) if entry.whole else record.url


def _linked(found: list[tuple[Record, Entry]], source: Source) -> list[tuple[Record, Entry]]:
    """Name each article by its link; one without, or with that of another before it, keeps its number."""
    first: dict[str, int] = {}
    for i, (record, _) in enumerate(found):
        if record.url and record.text.strip():
            first.setdefault(record.url, i)
    return [
        (
            replace(record, name=linked_name(source.name, record.url)) if first.get(record.url or "") == i else record,
            entry,
        )
        for i, (record, entry) in enumerate(found)
    ]


def _as_it_is(found: list[tuple[Record, Entry]], source: Source) -> Found:
    filled = [(record, entry) for record, entry in found if record.text.strip()]
    parts = [record for record, entry in filled if not entry.whole]
    note = f"of {len(parts)} of the feed's {len(found)} articles it holds a summary only, which is read"
    for record, _ in filled:
        yield replace(record, notes=(note,)) if parts and record is parts[0] else record
    if len(filled) < len(found):
        yield InputError(
            f"{len(found) - len(filled):,} of its entries have no text",
            where=source.where,
            cure="give the addresses of their pages",
        )


def _record(entry: Entry, where: str, outlet: str | None) -> Record:
    return Record(
        where=where,
        text=plain_text(entry.text) if "<" in entry.text or "&" in entry.text else entry.text,
        title=plain_text(entry.title).replace("\n", " ") if entry.title else None,
        source=outlet,
        url=entry.url,
        byline=entry.author,
        published=entry.published,
    )


def _xml_feed(data: bytes, source: Source) -> tuple[str | None, list[Entry]]:
    import feedparser  # imported here: most projects hold no feeds

    # Not cleaned of scripts and styles here: nothing is shown in a browser, and `plain_text` leaves them out.
    try:
        found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError) as problem:
        raise InputError(f"is a broken feed: {reason(problem)}", where=source.where, cure="get it again") from problem
    title = as_text(found.feed.get("title"))
    return (plain_text(title) or None) if title else None, [_entry(entry, source.url) for entry in found.entries]


def _entry(entry: Mapping[str, Any], base: str | None) -> Entry:
    contents = [str(part.get("value") or "") for part in entry.get("content") or []]
    content = max(contents, key=len, default="")
    summary = str(entry.get("summary") or "")
    text = content if len(content) >= len(summary) else summary
    given = entry.get("published") if "published" in entry else None
    parsed = entry.get("published_parsed") if "published_parsed" in entry else None
    day = parse_date(given) if given else None
    return Entry(
        text=text,
        whole=(bool(content.strip()) and len(content) >= len(summary)) or len(plain_text(text)) >= WHOLE,
        title=as_text(entry.get("title")),
        url=_address(entry.get("link"), base),
        author=as_text(entry.get("author")),
        published=day or (dt.date(*parsed[:3]) if parsed else None),
    )


def _json_feed(data: bytes, source: Source) -> tuple[str | None, list[Entry]]:
    try:
        feed = json.loads(decode(data, where=source.where).lstrip("\ufeff"))
    except (ValueError, RecursionError) as problem:
        raise InputError(f"broken JSON: {problem}", where=source.where, cure="get the feed again") from problem
    items = feed.get("items") if isinstance(feed, dict) else None
    entries = [_json_entry(item, source.url) for item in items or [] if isinstance(item, dict)]
    return as_text(feed.get("title")), entries


def _json_entry(item: Mapping[str, Any], base: str | None) -> Entry:
    text = next((str(item[key]) for key in TEXTS if isinstance(item.get(key), str) and item[key].strip()), "")
    summary = as_text(item.get("summary")) or ""
    return Entry(
        text=text or summary,
        whole=bool(text),
        title=as_text(item.get("title")),
        url=next((url for key in ("url", "external_url", "id") if (url := _address(item.get(key), base))), None),
        author=as_text(item.get("authors")) or as_text(item.get("author")),
        published=parse_date(item.get("date_published")),
    )


def _address(value: Any, base: str | None) -> str | None:
    """A web address; one that is relative counts from the feed's own, when that is known."""
    if not isinstance(value, str) or not value.strip():
        return None
    try:
        url = urljoin(base, value.strip()) if base else value.strip()
    except ValueError:
        return None
    return url if re.match(r"https?://", url) else None
