"""Copies and newer versions in a project: what counts, what the reader is told, and that the order plays no part."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import triplewire
from tests.triplewire.conftest import Run
from tests.triplewire.lines import Lines

FILES = ("documents.jsonl", "entities.jsonl", "relations.jsonl", "graph.graphml")
REST = "\n\n".join(
    f"In part {n} of the report an official told reporters in room {n * 7} about point {n * 13} of the plan."
    for n in range(8)
)


def page(claim: str, *, day: int = 5, outlet: str = "Levant Wire", url: str | None = None, rest: str = REST) -> str:
    link = f"URL: {url}\n" if url else ""
    return f"Raid reported\nSource: {outlet}\n2026-01-{day:02}\n{link}\n{rest}\n\n{claim}\n"


PAGES = {
    "old.txt": page("Israel attacks Syria.", url="https://levant.example/raid"),
    "new.txt": page("Israel attacks Iran.", day=6, url="https://levant.example/raid"),
    "copy.txt": page("Israel attacks Iran.", day=7, outlet="Northern Post"),
    "other.txt": page("Israel attacks Iran.", day=7, outlet="Gulf Standard", rest="Our man was there on Monday. " * 9),
    "denial.txt": page("Syria condemns Israel.", day=7, outlet="Gulf Standard", rest="Nobody else told us this. " * 9),
}  # fmt: skip

Build = Callable[..., triplewire.Project]


@pytest.fixture
def build(tmp_path: Path, lines: Lines) -> Build:
    def build(output: str, *names: str) -> triplewire.Project:
        for name in names:
            (tmp_path / "news").mkdir(exist_ok=True)
            (tmp_path / "news" / name).write_text(PAGES[name], encoding="utf-8")
        paths = [tmp_path / "news" / name for name in names]
        return triplewire.build(paths, output=tmp_path / output, extractor="lines")

    return build


def edges(project: triplewire.Project) -> set[tuple[str, str]]:
    return {(relation.type, project.names[relation.object]) for relation in project.relations}


def bytes_of(project: triplewire.Project) -> dict[str, bytes]:
    return {name: (project.folder / name).read_bytes() for name in FILES}


def rows(project: triplewire.Project, file: str) -> dict[str, dict[str, Any]]:
    lines = (project.folder / file).read_text(encoding="utf-8").splitlines()
    return {row.get("name", row["id"]): row for row in map(json.loads, lines)}


def test_a_newer_version_takes_the_place_of_the_older_one_until_it_is_removed(build: Build) -> None:
    before = build("out", "old.txt")
    assert edges(before) == {("ATTACKS", "Syria")}
    first = bytes_of(before)
    project = build("out", "new.txt")
    assert edges(project) == {("ATTACKS", "Iran")}
    found = rows(project, "documents.jsonl")
    assert found["old.txt"]["superseded_by"] == "new.txt"
    assert "superseded_by" not in found["new.txt"]
    assert (
        bytes_of(project)
        == bytes_of(build("fresh", "new.txt", "old.txt"))
        == bytes_of(build("other", *sorted(PAGES)[2:4]))
    )
    project.remove("new.txt")
    assert bytes_of(project) == first


def test_copies_count_once_and_all_outlets_are_named(build: Build, run: Run) -> None:
    project = build("out", *PAGES)
    [relation] = [r for r in project.relations if project.names[r.object] == "Iran"]
    assert (relation.weight, relation.independent_sources) == (2, 2)
    assert relation.sources == ("Gulf Standard", "Levant Wire", "Northern Post")
    assert rows(project, "documents.jsonl")["copy.txt"]["copy_of"] == "old.txt"
    shown = run("explain", "Israel", "Iran", "--project", project.folder, env={"COLUMNS": "200"}).stdout
    assert "2 independent pieces from 2 independent sources" in shown
    assert "new.txt" in shown
    assert "in place of old.txt" in shown
    assert "copy of old.txt" in shown
    found = project.query(
        "MATCH (a)-[r:ATTACKS]->(b {name: 'Iran'}) RETURN r.independent_sources AS n, r.denied_by AS no"
    )
    assert found == [{"n": 2, "no": []}]
    [old] = project.query("MATCH (d:Document {name: 'old.txt'}) RETURN d.superseded_by AS newer")
    assert old == {"newer": "new.txt"}
