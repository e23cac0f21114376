"""Files of the user's own that add to the product's data: ontology, frames, knowledge."""

from pathlib import Path

from extract.frames import FrameRow, load_frame_rows
from graph.errors import DataError
from graph.ontology import load_ontology


def user_file(given: str | Path | None) -> Path | None:
    """Return the path of a file of the user's, or None when none is given.

    Raises:
        DataError: when it cannot be read.
    """
    if given is None:
        return None
    path = Path(given)
    try:
        path.read_text(encoding="utf-8")
    except OSError as problem:
        raise DataError(f"cannot be read: {problem.strerror}", where=str(path), cure="check the path") from problem
    except UnicodeDecodeError as problem:
        raise DataError(f"is not UTF-8: {problem}", where=str(path), cure="save it as UTF-8") from problem
    return path


def frame_rows(*, frames: str | Path | None = None, ontology: str | Path | None = None) -> tuple[FrameRow, ...]:
    """Return all frames with their places; see `triplewire.frames`."""
    mine, words = user_file(frames), load_ontology(user_file(ontology))
    return load_frame_rows(frozenset(words.predicates), mine)
