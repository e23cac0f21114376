"""Of what bodies are parts: units of armies and companies, organs of states and of leagues of states."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

STATES = [  # what goes without saying is no edge: "Kenyan police"
    row("The Kenyan foreign ministry thanked Ghana.", "Kenyan foreign ministry part_of Kenya"),
    row("Kenya's parliament thanked Ghana.", "Kenyan parliament part_of Kenya"),
    row("The Royal Malaysian Navy thanked Ghana.", "Royal Malaysian Navy part_of Malaysia"),
    row("The UN refugee agency, UNHCR, thanked Ghana.", "UNHCR part_of United Nations"),
    row("The Kansas Senate thanked Ghana.", "Kansas Senate part_of Kansas"),
    row("The Oslo-based ministry thanked Ghana.", never="* part_of * / any"),
    row("The Norwegian Refugee Council thanked Ghana.", never="* part_of * / any"),
    row("The Indian National Congress thanked Ghana.", never="* part_of * / any"),
    row("The Leeds Crown Court sentenced Ann Lowe.", never="* part_of * / any"),
    row("Kenyan police arrested Ann Lowe.", never="Kenyan police part_of Kenya / any"),
    row("Kenya's Anti-Corruption Commission arrested Ann Lowe.", "Anti-Corruption Commission part_of Kenya"),
    row("The Iraqi 8th Division left Basra.", "8th Division part_of Iraq"),
    row("Ukraine's 47th brigade held the town.", "47th brigade part_of Ukraine"),
    row("The Steel Authority of India sued Acme Corp.", never="Steel Authority of India part_of India / any"),
    row("The Chad Liberation Army shelled Oslo.", never="Chad Liberation Army part_of Chad / any"),
    row("Kurdish police arrested Ann Lowe.", never="* part_of * / any"),
    row("The Police Service of Northern Ireland arrested Ann Lowe.", never="* part_of Ireland / any"),
    row(
        "The Ministry of Health of the Republic of Chad thanked Ghana.",
        "Ministry of Health of the Republic of Chad part_of Chad",
    ),
    row("The Presidential Press Office of Chad thanked Ghana.", "Presidential Press Office of Chad part_of Chad"),
    row("The Bar Council of Chad thanked Ghana.", never="* part_of Chad / any"),
    row("The Kenya News Agency praised Ghana.", never="* part_of Kenya / any"),
    row("Police met Ann Lowe in Kenya.", never="* part_of Kenya / any"),
]

BODIES = [
    row(
        "The 12th Army of the People's Liberation Army left.",
        "12th Army of the People's Liberation Army part_of People's Liberation Army",
    ),
    row(
        "The Star Order, an elite group within the Moonlight Church, sued Meta.", "Star Order part_of Moonlight Church"
    ),
    row(
        "Ann Lowe left a group within the Moonlight Church called the Star Order.",
        "Star Order part_of Moonlight Church",
    ),
    row("The Star Order met a group within the Moonlight Church.", never="Star Order part_of * / any"),
    row("NASA's Wexler Center thanked Ghana.", "Wexler Center part_of NASA"),
    row("The FARC's 30th Front shelled Cali.", "30th Front part_of FARC"),
    row("The 30th Front of the FARC shelled Cali.", "30th Front part_of FARC"),
    row("Soldiers of the 2nd Battalion, 7th Regiment shelled Cali.", "2nd Battalion part_of 7th Regiment"),
    row("The UN Security Council condemned Ghana.", never="* part_of United Nations / any"),
    row("The 2nd Battalion, the Red Cross and Oxfam helped.", never="2nd Battalion part_of * / any"),
    row("The 10th Regiment at Fort Drum condemned Ghana.", never="10th Regiment part_of * / any"),
    row("NASA's partner Wexler Motors thanked Ghana.", never="Wexler Motors part_of NASA / any"),
]

KINDS = [
    row("The UN mission MINUSMA condemned Ghana.", "MINUSMA part_of United Nations"),
    row("Lufthansa subsidiary Eurowings thanked Ghana.", "Eurowings part_of Lufthansa"),
    row("Ethicon, a Johnson & Johnson company, thanked Ghana.", "Ethicon part_of Johnson & Johnson"),
    row("The electoral commission of Congo, CENI, thanked Ghana.", never="Congo part_of * / any"),
    row("Congo's electoral commission CENI thanked Ghana.", "CENI part_of Congo or CENI part_of DR Congo"),
    row("The DGSI, France's domestic intelligence service, thanked Ghana.", "DGSI part_of France"),
    row("Ethicon, a French company, thanked Ghana.", never="Ethicon part_of France / any"),
    row("Acme Corp, a rival of the Nordvik Group, thanked Ghana.", never="Acme Corp part_of * / any"),
    row("France's news agency AFP thanked Ghana.", never="* part_of France / any"),
]


@pytest.mark.parametrize("one", STATES)
def test_bodies_of_states(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", BODIES)
def test_units_of_bodies(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", KINDS)
def test_bodies_told_by_what_they_are(read: Read, one: Row) -> None:
    check(read, one)
