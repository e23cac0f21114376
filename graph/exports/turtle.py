"""Turtle: RDF that people can read (https://www.w3.org/TR/turtle/)."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph
from graph.exports.rdf import OPTIONS, PREFIXES, checked_base, things
from graph.exports.rdf_files import read_rdf, spelled, term
from graph.files import text_parts, write_file


def write_turtle(path: Path, graph: Graph, *, base: str | None = None) -> None:
    """Write the graph to `path`; see `graph.exports.rdf` for the terms.

    Raises:
        ProjectError: when the file cannot be written.
        UnknownNameError: when `base` is no beginning of an IRI.
    """
    write_file(path, text_parts(_parts(graph, checked_base(base))))


def _parts(graph: Graph, base: str) -> Iterator[str]:
    for prefix, iri in PREFIXES.items():
        yield f"@prefix {prefix}: <{iri}> .\n"
    for thing in things(graph, base):
        lines = []
        for property_, statements in groupby(thing.about, key=lambda statement: statement[0]):
            values = ", ".join(term(value, short=True) for _, value in statements)
            lines.append(f"{'a' if property_ == 'rdf:type' else spelled(property_, short=True)} {values}")
        body = " ;\n    ".join(lines)
        yield f"\n{spelled(thing.iri, short=True)}\n    {body} .\n"


EXPORTER = Exporter(
    "turtle", "RDF for triple stores, with sources (PROV) and Wikidata links", write_turtle, suffix=".ttl",
    options=OPTIONS, read=partial(read_rdf, format="turtle"), spell=for_utf8,
)  # fmt: skip
