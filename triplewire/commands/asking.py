"""Asking the graph in Cypher."""

from pathlib import Path
from typing import Annotated, Any

import typer

from triplewire.commands.application import AsJson, ProjectFolder, app, print_json, say, show_all


@app.command()
def query(
    cypher: Annotated[str, typer.Argument(help="One reading query, e.g. MATCH (a)-[r:ATTACKS]->(b) RETURN a.name.")],
    project: ProjectFolder = Path(),
    param: Annotated[list[str] | None, typer.Option(metavar="NAME=VALUE", help="A $parameter; may repeat.")] = None,
    as_json: AsJson = False,
) -> None:
    """Ask the graph in Cypher, without a server."""
    import triplewire
    from triplewire.screen import count, rows_table

    result = triplewire.open(project).rows(cypher, _parameters(param or []))
    for warning in result.warnings:
        say(warning)
    if as_json:
        print_json(result.dicts())
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
