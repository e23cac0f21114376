"""What stands elsewhere than its verb: names behind their pronouns, "so did X", soldiers who are not their country."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NAMED_AHEAD = [
    row(
        "From Paris, where she lives in exile, Anna Ruiz called the vote a sham.",
        "Anna Ruiz based_in France or Anna Ruiz based_in Paris",
    ),
    row(
        "Pablo Mora criticised Lena Frey. From Dubai, where he is based, Jorge Dorn laughed.",
        "Jorge Dorn based_in Dubai",
        never="Pablo Mora based_in Dubai / any",
    ),
    row("In Lima, which he visited in May, Pablo Mora met Lena Frey.", "Pablo Mora visits Lima"),
    row("Before he joined Acme, Paul Dorn worked for Norbank.", "Paul Dorn member_of Acme"),
    row(
        "Lena Frey met Pablo Mora. When he was arrested by Chile in May, Paul Dorn protested.",
        "Chile arrests Pablo Mora",
        never="Chile arrests Paul Dorn / any",
    ),
]

LIKEWISE = [
    row("Germany condemned Russia. So did France and Poland.", "France condemns Russia", "Poland condemns Russia"),
    row("Anna Ruiz met Pablo Mora, and so did Lena Frey.", "Lena Frey meets_with Pablo Mora"),
    row("Chile has recognised Kosovo; so have Peru and Brazil.", "Peru supports Kosovo", "Brazil supports Kosovo"),
    row(
        "Anna Ruiz did not meet Pablo Mora, and neither did Lena Frey.",
        "Lena Frey meets_with Pablo Mora / not",
        never="Lena Frey meets_with Pablo Mora",
    ),
    row("Germany condemned Russia, as did France.", "France condemns Russia"),
    row("Germany condemned Russia. So much did France do.", never="France condemns Russia / any"),
    row("Germany condemned Russia. France did not.", never="France condemns Russia"),
]

COUNTED = [
    row(
        "Britain expelled ten Russian diplomats on Monday. Germany expelled four and Poland three.",
        "Germany expels Russia",
        "Poland expels Russia",
        never="Germany expels Poland / any",
    ),
    row("Kenya is sending 60 Russians home. Chad, Mali and Peru are each expelling four.", "Peru expels Russians"),
    row("Police arrested 20 protesters in Lima. Nine were released.", "Police releases protesters"),
    row("The rebels freed ten soldiers. Chile freed six of them later.", never="Chile releases Chile / any"),
    row("Kenya expelled ten Russian diplomats. Chile arrested its 12 at home.", never="Chile arrests Russia / any"),
]

CAPTIVES = [
    row(
        "Gilad Mora, the Chilean soldier held in Bolivia since 2006, returned home.",
        "Bolivia arrests Gilad Mora",
        never=("Chile deploys_to Bolivia / any", "Bolivia arrests Chile / any"),
    ),
    row(
        "Forty prisoners were sent into exile in Turkey.", never=("* deploys_to Turkey / any", "Turkey expels * / any")
    ),
    row("Ann Lee praised the Kenyan soldiers in Goma.", "Kenya deploys_to Goma"),
]

BODIES = [
    row("Ann Lee, head of Turkish military intelligence, resigned.", never="Ann Lee leads Turkish Armed Forces / any"),
    row("Igor Dorn, a colonel in Russian military intelligence, died.", "Igor Dorn holds_position_in GRU"),
    row("The Russian military shelled Kherson.", "Russian Armed Forces attacks Kherson"),
    row("Ann Lee, chairwoman of Chilean State Bank, resigned.", "Ann Lee leads Chilean State Bank"),
    row(
        "A coalition led by Saudi Arabia bombed Sanaa.",
        "Saudi-led coalition attacks Sanaa",
        never="Saudi Arabia attacks Sanaa / any",
    ),
    row("A coalition led by France bombed rebels in Mali.", "coalition led by France attacks rebels"),
]


@pytest.mark.parametrize("expected", NAMED_AHEAD + LIKEWISE + COUNTED + CAPTIVES + BODIES)
def test_told_elsewhere(read: Read, expected: Row) -> None:
    check(read, expected)


def test_a_rank_of_several_words_is_no_body(read: Read) -> None:
    actors = {a.name for a in read('"We are happy," said Air Vice Marshal R.G.K. Kapoor.').extraction.actors}
    assert actors == {"R.G.K. Kapoor"}
