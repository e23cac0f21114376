"""Where each fact about an article came from: a field of the file, or words of the text."""

from graph.model import Document
from loaders.header import Facts
from loaders.outlets import canonical_outlet
from loaders.record import Record
from loaders.tables import plain_key

FIELD = "a field of the file"
# How the places of `Facts` that an outlet's name can come from are told.
OUTLETS = (
    ("stated", "a line that names the source"),
    ("signed", "the dateline or byline"),
    ("prefix", "in front of the first sentence"),
    ("carrier", "a line above the article"),
)


def provenance(document: Document, record: Record, header: Facts, facts: Facts) -> dict[str, str]:
    """Return for each field of `document` that is filled where it came from.

    Args:
        document: the document as made.
        record: what the loader found.
        header: what stood above and below the text.
        facts: the same with what stood in front of its first sentences.
    """
    published = FIELD if record.published else _line(header.published, facts.published)
    told = {
        "title": _field(record, "title", record.title) or "the first line",
        "source": _outlet(document.source, record, facts),
        "via": _field(record, "via", record.via) or _outlet(document.via, record, facts),
        "url": _field(record, "url", record.url) or "a line above the article",
        "published": _field(record, "published", record.published) or published or "the file's own date",
        "dateline": _field(record, "dateline", record.dateline) or "in front of the first sentence",
        "authors": _field(record, "byline", record.byline) or "a line above the article",
        "updated": _field(record, "updated", record.updated) or "a line above the article",
        "revision": "the headline",
    }
    return {name: where for name, where in told.items() if getattr(document, name) not in (None, ())}


def _field(record: Record, name: str, value: object) -> str | None:
    return record.origins.get(name, FIELD) if value else None


def _line(above: object, found: object) -> str | None:
    if not found:
        return None
    return "a line above the article" if above else "in front of the first sentence"


def _outlet(name: str | None, record: Record, facts: Facts) -> str:
    """Where an outlet was named first, of all places that `clean` looks at, in its order."""
    for place, where in OUTLETS:
        if _same(name, getattr(facts, place)):
            return where
    if _same(name, record.source):
        return record.origins.get("source", FIELD)
    if _same(name, facts.via):
        return "a line above the article"
    return "the web address"


def _same(name: str | None, other: str | None) -> bool:
    spelled = canonical_outlet(other) if other else None
    return bool(name and spelled and plain_key(spelled) == plain_key(name))
