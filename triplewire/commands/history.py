"""What happened when, what changed, and where the sources contradict each other."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import AsJson, Limit, ProjectFolder, app, as_dict, print_json, say, show_all

Actor = Annotated[str | None, typer.Argument(metavar="[NAME]", help="Any name of an actor; all when left out.")]


class Rival(StrEnum):
    """Kinds of rival claims."""

    DENIED = "denied"
    DATE = "date"
    OFFICE = "office"


@app.command()
def timeline(
    name: Actor = None,
    project: ProjectFolder = Path(),
    since: Annotated[str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Up to the end of it.")] = None,
    dated: Annotated[bool, typer.Option("--dated", help="Only what the text gives a date.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="The latest so many rows; all when left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """List what happened in the order of time; "told 2026-01-06" is when an event without a date was first told."""
    import triplewire
    from triplewire.history_text import timeline_table

    found = triplewire.open(project).timeline(name, since=since, until=until, undated=not dated)
    shown = found[-limit:] if limit is not None else found
    if as_json:
        print_json([as_dict(one) for one in shown])
        return
    if shown:
        show_all(timeline_table(shown))
    if len(shown) < len(found):
        say(f"{len(found) - len(shown)} earlier rows left out")
    if not found:
        say("nothing has a place in time there")


@app.command()
def diff(
    since: Annotated[str, typer.Argument(metavar="DATE", help="A day, month or year: its end is the state before.")],
    until: Annotated[str, typer.Argument(metavar="DATE", help="Another: its end is the state after.")],
    project: ProjectFolder = Path(),
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Only what has this actor as an end.")] = None,
    limit: Limit = 10,
    as_json: AsJson = False,
) -> None:
    """Compare what the articles published up to one date tell with what those up to another tell."""
    import triplewire
    from triplewire.history_text import changes_text

    found = triplewire.open(project).diff(since, until, name=actor)
    if as_json:
        print_json(as_dict(found))
    else:
        show_all(changes_text(found, limit))


@app.command()
def conflicts(
    name: Actor = None,
    project: ProjectFolder = Path(),
    kind: Annotated[list[Rival] | None, typer.Option(help="Only this kind; may repeat.")] = None,
    limit: Limit = 10,
    as_json: AsJson = False,
) -> None:
    """List rival claims: told and denied, one happening on different days, two holders of one office at one time."""
    import triplewire
    from triplewire.history_text import conflict_text

    found = [one for one in triplewire.open(project).conflicts(name) if not kind or one.kind in kind]
    if as_json:
        print_json([as_dict(one) for one in found])
        return
    for i, one in enumerate(found[:limit]):
        show_all(*([""] if i else []), conflict_text(one))
    if len(found) > limit:
        say(f"and {len(found) - limit} more: --limit shows them")
    if not found:
        say("no rival claims")
