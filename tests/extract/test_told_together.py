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


@pytest.mark.parametrize("one", [*JUDGED, *DEEDS, *SEVERAL, *LED])
def test_what_is_told_together(read: Read, one: Row) -> None:
    check(read, one)
