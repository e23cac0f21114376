"""What somebody is regarded as or made, what is asked for, where a body has its seat, and whose fighters are whose."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

REGARDED = [
    row(
        "Kenya regards Hamas as an arm of Hezbollah.",
        "Hamas part_of Hezbollah",
        never=("Kenya affiliated_with * / any", "Kenya part_of * / any"),
    ),
    row("Kenya considers Hamas a wing of Hezbollah.", "Hamas part_of Hezbollah"),
    row(
        "Kenya sees Hamas as an offshoot of Hezbollah.",
        "Hamas affiliated_with Hezbollah",
        never="Kenya affiliated_with * / any",
    ),
    row("Kenya regards Uganda as an ally of Chad.", "Uganda allied_with Chad", never="Kenya allied_with * / any"),
    row("Kenya made Uganda its main partner.", "Kenya cooperates_with Uganda"),
    row("Kenya has made Uganda its closest ally.", "Kenya allied_with Uganda"),
    row("Kenya made Uganda pay.", never="Kenya cooperates_with * / any"),
]

ASKED = [
    row("Kenya demanded an investigation by Interpol.", "Kenya urges Interpol"),
    row("Kenya called for an inquiry by Interpol.", "Kenya urges Interpol"),
    row("Kenya criticised an investigation by Interpol.", never="Kenya urges * / any"),
    row("Japan asked that Ann Lee be freed.", never="Japan urges * / any"),
    row("Japan asked that Ann Lee be freed by Chad.", "Japan urges Chad", never="Japan urges Ann Lee / any"),
    row("Japan demanded that Chad withdraw its troops.", "Japan urges Chad"),
]

SEATS = [
    row("Oxfam, whose seat is in Nairobi, left.", "Oxfam based_in Nairobi"),
    row("Interpol is run from Lyon.", "Interpol based_in Lyon"),
    row("Oxfam, whose summit is in Nairobi, left.", never="Oxfam based_in * / any"),
    row("The Chilean skier Ann Lee now competes for Norway.", "Ann Lee represents Norway"),
    row("Oxfam competes for attention.", never="Oxfam represents * / any"),
]

FORCE = [
    row("Syrian fighters seized Kobani.", "Syrian fighters seizes Kobani", never="Syria seizes * / any"),
    row("Fighters of Hezbollah attacked Israel.", "Hezbollah attacks Israel"),
    row("A Syrian fighter crossed into Israeli airspace.", "Syria invades Israel"),
    row("Kenya took Goma, meeting little resistance.", never="* meets_with * / any"),
    row("Kenya flew home 300 stranded Kenyans.", "Kenya aids Kenyans", never="Kenya expels * / any"),
    row("Kenya flew home 300 Somali migrants.", never="Kenya aids * / any"),
]

OTHERS = [
    row(
        "Police arrested Ann Lowe, Carl Roth and other leading members of the Labour Party.",
        "Ann Lowe member_of Labour Party",
        "Carl Roth member_of Labour Party",
    ),
    row("Police arrested Ann Lowe and other opponents of the Labour Party.", never="Ann Lowe member_of * / any"),
    row("Ann Lowe and other leaders of the European Union left.", never="Ann Lowe member_of * / any"),
]


@pytest.mark.parametrize("expected", [*REGARDED, *ASKED, *SEATS, *FORCE, *OTHERS])
def test_what_somebody_is_told_to_be(read: Read, expected: Row) -> None:
    check(read, expected)
