"""The command line. Exit codes: 0 done; 1 nothing could be built, or nothing of that name; 2 wrong usage.

Results go to standard output, progress, problems and errors to standard error.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from graph.errors import TriplewireError
from graph.files import json_text

app = typer.Typer(
    name="triplewire",
    help="Read news, write a knowledge graph: who did what to whom, when, where, and who says so.",
    epilog="Exit codes: 0 done; 1 nothing could be built, or nothing of that name; 2 wrong usage.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ProjectFolder = Annotated[Path, typer.Option("--project", metavar="DIR", help="Folder of the build.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
UserFile = Annotated[Path | None, typer.Option(metavar="FILE", help="A file of your own; see docs/.")]
Limit = Annotated[int, typer.Option(min=1, help="How many rows.")]


def main() -> None:
    """Run the command line: the entry point of `triplewire`. Errors of ours are told in one line, with no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except TriplewireError as problem:
        _complain(problem)
        sys.exit(1)


def _version(wanted: bool) -> None:
    if wanted:
        import triplewire

        typer.echo(f"triplewire {triplewire.__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Options that stand before a command."""


@app.command()
def build(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, or - for standard input.")],
    output: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the build; added to when it holds one.")],
    model: Annotated[str, typer.Option(help="Name or folder of a spaCy model.")] = "en_core_web_sm",
    extractor: Annotated[str, typer.Option(metavar="NAME", help="Ours, or one of your own.")] = "frames",
    ontology: UserFile = None,
    frames: UserFile = None,
    knowledge: UserFile = None,
    prefix: Annotated[str | None, typer.Option(help="Put before the names of these documents.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if any input could not be read.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read articles and write the graph: documents, entities, relations, GraphML and the project store."""
    from triplewire.pipeline import build as run
    from triplewire.progress import progress
    from triplewire.screen import report_text

    with progress() as on_progress:
        report = run(
            inputs,
            output,
            model=model,
            extractor=extractor,
            ontology=ontology,
            frames=frames,
            knowledge=knowledge,
            prefix=prefix,
            on_problem=_complain,
            on_progress=on_progress,
        )
    if as_json:
        _print_json(report.model_dump())
    else:
        _print(report_text(report))
    if strict and report.problems:
        raise typer.Exit(1)


@app.command()
def top(project: ProjectFolder = Path(), limit: Limit = 10, as_json: AsJson = False) -> None:
    """List the actors with the most edges and the edges with the most evidence."""
    import triplewire
    from triplewire.screen import actors_table, links_table, next_steps

    opened = triplewire.open(project)
    actors, edges = opened.top_actors(limit), opened.top_links(limit)
    if as_json:
        rows = [{"edges": count, **_json(entity)} for entity, count in actors]
        _print_json({"actors": rows, "edges": [_json(link) for link in edges]})
        return
    _print(actors_table(actors), "", links_table(edges))
    if edges:
        _print("", next_steps(edges[0], project))


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="Any name of the actor, or its id.")],
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Show an actor's card: its names, its articles, its edges."""
    import triplewire
    from triplewire.screen import card_text

    card = triplewire.open(project).show(name)
    if as_json:
        _print_json(_json(card))
    else:
        _print(card_text(card))


@app.command()
def explain(
    a: Annotated[str, typer.Argument(help="Any name of one actor.")],
    b: Annotated[str, typer.Argument(help="Any name of the other.")],
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Show every claim between two actors, with its sentence, source and rule."""
    import triplewire
    from triplewire.screen import explanation_text

    opened = triplewire.open(project)
    found = opened.explain(a, b)
    if as_json:
        _print_json([_json(explanation) for explanation in found])
    else:
        for i, explanation in enumerate(found):
            _print(*([""] if i else []), explanation_text(explanation))
    if not found:
        _say(f"nothing joins {opened.find(a).name} and {opened.find(b).name}")
        raise typer.Exit(1)


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
        _say(warning)
    if as_json:
        _print_json(result.dicts())
    else:
        _print(rows_table(result.columns, result.rows))
        _say(count(len(result.rows), "row"))


def _format(name: str) -> str:
    from graph.exports import EXPORTERS

    if name not in EXPORTERS:
        raise typer.BadParameter(f"{name!r} is none of {', '.join(EXPORTERS)}")
    return name


@app.command()
def export(
    format: Annotated[str, typer.Argument(help="csv, graphml, json or jsonl.", callback=_format)],
    project: ProjectFolder = Path(),
    output: Annotated[Path | None, typer.Option(metavar="PATH", help="Default: in the build's folder.")] = None,
    ontology: UserFile = None,
) -> None:
    """Write the graph in another format and print where."""
    import triplewire

    typer.echo(triplewire.open(project, ontology=ontology).export(format, output))


@app.command()
def dump(project: ProjectFolder = Path()) -> None:
    """Print the store without its times, as lines of JSON, for comparing."""
    import triplewire

    for line in triplewire.open(project).dump():
        typer.echo(line)


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


def _print(*shown: Any) -> None:
    from triplewire.screen import WIDTH, plain

    if sys.stdout.isatty():
        console = Console(highlight=False, markup=False)
        for item in shown:
            console.print(item)
    else:
        width = os.environ.get("COLUMNS", "")
        for item in shown:
            typer.echo(plain(item, width=int(width) if width.isdecimal() else WIDTH))


def _json(value: Any) -> Any:
    return value.model_dump()


def _print_json(value: Any) -> None:
    typer.echo(json_text(value))


def _say(message: str) -> None:
    from triplewire.screen import safe

    Console(stderr=True, highlight=False, soft_wrap=True).print(safe(message))


def _complain(problem: TriplewireError) -> None:
    _say(f"triplewire: {problem}")
