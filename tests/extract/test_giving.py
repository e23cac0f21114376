"""Who gives and who pays: gifts to museums and schools, grants, sponsors, those who pay for work told elsewhere."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

GIVING = [
    row("The Alba Foundation gave 60 prints to the Harlow Museum.", "Alba Foundation aids Harlow Museum"),
    row("The Alba Foundation has given the Harlow Museum 60 prints.", "Alba Foundation aids Harlow Museum"),
    row("The prints, donated to the Harlow Museum by Ann Lowe, are on show.", "Ann Lowe aids Harlow Museum"),
    row("The Harlow Museum received a painting from the Alba Foundation.", "Alba Foundation aids Harlow Museum"),
    row("The Harlow Museum received a letter.", never="* aids Harlow Museum / any"),
    row("The Alba Foundation awarded a grant to Keele University.", "Alba Foundation aids Keele University"),
    row("The court awarded the farmer 5,000 euros.", never="* aids * / any"),
    row("Siemens sponsors the Harlow Museum.", "Siemens aids Harlow Museum"),
    row("The exhibition at the Harlow Museum is sponsored by Siemens.", "Siemens aids Harlow Museum"),
    row(
        "Researchers from Keele University found the gene. The study was funded by the Alba Foundation and Siemens.",
        "Alba Foundation aids Keele University",
        "Siemens aids Keele University",
    ),
    row(
        "Scientists at Keele University watched bats. Funding came from the Alba Foundation.",
        "Alba Foundation aids scientists",
    ),
    row("The project, run by Oxfam, is funded by Siemens.", "Siemens aids Oxfam"),
    row("The study was funded by Siemens.", never="Siemens aids * / any"),
    row("Researchers at Keele University met. Ann Lowe backed the study.", never="Ann Lowe aids * / any"),
    row(
        "Norway gave Malawi $8 million. Germany is to provide a further $5 million.",
        "Norway aids Malawi",
        "Germany aids Malawi / planned",
    ),
    row("Norway gave Malawi $8 million. Germany sent no money.", never="Germany aids Malawi / any"),
    row("Norway gave Malawi $8 million. Germany sent $5 million to Chad.", never="Germany aids Malawi / any"),
    row(
        "Ann Lowe is the chairman of Siemens and a trustee of the Alba Foundation.",
        "Ann Lowe leads Siemens",
        "Ann Lowe holds_position_in Alba Foundation",
    ),
    row(
        "A team from Keele University, Lund University in Sweden and the Harlow Institute found the gene.",
        "Keele University cooperates_with Lund University",
        "Keele University cooperates_with Harlow Institute",
    ),
    row("Scientists at Keele University told the BBC of it.", never="Keele University cooperates_with BBC / any"),
    # where somebody works, and bodies of fields and bands by their names
    row("Ann Lowe, a law professor at Tulane, spoke.", "Ann Lowe holds_position_in Tulane"),
    row("Carl Roth joined Depeche Mode in 1995.", "Carl Roth member_of Depeche Mode"),
    row("Siemens fined Sport England.", "Siemens sanctions Sport England"),
    row(
        'Oakwood Primary School got a grant. "We are glad," headteacher Ann Lowe said.',
        "Ann Lowe leads Oakwood Primary School",
    ),
    row(
        "Oakwood School got a grant. Harlow School got none. Headteacher Ann Lowe was glad.",
        never="Ann Lowe leads * / any",
    ),
    # joint work and parts
    row("Nokia and Intel have joined forces.", "Nokia cooperates_with Intel"),
    row("Nokia and Intel have joined the club.", never="Nokia cooperates_with Intel / any"),
    row("The BBC co-produced the film with Canal Plus.", "BBC cooperates_with Canal Plus"),
    row("Vectra Motors, co-founded by Ann Lowe, cut jobs.", "Ann Lowe founded Vectra Motors"),
    row("Vectra Motors is part-owned by Siemens.", "Siemens owns Vectra Motors"),
    row("The Harlow Museum, a museum of Keele University, reopened.", "Harlow Museum part_of Keele University"),
    row("The prints hang in Keele University's Harlow Gallery.", "Harlow Gallery part_of Keele University"),
    row("OSLO (AP) - The team was sponsored by Siemens.", never="Siemens aids * / any"),
]


@pytest.mark.parametrize("expected", GIVING)
def test_giving(read: Read, expected: Row) -> None:
    check(read, expected)
