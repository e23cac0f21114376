"""Which documents are older versions of others, whose claims they lose to: decided over all documents at once.

Two documents are versions of one article when they have one web address and some of their words in common, or when one
outlet tells one story in the same words within days, the later of them marked as later: by its day of publication, the
moment of its update, or the number of its revision. Of two versions the newer is the one published later, then updated
later, then of the higher revision, then of the higher id; the order in which they were read plays no part.
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from urllib.parse import urlsplit

from graph.model import Document
from graph.relations.shingles import covered
from graph.relations.stories import Pair, Texts

DAYS = 3  # between two versions at different addresses; a later look-alike is another day's report in the same mould
RELATED = 0.2  # share of the shorter text that two versions at one address have in common at least
FOLLOWING = re.compile(r"(?:utm_\w+|fbclid|gclid|cmpid|ref|src|smid)=", re.I)

Rank = tuple[dt.date, str, int]


def superseded(documents: Iterable[Document], texts: Texts, pairs: Iterable[Pair]) -> dict[str, str]:
    """Return for the id of each superseded document the id of the newest document that supersedes it.

    Args:
        documents: all of them.
        texts: their texts by id.
        pairs: those that are copies.
    """
    known = {document.id: document for document in documents}
    newest: dict[str, str] = {}

    def note(a: str, b: str) -> None:
        older, newer = sorted((a, b), key=lambda key: (_rank(known[key]), key))
        now = newest.setdefault(older, newer)
        newest[older] = max(now, newer, key=lambda key: (_rank(known[key]), key))

    for _, a, b in pairs:
        if _is_next(known[a], known[b]):
            note(a, b)
    for group in _by_address(known).values():
        for a, b in combinations(sorted(group), 2):
            if _is_related(known[a], known[b], texts):
                note(a, b)
    return dict(sorted(newest.items()))


def address(url: str) -> str | None:
    """Return a web address as compared: no scheme, `www`, fragment or tracking; None when it is a site's front page."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    path = parts.path.rstrip("/")
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not FOLLOWING.match(p)))
    return f"{host}{path}?{query}" if host and (path or query) else None


def _rank(document: Document) -> Rank:
    return document.published or dt.date.min, document.updated or "", document.revision or 0


def _is_next(a: Document, b: Document) -> bool:
    """Whether two copies come from one outlet, within days, and one is marked as the later."""
    if a.source is None or (a.source, a.via) != (b.source, b.via) or _rank(a) == _rank(b):
        return False
    return (a.published is None) == (b.published is None) and (
        a.published is None or b.published is None or abs((a.published - b.published).days) <= DAYS
    )


def _by_address(known: Mapping[str, Document]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, document in known.items():
        place = address(document.url) if document.url else None
        if place is not None:
            found[place].append(key)
    return found


def _is_related(a: Document, b: Document, texts: Texts) -> bool:
    if a.title and a.title == b.title:
        return True
    small, large = sorted((texts.print(a.id), texts.print(b.id)), key=lambda text: len(text.all))
    return covered(small.all, large.set) >= RELATED
