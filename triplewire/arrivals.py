"""What of the inputs must be read, and why: decided file by file, so that no more than one is held in memory."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import loaders
from graph.errors import InputError
from graph.filed import FileRead, count_from, file_read, is_removed, only_from, placed
from graph.model import Document
from graph.store import Store, sql_text
from loaders.fetch import Fetcher
from loaders.inputs import folder_of
from loaders.links import linked_name
from loaders.source import Source
from triplewire.inputs import Move, Plan, former_name
from triplewire.stamp import reader_stamp

OnProblem = Callable[[InputError], None]
Why = Literal["new", "changed", "moved", "stale", "unchanged", "removed", "too old", "undated"]
TO_READ = frozenset({"new", "changed", "moved", "stale"})
PAGE = 200  # documents whose names are looked up at a time


class Arrival(NamedTuple):
    """A document of the inputs or of the store.

    Attributes:
        document: the document.
        why: "new", "changed" (its file is, or what reads files), "moved" (it has another name now) and "stale" (read by
            another extractor, model or data) are to be read; the others are not.
        path: the file or address that it came from; "" for standard input and for what the store holds.
        sha256: of that file; "" for an address, and for an article of a feed, which is called by its own.
        replaces: id of the document in whose place it comes.
    """

    document: Document
    why: Why
    path: str = ""
    sha256: str = ""
    replaces: str | None = None


class Unchanged(NamedTuple):
    """A file that is as it was when it was read: how many documents of the store came from it."""

    path: str
    documents: int


class End(NamedTuple):
    """The end of a file; `whole` when it need not be read again as long as it stays as it is."""

    file: FileRead
    whole: bool


class Opened(NamedTuple):
    """A file that is read now, and how many come after it."""

    where: str
    left: int


Event = Arrival | Unchanged | End | Opened


class Wanted(NamedTuple):
    """What arrivals are decided by.

    Attributes:
        store: the project file.
        plan: the inputs, and which documents they rename.
        since: the day of publication from which on articles are wanted, None for all.
        report: told of what cannot be read.
        busy: the ids of the documents that are being read, by name; the caller keeps it.
    """

    store: Store
    plan: Plan
    since: dt.date | None
    report: OnProblem
    busy: Mapping[str, str]


class _Step(NamedTuple):
    """The sources of one input, what reads them, and whether the user named them, not a folder around them."""

    sources: Sequence[Source]
    reader: str
    named: bool


class _Input(NamedTuple):
    """A source, the file that it is ("" for none) with its SHA-256, what reads it, and whether the user named it."""

    source: Source
    path: str
    sha256: str
    reader: str
    named: bool


def arrivals(wanted: Wanted, *, on_file: Callable[[int, int], None]) -> Iterator[Event]:
    """Yield what the inputs hold: first the files that are as they were, then the others, document by document.

    Args:
        wanted: what it is decided by.
        on_file: told how many files have been compared with what is known of them, and how many there are.
    """
    changed: list[tuple[_Step, int, str, str]] = []  # numbers, not sources: there may be many thousands
    names: dict[str, str] = {}
    fetchers: dict[bool, Fetcher] = {}  # one for all addresses: it knows when a site was last asked, and its rules
    for step in wanted.plan.steps:
        asks = step.reading.allow_private
        fetcher = fetchers.setdefault(asks, Fetcher(allow_private=asks))
        sources, problems = loaders.find_sources([step.path], prefix=step.prefix, options=step.reading, fetcher=fetcher)
        for problem in problems:
            wanted.report(problem)
        these = _Step(sources, reader_stamp(step.reading), folder_of(step.path) is None)
        for i, source in enumerate(sources):
            on_file(i, len(sources))
            names[source.name] = source.where
            path, sha256 = _file_of(source)
            known = _known(wanted, _Input(source, path, sha256, these.reader, these.named))
            if known is None:
                changed.append((these, i, path, sha256))
                continue
            for problem in known.errors(source.where):
                wanted.report(problem)
            yield Unchanged(known.path, count_from(wanted.store, known.path))
    for number, (these, i, path, sha256) in enumerate(changed, start=1):
        found = _Input(these.sources[i], path, sha256, these.reader, these.named)
        yield Opened(found.source.where, len(changed) - number)
        yield from _of_source(wanted, found, names)


def stale(wanted: Wanted, reads: str) -> Iterator[Arrival]:
    """Yield the documents of the store that something else has read than `reads`, which would now; by name."""
    last = ""
    sql = "SELECT id, name FROM documents WHERE extractor <> ? AND name > ? ORDER BY name LIMIT ?"
    while rows := list(wanted.store.rows(sql, reads, last, PAGE)):
        last = rows[-1][1]
        for identity, _ in rows:
            document = wanted.store.document(identity)
            if document is not None and document.name not in wanted.busy:
                yield Arrival(document, "stale")


def count_stale(store: Store, reads: str) -> int:
    """Return how many documents something else has read than `reads`."""
    return int(store.one("SELECT count(*) FROM documents WHERE extractor <> ?", reads)[0])


def _file_of(source: Source) -> tuple[str, str]:
    path = Path(source.where)
    try:
        if not path.is_file():
            return ("", "") if source.where == "standard input" else (source.where, "")
        with path.open("rb") as file:
            return str(path.resolve()), hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return source.where, ""


def _known(wanted: Wanted, found: _Input) -> FileRead | None:
    if not found.sha256:
        return None
    known = file_read(wanted.store, found.path)
    now = (found.source.name, found.sha256, found.reader)
    if known is None or (known.name, known.sha256, known.reader) != now:
        return None
    if found.named and wanted.store.one("SELECT 1 FROM removed LIMIT 1"):
        return None  # one of its documents may come back
    return known


def _of_source(wanted: Wanted, found: _Input, names: dict[str, str]) -> Iterator[Event]:
    problems: list[tuple[str, str, str]] = []
    whole = bool(found.sha256)
    where = found.source.where

    def told(problem: InputError) -> None:
        problems.append(placed(problem, where))
        wanted.report(problem)

    for document in loaders.documents_of(found.source, taken=names, on_problem=told):
        arrived = _decide(wanted, document, found)
        if isinstance(arrived, InputError):
            wanted.report(arrived)
            whole = False
            continue
        whole = whole and arrived.why not in ("too old", "undated")
        yield arrived
    file = FileRead(
        path=found.path, name=found.source.name, sha256=found.sha256, reader=found.reader, problems=tuple(problems)
    )
    yield End(file, whole)


def _decide(wanted: Wanted, document: Document, found: _Input) -> Arrival | InputError:
    store = wanted.store
    here = {"path": found.path, "sha256": _held_by(document, found)}
    if not found.named and is_removed(store, document.id):
        return Arrival(document, "removed")
    busy = wanted.busy.get(document.name)
    if busy is not None:
        return Arrival(document, "unchanged", **here) if busy == document.id else _taken(document, None, busy, found)
    row = store.one("SELECT id FROM documents WHERE name = ?", sql_text(document.name))
    stored = None if row is None else store.document(row[0])
    if stored == document:
        return Arrival(document, "unchanged", **here)
    if wanted.since is not None and (document.published is None or document.published < wanted.since):
        return Arrival(document, "undated" if document.published is None else "too old")
    if stored is None:
        former = _former(store, document, wanted.plan.moves)
        return Arrival(document, "new" if former is None else "moved", **here, replaces=former)
    if stored.id == document.id:
        return Arrival(document, "changed", **here)
    if found.path and only_from(store, stored.id, **here):
        return Arrival(document, "changed", **here, replaces=stored.id)
    return _taken(document, stored, stored.id, found)


def _held_by(document: Document, found: _Input) -> str:
    """The SHA-256 of the file; "" when a document is called by its address: a feed drops it, which is not a change."""
    return "" if document.url and document.name == linked_name(found.source.name, document.url) else found.sha256


def _former(store: Store, document: Document, moves: Sequence[Move]) -> str | None:
    """Return the id of the document of the store that is the same under the name that it had before."""
    for move in moves:
        name = former_name(document.name, move)
        row = None if name is None else store.one("SELECT id FROM documents WHERE name = ?", sql_text(name))
        former = None if row is None else store.document(row[0])
        if former is not None and former.sha256 == document.sha256 and former.id != document.id:
            return former.id
    return None


def _taken(new: Document, old: Document | None, old_id: str, found: _Input) -> InputError:
    first = f"{old.title or old.text[:40]!r} ({old_id})" if old is not None else old_id
    titles = f"{first} and {new.title or new.text[:40]!r} ({new.id})"
    message = f"two articles are called {new.name!r}: {titles}"
    return InputError(message, where=found.source.where, cure="give this one a --prefix")
