"""Members told in lists and in passing, and those who are none."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

LISTS = [
    row(
        "Ann Lowe and her colleague at Oxfam, Carl Roth, left.",
        "Ann Lowe affiliated_with Oxfam or Ann Lowe member_of Oxfam",
        "Carl Roth affiliated_with Oxfam or Carl Roth member_of Oxfam",
    ),
    row("Ann Lowe met a colleague of hers at Oxfam, said Carl Roth.", never="Carl Roth member_of Oxfam"),
    row("The European Union counts Malta among its members.", "Malta member_of European Union"),
    row("Ann Lowe counts Carl Roth among her backers.", "Carl Roth supports Ann Lowe"),
    row("Ann Lowe counts Carl Roth among her enemies.", never="Carl Roth supports Ann Lowe / any"),
    row(
        "Carla Nunes and Piet Engels, both of the Nordvik Institute, left the room.",
        "Carla Nunes affiliated_with Nordvik Institute",
        "Piet Engels affiliated_with Nordvik Institute",
    ),
    row("Carla Nunes and Piet Engels, both of Oslo, left the room.", never="* member_of Oslo / any"),
    row(
        "Two of the ASEAN states - Thailand, the Philippines (RP) and Vietnam - objected.",
        "Thailand member_of ASEAN",
        "Philippines member_of ASEAN",
        "Vietnam member_of ASEAN",
    ),
    row(
        "ASEAN foreign ministers from Thailand, Laos and Vietnam met in Oslo.",
        "Thailand member_of ASEAN",
        "Laos member_of ASEAN",
    ),
    row("NATO states attacked Libya and Syria.", never="* member_of NATO / any"),
    row("ASEAN ministers met envoys from China and Japan.", never="* member_of ASEAN / any"),
]
PARTIES = [
    row("Cllr Ann Lowell (Con) left.", "Ann Lowell member_of Conservative Party (United Kingdom)"),
    row("Cllr Ann Lowell (Lab, Priory Ward) left.", "Ann Lowell member_of Labour Party (United Kingdom)"),
    row("Dr Ann Lowell (Leeds) left the lab.", never="Ann Lowell member_of * / any"),
    row("Others had gone, as had Kaduna MP Gavin Thorley.", "Gavin Thorley holds_position_in Kaduna"),
    row("Nationals senator Ann Lowell condemned Chad.", "Ann Lowell member_of Nationals"),
    row("The Communist deputy Ann Lowell condemned Chad.", "Ann Lowell member_of Communist"),
    row("Oslo's first Green MP, Ann Lowell, condemned Chad.", "Ann Lowell member_of Green"),
    row("New Democrat Ann Lowell condemned Chad.", "Ann Lowell member_of New Democrat"),
    row("The Liberal Democrat Ann Lowell condemned Chad.", "Ann Lowell member_of Liberal Democrats"),
    row("The Conservative Giles Amory condemned Chad.", "Giles Amory member_of Conservative"),
    row("One Nation MP Ann Lowell condemned Chad.", "Ann Lowell member_of One Nation"),
    row("New Zealand First leader Ann Lowell condemned Chad.", "Ann Lowell leads New Zealand First"),
    row("Liberal leader Ann Lowell quit. The Liberal Party won.", "Ann Lowell leads Liberal Party"),
    row(
        "Kent's Labour council leader, Ann Lowell, condemned Chad.",
        "Ann Lowell member_of Labour",
        never="Ann Lowell leads Labour / any",
    ),
    row(
        "Ohio's Republican governor, Ann Lowell, condemned Chad.",
        "Ann Lowell member_of Republican Party",
        "Ann Lowell holds_position_in Ohio",
    ),
    row("Two ZDP deputies, Ann Lowell and Tom Banda, left.", "Ann Lowell member_of ZDP", "Tom Banda member_of ZDP"),
    row("Ann Lowell of the Congress condemned Chad.", "Ann Lowell member_of Congress"),
    row("Ann Lowell, of the Left Party, condemned Chad.", "Ann Lowell member_of Left Party"),
    row("Ann Lowell of the banned party Herria condemned Chad.", "Ann Lowell member_of Herria"),
    row("Ann Lowell crossed the floor to the Lib Dems.", "Ann Lowell member_of Liberal Democrats"),
    row("Ann Lowell was kicked out of the Left Party.", "Ann Lowell member_of Left Party / former"),
    row("Ann Lowell was expelled from the Left Party.", "Ann Lowell member_of Left Party / former"),
    row("The Left Party threw out councillor Ann Lowell.", "Ann Lowell member_of Left Party / former"),
    row("The Left Party froze the membership of Ann Lowell.", "Ann Lowell member_of Left Party"),
    row("The African Union readmitted Mali.", "Mali member_of African Union"),
    row("Ann Lowell, whose Left Party lost, condemned Chad.", "Ann Lowell member_of Left Party"),
    row(
        "Ann Lowell left the Social Democrats for the Liberal Alliance.",
        "Ann Lowell member_of Social Democrats / former",
    ),
    row("The mayor, a Conservative, condemned Chad.", never="Conservative condemns Chad / any"),
    row("Ann Lowell was ejected from the chamber.", never="Ann Lowell member_of * / any"),
    row(
        "The chemists Ann Lowell and Tom Banda of Keele University condemned Chad.",
        "Ann Lowell affiliated_with Keele University",
        "Tom Banda affiliated_with Keele University",
    ),
    row("UNESCO's Ann Lowell condemned Chad.", "Ann Lowell affiliated_with UNESCO"),
    row("Labour Minister Ann Lowell condemned Chad.", never="* member_of * / any"),
    row("Green energy critic Ann Lowell condemned Chad.", never="Ann Lowell leads * / any"),
    row("The Republican National Committee condemned Chad.", never="* member_of * / any"),
    row("US Representative Ann Lowell condemned Chad.", never="Ann Lowell represents * / any"),
    row("Lib Dem Ann Lowell lost her seat.", "Ann Lowell member_of Liberal Democrats"),
    row("The Labour Party expelled Piet Engels for his vote.", "Piet Engels member_of Labour Party / former"),
    row("Norway expelled Piet Engels for his vote.", never="Piet Engels member_of Norway / any"),
    row("The Labour Party has not suspended Piet Engels.", never="Piet Engels member_of * / any"),
    row(
        "Senior Labor figures Carl Roth and Ann Lowell were there.",
        "Carl Roth member_of Labor",
        "Ann Lowell member_of Labor",
    ),
    row("The Construction Union's (ADU) Carl Roth disagreed.", "Carl Roth member_of Construction Union"),
    row("Labor backbencher Carl Roth abstained.", "Carl Roth member_of Labor"),
    row("The Greens candidate, 23-year-old Ann Lowell, won.", "Ann Lowell member_of Greens"),
]
OWN = [
    row("Carl Roth fled with fighters of his Hamas movement.", "Carl Roth leads Hamas"),
    row("Carl Roth praised his new FIFA post.", never="Carl Roth leads FIFA / any"),
    row("Carl Roth said his Freedom Party would win.", "Carl Roth member_of Freedom Party"),
]
TEAMS = [
    row(
        "Barcelona and Leeds United defender Jonas Durand rested.",
        "Jonas Durand member_of Barcelona",
        "Jonas Durand member_of Leeds United",
    ),
    row("England fast bowler Jonas Durand rested.", "Jonas Durand member_of England"),
    row("Her team, Leeds United, asked Ann Lowell to rest.", never="Ann Lowell leads Leeds United / any"),
    row(
        "Ann Lowell fell. Her team, Chelsea, wants a new race.",
        "Ann Lowell member_of Chelsea",
    ),
    row("Lakers guard Piet Engels rested.", "Piet Engels member_of Lakers"),
    row("They praised Vikings running back Piet Engels.", "Piet Engels member_of Vikings"),
    row("Denver Broncos tight end Piet Engels rested.", "Piet Engels member_of Denver Broncos"),
    row("Injured striker Piet Engels left.", never="Piet Engels member_of * / any"),
    row("England all-rounder Piet Engels bowled.", "Piet Engels member_of England"),
    row("Piet Engels took four wickets for Australia.", "Piet Engels member_of Australia"),
    row("Piet Engels took the train for Australia.", never="Piet Engels member_of * / any"),
    row("Piet Engels, who plays for Toulon, scored twice.", "Piet Engels member_of Toulon"),
    row(
        "The Chelsea pair Piet Engels and Carl Roth were banned.",
        "Piet Engels member_of Chelsea",
        "Carl Roth member_of Chelsea",
    ),
    row("Ann Lowell's neighbour, Leeds United, won.", never="Ann Lowell member_of * / any"),
]


@pytest.mark.parametrize("expected", LISTS)
def test_lists(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", PARTIES)
def test_parties(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", OWN)
def test_own_bodies(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", TEAMS)
def test_teams(read: Read, expected: Row) -> None:
    check(read, expected)
