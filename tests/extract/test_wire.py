"""What dispatches from abroad are full of: their town, ranks with hyphens, numbered units, "the capital", the junta."""

import pytest

from extract.frame_extractor import FrameExtractor
from graph.ontology import load_ontology
from tests.extract.conftest import Read, Reading, article
from tests.extract.rows import Row, check, row

ROWS = [
    # a main verb behind an aside, read as one more word about the subject
    row(
        "Ankara, which has troops in Bashiqa, accused Baghdad of ingratitude.",
        "Turkey accuses Iraq",
        "Turkey deploys_to Bashiqa",
    ),
    row("Moscow, which vetoed the text, criticised Britain.", "Russia condemns United Kingdom"),
    # one agent of two participles
    row(
        "In 2011, Muammar Gaddafi was toppled and killed by rebels backed by NATO.",
        "rebels overthrows Muammar Gaddafi",
        "rebels kills Muammar Gaddafi",
    ),
    row("Goma was captured on Monday and shelled by Rwanda.", "Rwanda attacks Goma", never="Rwanda seizes * / any"),
    # who rules
    row(
        "Mali's junta seized power in May. France pulled its last soldiers out of Gao. "
        "Mali has since drawn closer to Russia. Chad condemned the junta.",
        "Chad condemns Mali",
    ),
    # the capital
    row("Ethiopian Prime Minister Abiy Ahmed arrived in the Eritrean capital.", "Abiy Ahmed visits Asmara"),
    row("Chad bombed Sudan and its capital.", "Chad attacks Khartoum"),
    row("The Sudanese army attacked the provincial capital.", never="* attacks Khartoum / any"),
    row("The capital of the region was shelled by Sudan.", never="* attacks Khartoum / any"),
    # what ends in the noun
    row(
        "The Azawad Front attacked Gao. The front, which controls Kidal, signed a truce with Mali.",
        "Azawad Front controls Kidal",
        "Azawad Front agrees_with Mali",
    ),
    row(
        "The Azawad Front attacked Gao. Soldiers at the front condemned Chad, and the front with Mali was quiet.",
        never="Azawad Front condemns * / any",
    ),
    row(
        "Rockets hit Mitiga airport on Tuesday. The airport's director Lotfi Tabib said so.",
        "Lotfi Tabib leads Mitiga airport",
    ),
    row(
        "Acme sued Oxfam. The charity's director Jo Kerr denied it, as did the charity's founder.",
        "Jo Kerr leads Oxfam",
    ),
    # several of one kind
    row("Pakistan shelled the Uri and Poonch sectors.", "Pakistan attacks Uri, India", "Pakistan attacks Poonch"),
    row("Kim Jong-un inspected the Yongbyon reactor in January.", "Kim Jong-un visits Yongbyon"),
    # peoples are no states
    row("Ethnic Armenian forces shelled Aghdam.", never="Armenia attacks * / any"),
    row("Ethnic Albanian mayor Besnik Krasniqi met Ivan Petrov.", never="Besnik Krasniqi holds_position_in * / any"),
    row("The ethnic Russian doctor Ivan Petrov met Ann Lee.", never="Ivan Petrov citizen_of * / any"),
    # who met whom, and why
    row(
        "Chad's envoy Ali Deby and Omar Sow met Ann Lowe in Oslo to discuss trade.",
        "Ali Deby meets_with Ann Lowe",
        never="Ali Deby meets_with Omar Sow / any",
    ),
    row("Ali Deby and Omar Sow met to discuss trade.", "Ali Deby meets_with Omar Sow"),
    row("Ali Deby praised Omar Sow at their Oslo meeting.", "Ali Deby meets_with Omar Sow"),
    row("Ali Deby praised Omar Sow for their support.", never="Ali Deby meets_with Omar Sow / any"),
    row(
        "Kim Tae-yong held talks with his Kenyan and Dutch counterparts, Ann Lowe and Jan Smit.",
        "Kim Tae-yong meets_with Ann Lowe",
        "Kim Tae-yong meets_with Jan Smit",
        never="Ann Lowe negotiates_with Kenya / any",
    ),
    row("Washington has played a key role in mediating between Chad and Sudan.", "United States mediates_for Chad"),
    row("Washington told the story of a role in a film.", never="* mediates_for * / any"),
    # who hears it, and of whom it is said
    row("Ann Lowe told CNN Trump was wrong.", never="Ann Lowe meets_with Donald Trump / any"),
    row("Ann Lowe told AFP President Ali Deby would resign.", never="Ali Deby leads Agence France-Presse / any"),
    # whose spokesman says so
    row(
        "Israel met Fatah. A Hamas official said the group had attacked Israel.",
        "Hamas attacks Israel",
        never="Fatah attacks Israel / any",
    ),
    row("Hamas met Fatah. A Hamas official visited Fatah.", never="Hamas attacks * / any"),
    row("Hamas, one of the groups in the Resistance Front, met Chad.", "Hamas member_of Resistance Front"),
    row("Hamas, one of the enemies of the Resistance Front, met Chad.", never="Hamas member_of * / any"),
    # sides of a fight, and a dateline's first word
    row(
        "There was fighting between forces loyal to Omar Sow and rebels who back Ali Deby.",
        never="Omar Sow supports Ali Deby / any",
    ),
    row("Rebels of the Ogaden Front attacked Kenya.", "Ogaden Front attacks Kenya", never="Rebels attacks * / any"),
    row("Rebels in Niger killed Ann Lowe.", never="Rebels based_in Niger / any"),
    # offices with a field, and those that two share
    row(
        "White House Senior Director for African Affairs Dana Harris visited Chad.",
        "Dana Harris holds_position_in White House",
        never="Dana Harris leads * / any",
    ),
    row(
        "Chadian Foreign Minister Ali Deby and intelligence chief Omar Sow met Ann Lowe.",
        "Omar Sow holds_position_in Chad",
    ),
    # whom one leads at talks, and what a breakaway government is not
    row("The Syrian side was led by Foreign Minister Ali Deby.", never="Ali Deby leads Syria / any"),
    row(
        "Azerbaijan praised Chad. Azerbaijan jailed Ruben Sarkis, who had headed the separatist government.",
        never="Ruben Sarkis leads Azerbaijan / any",
    ),
    # what is claimed, and what it did
    row(
        "Hamas claimed responsibility for a bombing at a hotel in Gao that killed Ann Lowe.",
        "Hamas attacks Gao",
        "Hamas kills Ann Lowe",
    ),
    row("Hamas condemned a bombing at a hotel in Gao that killed Ann Lowe.", never="Hamas kills * / any"),
    # whom they ask to be freed, who is the first to do so, who is sent home
    row(
        "Egypt jailed Lina Farag and Omar Hadi. Amnesty International urged Egypt to free them.",
        never="Egypt releases Amnesty International / any",
    ),
    row("Ann Lowe was among the first to congratulate Omar Sow.", "Ann Lowe supports Omar Sow"),
    row("Germany deported 28 Afghan nationals.", "Germany expels Afghans", never="Germany expels Afghanistan / any"),
    # names of drills, what a state runs, campaigns
    row("The exercises, code-named Freedom Lance, began in Kenya.", "Freedom Lance located_in Kenya"),
    row(
        "North Korea's state-run KCNA news agency condemned Kenya.",
        "Korean Central News Agency based_in North Korea or Korean Central News Agency part_of North Korea",
    ),
    row("The Bring Them Home campaign, led by Obi Eze, met Kenya.", "Obi Eze leads Bring Them Home"),
    # the town that a noun's "of" names, behind a larger place in front of it
    row("Sudanese jets bombed the Red Sea port of Tokari.", "Sudan attacks Tokari"),
    row("Sudanese jets bombed the Khartoum suburb of Tokari.", "Sudan attacks Tokari", "Tokari located_in Khartoum"),
    row(
        "Sudanese troops left the districts of Agdam and Fizuli.",
        "Sudan withdraws_from Agdam",
        "Sudan withdraws_from Fizuli",
    ),
    row("Sudanese jets bombed a suburb of Khartoum.", never="Khartoum located_in * / any"),
    row("Sudanese jets bombed the Khartoum suburb of Tokari.", never="Khartoum located_in Tokari / any"),
    # a second object that says what the first one is
    row("Kenya praised Hamas, which Cairo considers a terrorist organisation.", "Egypt designates Hamas"),
    row("Kenya praised Hamas, which Cairo considers a friend.", never="Egypt designates Hamas / any"),
    # who is sent away
    row("Kenya forced Ann Lowe into exile.", "Kenya expels Ann Lowe"),
    row("Kenya forced Ann Lowe into a corner.", never="Kenya expels Ann Lowe / any"),
    row("Tanzania ordered Rwandan herders out of Loliondo.", "Tanzania expels Rwandan herders"),
    # ranks with a hyphen, units with a number, names that end in justice
    row("Maj-Gen Arturo Villegas visited Chad.", "Arturo Villegas visits Chad"),
    row(
        "The commander of Light Infantry Battalion 144, Brig-Gen Oumar Keita, condemned Chad.",
        "Oumar Keita leads Light Infantry Battalion 144",
    ),
    row("The Movement for Truth and Justice condemned Chad.", "Movement for Truth and Justice condemns Chad"),
    # a first name that is also a body's or a country's, leaders of bands
    row("Prime Minister Arben Gashi met Governor Chad Wilson.", "Arben Gashi meets_with Chad Wilson"),
    row("The militia, led by Hla Tun Jar, attacked Lashio.", never="* attacks Hla Tun Jar / any"),
    # kin, and somebody beside him
    row(
        "Kim Jong-un, accompanied by his sister Kim Yo-jong and Defense Minister Ri Chang-bok, met Vladimir Putin.",
        "Kim Jong-un sibling_of Kim Yo-jong",
        never="Kim Jong-un sibling_of Ri Chang-bok / any",
    ),
    row(
        "President Joe Moss came with his brother, Health Minister Tom Moss.",
        "Joe Moss sibling_of Tom Moss",
    ),
    # a charge that tells whom it hits
    row(
        "Hassan Kazemi rejected U.S. charges that Iran was arming the Mahdi Army.",
        "United States accuses Iran",
        never="United States accuses Hassan Kazemi / any",
    ),
    row("Iran denied American accusations.", "United States accuses Iran"),
    # who did it himself, who is loyal, and a verb read into a name
    row(
        "Muammar Salem was in Tripoli. Muammar Salem himself was killed in a clash with Marines, Ali Diallo added.",
        never="* kills Ali Diallo / any",
    ),
    row(
        "Forces loyal to eastern commander Khalifa Haftar fired rockets at Misrata on Tuesday.",
        never="Khalifa Haftar attacks Khalifa Haftar / any",
    ),
    row("The Patriotic Front for Justice overran Goma.", "Patriotic Front for Justice seizes Goma"),
    row("Rwanda routed Congolese troops near Sake.", never="Rwanda defeats * / any"),
    # whose minister sits in a capital
    row("In Bogota, Defense Minister Juan Paz met Ann Lee.", "Juan Paz holds_position_in Colombia"),
    row(
        "Kenyan Defence Minister Juan Paz resigned. In Bogota, Defense Minister Juan Paz met Ann Lee.",
        never="Juan Paz holds_position_in Colombia / any",
    ),
    row("In Medellin, Defense Minister Juan Paz met Ann Lee of Chad.", never="Juan Paz holds_position_in Chad / any"),
    # whose minister speaks in the clause of a state
    row(
        "Moscow denounced the deal, with Foreign Minister Anatoly Gusev calling it a mistake.",
        "Anatoly Gusev holds_position_in Russia",
    ),
]


@pytest.mark.parametrize("expected", ROWS)
def test_dispatches(read: Read, expected: Row) -> None:
    check(read, expected)


def test_who_governs_where_an_article_was_written(extractor: FrameExtractor) -> None:
    text = (
        "Prime Minister Arben Gashi accused Serbia of a plot. Serbia said Kosovo had provoked it.\n\n"
        "Serbia then met Britain. Foreign Minister Ilir Hoxha of Albania was in Paris."
    )
    document = article(text).model_copy(update={"dateline": "Pristina"})
    [extraction] = extractor.extract([document])
    claims = Reading(document, extraction, load_ontology()).claims()
    assert ("Arben Gashi", "leads", "Kosovo") in claims
    assert not any(c[0] == "Ilir Hoxha" and c[2] == "Kosovo" for c in claims)


def test_whose_president_is_told_where_another_country_is_written_of(extractor: FrameExtractor) -> None:
    text = "North Korea fired a missile.\n\nPresident Han Sang-woo was briefed. China condemned North Korea."
    [extraction] = extractor.extract([article(text).model_copy(update={"dateline": "Seoul"})])
    claims = Reading(article(text), extraction, load_ontology()).claims()
    assert ("Han Sang-woo", "leads", "South Korea") in claims
    assert not any(c[0] == "Han Sang-woo" and c[2] == "North Korea" for c in claims)
