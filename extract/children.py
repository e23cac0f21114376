"""The children of words."""

from extract.parse import Token


def children(token: Token) -> list[Token]:
    """Return the syntactic children of a token in their order; the list is shared, so nobody may change it."""
    return token.children
