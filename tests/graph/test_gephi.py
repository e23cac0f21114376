"""Gephi's own importer reads what we write without loss (needs Java 17 and Maven; the first run fetches it)."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import triplewire
from graph.exports.exporter import gather
from graph.exports.graphml import write_graphml
from graph.model import Document, Entity, Evidence, Relation
from graph.outputs import GRAPHML, read_outputs

pytestmark = pytest.mark.slow

Graph = tuple[list[Document], list[Entity], list[Relation]]
Import = Callable[[Path], dict[str, Any]]
OWN_COLUMNS = {"x", "y", "z", "r", "g", "b", "size", "color"}  # a column so named would move or paint the nodes


@pytest.fixture(scope="session")
def gephi(root: Path) -> Import:
    """gephi(path) is what a person sees after opening the file."""
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}: install a Java 17 development kit and Maven")
    folder = root / "tools" / "gephi"
    classes, jars = folder / "target" / "classes", folder / "target" / "dependency"
    built, source = classes / "GephiImport.class", folder / "src" / "main" / "java" / "GephiImport.java"
    if not built.exists() or built.stat().st_mtime < source.stat().st_mtime or not list(jars.glob("gephi-toolkit*")):
        command = ["mvn", "-q", "-B", "compile", "dependency:copy-dependencies"]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=1200)
        assert run.returncode == 0, f"Maven could not build {folder}:\n{run.stdout[-3000:]}{run.stderr[-1000:]}"

    def read(path: Path) -> dict[str, Any]:
        command = ["java", "-Xmx1g", "-Djava.awt.headless=true", "-cp", f"{classes}:{jars}/*", "GephiImport", str(path)]
        run = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300)
        assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
        found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
        return found

    return read


def check(seen: dict[str, Any], entities: list[Entity], relations: list[Relation]) -> None:
    triples = {(r.subject, r.object, r.type) for r in relations}
    assert len(seen["nodes"]) == len(entities)
    assert len(seen["edges"]) == len(triples)
    assert sum(edge["weight"] for edge in seen["edges"]) == len(relations)
    assert {edge["type"] for edge in seen["edges"]} == {r.type for r in relations}
    assert len({edge["id"] for edge in seen["edges"]}) == len(triples)
    assert [i for i in seen["issues"] if i["level"] not in ("INFO", "FINE", "FINER", "FINEST")] == []
    assert [n for n in seen["nodes"] if not (n["label"] or "").strip() or n["label"] == n["id"]] == []
    assert [e for e in seen["edges"] if e["label"] != e["type"]] == []
    assert seen["directed"]
    assert not seen["mixed"]
    columns = {name.lower() for kind in ("node", "edge") for name in seen["columns"][kind]}
    assert not columns & OWN_COLUMNS
    assert {"entity_type", "other_names", "dates", "relation_ids", "symmetric", "sources"} <= columns


def test_the_small_graph(gephi: Import, small_graph: Graph, tmp_path: Path) -> None:
    documents, entities, relations = small_graph
    write_graphml(tmp_path / "small.graphml", gather(documents, entities, relations))
    seen = gephi(tmp_path / "small.graphml")
    check(seen, entities, relations)
    names = {entity.id: entity.name for entity in entities}
    assert {node["id"]: node["label"] for node in seen["nodes"]} == names
    heavy = {(e["source"], e["target"], e["type"]): e["weight"] for e in seen["edges"]}
    assert heavy["e0", "e1", "ATTACKS"] == 3
    assert heavy["e0", "e1", "NOT_ATTACKS"] == heavy["e0", "e1", "MAY_ATTACKS"] == 1


HOSTILE = [
    "<script>alert('x')</script>", "]]>", "&amp;", '"quoted"', "a\x00b\x08c\x1f", "\ud800 lone", "\ufffe\uffff",
    "\u202eright to left", "حركة", "line\nbreak\ttab\rreturn", "  spaces  ", "", "x" * 5000, "😀", "e\u0301", "label",
]  # fmt: skip


def test_a_hostile_graph(gephi: Import, tmp_path: Path) -> None:
    entities = [
        Entity(id=f"e/{i} {text[:40]}", name=text, type="Group", aliases=(text, "y"), documents=(text,), mentions=i)
        for i, text in enumerate(HOSTILE)
    ]
    relations = []
    for i, text in enumerate(HOSTILE):
        evidence = Evidence(
            document=text, start=0, end=len(text), text=text, subject_text=text, object_text=text, rule="r", claim="c"
        )
        for j in range(3):
            relations.append(
                Relation(
                    id=f"r{i}-{j} {text[:9]}", subject=entities[i].id, object=entities[i - 1 - j // 2].id,
                    predicate="leads", type="LEADS" if j < 2 else "NOT_LEADS", title=text, confidence=0.5,
                    weight=1, sources=(text,), evidence=(evidence,),
                )
            )  # fmt: skip
    write_graphml(tmp_path / "hostile.graphml", gather([], entities, relations))
    check(gephi(tmp_path / "hostile.graphml"), entities, relations)


def test_an_empty_graph(gephi: Import, tmp_path: Path) -> None:
    write_graphml(tmp_path / "empty.graphml", gather([], [], []))
    assert gephi(tmp_path / "empty.graphml")["nodes"] == []


def test_the_graph_of_the_example_articles(gephi: Import, root: Path, tmp_path: Path) -> None:
    triplewire.build([root / "examples" / "articles"], output=tmp_path)
    built = read_outputs(tmp_path)
    assert len(built.relations) > 20
    check(gephi(tmp_path / GRAPHML), list(built.entities), list(built.relations))
