"""What is known of actors before any article is read: names, adjectives, seats, offices, with dates and sources.

The data are YAML files in `graph/data/knowledge/`, one list of records each, under a header `provenance:`.
"""

import datetime as dt
import re
from collections.abc import Callable, Hashable, Iterable
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from graph.errors import DataError
from graph.model import EntityType, Frozen
from graph.pause import no_collection
from graph.yamlfile import read_yaml

Made = TypeVar("Made")


class DatedName(Frozen):
    """A name that holds only for a time ("President of Syria's army" until ...); open ends are None."""

    name: str
    since: dt.date | None = None
    until: dt.date | None = None


class Office(Frozen):
    """An office of a person: `title` in lower case as news writes it, `of` the id of the body or country."""

    title: str
    of: str
    since: dt.date | None = None
    until: dt.date | None = None


class Record(Frozen):
    """One actor or place.

    Attributes:
        id: stable slug with its kind in front: `country/israel`, `person/ahmed-al-sharaa`, `org/hts`, `place/paris`,
            `group/druze`, `agreement/...`, `event/...`.
        name: the canonical name, as an entity is called in the graph.
        type: entity type of the ontology.
        aliases: other names proper that mean this actor and nothing else in the news (full names, acronyms, other
            romanisations). Matched with their case; an alias of one common word does not belong here.
        ambiguous: names that often mean it but may mean something else ("Sharaa", "the Observatory", "SDF" for a lesser
            one): used only when the article offers nothing else and the type fits.
        labels: loaded or outlet-specific words for it ("Zionist regime").
        adjectives: "Israeli": with a head noun it stands for the country; alone in the plural for its people.
        demonyms: words for its people: "Israeli", "Briton", "Swede" (singular; plural in -s is understood).
        capital: id or name of the capital city.
        seats: names of cities and buildings that stand for its government when they act ("Tel Aviv", "the Kremlin").
        forces: record id of the armed forces as a body, when it has a record ("org/idf").
        parent: record id of what it is a part of (ministry -> country, unit -> army, city -> country or province).
        country: record id of its country.
        kind: what it is, in two or three plain words ("armed group", "state news agency", "city").
        offices: for persons.
        successor_of: record id of the body it succeeded (two nodes, one `succeeds` edge).
        wikidata: QID, only when certain.
        since, until: when it existed or lived.
        source: where the record comes from, when not the file's provenance.
    """

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    dated: tuple[DatedName, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    seats: tuple[str, ...] = ()
    forces: str | None = None
    parent: str | None = None
    country: str | None = None
    kind: str | None = None
    offices: tuple[Office, ...] = ()
    successor_of: str | None = None
    wikidata: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    source: str | None = None

    @property
    def adjective(self) -> str:
        """The word that tells what is a country's ("Chilean"), its name where it has none."""
        return self.adjectives[0] if self.adjectives else self.name

    def names(self) -> tuple[str, ...]:
        """All names proper, the canonical one first (no adjectives, seats, labels or ambiguous names)."""
        return tuple(dict.fromkeys([self.name, *self.aliases, *(d.name for d in self.dated)]))


class Knowledge(Frozen):
    """All records, with indexes by id and by exact name."""

    records: tuple[Record, ...]

    @cached_property
    def by_id(self) -> dict[str, Record]:
        """Records by id."""
        return {record.id: record for record in self.records}

    @cached_property
    def by_name(self) -> dict[str, tuple[Record, ...]]:
        """Records by exact name proper (several where a name is shared)."""
        index: dict[str, list[Record]] = {}
        for record in self.records:
            for name in record.names():
                index.setdefault(name, []).append(record)
        return {name: tuple(found) for name, found in index.items()}

    @cached_property
    def _made(self) -> dict[tuple[Hashable, ...], Any]:
        return {}

    def once(self, make: Callable[..., Made], *using: Hashable) -> Made:
        """Return `make(self, *using)`, made once and kept as long as this knowledge; it must not be changed."""
        key = (make, *using)
        if key not in self._made:
            self._made[key] = make(self, *using)
        return self._made[key]  # type: ignore[no-any-return]


def read_knowledge(text: str, where: str) -> tuple[Record, ...]:
    """Read records from YAML `text` (`provenance:` and `records:`); `where` names it in errors.

    Raises:
        DataError: when it is no YAML, has no provenance, or a record breaks the schema (the record is named).
    """
    try:
        data: Any = read_yaml(text)
    except yaml.YAMLError as problem:
        raise DataError(f"not YAML: {problem}", where=where, cure="see docs/knowledge.md") from problem
    if not isinstance(data, dict) or not data.get("provenance") or not isinstance(data.get("records"), list):
        raise DataError("needs `provenance:` and a list `records:`", where=where, cure="see docs/knowledge.md")
    out = []
    for i, row in enumerate(data["records"], start=1):
        try:
            out.append(Record.model_validate(row))
        except ValidationError as problem:
            name = row.get("id", f"record {i}") if isinstance(row, dict) else f"record {i}"
            raise DataError(f"{name}: {problem}", where=where, cure="see docs/knowledge.md") from problem
    return tuple(out)


class Source(Frozen):
    """A file of knowledge: its name, where its facts come from, and the ids of its records."""

    file: str
    provenance: str
    ids: frozenset[str]


@lru_cache(maxsize=1)
def _product_files() -> tuple[tuple[Source, tuple[Record, ...]], ...]:
    folder = files("graph") / "data" / "knowledge"
    out = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            text, where = path.read_text(encoding="utf-8"), f"graph/data/knowledge/{path.name}"
            out.append(_source(text, where))
    return tuple(out)


def _source(text: str, where: str) -> tuple[Source, tuple[Record, ...]]:
    records = read_knowledge(text, where)
    words = " ".join(
        str(read_yaml(re.split(r"^records:", text, maxsplit=1, flags=re.MULTILINE)[0])["provenance"]).split()
    )
    return Source(file=where, provenance=words, ids=frozenset(record.id for record in records)), records


def product_sources() -> tuple[Source, ...]:
    """Return the files of the product's own knowledge."""
    return tuple(source for source, _ in _product_files())


@lru_cache(maxsize=8)
def load_knowledge(extra: Path | None = None) -> Knowledge:
    """Return the product's knowledge, with the user's file `extra` added (a record with a known id replaces it).

    Raises:
        DataError: when a file breaks the schema.
    """
    base = _own_knowledge()
    return base if extra is None else with_records(base, read_knowledge(extra.read_text(encoding="utf-8"), str(extra)))


@lru_cache(maxsize=1)
def _own_knowledge() -> Knowledge:
    records: dict[str, Record] = {}
    with no_collection():
        read = _product_files()
    for source, found in read:
        for record in found:
            if record.id in records:
                raise DataError(f"{record.id} stands twice", where=source.file, cure="join the two records")
            records[record.id] = record
    return Knowledge(records=tuple(records.values()))


def with_records(base: Knowledge, records: Iterable[Record]) -> Knowledge:
    """Return `base` with `records` added; a record with a known id replaces it."""
    return Knowledge(records=tuple({**base.by_id, **{record.id: record for record in records}}.values()))
