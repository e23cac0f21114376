"""How papers tell who people are: rows of offices, seats, parties told by a word, contests, callings."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS_OF_OFFICES = [
    row(
        "Enoch Godwin, director of Corvale Ltd, director of Stanmore Steel and chairman of Hillview Insurance, died.",
        "Enoch Godwin leads Corvale Ltd",
        "Enoch Godwin leads Stanmore Steel",
        "Enoch Godwin leads Hillview Insurance",
    ),
    row(
        "Maria Toth, a mathematician and former governor of Antioquia, spoke.",
        "Maria Toth holds_position_in Antioquia / former",
    ),
    row(
        "Anton Varga, head of Corvale Ltd, and the mayor of Lusaka met.",
        "Anton Varga leads Corvale Ltd",
        never="Anton Varga holds_position_in Lusaka / any",
    ),
    row(
        "Anton Varga, head of Corvale Ltd, and former mayor of Lusaka Peter Osei met.",
        never="Anton Varga holds_position_in Lusaka / any",
    ),
    row(
        "Anton Varga and Irene Bauer, both members of the Senate, resigned.",
        "Anton Varga member_of Senate",
        "Irene Bauer member_of Senate",
    ),
    row(
        "Boeing has named its chairman, Anton Varga, as chief executive officer and president.",
        "Anton Varga leads Boeing",
        "Boeing appoints Anton Varga",
    ),
    row(
        "Pia Young, a singer, wife of Neil Hart, mother of two and co-founder of the Harbour School, died.",
        "Neil Hart spouse_of Pia Young",
        "Pia Young founded Harbour School",
        never="Neil Hart founded Harbour School / any",
    ),
]

SEATS = [
    row("Peter Walton was MP for Worcester from 1961 to 1992.", "Peter Walton holds_position_in Worcester / former"),
    row("Ann Muir, MP for Worcester, said so.", "Ann Muir holds_position_in Worcester"),
    row(
        "Stewart Clarke succeeded Lord Mabey as MP for Peterborough.",
        "Stewart Clarke holds_position_in Peterborough",
        "Stewart Clarke succeeds Mabey",
    ),
    row("Bishop Guy Desroches was named Bishop of Pembroke.", "Guy Desroches holds_position_in Pembroke"),
    row("Sam Reed, a lawyer for Worcester, said so.", never="Sam Reed holds_position_in Worcester / any"),
    row(
        "The Supreme Court ruled on Friday. Justice Irene Bauer dissented.",
        "Irene Bauer holds_position_in Supreme Court",
    ),
    row(
        "The Supreme Court of Kenya and the Supreme Court of Ghana ruled. Justice Irene Bauer dissented.",
        never=(
            "Irene Bauer holds_position_in Supreme Court of Kenya",
            "Irene Bauer holds_position_in Supreme Court of Ghana",
        ),
    ),
]

PARTIES = [
    row(
        "Democrats Ann Muir and Ellen Carver won, as did Republicans Jack Palmer, Sue Cole and Peter Andrews.",
        "Ann Muir member_of Democratic Party (United States)",
        "Ellen Carver member_of Democratic Party (United States)",
        "Jack Palmer member_of Republican Party",
        "Sue Cole member_of Republican Party",
        "Peter Andrews member_of Republican Party",
        never="Peter Andrews member_of Democratic Party (United States) / any",
    ),
    row(
        "In the United States only three Republicans - Mark Palmer, Sue Cole and Peter Andrews - voted for it.",
        "Mark Palmer member_of Republican Party",
        "Sue Cole member_of Republican Party",
        "Peter Andrews member_of Republican Party",
    ),
    row(
        "Rep. Ann Muir, D-NY, visited the United States Senate.", "Ann Muir member_of Democratic Party (United States)"
    ),
    row(
        "Tory minister Ann Muir spoke in Britain.",
        "Ann Muir member_of Conservative Party (United Kingdom)",
        never="Ann Muir holds_position_in Conservative Party (United Kingdom) / any",
    ),
    row(
        "Tory chairman Ann Muir spoke in Britain.",
        "Ann Muir leads Conservative Party (United Kingdom)",
    ),
    row(
        "Ann Muir of the conservative Northern Party met Ali Said.",
        "Ann Muir member_of Northern Party",
        never="Ali Said member_of Northern Party / any",
    ),
    row("Ann Muir and Ali Said are with the Labour Party.", "Ann Muir member_of Labour Party"),
    row("Lord Walton of Leeds spoke.", never=("Walton member_of Leeds / any", "Walton holds_position_in Leeds / any")),
]

CONTESTS = [
    row("Jon Costa was victorious over Hannah Trent.", "Jon Costa defeats Hannah Trent"),
    row(
        "Carlos Diaz ousted Ivan Petrov in four sets.", "Carlos Diaz defeats Ivan Petrov", never="* overthrows * / any"
    ),
    row("Carlos Diaz fell to Ivan Petrov in the final.", "Ivan Petrov defeats Carlos Diaz"),
    row("Carlos Diaz came from a set down to beat Ivan Petrov.", "Carlos Diaz defeats Ivan Petrov"),
    row("Carlos Diaz hopes to beat Ivan Petrov.", never="Carlos Diaz defeats Ivan Petrov"),
    row("Carlos Diaz upset world number one Ivan Petrov in straight sets.", "Carlos Diaz defeats Ivan Petrov"),
    row(
        "John Coleman praised Corvale Rovers's 2-1 win over Stanmore Town.",
        "Corvale Rovers defeats Stanmore Town",
    ),
]

CALLINGS = [
    row("Otago University zoologist Ann Muir agreed.", "Ann Muir holds_position_in Otago University"),
    row("Otago University critic Ann Muir disagreed.", never="Ann Muir holds_position_in Otago University / any"),
    row("Harvard Law professor Ann Muir agreed.", "Ann Muir holds_position_in Harvard Law"),
    row(
        "Ann Muir, an Otago University professor and a former fellow at Keele University, agreed.",
        "Ann Muir holds_position_in Otago University",
        "Ann Muir holds_position_in Keele University / former",
        never="Ann Muir holds_position_in Keele University",
    ),
    row("Boeing Chief Financial Officer Greg Small spoke.", "Greg Small holds_position_in Boeing"),
    row("The World Bank's chief medical officer, Greg Small, spoke.", "Greg Small holds_position_in World Bank"),
    row(
        "Ann Muir met his finance chief, Greg Small, in Kenya. Kenya agreed.",
        never="Greg Small holds_position_in Kenya",
    ),
]

OFFICES_GIVEN = [
    row(
        "Boeing named Niel Gold as president. Anton Varga of Airbus sent a note. ",
        "Boeing appoints Niel Gold",
        "Niel Gold leads Boeing",
    ),
    row(
        "Boeing's chairman, Anton Varga, named Niel Gold as president. He succeeds Irene Bauer.",
        "Niel Gold succeeds Irene Bauer",
        never="Anton Varga succeeds Irene Bauer",
    ),
    row(
        "President Cyril Ramaphosa announced Enoch Godwin as the new minister of finance of South Africa.",
        "Cyril Ramaphosa appoints Enoch Godwin",
        "Enoch Godwin holds_position_in South Africa",
    ),
    row(
        "Kenyan President Joseph Otieno and Vice President Amina Said left.",
        "Joseph Otieno leads Kenya",
        "Amina Said holds_position_in Kenya",
    ),
    row(
        "Kenyan President Joseph Otieno met British Foreign Secretary Amina Said.",
        never="Amina Said holds_position_in Kenya / any",
    ),
    row(
        "Dennis Miller resigned from his position as chairman of Boeing.",
        "Dennis Miller leads Boeing / former",
        never="Dennis Miller leads Boeing",
    ),
    row(
        "Paul Mason was elected deputy president of South Africa's ruling African National Congress.",
        "Paul Mason holds_position_in African National Congress",
        never="Paul Mason holds_position_in South Africa",
    ),
    row(
        "The former speaker of the National Assembly Thandi Mokoena was replaced.",
        "Thandi Mokoena leads National Assembly / former",
    ),
    row("Archbishop Luis Prado succeeds Bishop Felipe Torres.", "Luis Prado succeeds Felipe Torres"),
]

TOWNS = [
    row(
        "The Valparaiso mayor's office is open. Mayor Ann Lee spoke.",
        "Ann Lee holds_position_in Valparaiso",
    ),
    row(
        "The mayor of Leeds met the mayor of York. Mayor Ann Lee spoke.",
        never=("Ann Lee holds_position_in Leeds / any", "Ann Lee holds_position_in York / any"),
    ),
    row(
        "The Leeds City Council voted. City Councilmember Ann Lee disagreed.",
        "Ann Lee member_of Leeds City Council",
    ),
]

JOINED_TITLES = [
    row(
        "Boeing Chief Executive Anton Varga and Board Chairman Irene Bauer resigned.",
        "Anton Varga leads Boeing",
        "Irene Bauer leads Boeing",
    ),
    row(
        "Boeing Chief Executive Anton Varga and President Irene Bauer met.",
        never="Irene Bauer leads Boeing",
    ),
    row(
        "Bank of Kenya Governor Amina Diallo spoke. Anton Varga heads Corvale Bank Kenya.",
        "Amina Diallo leads Bank of Kenya",
        never="Amina Diallo leads Corvale Bank Kenya / any",
    ),
    row(
        "New Zealand is small. Social Development Minister Carmel Sela visited New Zealand.",
        "Carmel Sela holds_position_in New Zealand",
        never="Carmel Sela holds_position_in Social Development / any",
    ),
]

PLACES_AND_NATIONS = [
    row("The award went to Mexican Miguel Franco.", "Miguel Franco citizen_of Mexico"),
    row("Housing minister German Varga Lleras left.", never="* citizen_of Germany / any"),
    row("Washington attorney Abbe Lovell agreed.", "Abbe Lovell based_in Washington D.C."),
    row(
        "Paul Miner, a once highly regarded attorney, was sentenced in the United States.",
        never="Paul Miner represents United States / any",
    ),
    row("Sarah Feld was named president in Ohio and in Texas.", never="Sarah Feld leads United States / any"),
    row(
        "Taiwanese director Hou Lin was named best director for Corvale Films.",
        never="Hou Lin leads Corvale Films / any",
    ),
    row(
        "Hisham Abdal, a journalist with Turkey-based opposition channel Al-Sharq, spoke.",
        "Hisham Abdal holds_position_in Al-Sharq",
        "Al-Sharq based_in Turkey",
    ),
    row("Wael Ghonem, whose brother, Hazem, was arrested, spoke.", "Hazem sibling_of Wael Ghonem"),
    row("Anne Jukes preceded Patrick Mware as head of Boeing.", "Patrick Mware succeeds Anne Jukes"),
    row("The resignation led Anton Varga to leave.", never="* leads Anton Varga / any"),
    row("Anton Varga led Boeing to begin a search.", never="Anton Varga leads Boeing"),
    row(
        "Michael Braun, professor of psychology and associate dean of the Harriot College of Arts, spoke.",
        "Michael Braun holds_position_in Harriot College of Arts",
    ),
]

TEAMS_AND_SCHOOLS = [
    row(
        "Benfica have completed the signing of Carlos Diaz from Ajax.",
        "Carlos Diaz member_of Benfica",
        "Carlos Diaz member_of Ajax / former",
        never="Carlos Diaz member_of Ajax",
    ),
    row("Benfica signed a treaty from 2020.", never="* member_of * / any"),
    row("The Lille striker Jonathan Durand spoke.", "Jonathan Durand member_of Lille"),
    row("England striker Jonathan Durand spoke.", "Jonathan Durand member_of England"),
    row("Kenya striker Carlos Diaz spoke.", "Carlos Diaz citizen_of Kenya"),
    row("Cleveland Rovers head coach Kenny Atkins won.", "Kenny Atkins holds_position_in Cleveland Rovers"),
    row("Shopvale chief executive Pieter Engels declined.", "Pieter Engels leads Shopvale"),
    row("Ann Muir joined the faculty at Keele University.", "Ann Muir member_of Keele University"),
    row("Ann Muir graduated from Keele University in 1990.", "Ann Muir affiliated_with Keele University"),
    row("Ann Muir is preceded in death by Paul Muir.", never="* succeeds * / any"),
    row(
        "Ann Muir became a founding director of Boeing.",
        "Ann Muir leads Boeing",
        never="Ann Muir leads Boeing / former",
    ),
    row(
        "Boeing announced that Ann Muir has been named chief financial officer.",
        "Ann Muir holds_position_in Boeing",
    ),
    row("Reuters reported that Ann Muir has been named president.", never="Ann Muir leads Kenya / any"),
    row(
        "Lucy Power (Labour, Leeds) and Edward Leach (Conservative, Gainsborough) spoke in Britain.",
        "Lucy Power member_of Labour Party (United Kingdom)",
        "Lucy Power represents Leeds",
        "Edward Leach member_of Conservative Party (United Kingdom)",
        "Edward Leach represents Gainsborough",
    ),
    row("The African-led force Corvale Aid met Ann Muir.", never="Africa leads Corvale Aid / any"),
]

NOT_YET_AND_NO_MORE = [
    row(
        "Ann Lowe, a former member of the Labour Party, left.",
        "Ann Lowe member_of Labour Party / former",
        never="Ann Lowe member_of Labour Party",
    ),
    row("Chad was a former ally of Sudan.", "Chad allied_with Sudan / former", never="Chad allied_with Sudan"),
    row("Chad is an ally of Sudan.", "Chad allied_with Sudan", never="Chad allied_with Sudan / former"),
    row("Carl Roth is the ex-husband of Ann Lowe.", "Carl Roth spouse_of Ann Lowe / former"),
    row(
        "Kenyan President-elect Amina Diallo spoke.",
        "Amina Diallo leads Kenya / planned",
        never="Amina Diallo leads Kenya",
    ),
    row(
        "Amina Diallo, the president-elect of Kenya, spoke.",
        "Amina Diallo leads Kenya / planned",
        never="Amina Diallo leads Kenya",
    ),
    row(
        "Incoming Boeing chairman Anton Varga spoke.",
        "Anton Varga leads Boeing / planned",
        never="Anton Varga leads Boeing",
    ),
    row("Outgoing Boeing chairman Anton Varga spoke.", "Anton Varga leads Boeing"),
    row("Anton Varga, the would-be president of Kenya, spoke.", never="Anton Varga leads Kenya / any"),
    row("Acting President Amina Diallo of Kenya resigned.", "Amina Diallo leads Kenya"),
    row(
        "Anton Varga served as chairman of Boeing from 2001 to 2005.",
        "Anton Varga leads Boeing / former",
        never="Anton Varga leads Boeing",
    ),
    row("The new chairman of Boeing is Anton Varga.", "Anton Varga leads Boeing"),
    row("The chairman of Boeing is not Anton Varga.", never="Anton Varga leads Boeing"),
    row("The question is Anton Varga.", never="* leads * / any"),
    row(
        "Pat Cullen, head of Airbus, and Boeing's chairman, Sara Gorton, left.",
        "Pat Cullen leads Airbus",
        "Sara Gorton leads Boeing",
        never="Pat Cullen leads Boeing / any",
    ),
    row(
        "The chairman of Boeing, Anton Varga then read the results.",
        "Anton Varga leads Boeing",
    ),
    row("Dave Giroux, Boeing's VP of apps, left.", "Dave Giroux holds_position_in Boeing"),
    row(
        "Benfica coach Ann Lee named No 9 Tate Derrick the captain.",
        never="Ann Lee appoints Tate Derrick / not",
    ),
    row("Lakshmi Nair became Kerala's first minister from a village.", never="Lakshmi Nair leads Kerala / any"),
]

WITH_COURTESY = [
    row(
        "The Archbishop of Canterbury Dr Rowan Willis and the chair of the Corvale Council, Sheikh Zaki Badran, left.",
        "Rowan Willis holds_position_in Canterbury",
        "Zaki Badran leads Corvale Council",
    ),
    row(
        "Joel Edmonds, General Director of the Evangelical Alliance, spoke.",
        "Joel Edmonds leads Evangelical Alliance",
    ),
    row(
        "Christina Moign, President of the Methodist Conference, spoke in Britain. Britain agreed.",
        never="Christina Moign leads United Kingdom / any",
    ),
    row("Liberty County Sheriff Don Martell resigned.", "Don Martell holds_position_in Liberty County"),
    row("Centerville Police Chief Chuck Hadley resigned.", "Chuck Hadley holds_position_in Centerville"),
    row("Former Police Chief Chuck Hadley resigned.", never="Chuck Hadley holds_position_in Former / any"),
    row("Azra Patel, the younger sister of Asif Khan, resigned.", "Azra Patel sibling_of Asif Khan"),
    row(
        "Hamas senior leaders including Amir Khan and Nasreen Jalal left.",
        "Amir Khan member_of Hamas",
        "Nasreen Jalal member_of Hamas",
    ),
    row("American veteran Justin Gatley won.", "Justin Gatley citizen_of United States"),
    row(
        "James McBryde, author of The Good Lord Company, won.",
        never="James McBryde holds_position_in Good Lord Company / any",
    ),
    row("Ann Muir writes for the Washington Post.", "Ann Muir holds_position_in Washington Post"),
]


ALL = [
    *ROWS_OF_OFFICES,
    *SEATS,
    *PARTIES,
    *CONTESTS,
    *CALLINGS,
    *OFFICES_GIVEN,
    *TOWNS,
    *JOINED_TITLES,
    *PLACES_AND_NATIONS,
    *TEAMS_AND_SCHOOLS,
    *NOT_YET_AND_NO_MORE,
    *WITH_COURTESY,
]


@pytest.mark.parametrize("case", ALL)
def test_people_are_told(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
