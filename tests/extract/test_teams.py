"""Teams by their names, by the matches they play, and what matches and games tell of players."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

MATCHES = [
    row("Norwick Rovers beat Holmfield United 3-1 on Saturday.", "Norwick Rovers defeats Holmfield United"),
    row("Aberdeen beat Motherwell 2-0 on Saturday.", "Aberdeen defeats Motherwell"),
    row("The Hawks lost 24-21 to the Eagles.", "Eagles defeats Hawks"),
    row(
        "Hamburg sacked Carl Roth after a 4-0 defeat by Mainz.", "Mainz defeats Hamburg", "Hamburg dismisses Carl Roth"
    ),
    row("Carl Roth has signed for FC Lindau from Slavia Trnava.", "Carl Roth member_of FC Lindau"),
    row("Norwick Rovers lost 4-1 to Leyton City on Saturday.", "Leyton City defeats Norwick Rovers"),
    row("The season is over. Carl Roth, the striker, has signed for Leyton City.", "Carl Roth member_of Leyton City"),
    row("The season is over. The striker Carl Roth was born in Leyton City.", "Carl Roth born_in Leyton City"),
    row("Police in Aberdeen beat Carl Roth.", never="Aberdeen defeats * / any"),
    row("Kenya will meet Uganda in the final.", never="* meets_with * / any"),
    row("Lindau Town held Kivu Rovers to a draw.", never="* controls * / any"),
]
RESULTS = [
    row("Aberdeen won 2-0 at Motherwell on Saturday.", "Aberdeen defeats Motherwell"),
    row("Lindau ended the season with a 3-1 win at Motherwell.", "Lindau defeats Motherwell"),
    row("Lindau was relegated after losing 3-2 at Motherwell.", "Motherwell defeats Lindau"),
    row("Motherwell fell 4-1 to Lindau in the opening match.", "Lindau defeats Motherwell"),
    row("Lindau slumped to a 3-0 defeat at Motherwell.", "Motherwell defeats Lindau"),
    row("A 2-0 win against Motherwell meant Lindau finished third in the league.", "Lindau defeats Motherwell"),
    row("Lindau went top with a 4-0 win over bottom-placed Motherwell.", "Lindau defeats Motherwell"),
    row("Norwick Rovers held on for a 1-0 win at Lowell Park.", never="Norwick Rovers defeats * / any"),
    row("Norwick Rovers drew 1-1 at Holmfield United.", never="* defeats * / any"),
    row("The Labour Party lost 3 seats to the Liberal Democrats in Lindau.", never="Lindau defeats * / any"),
]
PLAYERS = [
    row("Carl Roth left. His last club was Norwick Rovers.", "Carl Roth member_of Norwick Rovers / former"),
    row("Piet Engels was joined on the stage by Carl Roth.", never="Carl Roth member_of * / any"),
    row(
        "Carl Roth and Piet Engels, founders of Tern Labs, left.",
        "Carl Roth founded Tern Labs",
        "Piet Engels founded Tern Labs",
    ),
    row("Carl Roth and Piet Engels make up the panel.", never="Carl Roth agrees_with Piet Engels / any"),
    row(
        "Norwick Rovers won 2-0 at Motherwell through goals by Carl Roth and Piet Engels.",
        "Carl Roth member_of Norwick Rovers",
        "Piet Engels member_of Norwick Rovers",
    ),
    row("Goals from Carl Roth gave Norwick Rovers a 2-1 win.", "Carl Roth member_of Norwick Rovers"),
    row("Carl Roth scored twice as Norwick Rovers beat Leyton City 3-1.", "Carl Roth member_of Norwick Rovers"),
    row("Captain Carl Roth scored Norwick Rovers' goal.", "Carl Roth member_of Norwick Rovers"),
    row("Norwick Rovers lost 2-0 to goals by Carl Roth.", never="Carl Roth member_of Norwick Rovers / any"),
    row("Norwick Rovers star Carl Roth was injured.", "Carl Roth member_of Norwick Rovers"),
    row("Carl Roth, the ace of the Norwick Rovers, spoke.", "Carl Roth member_of Norwick Rovers"),
    row("Carl Roth's Norwick Rovers won the league.", "Carl Roth leads Norwick Rovers"),
    row("Carl Roth spent four seasons with Norwick Rovers.", "Carl Roth member_of Norwick Rovers / former"),
    row("Carl Roth pitched for the Yankees.", "Carl Roth member_of Yankees"),
    row("Premier League club Norwick Rovers lost.", "Norwick Rovers member_of Premier League"),
    row("Carl Roth led the Lakers with 20 points.", "Carl Roth member_of Lakers", never="Carl Roth leads * / any"),
]
RANKS = [
    row("Ann Lowell won ahead of Mary Cole.", "Ann Lowell defeats Mary Cole"),
    row("Ann Lowell took silver behind Mary Cole of Kenya.", "Mary Cole defeats Ann Lowell"),
    row("Ann Lowell was elected over Mary Cole on Friday.", "Ann Lowell defeats Mary Cole"),
    row("Ann Lowell led Kenya to a 2-0 win over Uganda.", "Kenya defeats Uganda"),
    row("Ann Lowell's goal gave Kenya a 2-0 win over Uganda.", "Kenya defeats Uganda"),
    row("Ann Lowell stood behind Mary Cole.", never="* defeats * / any"),
]
NATIONS = [
    row("Carl Roth (DEN) ran the race of his life.", "Carl Roth citizen_of Denmark"),
    row("Carl Roth (NATO) objected.", never="Carl Roth citizen_of * / any"),
    row("Ann Lowell, a member of the Swedish rugby team, spoke.", "Ann Lowell member_of Sweden"),
]
OTHERS = [
    row(
        "The Church of Norway's bishop, Ann Lowell, met Carl Roth.",
        "Ann Lowell meets_with Carl Roth",
        never="Church of Norway meets_with * / any",
    ),
    row("Officials awarded the Kalabo Games to Bergen.", "Kalabo Games located_in Bergen / planned"),
    row("Ana Prieto and Lucia Vidal met Carl Roth.", "Lucia Vidal meets_with Carl Roth"),
]
PEOPLE = [
    row("She met the Dane Emil Thorsen.", "Emil Thorsen citizen_of Denmark"),
    row("The Swede Blixa Norr left Oslo.", "Blixa Norr citizen_of Sweden"),
    row("Cardinal Carl Roth of Chicago spoke.", "Carl Roth holds_position_in Chicago"),
    row("Catholic bishop Georg Brehm of Limburg spoke.", "Georg Brehm holds_position_in Limburg"),
    row("Tonga's Catholic bishop, Carl Roth, declined.", "Carl Roth holds_position_in Tonga"),
    row("Egypt's mufti, Carl Roth, declined.", "Carl Roth holds_position_in Egypt"),
    row("Vatican Secretary of State Cardinal Carl Roth spoke.", "Carl Roth holds_position_in Vatican"),
    row("Piet Engels of the victims' group Grey Lantern spoke.", "Piet Engels member_of Grey Lantern"),
    row("Norway Cricket's president, Piet Engels, resigned.", "Piet Engels leads Norway Cricket"),
    row(
        "The race was won by the rider Carl Roth, who outsprinted Piet Engels.",
        "Carl Roth defeats Piet Engels",
    ),
    row("Ann Lowell took the Kalabo Cup by beating Mary Cole.", "Mary Cole participates_in Kalabo Cup"),
    row("The Dane Steel Company left Oslo.", never="* citizen_of Denmark / any"),
]


@pytest.mark.parametrize("case", [*PEOPLE, *MATCHES, *RESULTS, *PLAYERS, *RANKS, *NATIONS, *OTHERS])
def test_teams(read: Read, case: Row) -> None:
    """Each sentence gives its claims and none of the near-misses."""
    check(read, case)
