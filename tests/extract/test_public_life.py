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
    ("Peru has opened an inquiry into Oxentia.", "Oxentia", "Organization"),
    ("Carl Roth spotted a ring around the dwarf planet Varda. Ann Lowe saw Varda.", "Varda", "Location"),
    ("Oxfam India sued Peru.", "Oxfam India", "Organization"),
    ("Ann Lowe of Nature Kenya met Carl Roth.", "Nature Kenya", "Organization"),
    ("Ann Lowe, head of science at Nature Kenya, met Carl Roth.", "Nature Kenya", "Organization"),
    ("Paris was told that Sofia Lindqvist sued Peru.", "Sofia Lindqvist", "Person"),
    ("The Ontario Teachers' Pension Plan sued Peru.", "Ontario Teachers' Pension Plan", "Organization"),
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
OFFICES = [
    row(
        "Zellan Foods reported a loss. It will cut jobs, chief executive Ann Lowe said.",
        "Ann Lowe leads Zellan Foods",
    ),
    row(
        "Zellan Foods sued Corvette Bank. It will cut jobs, chief executive Ann Lowe said.",
        never="Ann Lowe leads * / any",
    ),
    row(
        "Ann Lowe, assistant director of Africa programmes for the Tern Fund, spoke.",
        "Ann Lowe holds_position_in Tern Fund",
        never="Ann Lowe holds_position_in Africa / any",
    ),
    row("Ann Lowe, director of the Africa Centre, spoke.", "Ann Lowe leads Africa Centre"),
    row("Ann Lowe, a past president of the Tern Society, spoke.", "Ann Lowe leads Tern Society / former"),
    row("Ann Lowe, a Stanford University graduate, spoke.", "Ann Lowe affiliated_with Stanford University / former"),
    row("Ann Lowe, a Stanford University student, spoke.", "Ann Lowe affiliated_with Stanford University"),
    row(
        "Tesco named Luis Ruiz, previously head of Air Europa's arm, as Zellan's chief executive, replacing Carl Roth.",
        "Tesco appoints Luis Ruiz",
        "Luis Ruiz leads Zellan",
        "Luis Ruiz succeeds Carl Roth",
    ),
    row(
        "Tesco has named Ann Lowe, formerly of Unilever, as finance director to succeed Carl Roth.",
        "Tesco appoints Ann Lowe",
        "Ann Lowe holds_position_in Tesco",
        "Ann Lowe succeeds Carl Roth / planned",
    ),
    row("The agency KPK named the mayor Ann Lowe a suspect.", never="* appoints Ann Lowe / any"),
]
CAREERS = [
    row("Ann Lowe, who joined in May, spent nine years at Tesco.", "Ann Lowe affiliated_with Tesco / former"),
    row("Tesco spent nine years at Brent Cross.", never="Tesco affiliated_with * / any"),
    row(
        "Ann Lowe went to Tesco from Reuters, where she was finance director.",
        "Ann Lowe holds_position_in Reuters / former",
    ),
    row("Ann Lowe works at Reuters, where she is bureau chief.", "Ann Lowe holds_position_in Reuters"),
    row("Ann Lowe lives in Peru, where she is a bureau chief.", never="Ann Lowe holds_position_in * / any"),
    row("Ann Lowe met the UN Syria envoy Carl Roth.", never="UN Syria meets_with * / any"),
    row("Ann Lowe advises the European Space Agency.", "Ann Lowe holds_position_in European Space Agency"),
    row("Ann Lowe advised Tesco to leave.", never="Ann Lowe holds_position_in Tesco / any"),
    row("Ann Lowe studied under Carl Roth at Keele.", "Ann Lowe affiliated_with Carl Roth"),
    row(
        "Britain has pledged money to Zambia, according to High Commissioner Ann Lowe.",
        "Ann Lowe holds_position_in Britain or Ann Lowe represents Britain",
    ),
    row("Tesco hired Ann Lowe to lead its push into Asia.", never="Tesco invades Asia / any"),
    row("The team included researchers from Keele University.", never="Keele University part_of * / any"),
]
OWNERS = [
    row("Tesco's largest shareholder is the venture firm Tern Partners.", "Tern Partners owns Tesco"),
    row("Tesco's largest customer is Tern Partners.", never="Tern Partners owns Tesco / any"),
    row(
        "Tesco, which owns the Tilney and Hartsmere brands, fell.",
        "Tesco owns Tilney",
        "Tesco owns Hartsmere",
    ),
    row("Tesco faces a suit from Corvette Bank.", "Corvette Bank prosecutes Tesco"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TYPES, ids=[t[0][:60] for t in TYPES])
def test_types_told_by_the_words_around(read: Read, text: str, name: str, kind: str) -> None:
    assert {a.type for a in read(text).extraction.actors if name in a.names} == {kind}


@pytest.mark.parametrize(("text", "names"), ONE, ids=[o[0][:60] for o in ONE])
def test_one_actor_of_two_names(read: Read, text: str, names: set[str]) -> None:
    assert any(names <= set(a.names) for a in read(text).extraction.actors)


@pytest.mark.parametrize("expected", [*CALLED, *OFFICES, *CAREERS, *OWNERS])
def test_public_life(read: Read, expected: Row) -> None:
    check(read, expected)
