"""What is known of actors: shown with its sources, and read from files of the user's."""

from pathlib import Path
from typing import Annotated

import typer

from triplewire.commands.application import AsJson, ProjectFolder, app, as_dict, print_json, say, show_all

knowledge = typer.Typer(
    help="What is known of actors before any article is read.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(knowledge, name="knowledge")


@knowledge.command()
def show(
    name: Annotated[str, typer.Argument(help="A name of the actor, or the id of its record.")],
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Show what is known of an actor, and from where; needs no project."""
    from triplewire.knowledge_screen import known_text
    from triplewire.own_knowledge import known_about

    found = known_about(name, project)
    if as_json:
        print_json(as_dict(found))
    else:
        show_all(known_text(found))


@knowledge.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="YAML, CSV, Wikidata or FollowTheMoney JSON.")],
    project: ProjectFolder = Path(),
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 if anything could not be taken.")] = False,
    as_json: AsJson = False,
) -> None:
    """Add knowledge of your own to a project; the next build uses it."""
    from triplewire.own_knowledge import import_knowledge

    done = import_knowledge(project, files)
    for problem in done.problems:
        say(problem)
    if as_json:
        print_json(as_dict(done))
    else:
        typer.echo(f"{done.new} new, {done.completed} known before and completed; {done.file} (the next build uses it)")
    if done.problems and (strict or not (done.new or done.completed)):
        raise typer.Exit(1)
