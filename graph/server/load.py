"""Putting a project's graph into Neo4j so that it is there exactly once, however often that is done."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any

from graph.errors import ProjectError, ServerError
from graph.exports.property_graph import ENDS, KINDS, MARK, Link, PropertyGraph
from graph.model import Frozen
from graph.server.alone import alone
from graph.server.connection import Server, sessions
from graph.server.difference import Difference, difference
from graph.server.write import make, making_links, making_nodes, row_of_link, row_of_node

if TYPE_CHECKING:
    import neo4j

BATCH = 1000  # rows in a transaction: larger ones cost the server more, who keeps all of one in its heap
WRITERS = 2  # sessions that add side by side
OnProgress = Callable[[str, int, int], None]

_NODES = (
    f"UNWIND $rows AS row MATCH (n:{MARK}) WHERE elementId(n) = row.element AND n.project = $project "
    "SET n += row.p SET n:$(row.add) REMOVE n:$(row.remove)"
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
    with ExitStack() as stack:
        opened = stack.enter_context(sessions(server, WRITERS, retry_seconds=retry_seconds))
        on_progress("comparing", 0, 1)
        stack.enter_context(alone(server, graph.project))
        todo = difference(opened[0], graph)
        on_progress("comparing", 1, 1)
        if not replace:
            _refuse_another(todo, graph, server)
        kept = _change(opened[0], todo, graph.project, detach=detach, batch=batch, on_progress=on_progress)
        done = _add(opened, todo, graph.project, batch=batch, on_progress=on_progress)
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


def _change(
    opened: "neo4j.Session", todo: Difference, project: str, *, detach: bool, batch: int, on_progress: OnProgress
) -> tuple[str, ...]:
    """Remove what is gone and change what differs; return the names of gone nodes that are kept."""

    def write(stage: str, query: str, rows: Sequence[Any]) -> None:
        for start in range(0, len(rows), batch):
            opened.execute_write(_run, query, rows[start : start + batch], project)
            on_progress(stage, min(start + batch, len(rows)), len(rows))

    write("removing", _GONE_LINKS, todo.gone_links)
    write("removing", _GONE_WITH_LINKS if detach else _GONE_NODES, todo.gone_nodes)
    kept = _kept(opened, todo, project)
    write("nodes", _NODES, todo.nodes)
    write("relationships", _LINKS, todo.links)
    return kept


def _run(transaction: "neo4j.ManagedTransaction", query: str, rows: Sequence[Any], project: str) -> None:
    transaction.run(query, rows=rows, project=project).consume()


def _add(
    opened: Sequence["neo4j.Session"], todo: Difference, project: str, *, batch: int, on_progress: OnProgress
) -> int:
    """Make what is new; return how many relationships that are."""
    elements = todo.elements
    for kind in KINDS:
        nodes = [node for node in todo.new_nodes if node.kind == kind]
        told = _told(on_progress, "nodes", nodes)
        made = make(opened, making_nodes(kind), nodes, row_of_node, project=project, batch=batch, told=told)
        elements |= made.elements
    done = 0
    for ends in ENDS:
        # Those of one source together: the server changes each node once a transaction, and two hardly meet at one.
        links = sorted(_joining(todo.new_links, ends), key=lambda link: elements[link.source])
        told = _told(on_progress, "relationships", links)
        row_of = partial(row_of_link, elements=elements)
        done += make(opened, making_links(ends), links, row_of, project=project, batch=batch, told=told).done
    return done


def _joining(links: list[Link], ends: tuple[str, str]) -> list[Link]:
    return [link for link in links if (link.source_kind, link.target_kind) == ends]


def _told(on_progress: OnProgress, stage: str, rows: Sequence[Any]) -> Callable[[int], None]:
    return lambda done: on_progress(stage, done, len(rows))


def _kept(opened: "neo4j.Session", todo: Difference, project: str) -> tuple[str, ...]:
    if not todo.gone_nodes:
        return ()
    return tuple(record["name"] for record in opened.run(_KEPT, rows=todo.gone_nodes, project=project))
