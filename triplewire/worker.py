"""The program of a process that reads articles: `python -m triplewire.worker`, started by `triplewire.workers`.

It takes the extractor's options, then documents, from standard input and answers each on standard output, pickled.
"""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from queue import Queue
from typing import IO, Any

from extract.protocol import Extractor, load_extractor
from graph.errors import TriplewireError
from graph.model import Document
from triplewire.reading import read_one
from triplewire.workers import READY, send


def main() -> None:
    """Read articles until there are no more; when the other process is gone, end without a word."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints must not get between the answers
        try:
            _serve(sys.stdin.buffer, answers)
        except (BrokenPipeError, EOFError):
            os._exit(1)


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    options: dict[str, Any] = pickle.load(requests)
    try:
        reader = load_extractor(options.pop("extractor"), **options)
    except TriplewireError as problem:
        send(answers, problem)
        return
    send(answers, READY)
    _answer(reader, _ahead(requests), answers)


def _answer(reader: Extractor, next_one: Callable[[], Document | None], answers: IO[bytes]) -> None:
    while (document := next_one()) is not None:
        send(answers, read_one(reader, document))


def _ahead(requests: IO[bytes]) -> Callable[[], Document | None]:
    """Take documents in while others are worked on, so that neither process ever waits for the other to take one."""
    taken: Queue[Document | None] = Queue()

    def take() -> None:
        try:
            while True:
                taken.put(pickle.load(requests))
        except (EOFError, pickle.UnpicklingError, OSError):
            taken.put(None)

    threading.Thread(target=take, daemon=True).start()
    return taken.get


if __name__ == "__main__":
    main()
