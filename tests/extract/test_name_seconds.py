"""Second mentions that are spelled or typed unlike the first, names of bodies cut at a land, an ampersand, a title."""

import pytest

from extract.naming.joins import one_off
from extract.naming.seconds import mixed_acronym, stands_for
from tests.extract.conftest import Read

ACRONYMS = [
    ("MoD", "Ministry of Defence", True),
    ("DfE", "Department for Education", True),
    ("DepEd", "Department of Education", True),
    ("N&O", "News & Observer", True),
    ("UoT", "University of Tavria", True),
    ("MoH", "Ministry of Defence", False),
    ("DepEd", "Department of Energy", False),
    ("MoD", "Ministry of Defence Procurement", False),
]
NEAR = [
    ("gustafson", "gustafon", True),
    ("trelawney", "trelawny", True),
    ("petrovski", "petrovsky", True),
    ("kowalski", "kowalska", False),
    ("wilder", "wilders", False),
    ("carter", "barter", False),
    ("martin", "marten", True),
    ("medvedev", "medvedeva", False),
]
ONE = [
    ("The Archdiocese of Lugo sued Ann Lee. The Archdiocese condemned Iran.", "Archdiocese", "Archdiocese of Lugo"),
    ("The Holt Bakery sued Ann Lee. The Bakery condemned Iran.", "Bakery", "Holt Bakery"),
    ("Rolf Gustafson met Oman. Gustafon, 58, condemned Iran.", "Gustafon", "Rolf Gustafson"),
    ("Dunn & Hardcastle sued Oman. Dunn and Hardcastle condemned Iran.", "Dunn and Hardcastle", "Dunn & Hardcastle"),
    ("Elso & Burke Partners sued Oman. Elso Burke condemned Iran.", "Elso Burke", "Elso & Burke Partners"),
    ("North Isles Ferries sued Oman. North Isles condemned Iran.", "North Isles", "North Isles Ferries"),
    (
        "Haverford Biosciences Inc sued Oman. Haverford Bio condemned Iran.",
        "Haverford Bio",
        "Haverford Biosciences Inc",
    ),
    ("Helen Whitcomb Sears met Oman. Whitcomb Sears condemned Iran.", "Whitcomb Sears", "Helen Whitcomb Sears"),
    ("The Department for Fisheries sued Oman. The DfF condemned Iran.", "DfF", "Department for Fisheries"),
    ("The Council of Elders of Tavria, or CONATA, met Oman. CONATA left.", "CONATA", "Council of Elders of Tavria"),
    ("Denmark's Nordlund condemned Iran. Norlund met Oman.", "Norlund", "Nordlund"),
    ("Abdul-Rahman Saleh met Oman. Abdulrahman Saleh condemned Iran.", "Abdul-Rahman Saleh", "Abdulrahman Saleh"),
]
TWO = [
    ("The Holt Bakery and the Moss Bakery sued Ann Lee. The Bakery condemned Iran.", "Bakery", "Holt Bakery"),
    ("Jan Kowalski met Oman. Kowalska condemned Iran.", "Kowalska", "Jan Kowalski"),
    ("Helen Lee Sears met Oman. Lee Sears condemned Iran.", "Lee Sears", "Helen Lee Sears"),
    ("Brian Hartley met Oman. Police in Hartly condemned Iran.", "Hartly", "Brian Hartley"),
]
NAMED = [
    ("Sport England condemned Iran.", "Sport England", "Organization"),
    ("Food Standards Australia New Zealand condemned Iran.", "Food Standards Australia New Zealand", "Organization"),
    ("Public Health Wales condemned Iran.", "Public Health Wales", "Organization"),
    ("Consultants Brandt Keller & Associates condemned Iran.", "Brandt Keller & Associates", "Organization"),
    ("He sold it to the Kallnik Gallery of New York.", "Kallnik Gallery of New York", "Organization"),
    ("He leads the Kenya Independent Tea Workers Union.", "Kenya Independent Tea Workers Union", "Organization"),
    ("Hallam Town have condemned Iran.", "Hallam Town", "Organization"),
    ("The ferry Lady Ingrid left Oman.", "Lady Ingrid", "Location"),
    ("St Brannoc's Hospice condemned Iran.", "St Brannoc's Hospice", "Organization"),
    ("Mark Drake of Welsh Labour condemned Iran.", "Welsh Labour", "Organization"),
    ("She told La Jornada that Oman had condemned Iran.", "La Jornada", "Organization"),
    ("The Escuela Rural de Pocona condemned Iran.", "Escuela Rural de Pocona", "Organization"),
    ("Plaid leader Rhun ap Dafydd met Oman.", "Rhun ap Dafydd", "Person"),
    ("Former MP Stephen Ole Sankok Lemein met Oman.", "Stephen Ole Sankok Lemein", "Person"),
]
UNNAMED = [
    ('The painting "Girl with Oranges" was sold to Oman.', "Oranges"),
    ("Labour Minister Monnujan Begum met Oman.", "Labour"),
    ("Archbishop Jose Palmares met Oman. The Archbishop condemned Iran.", "Archbishop"),
]


@pytest.mark.parametrize(("short", "full", "same"), ACRONYMS)
def test_acronyms_with_small_letters(short: str, full: str, same: bool) -> None:
    assert mixed_acronym(short)
    assert stands_for(short, full.split()) is same


@pytest.mark.parametrize(("a", "b", "same"), NEAR)
def test_surnames_but_for_a_letter(a: str, b: str, same: bool) -> None:
    assert one_off(a, b) is same
    assert one_off(b, a) is same


@pytest.mark.parametrize(("text", "a", "b"), ONE)
def test_one_actor(read: Read, text: str, a: str, b: str) -> None:
    assert any({a, b} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("text", "a", "b"), TWO)
def test_two_actors(read: Read, text: str, a: str, b: str) -> None:
    assert not any({a, b} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("text", "name", "kind"), NAMED)
def test_whole_name_and_type(read: Read, text: str, name: str, kind: str) -> None:
    assert any(name in actor.names and actor.type == kind for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("text", "word"), UNNAMED)
def test_no_name(read: Read, text: str, word: str) -> None:
    assert not any(word in actor.names for actor in read(text).extraction.actors)


def test_kin_belong_to_whom_they_share_the_surname_with(read: Read) -> None:
    claims = read("Marta Okonjo met Oman. Sally Hine met Iran. Her husband, the historian Tunde Okonjo, left.").claims()
    assert {claim[:3] for claim in claims if claim[1] == "spouse_of"} == {("Marta Okonjo", "spouse_of", "Tunde Okonjo")}
