"""When two dates, or two undated reports, are about one happening."""

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

from graph.model import DateRange, Precision

CHAIN_DAYS = 7  # undated reports published at most so many days after their neighbour are of one happening
_FINENESS: tuple[Precision, ...] = ("day", "week", "month", "season", "year", "range")

Item = TypeVar("Item", bound=Hashable)


def settle(dates: Iterable[DateRange]) -> dict[DateRange, DateRange]:
    """Return for each date the one it is told under: itself, or the finer one that it joins.

    A coarser date joins a finer one if exactly one lies inside it, counted after the finer ones have joined each
    other: "in 2025" and "in March 2025" both join "on 5 March 2025". Dates of the same days are one, under their finest
    precision.
    """
    best: dict[tuple[dt.date, dt.date], DateRange] = {}
    given = sorted(set(dates), key=lambda d: (d.end - d.start, d.start, _FINENESS.index(d.precision)))
    for date in given:
        best.setdefault((date.start, date.end), date)
    settled: dict[DateRange, DateRange] = {}
    for date in best.values():  # from the shortest to the longest
        inside = {told for finer, told in settled.items() if date.start <= finer.start and finer.end <= date.end}
        settled[date] = inside.pop() if len(inside) == 1 else date
    return {date: settled[best[date.start, date.end]] for date in given}


def chains(published: Mapping[Item, dt.date | None]) -> dict[Item, dt.date | Item]:
    """Return for each document of undated reports what its chain is called.

    Args:
        published: publication date by document.

    Returns:
        The first publication date of the chain, in which neighbours are at most `CHAIN_DAYS` apart; for a document
        without a publication date, the document itself.
    """
    named: dict[Item, dt.date | Item] = {item: item for item, date in published.items() if date is None}
    first = last = dt.date.min
    dated = [(date, item) for item, date in published.items() if date is not None]
    for date, item in sorted(dated, key=lambda pair: pair[0]):
        if first == dt.date.min or (date - last).days > CHAIN_DAYS:
            first = date
        last = date
        named[item] = first
    return named
