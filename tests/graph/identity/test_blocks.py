"""Names of the knowledge are put in blocks once: which pairs are compared does not depend on that."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import blocks
from graph.identity.blocks import Blocks, blocks_of, candidate_pairs
from graph.identity.forms import forms_by
from graph.knowledge import Knowledge, Record
from graph.names.compare import parse

GIVEN = ("Ahmed", "Ahmad", "A.", "Mohammed", "M.", "Li", "Kim", "Bashar")
LAST = ("al-Sharaa", "Sharaa", "Assad", "al-Asad", "Wei", "Jong-un", "Hassan")
PERSONS = [f"{first} {last}" for first, last in product(GIVEN, LAST)]
BODIES = ("5th Brigade", "Fifth Brigade", "6th Brigade", "Ministry of Defence", "Defence Ministry", "Wagner Group")
NAMES = st.lists(st.sampled_from([*(("p", n) for n in PERSONS), *(("b", n) for n in BODIES)]), max_size=30)
NOTHING = blocks_of(())


def taken_apart(rows: list[tuple[str, str]]) -> Blocks:
    types = {"p": "Person", "b": "Organization"}
    return blocks_of((kind, parse(name, types[kind])) for kind, name in rows)


@pytest.mark.parametrize("crowded", [2, 4, blocks.CROWDED])
@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES)
def test_known_names_are_compared_as_if_they_were_new(
    crowded: int, new: list[tuple[str, str]], known: list[tuple[str, str]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "CROWDED", crowded)
        found = list(candidate_pairs(taken_apart(new), taken_apart(known)))
        every = set(candidate_pairs(taken_apart([*new, *known]), NOTHING))
    assert len(found) == len(set(found))
    assert set(found) == {(a, b) for a, b in every if a < len(new)}


def test_an_initial_meets_the_full_names_on_either_side() -> None:
    full, initial = [("p", "Mohammed Hassan")], [("p", "M. Hassan")]
    assert list(candidate_pairs(taken_apart(full), taken_apart(initial))) == [(0, 1)]
    assert list(candidate_pairs(taken_apart(initial), taken_apart(full))) == [(0, 1)]
    assert list(candidate_pairs(NOTHING, taken_apart([*full, *initial]))) == []


def test_names_of_records_stay_taken_apart_with_their_knowledge_and_others_do_not(known: Knowledge) -> None:
    first, again = forms_by(known), forms_by(known)
    assert first.about("Bashar al-Assad", "Person") is again.about("Bashar al-Assad", "Person")
    assert first.about("Bashar Asad", "Person") is not again.about("Bashar Asad", "Person")
    places = Record(id="place/olmeda", name="Olmeda", type="Location", kind="city")
    other = forms_by(Knowledge(records=(*known.records, places)))
    assert first.about("Olmeda Police", "Organization").words == {"olmeda", "police"}
    assert other.about("Olmeda Police", "Organization").words == {"place/olmeda", "police"}


def test_what_is_made_of_a_knowledge_is_made_once_for_each_of_its_arguments() -> None:
    made: list[tuple[Knowledge, str]] = []

    def make(knowledge: Knowledge, word: str) -> str:
        made.append((knowledge, word))
        return word * 2

    one, other = Knowledge(records=()), Knowledge(records=())
    assert [one.once(make, "a"), one.once(make, "b"), one.once(make, "a"), other.once(make, "a")] == [
        "aa", "bb", "aa", "aa",
    ]  # fmt: skip
    assert [(knowledge is one, word) for knowledge, word in made] == [(True, "a"), (True, "b"), (False, "a")]
    assert one == other
