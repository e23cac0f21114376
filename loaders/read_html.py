"""A page of a news site: trafilatura finds the article, the page's own data (JSON-LD, meta, time) what is known of it.

Dates count only where the page states the day of publication; nothing is guessed from addresses or copyright lines.
"""

import datetime as dt
import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from loaders.dates import parse_date, read_date_line
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
    return Record(
        where=where,
        text=main_text(page, root),
        title=_title(root, data),
        source=_source(root, data),
        via=None,
        url=_url(root, data),
        published=_published(root, data),
    )


def main_text(page: str, root: HtmlElement) -> str:
    """Return the running text of a page, one paragraph a line.

    Method: trafilatura's extraction (Barbaresi 2021, https://aclanthology.org/2021.acl-demo.15) says what belongs to
    the article, the page's own elements say where its paragraphs end, which trafilatura forgets on small pages. Where
    it finds next to nothing, all of <article>, <main> or <body> is taken.
    """
    import trafilatura  # imported here: it takes longer to import than all else together

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it warns of every page without a text
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


def _meta(root: HtmlElement, kind: str) -> list[str]:
    """The contents of the meta elements of a kind, in the order of the table, not of the page."""
    names = [str(name) for name in load_table("fields")["meta"][kind]]
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name in names and content:
            found.setdefault(name, content)
    return [found[name] for name in names if name in found]


def _text_of(root: HtmlElement, path: str) -> list[str]:
    return [text for element in root.xpath(path) if (text := " ".join(element.text_content().split()))]


def _title(root: HtmlElement, data: dict[str, Any]) -> str | None:
    headings = _text_of(root, "//article//h1") or _text_of(root, "//h1")
    given = as_text(data.get("headline")) or next(iter(_meta(root, "title")), None)
    titles = _text_of(root, "//title")
    if given:
        return next((h for h in headings if plain_key(h).startswith(plain_key(given)[:60])), given)
    return headings[0] if len(headings) == 1 else next(iter(titles or headings), None)


def _source(root: HtmlElement, data: dict[str, Any]) -> str | None:
    for key in ("sourceOrganization", "publisher", "provider"):
        name = as_text(data.get(key))
        if name and not name.startswith("http"):
            return name
    return next((name for name in _meta(root, "source") if not name.startswith("http")), None)


def _url(root: HtmlElement, data: dict[str, Any]) -> str | None:
    links = [str(link) for link in root.xpath("//link[@rel='canonical']/@href")]
    given = [as_text(data.get("url")), as_text(data.get("mainEntityOfPage")), *links, *_meta(root, "url")]
    return next((url for url in given if url and re.match(r"https?://", url)), None)


def _published(root: HtmlElement, data: dict[str, Any]) -> dt.date | None:
    given = [as_text(data.get("datePublished")), *_meta(root, "published")]
    for element in root.xpath("//time[@datetime]"):
        about = " ".join(str(element.get(name) or "") for name in ("itemprop", "class", "id", "property"))
        inside = [e.tag for e in element.iterancestors()]
        line = read_date_line(" ".join(element.text_content().split()))
        if (
            not MODIFIED.search(about)
            and not (line and line.updated)
            and ("article" in inside or "main" in inside or "published" in about.lower())
        ):
            given.append(element.get("datetime"))
    return next((day for value in given if value and (day := parse_date(value))), None)
