"""Pictures of what happened when, who deals with whom, and who stands near whom."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from triplewire.commands.application import ProjectFolder, app


class Kind(StrEnum):
    """Kinds of plots."""

    TIMELINE = "timeline"
    MATRIX = "matrix"
    NETWORK = "network"


@app.command()
def plot(
    kind: Annotated[Kind, typer.Argument(help="timeline, matrix or network.")],
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="Any name of an actor; left out: the busiest, in a matrix all."),
    ] = None,
    project: ProjectFolder = Path(),
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A .svg or .png; default: KIND.svg in the project's folder.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Timeline: from this day, month or year on.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Timeline: up to the end of it.")] = None,
    dated: Annotated[bool, typer.Option("--dated", help="Timeline: only what the text gives a date.")] = False,
    hops: Annotated[int | None, typer.Option(min=1, help="Network: how many relations away; default 1.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Matrix, network: how many actors at most.")] = None,
) -> None:
    """Draw a timeline, a matrix of who deals with whom, or a neighbourhood, as SVG or PNG. Needs matplotlib."""
    import triplewire

    given = {"since": since, "until": until, "undated": False if dated else None, "hops": hops, "limit": limit}
    takes = {Kind.TIMELINE: ("since", "until", "undated"), Kind.MATRIX: ("limit",), Kind.NETWORK: ("hops", "limit")}
    options: dict[str, Any] = {option: value for option, value in given.items() if value is not None}
    for option in options:
        if option not in takes[kind]:
            hint = "--dated" if option == "undated" else f"--{option}"
            raise typer.BadParameter(f"a {kind} has no such option", param_hint=hint)
    opened = triplewire.open(project)
    typer.echo(opened.plot(kind, name, **options).save(output or project / f"{kind}.svg"))
