"""How fast a made-up graph loads into Neo4j, without and with claims, and into the embedded engine.

Usage: PYTHONPATH=. python benchmarks/neo4j_load.py [--entities 100000] [--relations 300000] [--runs 1] [--running]

Starts a server as `triplewire neo4j start` does, in a folder of its own, which needs Java 17 and Maven; with --running
it takes the one that runs. Prints seconds by the clock, relations a second (all seconds count: comparing, nodes,
relations, mentions), processor seconds of this program and of the server, and how busy the machine was before, since
other work makes all of them longer. The first load finds the server cold: Java compiles its code meanwhile.
"""

import argparse
import os
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph_of_size import graph_of_size

from graph.exports.exporter import gather
from graph.exports.property_graph import property_graph
from graph.model import Document, Entity, Relation
from graph.pause import no_collection
from graph.query import Engine
from graph.server import Server, load, local, wipe

PROJECT = "triplewire-benchmark"
Graph = tuple[list[Document], list[Entity], list[Relation]]


def main(entities: int, relations: int, runs: int, *, running: bool) -> None:
    """Load `runs` times each."""
    graph = graph_of_size(entities, relations)
    with _running() if running else _own() as server:
        for claims in (False, True):
            _best(runs, lambda claims=claims: _neo4j(graph, server, claims=claims))
    _best(runs, lambda: _embedded(graph))


@contextmanager
def _own() -> Iterator[local.Local]:
    with tempfile.TemporaryDirectory() as home, socket.socket() as a, socket.socket() as b:
        for free in (a, b):
            free.bind(("127.0.0.1", 0))
        ports = a.getsockname()[1], b.getsockname()[1]
        for free in (a, b):
            free.close()
        jars = local.default_home() / "lib"
        try:
            yield local.start(Path(home), bolt_port=ports[0], http_port=ports[1], jars=jars, tell=_say)
        finally:
            local.stop(Path(home))


@contextmanager
def _running() -> Iterator[local.Local]:
    found = local.status()
    if found is None or found.pid is None:
        sys.exit("no server of `triplewire neo4j start` runs")
    yield found


def _best(runs: int, measured: Callable[[], tuple[float, str]]) -> None:
    told = []
    for _ in range(runs):
        load_before = os.getloadavg()[0]
        told.append(measured())
        _say(f"{told[-1][1]}; load of the machine before: {load_before:.1f}")
    if runs > 1:
        _say(f"best: {min(told)[1]}")


def _neo4j(graph: Graph, found: local.Local, *, claims: bool) -> tuple[float, str]:
    server = Server(found.uri, found.user, found.password)
    with no_collection():
        parts = property_graph(gather(*graph), project=PROJECT, claims=claims)
        before = time.process_time(), _seconds_of(found)
        loaded = load(parts, server)
        own, its = time.process_time() - before[0], _seconds_of(found) - before[1]
    wipe(PROJECT, server)
    relations, seconds = len(graph[2]), loaded.seconds
    return seconds, (
        f"Neo4j, {'with' if claims else 'without'} claims: {seconds:.1f} s for {relations} relations, "
        f"{loaded.relationships.added - relations} other relationships and {loaded.nodes.added} nodes: "
        f"{relations / seconds:.0f} relations a second ({loaded.relationships.added / seconds:.0f} relationships); "
        f"processor: {own:.1f} s here, {its:.1f} s there"
    )


def _embedded(graph: Graph) -> tuple[float, str]:
    documents, nodes, edges = graph
    begun, processor = time.monotonic(), time.process_time()
    Engine(nodes, edges, documents, claims=False)
    seconds = time.monotonic() - begun
    return seconds, f"embedded, without claims: {seconds:.1f} s; processor: {time.process_time() - processor:.1f} s"


def _seconds_of(found: local.Local) -> float:
    """Return the processor time that the server has used (Linux; else 0)."""
    try:
        text = Path(f"/proc/{found.pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--relations", type=int, default=300_000)
    parser.add_argument("--runs", type=int, default=1, help="how often each; the best is told too")
    parser.add_argument("--running", action="store_true", help="load the server of `triplewire neo4j start` that runs")
    given = parser.parse_args()
    main(given.entities, given.relations, given.runs, running=given.running)
