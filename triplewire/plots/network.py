"""The actors near one actor, as `graph.display.spread` places them: no two labels overlap."""

from typing import TYPE_CHECKING, Any

from graph.display.lines import LIGHT
from graph.display.spread import (
    LINE_HEIGHT,
    LINE_SIZE,
    NAME_HEIGHT,
    NAME_SIZE,
    Bundle,
    Place,
    bundles,
    extent,
    height,
    spread,
)
from graph.exports.colours import ENTITY_COLOURS, OTHER
from triplewire.plots.canvas import DIM, TEXT, Plot, dashes, legend_of, new_figure, settings, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from triplewire.project import Project

MARGIN, HEAD, FOOT = 24.0, 24.0, 34.0  # pixels
_INCH, _POINTS = 96.0, 0.75  # pixels of an inch, points of a pixel


def network_plot(project: "Project", name: str | None = None, *, hops: int = 1, limit: int = 24) -> Plot:
    """Return a picture of an actor's neighbourhood.

    Args:
        project: the project.
        name: any name of the actor; default: the one with the most relations.
        hops: how many relations away.
        limit: how many others are shown at most; the picture says how many are not.
    """
    near = project.neighbourhood(name, hops=hops, limit=limit)
    names = {entity.id: shown(entity.name) for entity in near.entities}
    about = {entity.id: entity for entity in near.entities}
    places = spread(near.actor.id, near.relations, names, near.ontology, limit=limit)
    lines = bundles(places, near.relations, near.ontology)
    left, right, half = extent(places, MARGIN)
    wider = max(0.0, 560 - (right - left)) / 2
    left, right, bottom, top = left - wider, right + wider, half + FOOT, -half - HEAD
    with settings():
        figure = new_figure((right - left) / _INCH, (bottom - top) / _INCH)
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(left, right), ylim=(bottom, top))
        axes.axis("off")
        for one in lines:
            _draw_line(axes, one)
        for place in places:
            _draw_place(axes, place, names[place.id], about[place.id].type)
        words = f"{names[near.actor.id]} and its neighbours" + (f", {hops} relations away" if hops > 1 else "")
        axes.text(left + MARGIN, top + 22, words, fontsize=13 * _POINTS, weight="bold")
        if hidden := len(near.entities) - len(places):
            note = f"and {hidden} more, with fewer relations"
            axes.text(right - MARGIN, top + 22, note, fontsize=LINE_SIZE * _POINTS, color=DIM, ha="right")
        legend_of(axes, {one.line for one in lines}, loc="lower left", bbox_to_anchor=(0.01, 0.0))
    return Plot(figure, words)


def _draw_line(axes: "Axes", one: Bundle) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    path = Path(one.points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
    width = one.width * _POINTS
    look: dict[str, Any] = {
        "linewidth": width,
        "linestyle": dashes(one.line, width),
        "alpha": 0.45 if one.faint else 1.0,
    }
    axes.add_patch(PathPatch(path, facecolor="none", edgecolor=LIGHT[one.line], **look))


def _draw_place(axes: "Axes", place: Place, name: str, type: str) -> None:
    colour = tuple(part / 255 for part in ENTITY_COLOURS.get(type, OTHER))
    if not place.side:
        from matplotlib.patches import FancyBboxPatch

        box = FancyBboxPatch((9 - place.width / 2, -13), place.width - 18, 26, "round,pad=9", facecolor="#f0f3f6")
        axes.add_patch(box)
        box.set(edgecolor=colour, linewidth=1.5, zorder=2)
        axes.text(0, -1, name, fontsize=15 * _POINTS, weight="bold", ha="center", va="baseline")
        axes.text(0, 14, type, fontsize=LINE_SIZE * _POINTS, color=DIM, ha="center", va="baseline")
        return
    axes.plot([place.x], [place.y], "o", markersize=8.5, color=colour, markeredgecolor="white", zorder=3)
    x, align = place.x + place.side * 10, "left" if place.side > 0 else "right"
    top = place.y - height(place) / 2
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 0.4}  # of lines that pass
    label: dict[str, Any] = {"ha": align, "va": "baseline", "bbox": behind}
    axes.text(x, top + 13, name, fontsize=NAME_SIZE * _POINTS, weight="bold", color=TEXT, **label)
    for number, said in enumerate(place.lines):
        y = top + NAME_HEIGHT + 11 + LINE_HEIGHT * number
        axes.text(x, y, said.text, fontsize=LINE_SIZE * _POINTS, color=LIGHT[said.line], **label)
