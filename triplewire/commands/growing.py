"""A project that grows: add, update, remove; how it stands, and what was done to it."""

from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import (
    AsJson,
    Limit,
    ProjectFolder,
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
def add(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="As for build.")],
    project: ProjectFolder = Path(),
    prefix: Annotated[str | None, typer.Option(help="Put before the names of these documents.")] = None,
    field: FieldNames = None,
    file_dates: FileDates = False,
    pages: Pages = 100,
    allow_private: AllowPrivate = False,
    workers: Workers = None,
    limit: MostArticles = None,
    since: Since = None,
    dry_run: DryRun = False,
    wait: Wait = 0.0,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Add articles to a project, with the extractor, model and files that it was built with."""
    from triplewire.growing import add as run
    from triplewire.growing import build_options
    from triplewire.progress import progress

    reading = reading_options(field, file_dates=file_dates, pages=pages, allow_private=allow_private)
    if dry_run:
        foresee(inputs, project, build_options(project), prefix, reading, since, as_json=as_json)
        return
    with progress() as on_progress, until_stopped():
        report = run(
            project,
            inputs,
            prefix=prefix,
            reading=reading,
            workers=workers,
            limit=limit,
            since=since.date() if since else None,
            wait=wait,
            on_problem=complain,
            on_progress=on_progress,
        )
    finish(report, strict=strict, as_json=as_json)


@app.command()
def update(
    project: ProjectFolder = Path(),
    prune: Annotated[bool, typer.Option("--prune", help="Remove the articles whose files are gone.")] = False,
    workers: Workers = None,
    limit: MostArticles = None,
    since: Since = None,
    dry_run: DryRun = False,
    wait: Wait = 0.0,
    strict: Strict = False,
    as_json: AsJson = False,
) -> None:
    """Read the inputs of a project once more: what is new, what has changed, what is gone."""
    from triplewire.growing import build_options
    from triplewire.growing import update as run
    from triplewire.progress import progress

    if dry_run:
        foresee((), project, build_options(project), None, None, since, as_json=as_json)
        return
    with progress() as on_progress, until_stopped():
        report = run(
            project,
            prune=prune,
            workers=workers,
            limit=limit,
            since=since.date() if since else None,
            wait=wait,
            on_problem=complain,
            on_progress=on_progress,
        )
    finish(report, strict=strict, as_json=as_json)


@app.command()
def remove(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Names of articles, or patterns with * ? [ ].")],
    project: ProjectFolder = Path(),
    wait: Wait = 0.0,
    as_json: AsJson = False,
) -> None:
    """Remove articles, and what only they told. Naming the file of one to add brings it back."""
    from triplewire.growing import remove as run

    gone = run(project, names, wait=wait)
    if as_json:
        print_json({"removed": gone})
    else:
        for name in gone:
            say(f"removed {name}")


@app.command()
def status(project: ProjectFolder = Path(), as_json: AsJson = False) -> None:
    """Show how a project stands: what it holds and was built from, what would be read again and why."""
    from triplewire.project_text import status_text
    from triplewire.status import status as run

    found = run(project)
    if as_json:
        print_json(as_dict(found))
    else:
        show_all(status_text(found))


@app.command()
def log(project: ProjectFolder = Path(), limit: Limit = 20, as_json: AsJson = False) -> None:
    """List what was done to a project, and what persons judged in it, the latest first."""
    from triplewire.project_text import log_table
    from triplewire.status import log as run

    found = run(project, limit=limit)
    if as_json:
        print_json([as_dict(entry) for entry in found])
    else:
        show_all(log_table(found))
