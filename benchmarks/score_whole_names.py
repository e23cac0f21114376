"""Whether a person whom nobody knows is found whole and as a person, whatever the region that the name is from.

Usage: python benchmarks/score_whole_names.py [--missed 0] [--json]

Puts each made-up name of `benchmarks/whole_names.yaml` into each of its contexts, in an article of its own. It is found
when one person bears it; cut in two, taken for a place or a body, or not seen, it is missed.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import yaml
from score_sentences import document

from extract.frame_extractor import FrameExtractor
from graph.model import Extraction

DATA = Path(__file__).with_name("whole_names.yaml")


def is_whole(extraction: Extraction, name: str) -> bool:
    """Whether one person of an extraction bears a whole name."""
    words = set(name.lower().split())
    return any(a.type == "Person" and words <= set(a.name.lower().split()) for a in extraction.actors)


def missed() -> tuple[dict[str, int], dict[str, list[tuple[str, str]]]]:
    """Return for each region how many sentences there are, and the names missed with their sentences."""
    data = yaml.safe_load(DATA.read_text(encoding="utf-8"))
    cases = [
        (region, n, t.format(n)) for region, names in data["names"].items() for n in names for t in data["contexts"]
    ]
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    asked: dict[str, int] = defaultdict(int)
    found = FrameExtractor().extract(document(text) for _, _, text in cases)
    for (region, name, text), extraction in zip(cases, found, strict=True):
        asked[region] += 1
        if not is_whole(extraction, name):
            out[region].append((name, text))
    return asked, out


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--missed", type=int, default=0, help="show so many missed names of each region")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    asked, lost = missed()
    shares = {region: 1 - len(lost[region]) / of for region, of in asked.items()}
    whole = 1 - sum(map(len, lost.values())) / sum(asked.values())
    figures = {"sentences": sum(asked.values()), "whole": whole, "least": min(shares.values())}
    if args.json:
        print(json.dumps({**figures, "regions": shares}))
        return
    print(f"{figures['sentences']} sentences; whole and a person {whole:.3f}, least {figures['least']:.3f}")
    for region, share in sorted(shares.items(), key=lambda item: item[1]):
        print(f"{share:.3f}  {region}")
        for name, text in lost[region][: args.missed]:
            print(f"        {name} | {text}")


if __name__ == "__main__":
    main()
