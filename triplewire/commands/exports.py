"""`triplewire export FORMAT`, a command for each row of the table of exporters with its own options; `view`; `check`.

The table is read when `export` is asked for, so that the other commands start without it.
"""

import inspect
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from triplewire.commands.application import AsJson, ProjectFolder, UserFile, app, print_json, say, show_all

_SELECTION: dict[str, tuple[Any, Any]] = {
    "since": (
        Annotated[str | None, typer.Option(metavar="DATE", help="Relations from 2026, 2026-01 or 2026-01-05 on.")],
        None,
    ),
    "until": (Annotated[str | None, typer.Option(metavar="DATE", help="Relations up to that time, included.")], None),
    "undated": (Annotated[bool, typer.Option("--undated", help="With these, also what has no date.")], False),
    "types": (
        Annotated[
            str | None, typer.Option(metavar="NAME,...", help="Entity types that both ends have: Person,Country.")
        ],
        None,
    ),
    "predicates": (
        Annotated[str | None, typer.Option(metavar="NAME,...", help="Predicates (attacks) or edges (NOT_ATTACKS).")],
        None,
    ),
    "min_confidence": (Annotated[float, typer.Option(min=0, max=1, help="The least confidence of a relation.")], 0.0),
    "actual_only": (Annotated[bool, typer.Option("--actual-only", help="Nothing denied, planned or possible.")], False),
    "ego": (Annotated[str | None, typer.Option(metavar="NAME", help="Only an actor and what is near it.")], None),
    "hops": (Annotated[int, typer.Option(min=0, help="How near: relations between the actor and the rest.")], 1),
}


class _Formats(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        from graph.exports import EXPORTERS

        return list(EXPORTERS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        from graph.exports import EXPORTERS

        if cmd_name not in EXPORTERS:
            raise typer.BadParameter(f"{cmd_name!r} is none of {', '.join(EXPORTERS)}", param_hint="FORMAT")
        return _command(cmd_name)


exports = typer.Typer(cls=_Formats, no_args_is_help=True, rich_markup_mode=None, subcommand_metavar="FORMAT ...")
app.add_typer(exports, name="export")


@exports.callback()
def _export() -> None:
    """Write the graph, or a part of it, in another format and print where."""


def _command(name: str) -> Any:
    """Return the command of one format: what all have, what chooses a part, and its own options."""
    from graph.exports import EXPORTERS

    row = EXPORTERS[name]
    kinds: dict[str, tuple[Any, Any]] = {"project": (ProjectFolder, Path()), "ontology": (UserFile, None)}
    if row.to != "server":
        where = typer.Option(metavar="PATH", help=f"The {row.to} to write; default: in the build's folder.")
        kinds["output"] = (Annotated[Path | None, where], None)
    kinds |= _SELECTION
    for option in row.options:
        flag = f"--{option.name.replace('_', '-')}"
        about = f"{option.about} ({', '.join(option.values)})" if option.values else option.about
        kind: Any = bool if isinstance(option.default, bool) else str | None
        kinds[option.name] = (
            Annotated[kind, typer.Option(flag, help=about, envvar=option.environment)],
            option.default,
        )

    def run(**given: Any) -> None:
        import triplewire

        opened = triplewire.open(given.pop("project"), ontology=given.pop("ontology"))
        typer.echo(opened.export(name, given.pop("output", None), **_chosen(given)))

    one = typer.Typer(add_completion=False, rich_markup_mode=None)
    one.command(name, help=f"{row.about[:1].upper()}{row.about[1:]}.")(_with_options(run, kinds))
    return typer.main.get_command(one)


def _with_options(run: Any, kinds: dict[str, tuple[Any, Any]]) -> Any:
    """Return `run` with a signature of these keywords, for typer: the annotation and the default of each."""
    parameters = [
        inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for key, (kind, default) in kinds.items()
    ]
    run.__signature__ = inspect.Signature(parameters)
    run.__annotations__ = {key: kind for key, (kind, _) in kinds.items()}
    return run


def _chosen(given: dict[str, Any]) -> dict[str, Any]:
    """Return what was given with its lists split."""
    listed = {
        name: [part.strip() for part in (given[name] or "").split(",") if part.strip()]
        for name in ("types", "predicates")
    }
    return given | listed


def _view(**given: Any) -> None:
    import triplewire
    from triplewire.viewing import view

    opened = triplewire.open(given.pop("project"), ontology=given.pop("ontology"))
    page, shown = view(opened, given.pop("output"), actor=given.pop("name"), **_chosen(given))
    typer.echo(page)
    if not shown:
        say("no browser was found: open this file in one")


_NAME = typer.Argument(metavar="NAME", show_default=False, help="An actor whose card is open.")
_PAGE = typer.Option(metavar="FILE", help="The page; default: graph.html in the build's folder, else a temporary file.")
app.command("view", help="Write the graph as a page to explore (see export html) and open it in the browser.")(
    _with_options(
        _view,
        {
            "name": (Annotated[str | None, _NAME], None),
            "project": (ProjectFolder, Path()),
            "ontology": (UserFile, None),
            "output": (Annotated[Path | None, _PAGE], None),
            **_SELECTION,
        },
    )
)


@app.command()
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file or folder that triplewire export wrote.")],
    project: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder of the build; default: the file's, else this one.")
    ] = None,
    format: Annotated[str | None, typer.Option(metavar="FORMAT", help="What it is; default: by its name.")] = None,
    as_json: AsJson = False,
) -> None:
    """Read an exported file back, and say what a reader would see, beside the project.

    Exit code 1 when the file shows something that the project does not say.
    """
    import triplewire
    from triplewire.project import STORE
    from triplewire.screen import check_text

    if project is None:
        project = file.parent if (file.parent / STORE).is_file() else Path()
    found = triplewire.open(project).check(file, format)
    if as_json:
        print_json(found.model_dump())
    else:
        show_all(check_text(found))
    if found.wrong:
        raise typer.Exit(1)
