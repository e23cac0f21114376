"""The explorer of a project, written and opened in the browser."""

import tempfile
import webbrowser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from graph.errors import ProjectError
from triplewire.project import Project


def view(project: Project, path: Path | None = None, *, actor: str | None = None, **choice: Any) -> tuple[Path, bool]:
    """Write the explorer's page and open it in the user's browser.

    Args:
        project: what is shown.
        path: the page; default: `graph.html` in the project's folder, else, when this cannot be written, a temporary
            file.
        actor: any name of the actor whose card is open.
        choice: what chooses a part, as `Project.select` takes it.

    Returns:
        The page's path, and whether a browser took it.

    Raises:
        UnknownNameError: when there is no such actor, type, predicate or day.
        ProjectError: when `path` is given and cannot be written.
    """
    opened = {"actor": project.find(actor).id} if actor is not None else {}
    try:
        page = Path(project.export("html", path, **choice))
    except ProjectError:
        if path is not None:
            raise
        page = Path(project.export("html", Path(tempfile.mkdtemp(prefix="triplewire-")) / "graph.html", **choice))
    address = page.resolve().as_uri()
    return page, webbrowser.open(f"{address}#{urlencode(opened)}" if opened else address)
