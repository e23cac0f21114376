"""CSV for spreadsheets and pandas: UTF-8, one file a table, lists joined by "; ".

A spreadsheet takes a cell that begins with = + - @ for a formula, and runs it: whoever writes an article could so write
into the analyst's sheet (CWE-1236, OWASP "CSV Injection"). Such a text gets one apostrophe in front, and so does one
that begins with apostrophes before such a sign: to take one apostrophe off again always gives the text itself.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph, Option, Seen
from graph.exports.tables import Kind, Table, tables
from graph.files import Writer, write_files

_FORMULA = re.compile("'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_BOM = b"\xef\xbb\xbf"


def write_csv(path: Path, graph: Graph, *, raw: bool = False, bom: bool = False) -> None:
    """Write `nodes.csv`, `relations.csv`, `claims.csv` and `documents.csv` into the folder `path`.

    Args:
        path: the folder.
        graph: what to write.
        raw: write texts that a spreadsheet would take for formulas as they are.
        bom: begin each file with the mark by which Excel knows UTF-8.

    Raises:
        ProjectError: when a file cannot be written.
    """
    write_files(path, {f"{table.name}.csv": _writer(table, raw=raw, bom=bom) for table in tables(graph)})


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; see `unguarded`."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made `cell` of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _writer(table: Table, *, raw: bool, bom: bool) -> Writer:
    def write(file: IO[bytes]) -> None:
        if bom:
            file.write(_BOM)
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow(table.columns)
        kinds = list(table.columns.values())
        rows.writerows([_cell(value, kind, raw) for value, kind in zip(row, kinds, strict=True)] for row in table.rows)
        text.flush()
        text.detach()

    return write


def _cell(value: Any, kind: Kind, raw: bool) -> str:
    if value is None:
        return ""
    if kind == "truth":
        return "true" if value else "false"
    if kind not in ("text", "texts"):
        return str(value)
    text = _readable("; ".join(value) if kind == "texts" else value)
    return text if raw else guarded(text)


def _readable(text: str) -> str:
    return for_utf8(text).replace("\0", "\ufffd")  # readers written in C stop at a null


def _rows(path: Path) -> Iterator[dict[str, str]]:
    before = csv.field_size_limit(1 << 30)  # one for the whole process: readers of other people's files need theirs
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found = [{name: unguarded(cell) for name, cell in row.items()} for row in csv.DictReader(file)]
    finally:
        csv.field_size_limit(before)
    yield from found


def read_csv(path: Path) -> Seen:
    """Return what the tables in the folder `path` show."""
    names = {row["id"]: row["name"] for row in _rows(path / "nodes.csv")}
    edges = Counter((row["subject"], row["object"], row["type"]) for row in _rows(path / "relations.csv"))
    return Seen(names, edges)


EXPORTER = Exporter(
    "csv",
    "tables of nodes, relations, claims and documents, for spreadsheets",
    write_csv,
    to="folder",
    mark="relations.csv",
    options=(
        Option("raw", "Leave texts that a spreadsheet takes for formulas as they are"),
        Option("bom", "Begin the files with the mark by which Excel knows UTF-8"),
    ),
    read=read_csv,
    spell=_readable,
)
