"""Near-copies of one report are one story; different reports on one thing are not, nor what a round-up prints."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.relations.shingles import fingerprint
from graph.relations.stories import is_copy, stories

LEAD = (
    "Syrian and Israeli officials met in Paris on Thursday for talks that Washington had arranged, three people said."
)
BODY = " ".join(
    f"In part {n} of the report an official told reporters in room {n * 7} about point {n * 13} of the plan."
    for n in range(12)
)
QUOTES = " ".join(
    f"“We shall never give up hill {n}, for which {n * 3} of our best men fell in the year {1900 + n}.”"
    for n in range(9)
)


@pytest.fixture(scope="module")
def made(root: Path) -> ModuleType:
    """The benchmark, which makes the articles and their variants."""
    spec = importlib.util.spec_from_file_location("near_copies", root / "benchmarks/near_copies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def edited(text: str, share: float) -> str:
    """The text with this share of its words replaced, the same ones every time."""
    chance = random.Random(1)
    return " ".join(f"x{i}" if chance.random() < share else word for i, word in enumerate(text.split()))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (f"{LEAD} {BODY}", True),
        (f"{LEAD} {BODY}".upper().replace(".", " -"), True),
        (f"PARIS (Agency) - {LEAD} {BODY} Copyright 2025. All rights reserved.", True),
        (f"Our own first sentence about the meeting. {BODY}", True),
        (BODY[: len(BODY) * 2 // 3], True),
        (edited(f"{LEAD} {BODY}", 0.05), True),
        (edited(f"{LEAD} {BODY}", 0.4), False),
        (f"{LEAD} " + " ".join(f"What we found out ourselves, number {n}, has other words." for n in range(20)), False),
        (
            f"{LEAD} {BODY} "
            + " ".join(f"Then there was item {n} of the week's long review, told here." for n in range(150)),
            False,
        ),
        (LEAD, False),
        ("", False),
    ],
)
def test_copies(other: str, same: bool) -> None:
    found = stories({"one": f"{LEAD} {BODY}", "two": other})
    assert (found["one"] == found["two"]) is same


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("The general spoke at noon. ", "At a ceremony on Friday there were these words. ", False),
        ("The general spoke at noon. ", "The general spoke at noon. ", True),
    ],
)
def test_the_same_quotations_do_not_make_two_reports_one(one: str, two: str, same: bool) -> None:
    def own(text: str) -> str:
        return " ".join(f"{text}{word} was the mood." for word in ("Grim", "Sober", "Calm"))

    found = stories({"a": f"{own(one)} {QUOTES}", "b": f"{own(two)} {QUOTES}"})
    assert (found["a"] == found["b"]) is same


def test_short_texts_are_copies_only_when_equal() -> None:
    assert is_copy(fingerprint("Israel strikes Homs"), fingerprint("ISRAEL strikes: Homs!"))
    assert not is_copy(fingerprint("Israel strikes Homs"), fingerprint("Israel strikes Hama"))


def test_a_story_goes_by_its_lowest_id_and_may_have_many_copies() -> None:
    copies = {f"c{i:03}": f"{BODY} Printed by paper {i}." for i in range(160)}
    other = " ".join(f"Nothing of this, line {n}, is told anywhere else at all." for n in range(30))
    found = stories({"other": other, **copies})
    assert {found[copy] for copy in copies} == {"c000"}
    assert found["other"] == "other"


def reports(made: ModuleType, count: int, seed: int) -> list[str]:
    rng, words = random.Random(seed), made.table()
    return [made.article(rng, made.own_wording(rng, words), made.event(rng, words)) for _ in range(count)]


def test_a_round_up_does_not_make_the_reports_in_it_one(made: ModuleType) -> None:
    a, b, c, d, e = reports(made, 5, 3)
    found = stories({"a": a, "b": b, "c": c, "week": "\n\n".join((a, b, c)), "other": "\n\n".join((a, d, e))})
    assert len({found[key] for key in "abc"}) == 3
    assert found["week"] != found["other"]


def test_cuts_of_one_report_are_one_story_by_the_whole_of_it(made: ModuleType) -> None:
    (whole,) = reports(made, 1, 4)
    head, *parts = whole.split("\n\n")
    cuts = {"odd": "\n\n".join([head, *parts[::2]]), "even": "\n\n".join(["Other words above it", *parts[1::2]])}
    assert len(set(stories({"whole": whole, **cuts}).values())) == 1
    assert len(set(stories(cuts).values())) == 2


@settings(max_examples=6, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_plays_no_part(made: ModuleType, chance: random.Random) -> None:
    texts = {
        f"{i}{kind[:2]}": change(random.Random(i), text, made.table())
        for i, text in enumerate(reports(made, 3, 5))
        for kind, change in made.VARIANTS.items()
    }
    mixed = list(texts.items())
    chance.shuffle(mixed)
    assert stories(dict(mixed)) == stories(texts)


@pytest.mark.slow
def test_variants_are_found_and_different_articles_on_one_event_are_not_joined(made: ModuleType) -> None:
    figures = made.measure(events=100)
    assert figures.pairs == 1000
    assert figures.joined == 0
    single = {kind: recall for kind, recall in figures.recall.items() if kind != "all of these"}
    assert min(single.values()) >= 0.95
    assert sum(figures.recall.values()) / len(figures.recall) >= 0.95
