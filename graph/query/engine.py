"""Cypher over the graph without a server: a thin adapter of kglite, which holds the graph in memory."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import kglite

from graph.errors import QueryError
from graph.exports.exporter import gather
from graph.exports.property_graph import ENDS, KINDS, MARK, Link, Node, Properties, StreamedGraph
from graph.model import Document, Entity, Relation
from graph.pause import no_collection
from graph.query.spelling import Respelled, hidden_name, hide, show

if TYPE_CHECKING:
    import pandas as pd

# The first gave wrong rows where Neo4j's were known, the second gives them in another order in every process.
DISABLED_PASSES = ["fuse_match_return_aggregate", "fuse_count_short_circuits"]
SECONDS = 60.0
_BATCH = 5000
_AHEAD = 3  # batches made while one is stored
_WAITING = 3 * _BATCH  # rows of relationships that wait for their batches to fill
_FROM, _TO = _JOINED = "from_", "to_"  # no property is called so
T = TypeVar("T")
Ends: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True)
class Result:
    """What a query gives: names of columns, and rows with a value for each.

    Values are None, bool, int, float, str, `datetime` objects, lists and dicts of these. A node is a dict of `labels`
    and `properties`, a relationship one of `type`, `start` and `end` (node ids) and `properties`, a path one of `nodes`
    and `relationships`. `warnings` are hints such as a label that no node has.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    warnings: tuple[str, ...] = ()

    def dicts(self) -> list[dict[str, Any]]:
        """Return the rows as dicts by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a data frame: days as `datetime64`, lists as lists.

        Raises:
            ProjectError: when pandas is not installed.
        """
        from graph.display.frame import frame

        return frame(self.columns, self.rows)

    def _repr_html_(self) -> str:
        from graph.display.html import element, framed, table

        return framed(table(self.columns, self.rows), *(element("p", element("small", line)) for line in self.warnings))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from graph.display.html import plain_table

        printer.text(plain_table(self.columns, self.rows))


class Engine:
    """The graph, loaded for queries and never changed by them; see `graph.exports.property_graph` for what is in it."""

    def __init__(
        self,
        entities: Iterable[Entity],
        relations: Iterable[Relation],
        documents: Iterable[Document] = (),
        *,
        project: str = "triplewire",
        claims: bool = True,
    ) -> None:
        """Load the graph.

        Args:
            entities: all entities.
            relations: all relations.
            documents: all articles.
            project: the name that all nodes and relationships carry as `project`.
            claims: whether each piece of evidence is a `Claim` node, as in an export to Neo4j.

        Raises:
            ProjectError: when a relation joins an entity that is not among `entities`.
        """
        kglite.set_query_warning_policy("silent")  # they are in the result; libraries print nothing
        self._graph = kglite.KnowledgeGraph()
        with no_collection():
            rows = StreamedGraph(gather(documents, entities, relations), project=project, claims=claims)
            for kind in KINDS:
                self._create(kind, rows.nodes_of(kind))
            for ends in ENDS:
                self._link(rows.links_of(ends))
        self._graph.read_only(True)

    def rows(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, seconds: float = SECONDS) -> Result:
        """Answer a query.

        Args:
            cypher: one statement that reads.
            parameters: values of its `$names`.
            seconds: how long it may take.

        Raises:
            QueryError: when the query is wrong, writes, takes too long, or uses what is not answered here.
        """
        given = {str(name): hide(value) for name, value in (parameters or {}).items()}
        respelled = Respelled(cypher, parameters or {})
        try:
            result = self._ask(respelled.query, given, seconds)
            table = result.to_list()
        except kglite.CypherTimeoutError as problem:
            message = f"the query took more than {seconds:g} seconds"
            raise QueryError(message, cure="bind more of its nodes, or shorten its paths") from problem
        except kglite.ReadOnlyError as problem:
            cure = "export the graph to Neo4j to change it there"
            raise QueryError("queries may only read", cure=cure) from problem
        except kglite.KgError as problem:
            raise QueryError(respelled.shown(str(problem))) from problem
        except (TypeError, ValueError, OverflowError) as problem:
            raise QueryError(respelled.shown(str(problem)), cure="check the parameters") from problem
        columns = [respelled.shown(column) for column in result.columns]
        rows = tuple(tuple(self._value(row[column]) for column in result.columns) for row in table)
        return Result(tuple(columns), rows, tuple(map(respelled.shown, result.warnings)))

    @cached_property
    def _ids(self) -> dict[int, str]:
        """Our id of each node by the engine's."""
        found = self._ask("MATCH (n) RETURN elementId(n) AS element, n.id AS id")
        return {int(row["element"]): row["id"] for row in found}

    def _ask(
        self, query: str, parameters: Mapping[str, Any] | None = None, seconds: float = SECONDS
    ) -> kglite.ResultView:
        result = self._graph.cypher(
            query,
            params=dict(parameters or {}),
            timeout_ms=max(1, int(seconds * 1000)),
            disabled_passes=DISABLED_PASSES,
            hide_structural_keys=True,
        )
        if not isinstance(result, kglite.ResultView):
            raise QueryError("the result is no table", cure="leave out what asks for another output")
        return result

    def _create(self, kind: str, nodes: Iterable[Node]) -> None:
        labelled: dict[str, list[str]] = defaultdict(list)
        for batch in _ahead(_node_batches(kind, nodes, labelled)):
            written, same = _map(batch)
            self._graph.cypher(f"UNWIND $rows AS row CREATE (:{kind} {written})", params={"rows": batch, **same})
        for label in sorted(labelled, key=lambda label: (label != MARK, label)):
            self._graph.add_label(kind, labelled[label], label)

    def _link(self, links: Iterable[Link]) -> None:
        for (source, type_, target), batch in _ahead(_link_batches(links)):
            written, same = _map(batch, besides=_JOINED)
            name = type_.replace("`", "")
            query = (
                f"UNWIND $rows AS row MATCH (a:{source} {{id: row.{_FROM}}}) MATCH (b:{target} {{id: row.{_TO}}}) "
                f"CREATE (a)-[:`{name}` {written}]->(b)"
            )
            self._graph.cypher(query, params={"rows": batch, **same})

    def _value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(item) for item in value]
        if not isinstance(value, dict):
            return show(value)
        if value.keys() == {"id", "labels", "properties"} and isinstance(value["id"], int):
            return {"labels": value["labels"], "properties": _own(value["properties"])}
        if value.keys() == {"id", "start", "end", "type", "properties"} and isinstance(value["id"], int):
            ends = {"start": self._ids[value["start"]], "end": self._ids[value["end"]]}
            return {"type": value["type"], **ends, "properties": _own(value["properties"])}
        return {show(key): self._value(item) for key, item in value.items()}


def _own(properties: dict[str, Any]) -> dict[str, Any]:
    """Return properties without those that kglite adds; ours of these names are hidden under others."""
    return {show(key): show(value) for key, value in properties.items() if key not in ("title", "type", "name")}


def _ahead(batches: Iterator[T]) -> Iterator[T]:
    """Yield what `batches` gives, the next made by a thread meanwhile: the engine lets others run while it works."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = deque(thread.submit(next, batches, None) for _ in range(_AHEAD))
        while (batch := coming.popleft().result()) is not None:
            coming.append(thread.submit(next, batches, None))
            yield batch


def _node_batches(kind: str, nodes: Iterable[Node], labelled: dict[str, list[str]]) -> Iterator[list[Properties]]:
    """Yield nodes' properties as the engine takes them, and note the ids of those with more labels than `kind`."""
    batch: list[Properties] = []
    for node in nodes:
        for label in node.labels:
            if label != kind:
                labelled[label].append(node.properties["id"])
        batch.append(node.properties)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _link_batches(links: Iterable[Link]) -> Iterator[tuple[Ends, list[Properties]]]:
    """Yield source kind, type and target kind of relationships, and the properties of each with the ids of its ends.

    No more rows wait than make a few batches: the largest goes then, so that the engine never waits for all types.
    """
    batches: dict[Ends, list[Properties]] = defaultdict(list)
    waiting = 0
    for link in links:
        ends = link.source_kind, link.type, link.target_kind
        link.properties[_FROM], link.properties[_TO] = link.source, link.target
        batches[ends].append(link.properties)
        waiting += 1
        if len(batches[ends]) == _BATCH or waiting == _WAITING:
            full = max(batches, key=lambda ends: len(batches[ends]))
            waiting -= len(batches[full])
            yield full, batches.pop(full)
    yield from batches.items()


def _map(batch: Sequence[Properties], *, besides: Iterable[str] = ()) -> tuple[str, Properties]:
    """Write a map that holds the properties of each `row` of a batch under their hidden names, null where it has none.

    What is the same in all rows (the project, lists that are empty) is taken out of them and returned, to be given once
    as parameters. A map written out is stored in half the time that `SET n = row` takes.
    """
    parts, same = [], {}
    for name in sorted(set[str]().union(*batch).difference(besides)):
        value = batch[0].get(name)
        if value == batch[-1].get(name) and [properties.get(name) for properties in batch].count(value) == len(batch):
            same[f"same_{name}"] = value
            for properties in batch:
                del properties[name]
            parts.append(f"{hidden_name(name)}: $same_{name}")
        else:
            parts.append(f"{hidden_name(name)}: row.`{name}`")
    return "{" + ", ".join(parts) + "}", same
