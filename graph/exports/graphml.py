"""GraphML as Gephi reads it without loss, written as a stream (a million edges take seconds and little memory).

Gephi's importer identifies an edge by source, target and edge type, takes the type only from the XML attribute
`label` of `<edge>` (which other readers ignore), the shown text from the `<data>` key `label`, the thickness from
`weight`, colours and sizes from `r`, `g`, `b` and `size`, and merges what agrees in source, target and type.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.exports.clean import key_for_xml
from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.shapes import OPTIONS, Edge, Node, Shape, Value, columns, edges, nodes, shape_of
from graph.exports.xml import DECLARATION, in_attribute, in_text
from graph.exports.xml_read import read_graph
from graph.files import Writer, text_parts, write_file

_NODE_PAINT = {"r": "int", "g": "int", "b": "int", "size": "double"}
_EDGE_PAINT = {"r": "int", "g": "int", "b": "int"}
END = "</graph>\n</graphml>\n"


def write_graphml(path: Path, graph: Graph, *, all_relations: bool = False, collapse: str | None = None) -> None:
    """Write the graph to `path`: one node an entity, one edge a subject, object and type, painted by type.

    Args:
        path: the file, replaced at once when it exists.
        graph: what to write.
        all_relations: one edge a relation, its id the edge's, with the fields of `docs/outputs.md` and no paint.
        collapse: "pair" for one undirected edge a pair of entities.

    Raises:
        ProjectError: when the file cannot be written.
        UnknownNameError: when both options are given.
    """
    write_file(path, graphml(graph, shape=shape_of(all_relations=all_relations, collapse=collapse)))


def graphml(graph: Graph, *, shape: Shape = "type") -> Writer:
    """Return what writes the GraphML to an open file; see `write_graphml`."""
    return text_parts(_parts(graph, shape))


def _parts(graph: Graph, shape: Shape) -> Iterator[str]:
    painted = shape != "relation"
    yield head(shape)
    for node in nodes(graph, shape):
        yield node_text(node, painted=painted)
    for edge in edges(graph, shape):
        yield edge_text(edge, painted=painted)
    yield END


def head(shape: Shape) -> str:
    """Return what stands before the nodes."""
    node_columns, edge_columns = columns(shape)
    painted = shape != "relation"
    parts = [
        f'{DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
        *_keys("node", node_columns | (_NODE_PAINT if painted else {})),
        *_keys("edge", edge_columns | (_EDGE_PAINT if painted else {})),
        f'<graph id="triplewire" edgedefault="{"undirected" if shape == "pair" else "directed"}">\n',
    ]
    return "".join(parts)


def node_text(node: Node, *, painted: bool) -> str:
    """Return a node as one element."""
    r, g, b = node.colour
    paint = {"r": r, "g": g, "b": b, "size": node.size} if painted else {}
    return f'<node id="{in_attribute(key_for_xml(node.id))}">{_data("node", {**node.values, **paint})}</node>\n'


def edge_text(edge: Edge, *, painted: bool) -> str:
    """Return an edge as one element."""
    r, g, b = edge.colour
    paint = {"r": r, "g": g, "b": b} if painted else {}
    source, target = in_attribute(key_for_xml(edge.source)), in_attribute(key_for_xml(edge.target))
    type_ = f' label="{in_attribute(edge.type)}"' if edge.type else ""
    return (
        f'<edge id="{in_attribute(key_for_xml(edge.id))}" source="{source}" target="{target}"{type_}>'
        f"{_data('edge', {**edge.values, **paint})}</edge>\n"
    )


def _keys(kind: str, named: Mapping[str, str]) -> Iterator[str]:
    for name, type_ in named.items():
        yield f'<key id="{kind}_{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'


def _data(kind: str, values: Mapping[str, Value]) -> str:
    out = []
    for name, value in values.items():
        if value is None or value == "":
            continue
        if isinstance(value, str):
            text = in_text(value)
        else:
            text = str(value).lower() if isinstance(value, bool) else str(value)
        out.append(f'<data key="{kind}_{name}">{text}</data>')
    return "".join(out)


def read_graphml(path: Path) -> Seen:
    """Return what the file shows."""
    return read_graph(path, _values)


def _values(element: Any) -> dict[str, str]:
    data = {part.get("key", "").partition("_")[2]: part.text or "" for part in element}
    out = {"label": data.get("label", ""), "type": element.get("label", ""), "weight": data.get("weight", "1")}
    return out | ({"relation": data["subject"]} if "subject" in data else {})


EXPORTER = Exporter(
    "graphml", "for Gephi, Cytoscape and yEd: painted by type", write_graphml, suffix=".graphml", options=OPTIONS,
    read=read_graphml, spell=key_for_xml,
)  # fmt: skip
