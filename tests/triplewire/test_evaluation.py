"""`eval` and `annotate`: a draft of annotations scores full marks against its own build, a corrected one does not."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import triplewire
from graph.errors import DataError, InputError
from triplewire.cli import app

ARTICLES = (
    "cedar-daily-paris-talks.txt",
    "gulf-standard-baku.md",
    "harbor-tribune-white-house.html",
    "kivu-observer-rwanda-denies.txt",
    "northern-post-security-pact.html",
)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_draft_scores_full_marks_against_its_own_build(root: Path, tmp_path: Path, name: str) -> None:
    article = root / "examples/articles" / name
    triplewire.annotate(article, output=tmp_path / "gold/draft.yaml")
    triplewire.build(article, output=tmp_path / "build")
    found = triplewire.evaluate(tmp_path / "gold", tmp_path / "build")
    assert found.total["required"] > 2
    assert found.macro == dict.fromkeys(found.macro, 1.0)
    assert not found.findings


def test_a_draft_shows_each_sentence_and_each_qualifier(root: Path) -> None:
    text = triplewire.annotate(root / "examples/articles/cedar-daily-paris-talks.txt")
    assert "\n  # The Hay'at Tahrir al-Sham (HTS) authorities that have ruled Syria" in text
    assert "p: negotiates_with" in text
    assert "mediator: united_states" in text
    assert "aliases: [HTS" in text


def test_corrections_show_in_the_figures(root: Path, tmp_path: Path) -> None:
    article = root / "examples/articles/kivu-observer-rwanda-denies.txt"
    draft = triplewire.annotate(article, output=tmp_path / "draft.yaml")
    rows = [line for line in draft.splitlines() if line.startswith("  - {s:")]
    corrected = draft.replace(rows[0] + "\n", "")
    (tmp_path / "draft.yaml").write_text(corrected, encoding="utf-8")
    triplewire.build(article, output=tmp_path / "build")
    found = triplewire.evaluate(tmp_path / "draft.yaml", tmp_path / "build")
    assert found.total["recall"] == 1.0
    assert found.total["precision"] < 1.0


def test_names_and_texts_that_yaml_would_read_otherwise(tmp_path: Path) -> None:
    words = "No: the envoy \u2028 of # Norway met Russia's Putin in Oslo: \U0001f91d.\n\nNorway attacked Russia.\n"
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    triplewire.annotate(tmp_path / "a.txt", output=tmp_path / "a.yaml")
    triplewire.build(tmp_path / "a.txt", output=tmp_path / "build")
    assert triplewire.evaluate(tmp_path / "a.yaml", tmp_path / "build").total["f1"] == 1.0


def test_an_article_without_relations_and_a_file_of_several(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained all day long and nobody went out for a walk.", encoding="utf-8")
    triplewire.annotate(tmp_path / "a.txt", output=tmp_path / "a.yaml")
    triplewire.build(tmp_path / "a.txt", output=tmp_path / "build")
    assert triplewire.evaluate(tmp_path / "a.yaml", tmp_path / "build").total["required"] == 0
    with pytest.raises(InputError, match="holds 4 articles"):
        triplewire.annotate(root / "examples/articles/wire-archive.jsonl")


def test_the_commands(root: Path, tmp_path: Path) -> None:
    article, draft, build = root / "examples/articles/cedar-daily-paris-talks.txt", tmp_path / "d.yaml", tmp_path / "b"
    run = CliRunner().invoke
    assert run(app, ["annotate", str(article), "--output", str(draft)]).stdout.strip() == str(draft)
    assert run(app, ["build", str(article), "--output", str(build)]).exit_code == 0
    shown = run(app, ["eval", str(draft), str(build)])
    assert shown.exit_code == 0
    assert "negotiates_with" in shown.stdout
    told = json.loads(run(app, ["eval", str(draft), str(build), "--json"]).stdout)
    assert (told["macro"]["f1"], told["findings"]) == (1.0, [])
    assert told["total"]["precision"] == 1.0


def test_a_wrong_gold_file_is_told_in_one_line(tmp_path: Path, demo: triplewire.Project) -> None:
    gold = tmp_path / "g.yaml"
    gold.write_text("document: nobody.txt\nentities: {}\nrelations: []\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"no document 'nobody\.txt'"):
        triplewire.evaluate(gold, demo.folder)
