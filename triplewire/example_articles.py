"""The example articles that come with Triplewire."""

import shutil
from pathlib import Path

from graph.errors import ProjectError

_HERE = Path(__file__).resolve().parent
_PLACES = (_HERE / "data" / "articles", _HERE.parent / "examples" / "articles")  # in a wheel; in a checkout


def examples(folder: Path) -> Path:
    """Copy the example articles into `folder`, made when missing, and return it; what is there of them already stays.

    Raises:
        ProjectError: when the folder cannot be written, or this installation lacks the articles.
    """
    source = next((place for place in _PLACES if place.is_dir()), None)
    if source is None:
        raise ProjectError("the example articles are missing", where=str(_HERE), cure="install Triplewire again")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for article in sorted(source.iterdir()):
            if not (folder / article.name).exists():
                shutil.copyfile(article, folder / article.name)
    except OSError as problem:
        cure = "name another folder"
        raise ProjectError(f"cannot be written: {problem.strerror}", where=str(folder), cure=cure) from problem
    return folder
