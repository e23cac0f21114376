"""A project that grows: inputs added as it was built, remembered ones read once more, articles removed."""

import json
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from graph.errors import ProjectError, UnknownNameError
from graph.filed import note_removed
from graph.store import GIVEN, OPTIONS, Store
from triplewire.inputs import read_givens
from triplewire.journal import noted
from triplewire.lock import locked
from triplewire.pipeline import PATIENCE, Report, build
from triplewire.project import STORE
from triplewire.refresh import knowledge_of, ontology_of
from triplewire.written import write


def add(folder: Path, inputs: Sequence[str | Path], **options: Any) -> Report:
    """Add articles to the project in `folder` with the extractor, model and files of its last build.

    An article that was removed comes back when its file is named by itself.

    Args:
        folder: the project's folder.
        inputs: files, folders, patterns, web addresses, or "-".
        options: those of `triplewire.pipeline.build` that are about inputs and the way it is done (`prefix`, `reading`,
            `workers`, `limit`, `since`, `wait`, `on_problem`, `on_progress`).

    Raises:
        ProjectError: when there is no project, or another process works on it.
        InputError, ModelError, DataError: as of `triplewire.pipeline.build`.
    """
    return build(inputs, folder, did="add", **(build_options(folder, readonly=False) | options))


def update(folder: Path, *, prune: bool = False, **options: Any) -> Report:
    """Read the inputs of all builds once more: what is new and what has changed; say which articles are gone.

    Args:
        folder: the project's folder.
        prune: remove the articles whose files are gone.
        options: as of `add`.

    Raises:
        ProjectError: when there is no project, it remembers no inputs, or another process works on it.
        ModelError, DataError: as of `triplewire.pipeline.build`.
    """
    known = build_options(folder, readonly=False)
    with Store(folder / STORE, readonly=True) as store:
        given = read_givens(store.meta().get(GIVEN))
    if not given:
        cure = "build the folders or files once more, or add some"
        raise ProjectError("no inputs are remembered", where=str(folder), cure=cure)
    gone = "remove" if prune else "tell"
    return build((), folder, remembered=given, did="update", gone=gone, **(known | options))  # type: ignore[arg-type]


def remove(folder: Path, names: Sequence[str], *, wait: float = 0.0) -> tuple[str, ...]:
    """Remove articles, and what only they told; they stay away until their files change or are named to `add`.

    Args:
        folder: the project's folder.
        names: names of documents, or patterns with * ? [ ].
        wait: seconds to wait for another process that works on the project.

    Returns:
        The names of the articles removed.

    Raises:
        UnknownNameError: when a name or pattern fits none; nothing is removed then.
        ProjectError: when there is no project, or another process works on it.
    """
    _must_be(folder)
    with locked(folder, wait=wait), Store(folder / STORE, patience=PATIENCE) as store:
        there = list(store.rows("SELECT id, name FROM documents ORDER BY name"))
        chosen: dict[str, str] = {}
        for pattern in names:
            found = {i: name for i, name in there if name == pattern} or {
                i: name for i, name in there if fnmatchcase(name, pattern)
            }
            if not found:
                cure = "names are those of documents.jsonl; * stands for any text"
                raise UnknownNameError(f"no article is called {pattern!r}", where=str(folder), cure=cure)
            chosen |= found
        with noted(store, "remove", names=list(names)) as told:
            with store.transaction():
                for identity in chosen:
                    store.remove(identity)
                note_removed(store, chosen.items())
            write(store, folder, knowledge_of(store), ontology_of(store))
            told["removed"] = len(chosen)
    return tuple(sorted(chosen.values()))


def build_options(folder: Path, *, readonly: bool = True) -> dict[str, Any]:
    """Return the extractor, model and files of the last build of a project; unless `readonly`, bring it up to date.

    Raises:
        ProjectError: when there is none.
    """
    _must_be(folder)
    with Store(folder / STORE, readonly=readonly) as store:
        noted_then = store.meta().get(OPTIONS)
    options: dict[str, Any] = json.loads(noted_then or "{}")
    return options


def _must_be(folder: Path) -> None:
    if not (folder / STORE).is_file():
        cure = f"triplewire build INPUT... --output {folder}, or name another folder with --project"
        raise ProjectError("there is no project here", where=str(folder), cure=cure)
