"""Every notebook runs from top to bottom."""

import ast
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.slow
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples/articles", tmp_path / "examples/articles")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.chdir(tmp_path / "notebooks")
    names: dict[str, Any] = {}
    last = []
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            *body, end = ast.parse("".join(cell["source"])).body
            exec(compile(ast.Module(body, []), path.name, "exec"), names)
            shown = ast.Module([end], []) if not isinstance(end, ast.Expr) else ast.Expression(end.value)
            mode = "eval" if isinstance(shown, ast.Expression) else "exec"
            last.append(eval(compile(shown, path.name, mode), names))
    shown_values = [value for value in last if value is not None]
    assert shown_values
    assert all(len(value) for value in shown_values), "a cell shows an empty result"


def test_there_are_notebooks_and_none_holds_output() -> None:
    assert NOTEBOOKS
    for path in NOTEBOOKS:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells), path.name
