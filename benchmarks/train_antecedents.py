"""Measures the models that tell whom pronouns and descriptions mean (`extract/meaning/`), and trains them anew.

Usage: python benchmarks/train_antecedents.py [--write] [--wrong 0] [--json]

Reads `benchmarks/antecedents/` (its README tells the form): pronouns and definite descriptions of made-up paragraphs
and of shared articles, with what each of them means. Every sixth text is kept out of the training and counted: how
often the rules, the models and the product find the actor meant, another one, or one where none is meant; the product
leaves some descriptions to the rules, as officials of a state and groups without a name. Maximum likelihood with a
ridge penalty, by gradient descent on all of them (Kingma and Ba, "Adam", 2015): no chance is in it. `--write` trains on
the others and renews `extract/data/pronouns.yaml` and `extract/data/described.yaml`.
"""

import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
import numpy.typing as npt
from descent import Weights, descend
from score_sentences import paragraphs

from extract.frame_extractor import FrameExtractor
from extract.lexicon import load_table
from extract.meaning import described, pronouns
from extract.meaning.candidates import Candidate, trained
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref
from graph.model import Document

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("TRIPLEWIRE_SHARED", ROOT.parent / "shared"))
LABELS, DATA = ROOT / "benchmarks/antecedents", ROOT / "extract/data"
TABLES = {"pronouns": "pronouns", "descriptions": "described"}
KEPT_OUT = 6  # every so manieth text is measured on, not learned from
RARE, PENALTY, STEPS, RATE = 3, {"pronouns": 4.0, "descriptions": 3.0}, 200, 0.06
NEWS = 3.0  # how much a sample of real news weighs beside made-up ones
LEAST, SCALE = 0.05, 100  # weights smaller than that are left out; they are written in hundredths
HEAD = """provenance: >
  Trained by `benchmarks/train_antecedents.py` on the texts annotated in `benchmarks/antecedents`, not written by hand.
# Each line of the weights: a feature (`extract/meaning/{module}.py`), a tab, hundredths.
weights: |
"""
Seen = list[tuple[Candidate, list[str]]]
Taken = dict[str, list[Ref]]  # the mentions taken by the rules, by the model, and by the product, which has both
Asked = tuple[Seen, Taken]


class Sample(NamedTuple):
    """A pronoun or description: its text, candidates with their features, which are right, which the rules take."""

    text: str
    words: str
    seen: Seen
    right: frozenset[int]
    taken: Taken
    wanted: str


def texts() -> dict[str, str]:
    """Return the annotated texts by their names: made-up ones by their digests, shared ones by their files."""
    out = {hashlib.sha256(text.encode()).hexdigest()[:16]: text for text, _ in paragraphs()}
    with tempfile.TemporaryDirectory() as name:
        re3d = SHARED / "benchmarks/re3d"
        subprocess.run([sys.executable, re3d / "score_re3d.py", "texts", re3d, name], check=True, capture_output=True)
        for folder in (Path(name), SHARED / "articles", SHARED / "gold/dev/text"):
            out |= {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    return out


def labels(task: str) -> dict[str, dict[int, str]]:
    """Return what the pronouns or descriptions of each text mean, by the offset of their word."""
    out: dict[str, dict[int, str]] = {}
    for line in (LABELS / f"{task}.tsv").read_text(encoding="utf-8").splitlines():
        text, start, _, antecedent = line.split("\t")
        out.setdefault(text, {})[int(start)] = antecedent.rstrip("?").strip()
    return out


def samples(task: str, *, unseen: bool) -> Iterator[Sample]:
    """Yield the annotated pronouns or descriptions of the texts kept out, or of the others, as the rules leave them."""
    told, known = labels(task), texts()
    asked: dict[int, Asked] = {}
    last: list[Reading] = []

    def look_at_pronoun(reading: Reading, token: Token, ruled: list[Ref], never: set[int]) -> list[Ref]:
        last[:] = [reading]
        if task == "pronouns":
            taken = pronouns.meant(reading, token, ruled, never)
            told_by = {"rules": ruled, "model": taken, "product": taken}
            asked[token.idx] = pronouns.seen_of(reading, token, ruled), told_by
        return ruled

    def look_at_description(
        reading: Reading, token: Token, ruled: list[Ref], owners: list[Ref], nations: set[str]
    ) -> tuple[Ref, ...]:
        last[:] = [reading]
        if task == "descriptions":
            seen = described.seen_of(reading, token, ruled, owners, nations)
            taken = list(described.meant(reading, token, ruled, owners, nations))
            told_by = {"rules": ruled, "model": list(described.preferred(seen, ruled)), "product": taken}
            asked[token.idx] = seen, told_by
        return tuple(ruled)

    chosen = [(name, told[name]) for i, name in enumerate(sorted(told)) if (i % KEPT_OUT == 0) == unseen]
    extractor = FrameExtractor()
    with (
        patch("extract.meaning.coreference.meant", look_at_pronoun),
        patch("extract.meaning.phrases.whom_described", look_at_description),
    ):
        for name, wanted in chosen:
            asked.clear()
            document = Document(id=f"d{name[:16]}", name=name, sha256=name, text=known[name])
            list(extractor.extract([document]))
            for start, found in sorted(asked.items()):
                if start in wanted:
                    yield _sample(name, last[0], start, found, wanted[start])


def _sample(name: str, reading: Reading, start: int, asked: Asked, wanted: str) -> Sample:
    seen, taken = asked
    parts = [] if wanted == "-" else wanted.split(" + ")
    right = {i for i, (of, _) in enumerate(seen) if _means(reading, of, parts)}
    if parts and not right and not any(_is_named(reading, node, part) for part in parts for node in reading.nodes):
        right = {i for i, (of, _) in enumerate(seen) if not of.refs}  # what is meant is no actor
    text = reading.document.text
    around = text[max(0, start - 120) : start + 30].replace("\n", " ")
    return Sample(name, around, seen, frozenset(right), taken, wanted)


def _means(reading: Reading, of: Candidate, parts: list[str]) -> bool:
    """Whether a candidate is what the annotation says."""
    if not of.refs:
        thing = of.head is not None and any(_heads(reading, of.head, part) for part in parts)
        return thing or (not parts and of.head is None)
    nodes = list({id(r.node): r.node for r in of.refs}.values())
    named = all(any(_is_named(reading, node, part) for node in nodes) for part in parts)
    return bool(parts) and len(nodes) == len(parts) and named


def _spans(reading: Reading, part: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", reading.document.text)]


def _heads(reading: Reading, token: Token, part: str) -> bool:
    """Whether a word is the head of one of the places where some words stand."""
    inside = [(s, e) for s, e in _spans(reading, part) if s <= token.idx < e]
    return any(token.head is token or not s <= token.head.idx < e for s, e in inside)


def _is_named(reading: Reading, node: Node, part: str) -> bool:
    """Whether an actor is what some words of the text name."""
    if part.lower() in (name.lower().removeprefix("the ") for name in (*node.names, node.name)):
        return True
    for ref in reading.refs:
        if ref.node is not node or ref.kind == "pronoun":
            continue
        first, last = reading.doc[ref.start], reading.doc[ref.end - 1]
        start, end = first.idx, last.idx + len(last.text)
        for s, e in _spans(reading, part):
            if (s <= start and end <= e and end - start >= (e - s) / 2) or (start <= s and e <= end):
                return True
        if _heads(reading, reading.doc[ref.head], part):
            return True
    return False


def fit(chosen: list[Sample], penalty: float) -> dict[str, float]:
    """Return the weights of the features: the softmax over the candidates of each sample, right ones against others."""
    counts = Counter(f for s in chosen for _, seen in s.seen for f in sorted(set(seen)))
    order = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= RARE))}
    seen = [sorted({order[f] for f in found if f in order}) for s in chosen for _, found in s.seen]
    at = np.array([i for found in seen for i in found])
    rows = np.repeat(np.arange(len(seen)), [len(found) for found in seen])
    group = np.repeat(np.arange(len(chosen)), [len(s.seen) for s in chosen])
    starts = np.searchsorted(group, np.arange(len(chosen)))
    right = np.array([float(i in s.right) for s in chosen for i in range(len(s.seen))])
    worth = np.array([NEWS if s.text.endswith(".txt") else 1.0 for s in chosen])[group]

    def slope(weights: Weights) -> Weights:
        scores = np.bincount(rows, weights[at], len(seen))
        shares = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        wrong = _part(shares, starts, group) - _part(shares * right, starts, group)
        return np.bincount(at, (worth * wrong)[rows], len(order))

    weights = descend(slope, np.zeros(len(order)), penalty=penalty, steps=STEPS, rate=RATE)
    return {f: float(weights[i]) for f, i in order.items() if abs(weights[i]) >= LEAST}


def _part(
    shares: npt.NDArray[np.float64], starts: npt.NDArray[np.intp], group: npt.NDArray[np.intp]
) -> npt.NDArray[np.float64]:
    return np.asarray(shares / np.add.reduceat(shares, starts)[group])


def verdict(sample: Sample, taken: list[Ref]) -> str:
    """Return what becomes of one sample when mentions are taken: right, wrong, missed, made up or rightly none."""
    actor = any(not r.node.local for r in taken)
    if sample.wanted == "-" or any(not sample.seen[i][0].refs for i in sample.right):
        return "made up" if actor else "none"
    if taken and any(sample.seen[i][0].means(taken) for i in sample.right):
        return "right"
    return "wrong" if actor else "missed"


def count(chosen: list[Sample], *, wrong: int) -> dict[str, dict[str, float]]:
    """Return how often the rules and the model are right, of made-up paragraphs and of news."""
    out: dict[str, dict[str, float]] = {}
    for sample in chosen:
        found = {by: verdict(sample, taken) for by, taken in sample.taken.items()}
        kind = "news" if sample.text.endswith(".txt") else "made-up"
        for by, what in found.items():
            counts = out.setdefault(f"{kind} {by}", dict.fromkeys(("right", "wrong", "missed", "made up", "none"), 0.0))
            counts[what] += 1
        if wrong and found["product"] in ("wrong", "missed", "made up"):
            wrong -= 1
            names = " + ".join(r.node.name for r in sample.taken["product"]) or "-"
            print(f"{found['product']}: {names}, not {sample.wanted}\n    {sample.words}")
    for counts in out.values():
        taken = counts["right"] + counts["wrong"] + counts["made up"]
        counts["precision"] = counts["right"] / max(1, taken)
        counts["recall"] = counts["right"] / max(1, counts["right"] + counts["wrong"] + counts["missed"])
    return out


def main() -> None:
    """Print the figures on texts that were not learned from; train and write the weights first when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="train, and renew the weights")
    parser.add_argument("--wrong", type=int, default=0, help="show so many mistakes of the product")
    parser.add_argument("--json", action="store_true", help="print the figures for programs")
    given = parser.parse_args()
    figures = {}
    for task, table in TABLES.items():
        if given.write:
            seen = [s for s in samples(task, unseen=False) if s.right]
            weights = sorted(fit(seen, PENALTY[task]).items())
            lines = "".join(f"  {feature}\t{round(weight * SCALE)}\n" for feature, weight in weights)
            (DATA / f"{table}.yaml").write_text(HEAD.format(module=table) + lines, encoding="utf-8")
            trained.cache_clear()
            load_table.cache_clear()
            print(f"{task}: learned from {len(seen)}")
        figures[task] = count(list(samples(task, unseen=True)), wrong=given.wrong)
    if given.json:
        print(json.dumps(figures))
        return
    for task, found in figures.items():
        for kind, counts in sorted(found.items()):
            told = ", ".join(f"{what} {int(n)}" for what, n in counts.items() if what not in ("precision", "recall"))
            print(f"{task:12} {kind:13} precision {counts['precision']:.2f} recall {counts['recall']:.2f} ({told})")


if __name__ == "__main__":
    main()
