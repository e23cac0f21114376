"""Building a project and looking at it."""

import os
from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import (
    AsJson,
    Limit,
    ProjectFolder,
    UserFile,
    app,
    as_dict,
    complain,
    print_json,
    say,
    show_all,
)
from triplewire.commands.building import (
    DryRun,
    MostArticles,
    Since,
    Strict,
    Wait,
    Workers,
    finish,
    foresee,
    until_stopped,
)
from triplewire.commands.reading import AllowPrivate, FieldNames, FileDates, Pages, reading_options


@app.command()
def build(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Files, folders, patterns, web addresses, or -.")
    ],
    output: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the build; added to when it holds one.")],
    model: Annotated[str, typer.Option(help="Name or folder of a spaCy model.")] = "en_core_web_sm",
    extractor: Annotated[
        str, typer.Option(metavar="NAME", help="Ours, or one of your own: its name, or module:factory.")
    ] = "frames",
    ontology: UserFile = None,
    frames: UserFile = None,
    knowledge: UserFile = None,
    prefix: Annotated[str | None, typer.Option(help="Put before the names of these documents.")] = None,
    field: FieldNames = None,
    file_dates: FileDates = False,
    pages: Pages = 100,
    allow_private: AllowPrivate = False,
    workers: Workers = None,
    limit: MostArticles = None,
    since: Since = None,
    dry_run: DryRun = False,
    full: Annotated[
        bool, typer.Option("--full", help="Make all anew of what was read, in doubt of what is kept.")
    ] = False,
    wait: Wait = 0.0,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Read articles and write the graph: documents, entities, relations, GraphML and the project store.

    Inputs may be texts, Markdown, HTML, PDF, Word, OpenDocument, rich text, e-mails, feeds, JSON, CSV, Parquet, web
    archives, zip or gzip files of these, folders, patterns ("news/**/*.html"), and http or https addresses of pages,
    feeds and sitemaps. docs/loading.md says what is read of each.
    """
    from triplewire.pipeline import build as run
    from triplewire.progress import progress

    reading = reading_options(field, file_dates=file_dates, pages=pages, allow_private=allow_private)
    if dry_run:
        mine = {"ontology": ontology, "frames": frames, "knowledge": knowledge}
        options = {"model": model, "extractor": extractor, **mine}
        foresee(inputs, output, options, prefix, reading, since, as_json=as_json)
        return
    with progress() as on_progress, until_stopped():
        report = run(
            inputs,
            output,
            model=model,
            extractor=extractor,
            ontology=ontology,
            frames=frames,
            knowledge=knowledge,
            prefix=prefix,
            reading=reading,
            workers=workers,
            limit=limit,
            since=since.date() if since else None,
            full=full,
            wait=wait,
            on_problem=complain,
            on_progress=on_progress,
        )
    finish(report, strict=strict, as_json=as_json)


@app.command()
def examples(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="Where to; made when missing.")] = Path("articles"),
) -> None:
    """Copy the example articles that come with Triplewire into a folder, to try things out."""
    import triplewire

    typer.echo(f"{triplewire.examples(folder)}{os.sep}")


@app.command()
def top(project: ProjectFolder = Path(), limit: Limit = 10, as_json: AsJson = False) -> None:
    """List the actors with the most edges and the edges with the most evidence."""
    from rich.text import Text

    import triplewire
    from triplewire.screen import actors_table, links_table, next_steps

    opened = triplewire.open(project)
    actors, edges = opened.top_actors(limit), opened.top_links(limit)
    if as_json:
        rows = [{"edges": count, **as_dict(entity)} for entity, count in actors]
        print_json({"actors": rows, "edges": [as_dict(link) for link in edges]})
        return
    show_all(actors_table(actors), "", links_table(edges))
    if edges:
        show_all("", Text("Try next", style="dim"))
        for line in next_steps(edges[0], project):
            typer.echo(f"  {line}")


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
        print_json(as_dict(card))
    else:
        show_all(card_text(card))


@app.command()
def explain(
    a: Annotated[str, typer.Argument(help="Any name of one actor.")],
    b: Annotated[str, typer.Argument(help="Any name of the other.")],
    project: ProjectFolder = Path(),
    parse: Annotated[
        bool, typer.Option("--parse", help="Read the articles again and show each claim's parse.")
    ] = False,
    model: Annotated[str, typer.Option(help="The model that the project was built with.")] = "en_core_web_sm",
    ontology: UserFile = None,
    frames: UserFile = None,
    knowledge: UserFile = None,
    as_json: AsJson = False,
) -> None:
    """Show every claim between two actors, with its sentence, source, rule and frame."""
    import triplewire
    from triplewire.screen import explanation_text

    opened = triplewire.open(project, ontology=ontology)
    found = opened.explain(a, b, parse=parse, model=model, frames=frames, knowledge=knowledge)
    if as_json:
        print_json([as_dict(explanation) for explanation in found])
    else:
        for i, explanation in enumerate(found):
            show_all(*([""] if i else []), explanation_text(explanation, parse=parse))
    if not found:
        say(f"nothing joins {opened.find(a).name} and {opened.find(b).name}")
        raise typer.Exit(1)


@app.command()
def dump(project: ProjectFolder = Path()) -> None:
    """Print the store without its times, as lines of JSON, for comparing."""
    import triplewire

    for line in triplewire.open(project).dump():
        typer.echo(line)
