"""A record of the knowledge as a terminal shows it."""

import datetime as dt

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from graph.knowledge import Record
from triplewire.own_knowledge import Known
from triplewire.screen import safe


def known_text(found: Known) -> RenderableType:
    """Return what is known of an actor, and from where."""
    record = found.record
    head = Text.assemble(safe(record.name, "bold"), f"  {record.type}  {record.id}")
    grid = Table.grid(padding=(0, 2, 0, 0))
    for label, value in _rows(record):
        grid.add_row(safe(label), safe(value))
    grid.add_row(safe("from"), safe(f"{found.file}: {found.provenance}", "dim"))
    return Group(head, grid)


def _rows(record: Record) -> list[tuple[str, str]]:
    lists = ("aliases", "ambiguous", "labels", "adjectives", "demonyms", "seats")
    words = {"aliases": "also", "ambiguous": "may mean it", "labels": "loaded"}
    rows = [(words.get(key, key), ", ".join(getattr(record, key))) for key in lists]
    rows += [("called", f"{name.name}{_span(name.since, name.until)}") for name in record.dated]
    rows += [("office", f"{o.title} of {o.of}{_span(o.since, o.until)}") for o in record.offices]
    single = ("kind", "country", "capital", "parent", "forces", "successor_of", "wikidata")
    rows += [(key.replace("_", " "), getattr(record, key) or "") for key in single]
    rows.append(("existed" if record.type != "Person" else "lived", _span(record.since, record.until).strip(" ()")))
    return [(label, value) for label, value in rows if value]


def _span(since: dt.date | None, until: dt.date | None) -> str:
    if since is None and until is None:
        return ""
    return f" ({since or '...'} to {until or '...'})"
