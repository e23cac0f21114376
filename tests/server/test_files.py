"""The script for cypher-shell and the files for neo4j-admin, read by these programs themselves."""

import shlex
from pathlib import Path
from typing import Any

import pytest

import triplewire
from graph.exports.cypher import literal, statements
from graph.exports.neo4j_csv import files_of
from graph.exports.property_graph import PropertyGraph
from graph.files import write_files
from graph.server import load
from graph.server import local as local_neo4j
from tests.server.conftest import Running, wanted
from tests.server.graphs import HOSTILE, hostile

pytestmark = pytest.mark.slow


def run_script(running: Running, graph: PropertyGraph, path: Path) -> None:
    path.write_bytes("".join(statements(graph)).encode())
    local_neo4j.shell(running.local, path)


def test_the_script_gives_the_same_graph_and_may_run_again(neo4j_server: Running, tmp_path: Path) -> None:
    graph = hostile()
    neo4j_server.run("CREATE (:Person {name: 'Somebody'})-[:KNOWS]->(:Thing)")
    run_script(neo4j_server, graph, tmp_path / "a.cypher")
    assert neo4j_server.held("hostile") == wanted(graph)
    neo4j_server.run("MATCH (p:Person {name: 'Somebody'}), (n:Triplewire:Entity) CREATE (p)-[:STUDIES]->(n)")
    fewer = graph._replace(links=graph.links[::2])
    run_script(neo4j_server, fewer, tmp_path / "b.cypher")
    assert neo4j_server.held("hostile") == wanted(fewer)
    assert neo4j_server.run("MATCH (:Person)-[r:KNOWS|STUDIES]->() RETURN count(r)") == [(1 + len(HOSTILE),)]
    assert load(graph, neo4j_server.server).nodes.unchanged == len(graph.nodes)


def test_the_script_of_the_demo(neo4j_server: Running, demo: triplewire.Project, tmp_path: Path) -> None:
    path = demo.export("cypher", tmp_path / "demo.cypher", name="demo")
    assert isinstance(path, Path)
    local_neo4j.shell(neo4j_server.local, path)
    assert neo4j_server.held("demo") == wanted(demo.property_graph(name="demo"))


def test_the_script_needs_nothing_that_is_new() -> None:
    script = "".join(statements(hostile()))
    assert ":$(" not in script
    assert "apoc" not in script


@pytest.mark.parametrize("value", [*HOSTILE, 1, -2.5, 1e-9, True, ["a", "b'"], [], {"a b": [1]}])
def test_literals_mean_what_was_meant(running: Running, value: Any) -> None:
    clean = value.replace("\ud800", "\ufffd") if isinstance(value, str) else value
    assert running.run(f"RETURN {literal(clean)}") == [(clean,)]


def test_the_import_files_give_the_same_graph_with_no_row_refused(
    neo4j_server: Running, demo: triplewire.Project, tmp_path: Path
) -> None:
    hard, folder = hostile(), tmp_path / "a folder"
    easy = demo.property_graph(name="demo")
    write_files(folder, files_of(PropertyGraph("", [*easy.nodes, *hard.nodes], [*easy.links, *hard.links])))
    neo4j_server.stop()
    try:
        command = ("database", "import", "full", "neo4j", "--overwrite-destination", "@import.args")
        said = local_neo4j.admin(neo4j_server.home, *command, folder=folder)
    finally:
        neo4j_server.start()
    assert "IMPORT DONE" in said
    assert f"{len(easy.nodes) + len(hard.nodes)} nodes" in said
    local_neo4j.shell(neo4j_server.local, folder / "constraints.cypher")
    assert neo4j_server.held("demo") == wanted(easy)
    separated = [_without_separator(node) for node in hard.nodes], [_without_separator(link) for link in hard.links]
    assert neo4j_server.held("hostile") == wanted(hard._replace(nodes=separated[0], links=separated[1]))
    assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN name") == [("triplewire_id",)]
    again = load(easy, neo4j_server.server)
    assert (again.nodes.unchanged, again.relationships.unchanged) == (len(easy.nodes), len(easy.links))


def _without_separator(item: Any) -> Any:
    """Items of a list may not hold the character that stands between them in a cell."""
    fixed = {
        key: [text.replace("\x1f", "\ufffd") for text in value] if isinstance(value, list) else value
        for key, value in item.properties.items()
    }
    return item._replace(properties=fixed)


def test_the_arguments_are_quoted(tmp_path: Path) -> None:
    write_files(tmp_path / "a folder", files_of(hostile(claims=False)))
    lines = (tmp_path / "a folder/import.args").read_text(encoding="utf-8").splitlines()
    assert all(len(shlex.split(line)) == 1 for line in lines)
    assert not any("claim" in line for line in lines)
