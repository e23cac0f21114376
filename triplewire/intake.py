"""What arrives is read and saved, article by article; a build that is stopped at any moment goes on from there."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from graph.errors import InputError
from graph.filed import FileRead, file_documents, note_files, note_returned
from graph.model import Document
from graph.store import Store
from triplewire.arrivals import TO_READ, Arrival, End, Opened, Unchanged, Wanted, arrivals, count_stale, stale
from triplewire.reading import Reading, read

OnProgress = Callable[[str, int, int], None]
AT_ONCE = 500  # notes on files that are written together


@dataclass
class Taken:
    """What has been taken in.

    Attributes:
        seen: how many documents the inputs hold, whatever became of them.
        read: how many documents were read and saved, by why.
        left: how many were left out, by why.
        failed: how many could not be read by the extractor.
        limited: whether more were left for the next time.
    """

    seen: int = 0
    read: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    failed: int = 0
    limited: bool = False


@dataclass
class _File:
    """A file of which documents are being read: how many still are, and its end when that was reached."""

    waiting: int = 0
    whole: bool = True
    end: FileRead | None = None


class Intake:
    """Reads what arrives and saves it. `take` does all; the rest is its state."""

    def __init__(
        self, wanted: Wanted, busy: dict[str, str], reads: str, *, limit: int | None, on_progress: OnProgress
    ) -> None:
        self.taken = Taken()
        self._wanted = wanted
        self._store: Store = wanted.store
        self._busy = busy
        self._reads = reads
        self._limit = limit
        self._on_progress = on_progress
        self._arrived: dict[str, Arrival] = {}
        self._files: dict[str, _File] = {}
        self._ended: list[FileRead] = []
        self._links: list[tuple[str, str, str]] = []
        self._files_left = 0
        self._stale_left = count_stale(self._store, reads)
        self._done = 0

    def take(self, *, extractor: str, workers: int | None, **options: Any) -> Taken:
        """Read and save all that is wanted."""
        with closing(read(self._to_read(), extractor=extractor, workers=workers, **options)) as readings:
            for reading in readings:
                self._save(reading)
                self._done += 1
                self._tell()
        self._flush()
        return self.taken

    def _tell(self) -> None:
        if self._done or self._arrived:
            total = self._done + len(self._arrived) + self._files_left + self._stale_left
            self._on_progress("reading articles", self._done, total)

    def _to_read(self) -> Iterator[Document]:
        sent = 0
        told = arrivals(self._wanted, on_file=lambda done, total: self._on_progress("looking at files", done, total))
        for event in chain(told, stale(self._wanted, self._reads)):
            if isinstance(event, Unchanged):
                self.taken.seen += event.documents
            elif isinstance(event, Opened):
                self._files_left = event.left
            elif isinstance(event, End):
                self._end(event)
            elif self._is_wanted(event):
                if sent == self._limit:
                    self.taken.limited = True
                    return
                sent += 1
                yield event.document

    def _is_wanted(self, arrival: Arrival) -> bool:
        document = arrival.document
        if arrival.why == "stale":
            self._stale_left -= 1
        else:
            self.taken.seen += 1
        if arrival.why not in TO_READ:
            self.taken.left[arrival.why] = self.taken.left.get(arrival.why, 0) + 1
            if arrival.path:
                self._link(arrival)
            return False
        self._busy[document.name] = document.id
        self._arrived[document.id] = arrival
        if arrival.path:
            self._files.setdefault(arrival.path, _File()).waiting += 1
        return True

    def _save(self, reading: Reading) -> None:
        document, found = reading
        arrival = self._arrived.pop(document.id)
        if isinstance(found, InputError):
            self.taken.failed += 1
            self._wanted.report(found)
            self._has_come(arrival, whole=False)  # it stays busy: nothing else may take its name now
            return
        if arrival.path:
            self._links.append((arrival.path, document.id, arrival.sha256))
        self._has_come(arrival, whole=True)
        with self._store.transaction():
            self._store.save(document, found, extractor=self._reads, replaces=arrival.replaces)
            note_returned(self._store, document.id)
            self._flush()
        del self._busy[document.name]
        self.taken.read[arrival.why] = self.taken.read.get(arrival.why, 0) + 1

    def _has_come(self, arrival: Arrival, *, whole: bool) -> None:
        file = self._files.get(arrival.path)
        if file is not None:
            file.waiting -= 1
            file.whole = file.whole and whole
            self._close(arrival.path, file)

    def _end(self, end: End) -> None:
        file = self._files.setdefault(end.file.path, _File())
        file.end = end.file
        file.whole = file.whole and end.whole
        self._close(end.file.path, file)
        if len(self._ended) + len(self._links) >= AT_ONCE:
            self._flush()

    def _close(self, path: str, file: _File) -> None:
        """Note a file when it was read to its end and all its documents are saved."""
        if file.end is not None and not file.waiting:
            del self._files[path]
            if file.whole:
                self._ended.append(file.end)

    def _link(self, arrival: Arrival) -> None:
        self._links.append((arrival.path, arrival.document.id, arrival.sha256))
        if len(self._ended) + len(self._links) >= AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if self._ended or self._links:
            with self._store.transaction():
                file_documents(self._store, self._links)
                note_files(self._store, self._ended)
            self._ended.clear()
            self._links.clear()
