"""One real Neo4j server for all tests, started as users start it: `triplewire.local_neo4j`. Needs Java 17 and Maven."""

import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.exports.neo4j_schema import SCHEMA
from graph.exports.property_graph import PropertyGraph
from graph.server import Server
from graph.server import local as local_neo4j
from graph.server.connection import session
from graph.server.difference import native


class Running:
    """The server of the tests: where it is, what it holds, and how to kill it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with socket.socket() as a, socket.socket() as b:
            for free in (a, b):
                free.bind(("127.0.0.1", 0))
            self.ports = a.getsockname()[1], b.getsockname()[1]
        self.start()

    def start(self) -> None:
        jars = local_neo4j.default_home() / "lib"
        self.local = local_neo4j.start(self.home, bolt_port=self.ports[0], http_port=self.ports[1], jars=jars)
        self.server = Server(self.local.uri, self.local.user, self.local.password)

    def stop(self) -> None:
        assert local_neo4j.stop(self.home)

    def kill(self) -> None:
        assert self.local.pid is not None
        os.kill(self.local.pid, signal.SIGKILL)
        while (found := local_neo4j.status(self.home)) and found.pid is not None:
            time.sleep(0.05)

    @contextmanager
    def session(self) -> Iterator[neo4j.Session]:
        with session(self.server) as opened:
            yield opened

    def run(self, cypher: str, **parameters: Any) -> list[tuple[Any, ...]]:
        """The rows of a query in a session of its own."""
        with self.session() as opened:
            return [tuple(record.values()) for record in opened.run(cypher, parameters)]

    def clear(self) -> None:
        with self.session() as opened:
            opened.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()
            for name, statement in SCHEMA.items():
                opened.run(f"DROP {statement.split()[1]} {name} IF EXISTS").consume()

    def held(self, project: str) -> tuple[list[Any], list[Any]]:
        """All nodes and relationships of a project, with every property, as `wanted` gives them."""
        nodes = self.run("MATCH (n:Triplewire {project: $p}) RETURN labels(n), properties(n)", p=project)
        links = self.run(
            "MATCH (a)-[r {project: $p}]->(b) RETURN a.id, type(r), b.id, properties(r)",
            p=project,
        )
        return (
            sorted((sorted(labels), _items(properties)) for labels, properties in nodes),
            sorted((a, type_, b, _items(properties)) for a, type_, b, properties in links),
        )

    def element_ids(self) -> set[str]:
        both = "MATCH (n) RETURN elementId(n) AS e UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS e"
        return {row[0] for row in self.run(both)}


def wanted(graph: PropertyGraph) -> tuple[list[Any], list[Any]]:
    """What `Running.held` gives when the server holds `graph` and nothing else of the project."""
    return (
        sorted((sorted(node.labels), _items(node.properties)) for node in graph.nodes),
        sorted((link.source, link.type, link.target, _items(link.properties)) for link in graph.links),
    )


def _items(properties: dict[str, Any]) -> str:
    return repr(sorted((key, native(value)) for key, value in properties.items()))


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The server, for tests that need no empty database."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}: install Java 17 and Maven")
    home = tmp_path_factory.mktemp("neo4j")
    server = Running(home)
    yield server
    local_neo4j.stop(home)


@pytest.fixture
def neo4j_server(running: Running) -> Running:
    """The server with nothing in it."""
    running.clear()
    return running
