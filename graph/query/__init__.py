"""Cypher over the graph without a server."""

from graph.query.engine import Engine, Result

__all__ = ["Engine", "Result"]
