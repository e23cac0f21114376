"""Tuples that a notebook shows as a table and that pandas takes as a data frame."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, SupportsIndex, TypeVar, overload

from graph.display.frame import frame
from graph.display.html import framed, plain_table, table

if TYPE_CHECKING:
    import pandas as pd

Item = TypeVar("Item")
Row = Sequence[Any]


@dataclass(frozen=True)
class Columns(Generic[Item]):
    """How items are laid out in rows: the heads, and one row or more for an item; `numbers` stand to the right."""

    heads: tuple[str, ...]
    rows: Callable[[Item], Iterable[Row]]
    numbers: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()


class Listed(tuple[Item, ...]):
    """A tuple of items, with how a notebook shows them and what a data frame holds of each."""

    shown: Columns[Item]
    frames: dict[str, Columns[Item]]

    def __new__(cls, items: Iterable[Item], shown: Columns[Item], **frames: Columns[Item]) -> "Listed[Item]":
        """Return the items; the first of `frames` is what `to_pandas` gives unless told otherwise."""
        made = super().__new__(cls, items)
        made.shown, made.frames = shown, frames or {"shown": shown}
        return made

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> Item: ...
    @overload
    def __getitem__(self, at: slice, /) -> "Listed[Item]": ...
    def __getitem__(self, at: Any, /) -> Any:
        part = super().__getitem__(at)
        return Listed(part, self.shown, **self.frames) if isinstance(at, slice) else part

    def to_pandas(self, rows: str | None = None) -> "pd.DataFrame":
        """Return a data frame: days as `datetime64`, lists as lists.

        Args:
            rows: what a row is, one of the names in `frames`; default: the first of them, an item.

        Raises:
            ProjectError: when pandas is not installed.
            UnknownNameError: when there are no such rows.
        """
        from graph.errors import UnknownNameError

        name = rows if rows is not None else next(iter(self.frames))
        if name not in self.frames:
            raise UnknownNameError(f"no data frame has rows of {name!r}", cure=f"choose {' or '.join(self.frames)}")
        chosen = self.frames[name]
        return frame(chosen.heads, _rows(self, chosen), days=chosen.days)

    def _repr_html_(self) -> str:
        return framed(table(self.shown.heads, _rows(self, self.shown), numbers=self.shown.numbers))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(plain_table(self.shown.heads, _rows(self, self.shown)))


def _rows(items: Collection[Item], columns: Columns[Item]) -> list[Row]:
    return [row for item in items for row in columns.rows(item)]
