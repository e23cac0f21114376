"""Tables: csv and tsv with a line of column names; one article a row."""

import csv
from collections import deque
from collections.abc import Iterator, Mapping

from graph.errors import InputError
from loaders.fields import NONE_NAMED, field_names, kind_of_column, record_of
from loaders.lines import text_lines
from loaders.record import MAX_CELL, Found, Record
from loaders.source import Source
from loaders.tables import names_of, plain_key

DELIMITERS = ",\t;|"
LINE_LIMIT = 2_000_000  # characters of one line of a table


def read_csv(source: Source) -> Found:
    """Yield the articles of a table, an error in place of each row that is broken.

    The first line names the columns; the delimiter is the one that makes most of them known. Cells may be quoted and
    hold newlines; none may be longer than `MAX_CELL` characters.

    Raises:
        InputError: when it is no text, or no column holds a text.
    """
    problems: list[InputError] = []
    named = source.options.fields
    rows = _rows(source, problems)
    header = next(rows, None)
    yield from problems
    problems.clear()
    if header is None:
        raise InputError(
            "has no line of column names", where=source.where, cure="begin it with the names of its columns"
        )
    names = [name.strip().lstrip("\ufeff") for name in header[1]]
    kinds = [kind_of_column(name, named) for name in names]
    if "text" not in kinds:
        raise InputError(
            f"has no column with a text (columns: {', '.join(names[:12])[:300]})",
            where=source.where,
            cure=f"call the column one of: {', '.join(field_names('text')[:6])}; or say --field text=COLUMN",
        )
    for number, cells in rows:
        yield from problems
        problems.clear()
        yield _record(names, cells, f"{source.where}, line {number}", named)
    yield from problems


def looks_like_table(head: str) -> bool:
    """Whether the first line of a text names columns of articles: at least two known ones, among them a text."""
    first = head.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r")
    if "\n" not in head or len(first) > 2000:
        return False
    names = [plain_key(name) for name in first.split(delimiter_of(first))]
    kinds = {names_of("fields", "fields").get(name) for name in names}
    return "text" in kinds and len(kinds - {None}) >= 2


def delimiter_of(header: str, named: Mapping[str, str] = NONE_NAMED) -> str:
    """Return the delimiter among `DELIMITERS` that splits a header line into most known column names."""

    def score(delimiter: str) -> tuple[int, int]:
        cells = [cell.strip().strip('"') for cell in header.split(delimiter)]
        return sum(kind_of_column(cell, named) is not None for cell in cells), len(cells)

    return max(DELIMITERS, key=score)


def _record(names: list[str], cells: list[str], where: str, named: Mapping[str, str]) -> Record | InputError:
    if len(cells) > len(names):
        return InputError(
            f"has {len(cells)} cells, {len(names)} columns are named",
            where=where,
            cure="put cells that hold the delimiter in quotes",
        )
    record = record_of(dict(zip(names, cells, strict=False)), where=where, named=named)
    if not record.text.strip():
        return InputError("has an empty text", where=where, cure="fill the text, or delete the row")
    return record


def _rows(source: Source, problems: list[InputError]) -> Iterator[tuple[int, list[str]]]:
    """Yield the line number and the cells of each row; what is broken goes to `problems`, the next line is tried."""
    lines = text_lines(source, limit=LINE_LIMIT)
    waiting: deque[tuple[int, str]] = deque()
    taken: list[tuple[int, str]] = []

    def feed() -> Iterator[str]:
        while True:
            if waiting:
                number, line = waiting.popleft()
            else:
                given = next(lines, None)
                if given is None:
                    return
                if isinstance(given[1], InputError):
                    problems.append(given[1])
                    continue
                number, line = given[0], given[1]
            line = line.replace("\x00", "")
            if not taken and not line.strip():
                continue
            taken.append((number, line))
            yield line

    delimiter: str | None = None
    while True:
        if delimiter is None:
            first = next(feed(), None)
            if first is None:
                return
            delimiter = delimiter_of(first.rstrip("\n"), source.options.fields)
            waiting.extend(taken)
            taken.clear()
        try:
            cells = next(csv.reader(feed(), delimiter=delimiter, strict=True), None)
        except csv.Error as problem:
            problems.append(_broken(problem, f"{source.where}, line {taken[0][0]}"))
            waiting.extendleft(reversed(taken[1:]))
            taken.clear()
            continue
        if cells is None:
            return
        number = taken[0][0]
        taken.clear()
        if any(cell.strip() for cell in cells):
            yield number, cells


def _broken(problem: csv.Error, where: str) -> InputError:
    told = str(problem)
    if "limit" in told:
        return InputError(
            f"a cell is longer than {MAX_CELL:,} characters, or a quotation mark is never closed",
            where=where,
            cure="close the quotation mark, or give long articles as files of their own",
        )
    if "end of data" in told:
        return InputError("a quotation mark is never closed", where=where, cure="close it, or double it inside a cell")
    return InputError(f"broken row: {told}", where=where, cure='write a quotation mark inside a cell as ""')
