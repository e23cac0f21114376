"""Fits the confidence of claims to annotated articles, and says how far it can be trusted.

Usage: python benchmarks/calibrate.py [--write]

All annotated articles at hand are built: the public gold ones ($TRIPLEWIRE_SHARED, else `../shared`), those of
`tests/development` and those of `tests/heldout`, of which only counts are used. Each edge that is right or wrong
(optional rows are neutral and left out) is a sample; `extract.confidence` has the features. The curve is a logistic
regression with a fixed ridge penalty. The rules were written while reading the gold articles and those of
`tests/development`, where they do better than on news they have not seen: the fit has a constant of its own for those,
which is left out of the curve.

The reliability table is made by leave-one-article-out: each edge's confidence comes from a curve fitted without its
article. The expected calibration error is the mean distance of confidence and share right over the bins, by size.
`--write` renews `extract/data/confidence.yaml` and the table in `docs/evaluation.md`.
"""

import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml

import triplewire
from extract.confidence import NAMES, confidence, values
from extract.frame_extractor import FrameExtractor
from extract.parsed import Features
from graph.relations.build import MOST_CONFIDENT

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TRIPLEWIRE_SHARED", ROOT.parent / "shared"))
DATA, PAGE = ROOT / "extract/data/confidence.yaml", ROOT / "docs/evaluation.md"
READ = frozenset(["gold", "development"])  # the sets of articles that rules were written while reading
PENALTY = 1.0  # of the squares of the coefficients, intercepts free; not tuned
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
Curve = tuple[float, ...]


class Sample(NamedTuple):
    """One judged edge: its article, the set of that, the features of its pieces of evidence, whether it is right."""

    article: str
    group: str
    pieces: tuple[Features, ...]
    right: bool


def folders() -> dict[str, Path]:
    """Return the folders of gold files by the name of their set."""
    return {"gold": SHARED / "gold/dev", "development": ROOT / "tests/development", "held out": ROOT / "tests/heldout"}


def samples(folder: Path) -> list[Sample]:
    """Build the annotated articles in `folder` and return the edges that could be judged."""
    re3d = SHARED / "benchmarks/re3d"
    command = [sys.executable, re3d / "score_re3d.py", "texts", re3d, folder / "texts"]
    subprocess.run(command, check=True, capture_output=True)
    places = (folder / "texts", SHARED / "articles", SHARED / "gold/dev/text")
    names = [
        Path(yaml.safe_load(file.read_text(encoding="utf-8"))["document"]).name
        for gold in folders().values()
        for file in sorted(gold.glob("*.yaml"))
    ]
    inputs = [next(place / name for place in places if (place / name).is_file()) for name in names]
    project = triplewire.build(inputs, output=folder / "build")
    features = {
        claim: trace.features for found in FrameExtractor().trace(project.documents) for claim, trace in found.items()
    }
    relations = {relation.id: relation for relation in project.relations}
    out = []
    for group, gold in folders().items():
        for article, verdicts in sorted(triplewire.evaluate(gold, project.folder).verdicts.items()):
            for identity, verdict in sorted(verdicts.items()):
                if verdict != "neutral":
                    pieces = tuple(features[item.claim] for item in relations[identity].evidence)
                    out.append(Sample(article, group, pieces, verdict == "right"))
    return out


def surest(pieces: Sequence[Features]) -> Features:
    """Return the piece of evidence that says most: most directly, then by weight."""
    return min(pieces, key=lambda f: (f.indirect, f.unreal, -f.weight))


def fit(given: Iterable[Sample]) -> Curve:
    """Return the coefficients of the curve (Newton's method on the penalised likelihood)."""
    given = list(given)
    x = np.array([[*values(surest(s.pieces)), s.group in READ] for s in given], dtype=float)
    y = np.array([s.right for s in given], dtype=float)
    ridge = np.diag([0.0] + [PENALTY] * (len(NAMES) - 1) + [0.0])
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ beta))
        step = np.linalg.solve(
            (x.T * (p * (1 - p))) @ x + ridge + 1e-9 * np.eye(len(beta)), x.T @ (y - p) - ridge @ beta
        )
        beta += step
        if np.abs(step).max() < 1e-9:
            break
    return tuple(float(b) for b in beta[: len(NAMES)])


def given_confidence(sample: Sample, curve: Curve) -> float:
    """Return the confidence of an edge whose evidence is one article's: that of its surest sentence."""
    return min(max(confidence(piece, curve) for piece in sample.pieces), MOST_CONFIDENT)


def left_out(given: Sequence[Sample]) -> list[tuple[Sample, float]]:
    """Return each sample with the confidence that a curve gives it which was fitted without its article."""
    curves = {article: fit(s for s in given if s.article != article) for article in {s.article for s in given}}
    return [(sample, given_confidence(sample, curves[sample.article])) for sample in given]


class Bin(NamedTuple):
    """Edges whose confidence lies in one interval."""

    low: float
    high: float
    edges: int
    mean: float
    right: float


def bins(scored: Sequence[tuple[Sample, float]]) -> list[Bin]:
    """Return the reliability table: bins that hold edges, from low to high."""
    out = []
    for low, high in itertools.pairwise(BINS):
        inside = [(s, p) for s, p in scored if low <= p < high or (high == 1.0 and p == 1.0)]
        if inside:
            count = len(inside)
            out.append(
                Bin(low, high, count, sum(p for _, p in inside) / count, sum(s.right for s, _ in inside) / count)
            )
    return out


def error(table: Sequence[Bin]) -> float:
    """Return the expected calibration error: the mean of |confidence - share right| over the bins, by size."""
    total = sum(row.edges for row in table)
    return sum(row.edges * abs(row.mean - row.right) for row in table) / total if total else 0.0


def report(given: Sequence[Sample]) -> str:
    """Return the reliability of the curve as Markdown, for the articles not read while rules were written."""
    scored = left_out(given)
    unseen = [(s, p) for s, p in scored if s.group not in READ]
    table = bins(unseen)
    lines = ["| confidence | edges | mean confidence | right |", "|---|---:|---:|---:|"]
    lines += [f"| {b.low:.1f} to {b.high:.1f} | {b.edges} | {b.mean:.2f} | {b.right:.2f} |" for b in table]
    articles = len({s.article for s, _ in unseen})
    lines += ["", f"{len(unseen)} edges of {articles} articles; expected calibration error {error(table):.3f}."]
    read = [(s, p) for s, p in scored if s.group in READ]
    mean, right = (sum(p for _, p in read) / len(read), sum(s.right for s, _ in read) / len(read))
    lines += [
        f"On the {len({s.article for s, _ in read})} gold and development articles, which rules were written while "
        f"reading, mean confidence is {mean:.2f} and {right:.2f} of {len(read)} edges are right."
    ]
    return "\n".join(lines)


def write(given: Sequence[Sample]) -> None:
    """Renew the data file and the table in the docs."""
    curve = ", ".join(f"{name}: {value:.4f}" for name, value in zip(NAMES, fit(given), strict=True))
    about = f"{len(given)} edges of {len({s.article for s in given})} annotated articles"
    DATA.write_text(
        "provenance: >\n"
        f"  Fitted by benchmarks/calibrate.py to {about}: the public gold ones, tests/development\n"
        "  and tests/heldout (of these only which edges are right). See extract/confidence.py for the curve.\n"
        f"coefficients: {{{curve}}}\n",
        encoding="utf-8",
    )
    page = PAGE.read_text(encoding="utf-8")
    block = f"<!-- calibration -->\n{report(given)}\n<!-- /calibration -->"
    PAGE.write_text(
        re.sub(r"<!-- calibration -->.*<!-- /calibration -->", lambda _: block, page, flags=re.DOTALL), encoding="utf-8"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="renew the data file and the docs")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given = samples(Path(folder))
    print(report(given))
    print("\n" + ", ".join(f"{name} {value:.3f}" for name, value in zip(NAMES, fit(given), strict=True)))
    if args.write:
        write(given)


if __name__ == "__main__":
    main()
