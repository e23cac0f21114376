"""Visits, gatherings, agreements and gifts as ministries, embassies, banks and relief agencies tell of them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

VISITS = [
    row("Norwegian Foreign Minister Ingrid Dahl is on a three-day visit to Kenya.", "Ingrid Dahl visits Kenya"),
    row("Kenyan President Joseph Otieno is in Oslo for a climate conference.", "Joseph Otieno visits Oslo"),
    row(
        "Kenyan President Joseph Otieno left to Bangladesh on Monday for a state visit.",
        "Joseph Otieno visits Bangladesh",
    ),
    row("Angela Merkel was in Nairobi on Tuesday.", "Angela Merkel visits Nairobi"),
    row("Angela Merkel was in Berlin on Tuesday.", never=("Angela Merkel visits * / any",)),
    row("Angela Merkel is not in Nairobi for talks.", "Angela Merkel visits Nairobi / not"),
    row(
        "Angela Merkel will be in Nairobi next week for talks with Emmanuel Macron.",
        "Angela Merkel visits Nairobi / planned",
    ),
    row("The key to peace is in Nairobi for now.", never=("* visits * / any",)),
    row("Angela Merkel is in hospital in Nairobi.", never=("Angela Merkel visits * / any",)),
    row(
        "A Norwegian delegation led by Foreign Minister Ingrid Dahl visited Peru.",
        "Norway visits Peru",
        "Ingrid Dahl visits Peru",
    ),
    row(
        "The delegation, led by Foreign Minister Ingrid Dahl, met Angela Merkel in Nairobi.",
        "Ingrid Dahl meets_with Angela Merkel",
    ),
    row(
        "Angela Merkel received a Kenyan delegation headed by Emmanuel Macron.",
        "Emmanuel Macron meets_with Angela Merkel",
    ),
    row(
        "The rebels attacked a delegation led by Angela Merkel.",
        never=(
            "* meets_with * / any",
            "rebels visits * / any",
        ),
    ),
    row("Emmanuel Macron led a business delegation to Vietnam.", "Emmanuel Macron visits Vietnam"),
    row("Emmanuel Macron led a rebellion in Vietnam.", never=("Emmanuel Macron visits * / any",)),
    row(
        "Emmanuel Macron welcomed Angela Merkel to Paris.",
        "Angela Merkel visits Paris",
        "Emmanuel Macron meets_with Angela Merkel",
    ),
    row(
        "Angela Merkel, along with Emmanuel Macron, visited Kenya.",
        "Emmanuel Macron visits Kenya",
        "Angela Merkel visits Kenya",
    ),
    row("Angela Merkel, accompanied by Emmanuel Macron, attacked Kenya.", never=("Emmanuel Macron visits * / any",)),
    row(
        "Angela Merkel paid a courtesy call on Emmanuel Macron.",
        "Emmanuel Macron meets_with Angela Merkel",
        never=("* urges * / any",),
    ),
    row(
        "Angela Merkel called on Emmanuel Macron at his residence on Monday.",
        "Emmanuel Macron meets_with Angela Merkel",
        never=("* urges * / any",),
    ),
    row("Angela Merkel called on Emmanuel Macron at a rally to resign.", never=("* meets_with * / any",)),
    row("Angela Merkel called on Emmanuel Macron for restraint.", "Angela Merkel urges Emmanuel Macron"),
    row("Angela Merkel received a phone call from Emmanuel Macron.", "Emmanuel Macron meets_with Angela Merkel"),
    row("Angela Merkel hosted a state dinner for Emmanuel Macron.", "Emmanuel Macron meets_with Angela Merkel"),
]

GATHERINGS = [
    row(
        "Emmanuel Macron met Angela Merkel on the sidelines of the Munich Security Conference.",
        "Emmanuel Macron meets_with Angela Merkel",
        "Emmanuel Macron participates_in Munich Security Conference",
        "Angela Merkel participates_in Munich Security Conference",
    ),
    row(
        "Emmanuel Macron addressed the Nairobi Health Summit.", "Emmanuel Macron participates_in Nairobi Health Summit"
    ),
    row("Emmanuel Macron criticised the Nairobi Health Summit.", never=("Emmanuel Macron participates_in * / any",)),
    row(
        "Emmanuel Macron delivered the keynote address at the Africa Water Forum.",
        "Emmanuel Macron participates_in Africa Water Forum",
    ),
    row(
        "Emmanuel Macron represented France at the Africa Water Forum.",
        "Emmanuel Macron represents France",
        "Emmanuel Macron participates_in Africa Water Forum",
    ),
    row(
        "The Kenyan delegation to the Africa Water Forum was led by Joseph Otieno.",
        "Joseph Otieno represents Kenya",
        "Kenya participates_in Africa Water Forum",
    ),
    row("The Kenyan team in Oslo lost.", never=("Kenya participates_in * / any",)),
    row(
        "Participants in the Africa Water Forum included Angela Merkel.",
        "Angela Merkel participates_in Africa Water Forum",
    ),
]

AGREEMENTS = [
    row(
        "The agreement was signed by Angela Merkel on behalf of Norway and Emmanuel Macron on behalf of Kenya.",
        "Angela Merkel agrees_with Emmanuel Macron",
        "Emmanuel Macron represents Kenya",
        "Angela Merkel represents Norway",
        never=("Angela Merkel represents Kenya / any",),
    ),
    row("Angela Merkel signed the pact on behalf of Norway.", "Angela Merkel represents Norway"),
    row(
        "The pact was signed by Peter Deng, Secretary, Works Department and Angela Merkel, Director, Road Corporation.",
        "Peter Deng agrees_with Angela Merkel",
        never=(
            "Works Department agrees_with * / any",
            "Road Corporation agrees_with * / any",
        ),
    ),
    row(
        "The deal was signed by Peter Deng, Angela Merkel and Emmanuel Macron.",
        "Peter Deng agrees_with Angela Merkel",
        "Emmanuel Macron agrees_with Peter Deng",
    ),
    row("Norway deposited its instrument of ratification of the Nagoya Protocol.", "Norway party_to Nagoya Protocol"),
    row("Norway deposited a copy of the Nagoya Protocol.", never=("Norway party_to * / any",)),
    row("Norway became the 50th country to ratify the Nagoya Protocol.", "Norway party_to Nagoya Protocol"),
    row("Kenya became the first country to ratify the Kyoto Protocol.", "Kenya party_to Kyoto Protocol"),
    row("Kenya will become the first country to ratify the Kyoto Protocol.", "Kenya party_to Kyoto Protocol / planned"),
    row("Kenya became eager to ratify the Kyoto Protocol.", never=("Kenya party_to Kyoto Protocol",)),
    row(
        "Norway is not a party to the Nagoya Protocol.",
        "Norway party_to Nagoya Protocol / not",
        never=("Norway party_to Nagoya Protocol",),
    ),
    row("Kenya is not an ally of Chad.", "Kenya allied_with Chad / not", never=("Kenya allied_with Chad",)),
    row("Angela Merkel is not a member of the Labour Party.", "Angela Merkel member_of Labour Party / not"),
    row("UNICEF, in partnership with the Government of Chad, vaccinated children.", "UNICEF cooperates_with Chad"),
    row("The clinic was built by UNICEF in cooperation with Norway.", "UNICEF cooperates_with Norway"),
    row("A hospital in partnership with Chile was opened by Peru.", "Chile cooperates_with Peru"),
    row("UNICEF, in a dispute with Chad, vaccinated children.", never=("UNICEF cooperates_with * / any",)),
    row(
        "The University of Oslo and the University of Ghana launched a joint programme.",
        "University of Oslo cooperates_with University of Ghana",
    ),
    row("Norway deepened its cooperation with Kenya.", "Kenya cooperates_with Norway"),
]

GIFTS = [
    row("The World Bank approved a $200 million loan to help Bangladesh build roads.", "World Bank aids Bangladesh"),
    row(
        "The World Bank has confirmed a $60 million loan for Bangladesh to upgrade roads.", "World Bank aids Bangladesh"
    ),
    row("The World Bank has confirmed a rumour for Bangladesh to study.", never=("World Bank aids * / any",)),
    row("Bangladesh has borrowed $200 million from the World Bank.", "World Bank aids Bangladesh"),
    row("The Asian Development Bank extended a $90 million credit line to Nepal.", "Asian Development Bank aids Nepal"),
    row("Japan donated three ambulances to Samoa.", "Japan aids Samoa"),
    row("Japan handed over a new school building to the Government of Samoa.", "Japan aids Samoa"),
    row("Samoa received three ambulances from Japan.", "Japan aids Samoa"),
    row("Samoa received bombs from Japan.", never=("Japan aids Samoa / any",)),
    row("UNICEF delivered school kits to children in Chad.", "UNICEF aids Chad or UNICEF aids children"),
    row("India sent a plane with relief supplies to Nepal.", "India aids Nepal"),
    row("India sent a plane with tourists to Nepal.", never=("India aids Nepal / any",)),
    row("Kenya handed over two suspects to Uganda.", never=("Kenya aids Uganda / any",)),
    row("Kenya handed over power to Uganda.", never=("Kenya aids Uganda / any",)),
    row("Kenya delivered a letter to Uganda.", never=("Kenya aids Uganda / any",)),
    row("Pakistani troops left for a UN peacekeeping mission in Burundi.", "Pakistan deploys_to Burundi"),
    row("Kenyan troops left Somalia for Kenya.", never=("Kenya deploys_to Kenya / any",)),
    row("Kenya contributes 800 troops to the UN mission in South Sudan.", "Kenya deploys_to South Sudan"),
    row("Kenyan peacekeepers serving in Somalia returned home.", "Kenya deploys_to Somalia"),
    row(
        "Peru exports copper to China and imports cars from Japan.", "China trades_with Peru", "Japan trades_with Peru"
    ),
    row("Peru exports fell.", never=("* trades_with * / any",)),
]

STYLES = [
    row(
        "Kenyan Foreign Minister Amina Wanjala met her counterparts from Bolivia, Slovenia and Latvia.",
        "Amina Wanjala meets_with Bolivia",
        "Amina Wanjala meets_with Latvia",
    ),
    row("Angela Merkel met her peers from Bolivia and Peru.", "Angela Merkel meets_with Bolivia"),
    row(
        "Angela Merkel will call on the leaders of Brazil and Peru.",
        "Angela Merkel meets_with Brazil / planned",
        never=("* urges * / any",),
    ),
    row(
        "Angela Merkel called on the leaders of Brazil to resign.",
        "Angela Merkel urges Brazil",
        never=("Angela Merkel meets_with Brazil / any",),
    ),
    row(
        "UNHCR expressed gratitude to Norway for allocating $5 million to support Chad.",
        "UNHCR supports Norway",
        "Norway aids Chad",
        never=("UNHCR aids * / any",),
    ),
    row("UNHCR welcomed Norway's contribution to its annual budget.", "Norway aids UNHCR"),
    row("UNHCR welcomed Norway's contribution to the debate.", never=("Norway aids * / any",)),
    row("Norway revealed a new support package for Samoa.", "Norway aids Samoa"),
    row("Norway allocated $5 million to improve the defence of Moldova.", "Norway aids Moldova"),
    row("Finland is allocating 10 million euros to an aid operation in Kenya.", "Finland aids Kenya"),
    row(
        "The Secretary of Foreign Affairs of Chile, His Excellency Juan Soto, visited Peru.",
        "Juan Soto visits Peru",
        "Juan Soto holds_position_in Chile",
    ),
    row("His Excellency Juan Soto visited Peru.", "Juan Soto visits Peru"),
    row(
        "The United States, Canada, Japan, and the Philippines conducted a joint exercise.",
        "United States cooperates_with Canada",
        "Canada cooperates_with Japan",
    ),
    row("Kenyan President Joseph Otieno undertook a state visit to Malawi.", "Joseph Otieno visits Malawi"),
    row("Kenya undertook to visit Malawi.", never=("Kenya visits Malawi",)),
    row(
        "South African President Cyril Ramaphosa arrived in the country.",
        never=("Cyril Ramaphosa visits South Africa / any",),
    ),
    row(
        "Angela Merkel attended the inauguration of Chilean President Juan Soto.",
        never=("Angela Merkel appoints * / any",),
    ),
    row(
        "The forum was attended by Governor Juan Soto, members of the Liberal Party and representatives of Eximbank.",
        never=(
            "Juan Soto member_of * / any",
            "Juan Soto represents * / any",
        ),
    ),
]


@pytest.mark.parametrize("case", [*STYLES, *VISITS, *GATHERINGS, *AGREEMENTS, *GIFTS])
def test_releases(read: Read, case: Row) -> None:
    check(read, case)
