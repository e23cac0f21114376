"""Forms of one name in an article that nothing defines, whom a lone surname means; and names that stay apart."""

import pytest

from extract.naming.variants import body_order, respelled, same_person
from tests.extract.conftest import Read

SPELLED = [
    ("José Núñez", "Jose Nunez", "Person", True),
    ("Jörg Maurer", "Joerg Maurer", "Person", True),
    ("Han Seung-min", "Han Seung-Min", "Person", True),
    ("J. R. Hollander", "J.R. Hollander", "Person", True),
    ('William "Billy" Tasker', "Billy Tasker", "Person", True),
    ('William "Billy" Tasker', "William Tasker", "Person", True),
    ("Acme Corp.", "Acme Corporation", "Organization", True),
    ("Acme, Inc.", "Acme", "Organization", True),
    ("B.V.P.", "BVP", "Organization", True),
    ("WHO", "The Who", "Organization", False),
    ("George Pelham", "Arthur Pelham", "Person", False),
]
PERSONS = [
    ("hugo chavez", "hugo chavez frias", True),
    ("j hollander", "joan rachel hollander", True),
    ("joan hollander", "joan rachel hollander", True),
    ("rachel hollander", "joan rachel hollander", False),
    ("john pelham", "john pelham jr", False),
    ("james hollander", "joan rachel hollander", False),
]
LANDS = {("togo",): "togo", ("togolese",): "togo", ("ghana",): "ghana", ("united", "states"): "us"}
ORDERS = [
    ("Health Department", "Department of Health", True),
    ("Togolese Ministry of Health", "Ministry of Health of Togo", True),
    ("United States Department of Justice", "Justice Department", True),
    ("Harrowby University", "University of Harrowby", True),
    ("Washington University", "University of Washington", False),
    ("Ministry of Health of Togo", "Ministry of Health of Ghana", False),
    ("Oxford Brookes University", "University of Oxford", False),
]
ONE = [
    ("Harrowby University sued Shell. The University of Harrowby met Oman.", "University of Harrowby"),
    ("Acme Corporation sued Shell. Acme Corp. met Oman. Acme left.", "Acme"),
    ("The Health Department sued Shell. The Department of Health met Oman.", "Department of Health"),
    ("José Núñez met Oman. Jose Nunez condemned Iran.", "Jose Nunez"),
    ("Hurricane Odile hit Cuba. The centre said Odile had winds of 200 km/h.", "Odile"),
    ("The Denver Broncos sued Shell. The Broncos met Oman.", "Broncos"),
    ('The conductor Jaap van der Meer met Oman. "It is a dream," van der Meer said.', "van der Meer"),
]
APART = [
    ("Church of Scotland", "The Church of Scotland met Oman. The Free Church of Scotland condemned Iran."),
    (
        "Ministry of Health of Togo",
        "The Ministry of Health of Togo sued Shell. The Ghanaian Ministry of Health left.",
    ),
    ("Royal Bank of Caldora", "The Royal Bank of Caldora met Oman. The Bank of Caldora condemned Iran."),
    ("John Wilder", "John Wilder met Oman. Jane Wilder condemned Iran."),
]
SURNAMES = [
    ("Reverend Huw Falk met Oman. Rev. Falk condemned Iran.", "Huw Falk"),
    ("Robert Falk met Iran. Michelle Falk, his wife, met Oman. Falk condemned Iran.", "Robert Falk"),
    ("Senator Robert Falk met Deborah Falk. Senator Falk condemned Iran.", "Robert Falk"),
    ("Dennis Falk met Oman with his wife, Ann Falk. Mrs Falk condemned Iran.", "Ann Falk"),
    ("Raúl Falk met Oman. He said his brother Fidel Falk was well. Falk condemned Iran.", "Raúl Falk"),
]
PARTS = [
    ("The Jet Propulsion Laboratory lost a probe. The Laboratory met Oman.", "Laboratory", "Jet Propulsion Laboratory"),
    ("The Nordmark Games opened in Kiruna. Oman left the Games.", "Games", "Nordmark Games"),
    ("Penbrook House will print her letters. Penbrook met Oman.", "Penbrook", "Penbrook House"),
    ("Margrethe Solvang met Oman. Margrethe condemned Iran.", "Margrethe", "Margrethe Solvang"),
]
NO_PARTS = [
    ("The Jet Propulsion Laboratory lost a probe. The laboratory of Oman left.", "laboratory"),
    ("Oxford Foods met Oman. Prices in Oxford fell.", "Oxford Foods"),
]
NICKNAMED = ['Eldrick "Tiger" Maddox', 'Ann "Buzz" Keller']
WHOLE = ["Margrethe Solvang", "Odd Brekkesen"]


@pytest.mark.parametrize(("a", "b", "kind", "same"), SPELLED)
def test_spellings(a: str, b: str, kind: str, same: bool) -> None:
    assert respelled(a, b, kind) is same


@pytest.mark.parametrize(("short", "full", "same"), PERSONS)
def test_shorter_forms_of_persons(short: str, full: str, same: bool) -> None:
    assert same_person(tuple(short.split()), tuple(full.split())) is same


@pytest.mark.parametrize(("a", "b", "same"), ORDERS)
def test_words_in_another_order(a: str, b: str, same: bool) -> None:
    one, two = body_order(a, LANDS), body_order(b, LANDS)
    agree = one is not None and two is not None and one[:2] == two[:2]
    assert (agree and (one[2] == two[2] or None in (one[2], two[2]))) is same  # type: ignore[index]


@pytest.mark.parametrize(("text", "form"), ONE)
def test_one_actor(read: Read, text: str, form: str) -> None:
    assert any(form in actor.names and len(actor.names) > 1 for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("name", "text"), APART)
def test_kept_apart(read: Read, name: str, text: str) -> None:
    assert all(set(a.names) == {name} for a in read(text).extraction.actors if name in a.names)


@pytest.mark.parametrize(("text", "bearer"), SURNAMES)
def test_whom_a_lone_surname_means(read: Read, text: str, bearer: str) -> None:
    assert any({bearer, "Falk"} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize("name", WHOLE)
def test_rare_given_names_belong_to_the_name(read: Read, name: str) -> None:
    found = read(f"{name}, the mayor of Lagos, resigned on Monday. {name.split()[1]} met Oman.")
    assert any(name in actor.names and actor.type == "Person" for actor in found.extraction.actors)


@pytest.mark.parametrize(("text", "part", "whole"), PARTS)
def test_parts_of_names_that_stand_alone(read: Read, text: str, part: str, whole: str) -> None:
    assert any({part, whole} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("text", "name"), NO_PARTS)
def test_no_parts(read: Read, text: str, name: str) -> None:
    assert all(set(actor.names) == {name} for actor in read(text).extraction.actors if name in actor.names)


@pytest.mark.parametrize("name", NICKNAMED)
def test_nicknames_inside_names(read: Read, name: str) -> None:
    assert any(name in actor.names for actor in read(f"{name} has now won 80 titles.").extraction.actors)
