"""Finding known names in tokens: one trie over all names, adjectives, seats and labels of the knowledge."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from spacy.language import Language

from extract.lexicon import words
from extract.parsing.parse import Doc
from graph.knowledge import Knowledge, Record

EntryKind = Literal["name", "ambiguous", "label", "adjective", "demonym", "seat"]
SHOUTED = 4  # an all-capitals token of at least this many letters is compared as a capitalised one


@lru_cache(maxsize=200_000)
def fold(token: str) -> str:
    """Return the form in which a token is compared: no accents, one apostrophe, generic words in lower case."""
    text = "".join(c for c in unicodedata.normalize("NFKD", token) if not unicodedata.combining(c))
    for mark in "\u2018\u2019\u02bc\u02bf\u02be`":
        text = text.replace(mark, "'")
    if text.lower() in words("names", "generic_words"):
        return text.lower()
    if "." in text and len(text) > 2:
        text = text.rstrip(".")
    if len(text) >= SHOUTED and text.isupper():
        return text.capitalize()
    return text


@dataclass(frozen=True, slots=True)
class Entry:
    """What a matched name may mean."""

    record: Record
    kind: EntryKind


@dataclass(slots=True)
class _Branch:
    next: dict[str, "_Branch"] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` to `end` (exclusive) spell a known name with these meanings."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "sh", "ch", "ese")) or word[0].islower():
        return word
    if word.endswith("man") and len(word) > 5 and word not in ("German", "Roman", "Ottoman", "Oman"):
        return word[:-3] + "men"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"


def spellings(record: Record) -> Iterator[tuple[str, EntryKind]]:
    """Yield every string by which `record` may be met, with what kind of name it is."""
    for name in record.names():
        yield name, "name"
    for name in record.ambiguous:
        yield name, "ambiguous"
    for name in record.labels:
        yield name, "label"
    for name in record.adjectives:
        yield name, "adjective"
    for name in record.demonyms:
        yield name, "demonym"
        yield _plural(name), "demonym"
    for name in record.seats:
        yield name, "seat"


GOING_ON = frozenset([("military", "intelligence"), ("army", "radio")])  # "the Syrian army | radio" is not the army


class NameIndex:
    """A trie over folded tokens."""

    def __init__(self, knowledge: Knowledge, nlp: Language) -> None:
        self._root = _Branch()
        for record in knowledge.records:
            for name, kind in spellings(record):
                self._add(name, Entry(record, kind), nlp)

    def _add(self, name: str, entry: Entry, nlp: Language) -> None:
        branch = self._root
        tokens = [fold(token.text) for token in nlp.tokenizer(name)]
        if tokens and tokens[0] == "the" and len(tokens) > 1:
            tokens = tokens[1:]
        for token in tokens:
            branch = branch.next.setdefault(token, _Branch())
        if entry not in branch.entries:
            branch.entries.append(entry)

    def _longest(self, folded: list[str], texts: list[str], start: int) -> Match | None:
        """Return the longest known name that starts at word `start` and holds a capital letter or digit, or None."""
        branch, best = self._root, None
        for i in range(start, len(folded)):
            following = branch.next.get(folded[i])
            if following is None:
                break
            branch = following
            if branch.entries and tuple(folded[i : i + 2]) not in GOING_ON:
                best = Match(start, i + 1, tuple(branch.entries))
        if best and any(c.isupper() or c.isdigit() for text in texts[best.start : best.end] for c in text):
            return best
        return None

    def find(self, doc: Doc) -> Iterator[Match]:
        """Yield the known names of `doc` from left to right, longest first, none overlapping."""
        texts = [token.text for token in doc]
        folded, first = [fold(text) for text in texts], self._root.next
        end = 0
        for i, word in enumerate(folded):
            if i < end or word not in first:
                continue
            found = self._longest(folded, texts, i)
            comma = next((j for j in range(i, found.end) if texts[j] == ","), None) if found else None
            if found and comma is not None and self._longest(folded, texts, comma + 1):
                found = Match(found.start, comma, found.entries)  # "Durham, North Carolina" names two places
            if found:
                yield found
                end = found.end
