"""Draws the graph of the example articles with Gephi into docs/demo.svg: `python docs/picture.py` (or `make docs`).

Gephi's toolkit opens the GraphML that `triplewire export` writes, lays it out and draws it with the colours, sizes and
labels that the file gives; see tools/gephi (needs Java 17 and Maven).
"""

import importlib.util
import sys
import tempfile
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import triplewire  # noqa: E402 - found beside this folder

PICTURE = ROOT / "docs" / "demo.svg"
EGO, HOPS = "Ahmed al-Sharaa", 2


def gephi() -> ModuleType:
    """Return the module that runs Gephi's toolkit."""
    spec = importlib.util.spec_from_file_location("gephi", ROOT / "tools" / "gephi" / "gephi.py")
    if spec is None or spec.loader is None:
        raise SystemExit("tools/gephi/gephi.py is missing")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def draw(project: triplewire.Project, picture: Path) -> None:
    """Draw what is near one actor of `project` into the file `picture`."""
    with tempfile.TemporaryDirectory() as folder:
        path = project.export("graphml", Path(folder) / "graph.graphml", ego=EGO, hops=HOPS)
        gephi().run("GephiDraw", Path(path), picture)


if __name__ == "__main__":
    if missing := gephi().missing():
        sys.stderr.write(f"{PICTURE.name} stays as it is: Gephi {missing}\n")
        raise SystemExit(0)
    with tempfile.TemporaryDirectory() as built:
        draw(triplewire.build(ROOT / "examples" / "articles", output=built), PICTURE)
