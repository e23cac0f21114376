"""How a resolution on file is laid out: its tables, and its parts as rows of them."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from graph.files import json_text
from graph.identity.blocks import frame_of, keys_of
from graph.identity.links import KINDS, Link
from graph.identity.units import Tie, Unit, core_of
from graph.judgement import Judgement, Reason
from graph.knowledge import Record
from graph.model import Entity
from graph.names.align import agree
from graph.names.compare import ParsedName
from graph.names.person import Part, PersonName
from graph.names.sounds import skeleton

TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE units (key TEXT PRIMARY KEY, core TEXT, acronym TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE ties (a TEXT, b TEXT, short INTEGER, data TEXT, PRIMARY KEY (a, b, short)) WITHOUT ROWID;
CREATE TABLE rows (block INTEGER, initial INTEGER, unit TEXT, number INTEGER, frame INTEGER);
CREATE TABLE links (a TEXT, b TEXT, weight REAL, data TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE edges (a TEXT, b TEXT);
CREATE TABLE defined (acronym TEXT, unit TEXT, PRIMARY KEY (acronym, unit)) WITHOUT ROWID;
CREATE TABLE bones (bone TEXT, unit TEXT, role INTEGER, part TEXT);
CREATE TABLE articles (name TEXT PRIMARY KEY, id TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE countries (name TEXT, country TEXT, PRIMARY KEY (name, country)) WITHOUT ROWID;
CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE members (unit TEXT PRIMARY KEY, entity TEXT) WITHOUT ROWID;
CREATE TABLE judgements (a TEXT, b TEXT, data TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX units_core ON units (core);
CREATE INDEX units_acronym ON units (acronym) WHERE acronym IS NOT NULL;
CREATE INDEX ties_b ON ties (b);
CREATE INDEX rows_block ON rows (block, initial, frame);
CREATE INDEX rows_unit ON rows (unit);
CREATE INDEX links_b ON links (b);
CREATE INDEX edges_a ON edges (a);
CREATE INDEX edges_b ON edges (b);
CREATE INDEX defined_unit ON defined (unit);
CREATE INDEX bones_bone ON bones (bone);
CREATE INDEX bones_unit ON bones (unit);
CREATE INDEX entities_name ON entities (name);
CREATE INDEX members_entity ON members (entity);
CREATE INDEX judgements_b ON judgements (b);
"""
PLAIN, INITIAL, FULL = 0, 1, 2  # kinds of blocking keys: names with an initial are compared with full ones
LAST, FIRST, LONE, LONE_GIVEN = 0, 1, 2, 3  # what a bone is of

Row = tuple[int, int, str, int, int]


def unit_row(unit: Unit) -> tuple[str, str | None, str | None, str]:
    """Return a unit as a row of `units`."""
    data = (
        unit.type,
        unit.forms,
        sorted(unit.names),
        unit.documents,
        sorted(unit.countries),
        sorted(unit.roles),
        unit.record.id if unit.record else None,
        unit.local,
        unit.bare,
        unit.acronym,
    )
    return unit.key, core_of(unit.key) if unit.key.startswith("name:") else None, unit.acronym, json_text(data)


def read_unit(key: str, data: str, records: Mapping[str, Record]) -> Unit:
    """Return the unit that `unit_row` wrote."""
    type, forms, names, documents, countries, roles, record, local, bare, acronym = json.loads(data)
    return Unit(
        key=key,
        type=type,
        forms=Counter(forms),
        names=set(names),
        documents=Counter(documents),
        countries=set(countries),
        roles=set(roles),
        record=records[record] if record else None,
        local=local,
        bare=bare,
        acronym=acronym,
    )


def tie_text(tie: Tie) -> str:
    """Return a tie as text."""
    return json_text((sorted(tie.rules), sorted(tie.words), sorted(tie.documents)))


def read_tie(data: str) -> Tie:
    """Return the tie that `tie_text` wrote."""
    rules, words, documents = json.loads(data)
    return Tie(set(rules), {(x, y) for x, y in words}, set(documents))


def link_text(link: Link) -> str:
    """Return a link as text."""
    return json_text((link.reasons, link.documents, link.by_name, link.partial, link.literal))


def read_link(a: str, b: str, weight: float, data: str) -> Link:
    """Return the link that `link_text` wrote."""
    reasons, documents, by_name, partial, literal = json.loads(data)
    told = tuple((str(feature), float(w), str(words)) for feature, w, words in reasons)
    return Link(a, b, weight, told, tuple(documents), by_name=by_name, partial=partial, literal=literal)


def model_text(value: Entity | Judgement) -> str:
    """Return an entity or a judgement as text."""
    return json_text(value.model_dump(mode="python"))


def read_entity(data: str) -> Entity:
    """Return the entity that `model_text` wrote."""
    fields = json.loads(data)
    lists = {key: tuple(fields[key]) for key in ("aliases", "documents", "counts")}
    return Entity.model_construct(**(fields | lists))


def read_judgement(data: str) -> Judgement:
    """Return the judgement that `model_text` wrote."""
    fields: dict[str, Any] = json.loads(data)
    fields["reasons"] = tuple(Reason.model_construct(**reason) for reason in fields["reasons"])
    fields["documents"] = tuple(fields["documents"])
    return Judgement.model_construct(**fields)


def rows_of(key: str, type: str, number: int, name: ParsedName) -> list[Row]:
    """Return the blocking keys of a name, as rows of `rows`."""
    frame = _hash(frame_of(name))
    out = []
    for block in dict.fromkeys(keys_of(name, KINDS[type])):
        kind = {"i:": INITIAL, "f:": FULL}.get(block[:2], PLAIN)
        base = block[2:] if kind else block
        out.append((_hash(f"{KINDS[type]}|{'if' if kind else ''}|{base}"), kind, key, number, frame))
    return out


def _hash(text: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


def bones_of(unit: Unit, parsed: Sequence[ParsedName]) -> list[tuple[str, str, int, str]]:
    """Return by which surnames, or lone names, a person is found, as rows of `bones`."""
    if unit.type != "Person" or unit.local:
        return []
    out = set()
    for name in parsed:
        if isinstance(name, PersonName) and name.parts:
            first, last = name.parts[0], name.parts[-1]
            if unit.bare:
                role = LONE_GIVEN if last.given else LONE
                out.add((skeleton(last.word), unit.key, role, _part_text(last, name.core)))
            elif len(name.parts) > 1:
                out.add((skeleton(last.word), unit.key, LAST, _part_text(last)))
                out.add((skeleton(first.word), unit.key, FIRST, _part_text(first)))
    return sorted(out)


def _part_text(part: Part, core: str = "") -> str:
    return json_text((part.word, part.kind, sorted(part.languages), core))


@lru_cache(maxsize=1 << 16)
def may_meet(a: str, b: str) -> bool:
    """Whether two parts on file are spellings of one surname, or of two lone names the very same; see `context`."""
    (x, x_core), (y, y_core) = _read_part(a), _read_part(b)
    if x_core and y_core:
        return x_core == y_core
    found = agree(x, y)
    return found is not None and found[0] in ("equal", "variant")


@lru_cache(maxsize=1 << 14)
def _read_part(data: str) -> tuple[Part, str]:
    word, kind, languages, core = json.loads(data)
    return Part(word, kind, languages=frozenset(languages)), core
