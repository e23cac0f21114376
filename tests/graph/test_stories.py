"""Near-copies of one report are one story; different reports on one thing are not."""

import random
from collections.abc import Callable

import pytest

from graph.model import Document
from graph.relations.stories import is_copy, shingles, stories

LEAD = (
    "Syrian and Israeli officials met in Paris on Thursday for talks that Washington had arranged, three people said."
)
BODY = " ".join(
    f"In part {n} of the report an official told reporters in room {n * 7} about point {n * 13} of the plan."
    for n in range(12)
)


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
def test_copies(other: str, same: bool, document: Callable[..., Document]) -> None:
    one, two = document("one", f"{LEAD} {BODY}"), document("two", other)
    found = stories([one, two])
    assert (found[one.id] == found[two.id]) is same
    assert found == stories([two, one])


def test_short_texts_are_copies_only_when_equal(document: Callable[..., Document]) -> None:
    assert is_copy(shingles("Israel strikes Homs"), shingles("ISRAEL strikes: Homs!"))
    assert not is_copy(shingles("Israel strikes Homs"), shingles("Israel strikes Hama"))


def test_a_story_goes_by_its_lowest_id_and_may_have_many_copies(document: Callable[..., Document]) -> None:
    copies = [document(f"c{i:03}", f"{BODY} Printed by paper {i}.") for i in range(60)]
    other = document("other", " ".join(f"Nothing of this, line {n}, is told anywhere else at all." for n in range(30)))
    found = stories([other, *copies])
    assert {found[copy.id] for copy in copies} == {min(copy.id for copy in copies)}
    assert found[other.id] == other.id
