"""What the files of a build were made from, so that they are not made anew while nothing has changed."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from graph.files import json_text
from graph.judgement import PROGRAM
from graph.knowledge import Knowledge
from graph.ontology import Ontology
from graph.register import own_files
from graph.store import WRITTEN, Store
from triplewire.refresh import refresh
from triplewire.stamp import graph_stamp


class Written(NamedTuple):
    """The files of a build that stand as they were written: how much they hold, and their names."""

    articles: int
    entities: int
    relations: int
    files: tuple[str, ...]


def state(store: Store) -> str:
    """Return a digest of all that the files follow from: articles, what read them, judgements, our code and data."""
    digest = hashlib.sha256(graph_stamp(own_files(store)).encode())
    for row in store.rows("SELECT id, extractor, data FROM documents ORDER BY id"):
        digest.update(json_text(row).encode())
    for row in store.rows("SELECT data FROM judgements WHERE author <> ? ORDER BY position", PROGRAM):
        digest.update(json_text(row).encode())
    return digest.hexdigest()


def write(store: Store, folder: Path, knowledge: Knowledge, ontology: Ontology, *, full: bool = False) -> Written:
    """Make the files of a build anew, and remember of which state they are; see `refresh`.

    Raises:
        ProjectError: when the store or a file cannot be written.
    """
    before = state(store)
    done = refresh(store, folder, knowledge=knowledge, ontology=ontology, full=full)
    made = Written(done.articles, done.entities, done.relations, tuple(path.name for path in done.files))
    with store.transaction():
        if state(store) == before:  # no person has judged meanwhile
            sums = {name: _sum(folder / name) for name in made.files}
            store.set_meta({WRITTEN: json_text({"state": before, "sums": sums, "made": made[:3]})})
    return made


def written(store: Store, folder: Path) -> Written | None:
    """Return what the files of a build hold; None when they are missing, or not those of the store as it is now."""
    noted = json.loads(store.meta().get(WRITTEN, "{}"))
    if not noted or noted["state"] != state(store) or not _stand(folder, noted["sums"].items()):
        return None
    articles, entities, relations = noted["made"]
    return Written(articles, entities, relations, tuple(noted["sums"]))


def _stand(folder: Path, sums: Iterable[tuple[str, str]]) -> bool:
    try:
        return all(_sum(folder / name) == known for name, known in sums)
    except OSError:
        return False


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
