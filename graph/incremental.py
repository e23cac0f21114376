"""Names resolved article by article: a full resolution is on file, and only what a new article touches is decided anew.

The result is that of a full resolution. New articles change some identities: these are compared anew with whatever
shares a blocking key with them, and all that hangs together with them (by the uses of one article, by likeness, by
acronyms, by lone surnames, by a name) is decided anew. All else stays, for no decision looks beyond it. What cannot be
done so, a name that now must be split by country, is left to the full resolution; so are projects in which persons
have judged.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from graph.files import json_text
from graph.identity import blocks
from graph.identity.clusters import start
from graph.identity.context import known_by, spelled_beside
from graph.identity.forms import Forms
from graph.identity.judged import Applied
from graph.identity.links import JOIN, Link, Named, compare_rows, name_links, take_apart, unknowable
from graph.identity.units import Gathered, Unit, country_names, gather
from graph.incremental_rows import (
    FIRST,
    FULL,
    INDEXES,
    INITIAL,
    LAST,
    LONE,
    LONE_GIVEN,
    TABLES,
    bones_of,
    link_text,
    may_meet,
    model_text,
    read_entity,
    read_judgement,
    read_link,
    read_tie,
    read_unit,
    rows_of,
    tie_text,
    unit_row,
)
from graph.judgement import Judgement, in_force
from graph.knowledge import Knowledge
from graph.model import Document, Entity, Extraction
from graph.names.compare import ParsedName
from graph.names.known import known_names
from graph.resolve import Decided, collector_paused, decide

_LOOKED_FOR: dict[int, tuple[int, ...]] = {
    LAST: (LONE, LONE_GIVEN),
    FIRST: (LONE_GIVEN,),
    LONE: (LAST, LONE, LONE_GIVEN),
    LONE_GIVEN: (LAST, FIRST, LONE, LONE_GIVEN),
}
NOBODY = Applied(frozenset(), (), ())  # no person has judged


class MustResolveAllError(Exception):
    """New articles change what only a full resolution can decide anew."""


class Resolved:
    """A resolution on file, to which articles can be added; usable in a `with` statement."""

    def __init__(self, path: Path, knowledge: Knowledge, stamp: str = "") -> None:
        """Open the file at `path`; `stamp` names what a resolution depends on besides the articles."""
        self.knowledge = knowledge
        self.stamp = stamp
        self.forms = Forms(known_names(knowledge))
        self._sql = sqlite3.connect(path, isolation_level=None)
        self._sql.execute("PRAGMA synchronous = OFF")  # it can be made anew
        self._sql.execute("PRAGMA journal_mode = MEMORY")
        self._sql.execute("PRAGMA cache_size = -100000")  # KiB

    def __enter__(self) -> "Resolved":
        return self

    def __exit__(self, *problem: object) -> None:
        self._sql.close()

    # -- asking

    def fits(self) -> bool:
        """Whether the file holds a resolution under this stamp."""
        made = self._all("SELECT name FROM sqlite_master WHERE name = 'about'")
        return bool(made) and ("stamp", self.stamp) in self._all("SELECT key, value FROM about")

    def articles(self) -> dict[str, str]:
        """Return the ids of the articles in it by their names."""
        return dict(self._all("SELECT name, id FROM articles"))

    def entities(self) -> tuple[Entity, ...]:
        """Return all entities, sorted by id."""
        return tuple(read_entity(data) for (data,) in self._all("SELECT data FROM entities ORDER BY id"))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the program's judgements, sorted by their identities."""
        return tuple(read_judgement(data) for (data,) in self._all("SELECT data FROM judgements ORDER BY a, b"))

    def entity_of_mentions(self) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield for each article, by its id, the entity id of each mention id."""
        home = dict(self._all("SELECT unit, entity FROM members"))
        for identity, data in self._sql.execute("SELECT id, data FROM articles"):
            units = json.loads(data)[0]
            yield identity, {mention: home[unit] for mention, unit in units.items() if unit in home}

    # -- resolving all

    def resolve(self, articles: Iterable[tuple[Document, Extraction]]) -> None:
        """Resolve articles, each given once, in the place of what the file held."""
        ids: dict[str, str] = {}

        def noted() -> Iterator[tuple[Document, Extraction]]:
            for document, extraction in articles:
                ids[document.name] = document.id
                yield document, extraction

        with collector_paused():
            gathered = gather(noted(), self.knowledge, self.forms)
            named = take_apart(gathered.units, self.forms)
            types: dict[str, str] = {record.id: record.type for record in self.knowledge.records}
            types |= {key: unit.type for key, unit in gathered.units.items()}
            links = name_links(gathered, named, self.knowledge)
            clusters = start(types, self.knowledge.by_id)
            decided = decide(gathered, named, types, self.knowledge, clusters, NOBODY, links)
            self._write(gathered, named, links, decided, ids)

    def _write(
        self, gathered: Gathered, named: Named, links: Sequence[Link], decided: Decided, ids: Mapping[str, str]
    ) -> None:
        """Put a full resolution in the place of what the file held; `ids` are the articles' by name."""
        run, many = self._sql.execute, self._sql.executemany
        run("BEGIN")
        for (table,) in self._all("SELECT name FROM sqlite_master WHERE type = 'table'"):
            run(f"DROP TABLE {table}")
        for statement in TABLES.split(";"):
            run(statement)
        many("INSERT INTO units VALUES (?, ?, ?, ?)", (unit_row(unit) for unit in gathered.units.values()))
        self._put_ties(gathered)
        for key, unit in gathered.units.items():
            many("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", self._rows_of(unit, named.parsed[key]))
            many("INSERT INTO bones VALUES (?, ?, ?, ?)", bones_of(unit, named.parsed[key]))
        for record in self.knowledge.records:
            for number, name in enumerate(record.names()):
                form = self.forms.about(name, record.type)
                if not form.bare:
                    many(
                        "INSERT INTO rows VALUES (?, ?, ?, ?, ?)", rows_of(record.id, record.type, number, form.parsed)
                    )
        self._put_links(links)
        many("INSERT INTO defined VALUES (?, ?)", ((a, u) for a, units in gathered.defined.items() for u in units))
        self._put_articles(gathered, ids)
        many("INSERT INTO countries VALUES (?, ?)", ((n, c) for n, cs in gathered.countries.items() for c in cs))
        self._put_decided(decided, gathered)
        run("INSERT INTO about VALUES ('stamp', ?)", (self.stamp,))
        for statement in INDEXES.split(";"):
            run(statement)
        run("COMMIT")
        run("ANALYZE")

    def _put_ties(self, gathered: Gathered) -> None:
        rows = (
            (a, b, short, tie_text(tie))
            for short, ties in ((0, gathered.ties), (1, gathered.short))
            for (a, b), tie in ties.items()
        )
        self._sql.executemany("INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?)", rows)

    def _put_links(self, links: Iterable[Link]) -> None:
        rows = ((link.a, link.b, link.weight, link_text(link)) for link in links)
        self._sql.executemany("INSERT INTO links VALUES (?, ?, ?, ?)", rows)

    def _put_articles(self, gathered: Gathered, ids: Mapping[str, str]) -> None:
        rows = (
            (
                name,
                identity,
                json_text((gathered.of_mention[identity], sorted(gathered.named_in.get(name, ())))),
            )
            for name, identity in ids.items()
        )
        self._sql.executemany("INSERT INTO articles VALUES (?, ?, ?)", rows)

    def _put_decided(self, decided: Decided, gathered: Gathered) -> None:
        many = self._sql.executemany
        many(
            "INSERT INTO entities VALUES (?, ?, ?)",
            (
                (entity.id, None if entity.knowledge else f"{entity.type}:{self.forms.core(entity.name, entity.type)}",
                 model_text(entity))
                for entity, _ in decided.rows
            ),
        )  # fmt: skip
        many(
            "INSERT INTO members VALUES (?, ?)",
            ((m, entity.id) for entity, cluster in decided.rows for m in cluster.members if m in gathered.units),
        )
        many("INSERT INTO edges VALUES (?, ?)", ((link.a, link.b) for link in decided.stage))
        many(
            "INSERT INTO judgements VALUES (?, ?, ?)",
            ((j.a, j.b, model_text(j)) for j in in_force(decided.made).values()),
        )

    def _rows_of(self, unit: Unit, parsed: Sequence[ParsedName]) -> list[tuple[int, int, str, int, int]]:
        if unit.record is not None or unit.local or unit.bare or unit.acronym or unknowable(unit):
            return []
        return [row for number, name in enumerate(parsed[:3]) for row in rows_of(unit.key, unit.type, number, name)]

    # -- adding articles

    def add(self, articles: Sequence[tuple[Document, Extraction]]) -> tuple[int, int]:
        """Add articles; return how many identities changed and how many were decided anew.

        Raises:
            MustResolveAllError: when that needs a full resolution; the file is as it was.
        """
        self._sql.execute("BEGIN")
        try:
            done = self._add(articles)
        except BaseException:
            self._sql.execute("ROLLBACK")
            raise
        self._sql.execute("COMMIT")
        return done

    def _add(self, articles: Sequence[tuple[Document, Extraction]]) -> tuple[int, int]:
        if {d.name for d, _ in articles} & self.articles().keys():
            raise MustResolveAllError("an article is there already")
        new = gather(articles, self.knowledge, self.forms, countries=self._countries(articles))
        units = self._merged(new)
        self._merge_ties(new)
        self._sql.executemany(
            "INSERT OR IGNORE INTO defined VALUES (?, ?)", ((a, u) for a, found in new.defined.items() for u in found)
        )
        self._put_articles(new, {d.name: d.id for d, _ in articles})
        named = take_apart(units, self.forms)
        dirty = set(units) | self._replace_rows(units, named)
        seeds = dirty | self._compare(dirty)
        region = self._region(seeds)
        while True:
            decided, gathered = self._decide(region)
            more = self._namesakes(decided, region)
            if not more:
                break
            region = self._region(region | more)
        self._splice(region, decided, gathered)
        return len(dirty), len(region)

    def _countries(self, articles: Sequence[tuple[Document, Extraction]]) -> dict[str, set[str]]:
        new = country_names(articles, self.forms)
        out = {}
        for name, found in new.items():
            old = {c for (c,) in self._all("SELECT country FROM countries WHERE name = ?", name)}
            if len(old) == 1 and len(old | found) > 1:
                raise MustResolveAllError(f"{name} must be split by country")
            out[name] = old | found
        for name in {n for d, e in articles for a in e.actors for n in self._names_of_actor(a)} - out.keys():
            old = {c for (c,) in self._all("SELECT country FROM countries WHERE name = ?", name)}
            if old:
                out[name] = old
        rows = [(name, country) for name, found in new.items() for country in found]
        self._sql.executemany("INSERT OR IGNORE INTO countries VALUES (?, ?)", rows)
        return out

    def _names_of_actor(self, actor: Any) -> list[str]:
        return [f"name:{actor.type}:{self.forms.core(form, actor.type)}" for form in (*actor.names, actor.name)]

    def _merged(self, new: Gathered) -> dict[str, Unit]:
        old = self._units(new.units)
        for key, unit in new.units.items():
            known = old.get(key)
            if known is None:
                old[key] = unit
                continue
            known.forms.update(unit.forms)
            known.names |= unit.names
            known.documents.update(unit.documents)
            for document in unit.documents:
                known.documents.setdefault(document, 0)
            known.countries |= unit.countries
            known.roles |= unit.roles
            known.acronym = known.acronym or unit.acronym
        self._sql.executemany("INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?)", map(unit_row, old.values()))
        return old

    def _merge_ties(self, new: Gathered) -> None:
        for short, ties in ((0, new.ties), (1, new.short)):
            for (a, b), tie in ties.items():
                sql = "SELECT data FROM ties WHERE a = ? AND b = ? AND short = ?"
                for (data,) in self._all(sql, a, b, short):
                    old = read_tie(data)
                    tie.rules |= old.rules
                    tie.words |= old.words
                    tie.documents |= old.documents
        self._put_ties(new)

    def _replace_rows(self, units: Mapping[str, Unit], named: Named) -> set[str]:
        """Write the blocking keys of changed units; return the units of blocks that became crowded, or no more."""
        touched: set[str] = set()
        for key, unit in units.items():
            self._sql.execute("DELETE FROM bones WHERE unit = ?", (key,))
            self._sql.executemany("INSERT INTO bones VALUES (?, ?, ?, ?)", bones_of(unit, named.parsed[key]))
            if unit.record is not None:
                continue
            old = set(self._all("SELECT block, initial, unit, number, frame FROM rows WHERE unit = ?", key))
            new = set(self._rows_of(unit, named.parsed[key]))
            changed = {(row[0], row[1], row[4]) for row in old ^ new}
            before = {group: self._sizes(*group) for group in changed}
            self._sql.executemany(
                "DELETE FROM rows WHERE block = ? AND initial = ? AND unit = ? AND number = ? AND frame = ?", old - new
            )
            self._sql.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", sorted(new - old))
            for group, was in before.items():
                now = self._sizes(*group)
                if any((x <= blocks.CROWDED) != (y <= blocks.CROWDED) for x, y in zip(was, now, strict=True)):
                    sql = "SELECT unit FROM rows WHERE block = ?"
                    touched |= {u for (u,) in self._all(sql, group[0]) if u not in self.knowledge.by_id}
        return touched

    def _sizes(self, block: int, initial: int, frame: int) -> tuple[int, int]:
        sql = "SELECT count(*), coalesce(sum(frame = ?), 0) FROM rows WHERE block = ? AND initial = ?"
        ((rows, alike),) = self._all(sql, frame, block, initial)
        return int(rows), int(alike)

    def _compare(self, dirty: set[str]) -> set[str]:
        """Compare changed units with all that share a key with them; return the ends of their links, old and new."""
        pairs: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
        for key in sorted(dirty):
            for block, initial, _, number, frame in self._all("SELECT * FROM rows WHERE unit = ?", key):
                for other, at in self._partners(block, initial, frame):
                    if other != key:
                        low = self._before(key, other)
                        pairs[(key, other) if low else (other, key)].add((number, at) if low else (at, number))
        ends = dirty | {k for pair in pairs for k in pair}
        units = self._units(k for k in ends if k not in self.knowledge.by_id)
        units |= self._units(k for k in ends if k in self.knowledge.by_id)
        named = take_apart({k: u for k, u in units.items() if u.record is None}, self.forms)
        gathered = _empty(units)
        found = []
        for (a, b), numbers in pairs.items():
            best: Link | None = None
            for i, j in sorted(numbers):
                link = compare_rows(
                    (a, self._name(a, i, named)), (b, self._name(b, j, named)), self._types(a, b, units), gathered
                )
                if link and (best is None or (link.weight, link.reasons) > (best.weight, best.reasons)):
                    best = link
            if best is not None:
                found.append(best)
        old = {
            k
            for key in dirty
            for a, b in self._all("SELECT a, b FROM links WHERE a = ? OR b = ?", key, key)
            for k in (a, b)
        }
        self._sql.executemany("DELETE FROM links WHERE a = ? OR b = ?", ((key, key) for key in dirty))
        self._put_links(found)
        return old | {k for link in found if link.weight >= JOIN for k in (link.a, link.b)}

    def _before(self, a: str, b: str) -> bool:
        records = self.knowledge.by_id
        return b in records or (a not in records and a < b)

    def _name(self, key: str, number: int, named: Named) -> ParsedName:
        record = self.knowledge.by_id.get(key)
        return (
            named.parsed[key][number]
            if record is None
            else self.forms.about(record.names()[number], record.type).parsed
        )

    def _types(self, a: str, b: str, units: Mapping[str, Unit]) -> dict[str, str]:
        known = self.knowledge.by_id
        return {key: known[key].type if key in known else units[key].type for key in (a, b)}

    def _partners(self, block: int, initial: int, frame: int) -> list[tuple[str, int]]:
        """Return the rows that a row is compared with: see `graph.identity.blocks.candidate_pairs`."""

        def rows(kind: int, more: str = "", *values: int) -> list[Any]:
            return self._all(
                f"SELECT unit, number FROM rows WHERE block = ? AND initial = ?{more}", block, kind, *values
            )

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

    # -- what is decided anew

    def _region(self, seeds: set[str]) -> set[str]:
        """Return all identities that hang together with `seeds`."""
        region: set[str] = set()
        asked: set[tuple[str, str]] = set()
        todo = sorted(seeds)
        while todo:
            key = todo.pop()
            if key not in region:
                region.add(key)
                todo += [other for other in self._near(key, asked) if other not in region]
        return region

    def _near(self, key: str, asked: set[tuple[str, str]]) -> Iterator[str]:
        """Yield what a unit hangs together with, but for groups that were `asked` for before."""
        for a, b in self._ends("ties", key):
            yield from self._met(b if a == key else a)
        for a, b in (*self._ends("links", key, f" AND weight >= {JOIN}"), *self._ends("edges", key)):
            yield b if a == key else a
        for (entity,) in self._all("SELECT entity FROM members WHERE unit = ?", key):
            if not _first("entity", entity, asked):
                continue
            yield from (u for (u,) in self._all("SELECT unit FROM members WHERE entity = ?", entity))
        if key in self.knowledge.by_id:
            yield from (u for (u,) in self._all("SELECT unit FROM members WHERE entity = ?", key))
        for (acronym,) in self._all("SELECT acronym FROM defined WHERE unit = ?", key):
            if _first("acronym", acronym, asked):
                yield from self._of_acronym(acronym)
        for core, acronym in self._all("SELECT core, acronym FROM units WHERE key = ?", key):
            if acronym and _first("acronym", acronym, asked):
                yield from self._of_acronym(acronym)
            if acronym:
                yield from self._beside(key)
            if core is not None and _first("core", core, asked):
                yield from (k for (k,) in self._all("SELECT key FROM units WHERE core = ?", core))
        yield from self._of_bones(key, asked)

    def _ends(self, table: str, key: str, more: str = "", *, columns: str = "a, b") -> list[Any]:
        sql = f"SELECT {columns} FROM {table} WHERE a = ?{more} UNION SELECT {columns} FROM {table} WHERE b = ?{more}"
        return self._all(sql, key, key)

    def _met(self, key: str) -> list[str]:
        """Return an identity if it is a unit: a short form that never stands alone is none."""
        return [found for (found,) in self._all("SELECT key FROM units WHERE key = ?", key)]

    def _of_acronym(self, acronym: str) -> Iterator[str]:
        yield from (u for (u,) in self._all("SELECT unit FROM defined WHERE acronym = ?", acronym))
        yield from (u for (u,) in self._all("SELECT key FROM units WHERE acronym = ?", acronym))

    def _beside(self, key: str) -> list[str]:
        gathered = _empty(self._units([key]))
        named = self._with_neighbours(gathered)
        found = spelled_beside(gathered.units[key], gathered, named)
        return [end for link in found for end in (link.a, link.b)]

    def _with_neighbours(self, gathered: Gathered) -> Named:
        """Fill in what stands beside acronyms that stand alone; return the names of all."""
        for unit in list(gathered.units.values()):
            for document in unit.documents if unit.acronym else ():
                for (data,) in self._all("SELECT data FROM articles WHERE name = ?", document):
                    gathered.named_in[document] = set(json.loads(data)[1])
        beside = {k for keys in gathered.named_in.values() for k in keys} - gathered.units.keys()
        return take_apart(self._units(beside) | gathered.units, self.forms)

    def _of_bones(self, key: str, asked: set[tuple[str, str]]) -> Iterator[str]:
        for bone, role, part in self._all("SELECT bone, role, part FROM bones WHERE unit = ?", key):
            if _first(f"bone {role}", part, asked):
                marks = ", ".join(map(str, _LOOKED_FOR[role]))
                sql = f"SELECT unit, part FROM bones WHERE bone = ? AND role IN ({marks})"
                yield from (unit for unit, other in self._all(sql, bone) if may_meet(part, other))
            if role in (LONE, LONE_GIVEN):
                unit = self._units([key])[key]
                found = known_by(unit, Named(self.forms))
                yield from (end for end in (found.a, found.b) if found) if found else ()

    def _decide(self, region: set[str]) -> tuple[Decided, Gathered]:
        units = self._units(region)
        gathered = _empty(units)
        for key in sorted(region):
            for a, b, short, data in self._ends("ties", key, columns="a, b, short, data"):
                (gathered.short if short else gathered.ties)[(a, b)] = read_tie(data)
        for acronym in {unit.acronym for unit in units.values() if unit.acronym}:
            found = {u for (u,) in self._all("SELECT unit FROM defined WHERE acronym = ?", acronym)}
            if found:
                gathered.defined[acronym] = found
        named = self._with_neighbours(gathered)
        links: dict[tuple[str, str], Link] = {}
        for key in sorted(region):
            for a, b, weight, data in self._ends("links", key, columns="a, b, weight, data"):
                links[(a, b)] = read_link(a, b, weight, data)
        inside = [link for pair, link in sorted(links.items()) if region.issuperset(pair)]
        border = [link.judgement("unsure") for pair, link in sorted(links.items()) if not region.issuperset(pair)]
        known = self.knowledge.by_id
        types = {k: known[k].type for k in region if k in known} | {k: u.type for k, u in units.items()}
        clusters = start(types, types.keys() & known.keys())
        decided = decide(gathered, named, types, self.knowledge, clusters, NOBODY, inside)
        return decided._replace(made=[*decided.made, *border]), gathered

    def _namesakes(self, decided: Decided, region: set[str]) -> set[str]:
        """Return what is not in the region and shares a name with an entity of it as it was or is now."""
        names = {f"{e.type}:{self.forms.core(e.name, e.type)}" for e, _ in decided.rows if not e.knowledge}
        sql = "SELECT name FROM entities JOIN members ON id = entity WHERE unit = ? AND name IS NOT NULL"
        names |= {name for key in region for (name,) in self._all(sql, key)}
        sql = "SELECT unit FROM members JOIN entities ON id = entity WHERE name = ?"
        return {unit for name in names for (unit,) in self._all(sql, name)} - region

    def _splice(self, region: set[str], decided: Decided, gathered: Gathered) -> None:
        keys = [(key,) for key in sorted(region)]
        old = {e for (key,) in keys for (e,) in self._all("SELECT entity FROM members WHERE unit = ?", key)}
        many = self._sql.executemany
        many("DELETE FROM entities WHERE id = ?", ((entity,) for entity in sorted(old)))
        many("DELETE FROM members WHERE unit = ?", keys)
        for table in ("edges", "judgements"):
            many(f"DELETE FROM {table} WHERE a = ?", keys)
            many(f"DELETE FROM {table} WHERE b = ?", keys)
        self._put_decided(decided, gathered)

    def _units(self, keys: Iterable[str]) -> dict[str, Unit]:
        out: dict[str, Unit] = {}
        for key in keys:
            for (data,) in self._all("SELECT data FROM units WHERE key = ?", key):
                out[key] = read_unit(key, data, self.knowledge.by_id)
        return out

    def _all(self, sql: str, *values: object) -> list[Any]:
        with closing(self._sql.execute(sql, values)) as rows:
            return rows.fetchall()


def _first(kind: str, name: str, asked: set[tuple[str, str]]) -> bool:
    """Whether a group is asked for the first time."""
    if (kind, name) in asked:
        return False
    asked.add((kind, name))
    return True


def _empty(units: dict[str, Unit]) -> Gathered:
    return Gathered(units, {}, {}, {}, defaultdict(set), defaultdict(set), {})
