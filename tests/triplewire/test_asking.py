"""`triplewire query`: the queries that come with it, their parameters, and how rows are printed."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

import triplewire
from graph.errors import QueryError, UnknownNameError
from graph.query.library import queries, read_query
from tests.triplewire.conftest import Run


def test_there_are_many_and_each_says_what_it_tells(run: Run) -> None:
    assert len(queries()) >= 25
    shown = run("query", "--list", env={"COLUMNS": "300"}).stdout
    assert all(query.name in shown and query.title in shown for query in queries().values())
    data = json.loads(run("query", "--list", "--json").stdout)
    assert {row["name"] for row in data} == set(queries())
    told = {name for query in queries().values() for name in {p.name for p in query.parameters}}
    assert told == {"actor", "other", "since", "until"}


@pytest.mark.parametrize("name", queries())
def test_a_query_names_its_parameters_and_sorts_its_rows(name: str) -> None:
    query = queries()[name]
    assert query.title[0].isupper()
    body = "\n".join(line for line in query.cypher.splitlines() if not line.startswith("//"))
    assert {parameter.name for parameter in query.parameters} == set(re.findall(r"\$(\w+)", body))
    assert "ORDER BY" in query.cypher.upper()
    assert max(map(len, query.cypher.splitlines())) < 260


def test_a_query_by_name(built: Path, run: Run) -> None:
    rows = json.loads(run("query", "--name", "violence", "--project", built, "--json").stdout)
    assert [(row["actor"], row["relation"], row["other"]) for row in rows] == [("Israel", "ATTACKS", "Syria")]
    parameters = ("--param", "actor=HAYAT tahrir al sham", "--param", "other=israel")
    shown = run("query", "--name", "contacts", "--project", built, *parameters, "--format", "csv").stdout
    assert list(csv.DictReader(io.StringIO(shown))) == [
        {"steps": "1", "chain": '["Hay\'at Tahrir al-Sham", "Israel"]', "relations": '["NEGOTIATES_WITH"]'}
    ]


def test_formats(built: Path, run: Run) -> None:
    cypher = "MATCH (a {name: 'Israel'})-[r:ATTACKS]->(b) RETURN a.name, r.start, [b.name, 'x,\"y'] AS list"
    table = run("query", cypher, "--project", built).stdout
    assert "Israel" in table
    read = list(csv.reader(io.StringIO(run("query", cypher, "--project", built, "--format", "csv").stdout)))
    assert read == [["a.name", "r.start", "list"], ["Israel", "", '["Syria", "x,\\"y"]']]
    assert json.loads(run("query", cypher, "--project", built, "--format", "json").stdout)[0]["r.start"] is None


def test_the_text_of_a_query(run: Run) -> None:
    assert run("query", "--name", "violence", "--text").stdout == queries()["violence"].cypher


def test_what_is_wrong_with_a_name_or_parameter(built: Path, run: Run) -> None:
    project = triplewire.open(built)
    with pytest.raises(UnknownNameError, match="--list"):
        project.ask("nonsense")
    with pytest.raises(QueryError, match="needs actor, other"):
        project.ask("contacts")
    with pytest.raises(QueryError, match="has no parameter 'nobody'"):
        project.ask("violence", nobody=1)
    with pytest.raises(QueryError, match="is no date"):
        project.ask("changes", since="yesterday", until="2026-01-01")
    with pytest.raises(UnknownNameError, match="Nobody"):
        project.ask("violence", actor="Nobody")
    assert run("query", "--project", built).exit_code == 2
    assert run("query", "MATCH (n) RETURN n", "--name", "violence", "--project", built).exit_code == 2


def test_reading_a_file_of_a_query() -> None:
    query = read_query("x", "// Title: of it\n// $a: actor, a name; all when left out\n// $d: date, a day\nRETURN 1\n")
    assert [(p.name, p.kind, p.optional) for p in query.parameters] == [("a", "actor", True), ("d", "date", False)]
