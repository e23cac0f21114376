"""Any order of articles, and any coming and going of them, gives the same entities."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.judgement import Judgement, in_force
from graph.knowledge import Knowledge
from graph.model import Actor, Document, Extraction
from graph.resolve import Resolution, resolve

Build = Callable[..., Any]
SETTINGS = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

PEOPLE = (
    "Ahmed al-Sharaa",
    "Ahmad al-Shara",
    "Ahmed Hussein al-Sharaa",
    "Abu Mohammed al-Golani",
    "Sharaa",
    "Bashar al-Assad",
    "Maher al-Assad",
    "Assad",
    "Mohammed Ali Hassan",
    "Mohammed Ali",
    "Mohammed Ali Jinnah",
    "Kim Jong-un",
    "Kim Jong Un",
    "Kim Jong-il",
    "John Smith",
    "J. Smith",
    "Jon Smith",
    "John A. Smith",
    "Smith",
    "Mohammed",
)
BODIES = (
    "Hay'at Tahrir al-Sham",
    "Hayat Tahrir al-Sham",
    "HTS",
    "National Hope Front",
    "NHF",
    "Northern Herders Federation",
    "Ministry of Defence",
    "Syrian Defense Ministry",
    "5th Brigade",
    "6th Brigade",
    "Wagner Group",
    "Wagner",
)
COUNTRIES = (None, None, "country/syria", "country/russia")
LINKS = {"Bashar al-Assad": "person/bashar-al-assad", "HTS": "org/hts", "Ahmed al-Sharaa": "person/ahmed-al-sharaa"}


@st.composite
def actors(draw: st.DrawFn, build: Build) -> Actor:
    type = draw(st.sampled_from(["Person", "Person", "Organization", "Organization", "Group"]))
    pool = PEOPLE if type == "Person" else BODIES
    names = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=2, unique=True))
    joins = [(*names, draw(st.sampled_from(["definition", "short form", "surname"])))] if len(names) == 2 else []
    roles = draw(st.sampled_from([(), (), ("leader",), ("minister",)]))
    actor: Actor = build(
        *names,
        type=type,
        joins=joins,
        country=draw(st.sampled_from(COUNTRIES)),
        roles=roles,
        local=draw(st.booleans()) and draw(st.booleans()) and draw(st.booleans()),
        knowledge=LINKS.get(names[0]) if draw(st.booleans()) and type != "Group" else None,
    )
    return actor


@st.composite
def collections(draw: st.DrawFn, actor: Build, article: Build) -> list[tuple[Document, Extraction]]:
    out = []
    for i in range(draw(st.integers(1, 6))):
        found = draw(st.lists(actors(actor), min_size=1, max_size=4))
        numbered = [a.model_copy(update={"key": f"a{n}"}) for n, a in enumerate(found)]
        out.append(article(f"doc{i}", *numbered, times=draw(st.integers(1, 2))))
    return out


IDENTITIES = [f"name:Person:{n}" for n in ("ahmed al sharaa", "kim jong un", "john smith", "jon smith", "smith")] + [
    "org/hts",
    "name:Organization:hts",
    "name:Organization:wagner",
    "name:Organization:wagner group",
    "person/maher-al-assad",
]


@st.composite
def ledgers(draw: st.DrawFn) -> list[Judgement]:
    out = []
    for i in range(draw(st.integers(0, 4))):
        a, b = draw(st.lists(st.sampled_from(IDENTITIES), min_size=2, max_size=2, unique=True))
        verdict = draw(st.sampled_from(["same", "different", "unsure"]))
        when = dt.datetime(2026, 1, 1 + i, tzinfo=dt.UTC)
        out.append(Judgement(a=a, b=b, verdict=verdict, author="anna", when=when))
    return out


def _all_of(found: Resolution, articles: Sequence[tuple[Document, Extraction]]) -> dict[tuple[str, str], str | None]:
    return {(d.id, m.id): found.entity_of(d.id, m.id) for d, extraction in articles for m in extraction.mentions}


@SETTINGS
@given(data=st.data())
def test_any_order_gives_the_same(data: st.DataObject, known: Knowledge, actor: Build, article: Build) -> None:
    articles = data.draw(collections(actor, article))
    ledger = data.draw(ledgers())
    first = resolve(articles, known, ledger)
    shuffled = data.draw(st.permutations(articles))
    second = resolve(shuffled, known, ledger)
    assert first.entities == second.entities
    assert first.judgements == second.judgements
    assert _all_of(first, articles) == _all_of(second, articles)


@SETTINGS
@given(data=st.data())
def test_every_mention_has_one_entity_that_counts_it(
    data: st.DataObject, known: Knowledge, actor: Build, article: Build
) -> None:
    articles = data.draw(collections(actor, article))
    found = resolve(articles, known, data.draw(ledgers()))
    meant = _all_of(found, articles)
    ids = [e.id for e in found.entities]
    assert ids == sorted(set(ids))
    assert set(meant.values()) == set(ids)
    for e in found.entities:
        mine = [document for (document, _), entity in meant.items() if entity == e.id]
        assert e.mentions == len(mine) == sum(e.counts)
        assert len(e.documents) == len(set(mine)) == len(e.counts)
        assert e.name not in e.aliases
        assert list(e.aliases) == sorted(set(e.aliases))


@SETTINGS
@given(data=st.data())
def test_different_is_never_broken(data: st.DataObject, known: Knowledge, actor: Build, article: Build) -> None:
    articles = data.draw(collections(actor, article))
    found = resolve(articles, known, ledger := data.draw(ledgers()))
    home = {identity: e.id for e in found.entities for identity in found.identities(e.id)}
    for pair, judgement in in_force(ledger).items():
        if judgement.verdict == "different" and all(identity in home for identity in pair):
            assert home[pair[0]] != home[pair[1]]
    for e in found.entities:
        assert sum(identity in known.by_id for identity in found.identities(e.id)) <= 1 or ledger


@SETTINGS
@given(data=st.data())
def test_taking_a_judgement_or_an_article_back_restores_all(
    data: st.DataObject, known: Knowledge, actor: Build, article: Build
) -> None:
    articles = data.draw(collections(actor, article))
    before = resolve(articles[:-1], known)
    resolve(articles, known, data.draw(ledgers()))
    after = resolve(articles[:-1], known)
    assert before.entities == after.entities
    assert before.judgements == after.judgements


@SETTINGS
@given(data=st.data())
def test_the_programs_own_judgements_need_not_be_given(
    data: st.DataObject, known: Knowledge, actor: Build, article: Build
) -> None:
    articles = data.draw(collections(actor, article))
    first = resolve(articles, known)
    again = resolve(articles, known, first.judgements)
    assert again.entities == first.entities
    assert again.judgements == first.judgements
    assert all(judgement.a < judgement.b for judgement in first.judgements)
