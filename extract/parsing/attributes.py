"""The model's attribute ruler from tables: parts of speech, forms and lemmas by tag, word and dependency.

spaCy's own matches its patterns (some 180) at every token, which takes a seventh of the model's time. What the patterns
ask of a token is its tag, its word, its dependency and whether it is a space; so those that fit are found once for all
tokens that are alike in these. The outcome is the same, annotation by annotation.
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.strings import StringStore, get_string_id
from spacy.tokens import Doc

RULER = "attribute_ruler"
ASKED = ["TAG", "LOWER", "DEP", "IS_SPACE"]
WRITTEN = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
WORD = ASKED.index("LOWER")

Key = tuple[int, int, int, int]  # the values of `ASKED`, 0 for a word that no pattern names
Test = tuple[int, Container[int], bool]  # a place in `ASKED`, values, and whether the token's is to be one of them


@dataclass(frozen=True, slots=True)
class Matching:
    """The numbers of all words that a regular expression finds something in."""

    expression: re.Pattern[str]
    strings: StringStore

    def __contains__(self, word: object) -> bool:
        return isinstance(word, int) and self.expression.search(self.strings[word]) is not None


@dataclass(frozen=True, slots=True)
class Pattern:
    """Tests of tokens in a row; `rule` says what is then written to the one of them at `index`."""

    rule: int
    tokens: tuple[tuple[Test, ...], ...]
    index: int


class TabledAttributes:
    """Does what an attribute ruler with these patterns and attributes (a rule's, by place in `WRITTEN`) does."""

    def __init__(self, patterns: list[Pattern], attributes: list[dict[int, int]]) -> None:
        self._patterns = patterns
        self._attributes = attributes
        tests = [test for pattern in patterns for tests in pattern.tokens for test in tests]
        words = [values for place, values, _ in tests if place == WORD]
        self._words = frozenset(word for values in words if isinstance(values, frozenset) for word in values)
        self._matching = [values for values in words if isinstance(values, Matching)]
        self._fitting: dict[Key, tuple[tuple[int, ...], tuple[Pattern, ...]]] = {}
        self._written: dict[tuple[int, ...], dict[int, int]] = {(): {}}

    def __call__(self, doc: Doc) -> Doc:
        """Write to the tokens of a tagged and parsed document what the rules say of them."""
        if not len(doc):
            return doc
        asked: Any = doc.to_array(ASKED)  # type: ignore[arg-type]
        rows = asked.tolist()
        named = {word: word if self._named(word) else 0 for word in {row[WORD] for row in rows}}
        keys: list[Key] = [(tag, named[word], *rest) for tag, word, *rest in rows]
        fitting = [self._fitting.get(key) or self._fit(key) for key in keys]
        rules = [alone for alone, _ in fitting]
        for i, (_, begun) in enumerate(fitting):
            for pattern in begun:
                row = keys[i : i + len(pattern.tokens)]
                if len(row) == len(pattern.tokens) and all(map(_passes, row, pattern.tokens)):
                    rules[i + pattern.index] += (pattern.rule,)
        values: Any = doc.to_array(WRITTEN)  # type: ignore[arg-type]
        for i, numbers in enumerate(rules):
            for place, value in (self._written.get(numbers) or self._write(numbers)).items():
                values[i, place] = value
        return doc.from_array(WRITTEN, values)  # type: ignore[arg-type]

    def _named(self, word: int) -> bool:
        return word in self._words or any(word in values for values in self._matching)

    def _fit(self, key: Key) -> tuple[tuple[int, ...], tuple[Pattern, ...]]:
        """Return the rules for a token by its key alone, and the patterns of several tokens that it may begin."""
        fit = [pattern for pattern in self._patterns if _passes(key, pattern.tokens[0])]
        alone = tuple(pattern.rule for pattern in fit if len(pattern.tokens) == 1)
        found = self._fitting[key] = (alone, tuple(pattern for pattern in fit if len(pattern.tokens) > 1))
        return found

    def _write(self, rules: tuple[int, ...]) -> dict[int, int]:
        """Return what rules write together: of two, the later one wins."""
        merged: dict[int, int] = {}
        for rule in sorted(rules):
            merged.update(self._attributes[rule])
        self._written[rules] = merged
        return merged


def _passes(key: Key, tests: tuple[Test, ...]) -> bool:
    return all((key[place] in values) == wanted for place, values, wanted in tests)


def _test(name: str, wanted: Any, strings: StringStore) -> Test | None:
    """Return what a pattern asks of one attribute, None for what tables cannot answer."""
    if name not in ASKED:
        return None
    place = ASKED.index(name)
    match wanted:
        case bool():
            return place, frozenset([int(wanted)]), True
        case str():
            return place, frozenset([get_string_id(wanted)]), True
        case {"IN": values, **rest} | {"NOT_IN": values, **rest} if not rest:
            return place, frozenset(map(get_string_id, values)), "IN" in wanted
        case {"REGEX": expression, **rest} if not rest and place == WORD:
            return place, Matching(re.compile(expression), strings), True
    return None


def _tables(ruler: object) -> TabledAttributes | None:
    """Return the tables of an attribute ruler, None when it asks for or writes more than they hold."""
    if not isinstance(ruler, AttributeRuler):
        return None
    written = {get_string_id(name): place for place, name in enumerate(WRITTEN)}
    attributes = [{written.get(name, -1): value for name, value in attrs.items()} for attrs in ruler.attrs]
    patterns = []
    for rule in range(len(attributes)):
        for tokens in ruler.matcher.get(str(rule))[1]:
            read = [[_test(*asked, ruler.vocab.strings) for asked in token.items()] for token in tokens]
            if -1 in attributes[rule] or any(None in tests or not tests for tests in read):
                return None
            index = ruler.indices[rule] % len(read)
            patterns.append(Pattern(rule, tuple(tuple(t for t in tests if t) for tests in read), index))
    return TabledAttributes(patterns, attributes)


@Language.factory("tabled_attributes")
def tabled_attributes(nlp: Language, name: str) -> TabledAttributes:
    """Return the component for a pipeline whose ruler can be read from tables."""
    tables = _tables(nlp.get_pipe(RULER))
    if tables is None:
        raise ValueError(f"{name}: the {RULER} of this pipeline asks for more than tables hold")
    return tables


def read_from_tables(nlp: Language) -> None:
    """Put tables in the place of a pipeline's attribute ruler, if it has one and they can hold it."""
    if RULER in nlp.pipe_names and _tables(nlp.get_pipe(RULER)) is not None:
        nlp.add_pipe("tabled_attributes", before=RULER)
        nlp.disable_pipe(RULER)
