"""A build: what it leaves, that its steps leave no trace, and what it does with what cannot be read."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import triplewire
from graph.errors import InputError, ProjectError
from tests.triplewire.conftest import ARTICLES, Lines, Run

PUBLIC = ("documents.jsonl", "entities.jsonl", "relations.jsonl", "graph.graphml")


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in PUBLIC}


def build(inputs: list[Path] | list[str], output: Path, **options: Any) -> triplewire.Project:
    return triplewire.build(list(inputs), output=output, extractor="lines", **options)


def test_the_files_of_the_contract_are_written_and_counted(news: Path, lines: Lines, run: Run, tmp_path: Path) -> None:
    result = run("build", news, "--output", tmp_path / "out", "--extractor", "lines", "--json")
    report = json.loads(result.stdout)
    assert (report["articles"], report["read"], report["entities"], report["relations"]) == (3, 3, 6, 5)
    assert {Path(file).name for file in report["files"]} == {*PUBLIC, "triplewire.db"}
    assert all(Path(file).stat().st_size for file in report["files"])
    assert lines.read == ["business.txt", "syria/raid.txt", "syria/talks.txt"]


def test_evidence_is_the_text_of_its_document(built: Path) -> None:
    project = triplewire.open(built)
    texts = {document.name: document.text for document in project.documents}
    evidence = [item for relation in project.relations for item in relation.evidence]
    assert len(evidence) == 5
    assert all(texts[item.document][item.start : item.end] == item.text for item in evidence)


def test_what_stands_in_the_project_is_not_read_again(built: Path, news: Path, lines: Lines) -> None:
    before = contents(built)
    lines.read.clear()
    build([news], built)
    assert lines.read == []
    assert contents(built) == before


def test_a_killed_build_goes_on_where_it_stopped(news: Path, lines: Lines, tmp_path: Path) -> None:
    lines.fails_at = "syria/talks.txt"
    with pytest.raises(KeyboardInterrupt):
        build([news], tmp_path / "out")
    lines.fails_at = None
    lines.read.clear()
    build([news], tmp_path / "out")
    assert lines.read == ["syria/talks.txt"]
    assert contents(tmp_path / "out") == contents(build([news], tmp_path / "whole").folder)


def test_new_data_of_the_user_means_reading_again(
    news: Path, built: Path, lines: Lines, run: Run, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("provenance: test\nrecords: []\n")
    lines.read.clear()
    first = news / "business.txt"
    result = run("build", first, "--output", built, "--extractor", "lines", "--knowledge", mine, "--json")
    assert (json.loads(result.stdout)["read"], json.loads(result.stdout)["again"]) == (3, 3)
    assert sorted(lines.read) == sorted(ARTICLES)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(steps=st.permutations([*ARTICLES, "", "syria"]), cuts=st.sets(st.integers(1, 4)))
def test_the_order_and_the_steps_leave_no_trace(
    steps: list[str], cuts: set[int], news: Path, lines: Lines, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    whole = build([news], folder / "whole")
    bounds = [0, *sorted(cuts), len(steps)]
    for start, end in pairwise(bounds):
        stepwise = build([news / name for name in steps[start:end]], folder / "steps")
    assert contents(stepwise.folder) == contents(whole.folder)
    assert list(stepwise.dump()) == list(whole.dump())


def test_another_article_under_a_taken_name_is_told_and_cured_by_a_prefix(
    built: Path, lines: Lines, run: Run, tmp_path: Path
) -> None:
    other = tmp_path / "other/business.txt"
    other.parent.mkdir()
    other.write_text(ARTICLES["business.txt"].replace("Olmeda", "Oriel"))
    refused = run("build", other, "--output", built, "--extractor", "lines")
    assert refused.exit_code == 1
    assert isinstance(refused.exception, InputError)
    assert "two articles are called 'business.txt'" in refused.stderr
    assert "--prefix" in refused.stderr
    assert run("build", other, "--output", built, "--extractor", "lines", "--prefix", "wire").exit_code == 0
    assert "wire/business.txt" in {document.name for document in triplewire.open(built).documents}


def test_bad_inputs_are_told_and_the_rest_is_built(news: Path, lines: Lines, run: Run, tmp_path: Path) -> None:
    (news / "empty.txt").write_text("")
    (news / "binary.txt").write_bytes(bytes(range(256)) * 50)
    good = {"title": "One", "text": "The sale was announced by the companies on Thursday.\n\nIsrael attacks Syria."}
    (news / "feed.jsonl").write_text(json.dumps(good) + "\n{broken\n")
    arguments = ("build", news, tmp_path / "missing.txt", "--output", tmp_path / "out", "--extractor", "lines")
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    for name in ("empty.txt", "binary.txt", "feed.jsonl", "missing.txt"):
        assert len([line for line in result.stderr.splitlines() if name in line]) == 1, result.stderr
    assert "4 problems with the inputs" in result.stdout
    assert len(triplewire.open(tmp_path / "out").documents) == 4
    assert run(*arguments, "--strict").exit_code == 1


def test_nothing_to_build_is_an_error(lines: Lines, run: Run, tmp_path: Path) -> None:
    result = run("build", tmp_path / "missing", "--output", tmp_path / "out", "--extractor", "lines")
    assert result.exit_code == 1
    assert isinstance(result.exception, InputError)
    assert "not one article could be read" in str(result.exception)


def test_standard_input_is_an_article(lines: Lines, run: Run, tmp_path: Path) -> None:
    text = ARTICLES["business.txt"]
    result = run("build", "-", "--output", tmp_path / "out", "--extractor", "lines", input=text)
    assert result.exit_code == 0, result.output
    assert len(triplewire.open(tmp_path / "out").relations) == 1


def test_an_output_that_is_no_folder_is_an_error_before_anything_is_read(news: Path, lines: Lines) -> None:
    with pytest.raises(ProjectError, match="--output"):
        build([news], news / "business.txt" / "out")
    assert lines.read == []


@pytest.mark.parametrize("option", ["ontology", "frames", "knowledge"])
def test_a_missing_file_of_the_user_is_named(news: Path, tmp_path: Path, option: str) -> None:
    command = [
        sys.executable,
        "-m",
        "triplewire",
        "build",
        news,
        "--output",
        tmp_path / "out",
        f"--{option}",
        "none.yaml",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "triplewire: none.yaml: cannot be read: No such file or directory (check the path)\n"


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [("--model", "en_core_web_none", "is not installed"), ("--extractor", "none", "no extractor is called 'none'")],
)
def test_a_missing_model_or_extractor_is_told_in_one_line(
    news: Path, tmp_path: Path, option: str, value: str, told: str
) -> None:
    command = [sys.executable, "-m", "triplewire", "build", news, "--output", tmp_path / "out", option, value]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
