"""How long GraphML of a large graph takes, and how much memory beyond the graph: ours and networkx's lxml writer.

Usage: python benchmarks/graphml_speed.py [--nodes 100000] [--edges 1000000]

Both write the same nodes, edges and columns, one after the other, each in a process of its own that first makes its
graph (ours of Entity and Relation, networkx's a MultiDiGraph) and then writes it to a temporary folder. CPU seconds of
the writing alone count; memory is the most resident memory during the writing less that before (Linux).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import networkx as nx

from graph.exports.exporter import Graph, gather
from graph.exports.graphml import write_graphml
from graph.exports.shapes import edges, nodes
from graph.model import DateRange, Entity, Evidence, Relation

TIME_BAR, MEMORY_BAR = 0.7, 100.0  # of networkx's time; MB
PREDICATES = ("attacks", "meets_with", "accuses", "negotiates_with", "leads")


def made(node_count: int, edge_count: int) -> Graph:
    """Return a graph with parallel edges of different types; a third of them dated."""
    entities = [
        Entity(id=f"person/actor-{i}", name=f"Actor & Sons {i}", type="Person", aliases=(f"Actor {i}", f"Müller {i}"),
               documents=("a.txt", "b.txt"), mentions=i % 50)
        for i in range(node_count)
    ]  # fmt: skip
    quotes = [
        (Evidence(document=f"news/{i}.txt", start=0, end=9, text="They met.", subject_text="They", object_text="it",
                  rule="r", claim=f"c{i}"),)
        for i in range(1000)
    ]  # fmt: skip
    dates = [DateRange(start=f"2025-0{m}-01", end=f"2025-0{m}-02", precision="range") for m in range(1, 10)]  # type: ignore[arg-type]
    relations = []
    for i, edge in zip(count(), _ends(node_count), strict=False):
        if i == edge_count:
            break
        source, target, predicate = edge
        relations.append(
            Relation.model_construct(
                id=f"r{i:016x}", subject=f"person/actor-{source}", predicate=predicate, type=predicate.upper(),
                object=f"person/actor-{target}", confidence=0.5 + i % 50 / 100, weight=1 + i % 3,
                evidence=quotes[i % 1000], sources=("Daily Example",), date=dates[i % 9] if i % 3 == 0 else None,
                polarity="positive", modality="actual", former=False, title=None, place=(), mediator=(),
            )
        )  # fmt: skip
    return gather([], entities, relations)


def _ends(node_count: int) -> Iterator[tuple[int, int, str]]:
    for step in count(1):
        for source in range(node_count):
            for predicate in PREDICATES[: 1 + source % 5]:
                yield source, (source * 7 + step * 13) % node_count, predicate


def resident(field: str) -> float:
    """Return a line of /proc/self/status in MB: VmRSS now, VmHWM the most since it was reset."""
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(text.split(f"{field}:")[1].split()[0]) / 1024


def measure(writer: str, node_count: int, edge_count: int) -> dict[str, float]:
    """Make the graph and write it; return CPU seconds, MB beyond the graph, and MB of the file."""
    graph = made(node_count, edge_count)
    if writer == "networkx":
        other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in nodes(graph, "type"):
            r, g, b = node.colour
            other.add_node(node.id, **_said(node.values), r=r, g=g, b=b, size=node.size)
        for edge in edges(graph, "type"):
            r, g, b = edge.colour
            other.add_edge(edge.source, edge.target, key=edge.id, **_said(edge.values), r=r, g=g, b=b)
        del graph
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.graphml"
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        before, start = resident("VmRSS"), time.process_time()
        if writer == "networkx":
            nx.write_graphml_lxml(other, path)
        else:
            write_graphml(path, graph)
        seconds = time.process_time() - start
        return {"seconds": seconds, "memory": resident("VmHWM") - before, "file": path.stat().st_size / 1e6}


def _said(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--nodes", type=int, default=100_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--only", choices=["triplewire", "networkx"], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        print(json.dumps(measure(asked.only, asked.nodes, asked.edges)))
        return
    print(f"{asked.nodes} nodes, {asked.edges} edges to GraphML")
    found = {}
    for writer in ("triplewire", "networkx"):
        command = [sys.executable, __file__, "--only", writer, "--nodes", str(asked.nodes), "--edges", str(asked.edges)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent.parent)
        found[writer] = one = json.loads(done.stdout)
        print(
            f"{writer:<12}{one['seconds']:8.1f} s{one['memory']:8.0f} MB beyond the graph{one['file']:8.0f} MB of file"
        )
    share = found["triplewire"]["seconds"] / found["networkx"]["seconds"]
    print(f"{share:.2f} of networkx's time (bar {TIME_BAR}); memory bar {MEMORY_BAR:.0f} MB")
    sys.exit(0 if share <= TIME_BAR and found["triplewire"]["memory"] < MEMORY_BAR else 1)


if __name__ == "__main__":
    main()
