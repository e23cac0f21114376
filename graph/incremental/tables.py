"""How what is kept of a resolution is laid out: its tables, and its parts as rows of them."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from graph.files import json_text
from graph.identity.blocks import frame_of, keys_of
from graph.identity.links import KINDS, Link
from graph.identity.spelled import core_of, without_article
from graph.identity.units import Tie, Unit
from graph.knowledge import Record
from graph.names.align import agree
from graph.names.compare import ParsedName
from graph.names.person import Part, PersonName
from graph.names.sounds import skeleton

# What a resolution is made from, to decide anew only what new articles touch.
RESOLUTION = """
CREATE TABLE kept_units (key TEXT PRIMARY KEY, core TEXT, acronym TEXT, plain TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE kept_ties (a TEXT, b TEXT, short INTEGER, data TEXT, PRIMARY KEY (a, b, short)) WITHOUT ROWID;
CREATE TABLE kept_rows (block INTEGER, initial INTEGER, unit TEXT, number INTEGER, frame INTEGER);
CREATE TABLE kept_links (a TEXT, b TEXT, weight REAL, data TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE kept_edges (a TEXT, b TEXT);
CREATE TABLE kept_defined (acronym TEXT, unit TEXT, PRIMARY KEY (acronym, unit)) WITHOUT ROWID;
CREATE TABLE kept_bones (bone TEXT, unit TEXT, role INTEGER, part TEXT);
CREATE TABLE kept_articles (name TEXT PRIMARY KEY, id TEXT, read_by TEXT, data TEXT) WITHOUT ROWID;
CREATE TABLE kept_countries (name TEXT, country TEXT, PRIMARY KEY (name, country)) WITHOUT ROWID;
CREATE TABLE kept_judged (unit TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE kept_weak (core TEXT PRIMARY KEY) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX kept_units_core ON kept_units (core);
CREATE INDEX kept_units_plain ON kept_units (plain);
CREATE INDEX kept_units_acronym ON kept_units (acronym) WHERE acronym IS NOT NULL;
CREATE INDEX kept_ties_b ON kept_ties (b);
CREATE INDEX kept_rows_block ON kept_rows (block, initial, frame);
CREATE INDEX kept_rows_unit ON kept_rows (unit);
CREATE INDEX kept_links_b ON kept_links (b);
CREATE INDEX kept_edges_a ON kept_edges (a);
CREATE INDEX kept_edges_b ON kept_edges (b);
CREATE INDEX kept_defined_unit ON kept_defined (unit);
CREATE INDEX kept_bones_bone ON kept_bones (bone);
CREATE INDEX kept_bones_unit ON kept_bones (unit);
CREATE INDEX kept_entities_name ON kept_entities (name);
CREATE INDEX kept_relations_of ON kept_relations (subject, predicate, object);
CREATE INDEX kept_sketches_address ON kept_sketches (address);
CREATE INDEX kept_told_document ON kept_told (document);
"""
# What the files are written from, line by line.
GRAPH = """
CREATE TABLE kept_entities (id TEXT PRIMARY KEY, name TEXT, line TEXT, node TEXT) WITHOUT ROWID;
CREATE TABLE kept_relations (
    id TEXT PRIMARY KEY, subject TEXT, predicate TEXT, object TEXT, line TEXT
) WITHOUT ROWID;
CREATE TABLE kept_drawn (subject TEXT, object TEXT, type TEXT, predicate TEXT, text TEXT,
    PRIMARY KEY (subject, object, type)) WITHOUT ROWID;
CREATE TABLE kept_told (subject TEXT, predicate TEXT, object TEXT, document TEXT,
    PRIMARY KEY (subject, predicate, object, document)) WITHOUT ROWID;
CREATE TABLE kept_copies (document TEXT PRIMARY KEY, story TEXT, superseded TEXT) WITHOUT ROWID;
CREATE TABLE kept_pairs (a TEXT, b TEXT, likeness REAL, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE kept_sketches (document TEXT PRIMARY KEY, address TEXT, sketch BLOB) WITHOUT ROWID;
"""
ALL = f"CREATE TABLE kept_about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID; {RESOLUTION} {GRAPH}"
# An article that goes, be it to come back read anew, makes all that is kept useless.
TRIGGER = """
CREATE TRIGGER kept_article_gone AFTER DELETE ON documents BEGIN DELETE FROM kept_about WHERE key = 'stamp'; END
"""

PLAIN, INITIAL, FULL = 0, 1, 2  # kinds of blocking keys: names with an initial are compared with full ones
LAST, FIRST, LONE, LONE_GIVEN = 0, 1, 2, 3  # what a bone is of

Row = tuple[int, int, str, int, int]


def unit_row(unit: Unit) -> tuple[str, str | None, str | None, str | None, str]:
    """Return a unit as a row of `kept_units`."""
    data = (
        unit.type,
        dict(sorted(unit.forms.items())),
        sorted(unit.names),
        dict(sorted(unit.documents.items())),
        sorted(unit.countries),
        sorted(unit.roles),
        unit.record.id if unit.record else None,
        unit.local,
        unit.bare,
        unit.acronym,
    )
    core = core_of(unit.key)
    wide = core if unit.key.startswith("name:") else None
    return unit.key, wide, unit.acronym, None if core is None else without_article(core), json_text(data)


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


def rows_of(key: str, type: str, number: int, name: ParsedName) -> list[Row]:
    """Return the blocking keys of a name, as rows of `kept_rows`."""
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
    """Return by which surnames, or lone names, a person is found, as rows of `kept_bones`."""
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
