"""Triplewire: news articles in, a knowledge graph out.

Five lines in a notebook::

    import triplewire
    project = triplewire.build(["news/"], output="out")
    project.entities, project.relations, project.graph()
    project.query("MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name, r.start")
    print(project.show("Jolani"))
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from triplewire.project import Project

__all__ = ["Project", "build", "open", "same_name"]


def build(inputs: Sequence[str | Path] | str | Path, *, output: str | Path, **options: Any) -> Project:
    """Read articles, write the files of `docs/outputs.md` into `output` and return the project.

    Args:
        inputs: files, folders or "-" for standard input; one may be given by itself.
        output: folder of the project; made when missing, added to when it holds one.
        options: those of `triplewire.pipeline.build` (`model`, `extractor`, `ontology`, `frames`, `knowledge`,
            `prefix`, `on_problem`). Without `on_problem`, inputs that could not be read are told as warnings.

    Raises:
        InputError: when not one article could be read.
        ModelError, DataError, ProjectError, UnknownNameError: when an option or the folder is at fault.
    """
    import warnings

    from triplewire.pipeline import build as run

    options.setdefault("on_problem", lambda problem: warnings.warn(str(problem), stacklevel=2))
    given = [inputs] if isinstance(inputs, str | Path) else inputs
    run(given, Path(output), **options)
    return open(output, ontology=options.get("ontology"))


def open(folder: str | Path = ".", *, ontology: str | Path | None = None) -> Project:
    """Return the project in `folder`, built earlier.

    Args:
        folder: where `build` wrote it.
        ontology: the user's own ontology file, when it was built with one.

    Raises:
        ProjectError: when there is none.
    """
    from triplewire.project import Project

    return Project(folder, ontology=Path(ontology) if ontology is not None else None)


def same_name(a: str, b: str, type: str = "Person") -> bool:
    """Say whether two names may mean the same actor of `type` ("Person", "Organization", ...); see `graph.names`."""
    from graph.names import same_name as compare

    return compare(a, b, type)


def __getattr__(name: str) -> Any:
    if name == "Project":
        from triplewire.project import Project

        return Project
    if name == "__version__":
        from importlib.metadata import version

        return version("triplewire")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
