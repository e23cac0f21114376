"""How many articles a second one process reads, and two: `triplewire build` of generated articles, by turns.

Usage: python benchmarks/workers.py [--articles 300] [--rounds 3] [--workers 2]

Counted is the time in which articles are read and saved: from the first that is saved, when the model is loaded, to the
last; then the whole build, with loading the model and joining names. The load of the machine is told, for what other
programs take of its cores is lost to the workers.
"""

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

from corpus import make_corpus

from triplewire.pipeline import build

BAR = 1.6  # times as many articles a second with two workers


def rates(folder: Path, output: Path, workers: int) -> tuple[float, float]:
    """Return the articles a second of reading, and of the whole build."""
    seen: list[tuple[float, int]] = []

    def watch(stage: str, done: int, total: int) -> None:
        if stage == "reading articles" and done:
            seen.append((time.perf_counter(), done))

    began = time.perf_counter()
    report = build([folder], output, workers=workers, on_progress=watch)
    whole = time.perf_counter() - began
    (first, _), (last, done) = seen[0], seen[-1]
    return (done - 1) / (last - first), report.read / whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    found: dict[int, list[tuple[float, float]]] = {1: [], given.workers: []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_corpus(given.articles, folder / "news")
        for turn in range(given.rounds):
            for workers, made in found.items():
                made.append(rates(folder / "news", folder / f"out-{turn}-{workers}", workers))
                load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
                print(
                    f"{workers} at work: {made[-1][0]:.1f}/s, whole build {made[-1][1]:.1f}/s (load {load:.1f})",
                    flush=True,
                )
    one, more = found[1], found[given.workers]
    gains = [b[0] / a[0] for a, b in zip(one, more, strict=True)]
    builds = [b[1] / a[1] for a, b in zip(one, more, strict=True)]
    print(f"{given.workers} against 1: {statistics.median(gains):.2f} times as many a second (bar {BAR})", end="")
    print(f", whole builds {statistics.median(builds):.2f}; rounds {', '.join(f'{gain:.2f}' for gain in gains)}")


if __name__ == "__main__":
    main()
