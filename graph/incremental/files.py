"""The public files of a build, written from what is kept: the bytes are those of `graph.outputs.write_outputs`."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.exports.colours import LEAST_SIZE, sizes_by
from graph.exports.graphml import END, head
from graph.exports.jsonl import DOCUMENTS, ENTITIES, RELATIONS
from graph.exports.rows import document_row
from graph.files import json_lines, text_parts, write_files
from graph.incremental.copies import copies_kept
from graph.incremental.keeping import SIZE
from graph.incremental.kept import Kept
from graph.outputs import GRAPHML
from graph.relations.copies import with_copies


def write_kept(kept: Kept, folder: Path) -> tuple[Path, ...]:
    """Write the public files into `folder`, each whole or not at all, and return their paths.

    Raises:
        ProjectError: when the folder or a file cannot be written.
    """
    documents = with_copies(kept.store.documents(), copies_kept(kept))
    writers = {
        DOCUMENTS: json_lines(map(document_row, documents)),
        ENTITIES: text_parts(_lines(kept, "kept_entities")),
        RELATIONS: text_parts(_lines(kept, "kept_relations")),
        GRAPHML: text_parts(_graphml(kept)),
    }
    write_files(folder, writers)
    return tuple(folder / name for name in writers)


def _lines(kept: Kept, table: str) -> Iterator[str]:
    for (line,) in kept.store.rows(f"SELECT line FROM {table} ORDER BY id"):
        yield f"{line}\n"


def _graphml(kept: Kept) -> Iterator[str]:
    ends: Counter[str] = Counter()
    for end in ("subject", "object"):
        ends.update(dict(kept.store.rows(f"SELECT {end}, count(*) FROM kept_relations GROUP BY {end}")))
    size = sizes_by(ends)
    yield head("type")
    for entity, node in kept.store.rows("SELECT id, node FROM kept_entities ORDER BY id"):
        yield f"{node}{SIZE}{size.get(entity, LEAST_SIZE)}</data></node>\n"
    for (text,) in kept.store.rows("SELECT text FROM kept_drawn ORDER BY subject, object, type"):
        yield text
    yield END
