"""Where a proper name begins and ends, and what only looks like one."""

import pytest

from tests.extract.conftest import Read

NAMES = [
    # a place or a body of the knowledge that is another one's given name
    ("Ann Lowe met Petra Novak in Geneva.", {"Petra Novak", "Geneva"}, {"Petra", "Novak"}),
    ("Ann Lowe met Ngozi Adeyemi in Geneva.", {"Ngozi Adeyemi"}, {"Ngozi"}),
    ("Ann Lowe met Sana Chaudhry in Geneva.", {"Sana Chaudhry"}, {"Syrian Arab News Agency"}),
    ("Santiago Morales sued Google.", {"Santiago Morales"}, {"Chile", "Evo Morales"}),
    ("Ann Lowe, the Paris mayor, sued Google.", set(), {"Paris mayor"}),
    ("The Slovene Primo Golob sued Google.", {"Primo Golob"}, {"Slovene Primo Golob"}),
    # what the model broke off, or did not see
    ("Ann Lowe met Zanele van der Merwe in Geneva.", {"Zanele van der Merwe"}, {"Zanele van", "Merwe"}),
    ("Sediqa Noorzai was born in Oslo.", {"Sediqa Noorzai"}, set()),
    ('"We are ready," Fikru Maru said in Oslo.', {"Fikru Maru"}, set()),
    ("Best Actress was won by Ann Lowe.", {"Ann Lowe"}, {"Best Actress"}),
    ("The Council for the Welfare of Miners sued Shell.", {"Council for the Welfare of Miners"}, set()),
    ("Ann Lowe of the Civic Party resigned.", {"Ann Lowe", "Civic Party"}, {"Ann Lowe of the Civic Party"}),
    ("The Harlow Museum at Kent University reopened.", {"Kent University"}, {"Harlow Museum at Kent University"}),
    ("Students left the University of Wisconsin at Madison.", {"University of Wisconsin at Madison"}, set()),
    ("The Polk County Sheriff's Department arrested Ann Lowe.", {"Polk County Sheriff's Department"}, set()),
    ("Ann Lowe's Defense Ministry met Poland.", set(), {"Ann Lowe's Defense Ministry"}),
    ("The trawler sank beside HMS Argyll off Brest.", {"HMS Argyll"}, set()),
    ("He praised the Government and the Opposition in Oslo.", set(), {"Government", "Opposition"}),
    ("The Government of Iraq met Jordan.", {"Iraq", "Jordan"}, {"Government", "Government of Iraq"}),
    ("Do NOT enter UNLESS told, Ann Lowe said.", {"Ann Lowe"}, {"UNLESS", "NOT"}),
    ('Ann Lowe watched the film "Purple River" in Oslo.', {"Ann Lowe"}, {"Purple River"}),
    ('A militia called "Purple River" attacked Oslo.', {"Purple River"}, set()),
    ("The Labour Party's Shadow Home Secretary spoke in Oslo.", set(), {"Shadow Home", "Home", "Shadow"}),
    ("Oslo-listed Varga Holdings bought Tilda Foods.", {"Varga Holdings"}, {"Oslo-listed Varga Holdings"}),
    ("The spices maker McBride met Ann Lowe.", {"McBride"}, set()),
    (
        "The British Government met the Kurdistan Regional Government.",
        {"Kurdistan Regional Government"},
        {"British Government"},
    ),
    (
        "Tax is owed by the schools Bright Hill and Star of the Sea in Oslo.",
        {"Bright Hill", "Star of the Sea"},
        {"Bright Hill and Star of the Sea"},
    ),
    ("The clubs Rot Weiss and Union Berlin met on Sunday.", {"Rot Weiss", "Union Berlin"}, {"Berlin"}),
    ("The unions Ann Lowe and Carl Roth lead met.", {"Ann Lowe", "Carl Roth"}, set()),
    ("The show is at the Harlow Museum and Art Gallery.", {"Harlow Museum and Art Gallery"}, {"Art Gallery"}),
    ("The Harlow Museum and Kent University met.", {"Harlow Museum", "Kent University"}, set()),
    ("Footballer Neymar said it.", {"Neymar"}, {"Footballer Neymar"}),
    ("Photo: Ann Lowe in Oslo.", {"Ann Lowe"}, {"Photo"}),
    ("Ann Lowe for the Danish Food Agency says so.", {"Ann Lowe", "Danish Food Agency"}, set()),
    ("Ann Lowe from Keele University and Carl Roth from Oslo won.", {"Keele University", "Carl Roth"}, set()),
    ("Ann Lowe of the Harlow Academy's Institute of Physics left.", {"Harlow Academy", "Institute of Physics"}, set()),
    ("Staff of the Space and Upper Air Research Commission met.", {"Space and Upper Air Research Commission"}, set()),
    ("The Senate and Justice Department met.", set(), {"Senate and Justice Department"}),
    ("Astronauts Ann Lowe and Carl Roth met NASA.", {"Ann Lowe", "Carl Roth"}, {"Astronauts Ann Lowe"}),
    ("France fined Teralin 880 million euros.", {"Teralin"}, {"Teralin 880 million"}),
    ("Carl Roth, MD, of Keele University met Ann Lowe.", {"Carl Roth"}, {"MD"}),
    ("PLANS for a mosque in Oslo were dropped by Ann Lowe.", {"Oslo"}, {"PLANS"}),
    ("A Kafka-like trial began in Oslo.", set(), {"Kafka-like"}),
]


@pytest.mark.parametrize(("text", "found", "never"), NAMES, ids=[n[0][:60] for n in NAMES])
def test_names_of_actors(read: Read, text: str, found: set[str], never: set[str]) -> None:
    names = {form for actor in read(text).extraction.actors for form in (actor.name, *actor.names)}
    assert found <= names
    assert not names & never


CALLED = [
    ("The dress of the designer Halvorsen, a resident of Oslo, was sold.", "Halvorsen", "Person"),
    ("Video blogger Zoetta sued Meta.", "Zoetta", "Person"),
    ("The drugmaker Zoetta sued Meta.", "Zoetta", "Organization"),
    ("Farmers threw eggs at Ngozi Adeyemi.", "Ngozi Adeyemi", "Person"),
    ("Farmers threw eggs at Harlow Castle.", "Harlow Castle", "Location"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CALLED, ids=[c[0][:60] for c in CALLED])
def test_what_a_calling_says_of_a_lone_name(read: Read, text: str, name: str, kind: str) -> None:
    assert {a.type for a in read(text).extraction.actors if a.name == name} == {kind}
