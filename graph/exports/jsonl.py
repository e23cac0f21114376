"""JSON Lines: the public interface of `docs/outputs.md`, one file a kind."""

from collections.abc import Iterable
from pathlib import Path

from graph.exports.rows import document_row, entity_row, in_order, relation_row
from graph.files import Writer, json_lines, write_files
from graph.model import Document, Entity, Relation
from graph.ontology import Ontology

DOCUMENTS, ENTITIES, RELATIONS = "documents.jsonl", "entities.jsonl", "relations.jsonl"


def write_jsonl(
    path: Path,
    documents: Iterable[Document],
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    *,
    ontology: Ontology | None = None,
) -> None:
    """Write the three files into the folder `path`; `ontology` is taken for the common interface and not used.

    Raises:
        ProjectError: when a file cannot be written.
    """
    write_files(path, jsonl(documents, entities, relations))


def jsonl(
    documents: Iterable[Document], entities: Iterable[Entity], relations: Iterable[Relation]
) -> dict[str, Writer]:
    """Return what writes each file, by its name."""
    ordered = in_order(documents, entities, relations)
    return {
        DOCUMENTS: json_lines(map(document_row, ordered[0])),
        ENTITIES: json_lines(map(entity_row, ordered[1])),
        RELATIONS: json_lines(map(relation_row, ordered[2])),
    }
