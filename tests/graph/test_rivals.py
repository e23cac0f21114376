"""How many outlets tell a thing on their own, and which relation says the opposite."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from graph.model import Document, Extraction, Relation
from graph.ontology import Ontology
from graph.relations import build_relations
from graph.relations.rivals import independent_sources

Article = tuple[Document, Extraction]
Build = Callable[..., tuple[Relation, ...]]
STORY = " ".join(f"Word {i} of the long agency report about matter {i * 7}." for i in range(40))


@pytest.fixture
def build(resolver: Callable[..., Any], ontology: Ontology) -> Build:
    def build(*articles: Article) -> tuple[Relation, ...]:
        return build_relations(articles, resolver(articles), ontology)

    return build


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ([["Reuters"]], 1),
        ([["Reuters"], ["AFP"]], 2),
        ([["Reuters"], ["Reuters"]], 1),  # a second story of the same outlet
        ([["Reuters", "Reuters", "Post"]], 1),  # a copy
        ([["Reuters", "Reuters", "Post"], ["Post"]], 2),  # the paper's own story too
        ([["Post", "Reuters"], ["Reuters"]], 2),  # the paper printed it first: it is the paper's
        ([[None], [None]], 1),  # nobody knows whether these are two
        ([[None], ["Reuters"]], 2),
    ],
)
def test_independent_sources(pieces: list[list[str | None]], expected: int, document: Callable[..., Document]) -> None:
    made = [
        [document(f"{i}-{j}", "x", source=source, published=dt.date(2026, 1, 1 + j)) for j, source in enumerate(piece)]
        for i, piece in enumerate(pieces)
    ]
    assert independent_sources(made) == expected


def test_copies_of_a_wire_story_are_one_independent_source(article: Callable[..., Article], build: Build) -> None:
    claim = {"s": "Israel", "p": "attacks", "o": "Syria"}
    papers = [
        article(name, [claim], filler=STORY, published="2026-01-02", source=name) for name in ("Alpha", "Beta", "Gamma")
    ]
    own = article("Delta", [claim], filler="Our own man saw it. " * 9, published="2026-01-02", source="Delta")
    (relation,) = build(*papers, own)
    assert (relation.weight, relation.independent_sources) == (2, 2)
    assert relation.sources == ("Alpha", "Beta", "Delta", "Gamma")


def facts(s: str, p: str, o: str, polarity: str = "positive", **about: Any) -> dict[str, Any]:
    return {"s": s, "p": p, "o": o, "polarity": polarity, **about}


def on(day: str) -> dict[str, str]:
    return {"start": day, "end": day, "precision": "day"}


HELPS = facts("Rwanda", "supports", "M23")
NOT = facts("Rwanda", "supports", "M23", "negative")
HITS, NO_HIT = facts("A", "attacks", "B"), facts("A", "attacks", "B", "negative")
DAY, NEXT = {"date": on("2025-01-02")}, {"date": on("2025-01-03")}


@pytest.mark.parametrize(
    ("a", "b", "days", "rivals"),
    [
        (HELPS, NOT, (1, 1), True),
        (facts("A", "controls", "B"), facts("A", "controls", "B", "negative"), (1, 28), True),  # a standing fact
        (HELPS, NOT | {"s": "Uganda"}, (1, 1), False),
        (HELPS, NOT | {"p": "attacks"}, (1, 1), False),
        (HELPS, NOT | {"modality": "planned"}, (1, 1), False),
        (HELPS | {"modality": "planned"}, NOT | {"modality": "planned"}, (1, 1), True),
        (HITS, NO_HIT, (1, 9), True),
        (HITS, NO_HIT, (1, 28), False),  # of another time
        (HITS | {"date": on("2026-01-02")}, NO_HIT, (4, 4), True),
        (HITS | DAY, NO_HIT, (4, 4), False),
        (HITS | DAY, NO_HIT | DAY, (4, 4), True),
        (HITS | DAY, NO_HIT | NEXT, (4, 4), False),
        (facts("A", "leads", "B", title="leader"), facts("A", "leads", "B", "negative", title="chief"), (1, 1), False),
        (facts("A", "leads", "B", title="leader"), facts("A", "leads", "B", "negative"), (1, 1), True),
    ],
)  # fmt: skip
def test_rivals(
    a: dict[str, Any], b: dict[str, Any], days: tuple[int, int], rivals: bool, article: Callable[..., Article],
    build: Build,
) -> None:  # fmt: skip
    one = article("one", [a], published=f"2026-01-{days[0]:02}")
    two = article("two", [b], published=f"2026-01-{days[1]:02}")
    found = {relation.polarity: relation for relation in build(one, two)}
    yes, no = found["positive"], found["negative"]
    assert (yes.denied_by, yes.affirmed_by) == ((no.id,) if rivals else (), ())
    assert (no.denied_by, no.affirmed_by) == ((), (yes.id,) if rivals else ())
    assert build(one)[0].denied_by == ()
