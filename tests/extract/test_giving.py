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
]


@pytest.mark.parametrize("expected", GIVING)
def test_giving(read: Read, expected: Row) -> None:
    check(read, expected)
