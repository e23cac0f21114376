"""How a project stands: what it holds, what it was built from and with, what would be read again and why."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import DataError
from graph.filed import count_removed, files_read, vanished
from graph.files import json_text
from graph.model import Frozen
from graph.store import GIVEN, Store
from loaders.inputs import folder_of, is_address
from triplewire.growing import build_options
from triplewire.inputs import is_there, read_givens
from triplewire.journal import Entry, entries
from triplewire.lock import holder
from triplewire.own_knowledge import with_own_records
from triplewire.project import STORE
from triplewire.stamp import stamp
from triplewire.user_files import user_file
from triplewire.written import written

PARTS = ("extractor", "model", "ontology", "frames", "knowledge", "data")


class InputState(Frozen):
    """An input that a project remembers: where, and whether it is there ("" for a web address, which is not asked)."""

    path: str
    prefix: str | None
    there: bool | None


class Status(Frozen):
    """How a project stands.

    Attributes:
        folder: its folder.
        articles, entities, relations: how many it holds; None of what was never written, or has to be written anew.
        current: whether its files are those of the store as it is now.
        stale: how many articles another extractor, model or data has read than would now.
        because: which of these parts differ.
        removed: how many articles persons have removed.
        gone: articles whose files are gone, by name.
        versions: of the extractor, the model and the data that it was last built with.
        inputs: what it remembers.
        problems: what is wrong with files that were read, one line each.
        last: what was done last.
        working: the number of the process that works on it now.
    """

    folder: str
    articles: int
    entities: int | None
    relations: int | None
    current: bool
    stale: int
    because: tuple[str, ...]
    removed: int
    gone: tuple[str, ...]
    versions: dict[str, str]
    inputs: tuple[InputState, ...]
    problems: tuple[str, ...]
    last: Entry | None
    working: int | None


def status(folder: Path) -> Status:
    """Return how the project in `folder` stands.

    Raises:
        ProjectError: when there is none.
    """
    options = build_options(folder)
    working = holder(folder)
    now = _reads_now(folder, options)
    with Store(folder / STORE, readonly=True) as store:
        meta = store.meta()
        made = written(store, folder)
        stamps = list(store.rows("SELECT extractor, count(*) FROM documents GROUP BY extractor ORDER BY extractor"))
        old = (
            []
            if now is None
            else [(json.loads(text or "{}"), count) for text, count in stamps if text != json_text(now)]
        )
        parts = [part for part in PARTS if any(was.get(part, "") != (now or {}).get(part) for was, _ in old)]
        done = entries(store, runs=working)
        return Status(
            folder=str(folder),
            articles=sum(count for _, count in stamps),
            entities=made.entities if made else None,
            relations=made.relations if made else None,
            current=made is not None,
            stale=sum(count for _, count in old),
            because=tuple(parts),
            removed=count_removed(store),
            gone=tuple(name for _, name, _ in vanished(store, is_there)),
            versions={part: meta[part] for part in PARTS if meta.get(part)},
            inputs=tuple(
                InputState(path=given.path, prefix=given.prefix, there=_there(given.path))
                for given in read_givens(meta.get(GIVEN))
            ),
            problems=tuple(_problems(store)),
            last=done[-1] if done else None,
            working=working,
        )


def log(folder: Path, *, limit: int | None = None) -> tuple[Entry, ...]:
    """Return what was done to a project, the latest first.

    Raises:
        ProjectError: when there is none.
    """
    build_options(folder)
    with Store(folder / STORE, readonly=True) as store:
        return tuple(reversed(entries(store, runs=holder(folder))))[:limit]


def _reads_now(folder: Path, options: dict[str, Any]) -> dict[str, str] | None:
    """Return the stamp that a build would have now; None when a file of the user's is not there any more."""
    files = {name: options.get(name) for name in ("ontology", "frames", "knowledge")}
    try:
        mine = {name: user_file(path) for name, path in files.items()}
        with (
            tempfile.TemporaryDirectory() as scratch,
            with_own_records(folder, mine["knowledge"], scratch=Path(scratch)) as known,
        ):
            mine["knowledge"] = known
            return stamp(extractor=options["extractor"], model=options["model"], **mine)
    except (DataError, KeyError):
        return None


def _there(path: str) -> bool | None:
    return None if is_address(path) else (folder_of(path) or Path(path)).exists()


def _problems(store: Store) -> Iterator[str]:
    for file in files_read(store):
        if file.problems and Path(file.path).exists():
            yield from map(str, file.errors(file.path))
