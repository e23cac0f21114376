"""How fast a made-up graph loads: `PYTHONPATH=. python benchmarks/neo4j_load.py [ENTITIES RELATIONS]`.

The server of `triplewire neo4j start` must run. Prints seconds and relationships a second for Neo4j, without and with
claims, and the seconds of the embedded engine.
"""

import sys
import time

from graph_of_size import graph_of_size

from graph.exports.exporter import gather
from graph.exports.property_graph import no_collector, property_graph
from graph.query import Engine
from graph.server import load, wipe
from graph.server.credentials import server_of

PROJECT = "triplewire-benchmark"


def main(entities: int, relations: int) -> None:
    documents, nodes, edges = graph_of_size(entities, relations)
    server = server_of()
    for claims in (False, True):
        wipe(PROJECT, server)
        begun = time.monotonic()
        with no_collector():
            parts = property_graph(gather(documents, nodes, edges), project=PROJECT, claims=claims)
            without = load(parts._replace(links=[]), server)
            loaded = load(parts, server)
        seconds = time.monotonic() - begun
        print(
            f"Neo4j, {'with' if claims else 'without'} claims: {without.nodes.added} nodes in {without.seconds:.1f} s, "
            f"{loaded.relationships.added} relationships in {loaded.seconds:.1f} s "
            f"({loaded.relationships.added / loaded.seconds:.0f} a second); {seconds:.1f} s in all"
        )
    wipe(PROJECT, server)
    begun = time.monotonic()
    Engine(nodes, edges, documents, claims=False)
    print(f"embedded, without claims: {time.monotonic() - begun:.1f} s")


if __name__ == "__main__":
    numbers = [int(given) for given in sys.argv[1:]] or [100_000, 300_000]
    main(*numbers)
