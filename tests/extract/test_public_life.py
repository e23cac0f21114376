"""News of science, medicine, companies, regulators and wildlife: what bodies are called, who works there."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

TYPES = [
    ("The dish was funded by Lumora, an Oslo-based start-up, and by Carl Roth.", "Lumora", "Organization"),
    ("Ann Lowe comes from Grab, where she was chief executive.", "Grab", "Organization"),
    ("Peru faces a lawsuit from Zanda, which accuses it of theft.", "Zanda", "Organization"),
    ("Carl Roth, Nature Kenya's head of science, told Ann Lowe.", "Nature Kenya", "Organization"),
    ("Grupo Larrea named Ann Lowe.", "Grupo Larrea", "Organization"),
    ("The Sengwar, a forest community in Kenya, sued Shell.", "Sengwar", "Group"),
    ("VAZUMBA, Comoros - A ferry sank on Monday.", "VAZUMBA", "Location"),
]
ONE = [
    ("The Union of Aviators of Peru (SAP) sued Shell. SAP won.", {"Union of Aviators of Peru", "SAP"}),
    ("Luis Alberto Moreno Vega met Ann Lowe. Moreno said he was tired.", {"Luis Alberto Moreno Vega", "Moreno"}),
]
CALLED = [
    row(
        "AeroNord, Denmark's biggest airline, cut flights. The Union of Pilots of Denmark accused the carrier of lies.",
        "Union of Pilots of Denmark accuses AeroNord",
    ),
    row(
        "Drugmaker Zellan sued Peru. The World Health Organization spoke. The company's founder, Carl Roth, left.",
        "Carl Roth founded Zellan",
    ),
    row(
        "Consumer group VEUC met Ann Lowe. The company was sued by Lenford Systems.",
        never="Lenford Systems prosecutes VEUC / any",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPES, ids=[t[0][:60] for t in TYPES])
def test_types_told_by_the_words_around(read: Read, text: str, name: str, kind: str) -> None:
    assert {a.type for a in read(text).extraction.actors if name in a.names} == {kind}


@pytest.mark.parametrize(("text", "names"), ONE, ids=[o[0][:60] for o in ONE])
def test_one_actor_of_two_names(read: Read, text: str, names: set[str]) -> None:
    assert any(names <= set(a.names) for a in read(text).extraction.actors)


@pytest.mark.parametrize("expected", [*CALLED])
def test_public_life(read: Read, expected: Row) -> None:
    check(read, expected)
