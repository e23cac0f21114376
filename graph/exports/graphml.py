"""GraphML as Gephi reads it without loss, written as a stream (a million edges take seconds and little memory).

Gephi's importer identifies an edge by source, target and edge type, takes the type only from the XML attribute
`label` of `<edge>` (which other readers ignore), the shown text from the `<data>` key `label`, the thickness from
`weight`, and merges what agrees in all three: so there is one edge per subject, object and type, its weight the number
of relations, whose ids and dates stand in text columns. Column names that Gephi uses itself (x, y, z, r, g, b, size,
color) are avoided.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from lxml import etree

from graph.exports.clean import for_xml, key_for_xml
from graph.exports.exporter import Exporter, Graph
from graph.files import Writer, write_file
from graph.ids import content_id
from graph.model import DateRange, Entity, Relation

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_COLUMNS = {
    "label": "string",
    "entity_type": "string",
    "other_names": "string",
    "wikidata": "string",
    "documents": "int",
    "mentions": "int",
}
EDGE_COLUMNS = {
    "label": "string",
    "weight": "double",
    "predicate": "string",
    "polarity": "string",
    "modality": "string",
    "symmetric": "boolean",
    "titles": "string",
    "dates": "string",
    "first_day": "string",
    "last_day": "string",
    "confidence": "double",
    "evidence": "int",
    "sources": "string",
    "documents": "string",
    "relation_ids": "string",
}


def write_graphml(path: Path, graph: Graph) -> None:
    """Write the graph to `path`: one node an entity, one edge a subject, object and type.

    Raises:
        ProjectError: when the file cannot be written.
    """
    write_file(path, graphml(graph))


def graphml(graph: Graph) -> Writer:
    """Return what writes the GraphML to an open file; see `write_graphml`."""

    def write(file: IO[bytes]) -> None:
        with etree.xmlfile(file, encoding="utf-8") as xml:
            xml.write_declaration()
            with xml.element("graphml", nsmap={None: _NAMESPACE}):
                for kind, columns in (("node", NODE_COLUMNS), ("edge", EDGE_COLUMNS)):
                    for name, type_ in columns.items():
                        about = {"id": f"{kind}_{name}", "for": kind, "attr.name": name, "attr.type": type_}
                        xml.write(_element("key", about, {}))
                with xml.element("graph", {"id": "triplewire", "edgedefault": "directed"}):
                    for entity in graph.entities:
                        xml.write(_element("node", {"id": key_for_xml(entity.id)}, _node(entity)))
                    for same in _bundles(graph.relations):
                        xml.write(_element("edge", _ends(same[0]), _edge(same, graph)))

    return write


def _bundles(relations: Sequence[Relation]) -> list[list[Relation]]:
    bundles: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        bundles[relation.subject, relation.object, relation.type].append(relation)
    return [bundles[key] for key in sorted(bundles)]


def _ends(relation: Relation) -> dict[str, str]:
    return {
        "id": content_id("e", relation.subject, relation.object, relation.type),
        "source": key_for_xml(relation.subject),
        "target": key_for_xml(relation.object),
        "label": for_xml(relation.type),
    }


def _node(entity: Entity) -> dict[str, Any]:
    return {
        "label": entity.name if entity.name.strip() else f"(unnamed {entity.id})",
        "entity_type": entity.type,
        "other_names": "; ".join(entity.aliases),
        "wikidata": entity.wikidata,
        "documents": len(entity.documents),
        "mentions": entity.mentions,
    }


def _edge(same: list[Relation], graph: Graph) -> dict[str, Any]:
    first = same[0]
    dates = [relation.date for relation in same if relation.date is not None]
    return {
        "label": first.type,
        "weight": float(len(same)),
        "predicate": first.predicate,
        "polarity": first.polarity,
        "modality": _listed(relation.modality for relation in same),
        "symmetric": "true" if graph.symmetric(first) else "false",
        "titles": _listed(relation.title for relation in same if relation.title),
        "dates": _listed(days(date) for date in dates),
        "first_day": min((date.start.isoformat() for date in dates), default=None),
        "last_day": max((date.end.isoformat() for date in dates), default=None),
        "confidence": max(relation.confidence for relation in same),
        "evidence": sum(len(relation.evidence) for relation in same),
        "sources": _listed(source for relation in same for source in relation.sources),
        "documents": _listed(item.document for relation in same for item in relation.evidence),
        "relation_ids": _listed(relation.id for relation in same),
    }


def days(date: DateRange) -> str:
    """Return a date as `2026-01-05`, or an interval as `2026-01-01/2026-01-31`."""
    start, end = date.start.isoformat(), date.end.isoformat()
    return start if start == end else f"{start}/{end}"


def _listed(values: Iterable[str]) -> str:
    return "; ".join(sorted(set(values)))


def _element(kind: str, attributes: Mapping[str, str], data: Mapping[str, Any]) -> Any:
    element = etree.Element(kind, dict(attributes))
    for name, value in data.items():
        if value not in (None, ""):
            etree.SubElement(element, "data", {"key": f"{kind}_{name}"}).text = for_xml(str(value))
    element.tail = "\n"
    return element


EXPORTER = Exporter("graphml", "for Gephi: one edge per subject, object and type", write_graphml, suffix=".graphml")
