"""JSON Lines: the public interface of `docs/outputs.md`, one file a kind."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.rows import document_row, entity_row, relation_row
from graph.files import Writer, json_lines, write_files

DOCUMENTS, ENTITIES, RELATIONS = "documents.jsonl", "entities.jsonl", "relations.jsonl"


def write_jsonl(path: Path, graph: Graph) -> None:
    """Write the three files into the folder `path`.

    Raises:
        ProjectError: when a file cannot be written.
    """
    write_files(path, jsonl(graph))


def jsonl(graph: Graph) -> dict[str, Writer]:
    """Return what writes each file, by its name."""
    return {
        DOCUMENTS: json_lines(map(document_row, graph.documents)),
        ENTITIES: json_lines(map(entity_row, graph.entities)),
        RELATIONS: json_lines(map(relation_row, graph.relations)),
    }


def read_jsonl(path: Path) -> Seen:
    """Return what the files in the folder `path` show."""
    names = {row["id"]: row.get("name", "") for row in _rows(path / ENTITIES)}
    return Seen(names, Counter((row["subject"], row["object"], row["type"]) for row in _rows(path / RELATIONS)))


def _rows(path: Path) -> Iterator[Any]:
    with path.open("rb") as lines:
        for line in lines:
            yield json.loads(line)


EXPORTER = Exporter(
    "jsonl", "documents, entities and relations with all evidence", write_jsonl, to="folder", mark=RELATIONS,
    read=read_jsonl,
)  # fmt: skip
