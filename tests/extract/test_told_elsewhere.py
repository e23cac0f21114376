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


CALLED = [
    row("Israel attacked what it called a weapons depot of Hezbollah in Beirut.", "Israel attacks Hezbollah"),
    row("Turkish drones hit what Ankara said was a base of the PKK in Iraq.", "Turkey attacks PKK"),
    row("Kenya condemned what it saw as interference by Uganda.", "Kenya condemns Uganda"),
    row("Israel said what it called a depot of Hezbollah was empty.", never="Israel attacks Hezbollah / any"),
]

PAIRED = [
    row("Armenia accused Georgia. On Monday the two armies exchanged fire.", "Armenia clashes_with Georgia"),
    row("India and Pakistan are foes. A day later the two air forces fought.", "India clashes_with Pakistan"),
    row("Armenia accused Georgia. On Monday three armies exchanged fire.", never="Armenia clashes_with Georgia / any"),
]

RELATIVES = [
    row("Jorge Dorn, to whom Chile had granted asylum, returned.", "Chile aids Jorge Dorn"),
    row("Jorge Dorn, who had fled, and whom Chile had arrested, returned.", "Chile arrests Jorge Dorn"),
    row("Jorge Dorn, who met Pablo Mora, whom Chile had arrested, returned.", never="Chile arrests Jorge Dorn / any"),
    row("The money that Chile lent Peru is gone.", "Chile aids Peru"),
    row(
        "Chad, whose army has fought beside Mali, left.",
        never=("Chad clashes_with * / any", "Chadian army clashes_with Chad / any"),
    ),
]

FAMILY = [
    row(
        "Chile freed Gilad Ruiz. At home Pablo Mora and his parents, Noam and Aviva Ruiz, waited.",
        "Noam parent_of Gilad Ruiz",
        "Aviva Ruiz parent_of Gilad Ruiz",
        never="* parent_of Pablo Mora / any",
    ),
    row("Chile freed Gilad Ruiz. Pablo Mora and his wife, Ana Mora, waited.", "Ana Mora spouse_of Pablo Mora"),
    row("Paul Dorn, Pablo Mora and his parents, Ion and Ana Mora, waited.", never="Paul Dorn parent_of * / any"),
]

MANY = [
    row("A mob stormed the Saudi embassy in Tehran.", "mob attacks Saudi Arabia"),
    row("Ann Lee spoke to a crowd in Lima.", never="Ann Lee meets_with crowd / any"),
    row(
        "Chile and ten other countries, most of them members of NATO, left.",
        never="Chile member_of NATO / any",
    ),
    row("Chile and Peru, both members of NATO, left.", "Chile member_of NATO"),
    row(
        "Ann Lee was tried by the Constitutional Court. The justices convicted Jan Smit.",
        "Constitutional Court prosecutes Jan Smit",
    ),
    row("The judges convicted Jan Smit.", "judges prosecutes Jan Smit"),
    row(
        "Chad's army fought in Togo. Rebels attacked a federal army base at Zunhaba.",
        never="rebels attacks Chadian army / any",
    ),
]

SET_VERBS = [
    row("Kenya set up schools and courts.", never="Kenya attacks * / any"),
    row("Rebels set Goma and its schools ablaze.", "rebels attacks Goma"),
    row(
        "Acme, the Sherrow company run by Ann Lee, sued Oxfam.",
        "Ann Lee leads Acme",
        never="Ann Lee leads Sherrow / any",
    ),
    row(
        "The fishing society SNP sued Oxfam.",
        never="Scottish National Party prosecutes Oxfam / any",
    ),
    row("The SNP condemned Oxfam. Scotland agreed.", "Scottish National Party condemns Oxfam"),
    row("Ann Lee, who chaired the talks on behalf of Oxfam, agreed.", "Ann Lee represents Oxfam"),
    row("Ann Lee, who chaired the talks instead of Oxfam, agreed.", never="Ann Lee represents Oxfam / any"),
    row(
        "Jan Smit was killed by Chilean hitmen.",
        "Chilean hitmen kills Jan Smit",
        never="Chile kills Jan Smit / any",
    ),
    row("Kenyan police led Ann Lee away.", "Kenyan police arrests Ann Lee"),
    row("The guide led Ann Lee away.", never="* arrests Ann Lee / any"),
    row("Alain Dorn, who holds the rotating Swiss presidency, spoke.", "Alain Dorn leads Switzerland"),
    row("Ann Lee, who holds the Swiss record, spoke.", never="Ann Lee leads Switzerland / any"),
    row("Ann Lee, who governs with Hezbollah, spoke.", "Ann Lee allied_with Hezbollah"),
    row("Kenya handed Ann Lee back on Friday.", "Kenya releases Ann Lee"),
    row("Fighting broke out in Afrin in Turkish-held Syria.", "Afrin located_in Syria"),
]


@pytest.mark.parametrize("expected", CALLED + PAIRED + RELATIVES + FAMILY + MANY + SET_VERBS)
def test_told_apart(read: Read, expected: Row) -> None:
    check(read, expected)
