"""A Neo4j server to try the graph with."""

from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import AsJson, app, print_json, say

neo4j = typer.Typer(
    name="neo4j", help="Start, stop and look at a Neo4j server of your own on this machine.", no_args_is_help=True
)
app.add_typer(neo4j)

Home = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Its folder. Default: $TRIPLEWIRE_NEO4J, else the user's data folder."),
]
Port = Annotated[int, typer.Option(min=1, max=65535, help="On 127.0.0.1.")]


@neo4j.command()
def start(
    home: Home = None,
    bolt_port: Port = 7687,
    http_port: Port = 7474,
    heap: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            help="Its memory for queries, as 2g. Default: an eighth of the machine's, at most 2g.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Start it; the first time it is fetched from Maven Central. Needs Java 17 or 21, and Maven."""
    from graph.server import local as local_neo4j

    local_neo4j.start(home, bolt_port=bolt_port, http_port=http_port, heap=heap, tell=say)
    _show(home, as_json)


@neo4j.command()
def stop(
    home: Home = None,
    wipe: Annotated[bool, typer.Option("--wipe", help="Remove its data, logs and password too.")] = False,
) -> None:
    """Stop it; its data stay."""
    from graph.server import local as local_neo4j

    ran = local_neo4j.stop(home, wipe=wipe)
    typer.echo("stopped" if ran else "was not running")


@neo4j.command()
def status(home: Home = None, as_json: AsJson = False) -> None:
    """Say whether it runs, and where; exit code 1 when it does not."""
    if not _show(home, as_json):
        raise typer.Exit(1)


def _show(home: Path | None, as_json: bool) -> bool:
    from graph.server import local as local_neo4j

    local = local_neo4j.status(home)
    runs = local is not None and local.pid is not None
    if as_json:
        print_json({"running": runs, **(local.model_dump(mode="json") if local is not None else {})})
    elif local is None or not runs:
        typer.echo("not running")
    else:
        typer.echo(f"running   process {local.pid}, in {local.home}")
        typer.echo(f"bolt      {local.uri}")
        typer.echo(f"browser   {local.browser}")
        typer.echo(f"user      {local.user}")
        typer.echo(f"password  in {local.password_file}")
    return runs
