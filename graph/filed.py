"""Which file each document came from, what was wrong with the files, and which documents a person has removed."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from graph.errors import InputError
from graph.files import json_text
from graph.model import Frozen
from graph.store import Store, sql_text


class FileRead(Frozen):
    """A file that was read to its end.

    Attributes:
        path: its resolved path.
        name: what its documents are named by.
        sha256: of its bytes.
        reader: version of what read it.
        problems: message, place and cure of what was wrong with it; the place without the file's path in front.
    """

    path: str
    name: str
    sha256: str
    reader: str
    problems: tuple[tuple[str, str, str], ...] = ()

    def errors(self, where: str) -> Iterator[InputError]:
        """Yield what was wrong with it as errors, with the file's path as the user types it now."""
        for message, place, cure in self.problems:
            yield InputError(message, where=where + place, cure=cure)


def placed(problem: InputError, where: str) -> tuple[str, str, str]:
    """Return an error about the file called `where` in messages as `FileRead.problems` has it."""
    return problem.message, problem.where.removeprefix(where), problem.cure


def file_read(store: Store, path: str) -> FileRead | None:
    """Return what is known of a file, None when it was never read to its end."""
    row = store.one("SELECT name, sha256, reader, problems FROM files WHERE path = ?", sql_text(path))
    if row is None:
        return None
    name, sha256, reader, problems = row
    return FileRead.model_validate(
        {"path": path, "name": name, "sha256": sha256, "reader": reader, "problems": json.loads(problems)}
    )


def files_read(store: Store) -> Iterator[FileRead]:
    """Yield what is known of all files, by path."""
    for (path,) in store.rows("SELECT path FROM files ORDER BY path"):
        found = file_read(store, path)
        if found is not None:
            yield found


def note_files(store: Store, files: Iterable[FileRead]) -> None:
    """Remember that files were read to their end."""
    rows = ((sql_text(f.path), sql_text(f.name), f.sha256, f.reader, json_text(f.problems)) for f in files)
    store.run("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", rows)


def file_documents(store: Store, links: Iterable[tuple[str, str, str]]) -> None:
    """Remember that documents came from files: path (or address), document id, SHA-256 of the file.

    That is "" for what is called by its own address: a page, or an article of a feed, which drops it after some days.
    """
    rows = ((sql_text(path), document, sha256) for path, document, sha256 in links)
    store.run("INSERT OR REPLACE INTO filed VALUES (?, ?, ?)", rows)


def count_from(store: Store, path: str) -> int:
    """Return how many documents of the store came from a file."""
    sql = "SELECT count(*) FROM filed JOIN documents d ON d.id = document WHERE path = ?"
    return int(store.one(sql, sql_text(path))[0])


def only_from(store: Store, document: str, path: str, sha256: str) -> bool:
    """Whether a document came from this file, and from no other; or if this is an address, from addresses only.

    A document of the web is called by its own address, in whichever list this was found.
    """
    came = list(store.rows("SELECT path, sha256 FROM filed WHERE document = ?", document))
    return bool(came) and all(at == sql_text(path) or (not sha256 and not was) for at, was in came)


def vanished(store: Store, exists: Callable[[str], bool]) -> Iterator[tuple[str, str, str]]:
    """Yield documents that no file holds any more: id, name, and the path of the file that held it last.

    Args:
        store: the store; what was read from standard input or the web never vanishes, nor does what a feed has dropped
            as long as there is that feed.
        exists: tells of a path whether its file is still there.
    """
    sql = """SELECT d.id, d.name, filed.path, filed.sha256 = files.sha256, filed.sha256 = ''
        FROM filed JOIN documents d ON d.id = filed.document LEFT JOIN files ON files.path = filed.path
        ORDER BY d.name, filed.path"""
    known: dict[str, bool] = {}
    for (document, name), rows in groupby(store.rows(sql), lambda row: (row[0], row[1])):
        held = False
        path = ""
        for _, _, path, current, of_web in rows:
            if path not in known:
                known[path] = exists(path)
            held = held or (bool(of_web or current) and known[path])
        if not held:
            yield document, name, path


def forget_files(store: Store, exists: Callable[[str], bool]) -> None:
    """Forget the files that are gone and hold no document of the store."""
    sql = "SELECT path FROM files WHERE path NOT IN (SELECT path FROM filed JOIN documents d ON d.id = document)"
    gone = [(path,) for (path,) in store.rows(sql) if not exists(path)]
    store.run("DELETE FROM files WHERE path = ?", gone)


def is_removed(store: Store, document: str) -> bool:
    """Whether a person has removed this document; it stays away until its file changes or is named by itself."""
    return store.one("SELECT 1 FROM removed WHERE document = ?", document) is not None


def count_removed(store: Store) -> int:
    """Return how many documents persons have removed."""
    return int(store.one("SELECT count(*) FROM removed")[0])


def note_removed(store: Store, documents: Iterable[tuple[str, str]]) -> None:
    """Remember that a person has removed documents: id and name."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    rows = ((document, sql_text(name), now) for document, name in documents)
    store.run("INSERT OR REPLACE INTO removed VALUES (?, ?, ?)", rows)


def note_returned(store: Store, document: str) -> None:
    """Forget that a document was removed."""
    store.run("DELETE FROM removed WHERE document = ?", [(document,)])
