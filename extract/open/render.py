"""Tokens to what a triple shows: words as they stand in the text, and where."""

from collections.abc import Sequence

from extract.open.sentences import Sentence
from extract.parsing.parse import Token

Run = tuple[int, int]


def runs(tokens: Sequence[Token], sentence: Sentence) -> tuple[Run, ...]:
    """Return start and end of each stretch of neighbouring tokens, in the order of `tokens`."""
    out: list[list[int]] = []
    last: Token | None = None
    for token in tokens:
        start, end = sentence.offsets[token.i]
        if last is not None and token.i == last.i + 1:
            out[-1][1] = end
        else:
            out.append([start, end])
        last = token
    return tuple((a, b) for a, b in out)


def words(stretches: Sequence[Run], text: str) -> str:
    """Return what stands at `stretches`, joined by spaces, every white space as one space."""
    return " ".join(" ".join(text[a:b].split()) for a, b in stretches)
