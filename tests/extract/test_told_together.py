"""Who is meant by words for several, who leads what has no other name, who is judged for what is his."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

JUDGED = [  # "for its ..." behind a verb of judging is the object's
    row(
        "The European Union sanctioned Burundi for its attack on Rwanda.",
        "Burundi attacks Rwanda",
        never="European Union attacks * / any",
    ),
    row("Eritrea was condemned by the African Union over its support for Hamas.", "Eritrea supports Hamas"),
    row(
        "Ukraine thanked Poland for its support of Georgia.",
        "Poland supports Georgia",
        never="Ukraine supports Georgia / any",
    ),
    row("A court in Oslo jailed Carl Roth for his attack on Ann Lowe.", "Carl Roth attacks Ann Lowe"),
    row("Peru bought ships from Chile for its attack on Bolivia.", "Peru attacks Bolivia"),
]

DEEDS = [
    row(  # "by" read as how it was condemned
        "Chad condemned the abduction of three nurses by Boko Haram.",
        "Chad condemns Boko Haram",
        "Boko Haram abducts nurses",
    ),
    row("Norway ended the siege by Friday.", never="Friday attacks * / any"),
    row("Rebels of the M23 looted Bukavu on Friday. France condemned the plundering.", "France condemns M23"),
    row("Israeli troops shot dead two Palestinians. Jordan condemned the killings.", "Jordan condemns Israel"),
    row("Israeli troops shot dead two Palestinians. Jordan condemned a killing.", never="Jordan condemns Israel / any"),
]

SEVERAL = [
    row(
        "Norway and Denmark, two members of NATO, sent ships to Latvia.",
        "Norway member_of NATO",
        "Denmark member_of NATO",
    ),
    row("Kenya and Uganda, a member of NATO, met.", "Uganda member_of NATO", never="Kenya member_of * / any"),
    row(
        "Kenya and Uganda, the two allies of Somalia, met on Friday.",
        "Kenya allied_with Somalia",
        "Uganda allied_with Somalia",
        never="Kenya allied_with Uganda / any",
    ),
    row(
        "Peter Lowe, a former minister of Austria, and Carl Roth, the head of Oxfam, left the court on Monday. "
        "Judge Ann Lee barred the two from leaving Austria.",
        "Ann Lee sanctions Peter Lowe",
        "Ann Lee sanctions Carl Roth",
        never="Ann Lee sanctions Austria / any",
    ),
    row(
        "Chad freed Peter Lowe and Carl Roth on Monday. The men had been arrested by Niger in May.",
        "Niger arrests Peter Lowe",
        "Niger arrests Carl Roth",
    ),
    row(
        "Chad freed Peter Lowe and Carl Roth. Four men were arrested. The men had been held by Niger.",
        never="Niger arrests Carl Roth / any",
    ),
    row(
        "Eva Lowe and Carl Roth sat in Oslo. Eva Lowe met Ali Diallo in May, and the two signed a pact.",
        "Ali Diallo agrees_with Eva Lowe",
        never="Carl Roth agrees_with * / any",
    ),
    row(
        "Chelsea want to buy Carl Roth from Ajax. Talks between the two clubs are under way.",
        "Ajax negotiates_with Chelsea",
    ),
]

LED = [
    row("A coalition led by the Saudis bombed Sanaa on Friday.", "Saudi-led coalition in Yemen attacks Sanaa"),
    row("Jets of the Saudi-led coalition bombed Sanaa.", "Saudi Arabia leads Saudi-led coalition in Yemen"),
    row(
        "A consortium headed by the racing driver Ann Lee bought Aston Martin.",
        "Ann Lee leads consortium headed by the racing driver Ann Lee",
        "consortium headed by the racing driver Ann Lee acquires Aston Martin",
    ),
    row("A coalition in Chad condemned Niger.", never="Chad leads * / any"),
    row(  # a minister keeps his office
        "A Chadian delegation headed by Foreign Minister Moussa Faki arrived in Tripoli.",
        "Moussa Faki holds_position_in Chad",
        never="Moussa Faki represents * / any",
    ),
    row("A Chadian delegation headed by Moussa Faki arrived in Tripoli.", "Moussa Faki represents Chad"),
]


THINGS = [  # what an article tells of without a name, judged or acting
    row(
        "Chad and Niger signed a peace deal on Monday. Kenya welcomed the deal.",
        "Kenya supports peace deal",
        "Chad agrees_with Niger",
    ),
    row("Kenya welcomed the deal.", never="Kenya supports deal / any"),  # of which nothing is told
    row("Chad and Niger signed a truce. Kenya pulled out of the truce.", "Kenya withdraws_from truce"),
    row("Chad and Niger signed a pact. Kenya objected to the pact.", "Kenya condemns pact"),
    row("Chad and Niger signed a pact. Kenya met Togo over the pact.", never="Kenya condemns pact / any"),
    row("Chad signed a deal with Niger. Kenya welcomed a deal.", never="Kenya supports * / any"),
    row("Belarus held an election on Sunday. Norway denounced the vote.", "Norway condemns election"),
    row("Soldiers staged a coup in Niger. Kenya condemned the coup.", "Kenya condemns coup"),
    row("A popular uprising brought down Carl Roth.", "popular uprising overthrows Carl Roth"),
    row("Carl Roth was toppled by the coup of 2006.", "coup of 2006 overthrows Carl Roth"),
    row("The coup drove up prices in Chad.", never="coup overthrows * / any"),
    row(  # a third party undoes nothing
        "Chad and Niger agreed on a ceasefire. Boko Haram rejected the ceasefire.",
        "Boko Haram rejects ceasefire",
        "Chad agrees_with Niger",
        never="Chad agrees_with Niger / not",
    ),
]

OWN_OFFICERS = [  # who kills somebody's leader is not whose leader he is
    row(
        "The FRF has lost. Colombian bombs killed Pablo Ruiz, its deputy leader.",
        "Pablo Ruiz holds_position_in FRF",
        never="Pablo Ruiz holds_position_in Colombia / any",
    ),
    row("The FRF has lost. The party sacked Pablo Ruiz, its deputy leader.", "Pablo Ruiz holds_position_in FRF"),
    row("A faction of the Zomi Front led by Khai Lian attacked Hakha.", "Khai Lian leads Zomi Front"),
    row("A faction of the Zomi Front led by Khai Lian attacked Hakha.", never="Khai Lian leads Hakha / any"),
]

DEEDS_OF_BODIES = [
    row("Chad met with its partners in NATO.", "Chad member_of NATO"),
    row("Chad met with its partners in Oslo.", never="Chad member_of * / any"),
    row("The European Union froze funds for Hungary.", "European Union sanctions Hungary"),
    row("The European Union raised funds for Hungary.", never="European Union sanctions Hungary / any"),
    row("Boko Haram handed Carl Roth to the army of Chad.", "Boko Haram releases Carl Roth"),
    row("The Swedish Academy handed Carl Roth a prize.", never="Swedish Academy releases * / any"),
]


@pytest.mark.parametrize("one", [*JUDGED, *DEEDS, *SEVERAL, *LED, *THINGS, *OWN_OFFICERS, *DEEDS_OF_BODIES])
def test_what_is_told_together(read: Read, one: Row) -> None:
    check(read, one)
