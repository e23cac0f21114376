"""The project file: documents, what was found in them, judgements. All other files are rebuilt from it."""

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from pydantic import BaseModel

from graph.errors import ProjectError
from graph.files import json_text
from graph.ids import content_id
from graph.judgement import PROGRAM, Judgement
from graph.model import Actor, Claim, Document, Extraction, Mention
from graph.store_schema import connect, refused

Type = TypeVar("Type", bound=BaseModel)
UNDONE = "undone"  # the note of judgements taken back
WRITTEN = "written"  # the note of what the files of the build were made from
OPTIONS = "options"  # the note of the options of the last build
GIVEN = "given"  # the note of the inputs as they were given
# paths of one machine; what left nothing in the graph; what can be told from the rest
NOT_DUMPED = frozenset({"inputs", GIVEN, OPTIONS, UNDONE, WRITTEN})
_PARTS: tuple[tuple[str, type[BaseModel]], ...] = (("mentions", Mention), ("actors", Actor), ("claims", Claim))


class Store:
    """A project file, open; usable in a `with` statement and from one thread.

    Each article is saved in one transaction, so that after a crash or `kill -9` an article is there with all that was
    found in it or not at all, and a second run goes on where the first stopped.
    """

    def __init__(self, path: Path, *, readonly: bool = False, patience: float | None = None) -> None:
        """Open the project file at `path`, making it and its folder when missing (unless `readonly`).

        Args:
            path: the project file.
            readonly: whether nothing may be written.
            patience: seconds to wait for another process that is writing; default: `BUSY_SECONDS`.

        Raises:
            ProjectError: when it cannot be opened, is no project of ours, or was made by a newer version.
        """
        self.path = path
        self._connection = connect(path, readonly=readonly)
        if patience is not None:
            self._connection.execute(f"PRAGMA busy_timeout = {round(patience * 1000)}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; all that was saved stays."""
        self._connection.close()

    def save(
        self, document: Document, extraction: Extraction, *, extractor: str = "", replaces: str | None = None
    ) -> bool:
        """Save a document and what was found in it; return False, having done nothing, when it is there already.

        Args:
            document: the article.
            extraction: what was found in it.
            extractor: what found it (versions of model, frames, ontology, knowledge), in any spelling of yours. A
                document saved under another one, or about which something else is told, is replaced.
            replaces: id of a document, its former version or under its former name, that is removed in the same step.

        Raises:
            ProjectError: when another document has its name, or the file cannot be written.
        """
        if extraction.document != document.id:
            raise ProjectError(f"the extraction is of {extraction.document}, not of {document.id}", where=document.name)
        with self.transaction():
            row = self.one("SELECT extractor, data FROM documents WHERE id = ?", document.id)
            if row is not None and tuple(row) == (extractor, _json(document)):
                return False
            if replaces is not None and replaces != document.id:
                self.remove(replaces)
            taken = self.one(
                "SELECT id, data FROM documents WHERE name = ? AND id <> ?", sql_text(document.name), document.id
            )
            if taken is not None:
                raise _name_taken(document, _read(Document, taken[1]), self.path)
            self._connection.execute("DELETE FROM documents WHERE id = ?", (document.id,))
            self._insert(document, extraction, extractor)
        return True

    def run(self, sql: str, rows: Iterable[Sequence[object]] = ((),)) -> None:
        """Run a statement that changes the store once for each of `rows`, its values."""
        with self.transaction():
            self._connection.executemany(sql, rows)

    def _insert(self, document: Document, extraction: Extraction, extractor: str) -> None:
        execute, many = self._connection.execute, self._connection.executemany
        published = document.published.isoformat() if document.published else None
        added = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        about = (
            document.id,
            sql_text(document.name),
            published,
            document.source and sql_text(document.source),
            extractor,
        )
        execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)", (*about, added, _json(document)))
        many(
            "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)",
            (
                (document.id, i, sql_text(m.id), sql_text(m.actor), sql_text(m.text), _json(m))
                for i, m in enumerate(extraction.mentions)
            ),
        )
        many(
            "INSERT INTO actors VALUES (?, ?, ?, ?, ?)",
            ((document.id, i, sql_text(a.key), sql_text(a.name), _json(a)) for i, a in enumerate(extraction.actors)),
        )
        many(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?)",
            ((document.id, i, sql_text(c.id), c.predicate, _json(c)) for i, c in enumerate(extraction.claims)),
        )

    def remove(self, document_id: str) -> bool:
        """Remove a document with all that was found in it and with the program's judgements that rest on it.

        Returns:
            Whether it was there.
        """
        with self.transaction():
            row = self.one("SELECT data FROM documents WHERE id = ?", document_id)
            if row is None:
                return False
            name = _read(Document, row[0]).name
            self.run(
                """DELETE FROM judgements WHERE author = ? AND EXISTS
                (SELECT 1 FROM json_each(judgements.data, '$.documents') WHERE json_each.value = ?)""",
                [(PROGRAM, sql_text(name))],
            )
            self.run("DELETE FROM filed WHERE document = ?", [(document_id,)])
            self._connection.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        return True

    def has(self, document_id: str, *, extractor: str | None = None) -> bool:
        """Whether the document is saved, by this `extractor` when one is given."""
        row = self.one("SELECT extractor FROM documents WHERE id = ?", document_id)
        return row is not None and extractor in (None, row[0])

    def document(self, document_id: str) -> Document | None:
        """Return one document, or None when it is not there."""
        row = self.one("SELECT data FROM documents WHERE id = ?", document_id)
        return None if row is None else _read(Document, row[0])

    def documents(self) -> tuple[Document, ...]:
        """Return all documents, by name."""
        found = (_read(Document, data) for (data,) in self.rows("SELECT data FROM documents"))
        return tuple(sorted(found, key=lambda document: document.name))

    def extractions(self) -> Iterator[Extraction]:
        """Yield what was found in each document, in the order of the document ids."""
        parts = [self._by_document(table, kind) for table, kind in _PARTS]
        for (document,) in self.rows("SELECT id FROM documents ORDER BY id"):
            mentions, actors, claims = (part.take(document) for part in parts)
            yield Extraction(document=document, mentions=mentions, actors=actors, claims=claims)

    def articles(self) -> list[tuple[Document, Extraction]]:
        """Return each document with what was found in it, by name."""
        found = {extraction.document: extraction for extraction in self.extractions()}
        return [(document, found[document.id]) for document in self.documents()]

    def article(self, document_id: str) -> tuple[Document, Extraction]:
        """Return one document, which must be there, with what was found in it."""
        document = self.stored(document_id)
        return document, Extraction(
            document=document_id,
            mentions=self._parts("mentions", Mention, document_id),
            actors=self._parts("actors", Actor, document_id),
            claims=self._parts("claims", Claim, document_id),
        )

    def _parts(self, table: str, kind: type[Type], document_id: str) -> tuple[Type, ...]:
        rows = self.rows(f"SELECT data FROM {table} WHERE document = ? ORDER BY position", document_id)
        return tuple(_read(kind, data) for (data,) in rows)

    def claims(
        self, document_id: str, predicates: Iterable[str]
    ) -> tuple[Document, tuple[Mention, ...], tuple[Claim, ...]]:
        """Return one document, which must be there, its claims of some predicates, and the mentions they speak of."""
        claims = []
        for predicate in sorted(set(predicates)):
            sql = "SELECT data FROM claims WHERE document = ? AND predicate = ? ORDER BY position"
            claims += [_read(Claim, data) for (data,) in self.rows(sql, document_id, predicate)]
        wanted = {sql_text(mention) for claim in claims for mention in claim.mentions()}
        rows = self.rows("SELECT id, data FROM mentions WHERE document = ? ORDER BY position", document_id)
        mentions = tuple(_read(Mention, data) for key, data in rows if key in wanted)
        return self.stored(document_id), mentions, tuple(claims)

    def stored(self, document_id: str) -> Document:
        """Return one document, which must be there."""
        return _read(Document, self.one("SELECT data FROM documents WHERE id = ?", document_id)[0])

    def _by_document(self, table: str, kind: type[Type]) -> "_Groups":
        rows = self.rows(f"SELECT document, data FROM {table} ORDER BY document, position")
        return _Groups((document, tuple(_read(kind, d) for _, d in group)) for document, group in groupby(rows, _first))

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Add judgements to the ledger in the order given; one that is there already becomes the latest.

        Returns:
            How many were new.
        """
        with self.transaction():
            last, before = self.one("SELECT coalesce(max(position), 0), count(*) FROM judgements")
            for i, judgement in enumerate(judgements, start=last + 1):
                data = _json(judgement)
                row = (content_id("j", data), i, judgement.author, data)
                self._connection.execute("INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?)", row)
            return int(self.one("SELECT count(*) FROM judgements")[0]) - int(before)

    def replace_judgements(self, author: str, judgements: Iterable[Judgement]) -> None:
        """Put `judgements` in the place of all that `author` has made: what the program does after resolving anew."""
        with self.transaction():
            self._connection.execute("DELETE FROM judgements WHERE author = ?", (author,))
            self.add_judgements(judgements)

    def remove_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Take judgements out of the ledger; return how many were in it."""
        with self.transaction():
            digests = [(content_id("j", _json(judgement)),) for judgement in judgements]
            return self._connection.executemany("DELETE FROM judgements WHERE digest = ?", digests).rowcount

    def judgements(self) -> tuple[Judgement, ...]:
        """Return all judgements in the order in which they were added."""
        return tuple(_read(Judgement, data) for (data,) in self.rows("SELECT data FROM judgements ORDER BY position"))

    def meta(self) -> dict[str, str]:
        """Return what is noted about the project: versions of model, frames, ontology and knowledge, inputs."""
        return dict(self.rows("SELECT key, value FROM meta ORDER BY key"))

    def set_meta(self, values: Mapping[str, str]) -> None:
        """Note `values` about the project, over what stood there under the same keys."""
        with self.transaction():
            self._connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", sorted(values.items()))

    def dump(self) -> Iterator[str]:
        """Yield the store as lines of JSON, without times and inputs, whatever the order in which documents came."""
        for key, value in self.meta().items():
            if key not in NOT_DUMPED:
                yield json_text({"meta": key, "value": value})
        stamps = dict(self.rows("SELECT id, extractor FROM documents"))
        for document, extraction in self.articles():
            yield json_text({"document": document.model_dump(mode="python"), "extractor": stamps[document.id]})
            for table, _ in _PARTS:
                for item in getattr(extraction, table):
                    yield json_text({table[:-1]: item.model_dump(mode="python"), "of": document.name})
        yield from sorted(_untimed(judgement) for judgement in self.judgements())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make one transaction of all that is done within; nothing of it stays when an exception leaves it."""
        if self._connection.in_transaction:
            yield
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                self.abandon()  # unless a full disk has ended it already
                raise
        except sqlite3.Error as problem:
            raise refused(problem, self.path) from problem

    def abandon(self) -> None:
        """End a transaction that is still open, with nothing of it kept.

        Ctrl-C can come just after one began and before anything guards it.
        """
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @contextmanager
    def step(self) -> Iterator[None]:
        """Make one step of a transaction of all that is done within: an exception takes back just this step."""
        with self.transaction():
            self._connection.execute("SAVEPOINT step")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK TO step")
                raise
            finally:
                self._connection.execute("RELEASE step")

    def one(self, sql: str, *values: object) -> Any:
        """Return the first row of a query, or None."""
        return next(self.rows(sql, *values), None)

    def rows(self, sql: str, *values: object) -> Iterator[Any]:
        """Yield the rows of a query."""
        try:
            yield from self._connection.execute(sql, values)
        except sqlite3.Error as problem:
            raise refused(problem, self.path) from problem


class _Groups:
    """Groups of rows by document, taken in ascending order of their keys."""

    def __init__(self, groups: Iterator[tuple[str, tuple[Any, ...]]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def take(self, document: str) -> tuple[Any, ...]:
        if self._next is None or self._next[0] != document:
            return ()
        found = self._next[1]
        self._next = next(self._groups, None)
        return found


def _first(row: tuple[str, str]) -> str:
    return row[0]


def _json(value: BaseModel) -> str:
    return json_text(value.model_dump(mode="python", exclude_defaults=True))


def _read(kind: type[Type], data: str) -> Type:
    # pydantic's own JSON reader refuses lone surrogates, which Python text may hold
    return kind.model_validate(json.loads(data)) if "\\ud" in data else kind.model_validate_json(data)


def sql_text(text: str) -> str:
    """Return `text` as SQLite takes it: lone surrogates, which UTF-8 does not have, spelled out."""
    return text.encode("utf-8", "backslashreplace").decode()


def _untimed(judgement: Judgement) -> str:
    return json_text({"judgement": judgement.model_dump(mode="python", exclude={"when"})})


def _name_taken(new: Document, old: Document, path: Path) -> ProjectError:
    message = f"two documents are called {new.name!r}: {_known_as(old)} is there, {_known_as(new)} is another"
    return ProjectError(message, where=str(path), cure="give the new input a --prefix, or remove the old one first")


def _known_as(document: Document) -> str:
    return f"{document.title!r} ({document.id})" if document.title else document.id
