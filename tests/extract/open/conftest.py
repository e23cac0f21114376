"""What the open extractor reads in a sentence, as (subject, relation, object)."""

from collections.abc import Callable

import pytest

from extract.open.triples import Style, open_triples

Triples = list[tuple[str, str, str]]
OpenRead = Callable[[str, Style], Triples]


@pytest.fixture(scope="session")
def open_read() -> OpenRead:
    """`open_read(sentence, style)`: the triples of one line, in their order."""

    def read(sentence: str, style: Style) -> Triples:
        return [(t.subject, t.relation, t.object) for t in open_triples([sentence], style=style)]

    return read
