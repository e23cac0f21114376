"""Runs the commands of the README's tour and writes under them what they print: `python docs/tour.py` (or `make docs`).

A tour stands in fenced blocks: in ```console, a line "$ command" and what it prints; in ```pycon, lines ">>> ..." and
what they give. All run in one scratch folder that holds the repository's `examples` and nothing else.
"""

import ast
import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", *(ROOT / "docs" / f"{name}.md" for name in ("aliases", "history", "projects", "queries")))
_BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FROM = re.compile(r"^(?:\$ |>>> )", re.MULTILINE)


def rerun(page: str) -> str:
    """Return the text `page` with the output of every command in its blocks made anew."""
    with tempfile.TemporaryDirectory() as scratch:
        (Path(scratch) / "examples").symlink_to(ROOT / "examples")
        if not any("--output demo" in line or line == "make demo" for line in commands(page)):
            _shell("triplewire build examples/articles --output demo", Path(scratch))  # what the page asks
        names: dict[str, object] = {}
        run: dict[str, Callable[[str], str]] = {
            "console": lambda command: _shell(command, Path(scratch)),
            "pycon": lambda code: _python(code, names, Path(scratch)),
        }
        return _BLOCK.sub(lambda block: f"```{block[1]}\n{_answered(block[2], run[block[1]])}```", page)


def commands(page: str) -> list[str]:
    """Return the shell commands of the page's blocks."""
    return [
        line[2:]
        for kind, text in _BLOCK.findall(page)
        if kind == "console"
        for line in text.splitlines()
        if line[:2] == "$ "
    ]


def recipe(target: str) -> list[str]:
    """Return the commands that the Makefile runs for `target`, without its `.venv/bin/`."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", text, re.MULTILINE)
    lines = found[1].splitlines() if found else []
    return [line.strip().removeprefix("@").replace("$(BIN)/", "") for line in lines]


def _answered(block: str, run: Callable[[str], str]) -> str:
    starts = [found.start() for found in _FROM.finditer(block)]
    out = []
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        lines = block[start:end].splitlines()
        asked = [lines[0], *(line for line in lines[1:] if line.startswith("... "))]
        given = run("\n".join(line[4:] if line[:4] in (">>> ", "... ") else line[2:] for line in asked))
        out.append("\n".join(asked) + "\n" + (given.rstrip() + "\n" if given.strip() else ""))
    return "".join(out)


def _shell(command: str, folder: Path) -> str:
    words = shlex.split(command)
    if words == ["echo"]:
        return "\n"
    if words[0] == "make":
        return "".join(_shell(line, folder) for line in recipe(words[1]))
    if words[0] != "triplewire":
        raise SystemExit(f"the tour runs triplewire and make only, not {command!r}")
    program = [sys.executable, "-m", "triplewire", *words[1:]]
    environment = {k: v for k, v in os.environ.items() if k != "COLUMNS"} | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(program, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: exit code {done.returncode}\n{done.stderr}")
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).splitlines()) + "\n"


def _python(code: str, names: dict[str, object], folder: Path) -> str:
    shown = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(shown):
        body = ast.parse(code).body
        for statement in body:
            if isinstance(statement, ast.Expr):
                value = eval(compile(ast.Expression(statement.value), "README", "eval"), names)
                if value is not None:
                    shown.write(f"{value!r}\n")
            else:
                exec(compile(ast.Module([statement], []), "README", "exec"), names)
    return textwrap.dedent(shown.getvalue())


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(rerun(page.read_text(encoding="utf-8")), encoding="utf-8")
