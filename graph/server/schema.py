"""The constraint and the indexes of the graph in Neo4j: made before the first node, dropped with the last."""

from typing import TYPE_CHECKING

from graph.exports.neo4j_schema import SCHEMA
from graph.exports.property_graph import MARK

if TYPE_CHECKING:
    import neo4j

SECONDS = 300
HOLDS = "triplewire_holds"  # what tells of a transaction that it keeps a project locked


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


def is_constrained(transaction: "neo4j.Transaction") -> bool:
    """Return whether the constraint is there, under whatever name."""
    query = (
        "SHOW CONSTRAINTS YIELD labelsOrTypes, properties "
        "WHERE labelsOrTypes = [$mark] AND properties = ['project', 'id'] RETURN count(*) > 0"
    )
    return bool(transaction.run(query, mark=MARK).single(strict=True)[0])


def drop_schema(opened: "neo4j.Session") -> None:
    """Drop what of it is there, unless the database holds a project or one is being loaded."""
    held = "SHOW TRANSACTIONS YIELD metaData WHERE metaData[$key] IS NOT NULL RETURN count(*) > 0"
    if opened.run(held, key=HOLDS).single(strict=True)[0]:
        return  # it needs it, and would be waited for
    with opened.begin_transaction() as transaction:
        for name, statement in SCHEMA.items():
            transaction.run(f"DROP {statement.split()[1]} {name} IF EXISTS").consume()
        if transaction.run(f"RETURN EXISTS {{ (:{MARK}) }}").single(strict=True)[0]:
            transaction.rollback()
        else:
            transaction.commit()
