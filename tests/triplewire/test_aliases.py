"""Persons' judgements in a project: at once in every file, explained, undone, carried, and never lost."""

import json
from pathlib import Path

import pytest

import triplewire
from graph.errors import DataError, ProjectError, UnknownNameError
from tests.triplewire.conftest import Lines, Run
from tests.triplewire.lines import TYPES

FILES = ("documents.jsonl", "entities.jsonl", "relations.jsonl", "graph.graphml")
MORE = (
    "More raids reported\n2026-01-09\n\nThe raids were reported by the agency on Friday, it said.\n\n"
    "Hayat Tahrir al-Sham attacks Olmeda Foods.\n\nHTS condemns Israel.\n\nOlmeda Food attacks Syria.\n"
)


@pytest.fixture(autouse=True)
def author(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIPLEWIRE_AUTHOR", "anna")


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def names(folder: Path) -> set[str]:
    return {entity.name for entity in triplewire.open(folder).entities}


def test_same_takes_effect_at_once_and_undo_restores_every_byte(built: Path) -> None:
    before, dump = contents(built), list(triplewire.open(built).dump())
    project = triplewire.open(built)
    ruling = project.aliases.same("Olmeda Foods", "Vardar Mills", because="one owner")
    assert ruling.a == ruling.b
    assert "Vardar Mills" not in names(built) or "Olmeda Foods" not in names(built)
    assert project.find("Vardar Mills") == project.find("Olmeda Foods"), "the open project sees it"
    assert contents(built) != before
    [gone] = project.aliases.undo()
    assert (gone.author, gone.verdict) == ("anna", "same")
    assert contents(built) == before
    assert list(triplewire.open(built).dump()) == dump


def test_different_parts_two_names_of_one_actor_and_holds_for_later_articles(
    built: Path, news: Path, run: Run, lines: Lines
) -> None:
    (news / "more.txt").write_text(MORE, encoding="utf-8")
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    before = contents(built)
    joined = triplewire.open(built).find("HTS")
    assert joined == triplewire.open(built).find("Hayat Tahrir al-Sham")
    done = run("alias", "different", "HTS", "Hayat Tahrir al-Sham", "--project", built, "--because", "not here")
    assert done.exit_code == 0, done.output
    project = triplewire.open(built)
    assert project.find("HTS") != project.find("Hay'at Tahrir al-Sham")
    (news / "again.txt").write_text(MORE.replace("More raids", "Again raids"), encoding="utf-8")
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    project = triplewire.open(built)
    assert project.find("HTS") != project.find("Hay'at Tahrir al-Sham")
    (news / "again.txt").unlink()
    assert run("alias", "undo", "HTS", "Hayat Tahrir al-Sham", "--project", built).exit_code == 0
    assert triplewire.open(built).find("HTS").knowledge == joined.knowledge
    assert before["documents.jsonl"] != contents(built)["documents.jsonl"]


def test_two_that_are_apart_stay_apart(built: Path) -> None:
    before = contents(built)
    ruling = triplewire.open(built).aliases.different("Olmeda Foods", "Vardar Mills")
    assert ruling.a != ruling.b
    assert contents(built) == before


def test_a_clash_of_judgements_is_told_and_the_latest_wins(built: Path, run: Run) -> None:
    a, b, c = "Olmeda Foods", "Vardar Mills", "Ahmed al-Sharaa"
    where = ("--project", built)
    assert run("alias", "same", a, b, *where).exit_code == 0
    assert run("alias", "same", b, c, *where, "--author", "ben").exit_code == 0
    told = run("alias", "different", a, c, *where, "--author", "cleo")
    assert told.exit_code == 0, told.output
    assert "without effect: anna said" in " ".join(told.stderr.split())
    assert triplewire.open(built).find(a) != triplewire.open(built).find(c)
    history = run("alias", "history", a, *where).stdout
    assert "without effect" in history
    assert "ben said" in history
    project = triplewire.open(built)
    assert {ruled.standing for ruled in project.aliases.history(a) if ruled.judgement.author == "cleo"} == {"in force"}
    assert [j.author for j in project.aliases.undo(author="ben")] == ["ben"]
    assert [j.author for j in project.aliases.undo()] == ["cleo"]
    taken_back = [ruled for ruled in project.aliases.history(a) if ruled.standing == "undone"]
    assert {ruled.judgement.author for ruled in taken_back} == {"ben", "cleo"}
    assert all(ruled.grounds[0].startswith("taken back by ") for ruled in taken_back)
    assert "[undone]" in run("alias", "history", a, *where).stdout


def test_unclear_names_are_named(built: Path, run: Run) -> None:
    project = triplewire.open(built)
    with pytest.raises(UnknownNameError, match="no actor is called 'Nobody'"):
        project.aliases.same("Nobody", "Israel")
    with pytest.raises(UnknownNameError, match="are one name"):
        project.aliases.different("Israel", "israel")
    with pytest.raises(UnknownNameError, match="nobody has judged"):
        project.aliases.undo()
    with pytest.raises(ProjectError, match="the program itself"):
        project.aliases.same("Israel", "Syria", author="Triplewire")
    assert run("alias", "same", "Nobody", "Israel", "--project", built).exit_code != 0


def test_list_tells_where_names_come_from_and_why(built: Path, run: Run) -> None:
    project = triplewire.open(built)
    project.aliases.same("Olmeda Foods", "Vardar Mills", because="one owner")
    rows = {row.name: row for row in project.aliases.list("Vardar Mills").aliases}
    assert rows["Olmeda Foods"].mentions == rows["Olmeda Foods"].articles == 1
    assert any("anna said so: one owner" in why for row in rows.values() for why in row.why)
    card = project.show("Vardar Mills")
    assert {row.name for row in card.aliases} >= {"Olmeda Foods", "Vardar Mills"}
    assert "anna said so: one owner" in str(card)
    assert "1 mention in 1 article" in str(card)
    shown = run("alias", "list", "Hayat Tahrir al-Sham", "--project", built, env={"COLUMNS": "300"}).stdout
    assert "not met" in shown
    assert "org/hts" in shown
    data = json.loads(run("alias", "list", "HTS", "--project", built, "--json").stdout)
    assert {row["name"] for row in data["aliases"] if row["known"]} >= {"HTS"}


def test_labels_are_counted_by_outlet(built: Path, run: Run) -> None:
    rows = triplewire.open(built).aliases.labels("Israel")
    assert sum(row.mentions for row in rows) == 3
    assert {row.name for row in rows} == {"Israel"}
    assert "Israel" in run("alias", "labels", "Israel", "--project", built).stdout


def test_compare_needs_no_project(run: Run, tmp_path: Path) -> None:
    told = run("alias", "compare", "Bashar al-Assad", "Maher al-Assad", "--project", tmp_path)
    assert told.exit_code == 0
    assert "different" in told.stdout
    data = json.loads(run("alias", "compare", "HTS", "Hayat Tahrir al-Sham", "--json", "--project", tmp_path).stdout)
    assert data["verdict"] == "same"
    assert data["features"]


DOUBTFUL = {
    "Tarik Olmedo Karimov": "attacks Syria",
    "Tarik Olmedo Nazarov": "attacks Syria",
    "Tarik Olmedo": "condemns Syria",
}


@pytest.fixture
def doubtful(news: Path, built: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    for i, (name, does) in enumerate(DOUBTFUL.items()):
        monkeypatch.setitem(TYPES, name, "Person")
        head = f"Doubts {i} reported\n2026-01-1{i}\n\nThe doubts were reported by the agency on Saturday, it said.\n\n"
        (news / f"doubts{i}.txt").write_text(f"{head}{name} {does}.\n", encoding="utf-8")
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    return built


def test_review_asks_shows_sentences_and_goes_on_where_it_stopped(doubtful: Path, run: Run) -> None:
    doubts = json.loads(run("alias", "review", "--json", "--project", doubtful).stdout)
    pairs = [{doubt["a"]["name"], doubt["b"]["name"]} for doubt in doubts]
    assert {"Tarik Olmedo", "Tarik Olmedo Karimov"} in pairs
    assert [d["consequence"] for d in doubts] == sorted((d["consequence"] for d in doubts), reverse=True)
    shown = run("alias", "review", "--project", doubtful, input="?\nd\nq\n")
    assert shown.exit_code == 0, shown.output
    assert "Tarik Olmedo condemns Syria." in shown.stdout
    assert "1 of" in shown.stderr
    left = json.loads(run("alias", "review", "--json", "--project", doubtful).stdout)
    assert len(left) == len(doubts) - 1
    assert run("alias", "review", "--project", doubtful, input="k\n" * len(left)).exit_code == 0
    assert json.loads(run("alias", "review", "--json", "--project", doubtful).stdout) == []
    assert "no doubtful pairs" in run("alias", "review", "--project", doubtful).stderr


def test_review_joins(doubtful: Path, run: Run) -> None:
    [first, *_] = triplewire.open(doubtful).aliases.doubts()
    assert run("alias", "review", "--project", doubtful, input="s\n").exit_code == 0
    project = triplewire.open(doubtful)
    if first.a.mentions and first.b.mentions:
        assert project.find(first.a.name) == project.find(first.b.name)


def test_judgements_are_carried_and_wait_for_their_names(
    built: Path, news: Path, run: Run, lines: Lines, tmp_path: Path
) -> None:
    triplewire.open(built).aliases.same("Olmeda Foods", "Vardar Mills")
    exported = tmp_path / "judgements.jsonl"
    assert run("alias", "export", "--output", exported, "--project", built).exit_code == 0
    [row] = [json.loads(line) for line in exported.read_text(encoding="utf-8").splitlines()]
    assert row["author"] == "anna"
    assert row["verdict"] == "same"
    other = tmp_path / "other"
    assert run("build", news / "syria", "--output", other, "--extractor", "lines").exit_code == 0
    carried = run("alias", "import", exported, "--project", other)
    assert carried.stdout.startswith("1 new, 0 known already, 1 of them wait")
    assert run("alias", "import", exported, "--project", other).stdout.startswith("0 new, 1 known already")
    assert run("build", news / "business.txt", "--output", other, "--extractor", "lines").exit_code == 0
    project = triplewire.open(other)
    assert project.find("Olmeda Foods") == project.find("Vardar Mills")
    assert triplewire.open(other).aliases.export() == tuple(exported.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "1: no JSON"),
        ('{"a": "x", "b": "y", "verdict": "maybe", "author": "anna"}', "1: verdict"),
        ('{"a": "x", "b": "y", "verdict": "same"}', "1: has no author"),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_added(built: Path, tmp_path: Path, line: str, told: str) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=f"broken.jsonl:{told}"):
        triplewire.open(built).aliases.import_(broken)
    assert triplewire.open(built).aliases.export() == ()


def test_a_former_id_still_means_its_actor(built: Path, news: Path, run: Run, lines: Lines) -> None:
    former = triplewire.open(built).find("Olmeda Foods").id
    triplewire.open(built).aliases.same("Olmeda Foods", "Ahmed al-Sharaa")
    project = triplewire.open(built)
    assert project.find(former).id == "person/ahmed-al-sharaa"
    assert run("show", former, "--project", built).exit_code == 0
    assert former in project.show("person/ahmed-al-sharaa").former_ids
    assert project.aliases.list(former).former_ids == (former,)
    project.aliases.undo()
    assert triplewire.open(built).find(former).name == "Olmeda Foods"


def test_an_article_comes_and_goes_without_a_trace(built: Path, news: Path, run: Run, lines: Lines) -> None:
    from graph.knowledge import load_knowledge
    from graph.ontology import load_ontology
    from graph.store import Store
    from triplewire.refresh import refresh

    before, dump = contents(built), list(triplewire.open(built).dump())
    (news / "more.txt").write_text(MORE, encoding="utf-8")
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    assert contents(built) != before
    with Store(built / "triplewire.db") as store:
        [added] = [document for document in store.documents() if document.name == "more.txt"]
        assert store.remove(added.id)
        refresh(store, built, knowledge=load_knowledge(), ontology=load_ontology())
    assert contents(built) == before
    assert list(triplewire.open(built).dump()) == dump
