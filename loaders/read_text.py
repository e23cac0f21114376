"""Plain text: one article a file."""

from loaders.decode import decode
from loaders.record import MAX_PAGE, Found, Record
from loaders.source import Source


def read_text(source: Source) -> Found:
    """Yield the one article of a text file.

    Raises:
        InputError: when the file is too long or no text.
    """
    yield Record(where=source.where, text=decode(source.read(limit=MAX_PAGE), where=source.where, hint=source.encoding))
