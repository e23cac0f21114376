"""Persons that a title gives away, where model and capitals take them for a part of a land's name or for a place."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

LEADERS = [
    row(
        "President of Namibia Hage Geingob has arrived in Zambia.",
        "Hage Geingob leads Namibia",
        "Hage Geingob visits Zambia",
    ),
    row(
        "Foreign Affairs Minister of El Salvador Alexandra Hill met Peruvian officials.",
        "Alexandra Hill holds_position_in El Salvador",
        "Peru meets_with Alexandra Hill",
    ),
    row(
        "Prime Minister of Fiji Sitiveni Rabuka met the President of Kiribati Taneti Maamau in Suva.",
        "Sitiveni Rabuka leads Fiji",
        "Taneti Maamau leads Kiribati",
        "Sitiveni Rabuka meets_with Taneti Maamau",
    ),
    row("The chairman of Bank of China Hong Kong resigned.", never=("* leads China / any", "* leads Hong Kong / any")),
    row(
        "Queen Mary of Denmark was received by Emmanuel Macron.",
        "Mary leads Denmark",
        "Mary meets_with Emmanuel Macron",
    ),
    row("Princess Victoria arrived in Kenya with Prince Daniel.", "Victoria visits Kenya"),
    row(
        "Stephen King wrote a book on Martin Luther King Jr in the United States.",
        never="Martin Luther King leads United States / any",
    ),
    row(
        "North Korea marked the birthday of founding president Kim Il Sung.",
        "Kim Il-sung leads North Korea / former",
    ),
    row("Kenya praised the European Economic Area.", "Kenya supports European Economic Area"),
    row("Kenya thanked the Queen Elizabeth Hospital.", never="Kenya supports Elizabeth / any"),
]

DEEDS = [
    row("The BJP lashed out at Hanna Meier.", "BJP condemns Hanna Meier", never="BJP attacks Hanna Meier / any"),
    row("FIFA dismissed the Ethiopian protest.", "FIFA rejects Ethiopia"),
    row("Oxfam delivered vaccine doses to Angola.", "Oxfam aids Angola"),
    row("India has consistently supported the economic development of Bhutan.", "India aids Bhutan"),
    row("India has studied the economic development of Bhutan.", never="India aids Bhutan / any"),
]


@pytest.mark.parametrize("case", [*LEADERS, *DEEDS])
def test_told_by_a_title(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
