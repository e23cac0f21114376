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
        "Thandi Mokoena holds_position_in National Assembly / former",
    ),
    row("Archbishop Luis Prado succeeds Bishop Felipe Torres.", "Luis Prado succeeds Felipe Torres"),
]


@pytest.mark.parametrize("case", [*ROWS_OF_OFFICES, *SEATS, *PARTIES, *CONTESTS, *CALLINGS, *OFFICES_GIVEN])
def test_people_are_told(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
