"""The held-out annotations are well formed: they load in the scorer, and every name they use is one that exists."""

import datetime
import json
import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
FILES = sorted([*HERE.glob("*.yaml"), *(HERE.parent / "development").glob("*.yaml")])
ROW_KEYS = {"s", "p", "o", "optional", "accept", "polarity", "modality", "former"}
QUALIFIERS = {"date", "place", "title", "attribution", "mediator"}


@pytest.fixture(scope="module")
def scorer(shared: Path) -> SimpleNamespace:
    """The public scorer, imported from its file."""
    return SimpleNamespace(**runpy.run_path(str(shared / "gold" / "score.py")))


@pytest.fixture(scope="module")
def ontology(shared: Path) -> dict[str, Any]:
    """The public ontology."""
    loaded: dict[str, Any] = yaml.safe_load((shared / "contract" / "ontology.yaml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def texts(shared: Path) -> dict[str, str]:
    """The texts that the annotations are about, by base name."""
    found = {p.name: p.read_text(encoding="utf-8") for p in (shared / "articles").glob("*.txt")}
    for documents in (shared / "benchmarks" / "re3d").glob("*/documents.json"):
        for line in documents.read_text(encoding="utf-8-sig").splitlines():
            if line.strip():
                document = json.loads(line)
                found[f"{document['_id']}.txt"] = document["text"]
    return found


def test_no_article_is_annotated_twice() -> None:
    assert len(FILES) > 20
    assert len({yaml.safe_load(p.read_text(encoding="utf-8"))["document"] for p in FILES}) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_loads_in_the_scorer(path: Path, scorer: SimpleNamespace) -> None:
    gold = scorer.Gold(path)
    assert any(not row["optional"] for row in gold.rows)
    for key, other in gold.distinct:
        unnamed = {key, other} - {k for k, names in gold.own.items() if names}
        assert not unnamed, f"{unnamed} share every name with another entity: a merge would never be counted"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_uses_only_what_exists(path: Path, ontology: dict[str, Any]) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    entities, predicates = set(data["entities"]), set(ontology["predicates"])
    published = data["published"]
    assert published is None or isinstance(published, datetime.date)
    assert {e["type"] for e in data["entities"].values()} <= set(ontology["entity_types"])
    for row in data["relations"]:
        accept = row.get("accept", {})
        assert set(row) <= ROW_KEYS | QUALIFIERS, row
        assert set(accept) <= set("spo"), row
        assert {row["s"], row["o"], *accept.get("s", []), *accept.get("o", [])} <= entities, row
        assert {row["p"], *accept.get("p", [])} <= predicates, row
        assert row.get("polarity", "positive") in ontology["qualifiers"]["polarity"]["values"], row
        assert row.get("modality", "actual") in ontology["qualifiers"]["modality"]["values"], row
        assert row.get("place", row["s"]) in entities, row


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_edge_fills_two_required_rows(path: Path, scorer: SimpleNamespace) -> None:
    required = [row for row in scorer.Gold(path).rows if not row["optional"]]
    for i, a in enumerate(required):
        for b in required[i + 1 :]:
            same = a["polarity"] == b["polarity"] and scorer.actual(a["modality"]) == scorer.actual(b["modality"])
            assert not (same and a["S"] & b["S"] and a["P"] & b["P"] and a["O"] & b["O"]), (a, b)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_entities_are_named_in_the_text(path: Path, scorer: SimpleNamespace, texts: dict[str, str]) -> None:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = f" {scorer.normal(texts[data['document']])} "
    for key, entity in data["entities"].items():
        for alias in entity.get("aliases", []):
            assert f" {scorer.normal(alias)} " in text, f"{key}: the text never says {alias!r}"


def test_the_scorer_refuses_an_unknown_entity(tmp_path: Path, scorer: SimpleNamespace) -> None:
    bad = tmp_path / "bad.yaml"
    entities = {"a": {"name": "A", "type": "Person"}}
    bad.write_text(
        yaml.safe_dump({"document": "bad.txt", "entities": entities, "relations": [["a", "attacks", "nobody"]]}),
        encoding="utf-8",
    )
    with pytest.raises(SystemExit, match="nobody"):
        scorer.Gold(bad)
