"""What a load has to change: the project's graph compared with what the server holds of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.exports.property_graph import (
    CLAIM,
    LINK_PROPERTIES,
    MARK,
    NODE_PROPERTIES,
    Link,
    Node,
    Properties,
    PropertyGraph,
)

if TYPE_CHECKING:
    import neo4j

_OUR_NODE_PROPERTIES = frozenset(name for names in NODE_PROPERTIES.values() for name in names)
_OUR_LINK_PROPERTIES = frozenset(name for names in LINK_PROPERTIES.values() for name in names)
_NODES = (
    f"MATCH (n:{MARK} {{project: $project}}) RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS p"
)
_LINKS = (
    f"MATCH (a:{MARK} {{project: $project}})-[r {{project: $project}}]->(b:{MARK} {{project: $project}}) "
    "RETURN elementId(r) AS element, a.id AS a, b.id AS b, type(r) AS type, properties(r) AS p"
)


@dataclass
class Difference:
    """What to write so that the server holds the project's graph; what others wrote on our nodes is not in it.

    Attributes:
        new_nodes, new_links: to be made.
        nodes, links: element ids of those to be changed, with the properties to set (None removes one) and, for nodes,
            the labels to add and to remove.
        gone_nodes, gone_links: element ids of those to be removed.
        same_nodes, same_links: how many stay as they are.
        elements: element ids, by id, of the nodes that the server holds and that stay.
        documents: ids of the documents that the server holds.
    """

    new_nodes: list[Node] = field(default_factory=list)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    gone_nodes: list[str] = field(default_factory=list)
    same_nodes: int = 0
    new_links: list[Link] = field(default_factory=list)
    links: list[dict[str, Any]] = field(default_factory=list)
    gone_links: list[str] = field(default_factory=list)
    same_links: int = 0
    elements: dict[str, str] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)


def difference(opened: "neo4j.Session", graph: PropertyGraph) -> Difference:
    """Read what the server holds of the project and compare."""
    found = Difference()
    _compare_nodes(opened, graph, found)
    _compare_links(opened, graph, found)
    return found


def _compare_nodes(opened: "neo4j.Session", graph: PropertyGraph, found: Difference) -> None:
    wanted = {node.properties["id"]: node for node in graph.nodes}
    for record in opened.run(_NODES, project=graph.project):
        stored, labels = record["p"], record["labels"]
        if "Document" in labels:
            found.documents.add(stored["id"])
        node = wanted.pop(stored["id"], None)
        if node is None:
            found.gone_nodes.append(record["element"])
            continue
        found.elements[stored["id"]] = record["element"]
        changes = _changes(node.properties, stored, _OUR_NODE_PROPERTIES)
        # a label of ours that it has no more is that of its former type
        former = {stored.get("type")} & set(labels) - set(node.labels) if CLAIM not in labels else set()
        missing = set(node.labels) - set(labels)
        if changes or former or missing:
            row = {"element": record["element"], "p": changes, "add": sorted(missing), "remove": sorted(former)}
            found.nodes.append(row)
        else:
            found.same_nodes += 1
    found.new_nodes = list(wanted.values())


def _compare_links(opened: "neo4j.Session", graph: PropertyGraph, found: Difference) -> None:
    wanted = {link.properties["id"]: link for link in graph.links}
    for record in opened.run(_LINKS, project=graph.project):
        stored = record["p"]
        link = wanted.get(stored.get("id"))
        if link is None or (link.source, link.target, link.type) != (record["a"], record["b"], record["type"]):
            found.gone_links.append(record["element"])
            continue
        del wanted[stored["id"]]
        changes = _changes(link.properties, stored, _OUR_LINK_PROPERTIES)
        if changes:
            found.links.append({"element": record["element"], "p": changes})
        else:
            found.same_links += 1
    found.new_links = list(wanted.values())


def _changes(wanted: Properties, stored: Mapping[str, Any], ours: frozenset[str]) -> Properties:
    changes = {
        key: value
        for key, value in wanted.items()
        if key not in stored or type(value) is not type(native(stored[key])) or value != native(stored[key])
    }
    return changes | {key: None for key in stored if key in ours and key not in wanted}


def native(value: Any) -> Any:
    """Return a value of the driver as Python has it."""
    if hasattr(value, "to_native"):
        day = value.to_native()
        return day if isinstance(day, dt.date) else value
    return value
