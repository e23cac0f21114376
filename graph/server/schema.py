"""The constraint and the indexes of the graph in Neo4j: made before the first node, dropped with the last."""

from typing import TYPE_CHECKING

from graph.exports.neo4j_schema import SCHEMA

if TYPE_CHECKING:
    import neo4j

SECONDS = 300


def make_schema(opened: "neo4j.Session") -> None:
    """Make what of it is missing and wait until it is online."""
    from neo4j.exceptions import ClientError

    for statement in SCHEMA.values():
        try:
            opened.execute_write(_run, statement)
        except ClientError as problem:  # another load made it at the same moment
            if not (problem.code or "").endswith("AlreadyExists"):
                raise
    opened.run(f"CALL db.awaitIndexes({SECONDS})").consume()


def _run(transaction: "neo4j.ManagedTransaction", statement: str) -> None:
    transaction.run(statement).consume()


def drop_schema(opened: "neo4j.Session") -> None:
    """Drop what of it is there."""
    for name, statement in SCHEMA.items():
        kind = statement.split()[1]
        opened.run(f"DROP {kind} {name} IF EXISTS").consume()
