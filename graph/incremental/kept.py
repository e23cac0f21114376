"""What a project file keeps of its last resolution and graph, so that one more article does not mean to make all anew.

All of it follows from the articles, the judgements of persons, the knowledge and the program itself. It is thrown away
whenever it does not fit these.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from graph.identity.forms import Forms, forms_by
from graph.identity.units import Unit
from graph.incremental.tables import ALL, TRIGGER, read_unit
from graph.knowledge import Knowledge
from graph.store import Store

CACHE = 65536  # KiB of the file held in memory


class Kept:
    """The kept tables of one project file, whose transactions they share."""

    def __init__(self, store: Store, knowledge: Knowledge, stamp: str = "") -> None:
        """Look into the project file; `stamp` names all that a resolution depends on besides articles and persons."""
        self.store = store
        self.knowledge = knowledge
        self.stamp = stamp
        self.all(f"PRAGMA cache_size = -{CACHE}")

    @cached_property
    def forms(self) -> Forms:
        """Takes names apart."""
        return forms_by(self.knowledge)

    def all(self, sql: str, *values: object) -> list[Any]:
        """Return the rows of a query."""
        return list(self.store.rows(sql, *values))

    def column(self, sql: str, *values: object) -> list[str]:
        """Return the first column of a query's rows."""
        return [row[0] for row in self.store.rows(sql, *values)]

    def run(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run a statement once for each of `rows`."""
        self.store.run(sql, rows)

    def fits(self) -> bool:
        """Whether something is kept that was made under this stamp."""
        made = self.all("SELECT name FROM sqlite_master WHERE name = 'kept_about'")
        return bool(made) and self.about("stamp") == self.stamp

    def about(self, key: str) -> str:
        """Return what is noted of what is kept, "" for nothing."""
        row = self.store.one("SELECT value FROM kept_about WHERE key = ?", key)
        return "" if row is None else str(row[0])

    def note(self, key: str, value: str) -> None:
        """Note something of what is kept."""
        self.run("INSERT OR REPLACE INTO kept_about VALUES (?, ?)", [(key, value)])

    def throw_away(self) -> None:
        """Delete all that is kept."""
        sql = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'trigger') AND name GLOB 'kept_*'"
        for kind, name in self.all(sql):
            self.run(f"DROP {kind} {name}", [()])

    def make_tables(self) -> None:
        """Make the tables, without the indexes of `tables.INDEXES`, which are faster to make when all is in."""
        for statement in (*filter(str.strip, ALL.split(";")), TRIGGER):
            self.run(statement, [()])

    def units(self, keys: Iterable[str]) -> dict[str, Unit]:
        """Return the units among `keys`, by key."""
        out: dict[str, Unit] = {}
        for key in keys:
            for (data,) in self.store.rows("SELECT data FROM kept_units WHERE key = ?", key):
                out[key] = read_unit(key, data, self.knowledge.by_id)
        return out

    def entity_of(self, identity: str) -> str | None:
        """Return the id of the entity that an identity belongs to."""
        row = self.store.one("SELECT entity FROM identities WHERE id = ?", identity)
        return None if row is None else str(row[0])
