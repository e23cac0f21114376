"""What a build would read, and why, told without reading articles or writing anything."""

import datetime as dt
import json
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from graph.errors import ProjectError
from graph.files import json_text
from graph.model import Frozen
from graph.store import GIVEN, Store
from loaders.options import DEFAULTS, Options
from triplewire.arrivals import Arrival, OnProblem, Wanted, arrivals, stale
from triplewire.inputs import givens, plan_of, read_givens, read_roots
from triplewire.own_knowledge import with_own_records
from triplewire.project import STORE
from triplewire.stamp import stamp
from triplewire.user_files import user_file


class Foreseen(Frozen):
    """An article that a build would read, or would leave out.

    Attributes:
        name: its document's name.
        why: "new", "changed", "moved" or "stale" ones would be read; "removed", "too old" and "undated" ones not.
        because: of a stale one, what reads differently now.
        title: its headline.
        published: its date.
    """

    name: str
    why: str
    because: tuple[str, ...] = ()
    title: str | None = None
    published: dt.date | None = None


def foresee(
    inputs: Sequence[str | Path],
    folder: Path,
    *,
    model: str,
    extractor: str,
    ontology: str | Path | None = None,
    frames: str | Path | None = None,
    knowledge: str | Path | None = None,
    prefix: str | None = None,
    reading: Options | None = None,
    since: dt.date | None = None,
    on_problem: OnProblem = lambda problem: None,
) -> tuple[Foreseen, ...]:
    """Return what a build with these arguments would read or leave out; without inputs, what an update would.

    What stands in the project as it is, is not listed. Arguments are those of `triplewire.pipeline.build`.

    Raises:
        DataError: when a file of the user's is missing or breaks its schema.
        ProjectError: when the project cannot be opened.
    """
    given = {"ontology": user_file(ontology), "frames": user_file(frames), "knowledge": user_file(knowledge)}
    with ExitStack() as opened:
        scratch = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        known = opened.enter_context(with_own_records(folder, given["knowledge"], scratch=scratch))
        what_reads = stamp(extractor=extractor, model=model, **(given | {"knowledge": known}))
        there = (folder / STORE).is_file()
        if not there and folder.exists() and not folder.is_dir():
            raise ProjectError("is no folder", where=str(folder), cure="choose another folder with --output")
        store = opened.enter_context(Store(folder / STORE, readonly=True) if there else Store(scratch / STORE))
        meta = store.meta()
        asked = givens(inputs, prefix, reading or DEFAULTS) or read_givens(meta.get(GIVEN))
        busy: dict[str, str] = {}
        wanted = Wanted(store, plan_of(asked, read_roots(meta.get("inputs"))), since, on_problem, busy)
        told = (event for event in arrivals(wanted, on_file=_quiet) if isinstance(event, Arrival))
        out = []
        for event in chain(told, stale(wanted, json_text(what_reads))):
            busy[event.document.name] = event.document.id
            if event.why != "unchanged":
                out.append(_foreseen(store, event, what_reads))
        return tuple(out)


def _quiet(done: int, total: int) -> None:
    """Nobody watches."""


def _foreseen(store: Store, arrival: Arrival, what_reads: dict[str, str]) -> Foreseen:
    document = arrival.document
    because: tuple[str, ...] = ()
    if arrival.why == "stale":
        row = store.one("SELECT extractor FROM documents WHERE id = ?", document.id)
        was = json.loads(row[0] or "{}")
        because = tuple(part for part, now in what_reads.items() if was.get(part, "") != now)
    return Foreseen(
        name=document.name, why=arrival.why, because=because, title=document.title, published=document.published
    )
