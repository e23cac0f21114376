"""A time axis in inches whose long empty stretches are cut out."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

CUT = 0.9  # inches that a stretch cut out still takes
LONG = 0.2  # of the whole time: an empty stretch that is cut out
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
_APART = 0.75  # inches between two ticks
_DAYS = 30.44  # of a month


class Stretch(NamedTuple):
    """A stretch of time in days, counted as `datetime.date.toordinal` does, and where it begins in inches."""

    first: int
    last: int
    at: float


class TimeAxis(NamedTuple):
    """Stretches of time on one scale, `scale` days an inch."""

    stretches: tuple[Stretch, ...]
    scale: float

    def at(self, day: int) -> float:
        """Return where a day of one of the stretches stands, in inches."""
        last = self.stretches[0]
        for stretch in self.stretches:
            if stretch.first <= day:
                last = stretch
        return last.at + (day - last.first) / self.scale

    def cuts(self) -> list[float]:
        """Return the middles of the stretches that were cut out."""
        return [stretch.at - CUT / 2 for stretch in self.stretches[1:]]

    def ticks(self) -> list[tuple[float, str]]:
        """Return where marks stand and what they say: years or months, at least one in each stretch."""
        every = next((n for n in _MONTHS if n * _DAYS / self.scale >= _APART), _MONTHS[-1])
        out = []
        for stretch in self.stretches:
            first, last = dt.date.fromordinal(stretch.first), dt.date.fromordinal(stretch.last)
            months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
            days = [dt.date(n // 12, n % 12 + 1, 1) for n in months if n % every == 0]
            mine = [day for day in days if first <= day <= last]
            written = "%Y" if every >= 12 else "%Y-%m"
            out += [(self.at(day.toordinal()), day.strftime(written)) for day in mine]
            if not mine:
                out.append((stretch.at, first.isoformat()))
        return out


def time_axis(spans: Iterable[tuple[int, int]], inches: float) -> TimeAxis:
    """Return an axis on which all spans of days stand, about as long as `inches`."""
    ordered = sorted(spans)
    first, last = ordered[0][0], max(end for _, end in ordered)
    long = max(LONG * (last - first), 370)
    found: list[list[int]] = []
    for start, end in ordered:
        if found and start - found[-1][1] <= long:
            found[-1][1] = max(found[-1][1], end)
        else:
            found.append([start, end])
    kept = sum(end - start for start, end in found)
    scale = max(kept, 30) / max(inches - CUT * (len(found) - 1), 1.0)
    at, out = 0.0, []
    for start, end in found:
        out.append(Stretch(start, end, at))
        at += (end - start) / scale + CUT
    return TimeAxis(tuple(out), scale)
