"""Standing facts of people: titles before and behind names, former ones, parties, kin, citizenship, birth."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row

TITLES = [
    row("The head of Oxfam, the British charity, Ann Lowe, resigned.", "Ann Lowe leads Oxfam"),
    row("Another was the chief executive of Acme, Kenya's number two bank, Carl Roth.", "Carl Roth leads Acme"),
    row(
        "A critic of Oxfam, the British charity, Ann Lowe, resigned.",
        never=("Ann Lowe leads Oxfam", "Ann Lowe holds_position_in Oxfam"),
    ),
    row("In a letter to the head of Oxfam, the charity, Ann Lowe said no.", never="Ann Lowe leads Oxfam"),
    row("The post of director at Acme has gone for the time being to Carl Roth.", "Carl Roth leads Acme"),
    row("The job of chief executive at Acme has gone to Carl Roth.", "Carl Roth leads Acme"),
    row("The post of finance minister of Kenya went to Ann Lowe.", "Ann Lowe holds_position_in Kenya"),
    row(
        "The money of the director of Acme went to Carl Roth.",
        never=("Carl Roth leads Acme", "Carl Roth holds_position_in Acme"),
    ),
    row("Ann Lee will become Kenya's first female president.", "Ann Lee leads Kenya / planned"),
    row("Kenya's new Marxist president, Ann Lee, won a majority.", "Ann Lee leads Kenya"),
    row("Ann Lee is Kenya's opposition leader.", never="Ann Lee leads Kenya / any"),
    row("Kenya's Vice-President Ammon Takari conceded.", "Ammon Takari holds_position_in Kenya"),
    row("Police arrested Vice-President Ammon Takari.", "Police arrests Ammon Takari"),
    row("The prosecutor, Karim Khan, requested a warrant for Ali Demir.", "Karim Khan prosecutes Ali Demir"),
    row("The national secretary of the Metal Workers Union, Carl Roth, agreed.", "Carl Roth leads Metal Workers Union"),
    row("UN Middle East envoy Carl Roth spoke.", "Carl Roth represents United Nations"),
    row(
        "Ferrovant president Carl Roth, vice-president Piet Engels and director Ann Lowell were fined.",
        "Carl Roth leads Ferrovant",
        "Piet Engels holds_position_in Ferrovant",
        "Ann Lowell holds_position_in Ferrovant",
    ),
    row(
        "Carl Roth is head of the Freedom Party, a long time supporter of Piet Engels, the leader of Hamas.",
        "Carl Roth leads Freedom Party",
        never="Carl Roth leads Hamas / any",
    ),
    row("Georgia's right-wing Prime Minister Carl Roth left.", "Carl Roth leads Georgia"),
    row("Georgia's pro-democracy leader Carl Roth left.", never="Carl Roth leads Georgia / any"),
    row("Shadow Health Minister Carl Roth left.", never="Carl Roth holds_position_in Shadow Health / any"),
    row("The Norwegian conductor Carl Roth left.", "Carl Roth citizen_of Norway"),
    row("Kenyan President Joseph Otieno praised Uganda.", "Joseph Otieno leads Kenya", "Joseph Otieno supports Uganda"),
    row(
        "President Joseph Otieno of Kenya praised Uganda.",
        "Joseph Otieno leads Kenya",
        never="Joseph Otieno leads Uganda / any",
    ),
    row(
        "Joseph Otieno, the president of Kenya, praised Uganda.",
        "Joseph Otieno leads Kenya",
        never="Joseph Otieno leads Uganda / any",
    ),
    row(
        "Kenya's president, Joseph Otieno, praised Uganda.",
        "Joseph Otieno leads Kenya",
        never="Joseph Otieno leads Uganda / any",
    ),
    row(
        "Norwegian Foreign Minister Ingrid Dahl met with Cuba.",
        "Ingrid Dahl holds_position_in Norway",
        never="Ingrid Dahl leads Norway / any",
    ),
    row(
        "Ingrid Dahl, Norway's foreign minister, met with Cuba.",
        "Ingrid Dahl holds_position_in Norway",
        never="Ingrid Dahl holds_position_in Cuba / any",
    ),
    row("Paul Lindqvist is the chief executive of Nordvik Energy.", "Paul Lindqvist leads Nordvik Energy"),
    row(
        "NATO Secretary General Willem Bakker visited Georgia.",
        "Willem Bakker leads NATO",
        "Willem Bakker visits Georgia",
    ),
    row(
        "Elena Popescu, a lawyer for Amnesty International, was arrested in Egypt.",
        "Elena Popescu represents Amnesty International",
    ),
    row(
        "The Japanese ambassador to Brazil, Kenji Mori, left.",
        "Kenji Mori holds_position_in Japan",
        never="Kenji Mori holds_position_in Brazil",
    ),
    row("Army chief General Pedro Alvarez of Peru resigned.", never="Pedro Alvarez leads Peru"),
    row("Hezbollah leader Karim Haddad spoke.", "Karim Haddad leads Hezbollah"),
    row(
        "Deputy Prime Minister Anna Kovacs of Hungary spoke.",
        "Anna Kovacs holds_position_in Hungary",
        never="Anna Kovacs leads Hungary / any",
    ),
    row(
        "Amina Diallo was elected president of Senegal.",
        "Amina Diallo leads Senegal",
    ),
    row(
        "Lagos Governor Tunde Bello met Chinese investors.",
        "Tunde Bello holds_position_in Lagos or Tunde Bello leads Lagos",
        never="Tunde Bello leads China / any",
    ),
    row("President Joseph Otieno met Chancellor Karl Winter.", never="Joseph Otieno leads Karl Winter / any"),
    row(
        "Joseph Otieno arrived in Uganda.",
        never=("Joseph Otieno leads Uganda / any", "Joseph Otieno citizen_of Uganda / any"),
    ),
]

FORMER = [
    row(
        "Former Kenyan President Joseph Otieno was arrested.",
        "Joseph Otieno leads Kenya / former",
        never="Joseph Otieno leads Kenya",
    ),
    row(
        "Joseph Otieno, the former president of Kenya, was arrested.",
        "Joseph Otieno leads Kenya / former",
        never="Joseph Otieno leads Kenya",
    ),
    row(
        "Ousted Malian leader Amadou Keita fled to Togo.",
        "Amadou Keita leads Mali / former",
        never=("Amadou Keita leads Mali", "Amadou Keita leads Togo / any"),
    ),
    row(
        "Ingrid Dahl, a former adviser to NATO, spoke.",
        "Ingrid Dahl holds_position_in NATO / former",
        never="Ingrid Dahl holds_position_in NATO",
    ),
    row(
        "Ex-Hezbollah commander Karim Haddad was killed.",
        "Karim Haddad holds_position_in Hezbollah / former",
        never=("Karim Haddad leads Hezbollah / any", "Karim Haddad holds_position_in Hezbollah"),
    ),
    row(
        "Kenyan President Joseph Otieno met a former rebel.",
        "Joseph Otieno leads Kenya",
        never="Joseph Otieno leads Kenya / former",
    ),
]

SPOKESMEN = [
    row("Army spokesman Luis Ramos of Bolivia spoke.", never="Luis Ramos leads Bolivia / any"),
    row("NATO spokeswoman Clara Jensen said talks went on.", "Clara Jensen holds_position_in NATO"),
    row("Taliban spokesman Gul Rahman denied the attack.", "Gul Rahman holds_position_in Taliban"),
    row("Clara Jensen, a spokeswoman for Greenpeace, said so.", "Clara Jensen holds_position_in Greenpeace"),
    row("A spokesman for Boko Haram praised Grace Adamu.", never="Grace Adamu holds_position_in Boko Haram / any"),
]

PARTIES = [
    row("Alan Pereira of the Labour Party lost his seat.", "Alan Pereira member_of Labour Party"),
    row("Alan Pereira is a member of the Labour Party.", "Alan Pereira member_of Labour Party"),
    row("Hamas member Samir Daoud was arrested.", "Samir Daoud member_of Hamas"),
    row("Hezbollah's Karim Haddad spoke on Sunday.", "Karim Haddad member_of Hezbollah"),
    row("Alan Pereira left the Labour Party in 2019.", never="Alan Pereira member_of Labour Party"),
    row("Alan Pereira criticised the Labour Party.", never="Alan Pereira member_of Labour Party / any"),
]

KIN = [
    row("Joseph Otieno's wife, Mary Wanjiru, opened the school.", "Joseph Otieno spouse_of Mary Wanjiru"),
    row(
        "Peter Otieno, the son of Joseph Otieno, was arrested.",
        "Joseph Otieno parent_of Peter Otieno",
        never="Peter Otieno parent_of Joseph Otieno / any",
    ),
    row("Joseph Otieno's brother Peter Otieno fled.", "Joseph Otieno sibling_of Peter Otieno"),
    row("Mary Wanjiru is the mother of Joseph Otieno.", "Mary Wanjiru parent_of Joseph Otieno"),
    row("Joseph Otieno married Mary Wanjiru in 1990.", "Joseph Otieno spouse_of Mary Wanjiru"),
    row(
        "Joseph Otieno and Mary Wanjiru spoke about their sons.",
        never=("Joseph Otieno spouse_of * / any", "* parent_of * / any"),
    ),
]

ORIGINS = [
    row("Ann Lowell, a Grodno native, was jailed.", "Ann Lowell born_in Grodno"),
    row(
        "Police in Maron County came. Sheriff Donna Roth met County Commissioner Carl Lowell.",
        "Donna Roth holds_position_in Maron County",
        "Carl Lowell holds_position_in Maron County",
    ),
    row(
        "Police in Maron County and Polk County came. Sheriff Donna Roth wept.",
        never="Donna Roth holds_position_in * / any",
    ),
    row(
        "A panel headed by Additional District Magistrate Rehana Parvin met Oman.",
        never="Rehana Parvin holds_position_in Additional District / any",
    ),
    row("The port of Mwanza flooded, and the town's mayor, Ann Lowell, fled.", "Ann Lowell holds_position_in Mwanza"),
    row(
        "Germany's ambassador to Bangladesh, Peter Roth, urged the government to act.",
        "Peter Roth urges Bangladesh",
        never="Peter Roth urges Germany / any",
    ),
    row(
        "Joseph Otieno, who was president of Kenya from 2002 until he was toppled in 2009, spoke.",
        "Joseph Otieno leads Kenya / former",
    ),
    row(
        "Australian journalist Emma Clarke was arrested in Egypt.",
        "Emma Clarke citizen_of Australia",
        never="Emma Clarke citizen_of Egypt / any",
    ),
    row("Emma Clarke, an Australian citizen, was freed.", "Emma Clarke citizen_of Australia"),
    row("Emma Clarke was born in Dublin.", "Emma Clarke born_in Dublin"),
    row(
        "Dublin-born Emma Clarke won the prize.",
        "Emma Clarke born_in Dublin or Emma Clarke citizen_of Ireland",
    ),
    row(
        "Emma Clarke, who was born in Ireland, lives in Oslo.",
        "Emma Clarke born_in Ireland",
        never="Emma Clarke born_in Oslo / any",
    ),
    row("Emma Clarke lives in Oslo.", "Emma Clarke based_in Oslo", never="Emma Clarke citizen_of Norway / any"),
    row("Emma Clarke played for an Australian club.", never="Emma Clarke citizen_of Australia / any"),
]


@pytest.mark.parametrize("expected", [*TITLES, *FORMER, *SPOKESMEN, *PARTIES, *KIN, *ORIGINS])
def test_people(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize(
    ("text", "predicate", "title"),
    [
        ("Kenyan President Joseph Otieno praised Uganda.", "leads", "President"),
        ("Norwegian Foreign Minister Ingrid Dahl met with Cuba.", "holds_position_in", "Foreign Minister"),
        ("Ingrid Dahl, Norway's finance minister, spoke.", "holds_position_in", "finance minister"),
        (
            "Ingrid Dahl, Norway's deputy finance minister, spoke.",
            "holds_position_in",
            "deputy finance minister",
        ),
        ("Taliban spokesman Gul Rahman denied the attack.", "holds_position_in", "spokesman"),
        ("Former Kenyan President Joseph Otieno was arrested.", "leads", "President"),
    ],
)
def test_the_office_is_kept_as_written(read: Read, text: str, predicate: str, title: str) -> None:
    assert [c.title for c in read(text, published=PUBLISHED).of(predicate)] == [title]
