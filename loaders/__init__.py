"""News articles in files become `Document`s: clean text, headline, outlet, date.

from loaders import load
for document in load(["articles"], on_problem=print): ...
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from graph.errors import InputError
from graph.model import Document
from loaders.clean import clean
from loaders.fetch import Fetcher
from loaders.formats import LOADERS, Loader, choose_loader
from loaders.inputs import find_sources, name_clash
from loaders.options import DEFAULTS, Options
from loaders.record import MAX_CELL, MAX_FILE, MAX_LINE, MAX_TEXT, Found, Record
from loaders.source import Source

__all__ = [
    "DEFAULTS",
    "LOADERS",
    "MAX_CELL",
    "MAX_FILE",
    "MAX_LINE",
    "MAX_TEXT",
    "Loader",
    "Options",
    "Record",
    "Source",
    "clean",
    "documents_of",
    "find_sources",
    "load",
    "records",
]

MOST_TOLD = 50  # problems of one file that are told one by one
Report = Callable[[InputError], None]


def load(
    inputs: Sequence[str | Path],
    *,
    prefix: str | None = None,
    roots: Sequence[Path] = (),
    options: Options = DEFAULTS,
    fetcher: Fetcher | None = None,
    on_problem: Report,
) -> Iterator[Document]:
    """Yield the articles in files, folders, addresses and standard input ("-"), sorted by the names of their files.

    Args:
        inputs: files, folders (with all below them; names that begin with a dot are passed over), patterns of paths
            ("news/**/*.html"), http or https addresses, or "-", whose document is called `stdin`. Formats: see
            `LOADERS`; a file's content counts before its name.
        prefix: put in front of every document's name, with a slash.
        roots: folders that a project was given before; a file below one of them is named from it.
        options: names of fields, what may be fetched.
        fetcher: what gets pages from the web; None for one with the usual limits.
        on_problem: called with one error for each file or record that is left out, and for each that is read without a
            part of it (the message says so); the others go on.

    Nothing is read before it is asked for, and nothing is kept: an article can be dropped when the next is taken.
    Limits: `MAX_TEXT` characters an article, `MAX_FILE` bytes a text, page or JSON list, `MAX_LINE` characters a line
    of JSON, `MAX_CELL` characters a cell of a table.
    """
    sources, problems = find_sources(inputs, prefix=prefix, roots=roots, options=options, fetcher=fetcher)
    for problem in problems:
        on_problem(problem)
    taken: dict[str, str] = {source.name: source.where for source in sources}
    for source in sources:
        yield from documents_of(source, taken=taken, on_problem=on_problem)


def documents_of(source: Source, *, taken: dict[str, str] | None = None, on_problem: Report) -> Iterator[Document]:
    """Yield the articles in one source; `taken` are names that belong to other sources, and where those are."""
    names = {} if taken is None else taken
    told = 0

    def tell(problem: InputError) -> None:
        nonlocal told
        told += 1
        if told <= MOST_TOLD:
            on_problem(problem)

    for name, record in records(source, tell):
        if name != source.name and name in names:
            tell(name_clash(name, record.where, names[name]))
            continue
        for note in record.notes:
            tell(InputError(note, where=record.where, cure="mend the field, or ignore this"))
        try:
            yield clean(record, name=name)
        except InputError as problem:
            tell(problem)
    if told > MOST_TOLD:
        on_problem(
            InputError(
                f"{told - MOST_TOLD:,} problems more", where=source.where, cure="mend the first ones, and try again"
            )
        )


def records(source: Source, on_problem: Report) -> Iterator[tuple[str, Record]]:
    """Yield the name and the record of each article in a source, not yet cleaned, and in the sources inside it.

    Args:
        source: the file.
        on_problem: called with one error for each part of it that is left out.

    Of several records the third is called `name#3`, those that are left out counted; parts that have names of their
    own, as members of archives do, keep them.
    """
    found = _found(source, on_problem)
    first = list(_take(found, 1))
    if not (first and isinstance(first[0], Source) and first[0].name):  # its archive may close behind a last member
        first += _take(found, 1)
    several = len(first) > 1
    for number, item in enumerate(chain(first, found), start=1):
        name = f"{source.name}#{number}" if several else source.name
        if isinstance(item, InputError):
            on_problem(item)
        elif isinstance(item, Source):
            yield from records(item if item.name else replace(item, name=name), on_problem)
        else:
            yield item.name or name, _traced(item, source, several=several)


def _traced(record: Record, source: Source, *, several: bool) -> Record:
    """Note where a record was read from: the address and its day, or the file and, if it holds nothing else, its hash.

    A file of many records has no hash of its own for each: one more record would make all of them others. Nor has one
    that may hold other records tomorrow, and calls each by a name of its own: a feed.
    """
    if source.url:
        made = record.made or (source.made if source.options.file_dates else None)
        return record if several else replace(record, url=record.url or source.url, made=made)
    if several or record.name:
        return replace(record, file=source.name)
    with source.open() as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
    return replace(record, file=source.name, file_sha256=digest)


def _take(found: Found, count: int) -> Found:
    for _ in range(count):
        item = next(found, None)
        if item is None:
            return
        yield item


def _found(source: Source, on_problem: Report) -> Found:
    empty = True
    try:
        for item in choose_loader(source).read(source):
            empty = False
            yield item
        if empty:
            on_problem(InputError("holds no article", where=source.where, cure="check that the file is the right one"))
    except InputError as problem:
        on_problem(problem)
    except OSError as problem:
        on_problem(
            InputError(
                f"cannot be read: {problem.strerror or problem}", where=source.where, cure="check its permissions"
            )
        )
    except Exception as problem:  # a library that met what it did not expect must not cost the rest of the run
        told = " ".join(f"{type(problem).__name__}: {problem}".split())[:200]
        on_problem(
            InputError(
                f"makes its reader fail unexpectedly ({told})",
                where=source.where,
                cure="save it as txt; please report it",
            )
        )
