"""Text to parsed sentences whose tokens know where they stand in it.

News corpora come as plain text or tokenised ("He said , `` No '' -LRB- again -RRB- ."). The parser was trained on plain
text, so tokenised text is shown to it as plain: brackets and quotes by their signs, no space before a comma. Only what
the parser sees changes; every offset is of the text that was given.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from extract.parsing import parse
from extract.parsing.prepare import for_parser

BATCH = 64  # pieces given to the model at a time
LONGEST = 400  # tokens the model is given as one piece: longer lines are read in parts
SIGNS = {
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "``": '"',
    "''": '"',
    "`": "'",
    "\\/": "/",
    "\\*": "*",
}
ESCAPED = re.compile(r"(?<!\S)(?:-[LR][RSC]B-|``|''|`)(?!\S)")
TOKENISED = re.compile(r"\S (?:[,;:?!]|''|'s|n't)(?=\s|$)|\S \.\s*$|(?<!\S)(?:``|-[LR][RSC]B-)(?!\S)")
NO_SPACE_BEFORE = frozenset([*",.;:?!%)]}", "'s", "n't", "'ll", "'re", "'ve", "'d", "'m"])
NO_SPACE_AFTER = frozenset("([{$£€#")
PREFIXES = frozenset(["re", "co", "pre", "de", "non", "anti", "counter", "over", "under", "un", "sub", "ex"])
WRAPPED = 100  # characters; a text none of whose lines is longer was broken into lines by a program


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: its number, its tokens, and for each token of its document start and end in the text."""

    number: int
    span: parse.Span
    offsets: tuple[tuple[int, int], ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    words: list[str]
    spaces: list[bool]
    offsets: tuple[tuple[int, int], ...]
    text: str


def read_lines(lines: Iterable[str], nlp: Language) -> Iterator[Sentence]:
    """Yield each line as one sentence, numbered by line from 1; offsets are of the line. Empty lines give nothing."""
    for doc, (number, piece) in _parsed(_numbered_pieces(lines, nlp), nlp, whole=True):
        yield Sentence(number, doc.span(0, len(doc)), piece.offsets, piece.text)


def read_text(text: str, nlp: Language) -> Iterator[Sentence]:
    """Yield the sentences of a text, numbered from 1; offsets are of the text. None crosses a paragraph's end."""
    number = 0
    shown = for_parser(text, nlp)
    pieces = ((0, p) for start, end in paragraphs(text) for p in _pieces(text, shown, start, end, nlp))
    for doc, (_, piece) in _parsed(pieces, nlp, whole=False):
        for span in doc.sents:
            number += 1
            yield Sentence(number, span, piece.offsets, piece.text)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each paragraph: a line, or in text of short lines what stands between empty lines."""
    lines = [m.span() for m in re.finditer(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", text)]
    lines = [(a, b) for a, b in lines if not text[a:b].isspace()]
    middle = [b - a for (a, b), (c, _) in itertools.pairwise(lines) if _runs_on(text, b, c)]
    wrapped = bool(middle) and max(b - a for a, b in lines) <= WRAPPED and min(middle) > WRAPPED // 3
    start = None
    for i, (a, b) in enumerate(lines):
        start = a if start is None else start
        if not (wrapped and i + 1 < len(lines) and text.count("\n", b, lines[i + 1][0]) < 2):
            yield start, b
            start = None


def _runs_on(text: str, end: int, start: int) -> bool:
    """Whether a line ends within a sentence, as it seems: no full stop, and small letters behind."""
    return text.count("\n", end, start) == 1 and text[start].islower() and text[end - 1] not in ".!?"


def _numbered_pieces(lines: Iterable[str], nlp: Language) -> Iterator[tuple[int, _Piece]]:
    for number, line in enumerate(lines, start=1):
        for piece in _pieces(line, for_parser(line, nlp), 0, len(line), nlp):
            yield number, piece


def _pieces(text: str, shown: str, start: int, end: int, nlp: Language) -> Iterator[_Piece]:
    """Tokenise a stretch of text; what is longer than the model should be given at once comes in parts.

    `shown` is the text as the parser is to see it, each character in its place.
    """
    tokens = _tokens(text, start, end, nlp)
    tokenised = TOKENISED.search(text, start, end) is not None
    for first in range(0, len(tokens), LONGEST):
        part = tokens[first : first + LONGEST]
        words = [SIGNS.get(text[a:b], shown[a:b].replace("\\/", "/")) for a, b in part]
        spaces = [b < c for (_, b), (c, _) in itertools.pairwise(part)] + [False]
        if tokenised:
            spaces = _plain_spaces(words, [text[a:b] for a, b in part], spaces)
        yield _Piece(words, spaces, tuple(part), text)


def _tokens(text: str, start: int, end: int, nlp: Language) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = start
    for escape in [*ESCAPED.finditer(text, start, end), None]:
        stop = end if escape is None else escape.start()
        for token in nlp.make_doc(text[at:stop]):
            if not token.is_space:
                out.append((at + token.idx, at + token.idx + len(token)))
        out = _joined(out, text)
        if escape is not None:
            out.append(escape.span())
            at = escape.end()
    return out


def _joined(tokens: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Keep a prefix, its hyphen and the word as one: the parts of "re-opened" are no words."""
    out: list[tuple[int, int]] = []
    for start, end in tokens:
        touching = len(out) > 1 and out[-2][1] == out[-1][0] and out[-1][1] == start
        if touching and text[slice(*out[-1])] == "-" and text[slice(*out[-2])].lower() in PREFIXES:
            out[-2:] = [(out[-2][0], end)]
            continue
        out.append((start, end))
    return out


def _plain_spaces(words: Sequence[str], written: Sequence[str], spaces: list[bool]) -> list[bool]:
    """Return where plain text has a space, for tokenised words."""
    opened = {'"': False, "'": False}
    out = list(spaces)
    for i, word in enumerate(words):
        opening = written[i] in ("``", "`")
        closing = written[i] in ("''", "'")
        if written[i] == '"':
            opening, closing = not opened['"'], opened['"']
        if opening or closing:
            opened[word if word in opened else '"'] = opening
        if word in NO_SPACE_AFTER or opening:
            out[i] = False
        if i and (word in NO_SPACE_BEFORE or closing):
            out[i - 1] = False
        if word == "-" and 0 < i < len(words) - 1 and words[i - 1][-1].isalnum() and words[i + 1][0].isalnum():
            out[i - 1] = out[i] = False
    return out


def _parsed(
    pieces: Iterable[tuple[int, _Piece]], nlp: Language, *, whole: bool
) -> Iterator[tuple[parse.Doc, tuple[int, _Piece]]]:
    """Run the model over pieces in batches; `whole` keeps each piece one sentence."""

    def docs() -> Iterator[tuple[Doc, tuple[int, _Piece]]]:
        for number, piece in pieces:
            starts: list[bool | int | None] | None = [i == 0 for i in range(len(piece.words))] if whole else None
            yield Doc(nlp.vocab, words=piece.words, spaces=piece.spaces, sent_starts=starts), (number, piece)

    for doc, piece in nlp.pipe(docs(), as_tuples=True, batch_size=BATCH):
        yield parse.read_parse(doc), piece
