"""What an unknown name is, by what stands around it: the model's own table, and names that only the context tells."""

from collections import Counter

import pytest

from extract.lexicon import load_table
from extract.naming.type_model import KINDS
from tests.extract.conftest import Read

TOLD = [
    ("Firemen from Bungley, Harrowick and Tolmere came to the fire.", "Bungley", "Location"),
    ("The raid began at Tolmere, near the border with Chad.", "Tolmere", "Location"),
    ("She works at Fort Tolmere, New York.", "Fort Tolmere", "Location"),
    ("Epic Games, which Ann Lowe runs, sued Meta.", "Epic Games", "Organization"),
    ("He met the treasurer, Ann Tolmere, in Oslo.", "Ann Tolmere", "Person"),
    ("The Asian Games opened in Oslo.", "Asian Games", "Event"),
    ("Tolmere said in a statement that it would cut 40 jobs at Tolmere's plant.", "Tolmere", "Organization"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TOLD, ids=[t[0][:60] for t in TOLD])
def test_types_of_unknown_names(read: Read, text: str, name: str, kind: str) -> None:
    assert {a.type for a in read(text).extraction.actors if name in (a.name, *a.names)} == {kind}


def test_one_spelling_has_one_type(read: Read) -> None:
    text = "Tolmere sued Meta. Elders from Tolmere met Ann Lowe. The mayor of Tolmere, Eva Roth, resigned in Tolmere."
    assert Counter(a.name for a in read(text).extraction.actors)["Tolmere"] == 1


def test_every_weight_is_a_feature_and_a_number_for_each_type() -> None:
    lines = [line.split("\t") for line in load_table("name_types")["weights"].splitlines()]
    assert len(lines) > 1000
    assert len({feature for feature, _ in lines}) == len(lines)
    assert {len(numbers.split(" ")) for _, numbers in lines} == {len(KINDS)}
    assert all(int(number) in range(-2000, 2000) for _, numbers in lines for number in numbers.split(" "))
