"""Taking a project out of Neo4j again: its own nodes and relationships and nothing else."""

from typing import TYPE_CHECKING

from graph.exports.property_graph import MARK
from graph.model import Frozen
from graph.server.alone import alone
from graph.server.connection import Server, session
from graph.server.schema import drop_schema

if TYPE_CHECKING:
    import neo4j

BATCH = 10_000

_LINKS = (
    f"MATCH (:{MARK} {{project: $project}})-[r {{project: $project}}]->(:{MARK} {{project: $project}}) "
    "WITH r LIMIT $batch DELETE r RETURN count(*) AS done"
)
_NODES = (
    f"MATCH (n:{MARK} {{project: $project}}) WHERE NOT (n)--() WITH n LIMIT $batch DELETE n RETURN count(*) AS done"
)
_ALL_NODES = f"MATCH (n:{MARK} {{project: $project}}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*) AS done"
_KEPT = f"MATCH (n:{MARK} {{project: $project}}) RETURN n.name AS name ORDER BY name"


class Wiped(Frozen):
    """What was removed, and the names of nodes that stay because others have attached relationships to them."""

    project: str
    nodes: int
    relationships: int
    kept: tuple[str, ...]


def wipe(project: str, server: Server, *, detach: bool = False) -> Wiped:
    """Remove the project called `project`; the constraint and the indexes too when no project is left.

    A load of the same project that goes on is waited for.

    Args:
        project: the name given at export.
        server: where from.
        detach: whether nodes to which others have attached relationships go too, with these relationships.

    Raises:
        ServerError: when the server cannot be reached, refuses, or is too old.
    """
    with session(server) as opened:
        with alone(server, project):
            links = _repeat(opened, _LINKS, project)
            nodes = _repeat(opened, _ALL_NODES if detach else _NODES, project)
            kept = tuple(record["name"] for record in opened.run(_KEPT, project=project))
        drop_schema(opened)
    return Wiped(project=project, nodes=nodes, relationships=links, kept=kept)


def _repeat(opened: "neo4j.Session", query: str, project: str) -> int:
    def work(transaction: "neo4j.ManagedTransaction") -> int:
        return int(transaction.run(query, project=project, batch=BATCH).single(strict=True)["done"])

    total = 0
    while done := opened.execute_write(work):
        total += done
    return total
