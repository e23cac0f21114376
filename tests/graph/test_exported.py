"""A file that was exported is read back and compared; what differs from the project is told."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from graph.errors import ProjectError, UnknownNameError
from graph.exported import check, format_of
from graph.exports import EXPORTERS
from graph.exports.exporter import gather
from graph.exports.selection import Selection, select
from tests.graph.made import Graph, graphs, hostile_graph

READABLE = [name for name, row in EXPORTERS.items() if row.read is not None]
SHAPES: list[tuple[str, dict[str, Any]]] = [
    *((name, {}) for name in READABLE),
    *((name, option) for name in ("graphml", "gexf") for option in ({"all_relations": True}, {"collapse": "pair"})),
    ("csv", {"raw": True, "bom": True}),
    ("turtle", {"base": "https://example.org/"}),
]


def exported(name: str, parts: Graph, folder: Path, **options: Any) -> Path:
    row = EXPORTERS[name]
    path = folder / f"out{row.suffix}"
    row.write(path, gather(*parts), **options)
    return path


def test_every_file_format_can_be_read_back() -> None:
    assert set(READABLE) >= {"csv", "ftm", "gexf", "graphml", "json", "jsonl", "jsonld", "nquads", "parquet", "turtle"}


@pytest.mark.parametrize(("name", "options"), SHAPES)
@pytest.mark.parametrize("hostile", [False, True])
def test_what_was_written_is_what_is_there(
    name: str, options: dict[str, Any], hostile: bool, small_graph: Graph, tmp_path: Path
) -> None:
    parts = hostile_graph() if hostile else small_graph
    path = exported(name, parts, tmp_path, **options)
    assert format_of(path) is EXPORTERS[name]
    found = check(path, gather(*parts), EXPORTERS[name])
    if not options.get("raw"):
        assert found.problems == ()
    assert found.whole
    assert (found.nodes, found.relations) == (len(parts[1]), len(parts[2]))
    pairs = {
        (r.subject, r.object) if not options.get("collapse") else frozenset((r.subject, r.object)) for r in parts[2]
    }
    triples = {(r.subject, r.object, r.type) for r in parts[2]}
    assert found.edges == (len(pairs) if options.get("collapse") else len(triples))


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(parts=graphs())
def test_any_graph_is_what_is_there(parts: Graph, tmp_path: Path) -> None:
    for name in READABLE:
        found = check(exported(name, parts, tmp_path), gather(*parts), EXPORTERS[name])
        assert found.problems == (), name
        assert found.whole, name


@pytest.mark.parametrize("name", READABLE)
def test_a_part_is_a_part(name: str, small_graph: Graph, tmp_path: Path) -> None:
    whole = gather(*small_graph)
    path = tmp_path / f"out{EXPORTERS[name].suffix}"
    EXPORTERS[name].write(path, select(whole, Selection(ego="e9")))
    found = check(path, whole, EXPORTERS[name])
    assert not found.whole
    assert found.wrong == 0
    assert 0 < found.nodes < len(small_graph[1])


@pytest.mark.parametrize("name", READABLE)
def test_what_the_project_does_not_say_is_told(name: str, small_graph: Graph, tmp_path: Path) -> None:
    documents, entities, relations = small_graph
    path = exported(name, small_graph, tmp_path)
    renamed = [entity.model_copy(update={"name": "Other"}) if entity.id == "e3" else entity for entity in entities]
    found = check(path, gather(documents, renamed, relations), EXPORTERS[name])
    assert found.wrong == 1
    assert "'Ahmed al-Sharaa' and in the project 'Other'" in found.problems[0]
    fewer = check(path, gather(documents, entities, relations[1:]), EXPORTERS[name])
    assert "stands for 3 relations, and the project has 2" in fewer.problems[0]
    without = [r for r in relations if "e9" not in (r.subject, r.object)]
    less = check(path, gather(documents, entities[:-1], without), EXPORTERS[name])
    assert any("is no entity of the project" in problem for problem in less.problems)
    assert any("is not in the project" in problem for problem in less.problems)


@pytest.mark.parametrize("name", [name for name in READABLE if EXPORTERS[name].to == "file"])
def test_a_damaged_file_is_told(name: str, small_graph: Graph, tmp_path: Path) -> None:
    path = exported(name, small_graph, tmp_path)
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(ProjectError, match="can read it"):
        check(path, gather(*small_graph), EXPORTERS[name])


def test_what_is_no_export(tmp_path: Path, small_graph: Graph) -> None:
    with pytest.raises(UnknownNameError, match="no format that can be read back"):
        format_of(tmp_path)
    with pytest.raises(ProjectError, match="no such file"):
        check(tmp_path / "x.gexf", gather(*small_graph), EXPORTERS["gexf"])
