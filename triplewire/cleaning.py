"""What the loaders make of a file: what is known of each article and from where, what was kept, what went and why."""

from collections.abc import Callable, Iterator

from graph.errors import InputError
from graph.model import Document, Frozen
from loaders import DEFAULTS, Options, find_sources, records
from loaders.account import Removed
from loaders.clean import clean


class Piece(Frozen):
    """A piece of the file that is not in the stored text, and the rule that took it."""

    rule: str
    text: str


class Cleaned(Frozen):
    """One article as it would be stored, and what of the file is not in it."""

    document: Document
    removed: tuple[Piece, ...]

    def __str__(self) -> str:
        from triplewire.cleaning_text import cleaned_text
        from triplewire.screen import plain

        return plain(cleaned_text(self))


def clean_file(
    file: str, *, options: Options = DEFAULTS, on_problem: Callable[[InputError], None]
) -> Iterator[Cleaned]:
    """Yield each article of a file with the account of its cleaning.

    Args:
        file: path, address, or "-".
        options: names of fields, what may be fetched.
        on_problem: called with the error of each article that would not be read; the others go on.
    """
    sources, problems = find_sources([file], options=options)
    for problem in problems:
        on_problem(problem)
    for source in sources:
        for name, record in records(source, on_problem):
            removed = list(record.left_out() if record.left_out else ())
            try:
                document = clean(record, name=name, note=lambda rule, text: removed.append(Removed(rule, text)))  # noqa: B023
            except InputError as problem:
                on_problem(problem)
                continue
            kept = tuple(Piece(rule=piece.rule, text=piece.text) for piece in removed if piece.text != document.title)
            yield Cleaned(document=document, removed=kept)
