"""What extraction costs on top of the bare spaCy pipeline, and the memory of loading and extracting many articles.

Usage: python benchmarks/extraction_speed.py [INPUT...] [--repeat 3] [--rounds 5] [--articles 2000] [--no-memory]

INPUT are files and folders of articles; default: the example articles. Cost: the same texts (each `--repeat` times)
go through the model as it is installed (`spacy.load`, then `pipe`) and through the extractor, by turns; the median of
the rounds' CPU seconds counts, all threads together. Memory: `--articles` articles, made by shuffling the paragraphs of
the inputs, are written to a folder, loaded and extracted one after the other; the process's resident memory is told at
every tenth part.
"""

import argparse
import gc
import random
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import loaders
from extract.frame_extractor import BATCH, FrameExtractor
from extract.parsing.model import DEFAULT_MODEL, bare_model
from graph.errors import InputError
from graph.model import Document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "articles"
PARAGRAPHS = 8  # of a made article
BAR = 0.40  # the extraction's share on top of the bare pipeline
GROWTH = 0.05  # by how much the most memory of the second half may exceed that of the first


def complain(problem: InputError) -> None:
    print(problem, file=sys.stderr)


def cost(documents: list[Document], *, repeat: int, rounds: int) -> tuple[float, float, list[float]]:
    """Return the CPU seconds of the bare pipeline and of the extractor (medians), and each round's share on top."""
    nlp, extractor = bare_model(DEFAULT_MODEL), FrameExtractor()
    texts = [document.text for document in documents] * repeat
    again = documents * repeat
    bare, full = [], []
    deque(nlp.pipe(texts[:BATCH], batch_size=BATCH), maxlen=0)
    deque(extractor.extract(documents), maxlen=0)
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        deque(nlp.pipe(texts, batch_size=BATCH), maxlen=0)
        between = time.process_time()
        deque(extractor.extract(again), maxlen=0)
        bare.append(between - start)
        full.append(time.process_time() - between)
    shares = [(b - a) / a for a, b in zip(bare, full, strict=True)]
    return statistics.median(bare), statistics.median(full), shares


def made_articles(documents: list[Document], folder: Path, count: int) -> None:
    """Write `count` articles of shuffled paragraphs of `documents`, the same ones each time."""
    rng = random.Random(1)
    paragraphs = [part for document in documents for part in document.text.split("\n\n") if len(part) > 80]
    for i in range(count):
        chosen = rng.sample(paragraphs, min(PARAGRAPHS, len(paragraphs)))
        (folder / f"{i:06}.txt").write_text(f"Article {i}\n\n" + "\n\n".join(chosen), encoding="utf-8")


def resident() -> float:
    """The resident memory of this process in MiB."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmRSS in /proc/self/status")


def memory(documents: list[Document], count: int) -> Iterator[tuple[int, float]]:
    """Yield after every tenth of `count` articles how many are done and the resident memory in MiB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made_articles(documents, folder, count)
        step = max(1, count // 10)
        extractor = FrameExtractor()
        for i, _extraction in enumerate(extractor.extract(loaders.load([str(folder)], on_problem=complain)), start=1):
            if i % step == 0:
                gc.collect()
                yield i, resident()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="*", default=[str(EXAMPLES)])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--no-memory", action="store_true")
    args = parser.parse_args()
    documents = list(loaders.load(args.inputs, on_problem=complain))
    size = sum(len(document.text) for document in documents)
    bare, full, shares = cost(documents, repeat=args.repeat, rounds=args.rounds)
    share = statistics.median(shares)
    print(f"{len(documents)} articles, {size:,} characters, {args.repeat} times, {args.rounds} rounds")
    print(f"bare pipeline {bare:.2f} s, extraction {full:.2f} s of CPU")
    print(f"on top {share:.0%} (bar {BAR:.0%}; rounds {', '.join(f'{one:.0%}' for one in shares)})")
    if args.no_memory:
        return
    seen = []
    for done, mib in memory(documents, args.articles):
        seen.append(mib)
        print(f"{done:6} articles  {mib:7.0f} MiB", flush=True)
    half = len(seen) // 2
    growth = max(seen[half:]) / max(seen[:half]) - 1
    print(f"most memory in the second half against the first {growth:+.1%} (bar {GROWTH:+.0%})")


if __name__ == "__main__":
    main()
