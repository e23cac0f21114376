"""Sitemaps (sitemaps.org): the pages of a site, the newest first; an index of sitemaps leads to them."""

import io
import re
from typing import Any

from lxml import etree

from graph.errors import InputError
from loaders.links import follow
from loaders.read_gzip import Unpacked
from loaders.record import MAX_FILE, Found, reason
from loaders.source import Source

SITEMAP = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]{0,500}\?>\s*|<!--(?:(?!-->).){0,2000}-->\s*)*<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]",
    re.S,
)
MOST_MAPS = 50  # sitemaps of one index that are fetched
MOST_PAGES = 50_000  # pages of one sitemap: the protocol's own limit


def looks_like_sitemap(head: str) -> bool:
    """Whether a text, or the beginning of one, is a sitemap or an index of sitemaps."""
    return SITEMAP.match(head.lstrip("\ufeff")) is not None


def read_sitemap(source: Source) -> Found:
    """Yield the pages that a sitemap lists, those that were changed last first; at most `Options.pages`.

    Raises:
        InputError: when it is broken, empty, or lies in a folder, so that nobody asked for its pages.
    """
    is_index, listed = parse_sitemap(source.read(limit=MAX_FILE), where=source.where)
    if not listed:
        raise InputError("is a sitemap without pages", where=source.where, cure="check the address")
    if not is_index or source.fetcher is None:
        yield from follow([url for url, _ in _newest_first(listed)], source)
        return
    pages: list[tuple[str, str]] = []
    for url, _ in _newest_first(listed)[:MOST_MAPS]:
        if len(pages) >= source.options.pages:
            break
        try:
            data = _unpacked(source.fetcher.get(url).data, url)
            inner, found = parse_sitemap(data, where=url)
        except InputError as problem:
            yield problem
            continue
        if inner:
            yield InputError("is an index inside an index of sitemaps", where=url, cure="give its address by itself")
        else:
            pages += found
    yield from follow([url for url, _ in _newest_first(pages)], source)


def parse_sitemap(data: bytes, *, where: str) -> tuple[bool, list[tuple[str, str]]]:
    """Return whether a sitemap is an index, and the address and the last change (or "") of each item.

    Raises:
        InputError: when it is no XML.
    """
    found: list[tuple[str, str]] = []
    index = False
    # No entity is resolved, so that none can grow or read a file.
    events = etree.iterparse(
        io.BytesIO(data), events=("end",), resolve_entities=False, no_network=True, huge_tree=False, recover=False
    )
    try:
        for _, element in events:
            name = _name(element)
            if name in ("url", "sitemap"):
                index = index or name == "sitemap"
                fields = {_name(child): (child.text or "").strip() for child in element}
                if fields.get("loc", "").startswith(("http://", "https://")) and len(found) < MOST_PAGES:
                    found.append((fields["loc"], fields.get("lastmod", "")))
                element.clear()
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise InputError(f"is a broken sitemap: {reason(problem)}", where=where, cure="check the address") from problem
    return index, found


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _newest_first(listed: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """By the last change, as text: days are written as 2026-01-06. Those without keep their order behind the others."""
    return sorted(listed, key=lambda item: item[1], reverse=True)


def _unpacked(data: bytes, where: str) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    with io.BufferedReader(Unpacked(io.BytesIO(data), where)) as stream:
        return stream.read(MAX_FILE)
