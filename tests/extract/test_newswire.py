"""Whole sentences as agencies write them, several constructions at once, with the near-misses beside."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    row(
        "Yingluck Shinawatra fled Thailand. Ghana praised the Shinawatra family.",
        "Ghana supports Shinawatra family",
        never="Ghana supports Yingluck Shinawatra / any",
    ),
    row("Yilport is owned by the Aydin family.", "Aydin family owns Yilport"),
    row(
        "Colombia's FARC rebels freed a soldier on Friday. The FARC had accused him of spying, and the FARC ended its "
        "truce. The FARC will free more. Talks in Cuba go on. In a statement, the government condemned Peru.",
        "Colombia condemns Peru",
        never="Cuba condemns * / any",
    ),
    row(
        "Kenyan soldiers entered Uganda on Thursday.",
        "Kenya invades Uganda",
    ),
    row("Kenyan tourists entered Uganda on Thursday.", never="Kenya invades * / any"),
    row("Samoa received about $3 million in Japanese aid last year.", "Japan aids Samoa"),
    row("Samoa received two letters in Japanese.", never="Japan aids * / any"),
    row(
        "Acme Corp. appealed a fine of two million euros from the European Union.",
        "European Union sanctions Acme Corp.",
    ),
    row("Norway said it would cut trade benefits for Ghana.", "Norway sanctions Ghana / planned"),
    row("Kenya and Uganda traded accusations over the border.", "Kenya accuses Uganda"),
    row("Kenya and Uganda traded coffee over the border.", never="Kenya accuses * / any"),
    row("Ghana ordered the deportation of Kofi Mensah.", "Ghana expels Kofi Mensah"),
    row(
        "Azerbaijan's Defense Ministry rejected the claim. Armenia's Defense Ministry denied any violation.",
        "Armenian Defense Ministry part_of Armenia",
        never=("Defense Ministry part_of Armenia / any", "Armenian Defense Ministry part_of Azerbaijan / any"),
    ),
    row(
        "The Supreme Court of Ghana jailed Kofi Mensah. Nigeria's Supreme Court freed Ade Obi.",
        "Supreme Court of Ghana prosecutes Kofi Mensah",
        "Nigerian Supreme Court releases Ade Obi",
        never=("Supreme Court of Ghana releases * / any", "Supreme Court of Ghana part_of Nigeria / any"),
    ),
    row(
        "Danish envoys met with Ghana's president. Ghana's army chief was in Kumasi. The government urged calm, "
        "Ghanaian radio said, and the government condemned Togo.",
        "Ghana condemns Togo",
        never=("Denmark condemns * / any",),
    ),
    row(
        "Colombia and the FARC resumed peace talks in Havana. Leftist rebels then attacked Ecuador.",
        "Revolutionary Armed Forces of Colombia attacks Ecuador",
    ),
    row(
        "The Afghan army left the town. Insurgents then attacked Pakistan. Kurdish rebels attacked Turkey.",
        never=("Afghan Armed Forces attacks * / any", "Kurds attacks * / any"),
    ),
    row(
        "Kenyan police have arrested two Ugandan nationals accused of smuggling weapons to M23.",
        never=("Uganda arrests * / any", "Uganda attacks * / any", "Kenya attacks * / any"),
    ),
    row(
        "Norway's Foreign Minister Ingrid Dahl flew to Nairobi on Tuesday for talks with President Joseph Otieno.",
        "Ingrid Dahl holds_position_in Norway",
        "Ingrid Dahl meets_with Joseph Otieno",
        never=("Norway attacks * / any", "Ingrid Dahl leads Norway / any", "Joseph Otieno leads Norway / any"),
    ),
    row(
        "Armenia and Azerbaijan, which fought a war in 2020, signed a peace agreement in Geneva on Monday.",
        "Armenia agrees_with Azerbaijan",
        never="Armenia agrees_with Switzerland / any",
    ),
    row(
        "Twelve Malian soldiers were killed when fighters of the al-Qaeda-linked group attacked a base near Mopti.",
        never=("Mali kills * / any", "Mali attacks * / any"),
    ),
    row(
        "The European Union, which has imposed sanctions on Belarus since 2020, said it would not recognise the vote.",
        "European Union sanctions Belarus",
        never="Belarus sanctions * / any",
    ),
    row(
        "Colombia and the National Liberation Army (ELN) suspended talks in Caracas after an attack in Arauca.",
        never=("Colombia attacks Arauca / any", "Venezuela attacks * / any"),
    ),
    row(
        "Serbia denied on Friday that its troops had crossed into Kosovo, a claim that Albania repeated.",
        "Serbia invades Kosovo / not",
        never=("Serbia invades Kosovo", "Albania invades * / any"),
    ),
    row(
        "Joseph Otieno, who became president of Kenya last year, met Amina Diallo of Senegal in Dakar on Friday.",
        "Joseph Otieno leads Kenya",
        "Amina Diallo meets_with Joseph Otieno",
        never="Joseph Otieno leads Senegal / any",
    ),
    row(
        "Thailand's army said Cambodian troops had fired rockets at a village in Surin, wounding four villagers.",
        "Cambodia attacks village or Cambodia attacks Surin or Cambodia injures villagers",
        never=("Thailand attacks * / any",),
    ),
    row(
        "Ecuador will withdraw its ambassador from Mexico unless Mexico hands over Pablo Ferrer, a former minister.",
        "Ecuador breaks_relations_with Mexico / hypothetical or Ecuador breaks_relations_with Mexico / planned",
        never="Ecuador breaks_relations_with Mexico",
    ),
    row(
        "Bangladesh urged Myanmar to take back the Rohingya, whom the army drove out in 2017.",
        "Bangladesh urges Myanmar",
        never=("Bangladesh expels * / any",),
    ),
    row(
        "With Emirati money, Chad is building a hospital in Adre, where Sudanese refugees have fled from the fighting.",
        never=("Chad attacks * / any", "Sudan attacks * / any"),
    ),
    row(
        "The Turkish parliament ratified Sweden's accession to NATO, ending 20 months of delay.",
        never=("Turkey attacks * / any", "NATO member_of * / any"),
    ),
    row(
        "Speaking to reporters in Vienna, Iran's envoy accused Germany of siding with Israel.",
        "Iran accuses Germany",
        never=("Austria accuses * / any", "Israel accuses * / any", "Germany accuses * / any"),
    ),
    row(
        "A court in Dakar sentenced opposition leader Amina Diallo to two years in prison over the protests.",
        never=("Amina Diallo prosecutes * / any",),
    ),
    row(
        "Rebels seized the airport of Bunia, forcing the Congolese army to retreat towards Beni.",
        never=("Congo seizes * / any", "DR Congo seizes * / any"),
    ),
    row(
        "Brazil and Argentina, South America's largest economies, agreed to trade in their own currencies.",
        "Argentina agrees_with Brazil or Argentina trades_with Brazil / planned",
        never="Brazil attacks * / any",
    ),
    row(
        "The head of the World Health Organization, Willem Bakker, praised Vietnam and warned Laos against delays.",
        "Willem Bakker leads World Health Organization",
        "Willem Bakker supports Vietnam",
        "Willem Bakker threatens Laos",
        never="Vietnam threatens Laos / any",
    ),
    row(
        "Hundreds of Sudanese crossed into Chad after the Rapid Support Forces attacked El Fasher on Sunday.",
        "Rapid Support Forces attacks El Fasher",
        never=("Sudan invades Chad / any", "Chad attacks * / any"),
    ),
    row(
        "Lithuania, a NATO member that borders Belarus, summoned the Belarusian ambassador over the flights.",
        "Lithuania member_of NATO",
        never=("Belarus member_of NATO / any", "Lithuania leads * / any"),
    ),
    row(
        "Ghana, Togo and Benin agreed to share intelligence about militants from Burkina Faso.",
        "Benin agrees_with Togo or Benin cooperates_with Togo / planned",
        never="Burkina Faso agrees_with * / any",
    ),
    row(
        "Police fired tear gas at students protesting against the government of Bangladesh in Dhaka.",
        never=("Bangladesh protests_against * / any", "students attacks * / any"),
    ),
    row(
        "The United States Embassy in Kampala warned Americans not to travel to Goma.",
        never=("United States attacks * / any", "* visits Goma"),
    ),
    row(
        "Philippine coast guard ships were rammed by Chinese vessels near Scarborough Shoal, Manila said.",
        "China attacks Philippines or China attacks Philippine Coast Guard",
        never="Philippines attacks China / any",
    ),
]


@pytest.mark.parametrize("expected", ROWS)
def test_newswire(read: Read, expected: Row) -> None:
    check(read, expected)
