"""One writer at a time: a file in the project's folder that a process holds locked; a dead process holds nothing."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from graph.errors import ProjectError
from graph.files import file_refused, make_folder

LOCK = "triplewire.lock"
AGAIN = 0.2  # seconds between two tries
GLANCE = 0.3  # seconds that are always waited: another process may just look who has it


@contextmanager
def locked(folder: Path, *, wait: float = 0.0) -> Iterator[None]:
    """Hold the project in `folder` (made when missing) for a block of work; readers are not held up.

    Args:
        folder: the project's folder.
        wait: seconds to wait for another process.

    Raises:
        ProjectError: when another process holds it, or the folder cannot be written.
    """
    make_folder(folder)
    path = folder / LOCK
    end = time.monotonic() + max(wait, GLANCE)
    while True:
        try:
            file = _take(path)
        except OSError as problem:
            raise file_refused(problem, path, "cannot lock the project") from problem
        if file is not None:
            break
        if time.monotonic() >= end:
            raise _busy(folder, path)
        time.sleep(min(AGAIN, max(0.0, end - time.monotonic())))
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not delete what is open
            path.unlink()
        file.close()


def holder(folder: Path) -> int | None:
    """Return the number of the process that works on the project, None when there is none."""
    path = folder / LOCK
    try:
        with path.open("r+b") as file:
            if _lock(file):
                return None
            return _number(path)
    except OSError:
        return None


def _take(path: Path) -> BinaryIO | None:
    """Return the locked file; None when another process has it."""
    file = path.open("a+b", buffering=0)
    if _lock(file):
        try:
            # whoever held it may have deleted it just now: then the name means another file, or none
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                file.truncate(0)
                file.write(f"{os.getpid()}\n".encode())
                return file
        except FileNotFoundError:
            pass
        except BaseException:
            file.close()
            raise
    file.close()
    return None


if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        file.seek(1 << 20)  # not where the number stands, which others must be able to read
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _number(path: Path) -> int | None:
    text = path.read_bytes().strip()
    return int(text) if text.isdigit() else None


def _busy(folder: Path, path: Path) -> ProjectError:
    with suppress(OSError):
        number = _number(path)
        who = f"process {number}" if number else "another process"
        return ProjectError(
            f"{who} is working on this project", where=str(folder), cure="wait until it is done, or give --wait SECONDS"
        )
    return ProjectError("another process was working on this project", where=str(folder), cure="try again")
