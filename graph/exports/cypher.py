"""A script for cypher-shell that makes a server of any age from 4.4 on hold the graph, however often it is run."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from graph.exports.exporter import Exporter, Graph
from graph.exports.neo4j_schema import SCHEMA
from graph.exports.property_graph import (
    ENDS,
    KINDS,
    MARK,
    NAME,
    NO_CLAIMS,
    NODE_PROPERTIES,
    Rows,
    StreamedGraph,
)
from graph.files import text_parts, write_file

ROWS = 500  # in a statement

_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")

_HEAD = """\
// The project {project} for Neo4j. Run it with: cypher-shell -f FILE
// It may be run again: relationships of the project are made anew, nodes are kept, changed or removed; all else stays.
"""
_REMOVE = """\
MATCH (:{mark} {{project: {project}}})-[r {{project: {project}}}]->(:{mark} {{project: {project}}})
CALL {{ WITH r DELETE r }} IN TRANSACTIONS OF 10000 ROWS;
MATCH (n:{mark} {{project: {project}}}) WHERE NOT (n)--()
CALL {{ WITH n DELETE n }} IN TRANSACTIONS OF 10000 ROWS;
"""


def write_cypher(path: Path, graph: Graph, *, name: str | None = None, no_claims: bool = False) -> None:
    """Write the script to `path`; see `graph.exports.property_graph`.

    Raises:
        ProjectError: when the file cannot be written.
    """
    write_file(path, text_parts(statements(StreamedGraph(graph, project=name, claims=not no_claims))))


def statements(graph: Rows) -> Iterator[str]:
    """Yield the parts of the script, each about a row long."""
    project = literal(graph.project)
    yield _HEAD.format(project=project)
    for statement in SCHEMA.values():
        yield f"{statement};\n"
    yield _REMOVE.format(project=project, mark=MARK)
    for kind in KINDS:
        # those that stay because others have attached relationships may have had other labels and properties
        gone = "".join(f", n.{name} = row.{name}" for name in NODE_PROPERTIES[kind] if name not in ("id", "project"))
        for labels, nodes in groupby(graph.nodes_of(kind), key=lambda node: node.labels):
            marks = "".join(f":{quoted(label)}" for label in labels)
            end = f"MERGE (n:{MARK} {{project: {project}, id: row.id}})\nSET n{marks}{gone};\n"
            yield from _unwound((literal(node.properties) for node in nodes), end)
    for ends in ENDS:
        for type_, links in groupby(graph.links_of(ends), key=lambda link: link.type):
            end = (
                f"MATCH (a:{MARK} {{project: {project}, id: row.a}})\n"
                f"MATCH (b:{MARK} {{project: {project}, id: row.b}})\n"
                f"CREATE (a)-[r:{quoted(type_)}]->(b) SET r = row.p;\n"
            )
            yield from _unwound((literal({"a": k.source, "b": k.target, "p": k.properties}) for k in links), end)


def literal(value: Any) -> str:
    """Return a value as Cypher spells it: texts, numbers, truth values, dates, lists and maps of them."""
    if isinstance(value, str):
        return f"'{_ESCAPED.sub(_escape, value)}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, dt.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{quoted(key)}: {literal(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    raise TypeError(f"{type(value).__name__} has no spelling in Cypher")


def quoted(name: str) -> str:
    """Return a label, type or key as Cypher spells it: in backticks where it needs them."""
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) and not re.fullmatch("(?i)in|or|and|not|xor|null", name):
        return name
    return "`" + name.replace("`", "``") + "`"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"


def _unwound(rows: Iterator[str], end: str) -> Iterator[str]:
    """Yield statements that do what `end` says with `ROWS` rows each."""
    for first in rows:
        yield f"UNWIND [\n{first}"
        for row in islice(rows, ROWS - 1):
            yield f",\n{row}"
        yield f"\n] AS row\n{end}"


EXPORTER = Exporter(
    "cypher",
    "a script for cypher-shell, for Neo4j servers of any age",
    write_cypher,
    suffix=".cypher",
    options=(NAME, NO_CLAIMS),
)
