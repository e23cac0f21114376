"""Who a short name, "they", "whose" and the body of a title mean: middle surnames, kin of one name, common nouns."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NAMES = [
    row(  # the first of two surnames, before another bearer is named
        "Police arrested Carlos Medina Rojas. Medina met Ann Lowe in May. Pedro Medina, a cousin, left.",
        "Carlos Medina Rojas meets_with Ann Lowe",
        never="Pedro Medina meets_with * / any",
    ),
    row(
        "Police arrested Carlos Roth. Pedro Medina, a cousin, left. Medina met Ann Lowe in May.",
        "Pedro Medina meets_with Ann Lowe",
    ),
    row(  # one called after the other is not the other
        "Khin Mya Thu is the daughter of Khin Mya, who founded the Red Front.",
        "Khin Mya parent_of Khin Mya Thu",
        "Khin Mya founded Red Front",
        never="Khin Mya Thu founded * / any",
    ),
    row(
        "Ang Tshering Lama, president of the Nepal Football Association, left.",
        "Ang Tshering Lama leads Nepal Football Association",
    ),
]

THEY = [
    row(
        "Kenyan authorities sent a jet to escort a Lufthansa plane to Goma, where they detained Carl Roth.",
        "Kenya arrests Carl Roth",
        never=("Lufthansa arrests * / any", "Kenya cooperates_with * / any"),
    ),
    row("Kenya sent the men to Oslo, where they met Carl Roth.", never="Kenya meets_with * / any"),
    row(
        "Ann Lowe spoke. Chad's president, Carl Roth, flew to Niamey. His country left NATO.",
        "Chad withdraws_from NATO",
    ),
]

BODIES = [
    row(
        "Acme Holding, a bank whose founder, Carl Roth, runs a club, paid for it.",
        "Carl Roth founded Acme Holding",
    ),
    row(
        "Ann Lowe, president of the tennis federation of Kenya, left.",
        "Ann Lowe leads Kenyan tennis federation",
        never="Ann Lowe leads Kenya / any",
    ),
    row(
        "Ann Lowe is president of Kenya's football federation.",
        "Ann Lowe leads Kenyan football federation",
        never="Ann Lowe leads Kenya / any",
    ),
    row(
        "Ann Lowe, head of a farmers union of Kenya, left.",
        never=("Ann Lowe leads Kenya / any", "Ann Lowe holds_position_in Kenya / any"),
    ),
    row("Ann Lowe, head of the government of Kenya, left.", "Ann Lowe holds_position_in Kenya"),
]

WATCHERS = [
    row(
        "The Kenya Observatory for Press Freedom, a group based in Canada, left.",
        "Kenya Observatory for Press Freedom based_in Canada",
        never="* located_in Canada / any",
    ),
]

DEEDS = [  # whose "the occupation" is that somebody condemns
    row(
        'Turkey seized Afrin on Monday. Thousands fled. Egypt denounced the "occupation" of Afrin.',
        "Egypt condemns Turkey",
    ),
    row("Chad arrested Ann Lowe. Her son wept. A crowd met. Oxfam condemned the detention.", "Oxfam condemns Chad"),
    row("Israel besieged Gaza in May. Food is scarce. Oxfam condemned the blockade.", "Oxfam condemns Israel"),
    row(  # two have made arrests, the last of them long ago
        "Kenya arrested Carl Roth. Chad arrested Ann Lowe. It rained. It snowed. He wept. Oxfam condemned the arrest.",
        never="Oxfam condemns * / any",
    ),
    row("Chad arrested Ann Lowe. Oxfam condemned a detention.", never="Oxfam condemns * / any"),
]


@pytest.mark.parametrize("expected", [*NAMES, *THEY, *BODIES, *WATCHERS, *DEEDS])
def test_who_is_meant(read: Read, expected: Row) -> None:
    check(read, expected)
