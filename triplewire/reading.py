"""Articles read by an extractor, in this process or in several: what is found in one does not depend on that."""

import os
from collections.abc import Generator, Iterable
from contextlib import closing
from itertools import chain, islice
from typing import Any, NamedTuple

from extract.protocol import Extractor, load_extractor
from graph.errors import InputError
from graph.model import Document, Extraction
from triplewire.workers import read_in_workers

MOST = 4  # processes, when nobody asks for more: each holds the model
FEW = 32  # articles, which one process has read before another one is ready


class Reading(NamedTuple):
    """What came of reading a document: what was found, or what is wrong."""

    document: Document
    found: Extraction | InputError


def read(documents: Iterable[Document], *, extractor: str, workers: int | None, **options: Any) -> Generator[Reading]:
    """Yield what is found in each document, as it is found.

    Documents are taken one by one and not kept. Each is read by itself, so that neither their order nor the number of
    processes changes anything. One that cannot be read is told, and the rest goes on.

    Args:
        documents: the documents.
        extractor: its name.
        workers: how many processes read; None: one while there are few documents, else as many as there are cores, at
            most `MOST`.
        options: of the extractor.

    Raises:
        TriplewireError: when the extractor cannot be loaded, or a process for it not be started.
    """
    rest = iter(documents)
    first: list[Document] = []
    if workers is None:
        cores = available_cores()
        first = list(islice(rest, FEW)) if cores > 1 else []
        workers = min(cores, MOST) if len(first) == FEW else 1
    waiting = chain(first, rest)
    if workers == 1:
        reader: Extractor | None = None
        for document in waiting:
            reader = reader or load_extractor(extractor, **options)
            yield Reading(document, read_one(reader, document))
        return
    with closing(read_in_workers(waiting, workers, extractor=extractor, **options)) as answers:
        for document, found in answers:
            yield Reading(document, found)


def read_one(reader: Extractor, document: Document) -> Extraction | InputError:
    """Return what a reader finds in a document; an article that it cannot cope with must not stop the others."""
    try:
        [found] = reader.extract([document])
    except Exception as problem:
        what = f"{type(problem).__name__}: {problem}".strip(": ")
        cure = "it is left out; please report this with the article"
        return InputError(f"the extractor failed on this article: {what}", where=document.name, cure=cure)
    return found


def available_cores() -> int:
    """Return on how many cores this process may run."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
