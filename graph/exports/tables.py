"""CSV: a table of nodes and one of relations, for spreadsheets and pandas (UTF-8, lists joined by "; ")."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph
from graph.files import Writer, write_files
from graph.model import Entity, Relation

NODES, RELATIONS = "nodes.csv", "relations.csv"
_NODE_COLUMNS = ("id", "name", "type", "aliases", "wikidata", "documents", "mentions")
_RELATION_COLUMNS = (
    *("id", "subject", "subject_name", "type", "object", "object_name", "predicate", "polarity", "modality", "former"),
    *(
        "title",
        "start",
        "end",
        "precision",
        "place",
        "mediator",
        "confidence",
        "weight",
        "sources",
        "documents",
        "quotes",
    ),
)


def write_csv(path: Path, graph: Graph) -> None:
    """Write `nodes.csv` and `relations.csv` into the folder `path`; places and mediators are given by name.

    Raises:
        ProjectError: when a file cannot be written.
    """
    tables = {
        NODES: _table(_NODE_COLUMNS, map(_node, graph.entities)),
        RELATIONS: _table(_RELATION_COLUMNS, (_relation(relation, graph.names) for relation in graph.relations)),
    }
    write_files(path, tables)


def _node(entity: Entity) -> Sequence[Any]:
    named = (entity.id, entity.name, entity.type, entity.aliases, entity.wikidata)
    return (*named, entity.documents, entity.mentions)


def _relation(relation: Relation, names: Mapping[str, str]) -> Sequence[Any]:
    date = relation.date
    return (
        *(relation.id, relation.subject, names[relation.subject], relation.type, relation.object),
        *(names[relation.object], relation.predicate, relation.polarity, relation.modality, relation.former),
        relation.title,
        *((None, None, None) if date is None else (date.start, date.end, date.precision)),
        [names.get(place, place) for place in relation.place],
        [names.get(mediator, mediator) for mediator in relation.mediator],
        *(relation.confidence, relation.weight, relation.sources),
        sorted({item.document for item in relation.evidence}),
        [item.text for item in relation.evidence],
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Writer:
    def write(file: IO[bytes]) -> None:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        table = csv.writer(text, lineterminator="\r\n")
        table.writerow(columns)
        table.writerows([_cell(value) for value in row] for row in rows)
        text.detach()

    return write


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return for_utf8("; ".join(value) if isinstance(value, list | tuple) else str(value))


EXPORTER = Exporter("csv", "tables of nodes and relations, for spreadsheets and pandas", write_csv, to="folder")
