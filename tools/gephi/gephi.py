"""Runs Gephi's toolkit (Java 17, Maven): `python tools/gephi/gephi.py GephiImport FILE...` or `... GephiDraw IN OUT`.

GephiImport prints what a person sees after opening a graph file; GephiDraw lays one out and draws it as SVG.
"""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
_CLASSES, _JARS = FOLDER / "target" / "classes", FOLDER / "target" / "dependency"


def missing() -> str:
    """Return what must be installed first, or ""."""
    absent = [program for program in ("java", "javac", "mvn") if shutil.which(program) is None]
    return f"needs {', '.join(absent)}: install a Java 17 development kit and Maven" if absent else ""


def build() -> None:
    """Compile the sources and fetch the toolkit, when that was not done since they changed.

    Raises:
        RuntimeError: when Maven cannot.
    """
    sources = list((FOLDER / "src" / "main" / "java").glob("*.java"))
    built = [_CLASSES / f"{source.stem}.class" for source in sources]
    fresh = all(c.exists() and c.stat().st_mtime >= s.stat().st_mtime for s, c in zip(sources, built, strict=True))
    if fresh and list(_JARS.glob("gephi-toolkit*")):
        return
    command = ["mvn", "-q", "-B", "clean", "compile", "dependency:copy-dependencies"]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, timeout=1200, check=False)
    if done.returncode:
        raise RuntimeError(f"Maven could not build {FOLDER}:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")


def run(program: str, *files: Path) -> str:
    """Return what a program of this folder prints, one line of JSON a file for GephiImport.

    Raises:
        RuntimeError: when it fails.
    """
    build()
    java = ["java", "-Xmx1g", "-Djava.awt.headless=true", "-cp", f"{_CLASSES}:{_JARS}/*", program, *map(str, files)]
    done = subprocess.run(java, capture_output=True, encoding="utf-8", timeout=300, check=False)
    if done.returncode:
        raise RuntimeError(f"{program} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.stdout.write(run(sys.argv[1], *map(Path, sys.argv[2:])))
