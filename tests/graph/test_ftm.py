"""FollowTheMoney itself validates what we write for it (the first run sets up its own environment)."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import triplewire
from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from graph.model import Entity, Evidence, Relation
from tests.graph.made import Graph, gold_graph, hostile_graph

Validate = Callable[[Graph], dict[str, Any]]
QUOTE = Evidence(document="a.txt", start=0, end=1, text="x", subject_text="s", object_text="o", rule="r", claim="c")


def lines(parts: Graph, path: Path) -> list[dict[str, Any]]:
    EXPORTERS["ftm"].write(path, gather(*parts))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def validate(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Validate:
    """validate(parts) is what FollowTheMoney says of the file."""

    def run(parts: Graph) -> dict[str, Any]:
        path = tmp_path_factory.mktemp("ftm") / "graph.ftm.json"
        EXPORTERS["ftm"].write(path, gather(*parts))
        command = [sys.executable, root / "tools" / "followthemoney" / "validate.py", path]
        done = subprocess.run(command, capture_output=True, text=True, timeout=500, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    return run


@pytest.mark.slow
@pytest.mark.parametrize("name", ["small", "hostile", "demo", "gold"])
def test_followthemoney_finds_no_fault(validate: Validate, request: pytest.FixtureRequest, name: str) -> None:
    if name == "demo":
        project: triplewire.Project = request.getfixturevalue("demo")
        parts = (list(project.documents), list(project.entities), list(project.relations))
    elif name == "small":
        parts = request.getfixturevalue("small_graph")
    else:
        parts = hostile_graph() if name == "hostile" else gold_graph(request.getfixturevalue("shared"))
    found = validate(parts)
    assert found["problems"] == []
    links = sum(n for schema, n in found["schemata"].items() if schema in LINKS)
    assert links == len(parts[2])


LINKS = {"Directorship", "Employment", "Membership", "Representation", "Succession", "Family", "UnknownLink"}


@pytest.mark.parametrize(
    ("subject", "predicate", "object_", "about", "schema", "source"),
    [
        ("Person", "leads", "Organization", {}, "Directorship", "director"),
        ("Person", "leads", "Country", {"title": "president"}, "Directorship", "director"),
        ("Person", "leads", "Event", {}, "UnknownLink", "subject"),
        ("Person", "leads", "Country", {"polarity": "negative"}, "UnknownLink", "subject"),
        ("Person", "leads", "Country", {"modality": "planned"}, "UnknownLink", "subject"),
        ("Person", "holds_position_in", "Country", {}, "Employment", "employee"),
        ("Organization", "holds_position_in", "Country", {}, "UnknownLink", "subject"),
        ("Country", "member_of", "Organization", {}, "Membership", "member"),
        ("Country", "member_of", "Group", {}, "UnknownLink", "subject"),
        ("Person", "represents", "Group", {}, "Representation", "agent"),
        ("Person", "parent_of", "Person", {}, "Family", "person"),
        ("Person", "succeeds", "Person", {}, "Succession", "successor"),
        ("Country", "attacks", "Location", {}, "UnknownLink", "subject"),
    ],
)
def test_links(
    subject: str, predicate: str, object_: str, about: dict[str, str], schema: str, source: str, tmp_path: Path
) -> None:
    entities = [Entity(id=f"e{i}", name=f"N{i}", type=kind) for i, kind in enumerate((subject, object_))]  # type: ignore[arg-type]
    relation = Relation(
        id="r", subject="e0", predicate=predicate, object="e1", type="T", confidence=1.0, weight=1, evidence=(QUOTE,),
        former=True, **about,  # type: ignore[arg-type]
    )  # fmt: skip
    rows = {row["id"]: row for row in lines(([], entities, [relation]), tmp_path / "x.ftm.json")}
    [link] = [row for row in rows.values() if row["schema"] in LINKS]
    assert link["schema"] == schema
    [one] = link["properties"][source]
    assert rows[one]["properties"]["name"] == ["N0"]
    if schema == "UnknownLink":
        assert link["properties"]["role"] == ["T"]
    if schema != "Family":
        told = {"negative": "denied"}.get(about.get("polarity", ""), about.get("modality"))
        assert link["properties"]["status"] == [*([told] if told else []), "former"]
