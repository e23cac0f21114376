"""The rules of docs/outputs.md for what is one relation."""

import datetime as dt
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import DataError
from graph.model import DateRange, Document, Extraction, Relation
from graph.ontology import Ontology
from graph.relations import build_relations

Article = tuple[Document, Extraction]
Build = Callable[..., tuple[Relation, ...]]


@pytest.fixture
def build(resolver: Callable[..., Any], ontology: Ontology) -> Build:
    def build(*articles: Article, same: dict[str, str | None] | None = None) -> tuple[Relation, ...]:
        return build_relations(articles, resolver(articles, same), ontology)

    return build


def days(text: str) -> dict[str, str]:
    """`2025-01-02`, `2025-01` or `2025` as a date of that precision."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return {"start": text, "end": text, "precision": "day"}
    if len(parts) == 2:
        last = (dt.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1) - dt.timedelta(days=1)).isoformat()
        return {"start": f"{text}-01", "end": last, "precision": "month"}
    return {"start": f"{text}-01-01", "end": f"{text}-12-31", "precision": "year"}


def row(s: str, p: str, o: str, **about: Any) -> dict[str, Any]:
    if "on" in about:
        about["date"] = days(about.pop("on"))
    return {"s": s, "p": p, "o": o, **about}


ATTACK = row("Israel", "attacks", "Syria")

# what two claims must differ in to be two relations
DIFFERENT = {
    "subject": row("Iran", "attacks", "Syria"),
    "predicate": row("Israel", "threatens", "Syria"),
    "object": row("Israel", "attacks", "Iran"),
    "direction": row("Syria", "attacks", "Israel"),
    "polarity": row("Israel", "attacks", "Syria", polarity="negative"),
    "modality": row("Israel", "attacks", "Syria", modality="planned"),
    "former": row("Israel", "attacks", "Syria", former=True),
    "title": row("Israel", "attacks", "Syria", title="leader"),
    "date": row("Israel", "attacks", "Syria", on="2025-01-02"),
}


@pytest.mark.parametrize("what", DIFFERENT)
def test_claims_that_differ_are_two_relations(what: str, article: Callable[..., Article], build: Build) -> None:
    relations = build(article("a", [ATTACK, DIFFERENT[what]], published="2025-01-03"))
    assert len(relations) == 2
    assert len({relation.id for relation in relations}) == 2


def test_claims_that_agree_are_one_relation_with_all_evidence(article: Callable[..., Article], build: Build) -> None:
    first = article("a.txt", [ATTACK], published="2025-01-03", source="Daily A")
    second = article("b.txt", [ATTACK], published="2025-01-05", source="B News")
    (relation,) = build(second, first)
    assert relation.type == "ATTACKS"
    assert (relation.subject, relation.object) == ("e-Israel", "e-Syria")
    assert [item.document for item in relation.evidence] == ["a.txt", "b.txt"]
    assert relation.sources == ("B News", "Daily A")
    assert relation.weight == 2
    assert relation.confidence == 0.75  # noisy-or of 0.5 and 0.5
    for item, (document, _) in zip(relation.evidence, (first, second), strict=True):
        assert document.text[item.start : item.end] == item.text != ""
        assert item.subject_text == "the Israel"


def test_edge_types(article: Callable[..., Article], build: Build) -> None:
    rows = [
        ATTACK,
        row("Israel", "attacks", "Syria", polarity="negative", modality="possible"),
        row("Israel", "attacks", "Syria", modality="requested"),
    ]
    assert {r.type for r in build(article("a", rows))} == {"ATTACKS", "NOT_ATTACKS", "MAY_ATTACKS"}


def test_symmetric_relations_are_stored_once_with_their_words(article: Callable[..., Article], build: Build) -> None:
    one = article("a", [row("Syria", "meets_with", "Israel")], published="2025-01-01")
    two = article("b", [row("Israel", "meets_with", "Syria")], published="2025-01-02")
    (relation,) = build(one, two)
    assert (relation.subject, relation.object) == ("e-Israel", "e-Syria")
    assert {(e.subject_text, e.object_text) for e in relation.evidence} == {("the Israel", "the Syria")}


def test_no_relation_to_oneself_or_to_nobody(article: Callable[..., Article], build: Build) -> None:
    rows = [row("Jolani", "meets_with", "al-Sharaa"), row("Jolani", "attacks", "nobody"), row("nobody", "leads", "HTS")]
    assert build(article("a", rows), same={"Jolani": "e1", "al-Sharaa": "e1", "nobody": None}) == ()


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (["2025-01-01", "2025-01-08", "2025-01-15"], [3]),  # a chain: neighbours 7 days apart
        (["2025-01-01", "2025-01-09"], [1, 1]),
        (["2025-01-01", "2025-01-01"], [2]),
        ([None, None], [1, 1]),  # without a publication date only within the article
        (["2025-01-01", None, "2025-01-03"], [2, 1]),
        (["2025-01-01", "2025-01-08", "2025-01-16", "2025-01-17"], [2, 2]),
    ],
)
def test_chains_of_undated_events(
    published: list[str | None], expected: list[int], article: Callable[..., Article], build: Build
) -> None:
    articles = [article(f"a{i}", [ATTACK], published=date) for i, date in enumerate(published)]
    for order in itertools.islice(itertools.permutations(articles), 6):
        relations = build(*order)
        assert sorted((len(r.evidence) for r in relations), reverse=True) == expected
        assert len({r.id for r in relations}) == len(relations)


def test_two_undated_claims_of_one_article_without_a_date_are_one(
    article: Callable[..., Article], build: Build
) -> None:
    (relation,) = build(article("a", [ATTACK, ATTACK]))
    assert len(relation.evidence) == 2
    assert relation.weight == 1


def test_the_id_of_a_chain_follows_from_its_first_publication(article: Callable[..., Article], build: Build) -> None:
    (first,) = build(article("a", [ATTACK], published="2025-01-01"))
    (second,) = build(
        article("other", [ATTACK], published="2025-01-01"), article("c", [ATTACK], published="2025-01-06")
    )
    assert first.id == second.id


def test_undated_standing_facts_are_one(article: Callable[..., Article], build: Build) -> None:
    fact = row("Jolani", "leads", "HTS")
    (relation,) = build(
        *(article(f"a{i}", [fact], published=d) for i, d in enumerate(["2020-01-01", "2025-01-01", None]))
    )
    assert len(relation.evidence) == 3
    assert relation.weight == 3


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["2025-01-02", "2025-01"], {"2025-01-02": 2}),  # the coarser joins the only finer one
        (["2025-01-02", "2025-01-03", "2025-01"], {"2025-01-02": 1, "2025-01-03": 1, "2025-01": 1}),
        (["2025-01-02", "2025-02"], {"2025-01-02": 1, "2025-02": 1}),
        (["2025-01-02", "2025-01", "2025"], {"2025-01-02": 3}),
        (["2025-01-02", "2025-03", "2025"], {"2025-01-02": 1, "2025-03": 1, "2025": 1}),
        (["2025", "2024", "2025-05-05"], {"2025-05-05": 2, "2024": 1}),
        (["2025", "2025"], {"2025": 2}),
    ],
)
def test_coarser_dates(
    dates: list[str], expected: dict[str, int], article: Callable[..., Article], build: Build
) -> None:
    articles = [article(f"a{i}", [row("Israel", "attacks", "Syria", on=on)]) for i, on in enumerate(dates)]
    for order in itertools.permutations(articles):
        found = {r.date: len(r.evidence) for r in build(*order)}
        assert found == {DateRange.model_validate(days(on)): n for on, n in expected.items()}


def test_dated_and_undated_stay_apart(article: Callable[..., Article], build: Build) -> None:
    rows = [ATTACK, row("Israel", "attacks", "Syria", on="2025-01-02")]
    assert {r.date is None for r in build(article("a", rows, published="2025-01-02"))} == {True, False}


def test_titles_are_one_whatever_their_case_and_article(article: Callable[..., Article], build: Build) -> None:
    titles = ["the Foreign Minister", "foreign  minister", "Foreign Minister", "Foreign Minister"]
    rows = [row("Shaibani", "holds_position_in", "Syria", title=title) for title in titles]
    (relation,) = build(article("a", rows))
    assert relation.title == "Foreign Minister"


STORY = " ".join(f"word{i} of the agency report" for i in range(60))


def test_copies_of_one_story_count_once(article: Callable[..., Article], build: Build) -> None:
    claim = row("Israel", "attacks", "Syria", confidence=0.6)
    first = article("a", [claim], published="2025-01-01", source="Agency", filler=STORY)
    copy = article("b", [claim], published="2025-01-02", source="Paper", filler=STORY + " Copyright of the paper.")
    own = article("c", [claim], published="2025-01-03", source="Own", filler="We were there and saw it burn. " * 3)
    (relation,) = build(first, copy, own)
    assert relation.weight == 2
    assert len(relation.evidence) == 3
    assert relation.confidence == 0.84
    assert relation.sources == ("Agency", "Own", "Paper")


def test_the_same_long_sentence_is_one_piece(article: Callable[..., Article], build: Build) -> None:
    long = "Israel attacks Syria again with a dozen air strikes near the capital."
    claims = [article(name, [row("Israel", "attacks", "Syria", sentence=long)], published="2025-01-01",
                      filler=f"{name} has other things to tell. " * 9) for name in ("x", "y")]  # fmt: skip
    (relation,) = build(*claims)
    assert (relation.weight, len(relation.evidence)) == (1, 2)


def test_confidence_never_is_certainty(article: Callable[..., Article], build: Build) -> None:
    claim = row("Jolani", "leads", "HTS", confidence=0.9)
    (relation,) = build(*(article(f"a{i}", [claim]) for i in range(9)))
    assert relation.confidence == 0.98


def test_two_claims_of_one_sentence_are_one_item(article: Callable[..., Article], build: Build) -> None:
    said = "Israel hit Syria near Homs after a call to Iran."
    rows = [
        row(
            "Israel",
            "attacks",
            "Syria",
            sentence=said,
            place=["Homs"],
            confidence=0.4,
            rule="weak",
            by=["SANA", "~a source"],
        ),
        row("Israel", "attacks", "Syria", sentence=said, place=["Damascus"], confidence=0.7, rule="strong"),
    ]
    (relation,) = build(article("a", rows))
    (item,) = relation.evidence
    assert (item.rule, item.place, relation.confidence) == ("strong", ("e-Damascus", "e-Homs"), 0.7)
    assert item.attribution == ("e-SANA", "a source")
    assert relation.place == ("e-Damascus", "e-Homs")


def test_a_mediator_is_a_third_party(article: Callable[..., Article], build: Build) -> None:
    rows = [row("HTS", "negotiates_with", "Israel", mediator=["Washington", "Israel"])]
    (relation,) = build(article("a", rows))
    assert relation.mediator == ("e-Washington",)


def test_an_unknown_predicate_or_mention_is_an_error(article: Callable[..., Article], build: Build) -> None:
    with pytest.raises(DataError, match=r"a\.txt, claim c0: unknown predicate 'bewitches'"):
        build(article("a.txt", [row("Israel", "bewitches", "Syria")]))
    document, extraction = article("a.txt", [ATTACK])
    with pytest.raises(DataError, match="no mention m1"):
        build((document, extraction.model_copy(update={"mentions": extraction.mentions[:1]})))


names = st.sampled_from(["Israel", "Syria", "Iran", "HTS"])
claims = st.fixed_dictionaries(
    {"s": names, "p": st.sampled_from(["attacks", "meets_with", "leads"]), "o": names},
    optional={
        "polarity": st.sampled_from(["positive", "negative"]),
        "modality": st.sampled_from(["actual", "planned"]),
        "date": st.sampled_from(["2025", "2025-01", "2025-02", "2025-01-02", "2025-01-03", "2024-01-02"]).map(days),
        "title": st.sampled_from(["the leader", "Leader", "chief"]),
        "confidence": st.floats(0.05, 0.95),
        "place": st.lists(names, max_size=2),
        "sentence": st.sampled_from(["One says so.", "Another says so, in many more words than the first one did."]),
    },
)
dates = st.none() | st.integers(0, 40).map(lambda n: (dt.date(2025, 1, 1) + dt.timedelta(days=n)).isoformat())
contents = st.lists(st.tuples(st.lists(claims, max_size=5), dates, st.sampled_from(["", STORY])), max_size=6)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(contents=contents, shuffle=st.randoms(use_true_random=False))
def test_the_order_of_articles_and_claims_plays_no_part(
    contents: list[Any], shuffle: Any, article: Callable[..., Article], build: Build
) -> None:
    articles = [article(f"a{i}", rows, published=date, filler=end) for i, (rows, date, end) in enumerate(contents)]
    relations = build(*articles)
    mixed = []
    for document, extraction in articles:
        parts = {part: list(getattr(extraction, part)) for part in ("mentions", "actors", "claims")}
        for items in parts.values():
            shuffle.shuffle(items)
        mixed.append((document, extraction.model_copy(update={k: tuple(v) for k, v in parts.items()})))
    shuffle.shuffle(mixed)
    assert build(*mixed) == relations
    ids = [relation.id for relation in relations]
    assert ids == sorted(set(ids))
    for relation in relations:
        assert relation.subject != relation.object
        assert 1 <= relation.weight <= len(relation.evidence)
        assert 0 < relation.confidence <= 0.98
    # every claim with two different ends is in exactly one relation
    sentences = {(r.id, e.document, e.start) for r in relations for e in r.evidence}
    assert len(sentences) == sum(len(r.evidence) for r in relations)
    kept = {(d.name, c.id) for d, x in articles for c in x.claims if _ends(x, c.subject) != _ends(x, c.object)}
    assert {(e.document, e.claim) for r in relations for e in r.evidence} <= kept


def _ends(extraction: Extraction, mention: str) -> str:
    return next(m.form for m in extraction.mentions if m.id == mention)
