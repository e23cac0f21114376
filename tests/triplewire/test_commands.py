"""The commands that ask a project: what they print, for people and for programs, and their exit codes."""

import contextlib
import csv
import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import triplewire
from graph.errors import ProjectError, QueryError, UnknownNameError
from graph.exports import EXPORTERS
from tests.triplewire.conftest import Run

ATTACKS = "MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name"


def test_top_lists_actors_and_edges_and_says_what_to_try(built: Path, run: Run) -> None:
    shown = run("top", "--project", built).stdout
    assert "Israel" in shown
    assert "ATTACKS" in shown
    assert f"--project {built}" in shown
    data = json.loads(run("top", "--project", built, "--json", "--limit", "2").stdout)
    assert [(row["name"], row["edges"]) for row in data["actors"]] == [("Israel", 3), ("Hay'at Tahrir al-Sham", 2)]
    assert len(data["actors"]) == len(data["edges"]) == 2


def test_what_top_says_to_try_works_and_is_not_broken_into_lines(built: Path, run: Run) -> None:
    shown = run("top", "--project", built, env={"COLUMNS": "40"}).stdout
    commands = [shlex.split(line)[1:] for line in shown.splitlines() if line.strip().startswith("triplewire ")]
    assert [command[0] for command in commands] == ["show", "explain", "query", "export"]
    for command in commands:
        assert run(*command).exit_code == 0, command


def test_a_terminal_is_shown_colours_and_a_pipe_none(built: Path) -> None:
    command = [sys.executable, "-m", "triplewire", "top", "--project", str(built)]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120"}
    reader, writer = os.openpty()
    with subprocess.Popen(command, stdout=writer, env=environment) as process:
        os.close(writer)
        shown = b""
        with contextlib.suppress(OSError):  # a terminal whose writer has gone answers so
            while chunk := os.read(reader, 65536):
                shown += chunk
    os.close(reader)
    assert process.returncode == 0
    assert b"\x1b[1mIsrael" in shown
    piped = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    assert b"\x1b" not in piped
    assert b"Israel" in piped


def test_show_gives_the_card_for_any_name(built: Path, run: Run) -> None:
    shown = run("show", "HAYAT tahrir al sham", "--project", built).stdout
    assert "LEADS" in shown
    data = json.loads(run("show", "ahmed al-sharaa", "--project", built, "--json").stdout)
    assert data["entity"]["type"] == "Person"
    assert [(link["subject"], link["type"]) for link in data["links"]] == [(data["entity"]["name"], "LEADS")]


def test_explain_gives_sentence_source_and_rule(built: Path, run: Run) -> None:
    shown = run("explain", "israel", "syria", "--project", built).stdout
    assert "“Israel attacks Syria.”" in shown
    assert "“Syria condemns Israel.”" in shown
    assert "rule test:lines" in shown
    data = json.loads(run("explain", "israel", "syria", "--project", built, "--json").stdout)
    assert [one["type"] for one in data] == ["ATTACKS", "CONDEMNS"]
    assert data[0]["quotes"][0]["document"] == "syria/raid.txt"


def test_nothing_between_two_actors_is_said_and_exits_with_1(built: Path, run: Run) -> None:
    result = run("explain", "israel", "Vardar Mills", "--project", built, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
    assert "nothing joins Israel and Vardar Mills" in result.stderr


def test_query_prints_rows(built: Path, run: Run) -> None:
    assert json.loads(run("query", ATTACKS, "--project", built, "--json").stdout) == [
        {"a.name": "Israel", "b.name": "Syria"}
    ]
    shown = run("query", ATTACKS, "--project", built)
    assert shown.stdout.split() == ["a.name", "b.name", "Israel", "Syria"]
    assert "1 row" in shown.stderr


def test_query_takes_parameters(built: Path, run: Run) -> None:
    cypher = "MATCH (n:Entity) WHERE n.name = $name AND n.mentions >= $least RETURN n.type AS type"
    arguments = ("query", cypher, "--project", built, "--param", "name=Israel", "--param", "least=1", "--json")
    assert json.loads(run(*arguments).stdout) == [{"type": "Country"}]
    assert run("query", cypher, "--project", built, "--param", "name").exit_code == 2


@pytest.mark.parametrize("cypher", ["MATCH (n", "CREATE (n:X)", "MATCH (n) DETACH DELETE n"])
def test_a_wrong_or_writing_query_is_refused(built: Path, run: Run, cypher: str) -> None:
    result = run("query", cypher, "--project", built)
    assert result.exit_code == 1
    assert isinstance(result.exception, QueryError)


def test_a_node_an_edge_and_a_list_have_a_short_form(built: Path, run: Run) -> None:
    cypher = "MATCH (a {name: 'Israel'})-[r:ATTACKS]->() RETURN a, r, ['x', 'y'] AS list"
    assert "(Israel)  [:ATTACKS]  x, y" in run("query", cypher, "--project", built).stdout


def test_export_writes_every_format_and_prints_where(built: Path, run: Run, tmp_path: Path) -> None:
    for name in (name for name, row in EXPORTERS.items() if row.to != "server"):
        result = run("export", name, "--project", built)
        assert result.exit_code == 0, result.output
        assert Path(result.stdout.strip()).exists()
    assert run("export", "csv", "--project", built, "--output", tmp_path / "tables").exit_code == 0
    with (tmp_path / "tables/relations.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 5


def test_dump_is_lines_of_json_without_times(built: Path, run: Run) -> None:
    rows = [json.loads(line) for line in run("dump", "--project", built).stdout.splitlines()]
    assert sum("document" in row for row in rows) == 3
    assert sum("claim" in row for row in rows) == 5
    assert str(built.parent) not in run("dump", "--project", built).stdout


@pytest.mark.parametrize(
    "arguments",
    [(), ("build",), ("build", "x"), ("show",), ("export", "xlsx"), ("top", "--limit", "0"), ("nonsense",), ("-x",)],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize("command", [("top",), ("show", "x"), ("explain", "x", "y"), ("query", "x"), ("dump",)])
def test_a_folder_without_a_project_is_told(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    result = run(*command, "--project", tmp_path)
    assert result.exit_code == 1
    assert isinstance(result.exception, ProjectError)
    assert "triplewire build INPUT... --output" in str(result.exception)


def test_from_python_in_five_lines(built: Path) -> None:
    project = triplewire.open(built)
    assert {entity.type for entity in project.entities} == {"Country", "Organization", "Person"}
    assert project.graph().number_of_edges() == len(project.relations) == 5
    assert project.query("MATCH (a {name: $a})-[r:ATTACKS]->(b) RETURN b.name AS b", a="Israel") == [{"b": "Syria"}]
    assert project.show("israel").entity == project.find("Israel")
    assert [one.type for one in project.explain("Israel", "Syria")] == ["ATTACKS", "CONDEMNS"]


def test_same_name_is_there_from_python() -> None:
    assert triplewire.same_name("Abu Mohammad al-Jolani", "Abu Mohammed al-Golani", "Person")
    assert not triplewire.same_name("Bashar al-Assad", "Maher al-Assad", "Person")


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import triplewire", {"spacy", "networkx", "kglite", "rich", "pydantic", "yaml"}),
        ("import triplewire.cli", {"spacy", "networkx", "kglite", "trafilatura"}),
    ],
)
def test_importing_is_fast_because_it_imports_little(code: str, heavy: set[str]) -> None:
    program = f"{code}; import sys; print(sorted({heavy!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_error_is_one_line_on_standard_error_with_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "triplewire", "show", "x[bold]y", "--project", tmp_path / "[red]none"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"triplewire: {tmp_path}/[red]none: there is no project here (triplewire build")
    assert len(done.stderr.splitlines()) == 1


def test_the_version_is_that_of_the_project_file(run: Run, root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version").stdout == f"triplewire {project['version']}\n"


def test_help_names_the_exit_codes_and_every_command(run: Run) -> None:
    shown = run("--help").stdout
    assert "Exit codes: 0 done; 1 nothing could be built" in shown
    assert all(name in shown for name in ("build", "top", "show", "explain", "query", "export", "dump"))


def test_export_takes_a_part_of_the_graph(built: Path, run: Run, tmp_path: Path) -> None:
    def exported(*choice: object) -> tuple[set[str], int]:
        run("export", "json", "--project", built, "--output", tmp_path / "part.json", *choice)
        data = json.loads((tmp_path / "part.json").read_text(encoding="utf-8"))
        return {node["name"] for node in data["nodes"]}, len(data["edges"])

    assert exported("--ego", "israel")[0] >= {"Israel", "Syria"}
    assert exported("--predicates", "attacks, condemns", "--types", "Country") == ({"Israel", "Syria"}, 2)
    assert exported("--since", "2031") == (set(), 0)
    assert exported("--since", "2031", "--undated")[1] > 0
    assert exported("--min-confidence", "1")[1] < 5


@pytest.mark.parametrize(
    ("choice", "told"),
    [(("--since", "soon"), "'soon' is no date"), (("--ego", "Zanzibar Philharmonic"), "no actor is called"),
     (("--types", "Persons"), "did you mean Person")],
)  # fmt: skip
def test_a_wrong_choice_exits_with_1(built: Path, run: Run, choice: tuple[str, str], told: str) -> None:
    result = run("export", "json", "--project", built, *choice)
    assert result.exit_code == 1
    assert told in str(result.exception)


def test_export_lists_its_formats_and_the_options_of_each(run: Run, built: Path) -> None:
    shown = run("export", "--help").stdout
    assert all(name in shown for name in EXPORTERS)
    for name, row in EXPORTERS.items():
        shown = run("export", name, "--help", env={"COLUMNS": "200"}).stdout
        for option in (*row.options, *(("since",) if name == "csv" else ())):
            assert f"--{getattr(option, 'name', option).replace('_', '-')}" in shown
    with pytest.raises(UnknownNameError, match="has no option 'colour'"):
        triplewire.open(built).export("csv", colour="red")


def test_check_reads_an_export_back(built: Path, run: Run, tmp_path: Path) -> None:
    for name in ("graphml", "csv", "ftm"):
        written = run("export", name, "--project", built).stdout.strip()
        shown = run("check", written)
        assert shown.exit_code == 0, name
        assert "5 relations" in shown.stdout
        assert "all of it is there" in shown.stdout
    run("export", "gexf", "--project", built, "--ego", "israel", "--output", tmp_path / "part.gexf")
    assert "a part of it" in run("check", tmp_path / "part.gexf", "--project", built).stdout
    (tmp_path / "other.gexf").write_text(
        (tmp_path / "part.gexf").read_text(encoding="utf-8").replace("Israel", "Ruritania"), encoding="utf-8"
    )
    told = run("check", tmp_path / "other.gexf", "--project", built, "--json")
    assert told.exit_code == 1
    assert "is called 'Ruritania' and in the project 'Israel'" in json.loads(told.stdout)["problems"][0]
    assert run("check", tmp_path, "--project", built).exit_code == 1
