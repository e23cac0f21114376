"""Full-text search over articles, evidence and names, with SQLite's FTS5 (https://www.sqlite.org/fts5.html).

The index is a file beside the project file, made when first asked and brought up to date when the project has changed.
It is a cache: it can be deleted at any time, and one that cannot be written or read is made anew, in memory if need be.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Literal

from graph.errors import ProjectError, QueryError
from graph.exports.jsonl import ENTITIES, RELATIONS
from graph.model import Entity, Frozen, Relation
from graph.store import Store

INDEX = "search.db"
VERSION = 1
WORDS_SHOWN = 28  # words of a passage

Kind = Literal["name", "sentence", "article"]
KINDS: tuple[Kind, ...] = ("name", "sentence", "article")

_TABLES = """
CREATE TABLE stamps (what TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE indexed (id TEXT PRIMARY KEY, row INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE article USING fts5(
    name UNINDEXED, source UNINDEXED, published UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE sentence USING fts5(
    document UNINDEXED, start UNINDEXED, published UNINDEXED, relations UNINDEXED, text,
    tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE name USING fts5(entity UNINDEXED, form, tokenize = 'unicode61 remove_diacritics 2');
"""
_OPEN, _SHUT = "\x02", "\x03"


class Hit(Frozen):
    """One thing found.

    Attributes:
        kind: "name" of an actor, "sentence" behind an edge, or "article".
        where: the entity's id, or the document's name.
        title: the entity's id, the edges that the sentence supports, or the headline.
        text: the name, the sentence, or a passage of the article ("…" where more comes before or after).
        marks: offsets in `text` of the words found.
        start: offset of the sentence in its article; None for the other kinds.
        source, published: outlet and day of the article, when known.
    """

    kind: Kind
    where: str
    title: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    start: int | None = None
    source: str | None = None
    published: str | None = None


def search(
    folder: Path,
    text: str,
    entities: Sequence[Entity],
    relations: Sequence[Relation],
    *,
    kinds: Sequence[Kind] = KINDS,
    limit: int = 10,
) -> list[Hit]:
    """Return what holds the words of `text` in a project: by kind, the best first, `limit` of each at most.

    Case and accents do not count. All words must be there; "words in quotes" in this order; one that ends in * may go
    on; one after a minus must not be there.

    Args:
        folder: the project's folder.
        text: what to search for.
        entities: the entities of its build.
        relations: the relations of its build.
        kinds: which kinds to look for.
        limit: how many of each kind.

    Raises:
        QueryError: when `text` holds no word to look for.
        ProjectError: when the project cannot be read.
    """
    wanted = match_text(text)
    with closing(_up_to_date(folder, entities, relations)) as index:
        return [hit for kind in KINDS if kind in kinds for hit in _FINDERS[kind](index, wanted, limit)]


def match_text(text: str) -> str:
    """Return what a person typed as an FTS5 query: every term quoted, so that nothing in it is taken for syntax.

    Raises:
        QueryError: when no word is left, or none but those that must not be there.
    """
    with_: list[str] = []
    without: list[str] = []
    for found in re.finditer(r'(?<!\S)(-?)(?:"([^"]*)"?|(\S+))', text):
        words = re.findall(r"[\w\u0300-\u036f]+", found[2] if found[2] is not None else found[3])
        if words:
            prefix = "*" if found[3] is not None and found[3].endswith("*") else ""
            (without if found[1] else with_).append(f'"{" ".join(words)}"{prefix}')
    if not with_:
        raise QueryError("holds no word to look for", where=repr(text), cure="give a word, or words in quotes")
    return " NOT ".join([f"({' AND '.join(with_)})", *without])


def _names(index: sqlite3.Connection, wanted: str, limit: int) -> Iterator[Hit]:
    rows = index.execute(
        "SELECT entity, highlight(name, 1, ?, ?), bm25(name) AS rank, form FROM name WHERE name MATCH ? "
        "ORDER BY rank, length(form), form, entity",
        (_OPEN, _SHUT, wanted),
    )
    seen: set[str] = set()
    for entity, form, _, _ in rows:
        if entity not in seen:
            seen.add(entity)
            shown, marks = _marked(form)
            yield Hit(kind="name", where=entity, title=entity, text=shown, marks=marks)
        if len(seen) == limit:
            return


def _sentences(index: sqlite3.Connection, wanted: str, limit: int) -> Iterator[Hit]:
    rows = index.execute(
        "SELECT document, start, published, relations, highlight(sentence, 4, ?, ?) FROM sentence "
        "WHERE sentence MATCH ? ORDER BY bm25(sentence), document, start LIMIT ?",
        (_OPEN, _SHUT, wanted, limit),
    )
    for document, start, published, relations, text in rows:
        shown, marks = _marked(text)
        yield Hit(
            kind="sentence",
            where=document,
            title=relations,
            text=shown,
            marks=marks,
            start=start,
            published=published,
        )


def _articles(index: sqlite3.Connection, wanted: str, limit: int) -> Iterator[Hit]:
    rows = index.execute(
        f"SELECT name, source, published, title, snippet(article, 4, ?, ?, '…', {WORDS_SHOWN}) FROM article "
        "WHERE article MATCH ? ORDER BY bm25(article, 0, 0, 0, 4, 1), name LIMIT ?",
        (_OPEN, _SHUT, wanted, limit),
    )
    for name, source, published, title, text in rows:
        shown, marks = _marked(text)
        yield Hit(
            kind="article", where=name, title=title or name, text=shown, marks=marks, source=source, published=published
        )


_FINDERS = {"name": _names, "sentence": _sentences, "article": _articles}


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return `text` on one line without the marks set in it, and where they were."""
    out, marks, open_at = "", [], 0
    for part in re.split(f"([{_OPEN}{_SHUT}])", re.sub(r"\s+", " ", text)):
        if part == _OPEN:
            open_at = len(out)
        elif part == _SHUT:
            marks.append((open_at, len(out)))
        else:
            out += part
    return out, tuple(marks)


def _up_to_date(folder: Path, entities: Sequence[Entity], relations: Sequence[Relation]) -> sqlite3.Connection:
    """Return the index of a project, made or mended as needed."""
    path = folder / INDEX
    for place in (str(path), str(path), ":memory:"):
        try:
            index = sqlite3.connect(place, timeout=20.0, isolation_level=None)
            try:
                _mend(index, folder, entities, relations)
            except BaseException:
                index.close()
                raise
            return index
        except sqlite3.Error as problem:
            if place == ":memory:":
                raise ProjectError(f"cannot be searched: {problem}", where=str(folder)) from problem
            if "not a database" in str(problem) or "malformed" in str(problem):
                path.unlink(missing_ok=True)
    raise AssertionError("unreachable")


def _mend(index: sqlite3.Connection, folder: Path, entities: Sequence[Entity], relations: Sequence[Relation]) -> None:
    now = _graph_stamp(folder)
    with Store(folder / "triplewire.db", readonly=True) as store:
        stored = {key for (key,) in store.rows("SELECT id FROM documents")}
        if _is_current(index, now, stored):
            return
        index.execute("BEGIN IMMEDIATE")
        try:
            if index.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                _make(index)
            _index_articles(index, store, stored)
            if _stamp(index) != now:
                _index_graph(index, entities, relations)
                index.execute("INSERT OR REPLACE INTO stamps VALUES ('graph', ?)", (now,))
            index.execute("COMMIT")
        except BaseException:
            index.execute("ROLLBACK")
            raise


def _is_current(index: sqlite3.Connection, now: str, stored: set[str]) -> bool:
    if index.execute("PRAGMA user_version").fetchone()[0] != VERSION or _stamp(index) != now:
        return False
    return {key for (key,) in index.execute("SELECT id FROM indexed")} == stored


def _stamp(index: sqlite3.Connection) -> str | None:
    row = index.execute("SELECT value FROM stamps WHERE what = 'graph'").fetchone()
    return row[0] if row else None


def _graph_stamp(folder: Path) -> str:
    digest = hashlib.sha256()
    for name in (ENTITIES, RELATIONS):
        try:
            with (folder / name).open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        except OSError as problem:
            cure = "build the project again"
            raise ProjectError(f"cannot be read: {problem.strerror}", where=str(folder / name), cure=cure) from problem
    return digest.hexdigest()


def _make(index: sqlite3.Connection) -> None:
    for (name,) in index.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE%TABLE%'").fetchall():
        index.execute(f'DROP TABLE IF EXISTS "{name}"')
    for statement in _TABLES.split(";"):
        if statement.strip():
            index.execute(statement)
    index.execute(f"PRAGMA user_version = {VERSION}")


def _index_articles(index: sqlite3.Connection, store: Store, stored: set[str]) -> None:
    rows = dict(index.execute("SELECT id, row FROM indexed"))
    for gone in sorted(set(rows) - stored):
        index.execute("DELETE FROM article WHERE rowid = ?", (rows[gone],))
        index.execute("DELETE FROM indexed WHERE id = ?", (gone,))
    for new in sorted(stored - set(rows)):
        about = json.loads(store.one("SELECT data FROM documents WHERE id = ?", new)[0])
        values = [about.get(field) for field in ("name", "source", "published", "title", "text")]
        row = index.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?)", [v and _storable(v) for v in values])
        index.execute("INSERT INTO indexed VALUES (?, ?)", (new, row.lastrowid))


def _index_graph(index: sqlite3.Connection, entities: Iterable[Entity], relations: Iterable[Relation]) -> None:
    index.execute("DELETE FROM name")
    index.execute("DELETE FROM sentence")
    forms = (
        (entity.id, _storable(form)) for entity in entities for form in dict.fromkeys((entity.name, *entity.aliases))
    )
    index.executemany("INSERT INTO name VALUES (?, ?)", forms)
    names = {entity.id: entity.name for entity in entities}
    behind: dict[tuple[str, int], tuple[str, str | None, set[str]]] = {}
    for relation in relations:
        edge = f"{names[relation.subject]} {relation.type} {names[relation.object]}"
        for item in relation.evidence:
            published = item.published.isoformat() if item.published else None
            behind.setdefault((item.document, item.start), (item.text, published, set()))[2].add(edge)
    rows = (
        (_storable(document), start, published, _storable("; ".join(sorted(edges))), _storable(text))
        for (document, start), (text, published, edges) in sorted(behind.items())
    )
    index.executemany("INSERT INTO sentence VALUES (?, ?, ?, ?, ?)", rows)


def _storable(text: str) -> str:
    """Return `text` as SQLite takes it, the codes that mark what was found taken out."""
    return text.encode("utf-8", "replace").decode().replace(_OPEN, " ").replace(_SHUT, " ")
