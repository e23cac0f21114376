"""The options of every command that reads articles: which field is which, and what may be fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from loaders.options import Options

FieldNames = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="KIND=NAME", help="Which column or field is what: text=body_html, date=pub_dt."),
]
FileDates = Annotated[
    bool, typer.Option("--file-dates", help="Take the day a PDF or Word file was made when its text gives none.")
]
Pages = Annotated[int, typer.Option(min=1, help="How many articles of each feed or sitemap are fetched.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from this machine and its network too.")]


def reading_options(fields: list[str] | None, *, file_dates: bool, pages: int, allow_private: bool) -> Options:
    """Return what the loaders are asked for.

    Raises:
        InputError: when a `--field` is none.
    """
    from loaders.options import Options, parse_fields

    return Options(fields=parse_fields(fields or []), file_dates=file_dates, pages=pages, allow_private=allow_private)
