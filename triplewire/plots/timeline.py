"""What happened to an actor, over time: a lane for each other actor, a mark for each relation."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from graph.display.lines import LIGHT, Line, line_of
from graph.display.spread import text_width
from graph.errors import UnknownNameError
from triplewire.plots.canvas import DIM, RULE, SIZE, STRIPE, Plot, legend_of, new_figure, settings, shown
from triplewire.plots.time_axis import TimeAxis, time_axis

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from triplewire.facts import Fact
    from triplewire.project import Project

WIDTH, ROW = 10.0, 0.24  # inches: of the picture, and of one row of marks
_LABEL = SIZE - 1.5  # points
_MARKS: dict[Line, str] = {"denied": "X", "hedged": "D"}
MOST = 20  # lanes


class _Mark(NamedTuple):
    line: Line
    dated: bool
    first: float  # inches
    last: float
    row: int
    text: str


def timeline_plot(
    project: "Project",
    name: str | None = None,
    *,
    since: "str | dt.date | None" = None,
    until: "str | dt.date | None" = None,
    undated: bool = True,
) -> Plot:
    """Return a picture of what happened to an actor.

    A mark stands at the day, a bar spans the days where the text is less precise. A hollow mark has no date in the text
    and stands where it was first told.

    Args:
        project: the project.
        name: any name of the actor; default: the one with the most relations.
        since: as of `Project.timeline`.
        until: the same.
        undated: the same.

    Raises:
        UnknownNameError: when there is no such actor, or nothing of it has a place in time.
    """
    actor = project.find(name) if name is not None else project.neighbourhood().actor
    facts = project.timeline(actor.id, since=since, until=until, undated=undated)
    if not facts:
        raise UnknownNameError(f"nothing that {actor.name} does has a place in time there")
    lanes = _lanes(facts, actor.id)
    left_out = len(lanes) - MOST
    kept = dict(list(lanes.items())[:MOST])
    longest = max(text_width(_words(fact, actor.id, project), _LABEL) / 72 for lane in kept.values() for fact in lane)
    labels = max(text_width(shown(other), SIZE) for other in kept) / 72 + 0.35
    wide = WIDTH - labels - 0.25
    time = time_axis((_days(fact) for lane in kept.values() for fact in lane), wide - longest - 0.4)
    words = f"{shown(actor.name)}: what happened when"
    with settings():
        marks = {other: _rows(lane, actor.id, time, project) for other, lane in kept.items()}
        rows = {other: max(mark.row for mark in lane) + 1 for other, lane in marks.items()}
        height = sum(rows.values()) * ROW + 0.12 * len(rows) + 1.15
        figure = new_figure(WIDTH, height)
        axes = figure.add_axes((labels / WIDTH, 0.65 / height, wide / WIDTH, 1 - 1.15 / height))
        y = 0.0
        for number, (other, lane) in enumerate(marks.items()):
            deep = rows[other] * ROW + 0.12
            if number % 2 == 0:
                axes.axhspan(y, y + deep, color=STRIPE, zorder=0, linewidth=0)
            axes.text(-0.012, y + deep / 2, shown(other), ha="right", va="center", transform=axes.get_yaxis_transform())
            for mark in lane:
                _draw(axes, mark, y + 0.06 + ROW * (mark.row + 0.5))
            y += deep
        axes.set(ylim=(y, 0), xlim=(-0.15, wide - 0.15))
        _draw_axis(axes, time, y)
        figure.text(0.2 / WIDTH, 1 - 0.3 / height, words, fontsize=SIZE + 2, weight="bold")
        note = "hollow: no date in the text, shown when first told" + (
            f"; {left_out} more actors" if left_out > 0 else ""
        )
        figure.text(1 - 0.2 / WIDTH, 1 - 0.3 / height, note, fontsize=SIZE - 1, color=DIM, ha="right")
        used = {mark.line for lane in marks.values() for mark in lane}
        legend_of(
            axes,
            used,
            marks=_MARKS,
            loc="lower left",
            bbox_to_anchor=(0, 0.06 / height),
            bbox_transform=figure.transFigure,
        )
    return Plot(figure, words)


def _lanes(facts: Sequence["Fact"], actor: str) -> dict[str, list["Fact"]]:
    """Return the facts by the other actor, those with the most first, then by name."""
    lanes: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        other = (fact.object, fact.object_id) if fact.subject_id == actor else (fact.subject, fact.subject_id)
        lanes.setdefault(other, []).append(fact)
    ranked = sorted(lanes, key=lambda other: (-len(lanes[other]), other))
    twice = {name for name, id in lanes if sum(other == name for other, _ in lanes) > 1}
    return {(f"{name} ({id})" if name in twice else name): lanes[name, id] for name, id in ranked}


def _rows(lane: Sequence["Fact"], actor: str, time: TimeAxis, project: "Project") -> list[_Mark]:
    """Return the marks of a lane, each in the first row where neither its mark nor its words touch another's."""
    ends: list[float] = []
    out = []
    for fact in sorted(lane, key=lambda fact: (*_days(fact), fact.type, fact.id)):
        first, last = map(time.at, _days(fact))
        text = _words(fact, actor, project)
        row = next((i for i, end in enumerate(ends) if end < first - 0.1), len(ends))
        ends[row:] = [last + text_width(text, _LABEL) / 72 + 0.2, *ends[row + 1 :]]
        line = line_of(fact.predicate, fact.polarity, fact.modality, project.ontology)
        out.append(_Mark(line, fact.date is not None, first, last, row, text))
    return out


def _draw(axes: "Axes", mark: _Mark, y: float) -> None:
    colour = LIGHT[mark.line]
    if mark.last - mark.first > 0.1:
        axes.plot([mark.first, mark.last], [y, y], color=colour, linewidth=3.2, alpha=0.55, solid_capstyle="round")
    axes.plot(
        [mark.first], [y], _MARKS.get(mark.line, "o"), markersize=6, zorder=3,
        markerfacecolor=colour if mark.dated else "white", markeredgecolor=colour, markeredgewidth=1.1,
    )  # fmt: skip
    axes.text(mark.last + 0.1, y, mark.text, fontsize=_LABEL, color=colour, va="center")


def _draw_axis(axes: "Axes", time: TimeAxis, depth: float) -> None:
    ticks = time.ticks()
    axes.set_xticks([at for at, _ in ticks], [text for _, text in ticks])
    axes.tick_params(axis="x", length=0, labelsize=SIZE - 1)
    axes.set_yticks([])
    axes.grid(axis="x", color=RULE, linewidth=0.8)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    for at in time.cuts():
        axes.text(at, depth, "//", ha="center", va="center", color=DIM, backgroundcolor="white", fontsize=SIZE)


def _words(fact: "Fact", actor: str, project: "Project") -> str:
    both = fact.predicate in project.ontology.predicates and project.ontology.symmetric(fact.predicate)
    arrow = "–" if both else "→" if fact.subject_id == actor else "←"
    return f"{arrow} {fact.type}" + (f" ×{fact.weight}" if fact.weight > 1 else "")


def _days(fact: "Fact") -> tuple[int, int]:
    first = fact.first or fact.told or dt.date.min
    return first.toordinal(), (fact.last or first).toordinal()
