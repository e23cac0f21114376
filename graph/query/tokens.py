"""Cypher cut into tokens: just enough to respell a query without touching its strings and comments."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["space", "string", "quoted", "parameter", "number", "word", "sign"]

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |(?P<quoted>`(?:``|[^`])*`)
    |(?P<parameter>\$(?:\w+|`(?:``|[^`])*`))
    |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<sign>\.\.|.)""",
    re.VERBOSE | re.DOTALL,
)
_KINDS: tuple[Kind, ...] = ("space", "string", "quoted", "parameter", "number", "word", "sign")
_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class Token:
    """A piece of a query. `text` is exactly what stands there; the texts of all tokens make up the query."""

    kind: Kind
    text: str

    @property
    def name(self) -> str:
        """The identifier, parameter or string meant, without quotes; else the text itself."""
        text = self.text[1:] if self.kind == "parameter" else self.text
        if text.startswith("`") and text.endswith("`") and len(text) > 1:
            return text[1:-1].replace("``", "`")
        if self.kind == "string":
            return re.sub(r"\\(.)", r"\1", text[1:-1])
        return text

    def is_name(self) -> bool:
        """Whether it can be an identifier."""
        return self.kind in ("word", "quoted")


def tokens(query: str) -> list[Token]:
    """Cut `query` into tokens; what is no token of Cypher becomes signs of one character."""
    found = []
    for match in _TOKEN.finditer(query):
        kind = next(kind for kind in _KINDS if match[kind] is not None)
        found.append(Token(kind, match[0]))
    return found


def solid(found: list[Token]) -> list[int]:
    """Return the positions of the tokens that are neither space nor comment."""
    return [i for i, token in enumerate(found) if token.kind != "space"]


def partners(found: list[Token], positions: list[int]) -> dict[int, int]:
    """Return for each opening bracket, by its index in `positions`, the index of the one that closes it."""
    closes: dict[int, int] = {}
    opened: list[int] = []
    for index, position in enumerate(positions):
        token = found[position]
        if token.kind != "sign":
            continue
        if token.text in "([{":
            opened.append(index)
        elif token.text in _CLOSING and opened and found[positions[opened[-1]]].text == _CLOSING[token.text]:
            closes[opened.pop()] = index
    return closes
