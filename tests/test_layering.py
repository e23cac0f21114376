"""The packages stand in layers: `graph` at the bottom, `extract` and `loaders` on it, `triplewire` on top.

Inside `extract` each folder stands on those before it.
"""

import ast
from pathlib import Path

import pytest

ALLOWED = {
    "graph": {"graph"},
    "extract": {"extract", "graph"},
    "loaders": {"loaders", "graph"},
    "triplewire": {"triplewire", "extract", "loaders", "graph"},
}

EXTRACT = ["parsing", "naming", "clauses", "mending", "meaning", "qualifiers", "standing", "acts"]


def imported(source: str, *, package: str) -> set[str]:
    """Return the top-level names that `source`, a module of `package`, imports; inside functions too."""
    out: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            out |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            out.add(package if node.level else (node.module or "").partition(".")[0])
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in {"import_module", "__import__"}:
                out.add(str(node.args[0].value).partition(".")[0])
    return out


@pytest.mark.parametrize("package", sorted(ALLOWED))
def test_a_package_imports_only_the_layers_below_it(root: Path, package: str) -> None:
    modules = sorted((root / package).rglob("*.py"))
    assert modules, f"no module in {package}/"
    wrong = {
        f"{path.relative_to(root)} imports {name}"
        for path in modules
        for name in imported(path.read_text(encoding="utf-8"), package=package) & set(ALLOWED)
        if name not in ALLOWED[package]
    }
    assert not wrong


@pytest.mark.parametrize("folder", EXTRACT)
def test_a_folder_of_the_extractor_imports_only_those_before_it(root: Path, folder: str) -> None:
    modules = sorted((root / "extract" / folder).glob("*.py"))
    assert modules, f"no module in extract/{folder}/"
    later = EXTRACT[EXTRACT.index(folder) + 1 :]
    wrong = {
        f"{path.relative_to(root)} imports {node.module}"
        for path in modules
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[:1] == ["extract"]
        if node.module.split(".")[1] in later
    }
    assert not wrong


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import extract.frames", {"extract"}),
        ("def f():\n    from loaders.html import load", {"loaders"}),
        ("from . import ids", {"graph"}),
        ("import_module('triplewire.cli')", {"triplewire"}),
        ("importlib.import_module('extract')", {"extract"}),
        ("'import extract'", set()),
    ],
)
def test_every_way_to_import_is_seen(source: str, found: set[str]) -> None:
    assert imported(source, package="graph") == found
