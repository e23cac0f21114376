"""The command line. Exit codes: 0 done; 1 nothing could be built, or nothing of that name; 2 wrong usage.

Results go to standard output, progress, problems and errors to standard error.
"""

import sys
from typing import Annotated

import typer

import triplewire.commands.alias
import triplewire.commands.knowledge  # noqa: F401
from graph.errors import TriplewireError
from triplewire.commands import (  # noqa: F401
    asking,
    basics,
    cleaning,
    evaluation,
    exports,
    extraction,
    growing,
    history,
    plots,
    servers,
    words,
)
from triplewire.commands.application import app, complain


def main() -> None:
    """Run the command line: the entry point of `triplewire`. Errors of ours are told in one line, with no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except TriplewireError as problem:
        complain(problem)
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
