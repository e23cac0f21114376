"""The typer application, and what all commands share: their common options and how they print."""

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


def show_all(*shown: Any) -> None:
    """Print things as rich shows them on a terminal, or as plain text of a fixed width elsewhere."""
    from triplewire.screen import WIDTH, plain

    if sys.stdout.isatty():
        console = Console(highlight=False, markup=False)
        for item in shown:
            console.print(item)
    else:
        width = os.environ.get("COLUMNS", "")
        for item in shown:
            typer.echo(plain(item, width=int(width) if width.isdecimal() else WIDTH))


def as_dict(value: Any) -> Any:
    """Return a model as a dictionary."""
    return value.model_dump()


def print_json(value: Any) -> None:
    """Print a value as one JSON text."""
    typer.echo(json_text(value))


def say(message: str) -> None:
    """Tell the user something on standard error."""
    from triplewire.screen import safe

    Console(stderr=True, highlight=False, soft_wrap=True).print(safe(message))


def complain(problem: TriplewireError) -> None:
    """Tell the user an error of ours in one line."""
    say(f"triplewire: {problem}")
