"""How many of the relations told in made-up sentences the extractor finds, and how many it makes up.

Usage: python benchmarks/score_sentences.py [--every 1] [--predicates a,b] [--missed 20] [--wrong 20] [--json]

Reads `benchmarks/sentences/` (its README tells the form), each paragraph as an article of its own. An edge is right
when a line has its predicate, its polarity and whether it is real, and the words of both ends overlap mentions of its
two actors; edges that only optional lines have are neutral.
"""

import argparse
import datetime as dt
import hashlib
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extract.frame_extractor import FrameExtractor
from graph.model import Document, Extraction
from graph.ontology import load_ontology

FOLDER = Path(__file__).with_name("sentences")
UNREAL = frozenset(["planned", "requested", "possible", "hypothetical"])
OVERLAP = 0.3  # of the longer of two spans, half a span more where the shorter one lies inside at its end


class Label(NamedTuple):
    """A line: subject and object as written, the predicate, the flags."""

    subject: str
    predicate: str
    object: str
    flags: frozenset[str]

    @property
    def status(self) -> tuple[bool, bool]:
        """Whether it is denied, and whether it is unreal."""
        return "denied" in self.flags, bool(self.flags & UNREAL)


class Edge(NamedTuple):
    """What the extractor found: keys of both actors, predicate, whether denied and unreal, sentence, rule."""

    subject: str
    predicate: str
    object: str
    status: tuple[bool, bool]
    text: str
    rule: str


class Tally(NamedTuple):
    """Counts by predicate, and examples of what is missed and what no line has."""

    labels: Counter[str]
    found: Counter[str]
    edges: Counter[str]
    right: Counter[str]
    missed: list[str]
    wrong: list[str]

    def figures(self, predicates: Iterable[str]) -> dict[str, float]:
        """Return recall, precision and F1 over some predicates."""
        names = list(predicates)
        labels, found, edges, right = (sum(of[name] for name in names) for of in self[:4])
        recall, precision = found / max(labels, 1), right / max(edges, 1)
        f1 = 2 * precision * recall / (precision + recall) if right and found else 0.0
        return {"labels": labels, "edges": edges, "recall": recall, "precision": precision, "f1": f1}


def paragraphs(folder: Path = FOLDER) -> Iterator[tuple[str, list[Label]]]:
    """Yield each paragraph with its labels, in the order of files and lines."""
    for path in sorted(folder.glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            first, *rest = block.strip().split("\n")
            yield first.removeprefix("P: "), [_label(line) for line in rest]


def _label(line: str) -> Label:
    subject, predicate, object_, *flags = (part.strip() for part in line.removeprefix("- ").split(" | "))
    return Label(subject, predicate, object_, frozenset(" ".join(flags).replace(",", " ").split()))


def edges_of(extraction: Extraction, text: str) -> list[Edge]:
    """Return the edges of an extraction, each once."""
    actor = {mention.id: mention.actor for mention in extraction.mentions}
    found = {}
    for claim in extraction.claims:
        status = (claim.polarity == "negative", claim.modality != "actual")
        sentence = text[claim.start : claim.end]
        edge = Edge(actor[claim.subject], claim.predicate, actor[claim.object], status, sentence, claim.rule)
        found.setdefault(edge[:3], edge)
    return list(found.values())


def actors_at(extraction: Extraction, text: str, words: str) -> frozenset[str]:
    """Return the actors whose mentions are about some words of a text."""
    spans = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    found = set()
    for mention in extraction.mentions:
        for start, end in spans:
            common = min(mention.end, end) - max(mention.start, start)
            share = common / max(mention.end - mention.start, end - start)
            inside = common > 0 and start < mention.end <= end
            if common > 0 and share + inside / 2 >= OVERLAP:
                found.add(mention.actor)
    return frozenset(found)


def tally(predicates: frozenset[str], *, every: int = 1) -> Tally:
    """Read each `every`-th paragraph and count."""
    out = Tally(Counter(), Counter(), Counter(), Counter(), [], [])
    symmetric = {name for name, of in load_ontology().predicates.items() if of.symmetric}
    chosen = list(paragraphs())[::every]
    for (text, labels), extraction in zip(
        chosen, FrameExtractor().extract(document(text) for text, _ in chosen), strict=True
    ):
        edges = [e for e in edges_of(extraction, text) if e.predicate in predicates]
        names = {actor.key: actor.name for actor in extraction.actors}
        placed = [
            (label, actors_at(extraction, text, label.subject), actors_at(extraction, text, label.object))
            for label in labels
            if label.predicate in predicates
        ]

        def agree(edge: Edge, label: Label, subjects: frozenset[str], objects: frozenset[str]) -> bool:
            ways = [(edge.subject, edge.object), (edge.object, edge.subject)][: 1 + (edge.predicate in symmetric)]
            return edge.predicate == label.predicate and any(s in subjects and o in objects for s, o in ways)

        for edge in edges:
            same = [label for label, *ends in placed if agree(edge, label, *ends)]
            right = [label for label in same if label.status == edge.status]
            if any("optional" not in label.flags for label in right):
                out.right[edge.predicate] += 1
            elif right or (same and all("optional" in label.flags for label in same)):
                continue
            else:
                told = f"{names[edge.subject]} | {edge.predicate} | {names[edge.object]}"
                out.wrong.append(f"{told}  ({edge.rule})\n    {edge.text}")
            out.edges[edge.predicate] += 1
        for label, *ends in placed:
            if "optional" in label.flags:
                continue
            out.labels[label.predicate] += 1
            if any(agree(edge, label, *ends) for edge in edges):
                out.found[label.predicate] += 1
            else:
                out.missed.append(f"{' | '.join(label[:3])}  {' '.join(sorted(label.flags))}\n    {text}")
    return out


def document(text: str, *, published: dt.date | None = None) -> Document:
    """Return a text as an article of its own."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(id=f"d{digest[:16]}", name=f"{digest[:16]}.txt", sha256=digest, text=text, published=published)


def main() -> None:
    """Print the figures of each predicate, and examples."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="read each so-many-th paragraph only")
    parser.add_argument("--predicates", help="only these, with commas between")
    parser.add_argument("--missed", type=int, default=0, help="show so many labels that were not found")
    parser.add_argument("--wrong", type=int, default=0, help="show so many edges that no label has")
    parser.add_argument("--seed", type=int, default=1, help="of the choice of examples")
    parser.add_argument("--json", action="store_true", help="print the figures for programs")
    given = parser.parse_args()
    names = frozenset(given.predicates.split(",")) if given.predicates else frozenset(load_ontology().predicates)
    counted = tally(names, every=given.every)
    rows = {name: counted.figures([name]) for name in sorted(names, key=lambda n: (-counted.labels[n], n))}
    rows["ALL"] = counted.figures(names)
    if given.json:
        print(json.dumps(rows))
        return
    for name, of in rows.items():
        shares = f"recall {of['recall']:.3f} precision {of['precision']:.3f} F1 {of['f1']:.3f}"
        print(f"{name:26} labels {of['labels']:6} edges {of['edges']:6} {shares}")
    rng = random.Random(given.seed)
    for kind, examples, count in (("MISSED", counted.missed, given.missed), ("WRONG", counted.wrong, given.wrong)):
        for example in rng.sample(examples, min(count, len(examples))):
            print(f"{kind} {example}")


if __name__ == "__main__":
    main()
