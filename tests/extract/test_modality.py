"""What is planned, requested, possible or hypothetical is not told as done."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

PLANNED = [
    row("Iran will meet with Iraq on Monday.", "Iran meets_with Iraq / planned", never="Iran meets_with Iraq"),
    row(
        "France plans to withdraw from Niger.",
        "France withdraws_from Niger / planned",
        never="France withdraws_from Niger",
    ),
    row(
        "Belgium agreed to send tanks to Ukraine.",
        "Belgium aids Ukraine / planned or Belgium deploys_to Ukraine / planned",
        never="Belgium aids Ukraine",
    ),
    row(
        "South Korea is expected to sign a deal with Poland.",
        "Poland agrees_with South Korea / planned",
        never="Poland agrees_with South Korea",
    ),
    row(
        "Australia vowed to expel the Iranian ambassador.",
        "Australia expels Iran / planned",
        never="Australia expels Iran",
    ),
    row("Turkey tried to seize Manbij.", "Turkey seizes Manbij / planned", never="Turkey seizes Manbij"),
    row(
        "Kenya is preparing to deploy troops to Haiti.",
        "Kenya deploys_to Haiti / planned",
        never="Kenya deploys_to Haiti",
    ),
    row("A planned attack on Iran by Israel was called off.", never="Israel attacks Iran"),
    row(
        "Brazil is considering expelling the Israeli envoy.",
        "Brazil expels Israel / planned",
        never="Brazil expels Israel",
    ),
    row(
        "Morocco was set to host talks between Mali and Algeria.",
        "Algeria negotiates_with Mali / planned",
        never="Algeria negotiates_with Mali",
    ),
    row("Efforts by Colombia to negotiate with the ELN have begun.", never="Colombia negotiates_with ELN"),
]

REQUESTED = [
    row(
        "Mexico urged Israel to withdraw from Gaza.",
        "Mexico urges Israel",
        "Israel withdraws_from Gaza / requested",
        never="Israel withdraws_from Gaza",
    ),
    row("Ukraine called on Germany to send tanks to Kyiv.", "Ukraine urges Germany", never="Germany aids Ukraine"),
    row(
        "Lebanon demanded that Israel withdraw from Lebanon.",
        "Israel withdraws_from Lebanon / requested",
        never="Israel withdraws_from Lebanon",
    ),
    row(
        "The Arab League called for talks between Sudan and Chad.",
        "Chad negotiates_with Sudan / requested",
        never="Chad negotiates_with Sudan",
    ),
    row(
        "Libya must release Tarek Zidan, Amnesty International said.",
        "Libya releases Tarek Zidan / requested",
        never="Libya releases Tarek Zidan",
    ),
    row("Haiti asked Kenya to send police.", "Haiti urges Kenya", never="Kenya deploys_to Haiti"),
    row("Jordan wants Syria to release Tarek Zidan.", never="Syria releases Tarek Zidan"),
    row("The opposition called for sanctions on Belarus.", never="* sanctions Belarus"),
]

POSSIBLE = [
    row("China may invade Taiwan.", "China invades Taiwan / possible", never="China invades Taiwan"),
    row("Iran could attack Israel.", "Iran attacks Israel / possible", never="Iran attacks Israel"),
    row("North Korea might sell missiles to Russia.", never="North Korea trades_with Russia"),
    row("Rwanda is believed to have attacked Goma.", "Rwanda attacks Goma / possible", never="Rwanda attacks Goma"),
    row(
        "Wagner Group appears to have withdrawn from Mali.",
        "Wagner Group withdraws_from Mali / possible",
        never="Wagner Group withdraws_from Mali",
    ),
    row(
        "Cambodia is likely to attack Thailand.",
        "Cambodia attacks Thailand / possible",
        never="Cambodia attacks Thailand",
    ),
    row("Perhaps Egypt attacked Sudan.", "Egypt attacks Sudan / possible", never="Egypt attacks Sudan"),
    row("The possibility of an attack on Estonia by Russia is small.", never="Russia attacks Estonia"),
    row("Moldova fears an invasion by Russia.", never=("Russia invades Moldova", "Moldova invades * / any")),
    row("Guyana suspects Venezuela of bombing Georgetown.", never="Guyana attacks Georgetown / any"),
    row("The May floods hit Kenya hard.", never=("* attacks Kenya / any",)),
]

HYPOTHETICAL = [
    row(
        "If Russia attacks Estonia, NATO will respond.",
        "Russia attacks Estonia / hypothetical",
        never="Russia attacks Estonia",
    ),
    row(
        "India would condemn Pakistan if Pakistan attacked Kashmir.",
        "India condemns Pakistan / hypothetical",
        never=("India condemns Pakistan", "Pakistan attacks Kashmir"),
    ),
    row("Unless Israel withdraws from Gaza, Egypt will recall its envoy.", never="Israel withdraws_from Gaza"),
    row("It is unclear whether Iraq met with Iran.", never="Iran meets_with Iraq"),
    row("In the event of an attack on Latvia by Russia, Poland will help.", never="Russia attacks Latvia"),
    row(
        "Had Iran attacked Oman, Qatar would have protested.",
        never="Iran attacks Oman",
    ),
    row(
        "Spain will recognise Kosovo once Serbia recognises Kosovo.",
        never=("Spain supports Kosovo", "Serbia supports Kosovo"),
    ),
]

DONE = [
    row("Ann Lowe insisted that Kenya leave Somalia.", "Ann Lowe urges Kenya"),
    row("Ann Lowe insists that Kenya must leave Somalia.", "Ann Lowe urges Kenya"),
    row("Ann Lowe insists that Kenya has acted within the law.", never="Ann Lowe urges Kenya / any"),
    row("Ann Lowe insists Kenya did nothing wrong.", never="Ann Lowe urges Kenya / any"),
    row("Ann Lowe suggested that Kenya was behind it.", never="Ann Lowe urges Kenya / any"),
    row(
        "Ann Lowe considers the ties between Carl Roth and Oxfam to be close.",
        "Oxfam affiliated_with Carl Roth or Carl Roth affiliated_with Oxfam",
    ),
    row("Ann Lowe wants the talks between Israel and Hamas to be public.", never="Israel negotiates_with Hamas"),
    row(
        "President Carl Roth of Peru spoke. The president's opponents could call a vote.",
        "opponents opposes Carl Roth",
    ),
    row("Ann Lowe could oppose Carl Roth.", never="Ann Lowe opposes Carl Roth"),
    row("Iran began attacking Iraq on Monday.", "Iran attacks Iraq", never="Iran attacks Iraq / planned"),
    row("Niger managed to seize Agadez.", "Niger seizes Agadez", never="Niger seizes Agadez / planned"),
    row("Yemen continued to attack Oman.", "Yemen attacks Oman", never="Yemen attacks Oman / planned"),
    row(
        "Ethiopia was forced to withdraw from Somalia.",
        "Ethiopia withdraws_from Somalia",
        never="Ethiopia withdraws_from Somalia / planned",
    ),
    row("Serbia admitted attacking Kosovo.", "Serbia attacks Kosovo", never="Serbia attacks Kosovo / not"),
    row(
        "Despite its promise, Eritrea invaded Tigray.",
        "Eritrea invades Tigray",
        never="Eritrea invades Tigray / planned",
    ),
    row(
        "Syria condemned the Israeli attack on Damascus.",
        "Israel attacks Damascus",
        never="Israel attacks Damascus / not",
    ),
    row(
        "Kuwait welcomed the release of Omar Nasser by Iraq.",
        "Iraq releases Omar Nasser",
        never="Iraq releases Omar Nasser / planned",
    ),
]


@pytest.mark.parametrize("expected", [*PLANNED, *REQUESTED, *POSSIBLE, *HYPOTHETICAL, *DONE])
def test_modality(read: Read, expected: Row) -> None:
    check(read, expected)
