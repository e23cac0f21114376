"""GEXF 1.3, which Gephi plays as a timeline: each dated relation is a spell of its edge; dates that overlap share it.

Gephi identifies an edge by source, target and `kind`, and merges what agrees; an edge or node without a spell is
always there, and so is every node here.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from graph.exports.clean import key_for_xml
from graph.exports.colours import Colour
from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.shapes import OPTIONS, Shape, Value, columns, edges, nodes, shape_of
from graph.exports.xml import DECLARATION, in_attribute
from graph.exports.xml_read import read_graph
from graph.files import Writer, text_parts, write_file
from graph.model import DateRange

_TYPES = {"string": "string", "int": "integer", "double": "double", "boolean": "boolean"}
_OWN = ("label", "weight")  # attributes of GEXF itself


def write_gexf(path: Path, graph: Graph, *, all_relations: bool = False, collapse: str | None = None) -> None:
    """Write the graph to `path`: one node an entity, one edge a subject, object and type, with its spells.

    Args:
        path: the file, replaced at once when it exists.
        graph: what to write.
        all_relations: one edge a relation, its id the edge's, with the fields of `docs/outputs.md`.
        collapse: "pair" for one undirected edge a pair of entities.

    Raises:
        ProjectError: when the file cannot be written.
        UnknownNameError: when both options are given.
    """
    write_file(path, gexf(graph, shape=shape_of(all_relations=all_relations, collapse=collapse)))


def gexf(graph: Graph, *, shape: Shape = "type") -> Writer:
    """Return what writes the GEXF to an open file; see `write_gexf`."""
    return text_parts(_parts(graph, shape))


def _parts(graph: Graph, shape: Shape) -> Iterator[str]:
    node_columns, edge_columns = columns(shape)
    when = [relation.date for relation in graph.relations if relation.date is not None]
    time = 'mode="static"'
    if when:
        first, last = min(date.start for date in when), max(date.end for date in when)
        time = f'mode="dynamic" timeformat="date" timerepresentation="interval" start="{first}" end="{last}"'
    yield f'{DECLARATION}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    yield "<meta><creator>Triplewire</creator></meta>\n"
    yield f'<graph defaultedgetype="{"undirected" if shape == "pair" else "directed"}" {time}>\n'
    yield from _attributes("node", node_columns)
    yield from _attributes("edge", edge_columns)
    yield "<nodes>\n"
    for node in nodes(graph, shape):
        yield (
            f'<node id="{in_attribute(key_for_xml(node.id))}" label="{in_attribute(str(node.values["label"]))}">'
            f'{_attvalues(node.values)}{_paint(node.colour)}<viz:size value="{node.size}"/></node>\n'
        )
    yield "</nodes>\n<edges>\n"
    for edge in edges(graph, shape):
        source, target = in_attribute(key_for_xml(edge.source)), in_attribute(key_for_xml(edge.target))
        kind = f' kind="{in_attribute(edge.type)}"' if edge.type else ""
        yield (
            f'<edge id="{in_attribute(key_for_xml(edge.id))}" source="{source}" target="{target}"{kind}'
            f' label="{in_attribute(str(edge.values["label"]))}" weight="{edge.values["weight"]}">'
            f"{_attvalues(edge.values)}{_spells(edge.dates)}{_paint(edge.colour)}</edge>\n"
        )
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(kind: str, named: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{kind}" mode="static">\n'
    for name, type_ in named.items():
        if name not in _OWN:
            yield f'<attribute id="{name}" title="{name}" type="{_TYPES[type_]}"/>\n'
    yield "</attributes>\n"


def _attvalues(values: Mapping[str, Value]) -> str:
    out = []
    for name, value in values.items():
        if name not in _OWN and value is not None and value != "":
            text = str(value).lower() if isinstance(value, bool) else str(value)
            out.append(f'<attvalue for="{name}" value="{in_attribute(text)}"/>')
    return f"<attvalues>{''.join(out)}</attvalues>"


def spells(dates: Iterable[DateRange]) -> list[tuple[dt.date, dt.date]]:
    """Return the first and last day of each spell of an edge, in order; dates that overlap share one.

    Gephi keeps one of two overlapping spells of an edge and drops the other without a word.
    """
    out: list[tuple[dt.date, dt.date]] = []
    for start, end in sorted((date.start, date.end) for date in dates):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _spells(dates: Sequence[DateRange]) -> str:
    if not dates:
        return ""
    each = [f'<spell start="{start}" end="{end}"/>' for start, end in spells(dates)]
    return f"<spells>{''.join(each)}</spells>"


def _paint(colour: Colour) -> str:
    return '<viz:color r="{}" g="{}" b="{}"/>'.format(*colour)


def read_gexf(path: Path) -> Seen:
    """Return what the file shows."""
    return read_graph(path, _values)


def _values(element: Any) -> dict[str, str]:
    out = {"label": element.get("label", ""), "type": element.get("kind", ""), "weight": element.get("weight", "1")}
    columns = {value.get("for") for value in element.iter("{*}attvalue")}
    return out | ({"relation": ""} if "subject" in columns else {})


EXPORTER = Exporter(
    "gexf", "for Gephi's timeline: dated relations appear in their time", write_gexf, suffix=".gexf",
    options=OPTIONS, read=read_gexf, spell=key_for_xml,
)  # fmt: skip
