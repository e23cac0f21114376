"""Measures the model that tells what an unknown name is (`extract/naming/type_model.py`), and trains it anew.

Usage: python benchmarks/train_name_types.py [--write] [--json]

Reads `benchmarks/sentences/`: the relations of a paragraph tell what their ends are, as the ontology says of each
predicate (who holds a position is a person). Where that leaves open which of two a name is, it counts half, as what the
rules take it for. Every sixth paragraph, on which `score_sentences.py` measures, is kept out of the training and
counted: how many names the rules and the model give a type that the relations rule out. Maximum likelihood with a ridge
penalty, by gradient descent on all of them (Kingma and Ba, "Adam", 2015): no chance is in it, each run gives the same
weights. `--write` renews
`extract/data/name_types.yaml`.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from descent import Weights, descend
from score_sentences import Label, paragraphs

from extract.frame_extractor import BATCH
from extract.mending.mend import mend
from extract.naming.gazetteer import NameIndex
from extract.naming.names import find_names
from extract.naming.shapes import Name, text_of
from extract.naming.type_model import KINDS, Votes, features, likeliest, undecided
from extract.parsing.masking import parsed
from extract.parsing.model import DEFAULT_MODEL, load_model
from extract.parsing.parse import Doc
from extract.parsing.prepare import dictionary, for_parser
from graph.knowledge import load_knowledge
from graph.model import EntityType
from graph.ontology import load_ontology

DATA = Path(__file__).resolve().parent.parent / "extract/data/name_types.yaml"
KEPT_OUT = 6  # every so manieth paragraph is measured on, not learned from
RARE = 3  # features that fewer names have are left out
PENALTY, STEPS, RATE = 2.0, 250, 0.05
HEAD = """provenance: >
  Trained by `benchmarks/train_name_types.py` on the made-up paragraphs of `benchmarks/sentences`, not written by hand.
# Each line of the weights: a feature, a tab, hundredths for person, body and place (`extract/naming/type_model.py`).
weights: |
"""
SCALE = 100  # weights are written in hundredths
LEAST = 0.05  # weights smaller than this, of all kinds, are left out


class Sample(NamedTuple):
    """One unknown name: its features, its type by the rules, whether they speak for it, those its relations allow."""

    features: list[str]
    ruled: EntityType
    told: bool
    allowed: frozenset[str]
    paragraph: int
    spelled: str


def allowed_types(labels: Iterable[Label]) -> dict[str, frozenset[str]]:
    """Return what persons, bodies and places the ends of relations may be, of those that are written as names."""
    predicates, out = load_ontology().predicates, dict[str, frozenset[str]]()
    for label in labels:
        about = predicates[label.predicate]
        for end, kinds in ((label.subject, about.domain), (label.object, about.range)):
            if end[:1].isupper():
                out[end] = out.get(end, frozenset(KINDS)) & frozenset(kinds)
    return out


def samples(*, unseen: bool) -> Iterator[Sample]:
    """Yield the unknown names of which the relations tell something, of the paragraphs kept out or of the others."""
    told: list[tuple[list[Name], dict[int, Votes]]] = []

    def only_look(_: Doc, found: list[Name], votes: dict[int, Votes]) -> list[Name]:
        told.append((found, votes))
        return found

    nlp, knowledge = load_model(DEFAULT_MODEL), load_knowledge()
    index, common = NameIndex(knowledge, nlp), dictionary(nlp)
    countries = [r for r in knowledge.records if r.type == "Country"]
    single = frozenset(n for r in countries for n in (*r.names(), *r.adjectives) if n.isalpha())
    chosen = ((i, paragraph) for i, paragraph in enumerate(paragraphs()) if (i % KEPT_OUT == 0) == unseen)
    texts = ((for_parser(text, nlp, single), (i, labels)) for i, (text, labels) in chosen)
    for doc, (i, labels) in parsed(nlp, texts, batch=BATCH):
        told.clear()
        mend(doc)
        find_names(doc, index, common, only_look)
        allowed = allowed_types(labels)
        found, votes = told[0]
        for name in found:
            spelled = text_of(doc, name)
            if undecided(doc, name) and allowed.get(spelled, frozenset()) & set(KINDS):
                seen = features(doc, name, name.type, votes.get(name.start, Counter()))
                told_so = votes.get(name.start, Counter())[name.type] > 0
                yield Sample(seen, name.type, told_so, allowed[spelled], i, spelled)


def fit(chosen: list[Sample]) -> dict[str, list[int]]:
    """Return the weights of the features, in hundredths."""
    counts = Counter(feature for sample in chosen for feature in sorted(set(sample.features)))
    order = {feature: i for i, feature in enumerate(sorted(f for f, n in counts.items() if n >= RARE))}
    seen = [sorted({order[f] for f in sample.features if f in order}) for sample in chosen]
    at = np.array([i for found in seen for i in found])
    starts = np.cumsum([0, *(len(found) for found in seen[:-1])])
    rows = np.repeat(np.arange(len(seen)), [len(found) for found in seen])
    truth = np.array([KINDS.index(_type_of(sample)) for sample in chosen])
    worth = np.array([1.0 if len(sample.allowed) == 1 else 0.5 for sample in chosen])
    wanted = np.eye(len(KINDS))[truth]

    def slope(weights: Weights) -> Weights:
        scores = np.add.reduceat(weights[at], starts, axis=0)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        wrong = (shares / shares.sum(axis=1, keepdims=True) - wanted) * worth[:, None]
        return np.stack([np.bincount(at, wrong[rows, k], len(order)) for k in range(len(KINDS))], axis=1)

    weights = descend(slope, np.zeros((len(order), len(KINDS))), penalty=PENALTY, steps=STEPS, rate=RATE)
    return {f: _hundredths(weights[i]) for f, i in order.items() if np.abs(weights[i]).max() >= LEAST}


def _type_of(sample: Sample) -> EntityType:
    """Return what a name is held to be: what the rules say when the relations allow it, else what the relations say."""
    if sample.ruled in sample.allowed:
        return sample.ruled
    return next(kind for kind in KINDS if kind in sample.allowed)


def _hundredths(row: npt.NDArray[np.float64]) -> list[int]:
    return [round(float(w) * SCALE) for w in row]


def errors(chosen: list[Sample]) -> tuple[int, int]:
    """Return how many names the rules and the model give a type that the relations rule out; one spelling, one type."""
    seen = defaultdict[tuple[int, str], list[str]](list)
    for sample in chosen:
        seen[sample.paragraph, sample.spelled] += sample.features
    best = {key: likeliest(found) for key, found in seen.items()}
    told = {(s.paragraph, s.spelled) for s in chosen if s.told}
    decided = [s.ruled if (key := (s.paragraph, s.spelled)) in told else best[key] for s in chosen]
    ruled = sum(s.ruled not in s.allowed for s in chosen)
    return ruled, sum(kind not in s.allowed for s, kind in zip(chosen, decided, strict=True))


def main() -> None:
    """Print the errors on paragraphs that were not learned from; train and write the weights first when asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="train, and renew extract/data/name_types.yaml")
    parser.add_argument("--json", action="store_true", help="print the figures for programs")
    given = parser.parse_args()
    if given.write:
        seen = [s for s in samples(unseen=False) if len(s.allowed) == 1 or s.ruled in s.allowed]
        lines = "".join(f"  {f}\t{' '.join(map(str, row))}\n" for f, row in sorted(fit(seen).items()))
        DATA.write_text(HEAD + lines, encoding="utf-8")
        print(f"learned from {len(seen)} names")
    unseen = list(samples(unseen=True))
    ruled, modelled = errors(unseen)
    if given.json:
        print(json.dumps({"names": len(unseen), "rules": ruled, "model": modelled}))
        return
    print(f"wrong types among {len(unseen)} unseen names: rules {ruled}, model {modelled}")


if __name__ == "__main__":
    main()
