"""Checking an exported file: what its reader would see, beside the graph that it was written from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from graph.errors import ProjectError, TriplewireError, UnknownNameError
from graph.exports import EXPORTERS
from graph.exports.clean import for_xml
from graph.exports.exporter import Exporter, Graph, Seen
from graph.model import Frozen

TOLD = 20  # problems told one by one


class Check(Frozen):
    """What a file shows and how that compares with the project.

    `edges` counts the edges of different source, target or type, `relations` what these stand for. `problems` are told
    in words, at most `TOLD` of them; `wrong` counts them all.
    """

    path: str
    format: str
    nodes: int
    edges: int
    types: int
    relations: int
    entities_of_project: int
    relations_of_project: int
    wrong: int = 0
    problems: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all of the project is there."""
        return (self.nodes, self.relations) == (self.entities_of_project, self.relations_of_project)


def format_of(path: Path) -> Exporter:
    """Return the format of an exported file or folder, by its name and its files.

    Raises:
        UnknownNameError: when it is none that can be read back.
    """
    readable = [row for row in EXPORTERS.values() if row.read is not None]
    if path.is_dir():
        fits = [row for row in readable if row.mark and (path / row.mark).is_file()]
    else:
        fits = [row for row in readable if row.suffix and path.name.endswith(row.suffix)]
    if not fits:
        names = ", ".join(row.name for row in readable)
        cure = f"name a file or folder that triplewire export wrote, or say with --format which of {names} it is"
        raise UnknownNameError(f"{path} is in no format that can be read back", cure=cure)
    return max(fits, key=lambda row: len(row.suffix))


def check(path: Path, graph: Graph, chosen: Exporter) -> Check:
    """Return what a reader of the file at `path` sees, compared with `graph`.

    Raises:
        ProjectError: when the file cannot be read at all, or needs a library that is not installed.
        UnknownNameError: when files of this format cannot be read back.
    """
    if chosen.read is None:
        raise UnknownNameError(f"a file of the format {chosen.name} cannot be read back")
    if not path.exists():
        raise ProjectError("there is no such file", where=str(path))
    try:
        seen = chosen.read(path)
    except TriplewireError:
        raise
    except Exception as problem:  # whatever the reader's library raises: the file is damaged or something else
        told = " ".join(str(problem).split())[:200] or type(problem).__name__
        raise ProjectError(f"no reader of {chosen.name} can read it: {told}", where=str(path)) from problem
    wrong = list(_problems(seen, graph, chosen))
    return Check(
        path=str(path),
        format=chosen.name,
        nodes=len(seen.names),
        edges=len(seen.edges),
        types=len({type_ for *_, type_ in seen.edges if type_}),
        relations=seen.edges.total(),
        entities_of_project=len(graph.entities),
        relations_of_project=len(graph.relations),
        wrong=len(wrong),
        problems=tuple(wrong[:TOLD]),
    )


def _problems(seen: Seen, graph: Graph, chosen: Exporter) -> Iterator[str]:
    known = {chosen.spell(entity.id): entity.name for entity in graph.entities}
    for key in sorted(seen.names):
        name = seen.names[key]
        if key not in known:
            yield f"node {key!r} ({name}) is no entity of the project"
        elif not _alike(name, known[key]):
            yield f"node {key!r} is called {name!r} and in the project {known[key]!r}"
    there = _edges(graph, chosen, directed=seen.directed)
    for edge in sorted(seen.edges):
        source, target, type_ = edge
        shown = f"edge {source} {type_ or '-'} {target}"
        loose = [end for end in (source, target) if end not in seen.names]
        if loose:
            yield f"{shown} ends at {loose[0]!r}, which is no node of the file"
        if edge not in there:
            yield f"{shown} is not in the project"
        elif seen.edges[edge] > there[edge]:
            yield f"{shown} stands for {seen.edges[edge]} relations, and the project has {there[edge]}"


def _edges(graph: Graph, chosen: Exporter, *, directed: bool) -> Mapping[tuple[str, str, str], int]:
    out: Counter[tuple[str, str, str]] = Counter()
    for relation in graph.relations:
        if directed:
            out[chosen.spell(relation.subject), chosen.spell(relation.object), for_xml(relation.type)] += 1
        else:
            low, high = sorted((relation.subject, relation.object))
            out[chosen.spell(low), chosen.spell(high), ""] += 1
    return out


def _alike(shown: str, name: str) -> bool:
    """Whether a reader sees the project's name, but for what its format forbids, line breaks and spaces around it."""
    plain = [" ".join(for_xml(text).replace("\ufffd", " ").split()) for text in (shown, name)]
    return plain[0] == plain[1] or (not plain[1] and (not plain[0] or plain[0].startswith("(unnamed")))
