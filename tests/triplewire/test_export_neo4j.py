"""The options of `triplewire export neo4j` and `triplewire neo4j` that need no server."""

import os
from pathlib import Path

import pytest

from graph.errors import ServerError
from graph.server import credentials
from graph.server import local as local_neo4j
from tests.triplewire.conftest import Run


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("NEO4J_PASSWORD", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TRIPLEWIRE_NEO4J", str(tmp_path / "no server"))


def test_a_password_comes_from_a_file_the_environment_or_a_prompt(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "password"
    file.write_text("pass wörd \r\n", encoding="utf-8")
    monkeypatch.setenv("NEO4J_PASSWORD", "from the environment")
    assert credentials.password("neo4j", file) == "pass wörd "
    assert credentials.password("neo4j", None) == "from the environment"
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(ServerError, match="set NEO4J_PASSWORD"):
        credentials.password("neo4j", None)  # pytest's standard input is no terminal
    with pytest.raises(ServerError, match="no password"):
        credentials.password("neo4j", tmp_path / "none")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: f"typed at {prompt}")
    assert credentials.password("neo4j", None) == "typed at Password of neo4j: "


def test_no_option_takes_a_password(built: Path, run: Run) -> None:
    assert run("export", "neo4j", "--project", built, "--password", "secret").exit_code == 2
    assert "--password " not in run("export", "--help").output


def test_no_server_is_one_line(built: Path, run: Run) -> None:
    result = run("export", "neo4j", "--project", built, "--uri", "bolt://localhost:1", env={"NEO4J_PASSWORD": "x"})
    assert result.exit_code == 1
    assert isinstance(result.exception, ServerError)
    assert "no Neo4j server answers" in str(result.exception)


@pytest.mark.parametrize("option", ["--wipe", "--replace", "--detach"])
def test_what_is_for_a_server_is_refused_elsewhere(built: Path, run: Run, option: str) -> None:
    assert run("export", "csv", "--project", built, option).exit_code == 2
    assert run("export", "neo4j", "--project", built, "--output", "x").exit_code == 2


def test_status_and_stop_of_no_server(run: Run) -> None:
    shown = run("neo4j", "status")
    assert (shown.exit_code, shown.stdout.strip()) == (1, "not running")
    assert run("neo4j", "stop").stdout.strip() == "was not running"


def test_without_java_or_maven_it_says_so(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = run("neo4j", "start").exception
    assert isinstance(problem, ServerError)
    assert "needs Java 17 or 21" in str(problem)
    assert "docs/neo4j.md" in str(problem)
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n", encoding="utf-8")
    java.chmod(0o755)
    assert "this is 11" in str(run("neo4j", "start").exception)
    java.write_text("#!/bin/sh\necho 'openjdk version \"17.0.2\"' >&2\n", encoding="utf-8")
    problem = run("neo4j", "start").exception
    assert isinstance(problem, ServerError)
    assert "needs Maven" in str(problem)


def test_the_folder_of_the_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TRIPLEWIRE_NEO4J")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert local_neo4j.default_home() == tmp_path / "triplewire" / "neo4j"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert local_neo4j.default_home() == Path(os.path.expanduser("~")) / ".local/share/triplewire/neo4j"  # noqa: PTH111
