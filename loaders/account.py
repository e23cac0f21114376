"""What cleaning took from an article, piece by piece, with the rule that took it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Removed:
    """A piece of a file that is not in the stored text.

    Attributes:
        rule: which rule took it: "share", "header: date", "page: navigation" ...; see `docs/cleaning.md`.
        text: the piece.
    """

    rule: str
    text: str


Note = Callable[[str, str], None]  # told the rule and the piece


def nobody(rule: str, text: str) -> None:
    """Take note of nothing: most callers want the text only."""
