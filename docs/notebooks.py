"""Runs the notebooks from a clean kernel and stores what their cells give: `python docs/notebooks.py` (or `make docs`).

Each runs in an empty folder of its own. What differs from run to run (times, versions) is not stored.
"""

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = ROOT / "notebooks"
SECONDS = 300  # for one cell


def executed(path: Path, *, until: str | None = None) -> Any:
    """Return the notebook in `path` with the outputs of a run in an empty folder.

    Args:
        path: the notebook.
        until: words of the code cell that is the last one run and given.
    """
    notebook = nbformat.read(path, as_version=4)
    if until is not None:
        code = [i for i, cell in enumerate(notebook.cells) if cell.cell_type == "code" and until in cell.source]
        del notebook.cells[code[0] + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        client = NotebookClient(
            notebook,
            timeout=SECONDS,
            kernel_name="python3",
            record_timing=False,
            coalesce_streams=True,  # what a cell prints comes in one piece or in several, by chance
            resources={"metadata": {"path": folder}},
        )
        client.execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = {}
    return notebook


def main() -> None:
    """Run the notebooks that are named, or all, and write each with its outputs in its place, or into a folder."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("notebooks", nargs="*", type=Path)
    asked.add_argument("--into", type=Path, help="the folder; default: where they are")
    given = asked.parse_args()
    os.environ["TRIPLEWIRE_NEO4J"] = os.devnull  # what is stored is what a reader without a server sees
    for path in given.notebooks or sorted(NOTEBOOKS.glob("*.ipynb")):
        notebook = executed(path)
        nbformat.validate(notebook)
        target = given.into / path.name if given.into else path
        target.write_text(nbformat.writes(notebook).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
