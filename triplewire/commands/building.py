"""The options of every command that reads articles into a project, and how such a command ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from triplewire.commands.application import as_dict, complain, print_json, say, show_all

if TYPE_CHECKING:
    from loaders.options import Options
    from triplewire.pipeline import Report

STOPPED = 130  # the exit code that shells give for Ctrl-C

Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes that read articles; default: one a core, at most 4.")
]
MostArticles = Annotated[int | None, typer.Option("--limit", min=1, help="Read at most so many articles now.")]
Since = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Leave out articles published before, or undated."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what would be read, and why.")]
Wait = Annotated[float, typer.Option(metavar="SECONDS", help="How long to wait for another process.")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 if any input could not be read.")]


def finish(report: Report, *, strict: bool, as_json: bool) -> None:
    """Tell what a build did, and end with 1 if something was wrong and `strict`."""
    from triplewire.screen import report_text

    if as_json:
        print_json(as_dict(report))
    else:
        show_all(report_text(report))
    if strict and report.problems:
        raise typer.Exit(1)


@contextmanager
def until_stopped() -> Iterator[None]:
    """Tell what a stop by Ctrl-C means."""
    try:
        yield
    except KeyboardInterrupt:
        say("stopped; the articles read so far are kept, and the same command goes on from there")
        raise typer.Exit(STOPPED) from None


def foresee(
    inputs: Sequence[str],
    folder: Path,
    options: Mapping[str, Any],
    prefix: str | None,
    reading: Options | None,
    since: datetime | None,
    *,
    as_json: bool,
) -> None:
    """Tell what a build would read, and why; without inputs: what an update would."""
    from triplewire.foresight import foresee as run
    from triplewire.project_text import foreseen_text

    day = since.date() if since else None
    found = run(inputs, folder, prefix=prefix, reading=reading, since=day, on_problem=complain, **options)
    if as_json:
        print_json([as_dict(one) for one in found])
    else:
        show_all(foreseen_text(found))
