"""The files that a build leaves beside its store, and how to read them back."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from graph.errors import ProjectError
from graph.exports.exporter import gather
from graph.exports.graphml import graphml
from graph.exports.jsonl import DOCUMENTS, ENTITIES, RELATIONS, jsonl
from graph.files import write_files
from graph.model import Document, Entity, Relation
from graph.ontology import Ontology

GRAPHML = "graph.graphml"
NAMES = (DOCUMENTS, ENTITIES, RELATIONS, GRAPHML)  # of the files that a build writes

Type = TypeVar("Type", bound=BaseModel)


class Outputs(NamedTuple):
    """All that the public files of a build hold, in their order."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]


def write_outputs(
    folder: Path,
    documents: Iterable[Document],
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    *,
    ontology: Ontology | None = None,
) -> tuple[Path, ...]:
    """Write the public files of `docs/outputs.md` into `folder`, each whole or not at all, and return their paths.

    The same graph gives the same bytes, in whatever order its parts are given.

    Raises:
        ProjectError: when the folder or a file cannot be written, or the graph contradicts itself.
    """
    graph = gather(documents, entities, relations, ontology=ontology)
    writers = jsonl(graph) | {GRAPHML: graphml(graph)}
    write_files(folder, writers)
    return tuple(folder / name for name in writers)


def read_outputs(folder: Path) -> Outputs:
    """Read the JSON Lines files of a build.

    Raises:
        ProjectError: when a file is missing or a line breaks the schema (file and line are named).
    """
    return Outputs(
        _read(folder / DOCUMENTS, Document), _read(folder / ENTITIES, Entity), _read(folder / RELATIONS, Relation)
    )


def _read(path: Path, kind: type[Type]) -> tuple[Type, ...]:
    cure = "build the project again"
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as problem:
        raise ProjectError(f"cannot be read: {problem.strerror}", where=str(path), cure=cure) from problem
    out = []
    for number, line in enumerate(lines, start=1):
        if line:
            try:
                out.append(kind.model_validate(json.loads(line)))
            except (ValueError, ValidationError) as problem:
                raise ProjectError(str(problem), where=f"{path}:{number}", cure=cure) from problem
    return tuple(out)
