"""The ontology as data: which predicates there are, what they join, how an edge's type is spelled."""

import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import ConfigDict, Field, ValidationError, field_validator

from graph.errors import DataError
from graph.model import Frozen

ENTITY_TYPES = ("Person", "Organization", "Country", "Location", "Group", "Agreement", "Event")
ACTOR_TYPES = ("Person", "Organization", "Country", "Group")


class Predicate(Frozen):
    """One predicate. `domain` and `range` list entity types, "actor" already spelled out."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    kind: Literal["event", "state"]
    means: str
    domain: tuple[str, ...]
    range: tuple[str, ...] = Field(alias="range")
    symmetric: bool = False
    plover: str | None = None

    @field_validator("domain", "range", mode="before")
    @classmethod
    def _spell_out(cls, value: object) -> tuple[str, ...]:
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, list | tuple) else []
        out: list[str] = []
        for name in names:
            out += ACTOR_TYPES if name == "actor" else [str(name)]
        unknown = set(out) - set(ENTITY_TYPES)
        if unknown:
            raise ValueError(f"unknown entity types {sorted(unknown)}")
        return tuple(dict.fromkeys(out))


class Ontology(Frozen):
    """All predicates by name, and the rows of precedence as the contract words them."""

    predicates: dict[str, Predicate]
    precedence: tuple[str, ...] = ()

    def symmetric(self, predicate: str) -> bool:
        """Whether `predicate` means the same both ways."""
        return self.predicates[predicate].symmetric

    def is_state(self, predicate: str) -> bool:
        """Whether `predicate` is a standing fact, not an event."""
        return self.predicates[predicate].kind == "state"


def edge_type(predicate: str, polarity: str, modality: str) -> str:
    """Return the type an edge has in graphs: ATTACKS, NOT_ATTACKS when denied, MAY_ATTACKS when not (yet) real."""
    name = re.sub(r"\W+", "_", predicate).upper()
    if polarity == "negative":
        return "NOT_" + name
    return name if modality == "actual" else "MAY_" + name


def types_tell_predicates(ontology: Ontology) -> bool:
    """Whether no two predicates of an ontology give edges of one type ("foo-bar" and "foo bar" would)."""
    kinds = (("positive", "actual"), ("negative", "actual"), ("positive", "planned"))
    types = [edge_type(predicate, *kind) for predicate in ontology.predicates for kind in kinds]
    return len(types) == len(set(types))


def read_ontology(text: str, where: str) -> Ontology:
    """Read an ontology from YAML `text`; `where` names it in errors.

    Raises:
        DataError: when it is no YAML or breaks the schema.
    """
    try:
        data: Any = yaml.safe_load(text)
        predicates = {str(name): Predicate.model_validate(about) for name, about in data["predicates"].items()}
        rows = data.get("precedence") or ()
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValidationError) as problem:
        raise DataError(str(problem), where=where, cure="see docs/ontology.md for the schema") from problem
    return Ontology(predicates=predicates, precedence=tuple(map(str, rows)))


@lru_cache(maxsize=8)
def load_ontology(extra: Path | None = None) -> Ontology:
    """Return the product's ontology, with the predicates of the user's file `extra` added or overriding."""
    source = files("graph") / "data" / "ontology.yaml"
    base = read_ontology(source.read_text(encoding="utf-8"), "graph/data/ontology.yaml")
    if extra is None:
        return base
    return with_predicates(base, extra.read_text(encoding="utf-8"), str(extra))


def with_predicates(base: Ontology, text: str, where: str) -> Ontology:
    """Return `base` with the predicates of the YAML `text` added or overriding; `where` names it in errors."""
    mine = read_ontology(text, where)
    return Ontology(predicates={**base.predicates, **mine.predicates}, precedence=base.precedence + mine.precedence)
