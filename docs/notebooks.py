"""Runs the notebooks from a clean kernel and stores what their cells give: `python docs/notebooks.py` (or `make docs`).

Each runs in an empty folder of its own. What differs from run to run (times, versions) is not stored.
"""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
SECONDS = 120  # for one cell


def executed(path: Path, *, environment: Mapping[str, str] | None = None) -> Any:
    """Return the notebook in `path` with the outputs of a run in an empty folder.

    Args:
        path: the notebook.
        environment: variables that the kernel has; default: those of this process.
    """
    notebook = nbformat.read(path, as_version=4)
    more = {"env": dict(environment)} if environment is not None else {}
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=SECONDS,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": folder}},
        )
        client.execute(**more)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = {}
    return notebook


def store(path: Path) -> None:
    """Run the notebook in `path` and write it again with its outputs."""
    notebook = executed(path)
    nbformat.validate(notebook)
    path.write_text(nbformat.writes(notebook).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    os.environ["TRIPLEWIRE_NEO4J"] = os.devnull  # what is stored is what a reader without a server sees
    for notebook in sys.argv[1:] or sorted(NOTEBOOKS.glob("*.ipynb")):
        store(Path(notebook))
