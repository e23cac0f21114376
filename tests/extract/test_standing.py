"""Standing facts without a verb of their own: offices, homes of bodies, members, capitals."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row

OFFICES = [
    row("The mayor of Bologna, Luca Ferri, opened the fair.", "Luca Ferri holds_position_in Bologna"),
    row("The publisher of the Harbour Times, Jane Holt, apologised.", "Jane Holt holds_position_in Harbour Times"),
    row(
        "A spokesman for the Malawi Red Cross, Peter Banda, said ten people were hurt.",
        "Peter Banda holds_position_in Malawi Red Cross",
    ),
    row(
        "In a letter to the head of the Labour Institute, Olga Marin urged Moldova to act.",
        never="Olga Marin leads Labour Institute / any",
    ),
    row(
        "The foreign ministers of France and Norway, Jean Colbert and Ingrid Dahl, met.",
        "Jean Colbert holds_position_in France",
        "Ingrid Dahl holds_position_in Norway",
        never=("Jean Colbert holds_position_in Norway / any", "Ingrid Dahl holds_position_in France / any"),
    ),
    row(
        "Foreign Ministers Jean Colbert of France and Peter Dahl of Norway met.",
        "Jean Colbert holds_position_in France",
        "Peter Dahl holds_position_in Norway",
        never="Peter Dahl holds_position_in France / any",
    ),
    row(
        "EU foreign policy chief Anna Kovacs spoke.",
        "Anna Kovacs holds_position_in European Union",
        never="Anna Kovacs leads European Union",
    ),
    row("UN chief Anna Kovacs spoke.", "Anna Kovacs leads United Nations"),
    row(
        "Anna Kovacs, director of exhibits at the Harbour Museum, spoke.",
        "Anna Kovacs holds_position_in Harbour Museum",
        never="Anna Kovacs leads Harbour Museum",
    ),
    row("Anna Kovacs, director of the Harbour Museum, spoke.", "Anna Kovacs leads Harbour Museum"),
    row(
        "Anna Kovacs, president of Hungary from 2005 to 2010, spoke.",
        "Anna Kovacs leads Hungary / former",
        never="Anna Kovacs leads Hungary",
    ),
    row("Anna Kovacs, president of Hungary since 2010, spoke.", "Anna Kovacs leads Hungary"),
    row(
        "Anna Kovacs served as Hungary's health minister until May 2012.",
        "Anna Kovacs holds_position_in Hungary / former",
    ),
    row("Ex-president Anna Kovacs of Hungary spoke.", "Anna Kovacs leads Hungary / former"),
    row("Karim Haddad's lawyer, Emma Clarke, spoke.", "Emma Clarke represents Karim Haddad"),
    row("Karim Haddad's doctor, Emma Clarke, spoke.", never="Emma Clarke represents Karim Haddad"),
    row(
        "Deputy Secretary Antony Blinken visited Iraq. In Iraq he met nobody.",
        never="Antony Blinken holds_position_in Iraq / any",
    ),
]

BODIES = [
    row("The Italian newspaper La Bussola published the letter.", "La Bussola based_in Italy"),
    row("The newspaper La Bussola published the Italian letter.", never="La Bussola based_in Italy"),
    row("Norwegian energy company Nordvik Energy was fined.", "Nordvik Energy based_in Norway"),
    row("Nordvik Energy, a Norwegian energy company, was fined.", "Nordvik Energy based_in Norway"),
    row("Nordvik Energy, the target of a Norwegian inquiry, was fined.", never="Nordvik Energy based_in Norway"),
    row(
        "A team of Leeds University and Colorado State University of the US spoke.",
        "Leeds University based_in United States",
        "Colorado State University based_in United States",
    ),
    row("Colorado State University of the US fined Oslo.", "Colorado State University based_in United States"),
    row("Nordvik Energy heard of Oslo.", never="Nordvik Energy based_in Oslo / any"),
    row("Russia's Gazprom cut supplies.", "Gazprom based_in Russia"),
    row("Russia's U.N. envoy spoke.", never="United Nations based_in Russia"),
    row("The Qatar-based broadcaster Al Jazeera reported it.", "Al Jazeera based_in Qatar"),
    row("A Qatar-based reporter told Al Jazeera so.", never="Al Jazeera based_in Qatar"),
    row(
        "NATO members Poland and Romania sent tanks.",
        "Poland member_of NATO",
        "Romania member_of NATO",
    ),
    row("NATO member Poland sent tanks to Ukraine.", "Poland member_of NATO", never="Ukraine member_of NATO / any"),
    row(
        "Poland and Romania, both NATO members, sent tanks to Ukraine.",
        "Poland member_of NATO",
        "Romania member_of NATO",
        never="Ukraine member_of NATO / any",
    ),
    row(
        "ASEAN member states Thailand, Laos and Vietnam signed the statement.",
        "Thailand member_of ASEAN",
        "Laos member_of ASEAN",
        "Vietnam member_of ASEAN",
    ),
    row("NATO members criticised Poland.", never="Poland member_of NATO / any"),
]

PEOPLE = [
    row("Elena Popescu, 45, of Leeds, was jailed.", "Elena Popescu based_in Leeds"),
    row("Elena Popescu, from Leeds, was jailed.", "Elena Popescu based_in Leeds"),
    row("Elena Popescu, from Leeds University, was jailed.", "Elena Popescu affiliated_with Leeds University"),
    row(
        "Elena Popescu, formerly of Goldman Sachs, was jailed.", "Elena Popescu affiliated_with Goldman Sachs / former"
    ),
    row("For Elena Popescu, of Leeds it was said little.", never="Elena Popescu based_in Leeds"),
    row(
        "The Romanian-born novelist Elena Popescu died.",
        "Elena Popescu born_in Romania",
    ),
]

PLACES = [
    row("Dakar, the capital of Senegal, was quiet.", "Dakar located_in Senegal"),
    row("The Senegalese capital, Dakar, was quiet.", "Dakar located_in Senegal"),
    row("The Senegalese capital Dakar was quiet.", "Dakar located_in Senegal"),
    row("Dakar accused Mali.", "Senegal accuses Mali", never="Dakar located_in Senegal"),
    row("Fighting broke out in Harbata, in north-western Pakistan.", "Harbata located_in Pakistan"),
    row("She moved to Harbata, the Netherlands, in May.", "Harbata located_in Netherlands"),
    row("She flew to Harbata, the Netherlands and Spain.", never="Harbata located_in Netherlands / any"),
    row("Shells fell on Harbata, on Russia's Black Sea coast.", "Harbata located_in Russia"),
    row("A silo burned in Harbata, on the French bank of the Rhine.", "Harbata located_in France"),
    row("He was born in Harbata, on the Romanian border.", never="Harbata located_in Romania / any"),
    row("Ships are built at Harbata on Lake Constance.", "Harbata located_in Lake Constance"),
    row("A fire broke out in the Harbata slum of Nairobi.", "Harbata located_in Nairobi"),
    row("A fire broke out in Nairobi's Harbata slum.", "Harbata located_in Nairobi"),
    row("KABUL, Afghanistan - Two soldiers were killed.", "Kabul located_in Afghanistan"),
    row(
        "Fighting broke out in the Idlib village of Harbata.",
        "Harbata located_in Idlib or Harbata located_in Idlib Governorate",
    ),
    row(
        "Fighting broke out in the Karrada district of Baghdad.",
        "Karrada located_in Baghdad",
        never="Baghdad located_in *",
    ),
    row("Fighting broke out in the town of Harbata near Baghdad.", never="Harbata located_in Baghdad"),
]

CHANGES = [
    row(
        "Nordvik Energy named Rosa Lindt as chief executive.",
        "Nordvik Energy appoints Rosa Lindt",
        "Rosa Lindt leads Nordvik Energy",
    ),
    row("Nordvik Energy named Rosa Lindt as a victim.", never="Rosa Lindt leads Nordvik Energy / any"),
    row(
        "Rosa Lindt succeeds Lars Holm as chief executive of Nordvik Energy.",
        "Rosa Lindt succeeds Lars Holm",
        "Rosa Lindt leads Nordvik Energy",
        "Lars Holm leads Nordvik Energy / former",
        never=("Rosa Lindt leads Nordvik Energy / former", "Lars Holm leads Nordvik Energy"),
    ),
    row(
        "Rosa Lindt will replace Lars Holm as chief executive of Nordvik Energy.",
        "Rosa Lindt succeeds Lars Holm / planned",
        "Rosa Lindt leads Nordvik Energy / planned",
        never=("Lars Holm leads Nordvik Energy / former", "Rosa Lindt dismisses Lars Holm / any"),
    ),
    row("Rosa Lindt took over as chief executive of Nordvik Energy.", "Rosa Lindt leads Nordvik Energy"),
    row("Rosa Lindt stepped down as chief executive of Nordvik Energy.", "Rosa Lindt leads Nordvik Energy / former"),
    row(
        "Kenya is in crisis. Tom Banda was sworn in as the new finance minister in Kenya's capital.",
        "Tom Banda holds_position_in Kenya",
    ),
    row(
        "Kenya and Uganda are in crisis. Tom Banda was sworn in as the new finance minister.",
        never="Tom Banda holds_position_in * / any",
    ),
    row("Tom Banda served as finance chairman of the Farmers Union.", never="Tom Banda leads Farmers Union / any"),
    row("Tom Banda, an ex-FIFA official, was jailed.", "Tom Banda holds_position_in FIFA / former"),
    row(
        "Tom Banda, general secretary of Europe's football bloc UEFA, was jailed.",
        "Tom Banda leads UEFA",
        never="Tom Banda holds_position_in Europe / any",
    ),
]

PARTIES = [
    row("Republican Senator Tom Banda left the United States.", "Tom Banda member_of Republican Party"),
    row("Republican Senator Tom Banda left Turkey.", never="Tom Banda member_of Republican Party / any"),
    row("Tom Banda (D-Va.) spoke in the United States.", "Tom Banda member_of Democratic Party (United States)"),
    row("Tom Banda (D minor) was played in the United States.", never="Tom Banda member_of * / any"),
    row("Tom Banda, an Arizona Republican, left the United States.", "Tom Banda member_of Republican Party"),
    row("Councillor Ann Chiang of the Civic Party spoke.", "Ann Chiang member_of Civic Party"),
    row("Councillor Ann Chiang of the City Council spoke.", "Ann Chiang holds_position_in City Council"),
    row("Foxconn worker Lin Chen was hurt.", "Lin Chen holds_position_in Foxconn"),
    row("Nordvik Energy owner Rosa Lindt was hurt.", "Rosa Lindt owns Nordvik Energy"),
    row("Foxconn hurt worker Lin Chen.", never="Lin Chen holds_position_in Foxconn / any"),
]

PARTS = [
    row(
        "Former members of the Church of Hope, including musician Tom Banda and actor Jason Reed, protested.",
        "Tom Banda member_of Church of Hope / former",
        "Jason Reed member_of Church of Hope / former",
    ),
    row("Senior Hamas members such as Tom Banda fled.", "Tom Banda member_of Hamas"),
    row("Hamas members fled from people such as Tom Banda.", never="Tom Banda member_of Hamas / any"),
    row("The Church of Hope opened its elite unit, the Sea Brigade.", "Sea Brigade part_of Church of Hope"),
    row("The Church of Hope feared an elite unit, the Sea Brigade.", never="Sea Brigade part_of Church of Hope / any"),
    row("Instagram's parent company Meta was fined.", "Meta Platforms owns Instagram"),
    row("France's interior and overseas minister Jean Colbert spoke.", "Jean Colbert holds_position_in France"),
    row(
        "Kenya is in crisis. The Minister of Health Tom Banda spoke in Kenya.",
        "Tom Banda holds_position_in Kenya",
    ),
    row("Tom Banda, 45, a lawyer with Acme Corp, spoke.", "Tom Banda represents Acme Corp"),
]

SEVERAL = [
    row(
        "Presidents such as Tom Banda of Kenya and Ali Diallo of Senegal signed.",
        "Tom Banda leads Kenya",
        "Ali Diallo leads Senegal",
        never=("Tom Banda leads Senegal / any", "Ali Diallo leads Kenya / any"),
    ),
    row(
        "A court in Kenya sentenced former Kenyan President Tom Banda and his vice president, Ali Diallo.",
        "Ali Diallo holds_position_in Kenya",
    ),
    row("According to an aide of the Hamas leader, Tom Banda was held.", never="Tom Banda leads Hamas / any"),
    row("The Hamas leader, Tom Banda, was held.", "Tom Banda leads Hamas"),
]

MORE = [
    row("Kenya's Tom Wekesa won the race.", "Tom Wekesa citizen_of Kenya"),
    row("Tom Wekesa of Kenya won the race.", "Tom Wekesa citizen_of Kenya"),
    row("President Tom Wekesa of Kenya won.", "Tom Wekesa leads Kenya", never="Tom Wekesa citizen_of Kenya"),
    row("Kenya told Tom Wekesa of Uganda's offer.", never="Tom Wekesa citizen_of Kenya"),
    row("Nordvik Energy fell under its chairman Ali Diallo.", "Ali Diallo leads Nordvik Energy"),
    row("Tom Wekesa was sacked as president of Nordvik Energy.", "Tom Wekesa leads Nordvik Energy / former"),
    row(
        "Tom Wekesa, previously president of Nordvik Energy, spoke.",
        "Tom Wekesa leads Nordvik Energy / former",
        never="Tom Wekesa leads Nordvik Energy",
    ),
    row("Ann Muir at the Nordvik Institute said prices would rise.", "Ann Muir affiliated_with Nordvik Institute"),
    row("Ann Muir at the United Nations said prices would rise.", never="Ann Muir member_of United Nations / any"),
    row("The Lagos headquarters of Nordvik Energy were searched.", "Nordvik Energy based_in Lagos"),
    row("A Lagos office feared Nordvik Energy.", never="Nordvik Energy based_in Lagos"),
    row("Bamako, in southern Mali, was quiet.", "Bamako located_in Mali"),
]

ENVOYS = [
    row(
        "Tom Banda, the UK Special Representative for Syria, spoke.",
        "Tom Banda represents United Kingdom",
        never="Tom Banda represents Syria / any",
    ),
    row("The UN special envoy for Syria, Tom Banda, spoke.", "Tom Banda represents United Nations"),
    row("The special envoy for Syria, Tom Banda, spoke.", never="Tom Banda represents Syria / any"),
    row("A lawyer for Syria, Tom Banda, spoke.", "Tom Banda represents Syria"),
]

TERMS = [
    row(
        "The resignation of Tom Banda as director of the Harbour Museum surprised Kenya.",
        "Tom Banda leads Harbour Museum / former",
    ),
    row("Tom Banda spoke of his role as president of Nordvik Energy.", "Tom Banda leads Nordvik Energy"),
    row("Tom Banda spoke of the role of Acme Corp.", never="Tom Banda leads Acme Corp / any"),
    row(
        "Outgoing Prime Minister Tom Banda of Kenya spoke.",
        "Tom Banda leads Kenya",
        never="Tom Banda leads Kenya / former",
    ),
    row("The Labour Party made its candidate, Tom Banda, the favourite.", "Tom Banda member_of Labour Party"),
    row("The Labour Party beat the candidate, Tom Banda.", never="Tom Banda member_of Labour Party / any"),
    row(
        "Tom Banda from the main opposition party, Renamo, came third.",
        "Tom Banda member_of RENAMO or Tom Banda member_of Renamo",
    ),
    row(
        "Tom Banda has been named as chief curator of the Harbour Museum.", "Tom Banda holds_position_in Harbour Museum"
    ),
    row(
        "Tom Banda served as a middleman between Court of Appeals judge Ann Muir and Kenya.",
        never="Tom Banda holds_position_in Court of Appeals / any",
    ),
    row("Tom Banda spoke. Banda, 52, of Springfield, was jailed.", "Tom Banda based_in Springfield"),
]

KIN = [
    row(
        "Karim Haddad is survived by his wife Diane, son Peter and daughter Mary Haddad.",
        "Diane spouse_of Karim Haddad",
        "Karim Haddad parent_of Peter",
        "Karim Haddad parent_of Mary Haddad",
        never=("Diane parent_of * / any", "* spouse_of Peter"),
    ),
]


@pytest.mark.parametrize(
    "expected", OFFICES + BODIES + PEOPLE + PLACES + CHANGES + PARTIES + PARTS + SEVERAL + MORE + ENVOYS + TERMS + KIN
)
def test_standing_facts(read: Read, expected: Row) -> None:
    check(read, expected)


def test_a_title_alone_is_dated(read: Read) -> None:
    """ "Secretary Kerry" has his office from what is known, at the date of the article."""
    text = "Secretary Kerry met Jordan's king."
    then = read(text, published=PUBLISHED.replace(year=2015)).claims()
    assert ("John Kerry", "holds_position_in", "United States") in then
    assert not [c for c in read(text, published=PUBLISHED).claims() if c[1] == "holds_position_in"]


def test_an_office_that_was_over_is_a_former_one(read: Read) -> None:
    text = "In 2021 the plan was rejected by Prime Minister Boris Johnson."
    assert ("Boris Johnson", "leads", "United Kingdom", "former") in read(text, published=PUBLISHED).claims()
    then = read(text, published=PUBLISHED.replace(year=2021)).claims()
    assert ("Boris Johnson", "leads", "United Kingdom") in then


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Amina Diallo, director of exhibits at the Harbour Museum, spoke.", "director of exhibits"),
        ("Amina Diallo, Senegal's minister of health and social care, spoke.", "minister of health and social care"),
        ("Senegal's interior and overseas minister Amina Diallo spoke.", "interior and overseas minister"),
        ("Senegal appointed Amina Diallo as foreign minister.", "foreign minister"),
    ],
)
def test_the_whole_title_is_kept(read: Read, text: str, title: str) -> None:
    claims = read(text, published=PUBLISHED).of("holds_position_in")
    assert [c.title for c in claims] == [title]


def test_a_shadow_minister_has_an_office_of_the_state(read: Read) -> None:
    found = read("Shadow Home Secretary Yvette Cooper criticised the plan.", published=PUBLISHED)
    [claim] = found.of("holds_position_in")
    assert (found.name(claim.object), claim.title) == ("United Kingdom", "Shadow Home Secretary")
