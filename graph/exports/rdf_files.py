"""How values are spelled in Turtle and N-Quads, and how RDF is read back (with rdflib)."""

import re
import warnings
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from graph.errors import ProjectError
from graph.exports.exporter import Seen
from graph.exports.rdf import PREFIXES, Term, full

_SPECIAL = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LOCAL = re.compile("[A-Za-z][A-Za-z0-9_]*")


def literal(text: str) -> str:
    """Return `text` between double quotes, as Turtle and N-Quads have it."""
    return f'"{_SPECIAL.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04X}"


def spelled(property_: str, *, short: bool) -> str:
    """Return a property, given as `schema:name` or in full, as `schema:name` when `short` and it has such a form."""
    iri = full(property_) if property_.partition(":")[0] in PREFIXES else property_
    return shortened(iri) if short else f"<{iri}>"


def shortened(iri: str) -> str:
    """Return `iri` as `schema:name` when a prefix fits, else between angle brackets."""
    for prefix, begin in PREFIXES.items():
        if iri.startswith(begin) and _LOCAL.fullmatch(iri[len(begin) :]):
            return f"{prefix}:{iri[len(begin) :]}"
    return f"<{iri}>"


def term(value: Term, *, short: bool) -> str:
    """Return a value as Turtle (`short`) or N-Quads has it."""
    if value.kind == "iri":
        return shortened(value.value) if short else f"<{value.value}>"
    if not value.kind:
        return literal(value.value)
    kind = f"xsd:{value.kind}" if short else f"<{PREFIXES['xsd']}{value.kind}>"
    return f"{literal(value.value)}^^{kind}"


def read_rdf(path: Path, format: str) -> Seen:
    """Return what an RDF file shows: things with an identifier, and relations.

    Raises:
        ProjectError: when rdflib is not installed.
    """
    try:
        import rdflib
    except ImportError as problem:
        raise ProjectError(
            "to read RDF back needs rdflib, which is not installed", cure="pip install 'triplewire[rdf]'"
        ) from problem
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7 warns of what it does itself
        read: Any = rdflib.Dataset(default_union=True)
        read.parse(data=path.read_text(encoding="utf-8"), format=format)
        keys = {thing: str(key) for thing, key in read.subject_objects(rdflib.URIRef(full("schema:identifier")))}
        labels = {thing: str(label) for thing, label in read.subject_objects(rdflib.RDFS.label)}
        parts = (rdflib.RDF.subject, rdflib.RDF.object, rdflib.RDF.predicate)
        statements = [
            [read.value(relation, part) for part in parts]
            for relation in read.subjects(rdflib.RDF.type, rdflib.URIRef(full("tw:Relation")))
        ]
    begin = len(PREFIXES["tw"])
    edges = Counter((keys.get(s, str(s)), keys.get(o, str(o)), unquote(str(p)[begin:])) for s, o, p in statements)
    return Seen({key: labels.get(thing, "") for thing, key in keys.items()}, edges)
