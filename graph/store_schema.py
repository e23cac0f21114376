"""The tables of the project file, and how one is opened and recognised."""

import sqlite3
from pathlib import Path

from graph.errors import ProjectError

APPLICATION_ID = 0x54525057  # "TRPW": https://www.sqlite.org/pragma.html#pragma_application_id
BUSY_SECONDS = 20.0

# `data` holds the whole object as JSON; the other columns are to find it by, for us and for whoever opens the file.
TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, published TEXT, source TEXT, extractor TEXT NOT NULL,
    added TEXT NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE mentions (
    document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
    actor TEXT NOT NULL, text TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE actors (
    document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, position INTEGER NOT NULL, key TEXT NOT NULL,
    name TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE claims (
    document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, position INTEGER NOT NULL, id TEXT NOT NULL,
    predicate TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE TABLE judgements (
    digest TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, author TEXT NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID;
"""

# What the last resolution made of the rest, to be asked without resolving anew; `issued` keeps all ids ever given.
RESOLVED = """
CREATE INDEX judgements_a ON judgements (json_extract(data, '$.a'));
CREATE INDEX judgements_b ON judgements (json_extract(data, '$.b'));
CREATE TABLE identities (
    id TEXT PRIMARY KEY, entity TEXT NOT NULL, mentions INTEGER NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX identities_entity ON identities (entity);
CREATE TABLE met (
    document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE, actor TEXT NOT NULL, form TEXT NOT NULL,
    identity TEXT NOT NULL, PRIMARY KEY (document, actor, form)
) WITHOUT ROWID;
CREATE INDEX met_identity ON met (identity);
CREATE TABLE issued (entity TEXT PRIMARY KEY, identity TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE contradictions (position INTEGER PRIMARY KEY, data TEXT NOT NULL);
CREATE TABLE own_files (name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
"""

# Files read, so that they need not be read again; which documents came from which file, as it then was; documents that
# a person has removed; what was done to the project.
GROWN = """
CREATE TABLE files (
    path TEXT PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, reader TEXT NOT NULL, problems TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE filed (
    path TEXT NOT NULL, document TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (path, document)
) WITHOUT ROWID;
CREATE INDEX filed_document ON filed (document);
CREATE TABLE removed (document TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE journal (position INTEGER PRIMARY KEY, at TEXT NOT NULL, did TEXT NOT NULL, data TEXT NOT NULL);
"""

# Step n brings a project of schema n to schema n + 1; a new project takes them all. Only ever add to the end.
STEPS: tuple[str, ...] = (TABLES, RESOLVED, GROWN)
SCHEMA_VERSION = len(STEPS)


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open the project file, making and filling it with tables when it is new and may be written.

    Raises:
        ProjectError: when it cannot be opened, is no project of ours, or was made by a newer version.
    """
    try:
        connection = _open(path, readonly=readonly)
        try:
            _recognise(connection, path, readonly=readonly)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, OSError) as problem:
        raise refused(problem, path) from problem
    return connection


def _open(path: Path, *, readonly: bool) -> sqlite3.Connection:
    if readonly:
        if not path.is_file():
            raise ProjectError("there is no project here", where=str(path), cure="build one, or name it with --project")
        uri = path.resolve().as_uri() + "?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            _marks(connection)
        except sqlite3.OperationalError:
            connection.close()
            if path.with_name(path.name + "-wal").exists():
                raise
            # a reader needs -wal and -shm files beside it, for which a folder that may not be written has no room
            return sqlite3.connect(uri + "&immutable=1", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        return connection
    path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)


def _recognise(connection: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    application, version = _marks(connection)
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if empty and application == 0 and not readonly:
        _create(connection)
    elif application != APPLICATION_ID:
        cure = "name another folder with --output or --project, or move this file away"
        raise ProjectError("is a database, but no Triplewire project", where=str(path), cure=cure)
    elif version > SCHEMA_VERSION:
        message = f"was made by a newer Triplewire (schema {version}; this one knows {SCHEMA_VERSION})"
        raise ProjectError(message, where=str(path), cure="install that version, or build into another folder")
    elif version < SCHEMA_VERSION and readonly:
        message = f"was made by an older Triplewire (schema {version}; this one needs {SCHEMA_VERSION})"
        raise ProjectError(message, where=str(path), cure="run triplewire build once more, which brings it up to date")
    elif version < SCHEMA_VERSION:
        _migrate(connection)
    if not readonly:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")  # an article is on disk before the next is saved


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    return int(application), int(connection.execute("PRAGMA user_version").fetchone()[0])


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    _migrate(connection, new=True)


def _migrate(connection: sqlite3.Connection, *, new: bool = False) -> None:
    """Take the steps that the file lacks, all or none; another process may have been faster."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        application, version = _marks(connection)
        for step in STEPS[0 if new and application == 0 else version :]:
            for statement in step.split(";"):
                if statement.strip():
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def refused(problem: Exception, path: Path) -> ProjectError:
    """Return what to tell the user about an error of SQLite or of the file system."""
    text = str(getattr(problem, "strerror", None) or problem)
    if "not a database" in text or "malformed" in text:
        return ProjectError(f"is no project file: {text}", where=str(path), cure="move it away and build again")
    if "locked" in text:
        cure = "wait until the other Triplewire has finished with it"
        return ProjectError("is in use by another process", where=str(path), cure=cure)
    if "full" in text or "disk I/O" in text:
        cure = "free some space, or mend the disk; what was saved is kept, and the same command goes on from there"
        return ProjectError(text, where=str(path), cure=cure)
    cure = "choose another folder with --output, or make this one writable"
    return ProjectError(f"cannot be opened or written: {text}", where=str(path), cure=cure)
