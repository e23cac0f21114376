"""The most memory that loading, reading and saving articles takes, of a small and of a ten times larger folder.

Usage: python benchmarks/build_memory.py [--articles 1000 10000] [--model]

Each number of generated articles is taken in by a process of its own: files compared with what is known of them,
cleaned, read and saved, without the graph that follows. Without --model, reading is an extractor that finds nothing, so
that the memory is that of all else; with it, it is the real one in the same process, at some ten articles a second.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus import make_corpus

from extract import protocol
from graph.model import Document, Extraction
from graph.store import Store
from triplewire.arrivals import Wanted
from triplewire.inputs import givens, plan_of
from triplewire.intake import Intake
from triplewire.pipeline import DEFAULTS

BAR = 0.10  # by how much the larger folder may take more


class Nothing:
    """An extractor that finds nothing."""

    def __init__(self, **options: object) -> None:
        self.options = options

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield an empty extraction a document."""
        for document in documents:
            yield Extraction(document=document.id, mentions=(), actors=(), claims=())


def take_in(folder: Path, extractor: str) -> None:
    """Take the articles of a folder in, and print the most memory that this process has had, in MiB."""
    protocol.EXTRACTORS["nothing"] = Nothing
    busy: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as out, Store(Path(out) / "t.db") as store:
        wanted = Wanted(store, plan_of(givens([folder], None, DEFAULTS), ()), None, print, busy)
        Intake(wanted, busy, "x", limit=None, on_progress=lambda stage, done, total: None).take(
            extractor=extractor, workers=1
        )
    unit = 2**20 if sys.platform == "darwin" else 2**10
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, nargs=2, default=(1000, 10_000))
    parser.add_argument("--model", action="store_true")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    extractor = "frames" if given.model else "nothing"
    if given.child:
        take_in(given.child, extractor)
        return
    most = []
    for count in given.articles:
        with tempfile.TemporaryDirectory() as name:
            make_corpus(count, Path(name))
            command = [sys.executable, __file__, "--child", name, *(["--model"] if given.model else [])]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            most.append(float(done.stdout.splitlines()[-1]))
        print(f"{count:,} articles, extractor {extractor}: {most[-1]:.0f} MiB at most", flush=True)
    print(f"the larger folder takes {most[1] / most[0] - 1:+.1%} (bar {BAR:+.0%})")


if __name__ == "__main__":
    main()
