"""N-Quads: RDF a statement a line, each claim in the graph of its article (https://www.w3.org/TR/n-quads/)."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph
from graph.exports.rdf import OPTIONS, checked_base, things
from graph.exports.rdf_files import read_rdf, spelled, term
from graph.files import text_parts, write_file


def write_nquads(path: Path, graph: Graph, *, base: str | None = None) -> None:
    """Write the graph to `path`; see `graph.exports.rdf` for the terms.

    Raises:
        ProjectError: when the file cannot be written.
        UnknownNameError: when `base` is no beginning of an IRI.
    """
    write_file(path, text_parts(_lines(graph, checked_base(base))))


def _lines(graph: Graph, base: str) -> Iterator[str]:
    for thing in things(graph, base):
        where = f" <{thing.graph}>" if thing.graph else ""
        for property_, value in thing.about:
            yield f"<{thing.iri}> {spelled(property_, short=False)} {term(value, short=False)}{where} .\n"


EXPORTER = Exporter(
    "nquads", "RDF a line a statement, each claim in its article's graph", write_nquads, suffix=".nq",
    options=OPTIONS, read=partial(read_rdf, format="nquads"), spell=for_utf8,
)  # fmt: skip
