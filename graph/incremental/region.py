"""What hangs together with changed identities, and must be decided anew with them."""

import json
from collections.abc import Iterator
from typing import Any

from graph.identity.context import known_by, spelled_beside
from graph.identity.links import JOIN, Named, take_apart
from graph.identity.units import Gathered, gathered_units
from graph.incremental.kept import Kept
from graph.incremental.tables import FIRST, LAST, LONE, LONE_GIVEN, may_meet

_LOOKED_FOR: dict[int, tuple[int, ...]] = {
    LAST: (LONE, LONE_GIVEN),
    FIRST: (LONE_GIVEN,),
    LONE: (LAST, LONE, LONE_GIVEN),
    LONE_GIVEN: (LAST, FIRST, LONE, LONE_GIVEN),
}


def region_of(kept: Kept, seeds: set[str]) -> set[str]:
    """Return all identities that hang together with `seeds`.

    They do by the uses of one article, by likeness, by acronyms, by lone surnames, by being one actor.
    """
    region: set[str] = set()
    asked: set[tuple[str, str]] = set()
    todo = sorted(seeds)
    while todo:
        key = todo.pop()
        if key not in region:
            region.add(key)
            todo += [other for other in _near(kept, key, asked) if other not in region]
    return region


def _near(kept: Kept, key: str, asked: set[tuple[str, str]]) -> Iterator[str]:
    """Yield what an identity hangs together with, but for groups that were `asked` for before."""
    for a, b in ends(kept, "kept_ties", key):
        # a short form that never stands alone is no unit
        yield from kept.column("SELECT key FROM kept_units WHERE key = ?", b if a == key else a)
    for a, b in (*ends(kept, "kept_links", key, f" AND weight >= {JOIN}"), *ends(kept, "kept_edges", key)):
        yield b if a == key else a
    entity = kept.entity_of(key)
    for whole in {entity, key} - {None}:
        if _first("entity", str(whole), asked):
            yield from kept.column("SELECT id FROM identities WHERE entity = ?", whole)
    for acronym in kept.column("SELECT acronym FROM kept_defined WHERE unit = ?", key):
        if _first("acronym", acronym, asked):
            yield from _of_acronym(kept, acronym)
    for core, acronym in kept.all("SELECT core, acronym FROM kept_units WHERE key = ?", key):
        if acronym and _first("acronym", acronym, asked):
            yield from _of_acronym(kept, acronym)
        if acronym:
            yield from _beside(kept, key)
        if core is not None and _first("core", core, asked):
            yield from kept.column("SELECT key FROM kept_units WHERE core = ?", core)
    yield from _of_bones(kept, key, asked)


def _first(kind: str, name: str, asked: set[tuple[str, str]]) -> bool:
    """Whether a group is asked for the first time."""
    if (kind, name) in asked:
        return False
    asked.add((kind, name))
    return True


def ends(kept: Kept, table: str, key: str, more: str = "", *, columns: str = "a, b") -> list[Any]:
    """Return the rows of a table of pairs that have `key` at either end."""
    sql = f"SELECT {columns} FROM {table} WHERE a = ?{more} UNION SELECT {columns} FROM {table} WHERE b = ?{more}"
    return kept.all(sql, key, key)


def _of_acronym(kept: Kept, acronym: str) -> Iterator[str]:
    yield from kept.column("SELECT unit FROM kept_defined WHERE acronym = ?", acronym)
    yield from kept.column("SELECT key FROM kept_units WHERE acronym = ?", acronym)


def _beside(kept: Kept, key: str) -> list[str]:
    gathered = gathered_units(kept.units([key]))
    named = with_neighbours(kept, gathered)
    found = spelled_beside(gathered.units[key], gathered, named)
    return [end for link in found for end in (link.a, link.b)]


def with_neighbours(kept: Kept, gathered: Gathered) -> Named:
    """Fill in what stands beside acronyms that stand alone; return the names of all."""
    for unit in list(gathered.units.values()):
        for document in unit.documents if unit.acronym else ():
            for data in kept.column("SELECT data FROM kept_articles WHERE name = ?", document):
                gathered.named_in[document] = set(json.loads(data)[1])
    beside = {k for keys in gathered.named_in.values() for k in keys} - gathered.units.keys()
    return take_apart(kept.units(sorted(beside)) | gathered.units, kept.forms)


def _of_bones(kept: Kept, key: str, asked: set[tuple[str, str]]) -> Iterator[str]:
    for bone, role, part in kept.all("SELECT bone, role, part FROM kept_bones WHERE unit = ?", key):
        if _first(f"bone {role}", part, asked):
            marks = ", ".join(map(str, _LOOKED_FOR[role]))
            sql = f"SELECT unit, part FROM kept_bones WHERE bone = ? AND role IN ({marks})"
            yield from (unit for unit, other in kept.all(sql, bone) if may_meet(part, other))
        if role in (LONE, LONE_GIVEN):
            found = known_by(kept.units([key])[key], Named(kept.forms))
            yield from (end for end in (found.a, found.b) if found) if found else ()
