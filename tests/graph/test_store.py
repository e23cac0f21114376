"""The project file keeps what it is given, all of an article or nothing, and refuses what is not its own."""

import datetime as dt
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import ProjectError
from graph.judgement import PROGRAM, Judgement, Reason, in_force
from graph.model import Document, Extraction
from graph.store import Store
from graph.store_schema import APPLICATION_ID, SCHEMA_VERSION, STEPS

Article = tuple[Document, Extraction]
ROWS = [
    {"s": "Israel", "p": "attacks", "o": "Syria", "place": ["Homs"], "by": ["SANA", "~a source"]},
    {
        "s": "HTS",
        "p": "leads",
        "o": "Syria",
        "date": {"start": "2025-01-01", "end": "2025-01-31", "precision": "month"},
    },
]


def test_what_is_saved_comes_back(article: Callable[..., Article], tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "triplewire.db"
    articles = [article(f"{name}.txt", ROWS, published="2025-01-02", source="Daily") for name in "bac"]
    with Store(path) as store:
        assert [store.save(*each, extractor="v1") for each in articles] == [True] * 3
    with Store(path) as store:
        assert store.documents() == tuple(sorted((d for d, _ in articles), key=lambda d: d.name))
        assert {x.document: x for x in store.extractions()} == {d.id: x for d, x in articles}
        assert store.articles() == sorted(articles, key=lambda each: each[0].name)


def test_saving_again_does_nothing(article: Callable[..., Article], tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        document, extraction = article("a", ROWS)
        assert store.save(document, extraction, extractor="v1")
        assert not store.save(
            document, Extraction(document=document.id, mentions=(), actors=(), claims=()), extractor="v1"
        )
        assert store.articles() == [(document, extraction)]
        assert store.has(document.id)
        assert store.has(document.id, extractor="v1")
        assert not store.has(document.id, extractor="v2")
        empty = Extraction(document=document.id, mentions=(), actors=(), claims=())
        assert store.save(document, empty, extractor="v2")
        assert store.articles() == [(document, empty)]


def test_removing(article: Callable[..., Article], tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        one, two = article("a", ROWS), article("b", ROWS)
        store.save(*one)
        store.save(*two)
        assert store.remove(one[0].id)
        assert not store.remove(one[0].id)
        assert store.articles() == [two]
        assert store.save(*one)


def test_two_documents_of_one_name(article: Callable[..., Article], tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        first, other = article("a", ROWS, title="First"), article("a", ROWS[:1], title="Other")
        store.save(*first)
        with pytest.raises(ProjectError, match=r"two documents are called 'a': 'First' .* 'Other' .*--prefix"):
            store.save(*other)
        assert store.articles() == [first]


def test_an_extraction_of_another_document(article: Callable[..., Article], tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store, pytest.raises(ProjectError, match="not of"):
        store.save(article("a", ROWS)[0], article("b", ROWS)[1])


def test_meta(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        assert store.meta() == {}
        store.set_meta({"model": "sm", "inputs": "[]"})
        store.set_meta({"model": "md"})
    with Store(tmp_path / "t.db", readonly=True) as store:
        assert store.meta() == {"inputs": "[]", "model": "md"}


def test_the_ledger_keeps_its_order(tmp_path: Path) -> None:
    same = Judgement(a="x", b="y", verdict="same", author="Ann")
    different = Judgement(a="x", b="y", verdict="different", author="Ann", when=dt.datetime(2025, 1, 2, tzinfo=dt.UTC))
    guess = Judgement(a="y", b="z", verdict="same", reasons=(Reason(feature="equal", weight=2.5, words="y = z"),))
    with Store(tmp_path / "t.db") as store:
        assert store.add_judgements([same, guess]) == 2
        assert store.add_judgements([different]) == 1
        assert store.add_judgements([same]) == 0  # said again: it counts from now on
        assert store.judgements() == (guess, different, same)
        assert in_force(store.judgements())["x", "y"] == different  # it has a time
        store.replace_judgements(PROGRAM, [])
        assert store.judgements() == (different, same)
        assert store.remove_judgements([different, guess]) == 1
        assert store.judgements() == (same,)


def test_the_programs_judgements_go_with_their_documents(article: Callable[..., Article], tmp_path: Path) -> None:
    rests = Judgement(a="x", b="y", verdict="same", documents=("a", "b"))
    other = Judgement(a="x", b="z", verdict="same", documents=("b",))
    person = Judgement(a="x", b="w", verdict="same", author="Ann", documents=("a",))
    with Store(tmp_path / "t.db") as store:
        document, extraction = article("a", ROWS)
        store.save(document, extraction)
        store.add_judgements([rests, other, person])
        store.remove(document.id)
        assert store.judgements() == (other, person)
        store.remove_judgements([person])
        store.add_judgements([person.model_copy(update={"when": dt.datetime(2025, 1, 1, tzinfo=dt.UTC)})])
        assert not any("2025" in line for line in store.dump())


names = st.text(st.characters(), min_size=1, max_size=6)
texts = st.text(st.characters(), max_size=20)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    contents=st.lists(st.tuples(names, texts, names), max_size=4, unique_by=lambda c: c[0]),
    shuffle=st.randoms(use_true_random=False),
)
def test_any_text_comes_back_and_the_dump_knows_no_order(
    contents: list[Any], shuffle: Any, article: Callable[..., Article], tmp_path_factory: pytest.TempPathFactory
) -> None:
    articles = [
        article(name, [{"s": s, "p": "attacks", "o": "Syria", "title": filler}], filler=filler, title=s)
        for name, filler, s in contents
    ]
    dumps = []
    for _ in range(2):
        with Store(tmp_path_factory.mktemp("store") / "t.db") as store:
            for each in articles:
                store.save(*each)
            assert {d.id: (d, x) for d, x in store.articles()} == {d.id: (d, x) for d, x in articles}
            dumps.append(list(store.dump()))
        shuffle.shuffle(articles)
    assert dumps[0] == dumps[1]
    assert all("\n" not in line and line.encode() for line in dumps[0])


def test_the_dump_holds_no_times_and_no_inputs(article: Callable[..., Article], tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        store.set_meta({"inputs": "/home/somebody/news", "model": "sm"})
        store.save(*article("a", ROWS))
        lines = list(store.dump())
    assert len(lines) == 1 + 1 + 6 + 5 + 2  # meta, document, mentions, actors, claims
    assert not any("somebody" in line or "added" in line for line in lines)


def test_a_killed_process_leaves_whole_articles(article: Callable[..., Article], tmp_path: Path, root: Path) -> None:
    """A child saves articles until it is killed inside a transaction; a second run finishes the work."""
    path = tmp_path / "t.db"
    articles = [article(f"{i:02}.txt", ROWS * 20) for i in range(12)]
    (tmp_path / "articles.txt").write_text(
        "\n".join(f"{d.model_dump_json()}\t{x.model_dump_json()}" for d, x in articles), encoding="utf-8"
    )
    child = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        from graph.model import Document, Extraction
        from graph.store import Store
        folder = Path(sys.argv[1])
        store = Store(folder / "t.db")
        for i, line in enumerate((folder / "articles.txt").read_text(encoding="utf-8").splitlines()):
            document, extraction = line.split("\\t")
            if i == 7:
                store._connection.set_trace_callback(
                    lambda sql: os.kill(os.getpid(), signal.SIGKILL) if "INTO claims" in sql else None
                )
            store.save(Document.model_validate_json(document), Extraction.model_validate_json(extraction))
    """)
    run = subprocess.run(
        [sys.executable, "-c", child, str(tmp_path)], cwd=root, env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert run.returncode == -signal.SIGKILL, run.stderr
    with Store(path) as store:
        assert store.articles() == articles[:7]
        assert [store.save(*each) for each in articles] == [False] * 7 + [True] * 5
        assert store.articles() == articles
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_processes_at_once(
    article: Callable[..., Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store_schema.BUSY_SECONDS", 0.05)
    with Store(tmp_path / "t.db") as one, Store(tmp_path / "t.db") as two:
        one.save(*article("a", ROWS))
        two.save(*article("b", ROWS))
        assert [d.name for d in one.documents()] == ["a", "b"]
        one._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectError, match="in use by another process"):
            two.save(*article("c", ROWS))
        one._connection.execute("ROLLBACK")
        assert two.save(*article("c", ROWS))


def made_by(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()
    return path


def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no database at all, but long enough to look like one " * 40, encoding="utf-8")
    other = made_by(tmp_path / "other.db", "CREATE TABLE t (x)")
    newer = made_by(tmp_path / "newer.db", f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 99")
    (tmp_path / "folder.db").mkdir()
    for name, says in [
        ("text.db", "is no project file"),
        ("other.db", "no Triplewire project"),
        ("newer.db", "newer Triplewire"),
        ("folder.db", "cannot be opened"),
        ("text.db/deeper/t.db", "cannot be opened"),
    ]:
        for readonly in (False, True):
            before = {path: path.read_bytes() for path in (other, newer)}
            with pytest.raises(ProjectError) as caught:
                Store(tmp_path / name, readonly=readonly)
            if not readonly or name in ("text.db", "other.db", "newer.db"):
                assert says in str(caught.value)
            assert caught.value.cure
            assert {path: path.read_bytes() for path in (other, newer)} == before


def test_reading_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no project here"):
        Store(tmp_path / "t.db", readonly=True)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_cannot_write(article: Callable[..., Article], tmp_path: Path) -> None:
    Store(tmp_path / "t.db").close()
    with Store(tmp_path / "t.db", readonly=True) as store, pytest.raises(ProjectError, match="written"):
        store.save(*article("a", ROWS))


def test_an_empty_file_becomes_a_project(tmp_path: Path) -> None:
    (tmp_path / "t.db").touch()
    with Store(tmp_path / "t.db") as store:
        assert store.documents() == ()


# Steps that projects in the world have taken are never edited: a change is a new step.
TAKEN = ("897ae57330ce", "9449e4203ce3")


@pytest.mark.parametrize("schema", range(1, SCHEMA_VERSION))
def test_an_older_project_is_brought_up_to_date_with_all_it_holds(
    schema: int, article: Callable[..., Article], tmp_path: Path
) -> None:
    path = tmp_path / "t.db"
    document, extraction = article("a", ROWS)
    with Store(tmp_path / "new.db") as new:
        new.save(document, extraction, extractor="x")
    old = sqlite3.connect(path)
    old.executescript(";".join(STEPS[:schema]))
    old.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
    for table in ("documents", "mentions", "actors", "claims"):
        old.execute(f"INSERT INTO {table} SELECT * FROM new.{table}")
    old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old.execute(f"PRAGMA user_version = {schema}")
    old.commit()
    old.close()
    with pytest.raises(ProjectError, match=f"older Triplewire .schema {schema}; this one needs {SCHEMA_VERSION}"):
        Store(path, readonly=True)
    with Store(path) as store:
        assert store.articles() == [(document, extraction)]
        assert not store.save(document, extraction, extractor="x")
    with Store(path, readonly=True) as store, Store(tmp_path / "new.db", readonly=True) as new:
        tables = "SELECT name, sql FROM sqlite_master ORDER BY name"
        assert list(store.rows(tables)) == list(new.rows(tables))
        assert list(store.dump()) == list(new.dump())


def test_a_failed_migration_leaves_the_project_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made_by(tmp_path / "t.db", f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1")
    monkeypatch.setattr("graph.store_schema.STEPS", ("", "CREATE TABLE t (x); CREATE TABLE t (x)"))
    monkeypatch.setattr("graph.store_schema.SCHEMA_VERSION", 2)
    with pytest.raises(ProjectError, match="already exists"):
        Store(path)
    assert sqlite3.connect(path).execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert sqlite3.connect(path).execute("PRAGMA user_version").fetchone() == (1,)


def test_steps_that_were_taken_are_not_edited() -> None:
    digests = [hashlib.sha256(step.encode()).hexdigest()[:12] for step in STEPS]
    assert digests[: len(TAKEN)] == list(TAKEN), "add a step instead"


def test_a_former_version_goes_in_the_step_that_saves_the_new_one(
    article: Callable[..., Article], tmp_path: Path
) -> None:
    (old, found), (new, found_now) = article("a", ROWS), article("a", ROWS[:1], filler="Once more.")
    with Store(tmp_path / "t.db") as store:
        store.save(old, found)
        with pytest.raises(ProjectError, match="two documents are called 'a'"):
            store.save(new, found_now)
        assert store.save(new, found_now, replaces=old.id)
        assert store.articles() == [(new, found_now)]
        retold = new.model_copy(update={"source": "Levant Wire"})
        assert store.save(retold, found_now)
        assert store.documents() == (retold,)
