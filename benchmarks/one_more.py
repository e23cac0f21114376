"""Seconds that one more article takes on a project of N made articles, after the model has loaded, phase by phase.

Usage: python benchmarks/one_more.py [--articles 2000] [--more 5] [--folder DIR]

A folder that is given is kept, and its project used again by the next run of the same version.
"""

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from corpus import make_corpus

from extract.protocol import load_extractor
from graph.incremental import adding, growing
from graph.knowledge import load_knowledge
from graph.names.known import product_names
from triplewire import pipeline, reading, refresh

PHASES = (  # what is measured: a name, and where the function is looked up
    ("read the article", reading, "read_one"),
    ("resolve its names", growing, "add"),
    ("of these, decide", adding, "_decide"),
    ("find copies", growing, "renew_copies"),
    ("make relations", growing, "tell_anew"),
    ("write files", refresh, "write_kept"),
)
Spent = dict[str, list[float]]


@contextmanager
def measured(spent: Spent) -> Iterator[None]:
    """Add to `spent` the seconds by the clock and on one core of each phase."""

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **options: Any) -> Any:
            began, cpu = time.perf_counter(), time.process_time()
            try:
                return function(*given, **options)
            finally:
                spent[name][0] += time.perf_counter() - began
                spent[name][1] += time.process_time() - cpu

        return run

    replaced = [patch.object(where, name, timed(phase, getattr(where, name))) for phase, where, name in PHASES]
    for one in replaced:
        one.start()
    try:
        yield
    finally:
        for one in replaced:
            one.stop()


def add_one(project: Path, article: Path) -> Spent:
    """Add an article to a project; return the seconds by the clock and on one core of each phase and in all."""
    spent: Spent = defaultdict(lambda: [0.0, 0.0])
    began, cpu = time.perf_counter(), time.process_time()
    with measured(spent):
        pipeline.build([article], project)
    spent["in all"] = [time.perf_counter() - began, time.process_time() - cpu]
    return spent


def measure(folder: Path, articles: int, more: int) -> None:
    """Make a project in `folder` and print how long one more article takes."""
    inputs, project = folder / "articles", folder / "project"
    if not inputs.is_dir():
        make_corpus(articles, inputs)
    began = time.perf_counter()
    report = pipeline.build([inputs], project)
    print(f"{report.articles:,} articles, {report.entities:,} entities, {report.relations:,} relations", end=" ")
    print(f"({report.read:,} read now, {time.perf_counter() - began:.0f} s)")
    began, cpu = time.perf_counter(), time.process_time()
    reader = load_extractor("frames", model=pipeline.DEFAULT_MODEL, ontology=None, frames=None, knowledge=None)
    load_knowledge()
    product_names()
    list(reader.extract([]))
    print(f"model and knowledge: {time.perf_counter() - began:.2f} s, {time.process_time() - cpu:.2f} s on one core")
    first = articles + report.articles
    rows: list[Spent] = []
    with patch.object(reading, "load_extractor", lambda *given, **options: reader):
        for number in range(first, first + more):
            below = folder / "more" / f"{number}"
            make_corpus(1, below, first=number)
            [article] = [path for path in below.rglob("*.*") if path.is_file()]
            rows.append(add_one(project, article))
    print(f"one more article, the median of {more}: by the clock, on one core")
    for phase in (*(name for name, _, _ in PHASES), "in all"):
        clock, busy = (statistics.median(row[phase][i] for row in rows) for i in (0, 1))
        print(f"{phase:<20} {clock:6.2f} s {busy:6.2f} s")
    print(f"{'at most':<20} {max(r['in all'][0] for r in rows):6.2f} s {max(r['in all'][1] for r in rows):6.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--more", type=int, default=5)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    if given.folder is not None:
        measure(given.folder, given.articles, given.more)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), given.articles, given.more)


if __name__ == "__main__":
    main()
