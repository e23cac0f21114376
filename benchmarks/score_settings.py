"""Which edges of plain sentences are lost in other settings, as "Kenya accused Chad" behind "On Friday".

Usage: python benchmarks/score_settings.py [--lost 5] [--json]

Takes the examples of the frames that begin with a name, and reads each alone and in each setting; those in which a verb
in the past tense follows the name also with an aside or another deed between the two. What a sentence tells it tells
there too, so every edge that is lost shows where the reading breaks (metamorphic testing; Ribeiro et al., Beyond
Accuracy: Behavioral Testing of NLP Models with CheckList, 2020, calls it invariance). New edges are not counted.
"""

import argparse
import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from score_sentences import document
from spacy.language import Language

from extract.frame_extractor import FrameExtractor
from extract.frames import load_frame_rows
from extract.parsing.model import load_model
from graph.model import Extraction
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
# Each with the places of the name in front and of the rest of the sentence.
PARTED = (
    "{} on Friday {}.",
    "{}, in a statement on Friday, {}.",
    "{}, under pressure at home, {}.",
    "{} - under pressure at home - {}.",
    "{} \u2013 citing rising prices \u2013 {}.",
    "{}, long known for its patience, {}.",
    "{} opened a school and {}.",
    "{} opened a school, then {}.",
    "{} opened a school, raised taxes and {}.",
    "It was {} that {}.",
    "Prices fell after {} {}.",
)

Edge = tuple[str, str, str]


def examples() -> list[str]:
    """Return the sentences that show frames, each once, without their full stops."""
    rows = load_frame_rows(frozenset(load_ontology().predicates))
    shown = (row.frame.example.split("=>")[0].strip() for row in rows if row.frame.example)
    return [s.removesuffix(".") for s in dict.fromkeys(shown) if s.endswith(".") and ". " not in s]


def read(extractor: FrameExtractor, texts: Sequence[str]) -> Iterator[tuple[Extraction, set[Edge]]]:
    """Yield what is found in each text, and its edges by the names of their actors in lower case."""
    for extraction in extractor.extract(document(text, published=PUBLISHED) for text in texts):
        actor = {mention.id: mention.actor for mention in extraction.mentions}
        name = {one.key: one.name.lower() for one in extraction.actors}
        claims = ((c.subject, c.predicate, c.object) for c in extraction.claims)
        yield extraction, {(name[actor[s]], p, name[actor[o]]) for s, p, o in claims}


class Told(NamedTuple):
    """A sentence that begins with a name, where that ends, its edges, and whether a past tense follows the name."""

    sentence: str
    end: int
    edges: set[Edge]
    past: bool

    def parted(self) -> tuple[str, str]:
        """Return the name in front and the rest of the sentence."""
        return self.sentence[: self.end], self.sentence[self.end :].lstrip()


def told(extractor: FrameExtractor, model: Language) -> list[Told]:
    """Return the examples that begin with a name, with what is found in them alone."""
    plain, out = examples(), []
    for sentence, (found, edges) in zip(plain, read(extractor, [f"{s}." for s in plain]), strict=True):
        ends = [m.end for m in found.mentions if m.start == 0 and m.kind == "name"]
        if ends:
            verb = next((t for t in model(f"{sentence}.") if t.idx >= max(ends)), None)
            out.append(Told(sentence, max(ends), edges, verb is not None and verb.tag_ == "VBD"))
    return out


def kept() -> dict[str, tuple[int, list[tuple[str, Edge]]]]:
    """Return for each setting how many edges the sentences tell that are put into it, and the lost ones."""
    extractor = FrameExtractor()
    named = told(extractor, load_model())
    forms = {setting: [(one, setting.format(one.sentence)) for one in named] for setting in SETTINGS}
    past = [one for one in named if one.past]
    forms |= {setting: [(one, setting.format(*one.parted())) for one in past] for setting in PARTED}
    out = {}
    for setting, changed in forms.items():
        pairs = zip(changed, read(extractor, [text for _, text in changed]), strict=True)
        lost = [(text, edge) for (one, text), (_, now) in pairs for edge in sorted(one.edges - now)]
        out[setting] = sum(len(one.edges) for one, _ in changed), lost
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lost", type=int, default=0, help="show so many lost edges of each setting")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    found = kept()
    figures: dict[str, Any] = {}
    for kind, settings in (("whole", SETTINGS), ("parted", PARTED)):
        shares = {setting: 1 - len(found[setting][1]) / found[setting][0] for setting in settings}
        figures[kind] = {"mean": sum(shares.values()) / len(shares), "least": min(shares.values()), "settings": shares}
    if args.json:
        print(json.dumps(figures))
        return
    for kind, of in figures.items():
        print(f"{kind} sentences: kept in the mean {of['mean']:.3f}, least {of['least']:.3f}")
        for setting, share in sorted(of["settings"].items(), key=lambda item: item[1]):
            print(f"{share:.3f} of {found[setting][0]}  {setting}")
            for sentence, edge in found[setting][1][: args.lost]:
                print("        ", sentence, "|", *edge)


if __name__ == "__main__":
    main()
