"""A page of a news site: trafilatura finds the article, the page's own data (JSON-LD, meta, time) what is known of it.

Dates count only where the page states the day of publication; nothing is guessed from addresses or copyright lines.
"""

import datetime as dt
import json
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from lxml.html import HtmlElement

from loaders.blocks import blocks_left_out
from loaders.dates import parse_date, parse_moment, read_date_line
from loaders.decode import decode
from loaders.fields import as_text
from loaders.markup import element_paragraphs, parse_page
from loaders.record import MAX_PAGE, Found, Record
from loaders.source import Source
from loaders.tables import load_table, plain_key

ENOUGH = 200  # characters of main text below which the page's own paragraphs are looked at instead
LONG = 25  # characters of a paragraph that does not stand in a text by accident, as "World" or "X" do
COVERED = 0.8  # share of the main text that the page's own paragraphs must account for
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
MODIFIED = re.compile(r"modif|updat", re.I)
Place: TypeAlias = tuple[str, str]  # where a fact stands in the page, and what stands there

LONGEST_BYLINE = 160  # characters
SILENT = logging.NullHandler()  # one for all pages: a logger keeps each handler that it is given
DEEPEST_DATA = 6  # objects inside objects of JSON-LD


def read_html(source: Source) -> Found:
    """Yield the one article of a page.

    Raises:
        InputError: when the file is too long or no text.
    """
    yield html_record(decode(source.read(limit=MAX_PAGE), where=source.where, hint=source.encoding), where=source.where)


def html_record(page: str, *, where: str) -> Record:
    """Return the article of an HTML `page`; its text is empty when there is none."""
    page = DECLARATION.sub("", page)
    root = parse_page(page)
    if root is None:
        return Record(where=where, text="")
    data = article_data(root)
    text = main_text(page, root)
    about = {kind: find(root, data) for kind, find in FINDERS.items()}
    values = {kind: found[1] for kind, found in about.items() if found}
    published = _published(root, data)
    origins = {kind: found[0] for kind, found in about.items() if found}
    if published:
        origins["published"] = published[0]
    return Record(
        where=where,
        text=text,
        title=values.get("title"),
        source=values.get("source"),
        url=values.get("url"),
        byline=values.get("byline"),
        published=published[1] if published else None,
        updated=values.get("updated"),
        origins=origins,
        left_out=lambda: blocks_left_out(root, text),
    )


def main_text(page: str, root: HtmlElement) -> str:
    """Return the running text of a page, one paragraph a line.

    Method: trafilatura's extraction (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15) says what belongs to
    the article, the page's own elements say where its paragraphs end, which trafilatura forgets on small pages. Where
    it finds next to nothing, all of <article>, <main> or <body> is taken.
    """
    import trafilatura  # imported here: it takes longer to import than all else together

    logging.getLogger("trafilatura").addHandler(SILENT)  # it warns of every page without a text
    found = trafilatura.extract(
        page, output_format="txt", include_comments=False, include_tables=False, include_images=False, deduplicate=False
    )
    text = found or ""
    own = element_paragraphs(root)
    if len(text) < ENOUGH:
        elements = root.xpath("//article") or root.xpath("//main")
        own = element_paragraphs(elements[0]) if elements else own
        return "\n".join(own) if sum(map(len, own)) > len(text) else text
    return _with_own_breaks(text, own)


def _with_own_breaks(text: str, own: list[str]) -> str:
    """The page's paragraphs that the found text holds; the found text as it is where they do not cover it."""
    whole = squeeze(text)
    lines = {squeeze(line.removeprefix("- ")) for line in text.split("\n")}
    kept = [p for p in own if squeeze(p) in lines or (len(p) >= LONG and squeeze(p) in whole)]
    return "\n".join(kept) if sum(len(squeeze(p)) for p in kept) >= COVERED * len(whole) else text


def squeeze(text: str) -> str:
    """Return `text` without white space, for comparing what two parsers made of one page."""
    return "".join(text.split())


def article_data(root: HtmlElement) -> dict[str, Any]:
    """Return the page's JSON-LD object that describes the article, {} when there is none."""
    wanted = load_table("fields")["article_types"]
    best: tuple[int, dict[str, Any]] | None = None
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue  # a page's broken data are no fault of the article
        for item in _objects(data, 0):
            kinds = item.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                rank = wanted.index(kind) if kind in wanted else len(wanted)
                if rank < len(wanted) and (best is None or rank < best[0]):
                    best = (rank, item)
    return best[1] if best else {}


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST_DATA:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "hasPart"):
            yield from _objects(data.get(key), depth + 1)


def _meta(root: HtmlElement, kind: str) -> list[Place]:
    """The names and contents of the meta elements of a kind, in the order of the table, not of the page."""
    names = [str(name) for name in load_table("fields")["meta"][kind]]
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name in names and content:
            found.setdefault(name, content)
    return [(f"meta {name}", found[name]) for name in names if name in found]


def _data(data: dict[str, Any], *keys: str) -> list[Place]:
    return [(f"JSON-LD {key}", text) for key in keys if (text := as_text(data.get(key)))]


def _text_of(root: HtmlElement, path: str) -> list[str]:
    return [text for element in root.xpath(path) if (text := " ".join(element.text_content().split()))]


def _title(root: HtmlElement, data: dict[str, Any]) -> Place | None:
    headings = _text_of(root, "//article//h1") or _text_of(root, "//h1")
    given = next(iter([*_data(data, "headline"), *_meta(root, "title")]), None)
    if given:
        same = next((h for h in headings if plain_key(h).startswith(plain_key(given[1])[:60])), None)
        return ("h1", same) if same else given
    if len(headings) == 1:
        return "h1", headings[0]
    titles = _text_of(root, "//title")
    return ("title", titles[0]) if titles else ("h1", headings[0]) if headings else None


def _source(root: HtmlElement, data: dict[str, Any]) -> Place | None:
    given = [*_data(data, "sourceOrganization", "publisher", "provider"), *_meta(root, "source")]
    return next((place for place in given if not place[1].startswith("http")), None)


def _url(root: HtmlElement, data: dict[str, Any]) -> Place | None:
    links = [("link canonical", str(link)) for link in root.xpath("//link[@rel='canonical']/@href")]
    given = [*_data(data, "url", "mainEntityOfPage"), *links, *_meta(root, "url")]
    return next((place for place in given if re.match(r"https?://", place[1])), None)


def _byline(root: HtmlElement, data: dict[str, Any]) -> Place | None:
    """All authors that the page's data name; else those of its meta elements, or of what it marks as a byline."""
    author = data.get("author")
    names = [name for one in (author if isinstance(author, list) else [author]) if (name := as_text(one))]
    if names:
        return "JSON-LD author", "; ".join(names)
    given = [place for place in _meta(root, "byline") if not place[1].startswith("http")]
    marked = [("rel author", text) for text in _text_of(root, "//article//*[@rel='author' or @itemprop='author']")]
    marked += [
        ("class byline", t) for t in _text_of(root, "//*[contains(@class, 'byline')]") if len(t) <= LONGEST_BYLINE
    ]
    return next(iter([*given, *marked]), None)


def _updated(root: HtmlElement, data: dict[str, Any]) -> Place | None:
    """The moment of the last change, where it is another than that of publication."""
    given = [*_data(data, "dateModified"), *_meta(root, "updated")]
    for element in root.xpath("//time[@datetime]"):
        about = " ".join(str(element.get(name) or "") for name in ("itemprop", "class", "id", "property"))
        line = read_date_line(" ".join(element.text_content().split()))
        if MODIFIED.search(about) or (line and line.updated):
            given.append(("time", element.get("datetime") or ""))
    first = {moment for _, value in [*_data(data, "datePublished"), *_meta(root, "published")]
             if (moment := parse_moment(value))}  # fmt: skip
    return next((place for place in given if (m := parse_moment(place[1])) and m not in first), None)


def _published(root: HtmlElement, data: dict[str, Any]) -> tuple[str, dt.date] | None:
    given = [*_data(data, "datePublished"), *_meta(root, "published")]
    for element in root.xpath("//time[@datetime]"):
        about = " ".join(str(element.get(name) or "") for name in ("itemprop", "class", "id", "property"))
        inside = [e.tag for e in element.iterancestors()]
        line = read_date_line(" ".join(element.text_content().split()))
        if (
            not MODIFIED.search(about)
            and not (line and line.updated)
            and ("article" in inside or "main" in inside or "published" in about.lower())
        ):
            given.append(("time", element.get("datetime") or ""))
    return next(((where, day) for where, value in given if value and (day := parse_date(value))), None)


FINDERS: dict[str, Callable[[HtmlElement, dict[str, Any]], Place | None]] = {
    "title": _title,
    "source": _source,
    "url": _url,
    "byline": _byline,
    "updated": _updated,
}
