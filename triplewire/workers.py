"""Processes that read articles: the model is loaded once in each, and one that dies takes one article with it.

A thread for each process sends it documents and takes its answers. A process always has its next document with it
while it works on one, so that it never waits.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import suppress
from queue import Empty, Queue
from typing import IO, Any

from graph.errors import InputError, ProjectError, TriplewireError
from graph.model import Document, Extraction

AT_ONCE = 2  # documents that a process has: the one it reads, and the next
READY = "ready"
ONE_THREAD = (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)  # fmt: skip

Answer = tuple[Document, Extraction | InputError]


def read_in_workers(documents: Iterable[Document], count: int, **options: Any) -> Generator[Answer]:
    """Yield each document with what `count` processes find in it, as it is found.

    Args:
        documents: taken as processes become free.
        count: how many processes.
        options: of `extract.protocol.load_extractor`, the extractor's name under `extractor`.

    Raises:
        TriplewireError: when the extractor cannot be loaded, or a process not be started.
    """
    crew = _Crew(count, options)
    busy = 0
    try:
        for document in documents:
            crew.todo.put(document)
            busy += 1
            while busy >= count * (AT_ONCE + 1):
                yield crew.answer()
                busy -= 1
        while busy:
            yield crew.answer()
            busy -= 1
    finally:
        crew.close()


class _Crew:
    """The processes, their threads, and the queues between these and us."""

    def __init__(self, count: int, options: dict[str, Any]) -> None:
        self.todo: Queue[Document | None] = Queue()
        self._done: Queue[Answer | BaseException] = Queue()
        self._options = options
        self._processes: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()
        self._closed = False
        self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def answer(self) -> Answer:
        """Return the next answer."""
        found = self._done.get()
        if isinstance(found, BaseException):
            raise found
        return found

    def close(self) -> None:
        """End all processes."""
        with self._lock:
            self._closed = True
            for process in self._processes:
                process.kill()
        self.todo.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self) -> None:
        if hasattr(signal, "pthread_sigmask"):  # the processes inherit it: Ctrl-C is for us
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        at_work: deque[Document] = deque()
        try:
            while at_work or self._take(at_work):
                process = self._start()
                if process is None:
                    return
                try:
                    self._converse(process, at_work)
                finally:
                    _end(process)
        except BaseException as problem:  # told to whoever waits for answers
            self._done.put(problem)

    def _take(self, at_work: deque[Document]) -> bool:
        """Take the next document, and wait for one only where there is no other at work; False when all are done."""
        try:
            document = self.todo.get(block=not at_work)
        except Empty:  # another thread was faster
            return True
        if document is None:
            self.todo.put(None)  # for the other threads, and for this one when it asks again
            return False
        at_work.append(document)
        return True

    def _converse(self, process: subprocess.Popen[bytes], at_work: deque[Document]) -> None:
        """Give a process work until there is no more, or it dies."""
        requests, answers = process.stdin, process.stdout
        assert requests is not None
        assert answers is not None
        started = False
        try:
            send(requests, self._options)
            hello = pickle.load(answers)
            if isinstance(hello, TriplewireError):
                raise hello
            started = True
            for document in at_work:
                send(requests, document)
            while True:
                while len(at_work) < AT_ONCE:
                    had = len(at_work)
                    if not self._take(at_work):
                        return
                    if len(at_work) == had:
                        break
                    send(requests, at_work[-1])
                found = pickle.load(answers)
                self._done.put((at_work.popleft(), found))
        except (EOFError, OSError, pickle.UnpicklingError) as problem:
            code = process.wait()
            if self._closed:
                at_work.clear()
                return
            if not started:
                message = f"a process for reading articles could not be started: it {_ended(code)}"
                raise ProjectError(message, cure="try --workers 1, which reads in one process") from problem
            self._done.put(_lost(at_work.popleft(), code))

    def _start(self) -> subprocess.Popen[bytes] | None:
        path = os.pathsep.join(os.path.abspath(p) for p in sys.path)  # noqa: PTH100 - "" is the current folder
        environment = {**os.environ, **dict.fromkeys(ONE_THREAD, "1"), "PYTHONPATH": path}
        with self._lock:  # no process is started after all were ended
            if self._closed:
                return None
            command = [sys.executable, "-m", "triplewire.worker"]
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
            self._processes.append(process)
        return process


def send(stream: IO[bytes], message: object) -> None:
    """Write a message to another process."""
    pickle.dump(message, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        with suppress(OSError):  # what a dead process has not taken is still in the buffer
            if stream is not None:
                stream.close()


def _lost(document: Document, code: int) -> Answer:
    message = f"the process that read this article {_ended(code)}"
    return document, InputError(message, where=document.name, cure="the rest goes on; the next build tries it again")


def _ended(code: int) -> str:
    if code >= 0:
        return f"ended with exit code {code}"
    name = str(-code)
    with suppress(ValueError):
        name = signal.Signals(-code).name
    return f"was killed by signal {name}" + (", perhaps for want of memory" if name == "SIGKILL" else "")
