"""Parquet for data frames: the tables of the CSV with their types, lists as lists (needs pyarrow)."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any

from graph.errors import ProjectError
from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.tables import Kind, Table, tables
from graph.files import Writer, write_files

_ROWS = 10_000  # in memory at a time


def write_parquet(path: Path, graph: Graph) -> None:
    """Write `nodes.parquet`, `relations.parquet`, `claims.parquet` and `documents.parquet` into the folder `path`.

    Raises:
        ProjectError: when pyarrow is not installed or a file cannot be written.
    """
    _pyarrow()
    write_files(path, {f"{table.name}.parquet": _writer(table) for table in tables(graph)})


def _pyarrow() -> Any:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as problem:
        raise ProjectError(
            "Parquet needs pyarrow, which is not installed", cure="pip install 'triplewire[parquet]'"
        ) from problem
    return pyarrow


def _writer(table: Table) -> Writer:
    arrow = _pyarrow()
    schema = arrow.schema([(name, _type(kind)) for name, kind in table.columns.items()])

    def write(file: IO[bytes]) -> None:
        with arrow.parquet.ParquetWriter(file, schema, compression="zstd") as out:
            rows = iter(table.rows)
            while some := list(islice(rows, _ROWS)):
                columns = zip(*some, strict=True)
                arrays = [
                    arrow.array([_value(value, kind) for value in column], type=field.type)
                    for column, kind, field in zip(columns, table.columns.values(), schema, strict=True)
                ]
                out.write_batch(arrow.RecordBatch.from_arrays(arrays, schema=schema))

    return write


def _type(kind: Kind) -> Any:
    arrow = _pyarrow()
    types = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "truth": arrow.bool_(),
        "day": arrow.date32(),
    }
    return types[kind]


def _value(value: Any, kind: Kind) -> Any:
    if value is None or kind not in ("text", "texts"):
        return value
    return for_utf8(value) if kind == "text" else [for_utf8(one) for one in value]


def _rows(path: Path, *columns: str) -> Iterator[tuple[Any, ...]]:
    file = _pyarrow().parquet.ParquetFile(path)
    for batch in file.iter_batches(columns=list(columns)):
        yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)


def read_parquet(path: Path) -> Seen:
    """Return what the tables in the folder `path` show."""
    names = dict(_rows(path / "nodes.parquet", "id", "name"))
    return Seen(names, Counter(_rows(path / "relations.parquet", "subject", "object", "type")))


EXPORTER = Exporter(
    "parquet",
    "the same tables with types, for pandas, Polars and DuckDB",
    write_parquet,
    to="folder",
    mark="relations.parquet",
    read=read_parquet,
    spell=for_utf8,
)
