"""Data frames of rows, where pandas is installed."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from graph.errors import ProjectError

if TYPE_CHECKING:
    import pandas as pd


def frame(columns: Sequence[str], rows: Iterable[Sequence[Any]], *, days: Collection[str] = ()) -> "pd.DataFrame":
    """Return rows as a data frame: days as `datetime64` (`NaT` where there is none), lists as lists.

    Args:
        columns: names of the columns.
        rows: a value for each column.
        days: the columns of days, also where no row has one; any other that holds nothing but days is one too.

    Raises:
        ProjectError: when pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError as problem:
        cure = "pip install 'triplewire[notebook]'"
        raise ProjectError("a data frame needs pandas, which is not installed", cure=cure) from problem
    values = list(rows)
    table = pd.DataFrame({name: [row[i] for row in values] for i, name in enumerate(columns)}, columns=list(columns))
    for i, name in enumerate(columns):
        column = [row[i] for row in values]
        if name in days or (any(column) and all(value is None or type(value) is dt.date for value in column)):
            table[name] = pd.to_datetime(pd.Series(column, dtype="object"))
    return table
