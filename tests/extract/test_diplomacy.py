"""Talks, offices abroad and wars as agencies tell them: constructions that the parser or a shortcut misreads."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

VERBS_LIKE_NOUNS = [
    row("The Taliban control Kunduz and besiege Herat.", "Taliban controls Kunduz"),
    row("Rebels control Goma, the UN says.", "rebels controls Goma"),
    row(
        "US troops back Kurdish forces in Syria.",
        "United States supports Kurds or United States supports Kurdish forces",
    ),
    row("The Taliban control centre in Kunduz burned.", never="Taliban controls * / any"),
    row("Rebel attack the day before killed five in Goma.", never="rebels attacks day / any"),
    row("Kenya army chief rejects deal with Chad", "Chad agrees_with Kenya / not", never="Chad agrees_with Kenya"),
    row("Foreign farmers reject call for talks with Chad", never="* agrees_with Chad / any"),
]

SOURCES_AT_THE_END = [
    row("Sudan attacked Chad - UN", "Sudan attacks Chad", never="* attacks United Nations / any"),
    row(
        "Sudan attacked Chad – Kenyan police",
        "Sudan attacks Chad",
        never=("Sudan attacks Kenyan police / any", "Kenya attacks * / any"),
    ),
    row(
        "Dozens killed in RSF attack on Darfur camp - UN",
        "Rapid Support Forces attacks Darfur",
        never="* kills United Nations / any",
    ),
]

NAMES_OF_PEOPLE = [
    row(
        "An adviser to Kenyan President Joseph Otieno, Amina Wanjala, accused Uganda of lying.",
        "Amina Wanjala accuses Uganda",
        "Joseph Otieno leads Kenya",
        never="Joseph Otieno accuses Uganda / any",
    ),
    row(
        "President Joseph Otieno dismissed the governor of the central bank, Amina Wanjala, after only a year.",
        "Joseph Otieno dismisses Amina Wanjala",
    ),
    row(
        "Serbian President Marko Ilic and Kosovo Prime Minister Arben Gashi failed to sign an agreement in Oslo.",
        "Marko Ilic agrees_with Arben Gashi / not",
        "Marko Ilic leads Serbia",
        "Arben Gashi leads Kosovo",
    ),
    row(
        "The two presidents, Joseph Otieno of Uganda and Peter Deng of South Sudan, signed a security pact in Juba.",
        "Joseph Otieno agrees_with Peter Deng",
        "Peter Deng leads South Sudan",
    ),
    row("The foreign secretary, Vikram Basri, praised Nepal.", "Vikram Basri supports Nepal"),
    row(
        "The US journalist Peter Lindqvist was freed by Russia.",
        "Peter Lindqvist citizen_of United States",
        "Russia releases Peter Lindqvist",
    ),
    row("The China analyst Peter Lindqvist spoke in Oslo.", never="Peter Lindqvist citizen_of China / any"),
    row("Jordan's King Abdullah II praised Egypt.", "Abdullah II leads Jordan"),
]

COUNTERPARTS = [
    row(
        "Kenyan President Joseph Otieno and his Ugandan counterpart, Amina Namono, discussed trade by telephone.",
        "Joseph Otieno leads Kenya",
        "Amina Namono leads Uganda",
        "Amina Namono meets_with Joseph Otieno",
    ),
    row(
        "Norway's Foreign Minister Ingrid Dahl met her Finnish counterpart Elina Saari in Oslo.",
        "Elina Saari holds_position_in Finland",
        "Elina Saari meets_with Ingrid Dahl",
        never="Elina Saari leads Finland / any",
    ),
    row(
        "The farmer Ingrid Dahl met her Finnish counterpart Elina Saari.", never="Elina Saari holds_position_in * / any"
    ),
    row(
        "Norwegian Foreign Minister Ingrid Dahl met Finnish counterpart Elina Saari.",
        "Elina Saari holds_position_in Finland",
    ),
]

TALKS = [
    row(
        "President Ann Lowe summoned the leaders of Fatah and Hamas to talks.",
        "Ann Lowe meets_with Hamas",
        "Ann Lowe meets_with Fatah",
    ),
    row("President Ann Lowe summoned the ambassador of France.", never="Ann Lowe meets_with France"),
    row("Oxfam has for years addressed its complaints to Shell.", "Oxfam condemns Shell plc"),
    row("Oxfam addressed its letters to Shell.", never="Oxfam condemns * / any"),
    row(
        "Norwegian Foreign Minister Ingrid Dahl is due in Ankara on Monday for talks with Emre Aksoy.",
        "Ingrid Dahl meets_with Emre Aksoy / planned",
        "Ingrid Dahl visits Ankara / planned",
        never=("Ingrid Dahl visits Ankara", "Ingrid Dahl negotiates_with Emre Aksoy"),
    ),
    row(
        "Ingrid Dahl, the Norwegian foreign minister, is expected in Kyiv next week.",
        "Ingrid Dahl visits Kyiv / planned",
        never="Ingrid Dahl visits Kyiv",
    ),
    row("The payment is due in Kyiv on Monday.", never="* visits Kyiv / any"),
    row("Sudan called for talks with Chad.", "Chad negotiates_with Sudan / requested"),
    row("Kenya called for talks between Chad and Sudan.", never="Chad negotiates_with Kenya / any"),
    row("Sudanese negotiators arrived in Doha.", "Sudan visits Doha", never="Sudan deploys_to * / any"),
    row("Sudanese troops arrived in Nyala.", "Sudan deploys_to Nyala", never="Sudan visits * / any"),
    row(
        "Kenya and Chad agreed to extend their truce.",
        "Chad agrees_with Kenya",
        never="Chad agrees_with Kenya / planned",
    ),
    row("Kenya and Chad plan to extend their truce.", "Chad agrees_with Kenya / planned"),
]

WAR = [
    row("Ukrainian drones struck a refinery in the Ryazan region.", "Ukraine attacks Ryazan"),
    row(
        "Militants ambushed a convoy in the Tillaberi region of Niger.",
        "militants attacks Tillaberi",
        never="Niger attacks * / any",
    ),
    row("Gunmen stormed the village of Bare in Chad.", "gunmen attacks Bare", never="gunmen seizes * / any"),
    row(
        "Cambodia accused Thailand of violating its territory.",
        "Cambodia accuses Thailand",
        never="Thailand invades Thailand / any",
    ),
    row(
        "North Macedonia accused Bulgaria of blocking its EU accession.", never="Bulgaria rejects European Union / any"
    ),
    row(
        "Boko Haram drove families from their homes in Nigeria.",
        "Boko Haram displaces families",
        never=("Boko Haram seizes Nigeria / any", "Boko Haram based_in * / any"),
    ),
    row("India agreed to pull back troops from the border.", never="India aids troops / any"),
    row(
        "Prosecutors at the International Criminal Court charged Ali Said.",
        "International Criminal Court prosecutes Ali Said",
    ),
]

POWER = [
    row("Joseph Otieno swore in a new prime minister, Amina Wanjala.", "Joseph Otieno appoints Amina Wanjala"),
    row("Joseph Otieno swore in court that he knew Amina Wanjala.", never="* appoints Amina Wanjala / any"),
    row(
        "Joseph Otieno sacked Peter Deng and replaced him with Amina Wanjala.",
        "Joseph Otieno dismisses Peter Deng",
        "Joseph Otieno appoints Amina Wanjala",
        "Amina Wanjala succeeds Peter Deng",
    ),
    row("Hungary is an EU member.", "Hungary member_of European Union"),
    row("Hungary met an EU member.", never="Hungary member_of * / any"),
]


TWO_OF_THEM = [
    row(
        "Norwegian Premier Ingrid Dahl and Kenyan President Joseph Otieno agreed on Monday to reopen their embassies.",
        "Ingrid Dahl agrees_with Joseph Otieno",
        never="Ingrid Dahl agrees_with Kenya / any",
    ),
    row("Chad and Sudan, which met on Monday, praised Kenya.", "Chad meets_with Sudan"),
    row(
        "Chad and the European Union, which mediates for Sudan, met.",
        "European Union mediates_for Sudan",
        never="Chad mediates_for * / any",
    ),
    row("Israel and Egypt, which shelled Rafah, met.", "Egypt attacks Rafah", never="Israel attacks Rafah / any"),
    row("Cuba and Russia have been allies since 1960.", "Cuba allied_with Russia"),
    row("Cuba and Russia met allies in 1960.", never="Cuba allied_with Russia / any"),
    row(
        "Serbia and Kosovo held talks. Chad and the European Union, which mediates between the two, met.",
        "European Union mediates_for Serbia",
        never=("European Union mediates_for Chad / any", "Chad mediates_for * / any"),
    ),
    row(
        "The UN envoy to Libya, Amina Diallo, urged both sides to talk.",
        never=("Amina Diallo urges Libya / any", "Amina Diallo urges United Nations / any"),
    ),
]

OFFICES_GIVEN = [
    row("Elena Marsh declared herself interim president of Kenya.", "Elena Marsh leads Kenya"),
    row("Elena Marsh declared herself happy with Kenya's president.", never="Elena Marsh leads Kenya / any"),
    row(
        "Kenya's parliament approved Elena Marsh as prime minister, replacing Amos Keter.",
        "Elena Marsh leads Kenya",
        "Elena Marsh succeeds Amos Keter",
        never=("Elena Marsh leads Parliament of Kenya / any", "Parliament of Kenya succeeds * / any"),
    ),
    row("Elena Marsh moved the government from Nairobi to Kisumu.", never="Elena Marsh based_in Kisumu / any"),
    row("Elena Marsh lives in exile in Belgium.", "Elena Marsh based_in Belgium"),
    row(
        "Kenyan President Joseph Otieno on Monday named former diplomat Elena Marsh as his special envoy for Sudan.",
        "Joseph Otieno appoints Elena Marsh",
        "Elena Marsh represents Kenya",
        never="Elena Marsh represents Sudan / any",
    ),
    row(
        "Kenya's president, Joseph Otieno, sacked his cabinet and appointed opposition figure Amos Keter as premier.",
        "Joseph Otieno appoints Amos Keter",
        "Amos Keter leads Kenya",
        never="Joseph Otieno dismisses Amos Keter / any",
    ),
    row(
        "Elena Marsh, who served as ambassador to Ethiopia under Joseph Otieno, replaces Peter Colby, who resigned.",
        "Elena Marsh succeeds Peter Colby",
        never="Elena Marsh represents Ethiopia / any",
    ),
    row("Chad's transitional president, Ali Deby, praised Sudan.", "Ali Deby leads Chad"),
    row("Haitian gang leader Jimmy Pierre praised Cuba.", never="Jimmy Pierre holds_position_in Haiti / any"),
    row(
        "Kenya's army arrested Amos Keter, a former education minister, in Nakuru. Kenya said nothing. "
        "Uganda protested.",
        "Amos Keter holds_position_in Kenya / former",
    ),
    row(
        "Uganda and Kenya arrested Amos Keter, a former education minister. Sudan protested.",
        never="Amos Keter holds_position_in * / any",
    ),
    row(
        "Khalid Mabrouk's self-styled Libyan Salvation Army said nothing.", "Khalid Mabrouk leads Libyan Salvation Army"
    ),
    row("Khalid Mabrouk's Libyan Trading Company said nothing.", never="Khalid Mabrouk leads * / any"),
    row(
        "Police in Zimbabwe arrested Amos Moyo, an official of the Citizens Alliance. The party's leader, "
        "Rudo Ncube, praised Kenya.",
        "Rudo Ncube leads Citizens Alliance",
        never=("Rudo Ncube leads Zimbabwe / any", "Rudo Ncube leads Zimbabwean police / any"),
    ),
]

DEEDS_TOLD_BEFORE = [
    row("Uganda arrested Amos Keter. Kenya condemned the arrest.", "Kenya condemns Uganda"),
    row("Uganda sentenced Amos Keter to death. Kenya condemned the verdict.", "Kenya condemns Uganda"),
    row("Uganda arrested Amos Keter. Kenya condemned an arrest in Goma.", never="Kenya condemns Uganda / any"),
    row("Uganda arrested Amos Keter. Kenya condemned the attack.", never="Kenya condemns Uganda / any"),
    row(
        "Gunmen kidnapped 30 students in Nigeria. The attack on the Federal Farming College lasted an hour.",
        "gunmen attacks Federal Farming College",
    ),
    row(
        "Israel met a Hamas delegation in Doha. Kenya would meet the militants in Cairo, it said.",
        "Kenya meets_with Hamas / planned",
    ),
    row(
        "Israel attacked Hamas and Hezbollah. Kenya met the militants in Cairo.",
        never=("Kenya meets_with Hamas / any", "Kenya meets_with Hezbollah / any"),
    ),
    row("Germany has suspended military aid to Mali.", "Germany aids Mali / not", never="Germany aids Mali"),
    row("Russian warships sailed into the port of Havana.", "Russia deploys_to Havana"),
    row("Russian tourists sailed into the port of Havana.", never="Russia deploys_to Havana / any"),
    row(
        "President Joseph Otieno of Kenya is the first leader of his country to visit Iran.",
        "Joseph Otieno visits Iran",
        never="Joseph Otieno visits Iran / planned",
    ),
    row("Kenya vowed to block sales of F-16 jets to Turkey.", never="* sanctions F-16 / any"),
    row(
        "France blocked a European Union statement calling on Chad to withdraw.",
        "European Union urges Chad",
        never="France urges Chad / any",
    ),
    row("The Azaba alliance controls most of Goma.", "Azaba controls Goma"),
]


@pytest.mark.parametrize("case", [*TWO_OF_THEM, *OFFICES_GIVEN, *DEEDS_TOLD_BEFORE])
def test_wire_reports(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize(
    "case", [*VERBS_LIKE_NOUNS, *SOURCES_AT_THE_END, *NAMES_OF_PEOPLE, *COUNTERPARTS, *TALKS, *WAR, *POWER]
)
def test_diplomacy_and_war(read: Read, case: Row) -> None:
    check(read, case)
