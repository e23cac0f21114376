"""Putting a project's graph into Neo4j so that it is there exactly once, however often that is done."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from graph.errors import ProjectError, ServerError
from graph.exports.property_graph import ENDS, LINK_PROPERTIES, MARK, Link, Node, PropertyGraph
from graph.model import Frozen
from graph.server.connection import Server, alone, session
from graph.server.difference import Difference, difference
from graph.server.schema import make_schema

if TYPE_CHECKING:
    import neo4j

BATCH = 5000  # rows in a transaction
OnProgress = Callable[[str, int, int], None]

_NEW_NODES = f"UNWIND $rows AS row MERGE (n:{MARK} {{project: $project, id: row.id}}) SET n:$(row.labels), n += row.p"
_NODES = (
    f"UNWIND $rows AS row MATCH (n:{MARK}) WHERE elementId(n) = row.element AND n.project = $project "
    "SET n += row.p SET n:$(row.add) REMOVE n:$(row.remove)"
)
# The hints fix the plan: one made while the database is empty would scan all relationships for every row later. So
# would a MERGE of a relationship, which takes no hint: these are created, and looked up before a second try.
_HINT = f"USING INDEX SEEK a:{MARK}(project, id)"
# A row is a list, [source, target, type, id, ...], which costs the server a third less than a map with all its keys.
_NEW_LINKS = (
    f"UNWIND $rows AS row MATCH (a:{MARK} {{project: $project, id: row[0]}}) {_HINT} "
    f"MATCH (b:{MARK} {{project: $project, id: row[1]}}) {_HINT.replace(' a:', ' b:')} "
    "CREATE (a)-[r:$(row[2])]->(b) SET r = {project: $project, COLUMNS} RETURN count(*) AS done"
)
_THERE = (
    f"UNWIND $rows AS row MATCH (a:{MARK} {{project: $project, id: row[0]}})-[r]->() {_HINT} "
    "WHERE r.project = $project AND r.id = row[3] RETURN r.id AS id"
)
_LINKS = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row.element AND r.project = $project SET r += row.p"
_GONE_LINKS = "UNWIND $rows AS row MATCH ()-[r]->() WHERE elementId(r) = row AND r.project = $project DELETE r"
_GONE_NODES = (
    f"UNWIND $rows AS row MATCH (n:{MARK}) WHERE elementId(n) = row AND n.project = $project AND NOT (n)--() DELETE n"
)
_GONE_WITH_LINKS = (
    f"UNWIND $rows AS row MATCH (n:{MARK}) WHERE elementId(n) = row AND n.project = $project DETACH DELETE n"
)
_KEPT = (
    f"UNWIND $rows AS row MATCH (n:{MARK}) WHERE elementId(n) = row AND n.project = $project "
    "RETURN n.name AS name ORDER BY name"
)


class Change(Frozen):
    """How many nodes or relationships were added, changed, removed, and left as they were."""

    added: int
    updated: int
    removed: int
    unchanged: int


class Loaded(Frozen):
    """What a load did.

    Attributes:
        project: the name under which the graph is there.
        nodes, relationships: what was changed.
        kept: names of nodes that the project has no more but that stay, because others have attached relationships.
        seconds: how long it took.
    """

    project: str
    nodes: Change
    relationships: Change
    kept: tuple[str, ...]
    seconds: float


def load(
    graph: PropertyGraph,
    server: Server,
    *,
    replace: bool = False,
    detach: bool = False,
    batch: int = BATCH,
    on_progress: OnProgress = lambda stage, done, total: None,
    retry_seconds: float = 30.0,
) -> Loaded:
    """Make the server hold `graph`: add what is missing, change what differs, remove what is gone, touch nothing else.

    Each batch is one transaction; a load that was cut off is completed by the next one, and nothing is doubled. Another
    load of the same project waits until this one has ended.

    Args:
        graph: what `graph.exports.property_graph` made of a project.
        server: where to.
        replace: whether it may take the place of a project of this name that shares no article with it.
        detach: whether nodes that are gone are removed even if others have attached relationships to them.
        batch: rows in a transaction.
        on_progress: told the stage, how many rows of it are done and how many there are.
        retry_seconds: how long a transaction is tried again after a passing error.

    Raises:
        ServerError: when the server cannot be reached, refuses, is too old, or others change these nodes meanwhile.
        ProjectError: when the database holds another project of this name.
    """
    begun = time.monotonic()
    with session(server, retry_seconds=retry_seconds) as opened, ExitStack() as waiting:
        make_schema(opened)
        on_progress("comparing", 0, 1)
        waiting.enter_context(alone(server, graph.project))
        todo = difference(opened, graph)
        on_progress("comparing", 1, 1)
        if not replace:
            _refuse_another(todo, graph, server)

        def write(stage: str, query: str, rows: Sequence[Any]) -> int:
            return _write(opened, query, rows, project=graph.project, batch=batch, told=_told(on_progress, stage, rows))

        write("removing", _GONE_LINKS, todo.gone_links)
        write("removing", _GONE_WITH_LINKS if detach else _GONE_NODES, todo.gone_nodes)
        kept = _kept(opened, todo, graph.project)
        write("nodes", _NODES, todo.nodes)
        write("nodes", _NEW_NODES, [_node(node) for node in todo.new_nodes])
        write("relationships", _LINKS, todo.links)
        done = 0
        for ends in ENDS:
            new = [link for link in todo.new_links if (link.source_kind, link.target_kind) == ends]
            done += write("relationships", new_links(ends), [row_of(link) for link in new])
        if done != len(todo.new_links):
            message = f"{len(todo.new_links) - done} relationships found no node: others removed some meanwhile"
            raise ServerError(message, where=server.uri, cure="run it again")
    return Loaded(
        project=graph.project,
        nodes=Change(
            added=len(todo.new_nodes),
            updated=len(todo.nodes),
            removed=len(todo.gone_nodes) - len(kept),
            unchanged=todo.same_nodes,
        ),
        relationships=Change(
            added=len(todo.new_links),
            updated=len(todo.links),
            removed=len(todo.gone_links),
            unchanged=todo.same_links,
        ),
        kept=kept,
        seconds=round(time.monotonic() - begun, 2),
    )


def _refuse_another(todo: Difference, graph: PropertyGraph, server: Server) -> None:
    mine = {node.properties["id"] for node in graph.nodes if node.kind == "Document"}
    if todo.documents and not todo.documents & mine:
        held = f"a project {graph.project!r} of {len(todo.documents)} articles"
        message = f"the database holds {held}, none of which is in this one"
        cure = "give this one another --name, or say --replace to put it in the other's place"
        raise ProjectError(message, where=server.uri, cure=cure)


def _write(
    opened: "neo4j.Session", query: str, rows: Sequence[Any], *, project: str, batch: int, told: Callable[[int], None]
) -> int:
    """Run `query` over `rows`, a transaction a batch; return the sum of what it returns as `done`."""
    done = 0
    for start in range(0, len(rows), batch):
        part = rows[start : start + batch]
        done += opened.execute_write(_once(query, part, project))
        told(start + len(part))
    return done


def _once(query: str, rows: Sequence[Any], project: str) -> Callable[["neo4j.ManagedTransaction"], int]:
    """Return what runs `query` over `rows` in a transaction; the driver may call it again after a passing error."""
    tries = 0

    def work(transaction: "neo4j.ManagedTransaction") -> int:
        nonlocal tries
        tries += 1
        left, before = rows, 0
        if tries > 1 and "CREATE" in query:  # the first may have been committed, and the answer lost
            there = {record["id"] for record in transaction.run(_THERE, rows=rows, project=project)}
            left = [row for row in rows if row[3] not in there]
            before = len(rows) - len(left)
        record = transaction.run(query, rows=left, project=project).single()
        return before + (int(record["done"]) if record is not None else 0)

    return work


def _told(on_progress: OnProgress, stage: str, rows: Sequence[Any]) -> Callable[[int], None]:
    return lambda done: on_progress(stage, done, len(rows))


def _kept(opened: "neo4j.Session", todo: Difference, project: str) -> tuple[str, ...]:
    if not todo.gone_nodes:
        return ()
    return tuple(record["name"] for record in opened.run(_KEPT, rows=todo.gone_nodes, project=project))


def _node(node: Node) -> dict[str, Any]:
    return {"id": node.properties["id"], "labels": list(node.labels), "p": node.properties}


def new_links(ends: tuple[str, str]) -> str:
    """Return the query that makes relationships of rows as `row_of` gives them."""
    columns = ", ".join(f"`{name}`: row[{number}]" for number, name in enumerate(_columns(ends), 3))
    return _NEW_LINKS.replace("COLUMNS", columns)


def row_of(link: Link) -> list[Any]:
    """Return a relationship as a row."""
    properties = link.properties
    columns = _columns((link.source_kind, link.target_kind))
    return [link.source, link.target, link.type, *(properties.get(name) for name in columns)]


def _columns(ends: tuple[str, str]) -> tuple[str, ...]:
    return tuple(name for name in LINK_PROPERTIES[ends] if name != "project")
