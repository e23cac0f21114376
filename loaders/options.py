"""What a user may ask of the loaders beyond the names of the inputs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.errors import InputError
from loaders.tables import load_table

ALIASES = {"date": "published", "outlet": "source", "author": "byline", "body": "text", "headline": "title"}
PAGES = 100  # articles of one feed or sitemap, when nothing else is asked


@dataclass(frozen=True, kw_only=True)
class Options:
    """How inputs are read.

    Attributes:
        fields: the user's own names of columns and fields, by what they hold: {"published": "pub_dt"}.
        file_dates: whether an article without a date gets the day on which its file says it was made (PDF, Word,
            OpenDocument, rich text); such a day is often that of saving, not of publication.
        pages: how many articles of one feed or sitemap are fetched, the newest first.
        allow_private: whether addresses of this machine and its network may be fetched from.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    file_dates: bool = False
    pages: int = PAGES
    allow_private: bool = False


DEFAULTS = Options()


def parse_fields(given: Iterable[str]) -> dict[str, str]:
    """Return what `--field` says: ["text=body_html"] means {"text": "body_html"}.

    Raises:
        InputError: when one has no "=", or names nothing that an article has.
    """
    kinds = tuple(load_table("fields")["fields"])
    found: dict[str, str] = {}
    for item in given:
        kind, sign, name = item.partition("=")
        kind = ALIASES.get(kind.strip().lower(), kind.strip().lower())
        if not sign or not name.strip() or kind not in kinds:
            raise InputError(
                f"{item!r} does not say which field is which",
                where="--field",
                cure=f"one of {', '.join(kinds)}, =, a name",
            )
        found[kind] = name.strip()
    return found
