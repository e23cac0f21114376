"""A refresh that makes only what is new leaves the files and the store that making all anew does."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import triplewire
from graph.incremental import growing
from graph.judgement import Judgement
from graph.knowledge import Knowledge, load_knowledge
from graph.model import Document, Extraction
from graph.ontology import load_ontology
from graph.store import Store
from tests.graph.identity.conftest import RECORDS, build_actor, build_article
from tests.graph.identity.test_growing import change, told
from tests.graph.identity.test_order import collections, ledgers
from triplewire import refresh as refreshing
from triplewire.project import STORE
from triplewire.refresh import Refreshed, refresh

Article = tuple[Document, Extraction]
SETTINGS = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
PUBLIC = ("documents.jsonl", "entities.jsonl", "relations.jsonl", "graph.graphml")


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what small projects are made from, too, and wait for no disk."""
    monkeypatch.setattr(refreshing, "LEAST_KEPT", 0)
    monkeypatch.setattr(growing, "MOST_NEW", 1.0)
    monkeypatch.setattr(os, "fsync", lambda handle: None)


def result(store: Store, folder: Path, made: Refreshed) -> tuple[object, ...]:
    files = [(folder / name).read_bytes() for name in PUBLIC]
    return (*files, list(store.dump()), made._replace(files=(), grown=True))


def in_steps(
    folder: Path, steps: Sequence[Sequence[Any]], known: Knowledge, compare: Callable[[int], bool]
) -> list[bool]:
    """Take the steps, and compare after those that `compare` names; return which steps made only what was new."""
    ontology, grown = load_ontology(), []
    folder.mkdir()
    with Store(folder / "steps.db") as store:
        for number, step in enumerate(steps):
            change(store, step)
            made = refresh(store, folder / "steps", knowledge=known, ontology=ontology)
            grown.append(made.grown)
            if compare(number):
                steps_left = result(store, folder / "steps", made)
                made = refresh(store, folder / "whole", knowledge=known, ontology=ontology, full=True)
                assert result(store, folder / "whole", made) == steps_left
    return grown


@SETTINGS
@given(data=st.data())
def test_any_steps_leave_what_one_build_does(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    articles = [data.draw(told(a)) for a in data.draw(collections(build_actor, build_article))]
    ids = [document.id for document, _ in articles]
    judgements: list[Judgement] = data.draw(ledgers())
    events: list[Any] = [*articles, *judgements, *data.draw(st.lists(st.sampled_from([*ids, *judgements]), max_size=1))]
    events = data.draw(st.permutations(events))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(events)), max_size=4)) | {len(events)})
    steps = [events[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    folder = tmp_path_factory.mktemp("refresh") / "project"
    in_steps(folder, steps, Knowledge(records=RECORDS), lambda number: number == len(steps) - 1)


def test_small_projects_keep_nothing_and_names_that_sqlite_does_not_take_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [build_article(f"{n}.txt", build_actor("John Smith"), build_actor("Anna Berg")) for n in range(3)]
    document, extraction = build_article("a.txt", build_actor("John Smith"), build_actor("Smith"))
    strange = (document.model_copy(update={"name": "bad \udc80.txt"}), extraction)
    known = Knowledge(records=RECORDS)
    always = lambda number: True  # noqa: E731
    assert in_steps(tmp_path / "a", [[one] for one in articles], known, always) == [False, True, True]
    assert in_steps(tmp_path / "b", [[articles[0]], [strange], [articles[1]]], known, always) == [False, False, False]
    monkeypatch.setattr(refreshing, "LEAST_KEPT", 2)
    assert in_steps(tmp_path / "c", [[one] for one in articles], known, lambda number: False) == [False, False, True]


def test_what_goes_or_is_read_anew_or_is_most_of_all_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two, three = (build_article(f"{n}.txt", build_actor("John Smith")) for n in range(3))
    known, always = Knowledge(records=RECORDS), lambda number: True
    assert in_steps(tmp_path / "a", [[one, two], [two[0].id], [three]], known, always) == [False, False, True]
    assert in_steps(tmp_path / "b", [[one, two], [two[0].id, two], [three]], known, always) == [False, False, True]
    monkeypatch.setattr(growing, "MOST_NEW", 0.4)
    assert in_steps(tmp_path / "c", [[one], [two], [three]], known, always) == [False, False, True]


@pytest.mark.slow
def test_real_articles_one_by_one(demo: triplewire.Project, tmp_path: Path) -> None:
    with Store(demo.folder / STORE, readonly=True) as store:
        articles = store.articles()
    steps = [articles[6:], *([article] for article in articles[:6])]
    grown = in_steps(tmp_path / "steps", steps, load_knowledge(), lambda number: number in (2, len(steps) - 1))
    assert not grown[0]
    assert sum(grown) >= 4
