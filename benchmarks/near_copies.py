"""How well copies of one story are told from different articles on one event.

Usage: python benchmarks/near_copies.py [--events 100] [--documents 10000]

Articles are made from `near_copies.yaml`: of each event five, which share its quotations, names and figures; each
article is also printed in variants, as other papers would: cut, reordered, under another headline, a tenth of its words
edited, with an agency's credit, cut to a third. Then 10,000 documents are compared, for time and memory.
"""

import argparse
import random
import resource
import time
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from graph.relations.stories import stories

ARTICLES = 5  # of each event: ten pairs
LETTERS = "bcdfghklmnprstvwz"
Table = Mapping[str, Any]


def table() -> Table:
    """Return the table of what the articles are made of."""
    data: Table = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return data


def event(rng: random.Random, words: Table) -> dict[str, Any]:
    """Return the names, figures and quotations of one event."""
    return {
        "town": rng.choice(words["towns"]),
        "country": rng.choice(words["countries"]),
        "group": f"the {rng.choice(words['groups'])}",
        "body": rng.choice(words["bodies"]),
        **dict(zip("abcd", rng.sample(words["names"], 4), strict=True)),
        "day": rng.choice(["Monday", "Tuesday", "Friday", "Sunday"]),
        "dead": rng.randint(11, 90),
        "hurt": rng.randint(60, 300),
        "days": rng.randint(5, 30),
        "displaced": f"{rng.randint(3, 60)},000",
        "year": rng.randint(1995, 2020),
        "rise": rng.randint(5, 40),
        "quotes": rng.sample(words["quotes"], 4),
    }


def article(rng: random.Random, words: Table, about: dict[str, Any]) -> str:
    """Return one reporter's article: a headline, then paragraphs with a blank line between."""
    lead, *rest = words["facts"]
    told = [lead, *rng.sample(rest, rng.randint(6, len(rest)))]
    lines = [rng.choice(ways).format(**about) for ways in told]
    for quote in rng.sample(about["quotes"], rng.randint(1, 3)):
        says = rng.choice(words["says"]).format(who=about[rng.choice("abcd")])
        lines.insert(rng.randint(1, len(lines)), f"“{quote},” {says}")
    sentences = [rng.choice(words["headlines"]).format(**about)]
    while lines:
        sentences.append(" ".join(lines.pop(0) for _ in range(min(len(lines), rng.randint(1, 2)))))
    return "\n\n".join(sentences)


def edited(rng: random.Random, text: str, share: float) -> str:
    """Return `text` with this share of its words replaced, left out or followed by another."""
    out = []
    pool = text.split()
    for word in text.split(" "):
        if rng.random() >= share or "\n" in word:
            out.append(word)
        else:
            out += rng.choice([[rng.choice(pool)], [], [word, rng.choice(pool)]])
    return " ".join(out)


def _cut(rng: random.Random, text: str, words: Table) -> str:
    parts = text.split("\n\n")
    return "\n\n".join(parts[: max(3, round(len(parts) * rng.choice([0.5, 0.67, 0.8])))])


def _reordered(rng: random.Random, text: str, words: Table) -> str:
    head, *rest = text.split("\n\n")
    return "\n\n".join([head, *rng.sample(rest, len(rest))])


def _reheaded(rng: random.Random, text: str, words: Table) -> str:
    rest = text.split("\n\n")[1:]
    return "\n\n".join([" ".join(rng.sample(" ".join(words["quotes"]).split(), 8)), *rest])


def _edited(rng: random.Random, text: str, words: Table) -> str:
    return edited(rng, text, 0.1)


def _credited(rng: random.Random, text: str, words: Table) -> str:
    a, b = rng.sample(words["names"], 2)
    before, after = (
        part.format(outlet=rng.choice(words["outlets"]), a=a, b=b) for part in rng.choice(words["credits"])
    )
    head, rest = text.split("\n\n", 1)
    return f"{head}\n\n{before}{rest}\n\n{after}"


def _third(rng: random.Random, text: str, words: Table) -> str:
    """A third of the sentences, any of them, in their order."""
    head, rest = text.split("\n\n", 1)
    sentences = rest.replace("\n\n", " ").replace(". ", ".\n").split("\n")
    kept = sorted(rng.sample(range(len(sentences)), max(1, round(len(sentences) / 3))))
    return "\n\n".join([head, *(sentences[i] for i in kept)])


def _mixed(rng: random.Random, text: str, words: Table) -> str:
    return _credited(rng, _edited(rng, _reheaded(rng, _cut(rng, text, words), words), words), words)


VARIANTS: dict[str, Callable[[random.Random, str, Table], str]] = {
    "cut": _cut, "reordered": _reordered, "re-headed": _reheaded, "edited": _edited, "credited": _credited,
    "third": _third, "all of these": _mixed,
}  # fmt: skip


class Figures(NamedTuple):
    """What came of a comparison: recall by kind of variant, joined pairs of different articles, how many there were."""

    recall: dict[str, float]
    joined: int
    pairs: int
    documents: int


def measure(*, events: int, seed: int = 1) -> Figures:
    """Compare all articles and variants of so many events at once."""
    rng, words = random.Random(seed), table()
    texts: dict[str, str] = {}
    for e in range(events):
        about = event(rng, words)
        for n in range(ARTICLES):
            key = f"{rng.getrandbits(32):08x}-{e}-{n}"
            texts[key] = article(rng, words, about)
    originals = list(texts)
    of: dict[str, tuple[str, str]] = {}
    for key in originals[:: ARTICLES - 2]:
        for kind, change in VARIANTS.items():
            name = f"{rng.getrandbits(32):08x}-{kind}"
            texts[name], of[name] = change(rng, texts[key], words), (kind, key)
    found = stories(texts)
    hits = {kind: [found[name] == found[key] for name, (k, key) in of.items() if k == kind] for kind in VARIANTS}
    groups = (originals[e * ARTICLES : (e + 1) * ARTICLES] for e in range(events))
    pairs = [pair for group in groups for pair in combinations(group, 2)]
    joined = sum(found[a] == found[b] for a, b in pairs)
    return Figures({kind: sum(got) / len(got) for kind, got in hits.items()}, joined, len(pairs), len(texts))


def own_wording(rng: random.Random, words: Table) -> Table:
    """Return the table with a fifth of the words of its facts changed, as no two events are told in the same words."""

    def changed(way: str) -> str:
        return " ".join(
            f"{word[:3]}{rng.choice(LETTERS)}{rng.choice(LETTERS)}{word[3:]}"
            if "{" not in word and rng.random() < 0.2
            else word
            for word in way.split(" ")
        )

    return {**words, "facts": [[changed(way) for way in ways] for ways in words["facts"]]}


def crowd(count: int) -> tuple[float, int]:
    """Return the processor seconds of comparing so many documents, and how many stories they tell."""
    rng, words = random.Random(2), table()
    texts: dict[str, str] = {}
    while len(texts) < count:
        about = event(rng, words)
        own = own_wording(rng, words)
        text = article(rng, own, about)
        texts[f"{rng.getrandbits(48):012x}"] = text
        texts[f"{rng.getrandbits(48):012x}"] = article(rng, own, about)
        if rng.random() < 0.5:
            texts[f"{rng.getrandbits(48):012x}"] = rng.choice(list(VARIANTS.values()))(rng, text, own)
    before = time.process_time()
    found = stories(texts)
    return time.process_time() - before, len(set(found.values()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--documents", type=int, default=10_000)
    given = parser.parse_args()
    figures = measure(events=given.events)
    for kind, recall in figures.recall.items():
        print(f"{kind:<14} recall {recall:.3f}")
    mean = sum(figures.recall.values()) / len(figures.recall)
    print(f"all variants   recall {mean:.3f}, among {figures.documents} documents")
    print(f"different articles on one event: {figures.joined} of {figures.pairs} pairs joined")
    seconds, told = crowd(given.documents)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{given.documents} documents, {told} stories: {seconds:.1f} s of processor time, peak {peak:.0f} MB in all")


if __name__ == "__main__":
    main()
