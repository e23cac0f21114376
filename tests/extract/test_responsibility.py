"""Who says that an attack was his; deeds that other words point back at; accusations that go both ways."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

CLAIMED = [
    row(
        "A bomb exploded outside a mosque in the city of Quetta. Islamic State claimed responsibility for the attack. "
        "Kenya condemned the bombing.",
        "Islamic State attacks Quetta",
        "Kenya condemns Islamic State",
    ),
    row(
        "Kenya investigates the killing of an engineer in Karachi. The Taliban claimed the attack.",
        "Taliban attacks Karachi",
    ),
    row(
        "A bomb exploded in Quetta. No group has claimed responsibility.",
        never="* attacks Quetta / any",
    ),
    row("A bomb exploded in Quetta. The Taliban may claim the attack.", never="Taliban attacks Quetta / any"),
    row("A bomb exploded in Quetta. The Taliban claimed a victory.", never="Taliban attacks Quetta / any"),
    row("A bank collapsed in Quetta. The Taliban claimed responsibility.", never="Taliban attacks Quetta / any"),
]

BOTH_WAYS = [
    row("Chad and Sudan accused each other of lying.", "Chad accuses Sudan", "Sudan accuses Chad"),
    row(
        "Chad and Sudan held talks. Both sides accused each other of lying.",
        "Chad accuses Sudan",
        "Sudan accuses Chad",
    ),
    row("Chad and Sudan accused Kenya of lying.", never=("Chad accuses Sudan / any", "Sudan accuses Chad / any")),
]

POINTING_BACK = [
    row("Burundi deployed troops to Congo. Rwanda called the deployment a provocation.", "Rwanda condemns Burundi"),
    row("Kenya accused Chad of lying. Chad rejected the claim.", "Chad rejects Kenya"),
    row("Chad rejected a claim of victory.", never="Chad rejects * / any"),
    row(
        "An envoy of Iran is visiting Pakistan and Chad. Kenya urged those governments to arrest him.",
        "Kenya urges Pakistan",
        "Kenya urges Chad",
        never="Kenya urges Iran / any",
    ),
    row(
        "Rebwar Talabani met Kenya. Talabani, whose party rules the east, condemned Chad.",
        "Rebwar Talabani condemns Chad",
        never="Jalal Talabani condemns Chad / any",
    ),
    row("Amos Sarr condemned Chad. His party, Umoja Front, praised Kenya.", "Amos Sarr member_of Umoja Front"),
    row("Amos Sarr condemned Chad. The party, Umoja Front, praised Kenya.", never="Amos Sarr member_of * / any"),
    row(
        "Chad did not confirm the strikes, but urged Kenya to act.", "Chad urges Kenya", never="Chad urges Kenya / not"
    ),
    row("Chad did not urge or condemn Kenya.", never=("Chad urges Kenya", "Chad condemns Kenya")),
]

NAMED_IN_PART = [
    row(
        "Kyrgyz President Askar Bekov and his Tajik counterpart Emil Rahimi have agreed a ceasefire.",
        "Askar Bekov leads Kyrgyzstan",
        "Emil Rahimi leads Tajikistan",
        "Askar Bekov agrees_with Emil Rahimi",
    ),
    row(
        "The Anglo-Dutch company's chief executive, Pieter Bos, resigned.",
        never=("Pieter Bos holds_position_in Netherlands / any", "Pieter Bos leads Netherlands / any"),
    ),
    row("The Dutch foreign ministry's spokesman, Pieter Bos, resigned.", never="Pieter Bos leads Netherlands / any"),
    row(
        "Chad condemned North Korea's latest missile launches as a violation of the truce.",
        "Chad condemns North Korea",
    ),
    row(
        "Ethiopia removed the Tigray People's Liberation Front from its list of groups.",
        never="Ethiopia affiliated_with * / any",
    ),
    row("Police arrested Amos Sarr for taking part in a riot in Goma.", never="* seizes Goma / any"),
    row("Amos Sarr had moved the headquarters of Nordvik Energy to Oslo.", never="Amos Sarr based_in Oslo / any"),
    row("Hundreds of Burundian soldiers crossed into Congo.", "Burundi invades DR Congo or Burundi invades Congo"),
    row(
        "Seoul's chief negotiator, Kim Gun, met his U.S. and Japanese counterparts, Sam Kern and Kenji Abe.",
        "Sam Kern represents United States",
        "Kenji Abe represents Japan",
        never=("Sam Kern represents Japan / any", "Kenji Abe represents United States / any"),
    ),
]


HELD_AND_FREED = [
    row(
        "Turkey jailed Osman Kaval for life. Germany called for his release.",
        "Turkey releases Osman Kaval / requested",
        never=("Germany urges Osman Kaval / any", "Turkey releases Osman Kaval"),
    ),
    row("Osman Kaval was ill. Germany called for his release.", never="* releases Osman Kaval / any"),
    row("Kenya called the deal between Chad and Sudan a mistake.", never="Chad agrees_with Sudan / requested"),
    row(
        "Peacekeepers of the United Nations left Kidal when their convoy hit a mine, wounding eight Chadian soldiers.",
        never=("United Nations injures * / any", "peacekeepers injures * / any"),
    ),
]

WHOSE_FORCES = [
    row(
        "Khalid Mabrouk is in Tripoli. Mabrouk's fighters captured Sirte from the Libyan army.",
        "Khalid Mabrouk seizes Sirte",
        never="Libya seizes Sirte / any",
    ),
    row("Russian President Pavel Sorokin's troops captured Sirte.", "Russia seizes Sirte"),
    row("The army of Chad seized the capital of Chad.", never="Chadian army seizes Chad / any"),
    row("France ended its military mission in Mali.", "France withdraws_from Mali"),
    row("France ended its trade mission to Mali.", never="France withdraws_from Mali / any"),
    row("Saudi Arabia leads a coalition against the Houthis.", "Saudi Arabia opposes Houthis"),
]

BODIES = [
    row("The al-Qaeda affiliate JNIM praised Chad.", "al-Qaeda affiliated_with JNIM"),
    row("Al-Qaeda affiliates praised JNIM.", never="al-Qaeda affiliated_with JNIM / any"),
    row(
        "Georgia's ruling party, Umoja Dream Party, praised Chad.",
        "Umoja Dream Party controls Georgia",
        never="Umoja Dream Party controls Chad / any",
    ),
    row("Georgia's oldest party, Umoja Dream Party, praised Chad.", never="Umoja Dream Party controls Georgia / any"),
    row(
        "Ali Deby is expected to become prime minister of Chad under a deal with the Umoja Front.",
        "Ali Deby leads Chad / planned",
        never="Ali Deby leads Umoja Front / any",
    ),
    row(
        "Kenyan police arrested Amos Keter. Amnesty International urged the authorities to free him.",
        "Amnesty International urges Kenya",
    ),
]


POWER_AND_PRESENCE = [
    row("Ali Deby seized power from Moussa Keita.", "Ali Deby overthrows Moussa Keita"),
    row("Ali Deby took a loan from Moussa Keita.", never="Ali Deby overthrows * / any"),
    row("Ali Deby made a surprise stop in Malaysia.", "Ali Deby visits Malaysia"),
    row("France has 400 soldiers in Gabon.", "France deploys_to Gabon"),
    row("France has 400 shops in Gabon.", never="France deploys_to Gabon / any"),
    row("Hamas received an Israeli proposal.", never="Hamas meets_with Israel / any"),
    row(
        "Kenyan President Joseph Otieno received Chadian President Idris Omar in the palace, the first visit to Kenya "
        "by a Chadian head of state since 2004.",
        "Joseph Otieno meets_with Idris Omar",
    ),
    row("Hassan Warsame spoke. His predecessor, Mohamed Farole, listened.", "Hassan Warsame succeeds Mohamed Farole"),
    row("Hassan Warsame spoke. His successor, Mohamed Farole, listened.", "Mohamed Farole succeeds Hassan Warsame"),
    row("Hassan Warsame spoke. A predecessor, Mohamed Farole, listened.", never="* succeeds Mohamed Farole / any"),
    row(
        "Libya's coastguard rescued migrants. Italy, which trained the coastguard, praised Chad.",
        "Italy aids Libyan coastguard or Italy aids Libyan Coast Guard",
    ),
]


@pytest.mark.parametrize("case", [*POWER_AND_PRESENCE, *HELD_AND_FREED, *WHOSE_FORCES, *BODIES])
def test_captives_forces_and_parties(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", [*CLAIMED, *BOTH_WAYS, *POINTING_BACK, *NAMED_IN_PART])
def test_deeds_over_sentences(read: Read, case: Row) -> None:
    check(read, case)
