"""The formats a graph can be written in: a table of plug-ins, each a file of this folder.

To add one, write a function with the signature of `Write` in a file of its own and a row in `EXPORTERS`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.errors import UnknownNameError
from graph.exports.graphml import write_graphml
from graph.exports.jsonl import write_jsonl
from graph.exports.node_link import write_node_link
from graph.exports.tables import write_csv
from graph.model import Document, Entity, Relation
from graph.ontology import Ontology


class Write(Protocol):
    """Writes a graph to a file, or a folder when the exporter's suffix is empty; raises `ProjectError`."""

    def __call__(
        self,
        path: Path,
        documents: Iterable[Document],
        entities: Iterable[Entity],
        relations: Iterable[Relation],
        *,
        ontology: Ontology | None = None,
    ) -> None:
        """Write documents, entities and relations to `path`."""


@dataclass(frozen=True)
class Exporter:
    """A format: its name, the suffix of its file ("" when it is a folder of files), what it is for, its function."""

    name: str
    suffix: str
    about: str
    write: Write


EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter
    for exporter in (
        Exporter("csv", "", "nodes.csv and relations.csv, for spreadsheets and pandas", write_csv),
        Exporter("graphml", ".graphml", "for Gephi: one edge per subject, object and type", write_graphml),
        Exporter("json", ".json", "one node-link file, for networkx, D3 and Sigma", write_node_link),
        Exporter("jsonl", "", "documents, entities and relations with all evidence", write_jsonl),
    )
}


def exporter(name: str) -> Exporter:
    """Return the exporter called `name`.

    Raises:
        UnknownNameError: when there is none.
    """
    if name not in EXPORTERS:
        raise UnknownNameError(f"no export format {name!r}", cure=f"choose one of {', '.join(EXPORTERS)}")
    return EXPORTERS[name]
