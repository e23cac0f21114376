"""Asking the graph in Cypher, without a server, and searching the articles."""

import csv
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from triplewire.commands.application import AsJson, Limit, ProjectFolder, app, as_dict, print_json, say, show_all

if TYPE_CHECKING:
    from graph.query import Result


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command()
def query(
    cypher: Annotated[
        str | None, typer.Argument(help="One reading query, e.g. MATCH (a)-[r:ATTACKS]->(b) RETURN a.name.")
    ] = None,
    project: ProjectFolder = Path(),
    name: Annotated[str | None, typer.Option(metavar="NAME", help="A query that comes with Triplewire.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List these queries with their parameters.")] = False,
    text: Annotated[bool, typer.Option("--text", help="Print the query of this name, for Neo4j Browser.")] = False,
    param: Annotated[list[str] | None, typer.Option(metavar="NAME=VALUE", help="A $parameter; may repeat.")] = None,
    format: Annotated[Format, typer.Option(help="table, csv or json.")] = Format.TABLE,
    as_json: AsJson = False,
) -> None:
    """Ask the graph in Cypher, without a server. Queries may only read."""
    import triplewire
    from graph.query.library import query_called

    if list_:
        _list(as_json or format is Format.JSON)
        return
    if (cypher is None) == (name is None):
        raise typer.BadParameter("give a query, or the --name of one (see --list)", param_hint="CYPHER")
    if name is not None and text:
        typer.echo(query_called(name).cypher, nl=False)
        return
    opened = triplewire.open(project)
    given = _parameters(param or [])
    result = opened.ask(name, **given) if name is not None else opened.rows(str(cypher), given)
    _print(result, Format.JSON if as_json else format)


class Where(StrEnum):
    """What is searched."""

    NAMES = "name"
    SENTENCES = "sentence"
    ARTICLES = "article"


@app.command()
def search(
    text: Annotated[str, typer.Argument(help='Words that must all be there; "as one", begin*, -without.')],
    project: ProjectFolder = Path(),
    in_: Annotated[list[Where] | None, typer.Option("--in", help="Only there; may repeat.")] = None,
    limit: Limit = 10,
    as_json: AsJson = False,
) -> None:
    """Find words in the names of actors, in the sentences behind edges, and in the articles."""
    import triplewire
    from triplewire.history_text import hits_text

    opened = triplewire.open(project)
    found = opened.search(text, kinds=[where.value for where in in_] if in_ else None, limit=limit)
    if as_json:
        print_json([as_dict(hit) for hit in found])
    elif found:
        show_all(hits_text(found, opened.names))
    if not found:
        say("nothing holds these words")
        raise typer.Exit(1)


def _list(as_json: bool) -> None:
    from graph.query.library import queries
    from triplewire.screen import rows_table

    if as_json:
        print_json([one.model_dump() for one in queries().values()])
        return
    rows = [
        (one.name, one.title, " ".join(f"[{p.name}]" if p.optional else p.name for p in one.parameters))
        for one in queries().values()
    ]
    show_all(rows_table(("name", "tells", "parameters"), rows))


def _print(result: "Result", format: Format) -> None:
    from graph.files import json_text
    from triplewire.screen import count, rows_table

    for warning in result.warnings:
        say(warning)
    if format is Format.JSON:
        print_json(result.dicts())
    elif format is Format.CSV:
        table = csv.writer(sys.stdout, lineterminator="\n")
        table.writerow(result.columns)
        for row in result.rows:
            table.writerow([json_text(v) if isinstance(v, list | dict) else v for v in row])
    else:
        show_all(rows_table(result.columns, result.rows))
        say(count(len(result.rows), "row"))


def _parameters(pairs: list[str]) -> dict[str, Any]:
    import json

    out: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not name or not equals:
            raise typer.BadParameter(f"{pair!r} is not NAME=VALUE", param_hint="--param")
        try:
            out[name] = json.loads(value)
        except ValueError:
            out[name] = value  # plain words need no quotes
    return out
