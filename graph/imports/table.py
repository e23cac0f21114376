"""Knowledge from CSV: a column a field, lists parted by semicolons, offices and dated names by bars."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from graph.errors import DataError
from graph.imports.draft import Draft, Problem
from graph.knowledge import Record
from graph.ontology import ENTITY_TYPES

LISTS = ("aliases", "ambiguous", "labels", "adjectives", "demonyms", "seats")
PARTS = {"offices": ("title", "of", "since", "until"), "dated": ("name", "since", "until")}
COLUMNS = tuple(Record.model_fields)
CURE = "see docs/knowledge.md for the columns"


def read_table(text: str, where: str) -> Iterator[Draft | Problem]:
    """Yield a draft for each row of CSV `text` (comma, semicolon or tab), and a problem for each that is none.

    Raises:
        DataError: when the header is no header of ours.
    """
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter)
    header = [name.strip().lower() for name in rows.fieldnames or ()]
    rows.fieldnames = header
    unknown = sorted(set(header) - set(COLUMNS))
    if unknown or not {"name", "type"} <= set(header):
        told = f"unknown columns {', '.join(map(repr, unknown))}" if unknown else "needs the columns name and type"
        raise DataError(f"{told}; known are {', '.join(COLUMNS)}", where=f"{where}:1", cure=CURE)
    for row in rows:
        at = f"{where}:{rows.line_num}"
        if None in row:
            yield Problem(where=at, message="has more cells than the header")
            continue
        cells = {name: (value or "").strip() for name, value in row.items()}
        if not any(cells.values()):
            continue
        if cells["type"] not in ENTITY_TYPES or not cells["name"]:
            yield Problem(where=at, message=f"needs a name and a type of {', '.join(ENTITY_TYPES)}")
            continue
        fields = {k: _value(k, v) for k, v in cells.items() if v and k not in ("id", "name", "type")}
        about = {"name": cells["name"], "type": cells["type"], "fields": fields}
        yield Draft.model_validate({"where": at, "key": cells.get("id", ""), "id": cells.get("id") or None, **about})


def _value(column: str, text: str) -> Any:
    if column in LISTS:
        return [part.strip() for part in text.split(";") if part.strip()]
    if column in PARTS:
        return [_parts(column, item) for item in text.split(";") if item.strip()]
    return text


def _parts(column: str, item: str) -> dict[str, str]:
    values = (part.strip() for part in item.split("|"))
    return {name: value for name, value in zip(PARTS[column], values, strict=False) if value}
