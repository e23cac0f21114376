"""From inputs to a project: loaders, extractor, resolution, relations and files, one after the other."""

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

from extract.frames import load_frame_rows
from graph.errors import InputError
from graph.filed import forget_files, vanished
from graph.files import clear_away, json_text
from graph.knowledge import Knowledge, load_knowledge
from graph.model import Frozen
from graph.ontology import load_ontology
from graph.outputs import NAMES
from graph.register import contradictions, write_own_files
from graph.store import GIVEN, OPTIONS, Store
from loaders.options import DEFAULTS, Options
from triplewire.arrivals import Wanted
from triplewire.identity_words import contradiction_text
from triplewire.inputs import Given, Plan, givens, is_there, plan_of, read_roots, roots_text, with_givens
from triplewire.intake import Intake, OnProgress
from triplewire.journal import noted
from triplewire.lock import locked
from triplewire.own_knowledge import with_own_records
from triplewire.project import STORE
from triplewire.stamp import stamp
from triplewire.user_files import user_file
from triplewire.written import Written, write, written

DEFAULT_MODEL = "en_core_web_sm"  # as in extract.parsing.model, whose import loads spaCy

PATIENCE = 600.0  # seconds to wait for a person's judgement that is being worked in

OnProblem = Callable[[InputError], None]
Files = dict[str, Path | None]


class Report(Frozen):
    """What a build did.

    Attributes:
        folder: the project's folder.
        articles: how many the project holds now.
        read: how many of them were read in this build, because they or their files are new or have changed, or because
            what reads them has changed.
        again: how many of these stood in the project before.
        problems: inputs that could not be read, one line each.
        left: how many articles of the inputs were left out, by why: "too old" and "undated" (`since`), "removed" by a
            person.
        limited: whether `limit` left more for the next build.
        gone: articles whose files are gone, by name.
        contradictions: persons' judgements on names that later ones leave without effect, one line each.
        entities, relations: how many the graph has.
        files: the files of the build.
        unchanged: whether they stand as they were.
    """

    folder: str
    articles: int
    read: int
    again: int
    problems: tuple[str, ...]
    left: tuple[tuple[str, int], ...] = ()
    limited: bool = False
    gone: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    entities: int
    relations: int
    files: tuple[str, ...]
    unchanged: bool = False


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
    reading: Options = DEFAULTS,
    workers: int | None = None,
    limit: int | None = None,
    since: dt.date | None = None,
    full: bool = False,
    wait: float = 0.0,
    remembered: Sequence[Given] = (),
    did: Literal["build", "add", "update"] = "build",
    gone: Literal["ignore", "tell", "remove"] = "ignore",
    on_problem: OnProblem = lambda problem: None,
    on_progress: OnProgress = lambda stage, done, total: None,
) -> Report:
    """Add the articles of `inputs` to the project in `output`, made when missing, and write its files anew.

    Each article is saved as soon as it is read: a build that was killed goes on where it stopped. What stands in the
    project is not read again unless its file, or the extractor, its model or its data have changed; an article of a
    changed file takes the place of the former one. Files of a project that has not changed are left as they are.

    Args:
        inputs: files, folders, or "-" for standard input.
        output: the project's folder.
        model: name or folder of the spaCy model.
        extractor: name of the extractor: "frames", or one registered by entry point.
        ontology: a file of the user's whose predicates are added.
        frames: a file of the user's whose frames come first.
        knowledge: a file of the user's whose records are added, after those that `knowledge import` put in the project.
        prefix: put before the names of the documents, with a slash.
        reading: names of columns and fields, what may be fetched.
        workers: how many processes read articles; see `triplewire.reading.read`. What is found is the same.
        limit: the most articles to read; the next build goes on.
        since: leave out articles published before that day, or without a date.
        full: make all anew from what was read, even if nothing has changed; the result is the same.
        wait: seconds to wait for another process that works on the project.
        remembered: inputs of earlier builds to be read once more, each as it was given then.
        did: what the journal calls it.
        gone: what to do with articles whose files are gone.
        on_problem: told of every input that cannot be read; the others are built.
        on_progress: told the stage, how much of it is done and how much there is.

    Raises:
        InputError: when not one article of `inputs` could be read.
        ModelError: when the model is missing or damaged.
        DataError: when a file of the user's is missing or breaks its schema.
        UnknownNameError: when there is no such extractor.
        ProjectError: when the project cannot be opened or written, or another process works on it.
    """
    problems: list[str] = []

    def report(problem: InputError) -> None:
        problems.append(str(problem))
        on_problem(problem)

    given = {"ontology": user_file(ontology), "frames": user_file(frames), "knowledge": user_file(knowledge)}
    with ExitStack() as opened:
        opened.enter_context(locked(output, wait=wait))
        mine = given | {"knowledge": opened.enter_context(with_own_records(output, given["knowledge"]))}
        if any(mine.values()):
            _forget_cached_files()
        what_reads = stamp(extractor=extractor, model=model, **mine)
        store = opened.enter_context(Store(output / STORE, patience=PATIENCE))
        if not what_reads.items() <= store.meta().items():
            load_ontology(mine["ontology"])  # what is wrong with the user's files is told before anything is read
            load_knowledge(mine["knowledge"])
        meta = store.meta()
        given_now = givens(inputs, prefix, reading)
        todo = plan_of((*given_now, *remembered), read_roots(meta.get("inputs")))
        told = opened.enter_context(noted(store, did, inputs=[one.path for one in (*given_now, *remembered)]))
        for name in NAMES:
            clear_away(output, name)
        busy: dict[str, str] = {}
        wanted = Wanted(store, todo, since, report, busy)
        intake = Intake(wanted, busy, json_text(what_reads), limit=limit, on_progress=on_progress)
        taken = intake.take(extractor=extractor, workers=workers, model=model, **mine)
        if not taken.seen and gone == "ignore":
            raise _nothing(todo)
        missing = () if gone == "ignore" else _gone(store, remove=gone == "remove")
        notes = {"inputs": roots_text(todo.roots), OPTIONS: _options_text(model, extractor, given)}
        store.set_meta(notes | {GIVEN: with_givens(meta.get(GIVEN), given_now)} | what_reads)
        write_own_files(store, {name: path.read_text(encoding="utf-8") for name, path in mine.items() if path})
        made, unchanged = _files(store, output, mine, on_progress, full=full)
        read = sum(taken.read.values())
        left = tuple((why, number) for why, number in sorted(taken.left.items()) if why != "unchanged")
        told |= {"read": taken.read, "left": dict(left), "problems": len(problems), "gone": len(missing)}
        told |= {"articles": made.articles, "entities": made.entities, "relations": made.relations}
        return Report(
            folder=str(output),
            articles=made.articles,
            read=read,
            again=read - taken.read.get("new", 0),
            problems=tuple(problems),
            left=left,
            limited=taken.limited,
            gone=missing,
            contradictions=_contradictions(store, mine),
            entities=made.entities,
            relations=made.relations,
            files=tuple(str(output / name) for name in (*made.files, STORE)),
            unchanged=unchanged,
        )


def _gone(store: Store, *, remove: bool) -> tuple[str, ...]:
    """Return the names of the articles whose files are gone, removed if asked."""
    found = tuple(vanished(store, is_there))
    if remove:
        with store.transaction():
            for document, _, _ in found:
                store.remove(document)
            forget_files(store, is_there)
    return tuple(name for _, name, _ in found)


def _options_text(model: str, extractor: str, given: Files) -> str:
    files = {name: str(path.resolve()) if path else None for name, path in given.items()}
    return json_text({"model": model, "extractor": extractor} | files)


def _files(store: Store, output: Path, mine: Files, on_progress: OnProgress, *, full: bool) -> tuple[Written, bool]:
    """Return what the files of the project hold, written anew if need be, and whether there was no need."""
    known = written(store, output)
    if known is not None and not full:
        return known, True
    on_progress("joining names", 0, 1)
    made = write(store, output, load_knowledge(mine["knowledge"]), load_ontology(mine["ontology"]), full=full)
    on_progress("joining names", 1, 1)
    return made, False


def _contradictions(store: Store, mine: Files) -> tuple[str, ...]:
    found = contradictions(store)
    if not found:
        return ()
    known: Knowledge = load_knowledge(mine["knowledge"])
    return tuple(contradiction_text(one, known) for one in found)


def _nothing(todo: Plan) -> InputError:
    given = ", ".join(step.path for step in todo.steps)
    return InputError("not one article could be read", where=given, cure="name files or folders that hold news")


def _forget_cached_files() -> None:
    """The user may have edited a file since the last build of this process."""
    for cached in (load_ontology, load_knowledge, load_frame_rows):
        cached.cache_clear()
