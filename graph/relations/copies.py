"""What documents are to each other: copies of one story, and older and newer versions of one article."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Document
from graph.relations.stories import Pair, Texts, join_copies
from graph.relations.versions import superseded


class Copies(NamedTuple):
    """What documents are to each other, by their ids.

    Attributes:
        story: the story of each, called by the lowest id among its documents.
        superseded: of each older version the newest version that replaces it.
    """

    story: dict[str, str]
    superseded: dict[str, str]


def compare(documents: Sequence[Document]) -> Copies:
    """Return which documents are copies and which are older versions; their order plays no part."""
    texts = Texts({document.id: document.text for document in documents})
    return judge(documents, texts, texts.pairs())


def judge(documents: Sequence[Document], texts: Texts, pairs: Sequence[Pair]) -> Copies:
    """Return what `compare` does, given the pairs of copies, the most alike first.

    Documents without a copy among others, or another with their web address, do not depend on these.
    """
    return Copies(join_copies(texts, pairs), superseded(documents, texts, pairs))


def with_copies(documents: Sequence[Document], copies: Copies) -> tuple[Document, ...]:
    """Return the documents with `copy_of` and `superseded_by`, in names.

    A story with several documents goes by the one that was published first, then by the lowest name.
    """
    names = {document.id: document.name for document in documents}
    first: dict[str, str] = {}
    for document in sorted(documents, key=lambda d: (d.published or dt.date.max, d.name)):
        first.setdefault(copies.story[document.id], document.name)
    out = []
    for document in documents:
        original = first[copies.story[document.id]]
        newer = copies.superseded.get(document.id)
        out.append(
            document.model_copy(
                update={
                    "copy_of": None if original == document.name else original,
                    "superseded_by": None if newer is None else names[newer],
                }
            )
        )
    return tuple(out)
