"""Which unknown names are persons', places' and events' by their own words, and what is no name at all."""

import pytest

from extract.naming.people import given
from tests.extract.conftest import Read

BODY = "Organization"
CHOWDHURY = "Mirza Shafiqul Islam Chowdhury"
FRUIT = "Pakistan Fruit and Vegetable Exporters Association"
TYPES = [
    ("Ann Lowe met Otavio Barros Meireles in Oslo. Meireles said no to Oman.", "Otavio Barros Meireles", "Person"),
    ("A Hercules C-130 of the Kenyan Navy fell on Oslo.", "Hercules C-130", "Location"),
    ("Marta Helena dos Santos Prado met Oman.", "Marta Helena dos Santos Prado", "Person"),
    ("Oxfam met Ann Lowe at the corner of Forest and Quince Avenues.", "Quince Avenues", "Location"),
    ("Carlos Eduardo dos Reis Pinto, a prosecutor, met Oman.", "Carlos Eduardo dos Reis Pinto", "Person"),
    ("Mirza Shafiqul Islam Chowdhury met Oman.", "Mirza Shafiqul Islam Chowdhury", "Person"),
    ("Amber Lee and Tristan Cole of Ireland won gold.", "Tristan Cole", "Person"),
    ("The cabinet heard Sigrid Vandoorn.", "Sigrid Vandoorn", "Person"),
    ("Labour's Jess Tovell and Lomond both voted against the bill.", "Jess Tovell", "Person"),
    ("Reacting to Sandeep Chaturi, the minister said that talks would go on.", "Sandeep Chaturi", "Person"),
    ("Greek Stefanos Karvelas beat Oslo's Ann Lowe.", "Stefanos Karvelas", "Person"),
    ("The bishop was with Emmanuel Cardinal Okwela in Oslo.", "Emmanuel Cardinal Okwela", "Person"),
    ("The Minister of Tourism Claudia Brenner met Oman.", "Claudia Brenner", "Person"),
    ("Party Cllr Mick Brannock met Ann Lowe.", "Mick Brannock", "Person"),
    ("Ann Lowe won at the Orrin Laver Arena in Oslo.", "Orrin Laver Arena", "Location"),
    ("Troops entered Tamura Barracks on Monday.", "Tamura Barracks", "Location"),
    ("Pilgrims came to Mecca for the Hajj.", "Hajj", "Event"),
    ("Ann Lowe spoke at the Bergen Dialogue in Oslo.", "Bergen Dialogue", "Event"),
    ("Ann Lowe represents the Relatives' Rights Forum, a group based in Oslo.", "Relatives' Rights Forum", BODY),
    ("Wade Tolliver was found dead in Oslo.", "Wade Tolliver", "Person"),
    ("Maron County Sheriff's deputies came to Oslo.", "Maron County", "Location"),
    ("Director of Public Prosecutions Noah Lungu met Oman.", "Noah Lungu", "Person"),
    ("Commissioner of Prisons Mary Lungu met Oman.", "Mary Lungu", "Person"),
    ("Ann Lowe had taken over from Gilliard Ngobe in 2017.", "Gilliard Ngobe", "Person"),
    ("Madagascar Oil, a unit of Acme Group, met Oman.", "Madagascar Oil", "Organization"),
    ("France sent a navy ship, the Champlain, with soldiers to Oman.", "Champlain", "Location"),
    ("The Pakistan Fruit and Vegetable Exporters Association met Oman.", FRUIT, "Organization"),
    ("Shares of Charlie Hebdo rose, and Charlie Hebdo's chairman left.", "Charlie Hebdo", "Organization"),
]

NOBODY = [
    ("The Minister for Foreign Affairs and External Trade met Ann Lowe.", {"Foreign Affairs", "External Trade"}),
    ("The Opposition Leader, Ann Lowe, met Oman.", {"Opposition Leader"}),
    ("Ann Lowe, the Emeritus Professor, met Oman.", {"Emeritus", "Professor"}),
    ("The Royal College of Nursing's secretary met Ann Lowe.", {"Nursing"}),
    ("The Walter Brennick Prize went to Ann Lowe.", {"Walter Brennick"}),
    ("Councilmember Irais Lopez-Ortega met Ann Lowe.", {"Daniel Ortega"}),
]


@pytest.mark.parametrize(("text", "name", "type"), TYPES)
def test_types(read: Read, text: str, name: str, type: str) -> None:
    types = {actor.type for actor in read(text).extraction.actors if name in actor.names}
    assert types == {type}


@pytest.mark.parametrize(("text", "names"), NOBODY)
def test_no_names(read: Read, text: str, names: set[str]) -> None:
    assert not names & {name for actor in read(text).extraction.actors for name in (*actor.names, actor.name)}


def test_a_surname_of_two_parts_is_its_bearers(read: Read) -> None:
    text = "Ankie Broeke-Kerr met Oman. Broeke-Kerr condemned Iran."
    assert any({"Ankie Broeke-Kerr", "Broeke-Kerr"} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mirza Shafiqul Islam Chowdhury met Oman. Shafiqul condemned Iran.", {"Shafiqul", CHOWDHURY}),
        ("Lula met Oman. Luiz Inacio Lula de Silva condemned Iran.", {"Lula", "Luiz Inacio Lula de Silva"}),
        ("The singer Ann Lowe, known by the stage name Zazi, met Oman. Zazi left.", {"Zazi", "Ann Lowe"}),
        ("Ann Lowe fought under the nickname Zazi. Zazi condemned Iran.", {"Zazi", "Ann Lowe"}),
    ],
)
def test_a_person_called_by_another_of_his_names_is_one(read: Read, text: str, names: set[str]) -> None:
    """A name inside a long one, a known name with another small word, a name that somebody took."""
    assert any(names <= set(actor.names) for actor in read(text).extraction.actors)


def test_a_name_that_a_thing_has_is_nobodys(read: Read) -> None:
    text = "Kenya launched the raid under the code name Linda. Ann Lowe met Linda."
    assert not any({"Kenya", "Linda"} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(
    ("word", "is_given"), [("Sigrid", True), ("Sébastien", True), ("Babajide", True), ("Oslo", False)]
)
def test_given_names(word: str, is_given: bool) -> None:
    assert given(word) is is_given
