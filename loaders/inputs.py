"""From what a user names (files, folders, "-") to sources with their names, in an order that depends on neither."""

import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from glob import glob, has_magic
from itertools import takewhile
from pathlib import Path
from typing import overload

from graph.errors import InputError
from loaders.fetch import Fetcher
from loaders.links import address_source
from loaders.options import DEFAULTS, Options
from loaders.source import Source, file_source, stdin_source

STDIN = "-"


class Sources(Sequence[Source]):
    """Files to be read, each made into a `Source` when it is asked for: of thousands only names and paths are kept."""

    def __init__(self, entries: Sequence[tuple[str, str]], made: Callable[[str, str], Source]) -> None:
        self._entries = entries
        self._made = made

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, at: int) -> Source: ...

    @overload
    def __getitem__(self, at: slice) -> "Sources": ...

    def __getitem__(self, at: int | slice) -> "Source | Sources":
        if isinstance(at, slice):
            return Sources(self._entries[at], self._made)
        return self._made(*self._entries[at])


def find_sources(
    inputs: Sequence[str | Path],
    *,
    prefix: str | None = None,
    roots: Sequence[Path] = (),
    options: Options = DEFAULTS,
    fetcher: Fetcher | None = None,
) -> tuple[Sources, list[InputError]]:
    """Return the files that `inputs` mean, sorted by name, and what is wrong with the others.

    Args:
        inputs: files, folders (read with all below them; names that begin with a dot are passed over), patterns of
            paths with * ? [ ] and ** (any folders), http and https addresses, and "-".
        prefix: put in front of every name, with a slash.
        roots: folders that the project was given before; a file below one of them is named from it.
        options: what the user asked for, handed to every source.
        fetcher: what gets pages from the web; None for one with the usual limits.

    A file is named from the outermost folder among `inputs` above it, else by its file name; the folder of a pattern is
    what stands before its first special character; a page is named by its address. Of two files of one name
    the one whose path sorts first is kept, and the other is an error.
    """
    problems: list[InputError] = []
    given = sorted({str(item) for item in inputs})
    fetcher = fetcher or Fetcher(allow_private=options.allow_private)
    folders = [folder for item in given if (folder := folder_of(item)) is not None]
    bases = [p.resolve() for p in roots]
    bases += sorted((f.resolve() for f in folders), key=lambda p: (len(p.parts), str(p)))
    found: dict[str, tuple[str, str]] = {}
    named: set[str] = set()
    others: dict[str, Source] = {}  # what is no file, by its name
    for item in given:
        if item == STDIN:
            try:
                others["stdin"] = stdin_source(options=options, fetcher=fetcher)
            except InputError as problem:
                problems.append(problem)
            continue
        if is_address(item):
            others[item] = address_source(item, options=options, fetcher=fetcher)
            continue
        for path in _files(item, problems):
            real = _real(path)
            named |= {str(real)} if Path(item) == path else set()
            entry = (_name(path, real, bases), str(path))
            found[str(real)] = min(entry, found.get(str(real), entry))
    may_lead = {path for real, (_, path) in found.items() if real in named}
    entries = [(source.name, source.where) for source in others.values()] + list(found.values())

    def made(name: str, where: str) -> Source:
        other = others.get(name)
        if other is not None and other.where == where:
            source = other
        else:
            source = file_source(Path(where), name, options=options, fetcher=fetcher if where in may_lead else None)
        return replace(source, name=_prefixed(name, prefix)) if prefix else source

    kept, clashes = _without_clashes(entries, prefix)
    return Sources(kept, made), sorted(problems, key=str) + clashes


def is_address(item: str) -> bool:
    """Whether an input is a web address."""
    return item.lower().startswith(("http://", "https://"))


def folder_of(item: str) -> Path | None:
    """Return the folder from which an input's files are named, None for a file, an address or standard input."""
    if item == STDIN or is_address(item):
        return None
    path = Path(item)
    if path.is_dir():
        return path
    if path.exists() or path.is_symlink() or not has_magic(item):
        return None
    fixed = takewhile(lambda part: not has_magic(part), path.parts[:-1])
    return Path(*fixed)


def _files(item: str, problems: list[InputError]) -> Iterator[Path]:
    path = Path(item)
    if path.is_dir():
        before, empty = len(problems), True
        for file in _walk(path, problems):
            empty = False
            yield file
        if empty and len(problems) == before:
            problems.append(InputError("holds no files", where=item, cure="name a folder with articles"))
    elif path.exists():
        yield path
    elif not path.is_symlink() and has_magic(item):
        found = sorted(glob(item, recursive=True))  # noqa: PTH207 - absolute patterns too, and no hidden files
        files = [Path(name) for name in found if Path(name).is_file()]
        if not files:
            problems.append(
                InputError("matches no files", where=item, cure="check the pattern; ** stands for any folders")
            )
        yield from files
    else:
        what = "is a link to a file that does not exist" if path.is_symlink() else "does not exist"
        problems.append(InputError(what, where=item, cure="check the path"))


def _walk(folder: Path, problems: list[InputError]) -> Iterator[Path]:
    def failed(problem: OSError) -> None:
        problems.append(
            InputError(f"cannot be read: {problem.strerror}", where=str(problem.filename), cure="check its permissions")
        )

    for here, folders, files in os.walk(folder, onerror=failed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(here, name)
            if name.startswith("."):
                continue
            if path.is_file():
                yield path
            elif path.is_symlink():
                problems.append(
                    InputError(
                        "is a link to a file that does not exist", where=str(path), cure="mend or delete the link"
                    )
                )


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()


def _name(path: Path, real: Path, bases: Sequence[Path]) -> str:
    """The path from the first base above the file, with slashes, in composed Unicode: the same on all systems."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps its own name
    name = path.name
    for base in bases:
        inside = next((p for p in (absolute, real) if p.is_relative_to(base)), None)
        if inside is not None:
            name = inside.relative_to(base).as_posix()
            break
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))


def _prefixed(name: str, prefix: str | None) -> str:
    return f"{prefix.rstrip('/')}/{name}" if prefix else name


def _without_clashes(
    entries: list[tuple[str, str]], prefix: str | None
) -> tuple[list[tuple[str, str]], list[InputError]]:
    kept: dict[str, str] = {}
    clashes = []
    for name, where in sorted(entries):
        first = kept.setdefault(name, where)
        if first != where:
            clashes.append(name_clash(_prefixed(name, prefix), where, first))
    return list(kept.items()), clashes


def name_clash(name: str, where: str, other: str) -> InputError:
    """Return the error for a second document under the name of the one that came from `other`."""
    return InputError(
        f"would be called {name!r}, as is {other}, which is kept",
        where=where,
        cure="build one of them with --prefix, or give the folder above both",
    )
