"""Writing rows into a server: a transaction a batch, several at a time where they only add, none of them twice."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from graph.exports.property_graph import LINK_PROPERTIES, MARK, NODE_PROPERTIES, Link, Node

if TYPE_CHECKING:
    import neo4j

Row = list[Any]
Item = TypeVar("Item")
Work = Callable[["neo4j.ManagedTransaction"], "Made"]

# A row is a list, which costs the server a third less than a map with all its keys. Relationships find their ends by
# element id, which the server need not look up in an index.
_NODES = (
    "UNWIND $rows AS row CREATE (n:$(row[0]) {project: $project, COLUMNS}) "
    "RETURN count(*) AS done, collect([row[1], elementId(n)]) AS elements"
)
_LINKS = (
    f"UNWIND $rows AS row MATCH (a:{MARK}) WHERE elementId(a) = row[0] AND a.project = $project "
    f"MATCH (b:{MARK}) WHERE elementId(b) = row[1] AND b.project = $project "
    "CREATE (a)-[r:$(row[2]) {project: $project, COLUMNS}]->(b) RETURN count(*) AS done"
)
_NODES_THERE = (
    f"UNWIND $rows AS row MATCH (n:{MARK} {{project: $project, id: row[1]}}) USING INDEX SEEK n:{MARK}(project, id) "
    "RETURN row[1] AS id, elementId(n) AS element"
)
_LINKS_THERE = (
    "WITH [row IN $rows | row[3]] AS ids UNWIND $rows AS row WITH DISTINCT ids, row[0] AS source "
    f"MATCH (a:{MARK})-[r {{project: $project}}]->() WHERE elementId(a) = source AND r.id IN ids "
    "RETURN r.id AS id, elementId(r) AS element"
)


class Making(NamedTuple):
    """How rows of a sort are made: the query, the one that tells which are there, and where in a row its id stands."""

    query: str
    there: str
    place: int


class Made(NamedTuple):
    """How many rows are in the database now, and the element ids of those that are nodes, by their id."""

    done: int
    elements: Mapping[str, str]


def make(
    sessions: Sequence["neo4j.Session"],
    making: Making,
    items: Sequence[Item],
    row_of: Callable[[Item], Row],
    *,
    project: str,
    batch: int,
    told: Callable[[int], None],
) -> Made:
    """Make what `items` stand for: `batch` rows a transaction, which the driver tries again after a passing error.

    As many are under way as there are sessions. After an error no further one is begun.

    Args:
        sessions: who writes.
        making: how.
        items: what is to be made.
        row_of: gives the row of an item.
        project: the name that all of it carries.
        batch: rows in a transaction.
        told: told how many rows are done.
    """
    idle: SimpleQueue[neo4j.Session] = SimpleQueue()
    for opened in sessions:
        idle.put(opened)

    def write(start: int) -> Made:
        work = once(making, [row_of(item) for item in items[start : start + batch]], project)
        opened = idle.get()
        try:
            return opened.execute_write(work)
        finally:
            idle.put(opened)

    done = 0
    elements: dict[str, str] = {}
    pool = ThreadPoolExecutor(len(sessions))
    try:
        for number, made in enumerate(pool.map(write, range(0, len(items), batch)), 1):
            done += made.done
            elements.update(made.elements)
            told(min(number * batch, len(items)))
    finally:
        pool.shutdown(cancel_futures=True)
    return Made(done, elements)


def making_nodes(kind: str) -> Making:
    """Return how nodes of a kind are made of rows as `row_of_node` gives them."""
    return Making(_with_columns(_NODES, _node_columns(kind), 1), _NODES_THERE, 1)


def making_links(ends: tuple[str, str]) -> Making:
    """Return how relationships are made of rows as `row_of_link` gives them."""
    return Making(_with_columns(_LINKS, _link_columns(ends), 3), _LINKS_THERE, 3)


def row_of_node(node: Node) -> Row:
    """Return a node as a row: labels, id, the other properties."""
    return [node.labels, *map(node.properties.get, _node_columns(node.kind))]


def row_of_link(link: Link, elements: Mapping[str, str]) -> Row:
    """Return a relationship as a row: element ids of source and target, type, id, the other properties."""
    columns = _link_columns((link.source_kind, link.target_kind))
    return [elements[link.source], elements[link.target], link.type, *map(link.properties.get, columns)]


def once(making: Making, rows: Sequence[Row], project: str) -> Work:
    """Return what makes `rows` in a transaction; called again, it makes those that are not there.

    The driver calls it again after a passing error, and the first try may have been committed and the answer lost.
    """
    tries = 0

    def work(transaction: "neo4j.ManagedTransaction") -> Made:
        nonlocal tries
        tries += 1
        left, there = rows, {}
        if tries > 1:
            found = transaction.run(making.there, rows=rows, project=project)
            there = {record["id"]: record["element"] for record in found}
            left = [row for row in rows if row[making.place] not in there]
        record = transaction.run(making.query, rows=left, project=project).single(strict=True)
        return Made(len(there) + record["done"], {**there, **dict(record.get("elements", ()))})

    return work


def _with_columns(query: str, columns: Sequence[str], first: int) -> str:
    return query.replace("COLUMNS", ", ".join(f"`{name}`: row[{place}]" for place, name in enumerate(columns, first)))


def _node_columns(kind: str) -> tuple[str, ...]:
    return tuple(name for name in NODE_PROPERTIES[kind] if name != "project")


def _link_columns(ends: tuple[str, str]) -> tuple[str, ...]:
    return tuple(name for name in LINK_PROPERTIES[ends] if name != "project")
