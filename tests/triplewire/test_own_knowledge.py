"""A project's own knowledge: imported once, used by every later build, shown with its sources."""

import json
from pathlib import Path

import pytest

import triplewire
from graph.errors import UnknownNameError
from tests.triplewire.conftest import Lines, Run

CSV = "name,type,aliases,kind\nOlmeda Foods,Organization,Vardar Mills,company\n"


def test_what_is_imported_counts_in_the_next_build(
    built: Path, news: Path, run: Run, lines: Lines, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(CSV, encoding="utf-8")
    done = run("knowledge", "import", mine, "--project", built)
    assert done.exit_code == 0, done.output
    assert done.stdout.startswith("1 new, 0 known before")
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    assert lines.options == {}
    project = triplewire.open(built)
    assert project.find("Vardar Mills").id == project.find("Olmeda Foods").id == "org/olmeda-foods"
    project.aliases.different("Vardar Mills", "Olmeda Foods", author="anna")
    assert project.find("Vardar Mills") != project.find("Olmeda Foods"), "judgements know it too"
    shown = run("knowledge", "show", "Vardar Mills", "--project", built).stdout
    assert "Olmeda Foods  Organization  org/olmeda-foods" in shown
    assert "mine.csv" in shown


def test_a_file_given_to_the_build_comes_on_top(
    built: Path, news: Path, run: Run, lines: Lines, tmp_path: Path
) -> None:
    (tmp_path / "mine.csv").write_text(CSV, encoding="utf-8")
    triplewire.import_knowledge([tmp_path / "mine.csv"], project=built)
    extra = tmp_path / "extra.yaml"
    extra.write_text("provenance: mine\nrecords:\n  - {id: org/v, name: Vardar Mills, type: Organization}\n", "utf-8")
    built_with = ("build", news, "--output", built, "--extractor", "lines", "--knowledge", extra)
    assert run(*built_with).exit_code == 0
    assert triplewire.open(built).find("org/olmeda-foods").name == "Olmeda Foods"


def test_what_is_known_is_shown_with_offices_dates_and_provenance(run: Run, tmp_path: Path) -> None:
    shown = run("knowledge", "show", "Jolani", "--project", tmp_path, env={"COLUMNS": "200"}).stdout
    assert "Ahmed al-Sharaa  Person  person/ahmed-al-sharaa" in shown
    assert "president of country/syria (2025-01-29 to ...)" in shown
    assert "graph/data/knowledge/people-middle-east.yaml: " in shown
    data = json.loads(run("knowledge", "show", "HTS", "--json", "--project", tmp_path).stdout)
    assert data["record"]["id"] == "org/hts"
    assert data["provenance"]


def test_unclear_names_are_named(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match=r"may mean .*country/.*give the id"):
        triplewire.known("Congo")
    with pytest.raises(UnknownNameError, match=r"nothing is known of 'Zyx Qwv'"):
        triplewire.known("Zyx Qwv")


def test_problems_are_told_and_strict_fails(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(CSV + "Nobody,Robot,,\n", encoding="utf-8")
    done = run("knowledge", "import", bad, "--project", tmp_path / "p")
    assert done.exit_code == 0
    assert "bad.csv:3" in done.stderr.replace("\n", "")
    assert run("knowledge", "import", bad, "--project", tmp_path / "p", "--strict").exit_code == 1
    assert run("knowledge", "import", bad, "--project", tmp_path / "p").stdout.startswith("0 new, 1 known before")
    none = tmp_path / "none.csv"
    none.write_text("name,type\nNobody,Robot\n", encoding="utf-8")
    assert run("knowledge", "import", none, "--project", tmp_path / "p").exit_code == 1
