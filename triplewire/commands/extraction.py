"""What one file says, printed: its typed claims, or its open triples."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Literal

import typer

from graph.files import json_text
from triplewire.commands.application import UserFile, app, as_dict, complain, show_all

Row = dict[str, Any]
OPEN_COLUMNS = ("sentence", "confidence", "subject", "relation", "object", "spans")
CLAIM_COLUMNS = (
    "sentence",
    "confidence",
    "subject",
    "predicate",
    "object",
    "polarity",
    "modality",
    "former",
    "date",
    "place",
    "title",
    "attribution",
    "rule",
)
SHOWN_COLUMNS = ("sentence", "confidence", "subject", "predicate", "object", "qualifiers")


class Format(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    tsv = "tsv"


@app.command()
def extract(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A text or article, or - for standard input.")],
    open_: Annotated[bool, typer.Option("--open", help="Open triples: what is said, in words of the text.")] = False,
    minimal: Annotated[bool, typer.Option("--minimal", help="Open triples as short as can be; the default.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Open triples with all that a clause says.")] = False,
    format_: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
    lines: Annotated[bool, typer.Option("--lines", help="Each line is one sentence, numbered by line.")] = False,
    model: Annotated[str, typer.Option(help="Name or folder of a spaCy model.")] = "en_core_web_sm",
    ontology: UserFile = None,
    frames: UserFile = None,
    knowledge: UserFile = None,
) -> None:
    """Print what one file says: its typed claims, or with --open its open triples."""
    if (minimal or full) and not open_:
        raise typer.BadParameter("goes with --open", param_hint="--full" if full else "--minimal")
    if minimal and full:
        raise typer.BadParameter("choose one of --minimal and --full", param_hint="--full")
    from triplewire.extracting import claims_of, open_triples_of

    if open_:
        style: Literal["full", "minimal"] = "full" if full else "minimal"
        triples = open_triples_of(file, style=style, lines=lines, on_problem=complain, model=model)
        if format_ is Format.json:
            _print_json(map(as_dict, triples))
        else:
            _print_rows(({**as_dict(t), "spans": str(t.spans)} for t in triples), OPEN_COLUMNS, format_)
        return
    own = {"ontology": ontology, "frames": frames, "knowledge": knowledge}
    claims = map(as_dict, claims_of(file, lines=lines, on_problem=complain, model=model, **own))
    if format_ is Format.json:
        _print_json(claims)
    elif format_ is Format.tsv:
        _print_rows(claims, CLAIM_COLUMNS, format_)
    else:
        _print_rows(({**c, "qualifiers": _qualifiers(c)} for c in claims), SHOWN_COLUMNS, format_)


def _print_json(rows: Iterable[Row]) -> None:
    """Print rows as one JSON list, each on a line, as they come."""
    before = "["
    for row in rows:
        typer.echo(before)
        typer.echo(json_text(row), nl=False)
        before = ","
    typer.echo("[]" if before == "[" else "\n]")


def _print_rows(rows: Iterable[Row], columns: tuple[str, ...], format_: Format) -> None:
    if format_ is Format.tsv:
        for row in rows:
            typer.echo("\t".join(_cell(row[name]) for name in columns))
        return
    from triplewire.screen import rows_table

    shown = [name for name in columns if name != "spans"]
    show_all(rows_table(shown, ([_cell(row[name]) for name in shown] for row in rows)))


def _qualifiers(claim: Row) -> str:
    """Return what a claim says beyond who does what to whom, as people read it."""
    out = ["not"] if claim["polarity"] == "negative" else []
    out += [claim["modality"]] if claim["modality"] != "actual" else []
    out += ["former"] if claim["former"] else []
    out += [claim["date"]] if claim["date"] else []
    out += [f"in {claim['place']}"] if claim["place"] else []
    out += [f"as {claim['title']}"] if claim["title"] else []
    out += [f"says {claim['attribution']}"] if claim["attribution"] else []
    return ", ".join(out)


def _cell(value: object) -> str:
    """Return a value in one line, without tabs."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.2f}" if isinstance(value, float) else " ".join(str(value).split())
