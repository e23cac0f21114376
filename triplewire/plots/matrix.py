"""Who deals with whom, or one actor with each other by type of edge, as a table of counts in colour."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.display.lines import LIGHT, Line, line_of
from graph.display.spread import text_width
from graph.errors import UnknownNameError
from graph.model import Relation
from triplewire.plots.canvas import DIM, RULE, SIZE, Plot, legend_of, new_figure, settings, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from triplewire.project import Project

CELL = 0.36  # inches
SIDES: tuple[Line, ...] = ("cooperation", "conflict")


def matrix_plot(project: "Project", name: str | None = None, *, limit: int = 15) -> Plot:
    """Return a table of counts in colour.

    Without a name: the actors with the most relations, and how many relations of co-operation (upper left of a cell)
    and of conflict (lower right) each has towards each other; what is denied, planned or possible is not counted. With
    one: the actors that have most relations with it, by type of edge.

    Args:
        project: the project.
        name: any name of an actor.
        limit: how many actors, and types of edges, are shown at most.

    Raises:
        UnknownNameError: when there is no such actor, or nothing to count.
    """
    return _among(project, limit) if name is None else _by_type(project, name, limit)


def _among(project: "Project", limit: int) -> Plot:
    counts: Counter[tuple[str, str, Line]] = Counter()
    for relation in project.relations:
        line = _line(relation, project)
        if line in SIDES and relation.subject != relation.object:
            counts[relation.subject, relation.object, line] += 1
            if project.ontology.symmetric(relation.predicate):
                counts[relation.object, relation.subject, line] += 1
    busy: Counter[str] = Counter()
    for (a, b, _), count in counts.items():
        busy[a] += count
        busy[b] += count
    chosen = set(sorted(busy, key=lambda id: (-busy[id], project.names[id], id))[:limit])
    held = {id for a, b, _ in counts if {a, b} <= chosen for id in (a, b)}  # not those that deal with others only
    ranked = sorted(held, key=lambda id: (-busy[id], project.names[id], id))
    if not ranked:
        raise UnknownNameError("no relation of the project tells of co-operation or conflict")
    most = max((n for (a, b, _), n in counts.items() if a in ranked and b in ranked), default=1)
    words = "Who deals with whom"
    with settings():
        labels = [shown(project.names[id]) for id in ranked]
        figure, axes = _table(labels, labels, words, "rows towards columns; told as done")
        for i, a in enumerate(ranked):
            for j, b in enumerate(ranked):
                if a == b:
                    axes.fill([j, j + 1, j + 1, j], [i, i, i + 1, i + 1], color=RULE, linewidth=0)
                for side, corner in zip(SIDES, ((j, i), (j + 1, i + 1)), strict=True):
                    if count := counts[a, b, side]:
                        _half(axes, j, i, corner, side, count, most)
        legend_of(
            axes,
            SIDES,
            marks={"cooperation": "s", "conflict": "s"},
            loc="upper left",
            bbox_to_anchor=(0, -0.02),
            borderaxespad=0,
        )
    return Plot(figure, words)


def _by_type(project: "Project", name: str, limit: int) -> Plot:
    actor = project.find(name)
    mine = [r for r in project.relations if actor.id in (r.subject, r.object) and r.subject != r.object]
    if not mine:
        raise UnknownNameError(f"{actor.name} has no relations")
    cells: Counter[tuple[str, str]] = Counter((_other(r, actor.id), r.type) for r in mine)
    lines = {r.type: _line(r, project) for r in mine}
    others, types = (
        Counter(_other(r, actor.id) for r in mine),
        Counter(r.type for r in mine),
    )
    rows = sorted(others, key=lambda id: (-others[id], project.names[id], id))[:limit]
    columns = sorted(types, key=lambda type: (-types[type], type))[:limit]
    most = max(cells.values())
    words = f"{shown(actor.name)}, by actor and type of edge"
    left_out = len(mine) - sum(cells[row, column] for row in rows for column in columns)
    with settings():
        note = f"{left_out} relations of rarer types or actors left out" if left_out else ""
        figure, axes = _table([shown(project.names[id]) for id in rows], columns, words, note)
        for i, row in enumerate(rows):
            for j, column in enumerate(columns):
                if count := cells[row, column]:
                    axes.plot(
                        [j + 0.5], [i + 0.5], "o", color=LIGHT[lines[column]],
                        markersize=_size(count, most), markeredgewidth=0,
                    )  # fmt: skip
                    axes.text(j + 0.5, i + 0.5, str(count), ha="center", va="center", color="white", fontsize=SIZE - 1)
        legend_of(axes, set(lines.values()), marks={}, loc="upper left", bbox_to_anchor=(0, -0.02), borderaxespad=0)
    return Plot(figure, words)


def _table(rows: Sequence[str], columns: Sequence[str], words: str, note: str) -> "tuple[Figure, Axes]":
    """Return an empty table with its heads, in cells of one unit; row 0 is at the top."""
    left = max(text_width(text, SIZE) for text in rows) / 72 + 0.3
    above = 0.72 * max(text_width(text, SIZE) for text in columns) / 72 + 0.3
    right = max(0.72 * text_width(text, SIZE) / 72 - CELL * (len(columns) - j) for j, text in enumerate(columns)) + 0.3
    wide, high = CELL * len(columns), CELL * len(rows)
    width = max(left + wide + max(right, 0.2), 7.0)
    height = 0.55 + above + high + 0.45
    figure = new_figure(width, height)
    axes = figure.add_axes((left / width, 0.45 / height, wide / width, high / height))
    axes.set(xlim=(0, len(columns)), ylim=(len(rows), 0))
    axes.set_xticks([j + 0.5 for j in range(len(columns))], columns, rotation=45, ha="left", rotation_mode="anchor")
    axes.set_yticks([i + 0.5 for i in range(len(rows))], rows)
    axes.tick_params(length=0, top=True, labeltop=True, bottom=False, labelbottom=False)
    axes.tick_params(axis="x", colors="#1b1f24")
    for spine in axes.spines.values():
        spine.set_visible(False)
    lines = {"color": RULE, "linewidth": 0.8}
    axes.hlines(range(len(rows) + 1), 0, len(columns), **lines)  # type: ignore[arg-type]
    axes.vlines(range(len(columns) + 1), 0, len(rows), **lines)  # type: ignore[arg-type]
    figure.text(0.2 / width, 1 - 0.3 / height, words, fontsize=SIZE + 2, weight="bold")
    figure.text(0.2 / width, 1 - 0.5 / height, note, fontsize=SIZE - 1, color=DIM)
    return figure, axes


def _half(axes: "Axes", x: int, y: int, corner: tuple[int, int], side: Line, count: int, most: int) -> None:
    axes.fill(
        [corner[0], x + 1, x], [corner[1], y, y + 1],
        color=LIGHT[side], alpha=0.45 + 0.55 * count / most, linewidth=0, zorder=2,
    )  # fmt: skip
    inward = 0.3 if side == "cooperation" else 0.72
    axes.text(
        x + inward, y + inward, str(count), ha="center", va="center", color="white", fontsize=SIZE - 1.5, zorder=3
    )


def _size(count: int, most: int) -> float:
    return 13.0 + 10.0 * (count - 1) / max(most - 1, 1)


def _other(relation: Relation, actor: str) -> str:
    return relation.object if relation.subject == actor else relation.subject


def _line(relation: Relation, project: "Project") -> Line:
    return line_of(relation.predicate, relation.polarity, relation.modality, project.ontology)
