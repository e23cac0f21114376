"""The parse of a text as plain objects: tokens, spans and documents with the attributes that spaCy's have.

spaCy makes a token anew each time one is asked for, looks its strings up in a table and its children up along the
sentence. Rules ask for them many thousand times an article; so they are read once and kept.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Any, overload

import numpy as np
from spacy import tokens as spacy_tokens

STRINGS = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]  # columns that hold numbers of strings
NUMBERS = ["ENT_IOB", "SPACY", "SENT_START"]
FLAGS = ["IS_SPACE", "IS_PUNCT", "IS_ALPHA", "IS_UPPER", "IS_STOP", "IS_QUOTE", "LIKE_NUM"]
IOB = ("", "I", "O", "B")


class Token:
    """A word or mark of a text; what its attributes mean, spaCy documents.

    `children`, `lefts` and `rights` are shared lists, so nobody may change them; `attach` moves a token in the tree.
    Two tokens are equal when they are the same one.
    """

    __slots__ = (
        *("doc", "i", "idx", "head", "children", "lefts", "rights"),
        *("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_"),
        *("is_sent_start", "is_space", "is_punct", "is_alpha", "is_upper", "is_stop", "is_quote", "like_num"),
    )

    doc: "Doc"
    i: int
    idx: int
    head: "Token"
    children: "list[Token]"
    lefts: "list[Token]"
    rights: "list[Token]"
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    whitespace_: str
    is_sent_start: bool
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_upper: bool
    is_stop: bool
    is_quote: bool
    like_num: bool

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<{self.i}: {self.text!r}>"

    def nbor(self, i: int = 1) -> "Token":
        """Return the token `i` places further.

        Raises:
            IndexError: when the text has none there.
        """
        if self.i + i < 0:
            raise IndexError(f"no token {i} places from {self!r}")
        return self.doc[self.i + i]

    @property
    def sent(self) -> "Span":
        """The sentence that holds the token."""
        return self.doc.sents[bisect_right(self.doc.starts, self.i) - 1]

    @property
    def subtree(self) -> "list[Token]":
        """The token and all that hang on it, in the order of a walk through the tree from left to right."""
        out: list[Token] = []
        self._walk(out)
        return out

    def _walk(self, out: "list[Token]") -> None:
        for child in self.lefts:
            if child.children:
                child._walk(out)
            else:
                out.append(child)
        out.append(self)
        for child in self.rights:
            if child.children:
                child._walk(out)
            else:
                out.append(child)

    @property
    def left_edge(self) -> "Token":
        """The first of the token and all that hang on it."""
        return min(self.subtree, key=_place) if self.children else self

    @property
    def right_edge(self) -> "Token":
        """The last of the token and all that hang on it."""
        return max(self.subtree, key=_place) if self.children else self

    @property
    def ancestors(self) -> "Iterator[Token]":
        """What the token hangs on, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, descendant: "Token") -> bool:
        """Whether another token hangs on this one, directly or not."""
        return self in descendant.ancestors

    def attach(self, head: "Token", dep: str) -> None:
        """Hang the token on another one, or on itself as a root; on what hangs on it itself, it is not hung."""
        if head is not self and self in head.ancestors:
            return
        self.dep_ = dep
        if head is self.head:
            return
        if self.head is not self:
            self.head._adopt([child for child in self.head.children if child is not self])
        self.head = head
        if head is not self:
            head._adopt(sorted([*head.children, self], key=_place))

    def _adopt(self, children: "list[Token]") -> None:
        self.children = children
        self.lefts = [child for child in children if child.i < self.i]
        self.rights = [child for child in children if child.i > self.i]


def _bare_mark(token: Token) -> bool:
    """Whether a token is a mark or space that nothing hangs on: it heads a span only where nothing else can."""
    return (token.is_space or token.is_punct) and not token.children


def _place(token: Token) -> int:
    return token.i


@dataclass(slots=True)
class Span:
    """The tokens `start` to `end` (exclusive) of a text, and the label of the entity that they are, if any."""

    doc: "Doc"
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> "Span": ...

    def __getitem__(self, at: int | slice) -> "Token | Span":
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc[self.start : self.end][at]

    @property
    def text(self) -> str:
        """The text from the first token to the last."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def sent(self) -> "Span":
        """The sentence that holds the first token."""
        return self.doc[self.start].sent

    @property
    def start_char(self) -> int:
        """Where the first token starts in the text."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Where the last token ends in the text."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The token on which the others hang: a root, else the one nearest to its root."""
        root = next((t for t in self if t.head is t), None)
        if root is not None:
            return root
        outside = [t for t in self if not self.start <= t.head.i < self.end]
        return min(outside, key=lambda t: (_bare_mark(t), sum(1 for _ in t.ancestors)), default=self[0])

    @property
    def ents(self) -> "list[Span]":
        """The entities of the model inside the span."""
        return [ent for ent in self.doc.ents if self.start <= ent.start and ent.end <= self.end]


class Doc(list[Token]):
    """A parsed text: the list of its tokens, with its sentences, the entities of the model, and what was found out.

    `doc[a:b]` is a list of tokens, `doc.span(a, b)` the span, which has a text. Two texts are equal when they are the
    same one.
    """

    __slots__ = ("_by_lemma", "_by_spelling", "ents", "sents", "starts", "text", "user_data")

    text: str
    starts: list[int]
    sents: list[Span]
    ents: list[Span]
    user_data: dict[str, Any]
    _by_lemma: dict[str, list[Token]]
    _by_spelling: dict[str, list[Token]]

    def __init__(self) -> None:
        super().__init__()
        self._by_lemma, self._by_spelling = {}, {}
        self.text, self.starts, self.sents, self.ents, self.user_data = "", [], [], [], {}

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def span(self, start: int, end: int) -> Span:
        """Return the tokens `start` to `end` (exclusive) as a span, cut as a slice is."""
        start, end, _ = slice(start, end).indices(len(self))
        return Span(self, start, max(start, end))

    def of_lemma(self, lemmas: Collection[str]) -> list[Token]:
        """Return the tokens of some lemmas, given in lower case, in the order of a text that is mended."""
        if not self._by_lemma:
            for token in self:
                self._by_lemma.setdefault(token.lemma_.lower(), []).append(token)
        return _of_words(self._by_lemma, lemmas)

    def spelled(self, forms: Collection[str]) -> list[Token]:
        """Return the tokens that are spelled in one of some ways, given in lower case, in the order of the text."""
        if not self._by_spelling:
            for token in self:
                self._by_spelling.setdefault(token.lower_, []).append(token)
        return _of_words(self._by_spelling, forms)

    def covering(self, start: int, end: int) -> Span:
        """Return the tokens that characters `start` to `end` (exclusive) of the text touch."""
        first, last = (bisect_right(self, at, key=lambda t: t.idx) - 1 for at in (start, end - 1))
        first += start >= self[first].idx + len(self[first].text)
        return Span(self, first, last + 1)


def _of_words(index: Mapping[str, list[Token]], wanted: Collection[str]) -> list[Token]:
    few, many = (wanted, index) if len(wanted) < len(index) else (index, wanted)
    return sorted((token for word in few if word in many for token in index[word]), key=_place)


def read_parse(parsed: spacy_tokens.Doc, hidden: Mapping[int, str] = MappingProxyType({})) -> Doc:
    """Return the parse that spaCy made of a text; `hidden` are the words that others stood for, by their tokens."""
    doc, strings = Doc(), parsed.vocab.strings
    array: Any = parsed.to_array([*STRINGS, *NUMBERS, *FLAGS])
    for i, word in hidden.items():
        lexeme = parsed.vocab[word]
        array[i, : STRINGS.index("POS")] = lexeme.orth, lexeme.lower, lexeme.orth
        array[i, -len(FLAGS) :] = [getattr(lexeme, flag.lower()) for flag in FLAGS]
    known = {number: strings[number] for number in np.unique(array[:, : len(STRINGS)]).tolist()}
    none: list[Token] = []
    tokens: list[Token] = doc
    idx = 0
    for i, (orth, lower, lemma, pos, tag, dep, entity, iob, space, start, *flags) in enumerate(array.tolist()):
        token = Token()
        token.doc, token.i, token.idx = doc, i, idx
        token.children = token.lefts = token.rights = none
        token.text, token.lower_, token.lemma_ = known[orth], known[lower], known[lemma]
        token.pos_, token.tag_, token.dep_ = known[pos], known[tag], known[dep]
        token.ent_type_, token.ent_iob_, token.whitespace_ = known[entity], IOB[iob], " " if space else ""
        token.is_sent_start = start == 1 or not i
        token.is_space, token.is_punct, token.is_alpha, token.is_upper, *flags = flags
        token.is_stop, token.is_quote, token.like_num = flags
        tokens.append(token)
        idx += len(token.text) + space
    heads: Any = parsed.to_array("HEAD").astype("int64")
    for token, offset in zip(tokens, heads.tolist(), strict=True):
        token.head = tokens[token.i + offset]
    _hang(tokens)
    doc.text = "".join(token.text + token.whitespace_ for token in tokens)
    doc.starts = [token.i for token in tokens if token.is_sent_start]
    doc.sents = [Span(doc, a, b) for a, b in pairwise([*doc.starts, len(tokens)])]
    doc.ents = [Span(doc, ent.start, ent.end, ent.label_) for ent in parsed.ents]
    return doc


def _hang(tokens: list[Token]) -> None:
    """Give each token its children."""
    for token in tokens:
        head = token.head
        if head is token:
            continue
        if head.children:
            head.children.append(token)
        else:
            head.children = [token]
    for token in tokens:
        if token.children:
            i = token.i
            token.lefts = [child for child in token.children if child.i < i]
            token.rights = [child for child in token.children if child.i > i]
