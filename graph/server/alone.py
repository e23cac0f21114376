"""One load or wipe of a project at a time, whoever asks for it and from where."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from graph.exports.property_graph import MARK
from graph.server.connection import Server, session
from graph.server.schema import HOLDS, is_constrained, make_schema

if TYPE_CHECKING:
    import neo4j


@contextmanager
def alone(server: Server, project: str) -> Iterator[None]:
    """Keep other loads and wipes of `project` waiting: what they all lock first stays locked until the end.

    The lock is that of a node in a transaction that is never committed, so nobody sees it, and the server lets go of it
    when the program that holds it dies. It needs the constraint of `graph.exports.neo4j_schema`, which is made when it
    is missing.

    Raises:
        ServerError: as `session`.
    """
    from neo4j.exceptions import DriverError, Neo4jError

    with session(server) as opened:
        held = _lock(opened, project)
        try:
            yield
        finally:
            with suppress(Neo4jError, DriverError):  # a server that ended it has let go already
                held.close()


def _lock(opened: "neo4j.Session", project: str) -> "neo4j.Transaction":
    while True:
        make_schema(opened)
        held = opened.begin_transaction(metadata={HOLDS: project})
        held.run(f"MERGE (n:{MARK} {{project: $project, id: ''}})", project=project).consume()
        if is_constrained(held):
            return held
        held.close()  # a wipe of the last project dropped it meanwhile; now none does
