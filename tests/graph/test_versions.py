"""The newer version of an article replaces the older one's claims, whatever came first."""

import itertools
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Document, Extraction, Relation
from graph.ontology import Ontology
from graph.relations import build_relations, compare, with_copies
from graph.relations.versions import address

Article = tuple[Document, Extraction]
TEXT = " ".join(f"Sentence {n} of the report has its own {n * 17} words and is told by witness {n}." for n in range(20))
OTHER = " ".join(f"Quite another thing, number {n}, went on in town {n * 3} at that time." for n in range(20))
PAGE = "https://www.levant.example/news/talks"
PAPER: dict[str, Any] = {"source": "Levant Wire", "published": "2026-01-05"}


def documents(make: Callable[..., Document], *rows: dict[str, Any]) -> list[Document]:
    return [make(name, **{"text": TEXT, **row}) for name, row in zip("abc", rows, strict=False)]


def replaced(found: list[Document]) -> dict[str, str]:
    copies = compare(found)
    shown = with_copies(found, copies)
    return {d.name: d.superseded_by for d in shown if d.superseded_by}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # one address
        ({"url": PAGE, **PAPER}, {"url": PAGE, **PAPER, "published": "2026-01-06"}, {"a": "b"}),
        ({"url": PAGE, **PAPER, "published": "2026-01-06"}, {"url": PAGE, **PAPER}, {"b": "a"}),
        ({"url": PAGE, **PAPER, "updated": "2026-01-05T10:00:00Z"}, {"url": PAGE, **PAPER}, {"b": "a"}),
        ({"url": PAGE}, {"url": f"{PAGE}/?utm_source=x#top", "published": "2026-01-06"}, {"a": "b"}),
        ({"url": PAGE, "published": "2020-01-05"}, {"url": PAGE, "published": "2026-01-06"}, {"a": "b"}),
        ({"url": PAGE, "published": "2026-01-05"}, {"url": PAGE, "published": "2026-01-06", "text": OTHER}, {}),
        ({"url": "https://levant.example/"}, {"url": "https://levant.example", "text": f"{TEXT} More."}, {}),
        ({"url": PAGE}, {"url": f"{PAGE}?id=2", "text": OTHER}, {}),
        # one outlet, the same words
        (PAPER, {**PAPER, "published": "2026-01-06", "text": f"{TEXT} One more sentence."}, {"a": "b"}),
        (PAPER, {**PAPER, "updated": "2026-01-05T12:00:00Z", "text": f"{TEXT} More."}, {"a": "b"}),
        ({**PAPER, "revision": 2}, {**PAPER, "revision": 1, "text": f"{TEXT} More."}, {"b": "a"}),
        (PAPER, {**PAPER, "text": f"{TEXT} More."}, {}),  # nothing says which is the later
        (PAPER, {**PAPER, "published": "2026-02-05", "text": f"{TEXT} More."}, {}),  # the same mould, a month later
        (PAPER, {**PAPER, "published": "2026-01-06", "text": OTHER}, {}),
        (PAPER, {**PAPER, "published": "2026-01-06", "source": "Northern Post"}, {}),
        (PAPER, {**PAPER, "published": "2026-01-06", "via": "Northern Post"}, {}),
        ({"published": "2026-01-05"}, {"published": "2026-01-06"}, {}),  # no outlet
        ({"source": "Levant Wire"}, {**PAPER, "text": f"{TEXT} More."}, {}),
    ],
)
def test_which_is_the_newer(
    a: dict[str, Any], b: dict[str, Any], expected: dict[str, str], document: Callable[..., Document]
) -> None:
    found = documents(document, a, b)
    assert replaced(found) == replaced(found[::-1]) == expected


def test_of_equal_versions_one_is_the_newer_by_its_id(document: Callable[..., Document]) -> None:
    found = documents(document, {"url": PAGE, **PAPER}, {"url": PAGE, **PAPER, "text": f"{TEXT} More."})
    last = max(found, key=lambda d: d.id).name
    assert replaced(found) == {name: last for name in "ab" if name != last}


def test_the_newest_of_three_replaces_both(document: Callable[..., Document]) -> None:
    days = ("2026-01-05", "2026-01-07", "2026-01-06")
    found = documents(document, *({"url": PAGE, **PAPER, "published": day} for day in days))
    assert replaced(found) == {"a": "b", "c": "b"}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.a.example/x/", "a.example/x?"),
        ("http://A.example/x#part", "a.example/x?"),
        ("https://a.example/x?id=4&utm_campaign=y", "a.example/x?id=4"),
        ("https://a.example/?p=4", "a.example?p=4"),
        ("https://a.example/", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_addresses(url: str, expected: str | None) -> None:
    assert address(url) == expected


def test_copies_are_named_by_the_first_published(document: Callable[..., Document]) -> None:
    found = documents(
        document,
        {"source": "B", "published": "2026-01-06"},
        {"source": "A", "published": "2026-01-05"},
        {"text": OTHER, "source": "C"},
    )
    assert {d.name: d.copy_of for d in with_copies(found, compare(found))} == {"a": "b", "b": None, "c": None}


def row(s: str, p: str, o: str, **about: Any) -> dict[str, Any]:
    return {"s": s, "p": p, "o": o, **about}


OLD, NEW = row("Israel", "attacks", "Syria"), row("Israel", "attacks", "Iran")


@pytest.fixture
def build(resolver: Callable[..., Any], ontology: Ontology) -> Callable[..., tuple[Relation, ...]]:
    def build(*articles: Article) -> tuple[Relation, ...]:
        return build_relations(articles, resolver(articles), ontology)

    return build


def test_the_claims_of_an_older_version_do_not_count_until_the_newer_one_is_gone(
    article: Callable[..., Article], build: Callable[..., tuple[Relation, ...]]
) -> None:
    old = article("a", [OLD], filler=TEXT, url=PAGE, **PAPER)
    new = article("b", [NEW], filler=TEXT, url=PAGE, **{**PAPER, "published": "2026-01-06"})
    assert {r.object for r in build(old, new)} == {"e-Iran"}
    assert build(new, old) == build(old, new)
    assert {r.object for r in build(old)} == {"e-Syria"}


def test_a_newer_version_without_claims_takes_them_back(
    article: Callable[..., Article], build: Callable[..., tuple[Relation, ...]]
) -> None:
    old = article("a", [OLD], filler=TEXT, **PAPER)
    new = article("b", [], filler=TEXT, **{**PAPER, "published": "2026-01-06"})
    assert build(old, new) == ()


versions = st.lists(
    st.tuples(
        st.sampled_from(["2026-01-05", "2026-01-06", "2026-01-09", None]),
        st.sampled_from(["Levant Wire", "Northern Post", None]),
        st.sampled_from([PAGE, None]),
        st.sampled_from([TEXT, OTHER, f"{TEXT} More."]),
        st.sampled_from([OLD, NEW, row("Israel", "attacks", "Syria", polarity="negative")]),
    ),
    max_size=6,
)


@settings(max_examples=20, deadline=None)
@given(versions, st.randoms(use_true_random=False))
def test_relations_follow_from_the_set_of_articles(
    article: Callable[..., Article], resolver: Callable[..., Any], ontology: Ontology, rows: Any, chance: random.Random
) -> None:
    articles = []
    for i, (*about, text, claim) in enumerate(rows):
        fields = {k: v for k, v in zip(("published", "source", "url"), about, strict=True) if v}
        articles.append(article(f"d{i}", [claim], filler=text, **fields))
    mixed = chance.sample(articles, len(articles))

    def relations(of: list[Article]) -> Any:
        return build_relations(of, resolver(of), ontology)

    assert relations(mixed) == relations(articles)
    for gone in range(len(articles)):  # what is removed leaves nothing behind
        rest = articles[:gone] + articles[gone + 1 :]
        assert relations(rest) == relations(chance.sample(rest, len(rest)))
    for a, b in itertools.permutations(range(len(articles)), 2):
        found = compare([articles[a][0], articles[b][0]]).superseded
        assert found == {} or set(found) < {articles[a][0].id, articles[b][0].id}
