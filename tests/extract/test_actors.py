"""Who is meant: capitals that act, nationalities with a head noun, pronouns, "the two sides", acronyms."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row

SEATS = [
    row("Moscow condemned Warsaw.", "Russia condemns Poland", never="* condemns Warsaw / any"),
    row("The Kremlin accused Kyiv of sabotage.", "Russia accuses Ukraine"),
    row("Talks between Ankara and Athens resumed.", "Turkey negotiates_with Greece"),
    row("Warships left for Tokyo.", never=("* attacks Japan / any", "Japan withdraws_from * / any")),
    row("Rebels shelled Kyiv.", "rebels attacks Kyiv", never="rebels attacks Ukraine / any"),
    row("Rebels attacked Accra.", "rebels attacks Accra"),
    row("Rebels opened an offensive on Accra.", "rebels attacks Accra", never="rebels attacks Ghana / any"),
    row("Ingrid Dahl flew to Paris to meet Kenya's envoy.", never="Ingrid Dahl meets_with France / any"),
    row(
        "France hosted the Kenyan envoy in Berlin.",
        never=("* meets_with Germany / any", "Germany mediates_for * / any"),
    ),
    row(
        "Chad signed a deal with Sudan in Doha.",
        "Chad agrees_with Sudan",
        never=("Chad agrees_with Qatar / any", "Sudan agrees_with Qatar / any"),
    ),
    row("Beijing expelled the Canadian diplomats.", "China expels Canada"),
    row("Riots broke out in Nairobi.", never=("Kenya attacks * / any", "* attacks Kenya / any")),
    row(
        "Tehran and Baghdad signed an agreement in Muscat.",
        "Iran agrees_with Iraq",
        never=("Iran agrees_with Oman / any", "Iraq agrees_with Oman / any"),
    ),
]

NATIONALITIES = [
    row("Israeli officials met with Oman in Rome.", "Israel meets_with Oman"),
    row("Russian warplanes bombed Odesa.", "Russia attacks Odesa"),
    row("The Syrian army shelled Idlib.", "Syrian Arab Army attacks Idlib or Syrian Army attacks Idlib"),
    row(
        "Ethiopian troops invaded Somalia.",
        "Ethiopia invades Somalia or Ethiopian National Defense Force invades Somalia",
    ),
    row("The Sudanese delegation held talks with Chad.", "Chad negotiates_with Sudan or Chad meets_with Sudan"),
    row("The Danish government condemned Belarus.", "Denmark condemns Belarus"),
    row("Indian soldiers killed three Pakistani militants.", never=("Pakistan kills * / any",)),
    row("A Chinese restaurant in Lima was raided by Peru.", never=("Peru attacks China / any",)),
    row("The Russian-speaking residents of Riga praised Latvia.", never="Russia supports Latvia / any"),
    row("Ukrainian refugees praised Poland.", never="Ukraine supports Poland"),
    row("French wine was praised by Japan.", never="Japan supports France / any"),
    row("A Mexican court sentenced Luis Ramos.", "Mexico prosecutes Luis Ramos"),
    row("The Korean War ended in 1953.", never=("* attacks * / any",)),
]

PRONOUNS = [
    row("Joseph Otieno flew to Doha. He met with Karim Haddad.", "Joseph Otieno meets_with Karim Haddad"),
    row(
        "Mary Wanjiru met Karim Haddad. She praised Uganda.",
        "Mary Wanjiru supports Uganda",
        never="Karim Haddad supports Uganda / any",
    ),
    row("Chad closed the border. It accused Sudan of theft.", "Chad accuses Sudan", never="Sudan accuses * / any"),
    row("It is clear that Chad attacked Sudan.", "Chad attacks Sudan"),
    row("It rained when Chad attacked Sudan.", "Chad attacks Sudan", never="Sudan attacks Chad / any"),
    row("Sudan said it had attacked Chad.", "Sudan attacks Chad", never="Chad attacks * / any"),
    row(
        "Boko Haram fled Niger. The group then attacked Chad.",
        "Boko Haram attacks Chad",
        never="Niger attacks Chad / any",
    ),
    row("Nordvik Energy lost money. The company sued Chad.", "Nordvik Energy prosecutes Chad"),
    row("Rwanda and its army attacked Goma.", "Rwanda attacks Goma", never="Goma attacks * / any"),
    row("Ingrid Dahl met Mary Wanjiru. She was arrested by Cuba.", never=("Cuba arrests Cuba / any",)),
    row("The floods came. They were the worst in Chad.", never=("* attacks Chad / any", "Chad attacks * / any")),
]

PAIRS = [
    row("Chad and Sudan held talks in Doha. The two sides signed an agreement.", "Chad agrees_with Sudan"),
    row(
        "Iran met with Iraq on Monday. Both countries condemned Israel.",
        "Iran condemns Israel",
        "Iraq condemns Israel",
        never="Iran condemns Iraq / any",
    ),
    row("Chad held talks with Sudan. The talks yielded no agreement.", never="Chad agrees_with Sudan"),
    row(
        "Serbia and Kosovo negotiated in Oslo. The two sides failed to reach a deal.",
        "Serbia agrees_with Kosovo / not",
        never="Serbia agrees_with Kosovo",
    ),
    row(
        "Joseph Otieno met Paul Lindqvist. The two men signed an agreement.",
        "Joseph Otieno agrees_with Paul Lindqvist",
    ),
]

ACRONYMS = [
    row(
        "The Volta River Liberation Front (VRLF) attacked Kumasi. The VRLF then condemned Ghana.",
        "Volta River Liberation Front attacks Kumasi",
        "Volta River Liberation Front condemns Ghana",
    ),
    row(
        "The Andean Growers Guild, or AGG, met Peru. AGG later sued Chile.",
        "Andean Growers Guild prosecutes Chile",
    ),
    row(
        "The Baltic Rail Company (BRC) bought Tallinn Trams. BRC sued Latvia.", "Baltic Rail Company prosecutes Latvia"
    ),
    row(  # a word blended from the beginnings of others
        "The Green Reform Alliance (Greral) won a seat in Chad. Greral condemned Kenya.",
        "Green Reform Alliance condemns Kenya",
    ),
    row(  # and the place of a body in brackets, which is no such word
        "The Green Reform Alliance (Gabon) won a seat. Gabon condemned Kenya.",
        "Gabon condemns Kenya",
        never="Green Reform Alliance condemns Kenya / any",
    ),
    row(  # letters from inside the words, and no agency of the same acronym
        "Intercontinental Exchange (ICE) bought Tallinn Trams. ICE sued Latvia.",
        "Intercontinental Exchange prosecutes Latvia",
        never="US Immigration and Customs Enforcement prosecutes Latvia / any",
    ),
    row("The Tallinn Trams shares (TLX) fell. TLX sued Latvia.", never="Tallinn Trams prosecutes Latvia / any"),
    row("Joseph Otieno (R) met Karim Haddad in Doha.", "Joseph Otieno meets_with Karim Haddad"),
]


MISTAGGED = [
    row("Italy deported Karim Haddad.", "Italy expels Karim Haddad"),
    row(
        "Nordvik Energy acquired Harbour Telecom.",
        "Nordvik Energy acquires Harbour Telecom",
    ),
    row(
        "Olmeda Foods bought Vardar Mills on Monday.",
        "Olmeda Foods acquires Vardar Mills",
    ),
    row("The Houthis control Hodeidah.", "Houthis controls Hodeidah"),
    row("Hezbollah shelled Haifa.", "Hezbollah attacks Haifa"),
]


@pytest.mark.parametrize("expected", [*SEATS, *NATIONALITIES, *PRONOUNS, *PAIRS, *ACRONYMS, *MISTAGGED])
def test_actors(read: Read, expected: Row) -> None:
    check(read, expected)


def test_a_defined_acronym_is_one_actor_with_both_names(read: Read) -> None:
    found = read("The Volta River Liberation Front (VRLF) met Peru. VRLF sued Chile.", published=PUBLISHED)
    [actor] = [a for a in found.extraction.actors if "VRLF" in a.names]
    assert "Volta River Liberation Front" in actor.names
    assert {j.rule for j in actor.joins} == {"definition"}


def test_a_definition_in_the_article_outranks_what_the_knowledge_says_of_an_acronym(read: Read) -> None:
    found = read("The Andean Farmers Union (AFU) met Peru. AFU sued Chile.", published=PUBLISHED)
    [actor] = [a for a in found.extraction.actors if "AFU" in a.names]
    assert actor.name == "Andean Farmers Union"
    assert actor.knowledge is None


def test_a_short_name_in_another_language_is_the_body_that_it_stands_behind(read: Read) -> None:
    found = read("The International Rowing Federation (FISA) met Peru. FISA sued Chile.", published=PUBLISHED)
    assert ("International Rowing Federation", "prosecutes", "Chile") in found.claims()


def test_a_surname_is_the_person_named_before(read: Read) -> None:
    found = read("Joseph Otieno visited Chad. Otieno praised Sudan.", published=PUBLISHED)
    people = [a for a in found.extraction.actors if a.type == "Person"]
    assert [p.names for p in people] == [("Joseph Otieno", "Otieno")]


def test_two_people_of_one_surname_stay_two(read: Read) -> None:
    found = read("Joseph Otieno visited Chad. Mary Otieno visited Sudan.", published=PUBLISHED)
    assert found.claims() >= {("Joseph Otieno", "visits", "Chad"), ("Mary Otieno", "visits", "Sudan")}


def test_a_country_and_its_army_stay_two(read: Read) -> None:
    found = read("The Nigerian Army attacked Boko Haram. Nigeria condemned Boko Haram.", published=PUBLISHED)
    subjects = {c[0] for c in found.claims()}
    assert len(subjects) == 2, found.claims()
