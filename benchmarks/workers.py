"""How many articles a second one process reads, and two: `triplewire build` of generated articles, by turns.

Usage: python benchmarks/workers.py [--articles 300] [--rounds 3] [--workers 2]

Counted is the time in which articles are read and saved: from the first that is saved, when the model is loaded, to the
last; then the whole build, with loading the model and joining names. Where other programs use the cores (the load is
told), times say little: the CPU seconds of the whole build, all processes together, tell what the workers cost besides.
"""

import argparse
import os
import resource
import statistics
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from corpus import make_corpus

from triplewire.pipeline import build

BAR = 1.6  # times as many articles a second with two workers


class Rates(NamedTuple):
    """Articles a second of reading, and of the whole build; CPU seconds of the build."""

    reading: float
    whole: float
    busy: float


def rates(folder: Path, output: Path, workers: int) -> Rates:
    """Build once and return how fast that was."""
    seen: list[tuple[float, int]] = []

    def watch(stage: str, done: int, total: int) -> None:
        if stage == "reading articles" and done:
            seen.append((time.perf_counter(), done))

    began, before = time.perf_counter(), cpu()
    report = build([folder], output, workers=workers, on_progress=watch)
    whole = time.perf_counter() - began
    (first, _), (last, done) = seen[0], seen[-1]
    return Rates((done - 1) / (last - first), report.read / whole, cpu() - before)


def cpu() -> float:
    """Return the CPU seconds of this process and of those that it has started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    found: dict[int, list[Rates]] = {1: [], given.workers: []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_corpus(given.articles, folder / "news")
        for turn in range(given.rounds):
            for workers, made in found.items():
                made.append(rates(folder / "news", folder / f"out-{turn}-{workers}", workers))
                load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
                reading, whole, busy = made[-1]
                print(f"{workers} at work: {reading:.1f}/s, whole build {whole:.1f}/s, ", end="")
                print(f"{busy:.0f} s of CPU (load {load:.1f})", flush=True)
    pairs = list(zip(found[1], found[given.workers], strict=True))
    gains, builds, costs = ([more[i] / one[i] for one, more in pairs] for i in range(3))
    print(f"{given.workers} against 1: {statistics.median(gains):.2f} times as many a second (bar {BAR})", end="")
    print(f", whole builds {statistics.median(builds):.2f}, CPU {statistics.median(costs):.2f}", end="")
    print(f"; rounds {', '.join(f'{gain:.2f}' for gain in gains)}")


if __name__ == "__main__":
    main()
