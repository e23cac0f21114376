"""What the loaders make of one file, with an account."""

from typing import Annotated

import typer

from triplewire.commands.application import AsJson, app, complain, print_json, show_all
from triplewire.commands.reading import AllowPrivate, FieldNames, FileDates, Pages, reading_options


@app.command()
def clean(
    file: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="A file, an address, or - for standard input.")],
    as_json: AsJson = False,
    field: FieldNames = None,
    file_dates: FileDates = False,
    pages: Pages = 100,
    allow_private: AllowPrivate = False,
) -> None:
    """Show what would be stored of a file: what is known and from where, what is kept, what goes and why."""
    from graph.exports.rows import document_row
    from triplewire.cleaning import clean_file
    from triplewire.cleaning_text import cleaned_text

    options = reading_options(field, file_dates=file_dates, pages=pages, allow_private=allow_private)
    articles = 0
    for cleaned in clean_file(file, options=options, on_problem=complain):
        if as_json:
            removed = [piece.model_dump() for piece in cleaned.removed]
            print_json({"document": document_row(cleaned.document), "removed": removed})
        else:
            show_all(*(["", cleaned_text(cleaned)] if articles else [cleaned_text(cleaned)]))
        articles += 1
    if not articles:
        raise typer.Exit(1)
