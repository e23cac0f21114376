"""Builds killed at random moments, then resumed, against one that was not: their files must be the same, byte for byte.

Usage: python benchmarks/kill_builds.py [--builds 30] [--articles 200] [--kills 1] [--seed 1]

Each build of generated articles by the real model, with one worker and two by turns, is killed with its workers at a
moment between its start and its end, as many times as asked, and then run to its end.
"""

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import make_corpus

from graph.outputs import NAMES


def start(news: Path, output: Path, workers: int) -> "subprocess.Popen[bytes]":
    """Start a build in a process group of its own."""
    command = [sys.executable, "-m", "triplewire", "build", news, "--output", output, "--workers", str(workers)]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, start_new_session=True)


def finished(news: Path, output: Path, workers: int) -> float:
    """Run a build to its end and return the seconds that it took."""
    began = time.monotonic()
    if start(news, output, workers).wait():
        raise RuntimeError(f"the build in {output} failed")
    return time.monotonic() - began


def sums(output: Path) -> dict[str, str]:
    """Return what is in a build's folder: a digest of each public file, and the other names."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() if path.name in NAMES else ""
        for path in sorted(output.iterdir())
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--builds", type=int, default=30)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--kills", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_corpus(given.articles, folder / "news")
        takes = finished(folder / "news", folder / "whole", 1)
        whole = sums(folder / "whole")
        print(f"{given.articles} articles, undisturbed {takes:.0f} s", flush=True)
        wrong = 0
        for number in range(given.builds):
            output, workers = folder / f"out{number}", 1 + number % 2
            moments = []
            for _ in range(given.kills):
                process = start(folder / "news", output, workers)
                moments.append(takes * rng.uniform(0.02, 1.0))
                time.sleep(moments[-1])
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            rest = finished(folder / "news", output, workers)
            same = sums(output) == whole
            wrong += not same
            when = ", ".join(f"{moment:.1f}" for moment in moments)
            print(f"{number + 1:3} workers {workers}, killed after {when} s, resumed in {rest:.0f} s: ", end="")
            print("the same" if same else "DIFFERS", flush=True)
    print(f"{given.builds - wrong} of {given.builds} ended in the same bytes")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
