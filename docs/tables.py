"""Writes the tables of docs/ontology.md from graph/data/ontology.yaml: `python docs/tables.py` (or `make docs`)."""

import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "ontology.md"
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


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text("utf-8"), yaml.safe_load(DATA.read_text("utf-8"))), encoding="utf-8")
