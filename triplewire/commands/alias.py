"""The names of actors: listed, compared, judged by persons, undone, carried to other projects."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from triplewire.alias_views import Doubt, Ruling
from triplewire.commands.application import AsJson, ProjectFolder, app, as_dict, print_json, say, show_all

alias = typer.Typer(
    help="Which names are one actor: see why, say otherwise, undo.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(alias, name="alias")

Name = Annotated[str, typer.Argument(help="Any name of the actor, or its id.")]
First = Annotated[str, typer.Argument(help="Any name of one actor, or its id.")]
Second = Annotated[str, typer.Argument(help="Any name of the other.")]
Author = Annotated[str | None, typer.Option(help="Who says so. Default: $TRIPLEWIRE_AUTHOR, git, your login.")]
Because = Annotated[str | None, typer.Option(metavar="REASON", help="Why, in words.")]
Documents = Annotated[list[str] | None, typer.Option("--document", metavar="NAME", help="An article it rests on.")]


@alias.command("list")
def list_(name: Name, project: ProjectFolder = Path(), as_json: AsJson = False) -> None:
    """List an actor's names: how often met, where from, and why each is this actor's."""
    import triplewire
    from triplewire.alias_screen import aliases_text

    found = triplewire.open(project).aliases.list(name)
    if as_json:
        print_json(as_dict(found))
    else:
        show_all(aliases_text(found))


@alias.command()
def compare(
    a: First,
    b: Second,
    type: Annotated[str | None, typer.Option(help="Entity type. Default: as met, else the likeliest.")] = None,
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Compare two names, with every reason and its weight; needs no project."""
    import triplewire
    from triplewire.alias_screen import comparison_text
    from triplewire.aliases import compare_names
    from triplewire.project import STORE

    if (project / STORE).is_file():
        found = triplewire.open(project).aliases.compare(a, b, type)
    else:
        found = compare_names(a, b, type)
    if as_json:
        print_json({"verdict": found.verdict, **as_dict(found)})
    else:
        show_all(comparison_text(found))


@alias.command()
def same(
    a: First,
    b: Second,
    because: Because = None,
    author: Author = None,
    document: Documents = None,
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Say that two names are one actor; the graph is written anew at once."""
    import triplewire

    found = triplewire.open(project).aliases
    _tell(found.same(a, b, author=author, because=because, documents=document or ()), a, b, as_json=as_json)


@alias.command()
def different(
    a: First,
    b: Second,
    because: Because = None,
    author: Author = None,
    document: Documents = None,
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Say that two names are two actors, for good; the graph is written anew at once."""
    import triplewire

    found = triplewire.open(project).aliases
    _tell(found.different(a, b, author=author, because=because, documents=document or ()), a, b, as_json=as_json)


@alias.command()
def undo(
    a: Annotated[str | None, typer.Argument(help="Undo the last judgement on this name ...")] = None,
    b: Annotated[str | None, typer.Argument(help="... and this. Default: the last judgement of all.")] = None,
    author: Annotated[str | None, typer.Option(help="Undo the last judgement of this person.")] = None,
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Take back the last judgement of a person, and all that it did."""
    import triplewire
    from triplewire.alias_screen import judgements_text

    if (a is None) != (b is None):
        raise typer.BadParameter("name both or none", param_hint="A B")
    gone = triplewire.open(project).aliases.undo(a, b, author=author)
    if as_json:
        print_json([as_dict(judgement) for judgement in gone])
    else:
        show_all("taken back:", judgements_text(gone))


@alias.command()
def history(name: Name, project: ProjectFolder = Path(), as_json: AsJson = False) -> None:
    """Show all judgements on an actor, persons' and the program's, with their reasons."""
    import triplewire
    from triplewire.alias_screen import history_text

    found = triplewire.open(project).aliases.history(name)
    if as_json:
        print_json([as_dict(ruled) for ruled in found])
    else:
        show_all(history_text(found))


@alias.command()
def labels(name: Name, project: ProjectFolder = Path(), as_json: AsJson = False) -> None:
    """Show who calls an actor what, outlet by outlet; loaded words are marked."""
    import triplewire
    from triplewire.alias_screen import labels_table

    found = triplewire.open(project).aliases.labels(name)
    if as_json:
        print_json([as_dict(label) for label in found])
    else:
        show_all(labels_table(found))


@alias.command()
def review(
    project: ProjectFolder = Path(),
    limit: Annotated[int | None, typer.Option(min=1, help="How many pairs. Default: all.")] = None,
    author: Author = None,
    as_json: AsJson = False,
) -> None:
    """Go through the doubtful pairs, those on which most hangs first: s(ame), d(ifferent), k(eep unsure), q(uit).

    What was answered is kept, so that the next review goes on from there. With --json it only lists the pairs.
    """
    import triplewire

    found = triplewire.open(project).aliases
    doubts = found.doubts(limit)
    if as_json:
        print_json([as_dict(doubt) for doubt in doubts])
        return
    if not doubts:
        say("no doubtful pairs")
        return
    answered, told = found.review(doubts, _ask, author=author)
    say(f"{answered} of {len(doubts)} answered")
    for line in told:
        say(line)


def _ask(doubt: Doubt, number: int, of: int) -> str | None:
    from triplewire.alias_screen import doubt_text

    show_all(doubt_text(doubt, number, of))
    while True:
        typer.echo("same, different, keep unsure or quit? [s/d/k/q] ", nl=False)
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            typer.echo(line.strip())
        answer = line.strip().lower()[:1]
        if not line or answer == "q":
            return None
        if answer in ("s", "d", "k"):
            return answer


@alias.command()
def export(
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Default: standard output.")] = None,
    project: ProjectFolder = Path(),
) -> None:
    """Write the persons' judgements as lines of JSON, to carry them to another project."""
    import triplewire

    lines = triplewire.open(project).aliases.export(output)
    if output is None:
        for line in lines:
            typer.echo(line)
    else:
        typer.echo(output)


@alias.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `alias export` wrote; - for standard input.")],
    project: ProjectFolder = Path(),
    as_json: AsJson = False,
) -> None:
    """Add judgements of another project; those on names that are not here wait until they come."""
    import triplewire

    source: Path | Sequence[str] = sys.stdin.read().splitlines() if file == "-" else Path(file)
    done = triplewire.open(project).aliases.import_(source)
    if as_json:
        print_json(as_dict(done))
    else:
        typer.echo(f"{done.new} new, {done.known} known already, {done.pending} of them wait for names not met yet")
    for line in done.contradictions:
        say(line)


def _tell(ruling: Ruling, a: str, b: str, *, as_json: bool) -> None:
    from triplewire.alias_screen import ruling_text

    if as_json:
        print_json(as_dict(ruling))
    else:
        show_all(ruling_text(ruling, a, b))
    for line in ruling.contradictions:
        say(line)
