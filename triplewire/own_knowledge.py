"""The user's own knowledge of a project: `knowledge.yaml` in its folder, which `knowledge import` fills."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import yaml

from graph.errors import DataError, UnknownNameError
from graph.files import json_text, write_file
from graph.imports import Imported, read_file
from graph.knowledge import Knowledge, Record, Source, load_knowledge, product_sources, read_knowledge, with_records
from graph.model import Frozen
from graph.names.known import known_names
from graph.names.text import fold
from graph.yamlfile import read_yaml

OWN = "knowledge.yaml"
BOTH = ".knowledge.both.yaml"  # while a build goes on that is given more knowledge
PROVENANCE = "Imported by the user of this project with `triplewire knowledge import`; each record names its source."


class Taken(Frozen):
    """What an import did: the format of each file, how many records are new and how many completed known ones."""

    formats: tuple[str, ...]
    new: int
    completed: int
    problems: tuple[str, ...]
    file: str


class Known(Frozen):
    """A record, and where it comes from: file and provenance."""

    record: Record
    file: str
    provenance: str


def own_records(folder: Path) -> tuple[Record, ...]:
    """Return the records that were imported into the project in `folder`.

    Raises:
        DataError: when its file was edited and breaks the schema.
    """
    path = folder / OWN
    return read_knowledge(path.read_text(encoding="utf-8"), str(path)) if path.is_file() else ()


@contextmanager
def with_own_records(folder: Path, extra: Path | None, *, scratch: Path | None = None) -> Iterator[Path | None]:
    """Give a file with the project's own records and those of the user's file `extra`, which come after them.

    Where there are both, it is made in `scratch`, by default the project's folder, which the caller then has locked.
    """
    own = folder / OWN
    both = (scratch or folder) / BOTH
    both.unlink(missing_ok=True)  # left by a killed build
    if not own.is_file():
        yield extra
    elif extra is None:
        own_records(folder)
        yield own
    else:
        mine = {record.id: record for record in own_records(folder)}
        mine |= {record.id: record for record in read_knowledge(extra.read_text(encoding="utf-8"), str(extra))}
        text = _text(mine.values(), f"{OWN} of the project, and {extra.name}")
        write_file(both, lambda file: _write(file, text))
        try:
            yield both
        finally:
            both.unlink(missing_ok=True)


def import_knowledge(folder: Path, paths: Sequence[str | Path]) -> Taken:
    """Read files of knowledge into the project in `folder` (made when missing); later builds use them.

    A record of a known actor completes what is known of it. What cannot be taken is told, and the rest is.

    Raises:
        DataError: when a file cannot be read or is of no known format; nothing is imported then.
        ProjectError: when the project's folder cannot be written.
    """
    product = load_knowledge()
    mine = {record.id: record for record in own_records(folder)}
    before = set(mine) | set(product.by_id)
    done: list[Imported] = []
    for path in paths:
        found = read_file(Path(path), with_records(product, mine.values()))
        done.append(found)
        mine |= {record.id: _sourced(record, Path(path)) for record in found.records}
    touched = {record.id for found in done for record in found.records}
    if touched:
        text = _text(mine.values(), PROVENANCE)
        write_file(folder / OWN, lambda file: _write(file, text))
    return Taken(
        formats=tuple(found.format for found in done),
        new=len(touched - before),
        completed=len(touched & before),
        problems=tuple(str(problem) for found in done for problem in found.problems),
        file=str(folder / OWN),
    )


def _write(file: IO[bytes], text: bytes) -> None:
    file.write(text)


def _sourced(record: Record, path: Path) -> Record:
    return record if record.source else record.model_copy(update={"source": path.name})


def _text(records: Iterable[Record], provenance: str) -> bytes:
    """Return records as YAML, sorted by id, a record a line of JSON, which YAML reads."""
    rows = sorted(records, key=lambda record: record.id)
    lines = [f"  - {json_text(record.model_dump(mode='python', exclude_defaults=True))}" for record in rows]
    text = "\n".join([f"provenance: {json_text(provenance)}", "records:", *lines, ""])
    try:
        read_yaml(text)
    except yaml.YAMLError as problem:  # a character that YAML has no room for
        raise DataError(f"cannot be written as YAML: {problem}", where=OWN, cure="mend that name") from problem
    return text.encode("utf-8")


def known_about(name: str, folder: Path | None = None) -> Known:
    """Return the record that a name or id means, the project's own before the product's, and where it comes from.

    Raises:
        UnknownNameError: when there is none, or more than one (each is named).
    """
    mine = own_records(folder) if folder is not None else ()
    knowledge = with_records(load_knowledge(), mine)
    record = knowledge.by_id.get(name) or _one(name, knowledge)
    if record.id in {own.id for own in mine}:
        return Known(record=record, file=str((folder or Path()) / OWN), provenance=record.source or PROVENANCE)
    source = next(source for source in product_sources() if record.id in source.ids)
    return Known(record=record, file=source.file, provenance=_provenance(record, source))


def _provenance(record: Record, source: Source) -> str:
    return f"{record.source}; {source.provenance}" if record.source else source.provenance


def _one(name: str, knowledge: Knowledge) -> Record:
    names = known_names(knowledge)
    wanted = fold(name)
    found = {r.id: r for r in names.sure.get(wanted, ())} or {r.id: r for r in names.loose.get(wanted, ())}
    best = [r for r in found.values() if fold(r.name) == wanted] or list(found.values())
    if len(best) == 1:
        return best[0]
    if best:
        listed = "; ".join(f"{r.name} ({r.type}, {r.id})" for r in sorted(best, key=lambda r: r.id)[:10])
        raise UnknownNameError(f"{name!r} may mean {listed}", cure="give the id")
    from rapidfuzz import process

    near = [
        names.sure[form][0].name for form, _, _ in process.extract(wanted, list(names.sure), limit=3, score_cutoff=75)
    ]
    cure = (
        f"did you mean {', '.join(map(repr, dict.fromkeys(near)))}?"
        if near
        else "knowledge import adds what is missing"
    )
    raise UnknownNameError(f"nothing is known of {name!r}", cure=cure)
