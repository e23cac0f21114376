"""Writing files so that a reader, or a crash, never sees half of one."""

import errno
import json
import os
import re
import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from graph.errors import ProjectError

Writer = Callable[[IO[bytes]], None]

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


def make_folder(folder: Path) -> None:
    """Create `folder` and its parents where they are missing.

    Raises:
        ProjectError: when that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise _refused(problem, folder, "cannot create the folder") from problem


def write_file(path: Path, writer: Writer) -> None:
    """Write one file at once; see `write_files`."""
    write_files(path.parent, {path.name: writer})


def write_files(folder: Path, writers: Mapping[str, Writer]) -> None:
    """Write files by name into `folder` (made if missing), all or none: each is on disk before any is renamed.

    An existing file is replaced, and stays whole until then. The renaming of several files is not one step: a crash
    between two renames leaves old and new files side by side, each whole.

    Raises:
        ProjectError: when the folder or a file cannot be written; nothing is left behind.
    """
    make_folder(folder)
    done: list[tuple[Path, Path]] = []
    target = folder
    try:
        for name, writer in writers.items():
            target = folder / name
            done.append((_written(folder, name, writer), target))
        for temporary, target in done:
            temporary.replace(target)
        _sync_folder(folder)
    except OSError as problem:
        raise _refused(problem, target, "cannot write the file") from problem
    finally:
        for temporary, _ in done:
            temporary.unlink(missing_ok=True)


def _written(folder: Path, name: str, writer: Writer) -> Path:
    path = folder / f".{name}.{secrets.token_hex(4)}.tmp"
    try:
        with path.open("xb") as file:
            writer(file)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows cannot open a folder; the files themselves are synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refused(problem: OSError, path: Path, what: str) -> ProjectError:
    cure = (
        "free some space"
        if problem.errno == errno.ENOSPC
        else "choose another folder with --output, or make this one writable"
    )
    return ProjectError(f"{what}: {problem.strerror or problem}", where=str(path), cure=cure)
