"""Writes the tables of the pages: `python docs/tables.py` (or `make docs`).

Those of docs/ontology.md come from graph/data/ontology.yaml; that of docs/aliases.md from the judged pairs of names,
when they are at hand.
"""

import csv
import os
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "ontology.md"
ALIASES = ROOT / "docs" / "aliases.md"
CASES = Path("benchmarks/names/cases.csv")
DATA = ROOT / "graph" / "data" / "ontology.yaml"


def filled(page: str, data: dict[str, Any]) -> str:
    """Return the text `page` with the rows between its `<!-- name -->` marks made anew from the ontology `data`."""
    parts = {
        "qualifiers": [f"| `{k}` | {_values(v)} | {v['means']} |" for k, v in data["qualifiers"].items()],
        "types": [f"| `{name}` | {means} |" for name, means in data["entity_types"].items()],
        "predicates": [_predicate(name, about) for name, about in sorted(data["predicates"].items())],
        "conventions": [f"- {line}" for line in data["conventions"]],
        "precedence": [f"- {line}" for line in data["precedence"]],
    }
    for name, rows in parts.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        page = marks.sub(lambda found, rows=rows: found[1] + "\n".join(rows) + "\n" + found[2], page)
    return page


def _values(about: dict[str, Any]) -> str:
    return ", ".join(f"`{value}`".lower() for value in about.get("values", ()))


def _predicate(name: str, about: dict[str, Any]) -> str:
    ends = [", ".join([value] if isinstance(value, str) else value) for value in (about["domain"], about["range"])]
    kind = about["kind"] + (", *sym*" if about.get("symmetric") else "")
    plover = f" ({about['plover']})" if "plover" in about else ""
    return f"| `{name}` | {kind} | {ends[0]} | {ends[1]} | {about['means']}{plover} |"


def names_filled(page: str, cases: Path) -> str:
    """Return the text `page` with what the matcher makes of the judged pairs in `cases` between its `names` marks."""
    from graph.names import same_name
    from graph.ontology import ENTITY_TYPES

    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with cases.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["schema"] != "Vessel":
                kind = row["schema"] if row["schema"] in ENTITY_TYPES else "Organization"
                said, want = same_name(row["name1"], row["name2"], kind), row["is_match"] == "true"
                told = ("right" if said else "missed") if want else ("wrong" if said else "apart")
                for group in (row["category"] or row["case_group"], "all"):
                    counts[group][told] += 1
    groups = sorted(counts, key=lambda group: (group == "all", group))
    rows = [f"| {g} | {' | '.join(str(counts[g][k]) for k in ('right', 'missed', 'apart', 'wrong'))} |" for g in groups]
    right, wrong, missed = (counts["all"][key] for key in ("right", "wrong", "missed"))
    rows += ["", f"Precision {right / (right + wrong):.3f}, recall {right / (right + missed):.3f}."]
    marks = re.compile(r"(<!-- names -->\n).*?(<!-- /names -->)", re.DOTALL)
    head = ["| pairs | joined rightly | missed | kept apart | joined wrongly |", "|---|---|---|---|---|"]
    return marks.sub(lambda found: found[1] + "\n".join([*head, *rows]) + "\n" + found[2], page)


if __name__ == "__main__":
    shared = Path(os.environ.get("TRIPLEWIRE_SHARED", ROOT.parent / "shared"))
    if (shared / CASES).is_file():
        ALIASES.write_text(names_filled(ALIASES.read_text(encoding="utf-8"), shared / CASES), encoding="utf-8")
    PAGE.write_text(filled(PAGE.read_text("utf-8"), yaml.safe_load(DATA.read_text("utf-8"))), encoding="utf-8")
