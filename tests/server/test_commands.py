"""`triplewire export neo4j` and `triplewire neo4j` with a real server."""

import json
import stat
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import triplewire
from graph.errors import ServerError
from graph.server import local as local_neo4j
from tests.server.conftest import Running, wanted
from triplewire.cli import app

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def ours(monkeypatch: pytest.MonkeyPatch, running: Running) -> None:
    for name in ("NEO4J_PASSWORD", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(running.home))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_export_to_the_server_that_was_started(neo4j_server: Running, demo: triplewire.Project) -> None:
    first = run("export", "neo4j", "--project", demo.folder, "--name", "demo")
    assert first.exit_code == 0, first.output
    graph = demo.property_graph(name="demo")
    assert f"{len(graph.nodes)} added, 0 updated, 0 removed, 0 unchanged" in first.stdout
    again = run("export", "neo4j", "--project", demo.folder, "--name", "demo").stdout
    assert f"relationships  0 added, 0 updated, 0 removed, {len(graph.links)} unchanged" in again
    assert neo4j_server.held("demo") == wanted(graph)
    wiped = run("export", "neo4j", "--project", demo.folder, "--name", "demo", "--wipe")
    assert wiped.exit_code == 0, wiped.output
    assert f"{len(graph.nodes)} removed" in wiped.stdout
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [(0,)]


def test_export_as_somebody_elses_server(
    neo4j_server: Running, demo: triplewire.Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(tmp_path / "none"))
    server = neo4j_server.server
    address = ("--uri", server.uri, "--user", "neo4j", "--database", "neo4j", "--no-claims")
    command = ("export", "neo4j", "--project", demo.folder, "--name", "demo", *address)
    assert isinstance(run(*command).exception, ServerError)
    assert run(*command, "--password-file", neo4j_server.local.password_file).exit_code == 0
    monkeypatch.setenv("NEO4J_PASSWORD", server.password)
    again = run(*command)
    assert "0 added" in again.stdout
    assert server.password not in again.output
    assert neo4j_server.held("demo") == wanted(demo.property_graph(name="demo", claims=False))


def test_without_a_server_the_message_names_both_ways_to_one(
    demo: triplewire.Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(tmp_path / "none"))
    told = str(run("export", "neo4j", "--project", demo.folder).exception)
    assert "no server: none is named, and none of ours runs" in told
    assert all(word in told for word in (str(tmp_path / "none"), "triplewire neo4j start", "--uri"))
    told = str(run("export", "neo4j", "--project", demo.folder, "--uri", "bolt://localhost:1").exception)
    assert "no password for 'neo4j'" in told
    assert "NEO4J_PASSWORD" in told
    monkeypatch.setenv("NEO4J_PASSWORD", "any")
    told = str(run("export", "neo4j", "--project", demo.folder, "--uri", "bolt://localhost:1").exception)
    assert "no Neo4j server answers" in told
    assert "triplewire neo4j start" in told


def test_the_server_is_private(running: Running) -> None:
    local = running.local
    assert stat.S_IMODE(local.password_file.stat().st_mode) == 0o600
    processes = subprocess.run(["ps", "axww"], capture_output=True, text=True, check=True).stdout
    assert str(running.home) in processes
    assert local.password not in processes
    listening = subprocess.run(["ss", "-ltn"], capture_output=True, text=True, check=False).stdout
    own = [line for line in listening.splitlines() if f":{running.ports[0]} " in line]
    assert all("127.0.0.1" in line for line in own)


def test_start_status_stop(running: Running, tmp_path: Path) -> None:
    shown = run("neo4j", "start")  # it runs already
    assert shown.exit_code == 0
    assert running.local.uri in shown.stdout
    assert str(running.local.password_file) in shown.stdout
    assert running.local.password not in shown.output
    told = json.loads(run("neo4j", "status", "--json").stdout)
    assert (told["running"], told["pid"]) == (True, running.local.pid)
    jars = local_neo4j.default_home()
    other = tmp_path / "other"
    (other / "lib").parent.mkdir()
    with pytest.raises(ServerError, match="is taken"):
        local_neo4j.start(other, bolt_port=running.ports[0], http_port=running.ports[1], jars=jars / "lib")
    assert local_neo4j.stop(other, wipe=True) is False
    assert not (other / "data").exists()
