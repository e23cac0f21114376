"""The threads that give work to processes."""

import threading
from collections import deque
from queue import Queue

from graph.model import Document
from triplewire.workers import _Crew


def test_a_thread_with_work_does_not_wait_for_more() -> None:
    """Two threads may see the last document; the slower one must go on and take its own process's answers."""
    crew = _Crew.__new__(_Crew)
    crew.todo = Queue()
    at_work = deque([Document(id="d1", name="a.txt", sha256="0", text="A.")])
    taken: list[bool] = []
    thread = threading.Thread(target=lambda: taken.append(crew._take(at_work)), daemon=True)
    thread.start()
    thread.join(timeout=60)
    assert taken == [True]
    assert len(at_work) == 1
