"""Changed identities compared anew with whatever shares a blocking key with them; see `graph.identity.blocks`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.identity import blocks
from graph.identity.links import JOIN, Link, Named, compare_rows, take_apart, unknowable
from graph.identity.units import Gathered, Unit, gathered_units
from graph.incremental.kept import Kept
from graph.incremental.tables import FULL, INITIAL, Row, bones_of, link_text, rows_of
from graph.names.compare import ParsedName


def keys_of_unit(unit: Unit, parsed: Sequence[ParsedName]) -> list[Row]:
    """Return the blocking keys of a unit, none for one that is not compared by its names."""
    if unit.record is not None or unit.local or unit.bare or unit.acronym or unknowable(unit):
        return []
    return [row for number, name in enumerate(parsed[:3]) for row in rows_of(unit.key, unit.type, number, name)]


def replace_keys(kept: Kept, units: Mapping[str, Unit], named: Named) -> set[str]:
    """Write the blocking keys of changed units; return the units of blocks that became crowded, or no more."""
    touched: set[str] = set()
    for key, unit in units.items():
        kept.run("DELETE FROM kept_bones WHERE unit = ?", [(key,)])
        kept.run("INSERT INTO kept_bones VALUES (?, ?, ?, ?)", bones_of(unit, named.parsed[key]))
        if unit.record is not None:
            continue
        old = set(kept.all("SELECT block, initial, unit, number, frame FROM kept_rows WHERE unit = ?", key))
        new = set(keys_of_unit(unit, named.parsed[key]))
        changed = {(row[0], row[1], row[4]) for row in old ^ new}
        before = {group: _sizes(kept, *group) for group in changed}
        kept.run(
            "DELETE FROM kept_rows WHERE block = ? AND initial = ? AND unit = ? AND number = ? AND frame = ?",
            sorted(old - new),
        )
        kept.run("INSERT INTO kept_rows VALUES (?, ?, ?, ?, ?)", sorted(new - old))
        for group, was in before.items():
            now = _sizes(kept, *group)
            if any((x <= blocks.CROWDED) != (y <= blocks.CROWDED) for x, y in zip(was, now, strict=True)):
                found = kept.column("SELECT unit FROM kept_rows WHERE block = ?", group[0])
                touched |= {unit for unit in found if unit not in kept.knowledge.by_id}
    return touched


def _sizes(kept: Kept, block: int, initial: int, frame: int) -> tuple[int, int]:
    sql = "SELECT count(*), coalesce(sum(frame = ?), 0) FROM kept_rows WHERE block = ? AND initial = ?"
    ((rows, alike),) = kept.all(sql, frame, block, initial)
    return int(rows), int(alike)


def compare_anew(kept: Kept, dirty: set[str]) -> set[str]:
    """Compare changed units with all that share a key with them; return the ends of their links, old and new."""
    known = kept.knowledge.by_id
    pairs: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
    for key in sorted(dirty):
        for block, initial, _, number, frame in kept.all("SELECT * FROM kept_rows WHERE unit = ?", key):
            for other, at in _partners(kept, block, initial, frame):
                if other != key and not (key in known and other in known):
                    low = _before(kept, key, other)
                    pairs[(key, other) if low else (other, key)].add((number, at) if low else (at, number))
    ends = dirty | {k for pair in pairs for k in pair}
    units = kept.units(sorted(ends))
    named = take_apart({k: u for k, u in units.items() if u.record is None}, kept.forms)
    gathered = gathered_units(units)
    found = [link for pair, numbers in pairs.items() if (link := _best(kept, pair, numbers, gathered, named))]
    old = {
        end
        for key in dirty
        for pair in kept.all("SELECT a, b FROM kept_links WHERE a = ? OR b = ?", key, key)
        for end in pair
    }
    kept.run("DELETE FROM kept_links WHERE a = ? OR b = ?", ((key, key) for key in sorted(dirty)))
    put_links(kept, found)
    return old | {end for link in found if link.weight >= JOIN for end in (link.a, link.b)}


def _best(
    kept: Kept, pair: tuple[str, str], numbers: set[tuple[int, int]], gathered: Gathered, named: Named
) -> Link | None:
    a, b = pair
    known = kept.knowledge.by_id
    types = {key: known[key].type if key in known else gathered.units[key].type for key in pair}
    best: Link | None = None
    for i, j in sorted(numbers):
        one, two = (a, _name(kept, a, i, named)), (b, _name(kept, b, j, named))
        link = compare_rows(one, two, types, gathered, known)
        if link and (best is None or (link.weight, link.reasons) > (best.weight, best.reasons)):
            best = link
    return best


def _before(kept: Kept, a: str, b: str) -> bool:
    records = kept.knowledge.by_id
    return b in records or (a not in records and a < b)


def _name(kept: Kept, key: str, number: int, named: Named) -> ParsedName:
    record = kept.knowledge.by_id.get(key)
    if record is None:
        return named.parsed[key][number]
    return kept.forms.about(record.names()[number], record.type).parsed


def _partners(kept: Kept, block: int, initial: int, frame: int) -> list[tuple[str, int]]:
    """Return the rows that a row is compared with: see `graph.identity.blocks.candidate_pairs`."""

    def rows(kind: int, more: str = "", *values: int) -> list[Any]:
        sql = f"SELECT unit, number FROM kept_rows WHERE block = ? AND initial = ?{more}"
        return kept.all(sql, block, kind, *values)

    out: list[tuple[str, int]] = []
    if initial != FULL:
        out = rows(initial)
        if len(out) > blocks.CROWDED:
            out = rows(initial, " AND frame = ?", frame)
            out = out if len(out) <= blocks.CROWDED else []
    if initial in (INITIAL, FULL):
        full = rows(FULL)
        if len(full) <= blocks.CROWDED:
            out = out + (full if initial == INITIAL else rows(INITIAL))
    return out


def put_links(kept: Kept, links: Sequence[Link]) -> None:
    """Write links."""
    rows = ((link.a, link.b, link.weight, link_text(link)) for link in links)
    kept.run("INSERT INTO kept_links VALUES (?, ?, ?, ?)", rows)
