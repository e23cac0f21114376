"""A project that grows: what is read again and why, what is added, removed, gone; its state and its journal."""

import json
from pathlib import Path

import pytest

import triplewire
from graph.errors import ProjectError, UnknownNameError
from graph.store import Store
from loaders.options import Options
from tests.loaders.make_files import rss
from tests.loaders.serve import answer, serving
from tests.triplewire.conftest import ARTICLES, Lines, Run
from tests.triplewire.test_build import build, contents
from triplewire.project import STORE

NEW = "More\n2026-01-09\n\nThe meeting was reported by the agency on Friday, it said.\n\nSyria supports Israel.\n"


def names(project: triplewire.Project) -> list[str]:
    return sorted(document.name for document in triplewire.open(project.folder).documents)


def test_an_unchanged_folder_is_not_even_loaded(
    built: Path, news: Path, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in built.iterdir() if path.name != STORE}
    with monkeypatch.context() as without:
        without.setattr("loaders.documents_of", None)
        without.setattr("triplewire.written.refresh", None)
        build([news], built)
    assert {path.name: path.stat().st_mtime_ns for path in built.iterdir() if path.name != STORE} == before
    (built / "relations.jsonl").write_text("edited\n")
    build([news], built)
    assert "edited" not in (built / "relations.jsonl").read_text()


def test_a_changed_file_takes_the_place_of_what_it_was(built: Path, news: Path, lines: Lines, tmp_path: Path) -> None:
    (news / "business.txt").write_text(ARTICLES["business.txt"].replace("Olmeda", "Oriel"), encoding="utf-8")
    lines.read.clear()
    project = build([news], built)
    assert lines.read == ["business.txt"]
    assert contents(built) == contents(build([news], tmp_path / "whole").folder)
    assert "Oriel Foods" in project.names.values()


def test_what_a_file_tells_besides_its_text_counts_too(lines: Lines, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    article = {"title": "One", "text": "The sale was announced by the companies on Thursday.\n\nIsrael attacks Syria."}
    file.write_text(json.dumps(article | {"published": "2026-01-05"}))
    build([file], tmp_path / "out")
    file.write_text(json.dumps(article | {"published": "2026-01-06"}))
    [document] = build([file], tmp_path / "out").documents
    assert str(document.published) == "2026-01-06"
    assert contents(tmp_path / "out") == contents(build([file], tmp_path / "whole").folder)


def test_add_reads_as_the_project_was_built(built: Path, run: Run, lines: Lines, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text("provenance: test\nrecords: []\n")
    assert (
        run("build", tmp_path / "news", "--output", built, "--extractor", "lines", "--knowledge", mine).exit_code == 0
    )
    (tmp_path / "more.txt").write_text(NEW, encoding="utf-8")
    lines.read.clear()
    result = run("add", tmp_path / "more.txt", "--project", built, "--json")
    assert result.exit_code == 0, result.output
    assert (json.loads(result.stdout)["read"], lines.read) == (1, ["more.txt"])


def test_a_feed_that_is_saved_every_day_under_one_name(run: Run, lines: Lines, tmp_path: Path) -> None:
    def item(number: int) -> dict[str, str]:
        link = f"https://x.example/{number}"
        text = (
            f"<p>The meeting was told of on Friday, it said, for the {number}. time.</p><p>Syria supports Israel.</p>"
        )
        return {"title": f"Story {number}", "link": link, "date": "Tue, 06 Jan 2026 08:00:00 GMT", "content": text}

    feed, out = tmp_path / "feed.xml", tmp_path / "out"
    feed.write_text(rss([item(2), item(1)]))
    build([feed], out)
    lines.read.clear()
    feed.write_text(rss([item(3), item(2)]))
    report = json.loads(run("update", "--project", out, "--json").stdout)
    first, second, third = (f"feed.xml#https://x.example/{number}" for number in (1, 2, 3))
    assert (report["read"], report["again"], report["gone"], lines.read) == (1, 0, [], [third])
    feed.write_text(rss([item(3)]))  # one article only
    assert json.loads(run("update", "--project", out, "--prune", "--json").stdout)["read"] == 0
    assert names(triplewire.open(out)) == [first, second, third]
    feed.unlink()
    assert json.loads(run("update", "--project", out, "--json").stdout)["gone"] == [first, second, third]


def test_update_finds_what_is_new_changed_and_gone(built: Path, news: Path, run: Run, lines: Lines) -> None:
    (news / "more.txt").write_text(NEW, encoding="utf-8")
    (news / "business.txt").write_text(ARTICLES["business.txt"].replace("Olmeda", "Oriel"), encoding="utf-8")
    (news / "syria/raid.txt").unlink()
    lines.read.clear()
    foreseen = json.loads(run("update", "--project", built, "--dry-run", "--json").stdout)
    assert [(one["name"], one["why"]) for one in foreseen] == [("business.txt", "changed"), ("more.txt", "new")]
    assert lines.read == []
    report = json.loads(run("update", "--project", built, "--json").stdout)
    assert (report["read"], report["again"], report["gone"]) == (2, 1, ["syria/raid.txt"])
    project = triplewire.open(built)
    assert names(project) == ["business.txt", "more.txt", "syria/raid.txt", "syria/talks.txt"]
    assert project.status().gone == ("syria/raid.txt",)
    project.update(prune=True)
    assert names(project) == ["business.txt", "more.txt", "syria/talks.txt"]
    assert project.status().gone == ()


def test_a_record_that_a_file_has_no_longer_is_gone(lines: Lines, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    rows = [
        {"title": f"Story {i}", "text": f"The sale was announced on Thursday.\n\nFirm {i}a acquires Firm {i}b."}
        for i in range(3)
    ]
    file.write_text("\n".join(map(json.dumps, rows)))
    project = build([file], tmp_path / "out")
    file.write_text("\n".join(map(json.dumps, rows[:2])))
    assert project.update().gone == ("a.jsonl#3",)
    assert project.update(prune=True).articles == 2


def test_what_a_person_removes_stays_away(built: Path, news: Path, run: Run, lines: Lines, tmp_path: Path) -> None:
    assert run("remove", "syria/*", "--project", built, "--json").stdout == (
        '{"removed": ["syria/raid.txt", "syria/talks.txt"]}\n'
    )
    project = triplewire.open(built)
    assert names(project) == ["business.txt"]
    alone = build([news / "business.txt"], tmp_path / "alone")
    assert contents(built) == contents(alone.folder)
    project.update()
    assert names(build([news], built)) == ["business.txt"]
    assert project.status().removed == 2
    run("add", news / "syria/raid.txt", "--project", built)
    assert names(project) == ["business.txt", "syria/raid.txt"]
    (news / "syria/talks.txt").write_text(
        ARTICLES["syria/talks.txt"] + "\nIsrael meets_with Syria.\n", encoding="utf-8"
    )
    project.update()
    assert len(names(project)) == 3


def test_nothing_is_removed_when_a_name_fits_none(built: Path) -> None:
    project = triplewire.open(built)
    with pytest.raises(UnknownNameError, match=r"no article is called 'sudan/\*'"):
        project.remove("syria/*", "sudan/*")
    assert len(names(project)) == 3


def test_limit_and_since(news: Path, lines: Lines, run: Run, tmp_path: Path) -> None:
    (news / "undated.txt").write_text("Undated\n\nThe sale was announced by them.\n\nA Group acquires B Group.\n")
    common = ("build", news, "--output", tmp_path / "out", "--extractor", "lines", "--json")
    first = json.loads(run(*common, "--since", "2026-01-07", "--limit", "1").stdout)
    assert (first["read"], first["limited"], lines.read) == (1, True, ["business.txt"])
    second = json.loads(run(*common, "--since", "2026-01-07").stdout)
    assert (second["read"], dict(second["left"])) == (1, {"too old": 1, "undated": 1})
    assert lines.read == ["business.txt", "syria/talks.txt"]
    assert json.loads(run(*common).stdout)["read"] == 2
    assert contents(tmp_path / "out") == contents(build([news], tmp_path / "whole").folder)


def test_a_dry_run_writes_nothing_and_tells_why(
    news: Path, built: Path, lines: Lines, run: Run, tmp_path: Path
) -> None:
    common = ("--extractor", "lines", "--dry-run")
    assert "3 articles would be read" in run("build", news, "--output", tmp_path / "none", *common).stdout
    assert not (tmp_path / "none").exists()
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    assert run("build", news, "--output", built, *common).stdout == "nothing would be read\n"
    mine = tmp_path / "mine.yaml"
    mine.write_text("provenance: test\nrecords: []\n")
    (news / "empty.txt").write_text("")
    told = run("build", news, "--output", built, *common, "--knowledge", mine)
    assert told.stdout.count("read by another knowledge") == 3
    assert "empty.txt" in told.stderr
    assert {
        path.name: path.read_bytes() for path in built.iterdir() if path.suffix not in (".db-shm", ".db-wal")
    } == before


def test_problems_of_unchanged_files_are_told_again(news: Path, built: Path, run: Run, lines: Lines) -> None:
    (news / "empty.txt").write_text("")
    told = [run("build", news, "--output", built, "--extractor", "lines").stderr for _ in range(2)]
    assert told[0] == told[1]
    assert "empty.txt" in told[0]
    [problem] = triplewire.open(built).status().problems
    assert "is empty" in problem


def test_an_article_that_breaks_the_extractor_is_told_and_the_rest_goes_on(
    news: Path, lines: Lines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = lines._one

    def broken(document: triplewire.project.Document) -> object:
        if document.name == "syria/raid.txt":
            raise RecursionError("too deep")
        return one(document)

    monkeypatch.setattr(lines, "_one", broken)
    told: list[str] = []
    project = build([news], tmp_path / "out", on_problem=lambda problem: told.append(str(problem)))
    assert names(project) == ["business.txt", "syria/talks.txt"]
    assert len(told) == 1
    assert "syria/raid.txt: the extractor failed on this article: RecursionError: too deep" in told[0]
    monkeypatch.setattr(lines, "_one", one)
    assert len(names(build([news], tmp_path / "out"))) == 3


def test_status_and_log(built: Path, news: Path, run: Run, lines: Lines, tmp_path: Path) -> None:
    project = triplewire.open(built)
    found = project.status()
    assert (found.articles, found.entities, found.relations, found.stale, found.current) == (3, 6, 5, 0, True)
    assert [(given.path, given.there) for given in found.inputs] == [(str(news), True)]
    project.aliases.different("Olmeda", "Vardar", author="Ann")
    lines.fails_at = "more.txt"
    (tmp_path / "more.txt").write_text(NEW, encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        project.add(tmp_path / "more.txt")
    lines.fails_at = None
    project.remove("business.txt")
    assert [(entry.did, entry.data.get("ended")) for entry in reversed(project.log())] == [
        ("build", "done"), ("judgement", None), ("add", "KeyboardInterrupt"), ("remove", "done"),
    ]  # fmt: skip
    shown = run("log", "--project", built).stdout
    assert "by Ann" in shown
    assert "read 3 new" in shown
    assert "removed 1 article" in shown
    (news / "empty.txt").write_text("")
    with Store(built / STORE) as store:
        store.run("UPDATE documents SET extractor = '{}' WHERE name = 'syria/raid.txt'")
    shown = run("status", "--project", built).stdout
    assert "1 article read by another extractor and model and data" in shown
    assert "not those of the articles as they are now" in shown
    assert str(news) in shown


def test_without_a_project_there_is_nothing_to_grow(tmp_path: Path, run: Run) -> None:
    for command in (("add", "x"), ("update",), ("remove", "x"), ("status",), ("log",)):
        result = run(*command, "--project", tmp_path)
        assert isinstance(result.exception, ProjectError)
        assert "there is no project here" in str(result.exception)


def test_pages_of_the_web_are_asked_again_and_never_gone(lines: Lines, tmp_path: Path) -> None:
    text = "<html><body><article><h1>Talks</h1><p>{} was reported by the agency on Tuesday, it said.</p>"
    text += "<p>Israel attacks Syria.</p></article></body></html>"
    with serving() as site:
        site.answers["/a"] = answer(text.format("The raid"))
        project = build([site.url("/a")], tmp_path / "out", reading=Options(allow_private=True))
        [before] = project.documents
        assert project.update().read == 0
        site.answers["/a"] = answer(text.format("Another raid"))
        report = project.update(prune=True)
        [after] = project.documents
        assert (report.read, report.gone, after.name) == (1, (), before.name)
        assert "Another raid" in after.text
        assert [given.path for given in project.status().inputs] == [site.url("/a")]
