"""The graph as networkx knows it."""

from collections.abc import Iterable

import networkx as nx

from graph.exports.rows import entity_row, in_order, relation_row
from graph.model import Entity, Relation


def to_networkx(entities: Iterable[Entity], relations: Iterable[Relation]) -> "nx.MultiDiGraph[str]":
    """Return a directed multigraph: nodes are entity ids, an edge's key is its relation's id.

    Nodes and edges carry the fields of `docs/outputs.md`, empty ones left out; dates are an edge's `date` with
    `datetime.date` values. A symmetric relation is one edge, from the lower id to the higher.

    Raises:
        ProjectError: when a relation joins an entity that is not among `entities`.
    """
    _, nodes, edges = in_order((), entities, relations)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in nodes:
        graph.add_node(entity.id, **entity_row(entity))
    for relation in edges:
        graph.add_edge(relation.subject, relation.object, key=relation.id, **relation_row(relation))
    return graph
