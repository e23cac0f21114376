"""Writing files so that a reader, or a crash, never sees half of one."""

import errno
import glob
import json
import os
import re
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from graph.errors import ProjectError

Writer = Callable[[IO[bytes]], None]

_STALE = 3600.0  # seconds
_CHUNK = 1 << 16  # characters gathered before they are written
# Line splitters of several languages break at these and json.dumps leaves them as they are; UTF-8 has no surrogates.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")


def json_text(value: object) -> str:
    """Return `value` as one line of JSON: valid UTF-8, free of every line separator, keys in their order."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "), allow_nan=False, default=_plain)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def json_lines(rows: Iterable[object]) -> Writer:
    """Return a writer of `rows` as JSON Lines."""

    def write(file: IO[bytes]) -> None:
        for row in rows:
            file.write(json_text(row).encode("utf-8") + b"\n")

    return write


def text_parts(parts: Iterable[str]) -> Writer:
    """Return a writer of `parts`, one after another in UTF-8, a chunk at a time."""

    def write(file: IO[bytes]) -> None:
        gathered: list[str] = []
        size = 0
        for part in parts:
            gathered.append(part)
            size += len(part)
            if size >= _CHUNK:
                file.write("".join(gathered).encode())
                gathered.clear()
                size = 0
        file.write("".join(gathered).encode())

    return write


def make_folder(folder: Path) -> None:
    """Create `folder` and its parents where they are missing.

    Raises:
        ProjectError: when that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise file_refused(problem, folder, "cannot create the folder") from problem


def write_file(path: Path, writer: Writer) -> None:
    """Write one file at once; see `write_files`."""
    write_files(path.parent, {path.name: writer})


def write_files(folder: Path, writers: Mapping[str, Writer]) -> None:
    """Write files by name into `folder` (made if missing), all or none: each is on disk before any is renamed.

    An existing file is replaced, and stays whole until then. The renaming of several files is not one step: a crash
    between two renames leaves old and new files side by side, each whole. Where the file system can (Linux), a file has
    no name until it is complete, so that even a killed process leaves nothing behind; elsewhere what one left is
    cleared away by a later one.

    Raises:
        ProjectError: when the folder or a file cannot be written; nothing is left behind.
    """
    make_folder(folder)
    done: list[tuple[IO[bytes], Path, Path]] = []
    target = folder
    try:
        for name, writer in writers.items():
            target = folder / name
            clear_away(folder, name)
            temporary = folder / f".{name}.{os.getpid()}-{secrets.token_hex(4)}.tmp"
            file = _nameless(folder) or temporary.open("xb")
            done.append((file, temporary, target))
            writer(file)
            file.flush()
            os.fsync(file.fileno())
        for file, temporary, target in done:
            _give_name(file, temporary)
            file.close()
            temporary.replace(target)
        _sync_folder(folder)
    except OSError as problem:
        raise file_refused(problem, target, "cannot write the file") from problem
    finally:
        for file, temporary, _ in done:
            with suppress(OSError):  # a full disk refuses what is still in the buffer, too
                file.close()
            temporary.unlink(missing_ok=True)


def _nameless(folder: Path) -> IO[bytes] | None:
    """Return a new file that has no name yet and is gone when closed; None where there is no such thing."""
    try:
        handle = os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666)
    except (AttributeError, OSError):
        return None
    if not Path(f"/proc/self/fd/{handle}").exists():
        os.close(handle)
        return None
    return os.fdopen(handle, "w+b")


def _give_name(file: IO[bytes], path: Path) -> None:
    if not path.exists():
        folder = os.open(path.parent, os.O_RDONLY)
        try:  # with a folder's handle it is linkat(2) with AT_SYMLINK_FOLLOW, which the handle's own path needs
            os.link(f"/proc/self/fd/{file.fileno()}", path, src_dir_fd=folder, follow_symlinks=True)
        finally:
            os.close(folder)


def clear_away(folder: Path, name: str) -> None:
    """Delete what a killed process left of this file: its process is gone, or none has written to it for an hour."""
    for left in folder.glob(f".{glob.escape(name)}.*-????????.tmp"):
        with suppress(OSError):
            number = left.name.removeprefix(f".{name}.").partition("-")[0]
            if not _runs(number) or time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def _runs(number: str) -> bool:
    """Whether there may be a process of this number."""
    if os.name != "posix" or not number.isdecimal():  # elsewhere signal 0 is a signal
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows cannot open a folder; the files themselves are synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def file_refused(problem: OSError, path: Path, what: str) -> ProjectError:
    """Return what to tell the user about an error of the file system."""
    cure = (
        "free some space"
        if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        else "choose another folder with --output, or make this one writable"
    )
    return ProjectError(f"{what}: {problem.strerror or problem}", where=str(path), cure=cure)
