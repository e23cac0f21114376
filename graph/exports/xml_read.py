"""Reading GraphML and GEXF back as any reader does, element by element."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from graph.exports.exporter import Seen


def read_graph(path: Path, values: Callable[[Any], dict[str, str]]) -> Seen:
    """Return what the file at `path` shows.

    Args:
        path: GraphML or GEXF.
        values: gives the `label`, `type`, `weight` and `relation` of a node or edge element.
    """
    names: dict[str, str] = {}
    edges: Counter[tuple[str, str, str]] = Counter()
    directed = True
    for kind, element in _elements(path):
        if kind == "graph":
            directed = "undirected" not in (element.get("edgedefault"), element.get("defaultedgetype"))
        elif kind == "node":
            names[element.get("id")] = values(element).get("label", "")
        else:
            seen = values(element)
            weight = 1 if "relation" in seen else round(float(seen.get("weight", 1)))
            edges[element.get("source"), element.get("target"), seen.get("type", "")] += weight
    return Seen(names, edges, directed)


def _elements(path: Path) -> Iterator[tuple[str, Any]]:
    for event, element in etree.iterparse(str(path), events=("start", "end"), huge_tree=True):
        kind = etree.QName(element).localname
        if event == "start":
            if kind == "graph":
                yield kind, element
        elif kind in ("node", "edge"):
            yield kind, element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
