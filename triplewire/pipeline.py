"""From inputs to a project: loaders, extractor, resolution, relations and files, one after the other."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import loaders
from extract.frames import load_frame_rows
from extract.protocol import Extractor, load_extractor
from graph.errors import InputError
from graph.files import json_text
from graph.knowledge import load_knowledge
from graph.model import Document, Frozen
from graph.ontology import load_ontology
from graph.register import write_own_files
from graph.store import Store
from triplewire.identity_words import contradiction_text
from triplewire.inputs import Move, Plan, former_name, plan, read_roots, roots_text
from triplewire.own_knowledge import with_own_records
from triplewire.project import STORE
from triplewire.refresh import refresh
from triplewire.stamp import stamp
from triplewire.user_files import user_file

DEFAULT_MODEL = "en_core_web_sm"  # as in extract.model, whose import loads spaCy

OnProblem = Callable[[InputError], None]
OnProgress = Callable[[str, int, int], None]


class Report(Frozen):
    """What a build did.

    Attributes:
        folder: the project's folder.
        articles: how many the project holds now.
        read: how many of them were read in this build, because they are new or because what reads them has changed.
        again: how many of these stood in the project before.
        problems: inputs that could not be read, one line each.
        contradictions: persons' judgements on names that later ones leave without effect, one line each.
        entities, relations: how many the graph has.
        files: the files written.
    """

    folder: str
    articles: int
    read: int
    again: int
    problems: tuple[str, ...]
    contradictions: tuple[str, ...] = ()
    entities: int
    relations: int
    files: tuple[str, ...]


def build(
    inputs: Sequence[str | Path],
    output: Path,
    *,
    model: str = DEFAULT_MODEL,
    extractor: str = "frames",
    ontology: str | Path | None = None,
    frames: str | Path | None = None,
    knowledge: str | Path | None = None,
    prefix: str | None = None,
    reading: loaders.Options = loaders.DEFAULTS,
    on_problem: OnProblem = lambda problem: None,
    on_progress: OnProgress = lambda stage, done, total: None,
) -> Report:
    """Add the articles of `inputs` to the project in `output`, made when missing, and write its files anew.

    Each article is saved as soon as it is read: a build that was killed goes on where it stopped. Articles that stand
    in the project are not read again unless the extractor, its model or its data have changed.

    Args:
        inputs: files, folders, or "-" for standard input.
        output: the project's folder.
        model: name or folder of the spaCy model.
        extractor: name of the extractor: "frames", or one registered by entry point.
        ontology: a file of the user's whose predicates are added.
        frames: a file of the user's whose frames come first.
        knowledge: a file of the user's whose records are added, after those that `knowledge import` put in the project.
        prefix: put before the names of the documents, with a slash.
        reading: names of columns and fields, what may be fetched (`loaders.Options`).
        on_problem: told of every input that cannot be read; the others are built.
        on_progress: told the stage, how much of it is done and how much there is.

    Raises:
        InputError: when not one article of `inputs` could be read.
        ModelError: when the model is missing or damaged.
        DataError: when a file of the user's is missing or breaks its schema.
        UnknownNameError: when there is no such extractor.
        ProjectError: when the project cannot be opened or written.
    """
    problems: list[str] = []

    def report(problem: InputError) -> None:
        problems.append(str(problem))
        on_problem(problem)

    mine = {"ontology": user_file(ontology), "frames": user_file(frames), "knowledge": user_file(knowledge)}
    with ExitStack() as opened:
        mine["knowledge"] = opened.enter_context(with_own_records(output, mine["knowledge"]))
        if any(mine.values()):
            _forget_cached_files()
        words = load_ontology(mine["ontology"])
        known = load_knowledge(mine["knowledge"])
        what_reads = stamp(extractor=extractor, model=model, **mine)
        store = opened.enter_context(Store(output / STORE))
        todo = plan(inputs, prefix, read_roots(store.meta().get("inputs")))
        incoming = _load(todo, store, reading, report, on_progress)
        new, again = _pending(store, incoming, json_text(what_reads))
        if new or again:
            reader = load_extractor(extractor, model=model, **mine)
            _extract(store, reader, [*new, *again], json_text(what_reads), on_progress)
        store.set_meta({"inputs": roots_text(todo.roots)} | what_reads)
        write_own_files(store, {name: path.read_text(encoding="utf-8") for name, path in mine.items() if path})
        on_progress("joining names", 0, 1)
        done = refresh(store, output, knowledge=known, ontology=words)
        on_progress("joining names", 1, 1)
    return Report(
        folder=str(output),
        articles=done.articles,
        read=len(new) + len(again),
        again=len(again),
        problems=tuple(problems),
        contradictions=tuple(contradiction_text(found, known) for found in done.resolution.contradictions),
        entities=len(done.resolution.entities),
        relations=done.relations,
        files=tuple(str(path) for path in (*done.files, output / STORE)),
    )


def _load(
    todo: Plan, store: Store, reading: loaders.Options, report: OnProblem, on_progress: OnProgress
) -> list[Document]:
    """Return the articles of the inputs, by name, those whose names are taken reported and left out."""
    stored = {document.name: document for document in store.documents()}
    found: dict[str, Document] = {}
    for i, step in enumerate(todo.steps):
        on_progress("reading inputs", i, len(todo.steps))
        for document in loaders.load([step.path], prefix=step.prefix, options=reading, on_problem=report):
            _forget_former(document, todo.moves, stored, store)
            other = found.get(document.name, stored.get(document.name, document))
            if other.id == document.id:
                found[document.name] = document
            else:
                report(_name_taken(document, other, step.path))
    on_progress("reading inputs", len(todo.steps), len(todo.steps))
    if not found:
        given = ", ".join(step.path for step in todo.steps)
        raise InputError("not one article could be read", where=given, cure="name files or folders that hold news")
    return [found[name] for name in sorted(found)]


def _forget_former(document: Document, moves: Sequence[Move], stored: dict[str, Document], store: Store) -> None:
    for move in moves:
        former = stored.get(former_name(document.name, move) or "")
        if former is not None and former.sha256 == document.sha256 and former.id != document.id:
            store.remove(former.id)
            del stored[former.name]


def _name_taken(new: Document, old: Document, where: str) -> InputError:
    titles = " and ".join(f"{document.title or document.text[:40]!r} ({document.id})" for document in (old, new))
    return InputError(f"two articles are called {new.name!r}: {titles}", where=where, cure="give this one a --prefix")


def _pending(store: Store, incoming: Sequence[Document], what_reads: str) -> tuple[list[Document], list[Document]]:
    """Return the articles that are new, and those in the store that something else has read than would now."""
    new = [document for document in incoming if not store.has(document.id)]
    again = [document for document in store.documents() if not store.has(document.id, extractor=what_reads)]
    return new, again


def _extract(
    store: Store, reader: Extractor, documents: Sequence[Document], what_reads: str, on_progress: OnProgress
) -> None:
    on_progress("reading articles", 0, len(documents))
    for i, (document, extraction) in enumerate(zip(documents, reader.extract(documents), strict=True), start=1):
        store.save(document, extraction, extractor=what_reads)
        on_progress("reading articles", i, len(documents))


def _forget_cached_files() -> None:
    """The user may have edited a file since the last build of this process."""
    for cached in (load_ontology, load_knowledge, load_frame_rows):
        cached.cache_clear()
