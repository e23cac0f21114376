"""One JSON file in the node-link form that networkx, D3 and Sigma read (`networkx.node_link_graph`)."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.rows import Row, document_row, entity_row, relation_row
from graph.files import json_text, write_file
from graph.model import Relation


def write_node_link(path: Path, graph: Graph) -> None:
    """Write nodes and edges as one JSON object, one element a line; the documents, without their texts, are `graph`'s.

    Raises:
        ProjectError: when the file cannot be written.
    """

    def write(file: IO[bytes]) -> None:
        file.write(b'{"directed": true, "multigraph": true,\n"graph": {"documents": [')
        _list(file, (_without_text(document_row(article)) for article in graph.documents))
        file.write(b']},\n"nodes": [')
        _list(file, map(entity_row, graph.entities))
        file.write(b'],\n"edges": [')
        _list(file, (_edge(relation) for relation in graph.relations))
        file.write(b"]}\n")

    write_file(path, write)


def _list(file: IO[bytes], rows: Iterable[Row]) -> None:
    for i, row in enumerate(rows):
        file.write((",\n" if i else "\n").encode() + json_text(row).encode())


def _without_text(row: Row) -> Row:
    return {field: value for field, value in row.items() if field != "text"}


def _edge(relation: Relation) -> Row:
    ends = {"source": relation.subject, "target": relation.object, "key": relation.id}
    return ends | {
        field: value for field, value in relation_row(relation).items() if field not in ("subject", "object")
    }


def read_node_link(path: Path) -> Seen:
    """Return what the file shows."""
    data = json.loads(path.read_bytes())
    names = {node["id"]: node.get("name", "") for node in data["nodes"]}
    return Seen(names, Counter((edge["source"], edge["target"], edge["type"]) for edge in data["edges"]))


EXPORTER = Exporter(
    "json", "one node-link file, for networkx, D3 and Sigma", write_node_link, suffix=".json", read=read_node_link
)
