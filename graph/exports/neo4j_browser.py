"""What makes Neo4j Browser show the graph well: a style sheet, and the queries as favourites.

Browser takes each when it is dropped on its window: a file `.grass`, and a `.zip` of `.cypher` files, whose folders
become folders of favourites and whose first comments become their names. A sheet must have a rule `node` and a rule
`relationship`, texts in quotes, no comment and no colon within a value (read from the program of Browser 5.24).
"""

import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import IO, get_args

from graph.exports.colours import DENIED, ENTITY_COLOURS, OTHER, UNREAL, Colour
from graph.exports.cypher import literal
from graph.exports.exporter import Exporter, Graph
from graph.exports.property_graph import CLAIM, DOCUMENT, ENTITY, MARK, MENTIONED_IN, ROLES, shown_name, type_name
from graph.files import Writer, write_files
from graph.model import EntityType, Relation

SHEET, FAVOURITES = "triplewire.grass", "triplewire-favourites.zip"
FOLDER = "Triplewire"  # of the favourites
DOCUMENT_COLOUR: Colour = (0xD9, 0xD4, 0xC5)
CLAIM_COLOUR: Colour = (0xF2, 0xC1, 0x4E)
LINE: Colour = (0x8A, 0x8F, 0x98)
ROLE_LINE: Colour = (0xA3, 0x95, 0x6B)

_EPOCH = (1980, 1, 1, 0, 0, 0)  # of every file in the archive: the same graph gives the same bytes
_PARAMETERS = """\
// (Parameters: run this first, with actors and dates of your own)
:params {{actor: {actor}, other: {other}, since: {since}, until: {until}}}
"""


def write_browser(path: Path, graph: Graph) -> None:
    """Write the sheet and the favourites into the folder `path`.

    Raises:
        ProjectError: when a file cannot be written.
    """
    write_files(path, {SHEET: _text(sheet(graph)), FAVOURITES: _archive(favourites(graph))})


def sheet(graph: Graph) -> str:
    """Return the style sheet: colours by type of node, red for the graph's denied relations, amber for unreal ones."""
    rules = {
        "node": _node(OTHER, 60),
        f"node.{MARK}": _node(OTHER, 60),
        f"node.{ENTITY}": _node(OTHER, 60),
        **{f"node.{type_}": _node(ENTITY_COLOURS[type_], 60) for type_ in get_args(EntityType)},
        f"node.{DOCUMENT}": _node(DOCUMENT_COLOUR, 60),
        f"node.{CLAIM}": _node(CLAIM_COLOUR, 60, "{type}"),
        "relationship": _line(LINE, "2px"),
        **{f"relationship.{role}": _line(ROLE_LINE, "1px") for role in (*ROLES, MENTIONED_IN)},
    }
    for type_, colour in sorted(_coloured(graph.relations)):
        rules[f"relationship.{type_.replace('.', chr(92) + '.')}"] = _line(colour, "2px")
    return "\n".join(f"{selector} {{\n{_lines(rule)}}}\n" for selector, rule in rules.items())


def favourites(graph: Graph) -> dict[str, str]:
    """Return the favourites, each by its path in the archive; Browser sorts them by title."""
    from graph.query.library import pictures, queries

    given = {key: literal(value) for key, value in _parameters(graph).items()}
    texts = {"parameters": _PARAMETERS.format(**given)}
    texts |= {f"picture-{name}": query.cypher for name, query in pictures().items()}
    texts |= {name: query.cypher for name, query in queries().items()}
    return {f"{FOLDER}/{name}.cypher": text for name, text in texts.items()}


def _parameters(graph: Graph) -> dict[str, str]:
    """Return values that give an answer: the two actors with most between them, and the year of which most is told."""
    degrees = Counter(chain.from_iterable((r.subject, r.object) for r in graph.relations))
    order = sorted(degrees, key=lambda key: (-degrees[key], key))
    first = order[0] if order else ""
    near = Counter(
        r.object if r.subject == first else r.subject for r in graph.relations if first in (r.subject, r.object)
    )
    near.pop(first, None)
    second = min(near, key=lambda key: (-near[key], key), default=first)
    years = Counter(r.date.start.year for r in graph.relations if r.date)
    year = max(years, key=lambda year: (years[year], year), default=2025)
    return {
        "actor": shown_name(graph.names.get(first, ""), first),
        "other": shown_name(graph.names.get(second, ""), second),
        "since": f"{year:04}-01-01",
        "until": f"{year:04}-12-31",
    }


def _coloured(relations: Iterable[Relation]) -> set[tuple[str, Colour]]:
    """Return the types of relations that are not told as done, with their colours."""
    return {
        (type_name(r.type), DENIED if r.polarity == "negative" else UNREAL)
        for r in relations
        if r.polarity == "negative" or r.modality != "actual"
    }


def _node(colour: Colour, diameter: int, caption: str = "{name}") -> dict[str, str]:
    return {
        "diameter": f"{diameter}px",
        "color": _hex(colour),
        "border-color": _hex(tuple(part * 3 // 4 for part in colour)),
        "border-width": "2px",
        "text-color-internal": "#000000" if sum(colour) > 480 else "#FFFFFF",
        "font-size": "10px",
        "caption": f'"{caption}"',
    }


def _line(colour: Colour, width: str) -> dict[str, str]:
    return {
        "color": _hex(colour),
        "shaft-width": width,
        "font-size": "9px",
        "padding": "3px",
        "text-color-external": "#000000",
        "text-color-internal": "#FFFFFF",
        "caption": '"<type>"',
    }


def _lines(rule: Mapping[str, str]) -> str:
    return "".join(f"  {key}: {value};\n" for key, value in rule.items())


def _hex(colour: Iterable[int]) -> str:
    return "#" + "".join(f"{part:02X}" for part in colour)


def _text(text: str) -> Writer:
    def write(file: IO[bytes]) -> None:
        file.write(text.encode())

    return write


def _archive(texts: Mapping[str, str]) -> Writer:
    def write(file: IO[bytes]) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in texts.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, text.encode("utf-8", "replace"))  # names may hold lone surrogates

    return write


EXPORTER = Exporter(
    "neo4j-browser",
    "a style sheet and favourites for Neo4j Browser: drop both on its window",
    write_browser,
    to="folder",
    mark=SHEET,
)
