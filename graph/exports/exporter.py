"""What every export format is: a row of the table in `graph.exports`, and the graph that its function is given."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from graph.exports.rows import in_order
from graph.model import Document, Entity, Relation
from graph.ontology import Ontology, load_ontology


@dataclass(frozen=True)
class Graph:
    """What goes out, in order: documents by name, entities and relations by id.

    `names` has the name of every entity of the project, also of those that were not chosen but are the place or
    mediator of a chosen relation. `project` is the project's own name ("" when it has none).
    """

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    names: Mapping[str, str]
    ontology: Ontology
    project: str = ""

    def symmetric(self, relation: Relation) -> bool:
        """Whether `relation` means the same both ways; not so of a predicate that the ontology lacks."""
        predicate = self.ontology.predicates.get(relation.predicate)
        return predicate is not None and predicate.symmetric


def gather(
    documents: Iterable[Document],
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    *,
    ontology: Ontology | None = None,
    project: str = "",
) -> Graph:
    """Return the graph of these parts, in order; `ontology` defaults to the product's.

    Raises:
        ProjectError: when two parts share an id, or a relation joins an entity that is not among `entities`.
    """
    articles, nodes, edges = in_order(documents, entities, relations)
    return Graph(
        documents=tuple(articles),
        entities=tuple(nodes),
        relations=tuple(edges),
        names={entity.id: entity.name for entity in nodes},
        ontology=ontology if ontology is not None else load_ontology(),
        project=project,
    )


@dataclass(frozen=True)
class Option:
    """An option of one format: `--all-relations` on the command line, `all_relations` in Python and in its function.

    Args:
        name: the keyword.
        about: what it does, for the help.
        default: False for a switch; None or a text for an option with a value.
        values: the values it may have; empty when any.
        environment: the variable that gives it when the command line does not.
    """

    name: str
    about: str
    default: bool | str | None = False
    values: tuple[str, ...] = ()
    environment: str | None = None


class Seen(NamedTuple):
    """What a reader of an exported file sees.

    `names` are the shown names of the nodes by the ids that they have in the file; `edges` counts the relations of each
    source, target and type. In a file of undirected edges without a type the lower id comes first and the type is "".
    """

    names: Mapping[str, str]
    edges: Counter[tuple[str, str, str]]
    directed: bool = True


Write = Callable[..., str | None]
Read = Callable[[Path], Seen]


@dataclass(frozen=True)
class Exporter:
    """A format. A file of `graph/exports/` that has one as its `EXPORTER` is a format; nothing else is needed.

    Args:
        name: what the user calls it.
        about: what it is for, one line.
        write: `write(path, graph, **options)`; gives None, or a line to tell the user in place of the path. Raises
            `ProjectError`.
        to: whether `path` is a file, a folder of files, or not used because the graph goes to a server.
        suffix: of the file, with its dot.
        options: its own options, each a keyword of `write`.
        mark: of a folder, a file by which it is known.
        read: reads back what was written, for `triplewire check`; None when nothing can.
        spell: how an entity's id is spelled in the file.
    """

    name: str
    about: str
    write: Write
    to: Literal["file", "folder", "server"] = "file"
    suffix: str = ""
    options: tuple[Option, ...] = ()
    mark: str = ""
    read: Read | None = None
    spell: Callable[[str], str] = str

    def path_in(self, folder: Path) -> Path:
        """Return where it writes by default in the project's `folder`."""
        if self.to == "server":
            return folder
        return folder / (f"graph{self.suffix}" if self.to == "file" else self.name)

    def checked(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return the options with those of `given`.

        Raises:
            UnknownNameError: when this format has no such option, or the option no such value.
        """
        from graph.errors import UnknownNameError

        known = {option.name: option for option in self.options}
        for name, value in given.items():
            if name not in known:
                cure = f"it takes {', '.join(known)}" if known else "it takes none"
                raise UnknownNameError(f"the format {self.name} has no option {name!r}", cure=cure)
            if known[name].values and value is not None and value not in known[name].values:
                cure = f"choose one of {', '.join(known[name].values)}"
                raise UnknownNameError(f"the option {name} of {self.name} has no value {value!r}", cure=cure)
        return {option.name: given.get(option.name, option.default) for option in self.options}
