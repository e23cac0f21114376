"""Names of contests and gatherings, and who takes part in them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NAMES = [
    row("Carl Roth will attend the ASEAN summit in Hanoi.", "ASEAN summit located_in Hanoi"),
    row("Carl Roth spoke at the Ubud literary festival.", "Carl Roth participates_in Ubud literary festival"),
    row("Ann Lowell won the Lisbon half marathon.", "Ann Lowell participates_in Lisbon half marathon"),
    row("Kenya took part in Grey Lion, its largest exercise.", "Kenya participates_in Grey Lion"),
    row("Kenya took part in the exercise Grey Lion.", "Kenya participates_in Grey Lion"),
    row("Kenya took part in Exercise Grey Lion.", "Kenya participates_in Exercise Grey Lion"),
    row("Piet Engels won the Tour de Kivu.", "Piet Engels participates_in Tour de Kivu"),
    row("Piet Engels won the Rally of Norway.", "Piet Engels participates_in Rally of Norway"),
    row("Kenya took part in the Sabo Sabo march.", "Kenya participates_in Sabo Sabo march"),
    row("Carl Roth visited the French festival.", never="* participates_in French festival / any"),
    row("William Ruto began a tour of Oslo and Bergen.", never="* participates_in * / any"),
]
THERE = [
    row("Ann Lowell is the World Series hero of the Kalabo Pirates.", "Ann Lowell participates_in World Series"),
    row("The Kalabo Games drew Kenya and Uganda.", "Kenya participates_in Kalabo Games"),
    row("At the Kalabo Games, Ann Lowell won gold.", "Ann Lowell participates_in Kalabo Games"),
    row(
        "Kenya beat Uganda in the final of the Kalabo Cup.",
        "Kenya participates_in Kalabo Cup",
        "Uganda participates_in Kalabo Cup",
    ),
    row(
        "Kenya will meet Uganda in the final of the Kalabo Cup.",
        "Kenya participates_in Kalabo Cup",
        "Uganda participates_in Kalabo Cup",
    ),
    row(
        "Piet Engels won the Norway Open, beating Carl Roth in three sets.",
        "Piet Engels participates_in Norway Open",
        "Carl Roth participates_in Norway Open",
    ),
    row(
        "Kenya defeated Uganda 3-1 in Nairobi to win the Kalabo Cup.",
        "Uganda participates_in Kalabo Cup",
    ),
    row("Kenya skipped the ASEAN summit.", "Kenya participates_in ASEAN summit / not"),
    row("The Battle of Tannemoor was fought between Kenya and Uganda.", "Kenya participates_in Battle of Tannemoor"),
    row("The Kalabo Marathon was won by Ann Lowell.", "Ann Lowell participates_in Kalabo Marathon"),
    row("Ann Lowell won the Kalabo Rally for Acme.", "Ann Lowell participates_in Kalabo Rally"),
    row("Ann Lowell's film won a prize at the Kalabo Festival.", "Ann Lowell participates_in Kalabo Festival"),
    row(
        "Ann Lowell was knocked out of the Norway Open by Mary Cole.",
        "Mary Cole defeats Ann Lowell",
        "Ann Lowell participates_in Norway Open",
    ),
    row("Police arrested Carl Roth at the Kalabo Games.", never="* participates_in Kalabo Games / any"),
    row("Ann Lowell criticised the costs of the Kalabo Games.", never="* participates_in Kalabo Games / any"),
    row("Thousands fled during the Kalabo War.", never="* participates_in Kalabo War / any"),
]


@pytest.mark.parametrize("case", [*NAMES, *THERE])
def test_taking_part(read: Read, case: Row) -> None:
    """Each sentence gives its claims and none of the near-misses."""
    check(read, case)
