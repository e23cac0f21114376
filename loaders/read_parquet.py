"""Parquet: one article a row, read some rows at a time; needs pyarrow."""

from graph.errors import InputError
from loaders.fields import field_names, kind_of_column
from loaders.read_json import record_of_json
from loaders.record import Found, reason
from loaders.source import Source

BATCH = 16  # rows in memory
MAX_ROW_BYTES = 64_000_000  # bytes of one row on the average, as the file itself counts them


def read_parquet(source: Source) -> Found:
    """Yield the articles of a Parquet file, an error in place of each row without a text.

    Columns go by the same names as those of a table, or by the user's.

    Raises:
        InputError: when pyarrow is missing, the file is broken, or no column holds a text.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as problem:
        raise InputError(
            "is a Parquet file, and pyarrow, which reads them, is not installed",
            where=source.where,
            cure="pip install 'triplewire[parquet]', or save the table as csv or jsonl",
        ) from problem
    named = source.options.fields
    try:
        with source.seekable() as stream, parquet.ParquetFile(stream) as table:
            kinds = {name: kind_of_column(name.partition(".")[0], named) for name in table.schema_arrow.names}
            columns = [name for name, kind in kinds.items() if kind]
            columns += sorted({name.partition(".")[0] for name in named.values()} - set(columns))
            if "text" not in [*kinds.values(), *named]:
                raise InputError(
                    f"has no column with a text (columns: {', '.join(kinds)[:300]})",
                    where=source.where,
                    cure=f"call the column one of: {', '.join(field_names('text')[:6])}; or say --field text=COLUMN",
                )
            number = 0
            for batch in table.iter_batches(batch_size=BATCH, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield record_of_json(row, where=f"{source.where}, row {number}", named=named)
    except (arrow.ArrowException, ValueError, OSError, UnicodeDecodeError) as problem:
        raise InputError(
            f"is a broken Parquet file: {reason(problem)}",
            where=source.where,
            cure="write it again",
        ) from problem
