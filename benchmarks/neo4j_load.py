"""How fast a made-up graph loads: `PYTHONPATH=. python benchmarks/neo4j_load.py [ENTITIES RELATIONS [RUNS]]`.

The server of `triplewire neo4j start` must run. Prints the seconds, the relationships a second, and the processor time
of this program and of the server, without and with claims; then those of the embedded engine. Each with the load
of the machine, since other work makes seconds longer; of several RUNS, the best too.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from graph_of_size import graph_of_size

from graph.exports.exporter import gather
from graph.exports.property_graph import no_collector, property_graph
from graph.model import Document, Entity, Relation
from graph.query import Engine
from graph.server import load, wipe
from graph.server.credentials import server_of
from graph.server.local import status

PROJECT = "triplewire-benchmark"


def main(entities: int, relations: int, runs: int = 1) -> None:
    """Load `runs` times each."""
    graph = graph_of_size(entities, relations)
    for claims in (False, True):
        _best(runs, lambda claims=claims: _neo4j(*graph, claims=claims))
    _best(runs, lambda: _embedded(*graph))


def _best(runs: int, measured: Callable[[], tuple[float, str]]) -> None:
    told = []
    for _ in range(runs):
        told.append(measured())
        print(f"{told[-1][1]}; load {os.getloadavg()[0]:.1f}", flush=True)
    if runs > 1:
        print(f"best: {min(told)[1]}", flush=True)


def _neo4j(documents: list[Document], nodes: list[Entity], edges: list[Relation], *, claims: bool) -> tuple[float, str]:
    server = server_of()
    wipe(PROJECT, server)
    with no_collector():
        parts = property_graph(gather(documents, nodes, edges), project=PROJECT, claims=claims)
        without = load(parts._replace(links=[]), server)
        before = time.process_time(), _server_seconds()
        loaded = load(parts, server)
        own, its = time.process_time() - before[0], _server_seconds() - before[1]
    wipe(PROJECT, server)
    added = loaded.relationships.added
    return loaded.seconds, (
        f"Neo4j, {'with' if claims else 'without'} claims: {without.nodes.added} nodes in {without.seconds:.1f} s, "
        f"{added} relationships in {loaded.seconds:.1f} s ({added / loaded.seconds:.0f} a second); "
        f"processor: {own:.1f} s here, {its:.1f} s there"
    )


def _embedded(documents: list[Document], nodes: list[Entity], edges: list[Relation]) -> tuple[float, str]:
    begun, processor = time.monotonic(), time.process_time()
    Engine(nodes, edges, documents, claims=False)
    seconds = time.monotonic() - begun
    return seconds, f"embedded, without claims: {seconds:.1f} s; processor: {time.process_time() - processor:.1f} s"


def _server_seconds() -> float:
    """Return the processor time that the server has used (Linux; else 0)."""
    local = status()
    try:
        text = Path(f"/proc/{local.pid if local else 0}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0.0
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    numbers = [int(given) for given in sys.argv[1:]]
    main(*(numbers or [100_000, 300_000]))
