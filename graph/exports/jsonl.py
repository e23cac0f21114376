"""JSON Lines: the public interface of `docs/outputs.md`, one file a kind."""

from pathlib import Path

from graph.exports.exporter import Exporter, Graph
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


EXPORTER = Exporter("jsonl", "documents, entities and relations with all evidence", write_jsonl, to="folder")
