"""A row of a table or a JSON object becomes a record: which field is the headline, the text, the date."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from loaders.characters import has_hidden
from loaders.dates import parse_date
from loaders.markup import plain_text
from loaders.record import Record
from loaders.tables import load_table, names_of, plain_key

MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|li|ul|ol|h[1-6]|blockquote|figure|img|table)\b[^<>]{0,2000}>", re.I
)
NONE_NAMED: Mapping[str, str] = MappingProxyType({})
EMPTY: tuple[Any, ...] = (None, "", [], {})
NAME_KEYS = ("name", "title", "value", "text", "href", "url")


def field_kinds() -> tuple[str, ...]:
    """Return what a field can be: title, text, published, source, via, url, dateline, byline."""
    return tuple(load_table("fields")["fields"])


def field_names(kind: str) -> tuple[str, ...]:
    """Return the names by which a field of `kind` goes, the best first."""
    return tuple(str(name) for name in load_table("fields")["fields"][kind])


def find_field(row: Mapping[str, Any], kind: str, named: Mapping[str, str] = NONE_NAMED) -> tuple[str, Any] | None:
    """Return the key and the value of the best filled field of `kind`, None when there is none.

    Args:
        row: field names and values.
        kind: one of `field_kinds`.
        named: the user's own names, by kind; a kind in it goes by that name only.
    """
    if kind in named:
        value = value_at(row, named[kind])
        return None if value in EMPTY else (named[kind], value)
    keys: dict[str, str] = {}
    for key in row:
        keys.setdefault(plain_key(str(key)), key)
    for name in field_names(kind):
        if name in keys and row[keys[name]] not in EMPTY:
            return keys[name], row[keys[name]]
    return None


def value_at(row: Mapping[str, Any], name: str) -> Any:
    """Return the value of the field `name`; "a.b" is the field b of the object in a when no field has that name."""
    if name in row:
        return row[name]
    first, dot, rest = name.partition(".")
    inner = row.get(first)
    return value_at(inner, rest) if dot and isinstance(inner, Mapping) else None


def kind_of_column(name: str, named: Mapping[str, str] = NONE_NAMED) -> str | None:
    """Return what a column of this name holds, None when it is nothing of an article."""
    for kind, given in named.items():
        if name == given:
            return kind
    known = names_of("fields", "fields").get(plain_key(name))
    return None if known in named else known


def record_of(row: Mapping[str, Any], *, where: str, named: Mapping[str, str] = NONE_NAMED) -> Record:
    """Return the record that a row holds; a text with HTML marks is made plain.

    Args:
        row: field names and values; the text may be a list of paragraphs, the source an object with a name.
        where: the file and the line or record in it.
        named: the user's own names of fields, by kind.
    """
    values: dict[str, str | None] = {}
    origins: dict[str, str] = {}
    notes: list[str] = []
    for kind in field_kinds():
        found = find_field(row, kind, named)
        values[kind] = as_text(found[1], paragraphs=kind == "text") if found and kind != "published" else None
        if found:
            origins[kind] = f"the field {found[0]!r}"
        hidden = has_hidden(values[kind] or "")
        if found and hidden:
            notes.append(f"the field {found[0]!r} holds {hidden}; it is read without them")
    text = values["text"] or ""
    given = find_field(row, "published", named)
    published = parse_date(_scalar(given[1])) if given else None
    if given and published is None:
        told = str(given[1])[:40]
        notes.append(f"the field {given[0]!r} holds no full date that can be told ({told!r}); read without a date")
    return Record(
        where=where,
        text=plain_text(text) if MARKUP.search(text) else text,
        title=values["title"],
        source=values["source"],
        via=values["via"],
        url=values["url"],
        dateline=values["dateline"],
        byline=_names(row, values["byline"], named),
        origins=origins,
        published=published,
        notes=tuple(notes),
    )


def _names(row: Mapping[str, Any], first: str | None, named: Mapping[str, str]) -> str | None:
    """All of a list of authors, not only the first."""
    found = find_field(row, "byline", named)
    if found is None or not isinstance(found[1], list):
        return first
    return "; ".join(name for name in map(as_text, found[1]) if name) or None


def _scalar(value: Any) -> Any:
    """A date as databases wrap it: {"$date": "2026-01-06T00:00:00Z"}, or the first of a list."""
    if isinstance(value, Mapping):
        return next(iter(value.values()), None)
    return value[0] if isinstance(value, list) and value else value


def as_text(value: Any, *, paragraphs: bool = False) -> str | None:
    """Return a field's value as text: a string, an object that has a name, a list of them; else None.

    With `paragraphs`, all of a list and no bare number; else the first of a list.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return None if paragraphs else str(value)
    if isinstance(value, Mapping):
        return next((as_text(value[key]) for key in NAME_KEYS if isinstance(value.get(key), str)), None)
    if not isinstance(value, list):
        return None
    parts = [part for part in map(as_text, value) if part]
    if paragraphs:
        return "\n\n".join(parts) or None
    return parts[0] if parts else None
