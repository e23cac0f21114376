"""Draws the pictures of docs/plots.md by the commands above them: `python docs/plots.py` (or `make docs`)."""

import contextlib
import re
import shlex
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import triplewire  # noqa: E402 - found beside this folder
from triplewire.cli import app  # noqa: E402

PAGE = ROOT / "docs" / "plots.md"
_PLOT = re.compile(r"^    triplewire (plot .* --project demo --output (\S+))$\n\n!\[.*?\]\((.*?)\)$", re.MULTILINE)


def drawn(project: Path) -> dict[Path, bytes]:
    """Return the pictures of the page by their files, drawn from the build in the folder `project`."""
    out = {}
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        Path("demo").symlink_to(project.resolve())
        for command, file, picture in _PLOT.findall(PAGE.read_text(encoding="utf-8")):
            with contextlib.redirect_stdout(None):
                app(shlex.split(command), standalone_mode=False)
            out[PAGE.parent / picture] = Path(file).read_bytes()
    return out


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as built:
        triplewire.build(ROOT / "examples" / "articles", output=built)
        for path, content in drawn(Path(built)).items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
