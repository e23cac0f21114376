"""The graph in a Neo4j server: put there, brought up to date, taken away again."""

from graph.server.connection import Server
from graph.server.load import Change, Loaded, load
from graph.server.wipe import Wiped, wipe

__all__ = ["Change", "Loaded", "Server", "Wiped", "load", "wipe"]
