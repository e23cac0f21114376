"""How long a second `triplewire build` of an unchanged folder takes, in a process of its own.

Usage: python benchmarks/unchanged.py [--articles 2000] [--rounds 3] [--project DIR --inputs FOLDER]

The folder is made and built first, which takes minutes, unless a project built from `--inputs` is given.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import make_corpus

BAR = 5.0  # seconds for 2,000 articles


def build(inputs: Path, project: Path) -> tuple[str, float, float]:
    """Run a build; return what it prints first, its seconds, and those of the processor."""
    command = [sys.executable, "-m", "triplewire", "build", str(inputs), "--output", str(project)]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    took, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout.split("\n")[0], took, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--project", type=Path)
    parser.add_argument("--inputs", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        inputs, project = given.inputs or Path(name) / "news", given.project or Path(name) / "out"
        if given.inputs is None:
            make_corpus(given.articles, inputs)
            print("first build: {}; {:.0f} s, {:.0f} s of CPU".format(*build(inputs, project)), flush=True)
        found = [build(inputs, project) for _ in range(given.rounds)]
        for told, took, busy in found:
            print(f"again: {told}; {took:.2f} s, {busy:.2f} s of CPU")
        print(f"median {statistics.median(took for _, took, _ in found):.2f} s (bar {BAR:.0f} s for 2,000)")


if __name__ == "__main__":
    main()
