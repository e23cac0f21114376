"""Plots of a project, drawn with matplotlib: what happened when, who deals with whom, who stands near whom."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from graph.errors import UnknownNameError
from triplewire.plots.canvas import Plot

if TYPE_CHECKING:
    from triplewire.project import Project


def _timeline(project: "Project", name: str | None, **options: Any) -> Plot:
    from triplewire.plots.timeline import timeline_plot

    return timeline_plot(project, name, **options)


def _matrix(project: "Project", name: str | None, **options: Any) -> Plot:
    from triplewire.plots.matrix import matrix_plot

    return matrix_plot(project, name, **options)


def _network(project: "Project", name: str | None, **options: Any) -> Plot:
    from triplewire.plots.network import network_plot

    return network_plot(project, name, **options)


PLOTS: dict[str, Callable[..., Plot]] = {"timeline": _timeline, "matrix": _matrix, "network": _network}


def plot(project: "Project", kind: str, name: str | None = None, **options: Any) -> Plot:
    """Return a plot; see `Project.plot`."""
    if kind not in PLOTS:
        raise UnknownNameError(f"there is no plot {kind!r}", cure=f"choose one of {', '.join(PLOTS)}")
    return PLOTS[kind](project, name, **options)
