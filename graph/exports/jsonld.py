"""JSON-LD: RDF as JSON, one thing a line (https://www.w3.org/TR/json-ld11/)."""

from functools import partial
from itertools import groupby
from pathlib import Path
from typing import IO, Any

from graph.exports.clean import for_utf8
from graph.exports.exporter import Exporter, Graph
from graph.exports.rdf import OPTIONS, PREFIXES, Term, Thing, checked_base, things
from graph.exports.rdf_files import read_rdf, shortened, spelled
from graph.files import json_text, write_file


def write_jsonld(path: Path, graph: Graph, *, base: str | None = None) -> None:
    """Write the graph to `path`; see `graph.exports.rdf` for the terms.

    Raises:
        ProjectError: when the file cannot be written.
        UnknownNameError: when `base` is no beginning of an IRI.
    """
    begin = checked_base(base)

    def write(file: IO[bytes]) -> None:
        file.write(f'{{"@context": {json_text(PREFIXES)},\n"@graph": ['.encode())
        for i, thing in enumerate(things(graph, begin)):
            file.write((",\n" if i else "\n").encode() + json_text(_object(thing)).encode())
        file.write(b"\n]}\n")

    write_file(path, write)


def _object(thing: Thing) -> dict[str, Any]:
    out: dict[str, Any] = {"@id": thing.iri}
    for property_, statements in groupby(thing.about, key=lambda statement: statement[0]):
        values = [value for _, value in statements]
        if property_ == "rdf:type":
            out["@type"] = [_short(value.value) for value in values]
        else:
            out[_short_property(property_)] = [_value(value) for value in values]
    return out


def _short(iri: str) -> str:
    return shortened(iri).strip("<>")


def _short_property(property_: str) -> str:
    return spelled(property_, short=True).strip("<>")


def _value(value: Term) -> Any:
    if value.kind == "iri":
        return {"@id": value.value}
    return {"@value": value.value, "@type": f"xsd:{value.kind}"} if value.kind else {"@value": value.value}


EXPORTER = Exporter(
    "jsonld", "RDF as JSON, for web pages and JSON tools", write_jsonld, suffix=".jsonld",
    options=OPTIONS, read=partial(read_rdf, format="json-ld"), spell=for_utf8,
)  # fmt: skip
