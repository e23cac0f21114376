"""Names of teams that the position of a player behind them gives away: "Lakers guard Kobe Bryant"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.name_shapes import Name, capital
from extract.parse import Doc, Token

LONGEST = 3  # words of the name of a team


def position(doc: Doc, noun: Token) -> tuple[str, int]:
    """Return a noun for a position as it is written, and where it starts: "left-hander", "wide receiver"."""
    if noun.i > 1 and doc[noun.i - 1].text == "-":
        return f"{doc[noun.i - 2].lower_}-{noun.lemma_.lower()}", noun.i - 2
    pair = f"{doc[noun.i - 1].lower_} {noun.lemma_.lower()}" if noun.i else ""
    return (pair, noun.i - 1) if pair in words("standing", "roles") else (noun.lemma_.lower(), noun.i)


def teams(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield the capitalised words right before a position that is right before a person's name."""
    for noun in doc.tokens[1:-1]:
        ahead = doc[noun.i + 1]
        if not noun.text.islower() or not capital(ahead) or ahead.tag_ != "NNP":
            continue
        role, end = position(doc, noun)
        if role not in words("standing", "positions"):
            continue
        start = end
        while start and start > end - LONGEST and _part(doc[start - 1], common):
            start -= 1
            if doc[start].is_sent_start:
                break
        if start < end:
            yield Name(start, end, "Organization", origin="head word")


def _part(token: Token, common: frozenset[str]) -> bool:
    """Whether a word may be part of a team's name: a capitalised noun, at the start of a sentence no plain word."""
    plain = token.is_sent_start and token.lower_ in common and not token.lower_.endswith("s")
    plain = plain and token.ent_type_ not in ("GPE", "ORG")  # "Denver Broncos"
    return capital(token) and token.is_alpha and token.tag_.startswith("NN") and not plain
