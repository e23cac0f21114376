"""Files for `neo4j-admin database import`, which fills an empty database faster than any server can be loaded."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.exports.exporter import Exporter, Graph
from graph.exports.neo4j_schema import SCHEMA
from graph.exports.property_graph import (
    ENDS,
    ENTITY,
    KINDS,
    LINK_PROPERTIES,
    MARK,
    NAME,
    NO_CLAIMS,
    NODE_PROPERTIES,
    RELATION_PROPERTIES,
    Properties,
    Rows,
    StreamedGraph,
)
from graph.files import Writer, text_parts, write_files

ARGUMENTS, CONSTRAINTS = "import.args", "constraints.cypher"
SEPARATOR = "\x1f"  # between the items of a list; where a text holds it, it is replaced by U+FFFD

_TYPES = {
    **dict.fromkeys(
        ("aliases", "authors", "sources", "quotes", "documents", "said_by", "place", "mediator"), "string[]"
    ),
    **dict.fromkeys(("denied_by", "affirmed_by"), "string[]"),
    **dict.fromkeys(("start", "end", "published", "said"), "date"),
    **dict.fromkeys(("mentions", "weight", "independent_sources", "count", "position"), "long"),
    **dict.fromkeys(("sentence_start", "sentence_end"), "long"),
    "confidence": "double",
    "former": "boolean",
}
# An empty list has no spelling in these files, so the script makes it from nothing.
_FILL = [
    f"MATCH {pattern} WHERE x.{name} IS NULL CALL {{ WITH x SET x.{name} = [] }} IN TRANSACTIONS OF 10000 ROWS"
    for pattern, names in (
        *((f"(x:{MARK}:{kind})", NODE_PROPERTIES[kind]) for kind in KINDS),
        (f"(:{MARK}:{ENTITY})-[x]->(:{MARK}:{ENTITY})", RELATION_PROPERTIES),
    )
    for name in names
    if _TYPES.get(name) == "string[]"
]


def write_neo4j_csv(path: Path, graph: Graph, *, name: str | None = None, no_claims: bool = False) -> None:
    """Write a file for each kind of node and relationship into the folder `path`, with the arguments of the import.

    `neo4j-admin database import full neo4j --overwrite-destination @import.args`, run in the folder while the server is
    stopped, fills its database; `constraints.cypher` is to be run when it has started: it makes the constraint, the
    indexes and the empty lists.

    Raises:
        ProjectError: when a file cannot be written.
    """
    write_files(path, files_of(StreamedGraph(graph, project=name, claims=not no_claims)))


def files_of(graph: Rows) -> dict[str, Writer]:
    """Return what writes each file, by its name; none is empty."""
    nodes = {f"nodes-{kind.lower()}.csv": kind for kind in KINDS if any(True for _ in graph.nodes_of(kind))}
    links = {
        f"relationships-{ends[0].lower()}-{ends[1].lower()}.csv": ends
        for ends in ENDS
        if any(True for _ in graph.links_of(ends))
    }
    files = {name: text_parts(_node_lines(kind, graph)) for name, kind in nodes.items()}
    files |= {name: text_parts(_link_lines(ends, graph)) for name, ends in links.items()}
    files[ARGUMENTS] = text_parts(f"{line}\n" for line in _arguments(nodes, links))
    files[CONSTRAINTS] = text_parts(f"{statement};\n" for statement in (*SCHEMA.values(), *_FILL))
    return files


def _arguments(nodes: Iterable[str], links: Iterable[str]) -> Iterator[str]:
    yield from (f"--nodes={name}" for name in nodes)
    yield from (f"--relationships={name}" for name in links)
    yield "--array-delimiter=U+001F"
    yield "--multiline-fields=true"
    yield "--id-type=string"
    yield "--bad-tolerance=0"


def _node_lines(kind: str, graph: Rows) -> Iterator[str]:
    names = NODE_PROPERTIES[kind]
    yield _line([f"id:ID({kind})", *(_column(name) for name in names if name != "id"), ":LABEL"])
    for node in graph.nodes_of(kind):
        yield _line([*_cells(node.properties, names), _cell(list(node.labels))])


def _link_lines(ends: tuple[str, str], graph: Rows) -> Iterator[str]:
    names = LINK_PROPERTIES[ends]
    yield _line([f":START_ID({ends[0]})", f":END_ID({ends[1]})", ":TYPE", *map(_column, names)])
    for link in graph.links_of(ends):
        yield _line([_cell(link.source), _cell(link.target), _cell(link.type), *_cells(link.properties, names)])


def _line(cells: Iterable[str]) -> str:
    return ",".join(cells) + "\n"


def _column(name: str) -> str:
    return f"{name}:{_TYPES[name]}" if name in _TYPES else name


def _cells(properties: Properties, names: Iterable[str]) -> Iterator[str]:
    return (_cell(properties.get(name)) for name in names)


def _cell(value: Any) -> str:
    """Return one cell: nothing is no property, "" is an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if value == []:
        return ""
    text = SEPARATOR.join(item.replace(SEPARATOR, "\ufffd") for item in value) if isinstance(value, list) else value
    return '"' + text.replace('"', '""') + '"'


EXPORTER = Exporter(
    "neo4j-csv",
    "files for neo4j-admin database import",
    write_neo4j_csv,
    to="folder",
    options=(NAME, NO_CLAIMS),
)
