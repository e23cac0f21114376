"""The children of words, asked for many times while a document is read: spaCy looks for them anew each time."""

from spacy.tokens import Doc, Token

KEPT = "triplewire_children"


def children(token: Token) -> list[Token]:
    """Return the syntactic children of a token in their order; the list is shared, so nobody may change it.

    They are kept until `forget_children`; before, the parse must be mended (`extract.mending`).
    """
    kept: dict[int, list[Token]] | None = token.doc.user_data.get(KEPT)
    if kept is None:
        kept = token.doc.user_data[KEPT] = {}
    found = kept.get(token.i)
    if found is None:
        found = kept[token.i] = list(token.children)
    return found


def forget_children(doc: Doc) -> None:
    """Drop what is kept of a document: its tokens hold the document, which would live until the next collection."""
    doc.user_data.pop(KEPT, None)
