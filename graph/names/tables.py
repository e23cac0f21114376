"""The tables of `graph/data/names/`: titles, given names, romanisations, legal forms, translations, places."""

import re
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from graph.errors import DataError
from graph.model import Frozen
from graph.yamlfile import read_yaml


class People(Frozen):
    """Words around the names of persons; see `people.yaml`."""

    provenance: str
    titles: frozenset[str]
    maybe_titles: frozenset[str]
    generations: dict[str, str]
    suffixes: frozenset[str]
    articles: frozenset[str]
    assimilated: frozenset[str]
    patronymics: frozenset[str]
    teknonyms: dict[str, str]
    particles: frozenset[str]


class GivenNames(Frozen):
    """Given names by language, one row of spellings each; see `given.yaml`."""

    provenance: str
    names: dict[str, tuple[tuple[str, ...], ...]]
    common: frozenset[str]

    @cached_property
    def key_of(self) -> dict[str, str]:
        """The key of the row that a spelling stands in."""
        return {spelling: row[0] for rows in self.names.values() for row in rows for spelling in row}

    @cached_property
    def language_of(self) -> dict[str, str]:
        """The language of a spelling's row."""
        return {spelling: language for language, rows in self.names.items() for row in rows for spelling in row}


class Language(Frozen):
    """How the romanisations of one language differ; see `romanisation.yaml`."""

    marks: tuple[str, ...]
    rules: tuple[tuple[str, str], ...]
    like: tuple[str, ...]

    @cached_property
    def mark(self) -> re.Pattern[str]:
        """A pattern that finds any of the marks; one that finds nothing when there are none."""
        return re.compile("|".join(f"(?:{mark})" for mark in self.marks) or r"(?!)")

    @cached_property
    def patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """The rules, compiled."""
        return tuple((re.compile(pattern), sign) for pattern, sign in self.rules)

    @cached_property
    def alike(self) -> frozenset[tuple[str, str]]:
        """The pairs of signs that may stand for each other, both ways."""
        return frozenset((a, b) for pair in self.like for a, b in (tuple(pair), tuple(reversed(pair))))


class Romanisation(Frozen):
    """All languages; "any" is for names of which nothing is known."""

    provenance: str
    languages: dict[str, Language]
    telling_ends: tuple[str, ...]


class Chinese(Frozen):
    """Syllables and surnames; see `east_asia.yaml`."""

    initials: tuple[str, ...]
    finals: tuple[str, ...]
    wade_initials: dict[str, tuple[str, ...]]
    wade_finals: dict[str, str]
    wade_syllables: dict[str, tuple[str, ...]]
    surnames: frozenset[str]


class Korean(Frozen):
    """Syllables and surnames; see `east_asia.yaml`."""

    surnames: tuple[tuple[str, ...], ...]
    initials: dict[str, str]
    vowels: dict[str, str]
    finals: tuple[str, ...]
    final_signs: dict[str, str]
    like: tuple[tuple[str, str], ...]

    @cached_property
    def surname_of(self) -> dict[str, str]:
        """The key of the row that a surname stands in."""
        return {spelling: row[0] for row in self.surnames for spelling in row}

    @cached_property
    def alike(self) -> frozenset[frozenset[str]]:
        """The pairs of vowels that the press exchanges."""
        return frozenset(map(frozenset, self.like))


class EastAsia(Frozen):
    """Chinese and Korean."""

    provenance: str
    chinese: Chinese
    korean: Korean


class Bodies(Frozen):
    """Words of the names of bodies, events and places; see `bodies.yaml`."""

    provenance: str
    legal_forms: dict[str, tuple[str, ...]]
    small_words: frozenset[str]
    generic_words: frozenset[str]
    describing_words: frozenset[str]
    body_words: frozenset[str]
    general_words: dict[str, frozenset[str]]
    words: tuple[tuple[str, ...], ...]
    numbers: dict[str, int]
    roman: dict[str, int]
    directions: dict[str, str]
    place_words: frozenset[str]
    state_forms: frozenset[str]
    twins: frozenset[str]
    university_twins: frozenset[str]
    government_words: frozenset[str]
    optional_beside: dict[str, frozenset[str]]

    @cached_property
    def key_of(self) -> dict[str, str]:
        """The key of the row of translations that a word stands in."""
        return {re.sub(r"\W", "", word): re.sub(r"\W", "", row[0]) for row in self.words for word in row}

    @cached_property
    def legal(self) -> dict[tuple[str, ...], str]:
        """The kind of each legal form, by its words."""
        return {
            tuple(form.replace("-", " ").split()): kind for kind, forms in self.legal_forms.items() for form in forms
        }


class Places(Frozen):
    """Names and adjectives of places; see `places.yaml`."""

    provenance: str
    places: tuple[tuple[str, ...], ...]

    @cached_property
    def key_of(self) -> dict[tuple[str, ...], str]:
        """The key of a place by the words of one of its names."""
        return {tuple(name.split()): row[0] for row in self.places for name in row}


Table = TypeVar("Table", bound=Frozen)


def _read(name: str, kind: type[Table]) -> Table:
    where = f"graph/data/names/{name}.yaml"
    try:
        data: Any = read_yaml((files("graph") / "data" / "names" / f"{name}.yaml").read_text(encoding="utf-8"))
        return kind.model_validate(data)
    except (yaml.YAMLError, ValidationError) as problem:
        raise DataError(str(problem), where=where, cure="keep to the shape of the other rows") from problem


@lru_cache(maxsize=1)
def people() -> People:
    """Return the words around the names of persons."""
    return _read("people", People)


@lru_cache(maxsize=1)
def given_names() -> GivenNames:
    """Return the given names."""
    return _read("given", GivenNames)


@lru_cache(maxsize=1)
def romanisation() -> Romanisation:
    """Return the rules of romanisation."""
    return _read("romanisation", Romanisation)


@lru_cache(maxsize=1)
def east_asia() -> EastAsia:
    """Return the syllables of Chinese and Korean."""
    return _read("east_asia", EastAsia)


@lru_cache(maxsize=1)
def bodies() -> Bodies:
    """Return the words of the names of bodies."""
    return _read("bodies", Bodies)


@lru_cache(maxsize=1)
def places() -> Places:
    """Return the names of places that tell bodies apart."""
    return _read("places", Places)
