"""The graph in a Neo4j server, brought up to date: what `triplewire export neo4j` does."""

from pathlib import Path

from graph.errors import UnknownNameError
from graph.exports.exporter import Exporter, Graph, Option
from graph.exports.property_graph import NAME, NO_CLAIMS, property_graph
from graph.pause import no_collection

_SHOWN = 5


def write_neo4j(
    path: Path,
    graph: Graph,
    *,
    uri: str | None = None,
    user: str = "neo4j",
    password_file: str | None = None,
    database: str | None = None,
    name: str | None = None,
    no_claims: bool = False,
    batch: str | int = 1000,
    wipe: bool = False,
    replace: bool = False,
    detach: bool = False,
) -> str:
    """Make a server hold the graph, or with `wipe` take it out; return what was changed, as text for people.

    The password is read from `password_file`, else from NEO4J_PASSWORD, else asked for. See `graph.server`.

    Raises:
        ServerError: when the server cannot be reached, refuses, or is too old.
        ProjectError: when the database holds another project of this name.
        UnknownNameError: when `batch` is no number.
    """
    from graph.server import load
    from graph.server import wipe as take_out
    from graph.server.credentials import server_of

    if not str(batch).isdecimal() or int(batch) < 1:
        raise UnknownNameError(f"{batch!r} is no number of rows", where="batch", cure="give one like 1000")
    server = server_of(uri, user, Path(password_file) if password_file else None, database)
    with no_collection():
        parts = property_graph(graph, project=name, claims=not no_claims)
        if wipe:
            wiped = take_out(parts.project, server, detach=detach)
            lines = [f"nodes          {wiped.nodes} removed", f"relationships  {wiped.relationships} removed"]
            return "\n".join(lines + _kept(wiped.kept))
        loaded = load(parts, server, replace=replace, detach=detach, batch=int(batch))
    lines = []
    for what in ("nodes", "relationships"):
        change = getattr(loaded, what)
        counts = ", ".join(f"{getattr(change, kind)} {kind}" for kind in ("added", "updated", "removed", "unchanged"))
        lines.append(f"{what:14} {counts}")
    return "\n".join(lines + _kept(loaded.kept))


def _kept(kept: tuple[str, ...]) -> list[str]:
    if not kept:
        return []
    names = ", ".join(kept[:_SHOWN]) + (" ..." if len(kept) > _SHOWN else "")
    return [f"kept           {len(kept)} to which others have attached relationships; --detach removes both: {names}"]


EXPORTER = Exporter(
    "neo4j",
    "a Neo4j server (5.26 or newer), brought up to date; the password: NEO4J_PASSWORD, --password-file or a prompt",
    write_neo4j,
    to="server",
    options=(
        Option("uri", "Default: the server of `triplewire neo4j start`.", default=None, environment="NEO4J_URI"),
        Option("user", "The user.", default="neo4j", environment="NEO4J_USERNAME"),
        Option("password_file", "A file that holds the password.", default=None),
        Option("database", "Default: the user's home database.", default=None, environment="NEO4J_DATABASE"),
        NAME,
        NO_CLAIMS,
        Option("batch", "Rows in a transaction.", default="1000"),
        Option("wipe", "Take the project out again; load nothing."),
        Option("replace", "Take the place of another project of this name."),
        Option("detach", "Remove what is gone even where others have attached relationships to it."),
    ),
)
