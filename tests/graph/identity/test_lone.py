"""A body called by one word stands for a longer name only when something else says so."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.knowledge import Knowledge, Record
from graph.model import Actor
from graph.resolve import resolve

KNOWN = Knowledge(
    records=(
        Record(id="country/lebanon", name="Lebanon", type="Country"),
        Record(id="country/uk", name="United Kingdom", type="Country"),
        Record(id="org/future", name="Future Movement", type="Organization", country="country/lebanon"),
        Record(id="org/sky-news", name="Sky News", type="Organization", country="country/uk"),
        Record(id="org/wagner", name="Wagner Group", type="Organization", aliases=("Wagner",)),
        Record(id="org/apple", name="Apple Inc.", type="Organization"),
        Record(id="org/umayya", name="Banu Umayya Movement", type="Organization"),
    )
)


@pytest.mark.parametrize(
    ("name", "country", "meant"),
    [
        ("Future", None, None),
        ("Future", "country/uk", None),
        ("Future", "country/lebanon", "org/future"),
        ("Future Movement", None, "org/future"),
        ("Sky Plc", None, None),
        ("Sky Plc", "country/uk", None),  # a legal form is no other word for news
        ("Sky", "country/uk", "org/sky-news"),
        ("Sky News", None, "org/sky-news"),
        ("Wagner", None, "org/wagner"),  # the knowledge has it
        ("Apple", None, "org/apple"),  # nothing but the legal form is missing
        ("Banu Umayya", None, "org/umayya"),  # two words
    ],
)
def test_one_word_needs_support(
    name: str, country: str | None, meant: str | None, actor: Callable[..., Actor], article: Callable[..., Any]
) -> None:
    found = resolve([article("a.txt", actor(name, type="Organization", country=country))], KNOWN)
    [entity] = found.entities
    assert entity.knowledge == meant
    if meant is None:
        assert {judgement.verdict for judgement in found.judgements} == {"unsure"}


@pytest.mark.parametrize(
    ("country", "other", "count"),
    [(None, None, 2), ("country/uk", None, 2), ("country/uk", "country/lebanon", 2), ("country/uk", "country/uk", 1)],
)
def test_one_word_and_a_body_that_nobody_knows(
    country: str | None, other: str | None, count: int, actor: Callable[..., Actor], article: Callable[..., Any]
) -> None:
    one = article("a.txt", actor("Olmeda", type="Organization", country=country))
    two = article("b.txt", actor("Olmeda Movement", type="Organization", country=other))
    assert len(resolve([one, two], KNOWN).entities) == count


def test_an_article_that_has_both_names_is_support(actor: Callable[..., Actor], article: Callable[..., Any]) -> None:
    both = actor("Olmeda Movement", "Olmeda", type="Organization", joins=[("Olmeda Movement", "Olmeda", "short form")])
    found = resolve([article("a.txt", both)], KNOWN)
    assert [entity.name for entity in found.entities] == ["Olmeda Movement"]
