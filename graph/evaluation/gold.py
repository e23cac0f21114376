"""Reading gold annotations: what a careful reader would put in the graph of one article."""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

import yaml
from pydantic import ConfigDict, Field, ValidationError, field_validator, model_validator

from graph.errors import DataError
from graph.model import EntityType, Frozen, Modality, Polarity
from graph.ontology import Ontology
from graph.yamlfile import WordLoader

CURE = "see docs/evaluation.md for the format"


def normal(name: str) -> str:
    """Return a surface form as it is compared: no accents, quotes, articles, possessives or case."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.replace("\u2019", "'").replace("\u2018", "'").lower()
    text = re.sub(r"'s\b", "", text)
    text = re.sub(r"^(the|an?)\s+", "", text.strip())
    return re.sub(r"[^\w]+", " ", text.replace("'", "")).strip()


def base(document: str) -> str:
    """Return the file name of a document, by which gold and build are brought together."""
    return PurePath(document).name


class GoldEntity(Frozen):
    """An actor, place, agreement or event of the article, with every form that means it there."""

    name: str
    type: EntityType
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()

    @field_validator("name", "aliases", mode="before")
    @classmethod
    def _words(cls, value: Any) -> Any:
        return tuple(map(str, value)) if isinstance(value, list) else str(value)


class Accept(Frozen):
    """What else counts as right in the place of a row's subject, predicate, object."""

    s: tuple[str, ...] = ()
    p: tuple[str, ...] = ()
    o: tuple[str, ...] = ()

    @field_validator("s", "p", "o", mode="before")
    @classmethod
    def _list(cls, value: Any) -> Any:
        return (value,) if isinstance(value, str) else value


class Row(Frozen):
    """One relation of the article. A qualifier that is None is not asked for."""

    s: str
    p: str
    o: str
    accept: Accept = Accept()
    optional: bool = False
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    former: bool | None = None
    title: str | None = None
    date: str | None = None
    place: str | None = None
    attribution: str | None = None
    mediator: str | None = None
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        if isinstance(value, list):
            if len(value) != 3:
                raise ValueError("a short row has three parts: [subject, predicate, object]")
            return dict(zip("spo", value, strict=True))
        return value

    @field_validator("date", mode="before")
    @classmethod
    def _written(cls, value: Any) -> Any:
        return value.isoformat() if isinstance(value, dt.date) else str(value) if isinstance(value, int) else value

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The entity keys that may stand for the subject."""
        return frozenset({self.s, *self.accept.s})

    @cached_property
    def predicates(self) -> frozenset[str]:
        """The predicates that may stand for the predicate."""
        return frozenset({self.p, *self.accept.p})

    @cached_property
    def objects(self) -> frozenset[str]:
        """The entity keys that may stand for the object."""
        return frozenset({self.o, *self.accept.o})


class Gold(Frozen):
    """The annotations of one article.

    Attributes:
        key: the name of the file, without its ending.
        document: the name of the text, or its path relative to the gold file.
        entities: by key.
        relations: in the order of the file.
        distinct: pairs of keys that a careless merge would join.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    key: str = ""
    document: str
    published: dt.date | None = None
    entities: dict[str, GoldEntity]
    relations: tuple[Row, ...] = Field(default=())
    distinct: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """The base name of the document."""
        return base(self.document)

    @cached_property
    def forms(self) -> dict[str, frozenset[str]]:
        """The names of each entity as they are compared."""
        return {k: frozenset(map(normal, (e.name, *e.aliases))) for k, e in self.entities.items()}

    @cached_property
    def own_forms(self) -> dict[str, frozenset[str]]:
        """The names that each entity shares with no other."""
        return {
            k: names.difference(*(other for j, other in self.forms.items() if j != k))
            for k, names in self.forms.items()
        }


def read_gold(path: Path, ontology: Ontology) -> tuple[Gold, ...]:
    """Read a gold file, or all `*.yaml` of a folder in the order of their names.

    Raises:
        DataError: when there is none, or one breaks the schema, names a predicate that the ontology lacks or an entity
            that it does not list; the file and the line are named.
    """
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise DataError("no gold files (*.yaml) here", where=str(path), cure="name a folder that holds some")
    return tuple(_read(file, ontology) for file in files)


def _read(path: Path, ontology: Ontology) -> Gold:
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=WordLoader)
        data = yaml.load(text, Loader=WordLoader)
    except OSError as problem:
        raise DataError(f"cannot be read: {problem.strerror}", where=str(path), cure="check the path") from problem
    except UnicodeDecodeError as problem:
        raise DataError(f"is not UTF-8: {problem}", where=str(path), cure="save it as UTF-8") from problem
    except yaml.YAMLError as problem:
        raise DataError(f"not YAML: {problem}", where=str(path), cure=CURE) from problem
    if not isinstance(data, dict):
        raise DataError("needs `document:`, `entities:` and `relations:`", where=str(path), cure=CURE)
    try:
        gold = Gold.model_validate({**data, "key": path.stem})
    except ValidationError as problem:
        first = problem.errors()[0]
        place = ".".join(map(str, first["loc"]))
        where = f"{path}:{_line(root, first['loc'])}"
        raise DataError(f"{place or 'file'}: {first['msg']}", where=where, cure=CURE) from problem
    for i, row in enumerate(gold.relations):
        _check(row, gold.entities, ontology, f"{path}:{_line(root, ('relations', i))}")
    for i, pair in enumerate(gold.distinct):
        unknown = sorted({*pair} - set(gold.entities))
        if unknown:
            where = f"{path}:{_line(root, ('distinct', i))}"
            raise DataError(
                f"unknown entity {unknown[0]!r} in `distinct`", where=where, cure="list it under `entities`"
            )
    return gold


def _check(row: Row, entities: Mapping[str, GoldEntity], ontology: Ontology, where: str) -> None:
    for key in sorted(row.subjects | row.objects):
        if key not in entities:
            raise DataError(f"unknown entity {key!r}", where=where, cure="list it under `entities`")
    for predicate in sorted(row.predicates):
        if predicate not in ontology.predicates:
            cure = "see docs/ontology.md, or name your own ontology with --ontology"
            raise DataError(f"unknown predicate {predicate!r}", where=where, cure=cure)


def _line(node: Any, place: tuple[str | int, ...]) -> int:
    """Return the line (from 1) of the innermost part of a YAML document that `place` leads to."""
    line = node.start_mark.line
    for step in place:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = node.value[step]
        else:
            found = None
        if found is None:
            break
        node, line = found, found.start_mark.line
    return int(line) + 1
