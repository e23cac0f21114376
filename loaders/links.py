"""Addresses that a file lists: each becomes a source of its own, fetched when it is its turn."""

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from graph.errors import InputError
from loaders.fetch import Fetcher
from loaders.options import PAGES, Options
from loaders.record import MAX_PAGE, Found, Record
from loaders.source import Source, suffix_of

ADDRESS = re.compile(r"https?://\S+", re.I)
PAGE = "page"  # the format of a source that is yet to be fetched
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/json": ".json",
    "application/feed+json": ".json",
    "application/ld+json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/pdf": ".pdf",
    "message/rfc822": ".eml",
}


def address_source(url: str, *, options: Options, fetcher: Fetcher) -> Source:
    """Return the source for an address, which is also the name of its document; it is fetched when it is read."""
    return Source(
        name=url,
        where=url,
        suffix="",
        open=lambda: io.BytesIO(fetcher.get(url).data),
        format=PAGE,
        url=url,
        fetcher=fetcher,
        options=options,
    )


def _listed(url: str, source: Source, fetcher: Fetcher) -> Source:
    """The source for an address that `source` lists; one level deeper, where nothing is followed any more."""
    page = address_source(url, options=source.options, fetcher=fetcher)
    return replace(page, name=listed_name(url, source), depth=source.depth + 1)


def listed_name(url: str, source: Source) -> str:
    """Return the name of the page at `url` that `source` lists: its address, behind the prefix of the source's own."""
    prefix = source.name.removesuffix(source.where) if source.name.endswith(source.where) else ""
    return prefix + url


def linked_name(file: str, url: str | None) -> str:
    """Return the name of an article that a file, called `file`, holds under its address."""
    return f"{file}#{url}"


def read_page(source: Source) -> Found:
    """Yield what stands at a source's address, as a source; its format is told by its content, then by its header.

    Raises:
        InputError: when it cannot be fetched.
    """
    if source.fetcher is None or source.url is None:
        raise InputError("is an address in a file that was not named by itself", where=source.where, cure="name it")
    answer = source.fetcher.get(source.url)
    if not answer.data.strip():
        raise InputError("the server sends an empty page", where=source.where, cure="check the address in a browser")
    kind = answer.headers.get("content-type", "")
    media = kind.partition(";")[0].strip().lower()
    yield replace(
        source,
        suffix=SUFFIXES.get(media) or suffix_of(PurePosixPath(urlsplit(answer.url).path).name),
        open=lambda: io.BytesIO(answer.data),
        format=None,
        encoding=charset_of(kind),
        url=answer.url,
        fetcher=None if source.depth else source.fetcher,
    )


def charset_of(content_type: str) -> str | None:
    """Return the character set that a Content-Type header names, None when it names none."""
    for part in content_type.split(";")[1:]:
        key, _, value = part.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'").lower() or None
    return None


def looks_like_addresses(head: str) -> bool:
    """Whether every line of a text is a web address; lines that begin with # are remarks."""
    lines = [line.strip() for line in head.lstrip("\ufeff").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    return bool(lines) and all(ADDRESS.fullmatch(line) for line in lines[:-1] or lines)


def read_addresses(source: Source) -> Found:
    """Yield the pages whose addresses a text lists, one a line.

    Raises:
        InputError: when the list was not named by itself, or is too long.
    """
    lines = source.read(limit=MAX_PAGE).decode("utf-8-sig", "replace").splitlines()
    listed = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    yield from follow(listed, source, most=len(listed))


def follow(links: Iterable[str | Record], source: Source, *, most: int | None = None) -> Found:
    """Yield the pages that a file lists, each once, and its records as they are.

    Args:
        links: addresses and records, in the order in which they count.
        source: the file.
        most: how many addresses are followed; the options of the source say it else.

    Raises:
        InputError: when the user has not named the file, so that nothing of it is fetched.
    """
    if source.fetcher is None:
        raise InputError(
            "lists addresses of pages, which are fetched only of a list that is named by itself",
            where=source.where,
            cure="name this file itself, or take it out of the folder",
        )
    most = source.options.pages if most is None else most
    seen: set[str] = set()
    left = 0
    for link in links:
        if isinstance(link, Record):
            yield link
        elif link in seen:
            continue
        elif len(seen) < most:
            seen.add(link)
            yield _listed(link, source, source.fetcher)
        else:
            left += 1
    if left and most == PAGES:  # else the user has said how many
        yield InputError(
            f"lists {left + len(seen):,} pages, of which the first {len(seen):,} were read",
            where=source.where,
            cure="say --pages NUMBER for more",
        )
