"""Which edges of plain sentences are lost in other settings, as "Kenya accused Chad" behind "On Friday".

Usage: python benchmarks/score_settings.py [--lost 5] [--json]

Takes the examples of the frames that begin with a name, and reads each alone and in each setting. What a sentence tells
it tells there too, so every edge that is lost shows where the reading breaks (metamorphic testing; Ribeiro et al.,
Beyond Accuracy: Behavioral Testing of NLP Models with CheckList, 2020, calls it invariance). New edges are not counted.
"""

import argparse
import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Sequence

from extract.frame_extractor import FrameExtractor
from extract.frames import load_frame_rows
from graph.model import Document, Extraction
from graph.ontology import load_ontology

PUBLISHED = dt.date(2026, 6, 15)
# Each with the place of the sentence, without its full stop.
SETTINGS = (
    "On Friday, {}.",
    "On Friday {}.",
    "On April 6 {}.",
    "In May {}.",
    "In 2015, {}.",
    "Last week {}.",
    "Two days later, {}.",
    "In London, {}.",
    "In London {}.",
    "Meanwhile, {}.",
    "After months of tension, {}.",
    "As prices rose, {}.",
    "Officials said that {}.",
    "It was reported that {}.",
    '"{}," officials said.',
    "LONDON, May 3 (Wire) - {}.",
    "{}, officials said.",
    "{}, according to officials.",
    "{} on Friday.",
    "{} last month.",
    "{} for the second time.",
    "{}, and markets fell.",
    "{}, a move that was expected.",
    "{} despite protests.",
    "{} because prices had risen.",
    "{} - report",
)

Edge = tuple[str, str, str]


def examples() -> list[str]:
    """Return the sentences that show frames, each once, without their full stops."""
    rows = load_frame_rows(frozenset(load_ontology().predicates))
    told = (row.frame.example.split("=>")[0].strip() for row in rows if row.frame.example)
    return [s.removesuffix(".") for s in dict.fromkeys(told) if s.endswith(".") and ". " not in s]


def read(extractor: FrameExtractor, texts: Sequence[str]) -> Iterator[tuple[Extraction, set[Edge]]]:
    """Yield what is found in each text, and its edges by the names of their actors in lower case."""
    for extraction in extractor.extract(map(_document, texts)):
        actor = {mention.id: mention.actor for mention in extraction.mentions}
        name = {one.key: one.name.lower() for one in extraction.actors}
        told = ((c.subject, c.predicate, c.object) for c in extraction.claims)
        yield extraction, {(name[actor[s]], p, name[actor[o]]) for s, p, o in told}


def _document(text: str) -> Document:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(name="setting.txt", id=f"d{sha256[:16]}", sha256=sha256, text=text, published=PUBLISHED)


def kept() -> tuple[int, dict[str, list[tuple[str, Edge]]]]:
    """Return how many edges the sentences tell, and for each setting the lost ones with the sentence."""
    extractor, plain = FrameExtractor(), examples()
    found = zip(plain, read(extractor, [f"{s}." for s in plain]), strict=True)
    named = [(s, edges) for s, (x, edges) in found if any(m.start == 0 and m.kind == "name" for m in x.mentions)]
    lost = {}
    for setting in SETTINGS:
        there = read(extractor, [setting.format(sentence) for sentence, _ in named])
        pairs = zip(named, there, strict=True)
        lost[setting] = [(s, edge) for (s, edges), (_, now) in pairs for edge in sorted(edges - now)]
    return sum(len(edges) for _, edges in named), lost


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lost", type=int, default=0, help="show so many lost edges of each setting")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    edges, lost = kept()
    shares = {setting: 1 - len(found) / edges for setting, found in lost.items()}
    figures = {"edges": edges, "mean": sum(shares.values()) / len(shares), "least": min(shares.values())}
    if args.json:
        print(json.dumps({**figures, "settings": shares}))
        return
    print(f"{edges} edges; kept in the mean {figures['mean']:.3f}, least {figures['least']:.3f}")
    for setting, share in sorted(shares.items(), key=lambda item: item[1]):
        print(f"{share:.3f}  {setting}")
        for sentence, edge in lost[setting][: args.lost]:
            print("        ", sentence, "|", *edge)


if __name__ == "__main__":
    main()
