"""A project that grows by steps keeps and tells what one that was made at once does."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity import blocks
from graph.identity.judged import Applied
from graph.incremental import growing
from graph.incremental.adding import MustResolveAllError
from graph.incremental.growing import grow, keep
from graph.incremental.kept import Kept
from graph.judgement import PROGRAM, Judgement
from graph.knowledge import Knowledge
from graph.model import Claim, DateRange, Document, Extraction
from graph.ontology import Ontology, load_ontology
from graph.register import persons_judgements, write_register
from graph.relations import stories
from graph.resolve import resolve
from graph.store import Store
from tests.graph.identity.test_order import collections, ledgers

Article = tuple[Document, Extraction]
Build = Callable[..., Any]
SETTINGS = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

REPORT = " ".join(f"In part {n} an official told reporters of point {n * 13} of the plan." for n in range(8))
TEXTS = (f"First. {REPORT}", f"Second. {REPORT} All rights reserved.", REPORT[: len(REPORT) // 2], "Nothing of this.")
DAYS = tuple(dt.date(2026, 1, day) for day in (1, 3, 5, 20))
PREDICATES = ("attacks", "leads", "meets_with")


@st.composite
def told(draw: st.DrawFn, article: Article) -> Article:
    """The article with claims, a date, an outlet and a text that others may have too."""
    document, extraction = article
    document = document.model_copy(
        update={
            "text": draw(st.sampled_from(TEXTS)),
            "published": draw(st.sampled_from([None, *DAYS])),
            "source": draw(st.sampled_from([None, "Daily A", "B News"])),
            "url": draw(st.sampled_from([None, None, "https://a.example/1", "https://www.a.example/1?ref=x"])),
        }
    )
    mentions = st.sampled_from([mention.id for mention in extraction.mentions])
    claims = []
    for number in range(draw(st.integers(0, 3))):
        day = draw(st.sampled_from([None, *DAYS]))
        claims.append(
            Claim(
                id=f"c{number}",
                subject=draw(mentions),
                predicate=draw(st.sampled_from(PREDICATES)),
                object=draw(mentions),
                polarity=draw(st.sampled_from(["positive", "negative"])),
                date=None if day is None else DateRange(start=day, end=day, precision="day"),
                place=tuple(draw(st.lists(mentions, max_size=1))),
                start=0,
                end=draw(st.integers(5, 9)),
                rule="test",
                confidence=0.5,
            )
        )
    return document, extraction.model_copy(update={"claims": tuple(claims)})


def make(kept: Kept, ontology: Ontology) -> Applied:
    """All anew, as `triplewire.refresh` does."""
    persons, articles = persons_judgements(kept.store), kept.store.articles()
    resolution = resolve(articles, kept.knowledge, persons)
    with kept.store.transaction():
        kept.store.replace_judgements(PROGRAM, [j for j in resolution.judgements if not j.by_person])
        write_register(kept.store, articles, resolution)
        keep(kept, articles, resolution, persons, ontology)
    return resolution.applied


def contents(store: Store) -> dict[str, list[Any]]:
    """All that the store holds, but for the order of judgements and the ids that entities once had."""
    out = {}
    for (table,) in list(store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")):
        columns = [
            name for _, name, *_ in store.rows(f"PRAGMA table_info({table})") if name not in ("position", "added")
        ]
        if table not in ("issued", "meta"):
            out[table] = sorted(store.rows(f"SELECT {', '.join(columns)} FROM {table}"), key=repr)
    return out


@contextmanager
def opened(known: Knowledge) -> Iterator[Kept]:
    with Store(Path(":memory:")) as store:
        yield Kept(store, known, "stamp")


def change(store: Store, step: Sequence[Article | str | Judgement]) -> None:
    for what in step:
        if isinstance(what, str):
            store.remove(what)
        elif isinstance(what, Judgement):
            if not store.remove_judgements([what]):
                store.add_judgements([what])
        else:
            store.save(*what)


def check(steps: Sequence[Sequence[Article | str | Judgement]], known: Knowledge) -> list[bool]:
    """Grow by `steps` and compare after each; return which of them needed no full resolution."""
    ontology, grown = load_ontology(), []
    with opened(known) as kept:
        for step in steps:
            change(kept.store, step)
            try:
                with kept.store.step():
                    applied = grow(kept, ontology).applied
                grown.append(True)
            except MustResolveAllError:
                applied = make(kept, ontology)
                grown.append(False)
            with opened(known) as whole:
                for document, extraction in kept.store.articles():
                    whole.store.save(document, extraction)
                whole.store.add_judgements(persons_judgements(kept.store))
                assert applied == make(whole, ontology)
                mine, yours = contents(kept.store), contents(whole.store)
                assert mine.keys() == yours.keys()
                for table, rows in mine.items():
                    assert rows == yours[table], table
    return grown


@pytest.fixture(autouse=True)
def any_share_is_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing, "MOST_NEW", 1.0)


@pytest.mark.parametrize("crowded", [2, blocks.CROWDED])
@SETTINGS
@given(data=st.data())
def test_any_steps_keep_what_all_at_once_does(
    data: st.DataObject, crowded: int, known: Knowledge, actor: Build, article: Build
) -> None:
    articles = [data.draw(told(a)) for a in data.draw(collections(actor, article))]
    ids = [document.id for document, _ in articles]
    judgements = [*data.draw(ledgers()), *data.draw(ledgers())]
    events: list[Any] = [*articles, *judgements, *data.draw(st.lists(st.sampled_from([*ids, *judgements]), max_size=2))]
    events = data.draw(st.permutations(events))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(events)), max_size=5)) | {len(events)})
    steps = [events[start:end] for start, end in zip([0, *cuts], cuts, strict=False)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "CROWDED", crowded)
        patch.setattr(stories, "CROWD", crowded)
        check(steps, known)


def test_a_short_form_judged_under_another_type_is_an_acronym_in_whichever_article(
    known: Knowledge, actor: Build, article: Build
) -> None:
    alone = article("a.txt", actor("HTS", type="Organization"))
    defined = actor(
        "Hay'at Tahrir al-Sham", "HTS", type="Group", joins=[("Hay'at Tahrir al-Sham", "HTS", "definition")]
    )
    judgement = Judgement(
        a="name:Organization:hts",
        b="name:Person:kim jong un",
        verdict="different",
        author="anna",
        when=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )
    assert check([[alone, judgement], [article("b.txt", defined)]], known)[1]
