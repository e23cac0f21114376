"""Names that nobody knows: what the words around them say of their type, and whose office stands before them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BODIES = [
    row("Brenmark, the Danish brewer, has agreed to buy Zubrovar.", "Brenmark acquires Zubrovar / planned"),
    row("Orrin Foods will sell its Belgian unit, Gaufra, to Norvel Foods.", "Norvel Foods acquires Gaufra / planned"),
    row("Tamsin Orrell sued her record label, Bluebird Music.", "Tamsin Orrell prosecutes Bluebird Music"),
    row("Ann Lowe, a reporter for the weekly Dzvin, was jailed.", "Ann Lowe holds_position_in Dzvin"),
    row("The chamber fined Telvane. Telvane's chairman, Carl Roth, spoke.", "Carl Roth leads Telvane"),
    row("In 2005 Ankerwerk bought its competitor Bauklotz.", "Ankerwerk acquires Bauklotz"),
    row("Calder Robotics fell. Finley Systems sued Calder.", "Finley Systems prosecutes Calder Robotics"),
    row(
        "Rob Haddow joined Torvale United. Torvale manager Carl Roth praised him.",
        "Carl Roth holds_position_in Torvale United",
    ),
    row("The Karsten cartel kidnapped Ann Lowe.", "Karsten abducts Ann Lowe"),
    row("Ilya Sarmento left Oslo. The union called on Sarmento to resign.", never="* visits Sarmento / any"),
    row("Greta met Ann Lowe.", never="Greta acquires * / any"),
    row("Labour Party, Ann Lowe of the Reform League and Carl Roth spoke.", "Ann Lowe member_of Reform League"),
]
SHAPES = [
    row("The National Front of President Ana Ruiz lost to the Reform League.", "Reform League defeats National Front"),
    row("The Castellan Museum in Ghent sued Ann Lowe.", "Castellan Museum prosecutes Ann Lowe"),
    row("Cyclone Berta struck Madagascar on Thursday.", never="Berta visits * / any"),
]
OFFICES = [
    row(
        "The United Workers' Party sued Ann Lowe. Party chairman Carl Roth spoke.",
        "Carl Roth leads United Workers' Party",
    ),
    row("The Castellan Museum was shut. Museum director Carl Roth spoke.", "Carl Roth leads Castellan Museum"),
    row("The supplier Immunor met Ann Lowe. Committee chair Carl Roth spoke.", never="Carl Roth leads Immunor / any"),
    row(
        "The National Party sued the Labour League. The ruling party chairman Carl Roth spoke.",
        never="Carl Roth leads Labour League / any",
    ),
    row("A bus fell in Nairobi. President Carl Roth wept.", "Carl Roth leads Kenya"),
    row("Trains from Nairobi to Lisbon stood still. President Carl Roth wept.", never="Carl Roth leads * / any"),
    row(
        "The Rowing Federation banned Belarusian rower Ann Lowe. The federation's president, Carl Roth, wept.",
        "Ann Lowe citizen_of Belarus",
        never="Carl Roth leads Belarus / any",
    ),
    row("The Danish brewer Ole Holm met Ann Lowe.", never="Ole Holm citizen_of Sweden / any"),
    row("Israeli supporter Ann Lowe spoke.", never="Ann Lowe citizen_of Israel / any"),
]
WORDS = [
    row("Ann Lowe told reporters that she would leave.", never="Ann Lowe orders * / any"),
    row("Ann Lowe will appeal to the Court of Arbitration.", never="Ann Lowe urges * / any"),
]


@pytest.mark.parametrize("expected", [*BODIES, *SHAPES, *OFFICES, *WORDS])
def test_names_that_nobody_knows(read: Read, expected: Row) -> None:
    check(read, expected)
