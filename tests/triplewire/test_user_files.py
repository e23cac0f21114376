"""A user's own ontology, frames and knowledge add to the product without code, in every command."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import triplewire
from graph.errors import DataError
from triplewire.cli import app

ONTOLOGY = """\
predicates:
  co-signs letter with:
    kind: event
    domain: actor
    range: actor
    symmetric: true
    means: puts their name under the same letter
  quaffs-at:
    kind: event
    domain: [Person]
    range: [Organization, Location]
    means: drinks there
"""
FRAMES = """\
provenance: written for a test
frames:
  - predicate: co-signs letter with
    nouns: [joint letter]
    subject: [by, from, between]
    object: [both]
  - predicate: co-signs letter with
    verbs: [co-sign, countersign]
    subject: subj
    object: [with, both]
    where: {obj: [letter, missive]}
  - predicate: quaffs-at
    verbs: [attack]
    subject: subj
    object: obj
    weight: 0.5
    example: "Ada Quill attacked the Grumbling Griffin Inn."
"""
KNOWLEDGE = """\
provenance: written for a test
records:
  - {id: org/griffin, name: Grumbling Griffin Inn, type: Organization, aliases: [the Griffin, GGI]}
"""
ARTICLE = """\
France countersigned the letter with Kenya on Monday.

Ada Quill attacked GGI. France and Kenya met in Rome.
"""
GOLD = """\
document: a.txt
entities:
  france: {name: France, type: Country}
  kenya: {name: Kenya, type: Country}
  quill: {name: Ada Quill, type: Person}
  inn: {name: Grumbling Griffin Inn, type: Organization, aliases: [GGI]}
  rome: {name: Rome, type: Location}
relations:
  - [kenya, co-signs letter with, france]
  - [quill, quaffs-at, inn]
  - {s: france, p: meets_with, o: kenya, place: rome}
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an article, its gold and the user's files, and in `build` the build with them."""
    folder = tmp_path_factory.mktemp("own")
    texts = {"ontology": ONTOLOGY, "frames": FRAMES, "knowledge": KNOWLEDGE, "gold": GOLD}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    triplewire.build(folder / "a.txt", output=folder / "build", **options(folder))
    return folder


def options(folder: Path, *names: str) -> dict[str, Any]:
    return {name: folder / f"{name}.yaml" for name in names or ("ontology", "frames", "knowledge")}


def test_the_build_has_the_edges(files: Path) -> None:
    project = triplewire.open(files / "build", ontology=files / "ontology.yaml")
    edges = {(project.names[r.subject], r.type, project.names[r.object]) for r in project.relations}
    assert edges == {
        ("France", "CO_SIGNS_LETTER_WITH", "Kenya"),
        ("Ada Quill", "QUAFFS_AT", "Grumbling Griffin Inn"),
        ("France", "MEETS_WITH", "Kenya"),
    }
    found = project.query("MATCH (a)-[r:QUAFFS_AT]->(b) RETURN a.name, b.name, r.predicate")
    assert found == [{"a.name": "Ada Quill", "b.name": "Grumbling Griffin Inn", "r.predicate": "quaffs-at"}]


def test_without_them_there_are_none(files: Path, tmp_path: Path) -> None:
    project = triplewire.build(files / "a.txt", output=tmp_path)
    assert {r.predicate for r in project.relations} & {"co-signs letter with", "quaffs-at"} == set()


@pytest.mark.parametrize("format_", ["csv", "graphml", "json", "jsonl"])
def test_every_export_has_them(files: Path, tmp_path: Path, format_: str) -> None:
    project = triplewire.open(files / "build", ontology=files / "ontology.yaml")
    path = project.export(format_, tmp_path / "out")
    written = "".join(p.read_text(encoding="utf-8") for p in ([path] if path.is_file() else sorted(path.iterdir())))
    assert "CO_SIGNS_LETTER_WITH" in written
    assert "QUAFFS_AT" in written


def test_frames_shows_them(files: Path) -> None:
    card = triplewire.look_up("attack", **options(files, "ontology", "frames"))
    assert (card.frames[0].file, card.frames[0].row) == (str(files / "frames.yaml"), 3)
    assert {row.frame.predicate for row in card.frames} >= {"quaffs-at", "attacks"}
    command = ["frames", "letter", "--frames", str(files / "frames.yaml"), "--ontology", str(files / "ontology.yaml")]
    shown = CliRunner().invoke(app, command)
    assert shown.exit_code == 0
    assert "joint letter → co-signs letter with" in shown.stdout


def test_explain_names_their_frame(files: Path) -> None:
    project = triplewire.open(files / "build", ontology=files / "ontology.yaml")
    [one] = project.explain("Ada Quill", "GGI", parse=True, **options(files, "frames", "knowledge"))
    [quote] = one.quotes
    assert [(row.file, row.row) for row in quote.frames] == [(str(files / "frames.yaml"), 3)]
    assert quote.trace is not None
    assert quote.trace.event is not None
    assert quote.trace.tokens[quote.trace.event].lemma == "attack"


def test_eval_knows_their_predicates(files: Path) -> None:
    found = triplewire.evaluate(files / "gold.yaml", files / "build", ontology=files / "ontology.yaml")
    assert found.macro == dict.fromkeys(found.macro, 1.0)
    with pytest.raises(DataError, match=r"gold\.yaml:9: unknown predicate 'co-signs letter with'"):
        triplewire.evaluate(files / "gold.yaml", files / "build")


def test_annotate_drafts_with_them(files: Path, tmp_path: Path) -> None:
    triplewire.annotate(files / "a.txt", output=tmp_path / "draft.yaml", **options(files))
    found = triplewire.evaluate(tmp_path / "draft.yaml", files / "build", ontology=files / "ontology.yaml")
    assert (found.total["required"], found.total["f1"]) == (3, 1.0)


def test_a_missing_file_is_told(files: Path) -> None:
    for command in (
        ["frames", "attack", "--frames", "nowhere.yaml"],
        ["eval", str(files / "gold.yaml"), str(files / "build"), "--ontology", "nowhere.yaml"],
        ["annotate", str(files / "a.txt"), "--knowledge", "nowhere.yaml"],
        ["explain", "France", "Kenya", "--project", str(files / "build"), "--frames", "nowhere.yaml"],
    ):
        done = CliRunner().invoke(app, command)
        assert isinstance(done.exception, DataError), command
        assert "nowhere.yaml" in str(done.exception)


def test_json_of_frames_is_whole(files: Path) -> None:
    shown = CliRunner().invoke(app, ["frames", "seize", "--json"])
    card = json.loads(shown.stdout)
    assert card["word"] == "seize"
    assert {"file", "row", "frame"} == set(card["frames"][0])
