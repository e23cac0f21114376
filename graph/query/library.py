"""The queries that come with the product: files of `graph/query/queries/`, for the embedded engine and for Neo4j alike.

A file begins with comments: its title, then a line for each parameter, `// $actor: actor, what it is`. The word before
the comma says what it must be; "all when left out" makes it optional.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

from graph.errors import QueryError, UnknownNameError
from graph.model import Frozen

_PARAMETER = re.compile(r"// \$(\w+): (actor|date), (.+)")


class QueryParameter(Frozen):
    """A `$name` of a query: an actor's name or a date, what it is for, and whether it may be left out."""

    name: str
    kind: Literal["actor", "date"]
    about: str
    optional: bool


class NamedQuery(Frozen):
    """A query with its name, what it tells, its parameters, and its text with all comments."""

    name: str
    title: str
    parameters: tuple[QueryParameter, ...]
    cypher: str

    def bound(self, given: dict[str, object]) -> dict[str, object]:
        """Return a value for every parameter: those given, None for those left out.

        Raises:
            QueryError: when one is missing or unknown.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        unknown = sorted(set(given) - set(known))
        missing = [name for name, parameter in known.items() if not parameter.optional and given.get(name) is None]
        cure = " ".join(f"--param {name}=..." for name in known) or "it takes none"
        if unknown:
            raise QueryError(f"has no parameter {unknown[0]!r}", where=self.name, cure=cure)
        if missing:
            raise QueryError(f"needs {', '.join(missing)}", where=self.name, cure=cure)
        return {name: given.get(name) for name in known}


@cache
def queries() -> dict[str, NamedQuery]:
    """Return all of them by name."""
    return _read("queries")


@cache
def pictures() -> dict[str, NamedQuery]:
    """Return those that give paths to be drawn, for Neo4j Browser, by name."""
    return _read("pictures")


def _read(folder: str) -> dict[str, NamedQuery]:
    found = [file for file in (files("graph") / "query" / folder).iterdir() if file.name.endswith(".cypher")]
    return {
        file.name.removesuffix(".cypher"): read_query(file.name.removesuffix(".cypher"), file.read_text("utf-8"))
        for file in sorted(found, key=lambda file: file.name)
    }


def query_called(name: str) -> NamedQuery:
    """Return the query called `name`.

    Raises:
        UnknownNameError: when there is none.
    """
    if name not in queries():
        raise UnknownNameError(f"no query is called {name!r}", cure="see triplewire query --list")
    return queries()[name]


def read_query(name: str, text: str) -> NamedQuery:
    """Read one file."""
    head = [line for line in text.splitlines() if line.startswith("//")]
    parameters = [found for line in head[1:] if (found := _PARAMETER.fullmatch(line))]
    return NamedQuery(
        name=name,
        title=head[0].removeprefix("// "),
        parameters=tuple(
            QueryParameter.model_validate(
                {"name": p[1], "kind": p[2], "about": p[3], "optional": p[3].endswith("all when left out")}
            )
            for p in parameters
        ),
        cypher=text,
    )
