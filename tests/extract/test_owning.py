"""What belongs to whom, who buys and sells it, and who pays for or gives what: companies, ships, shares, help."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

OWNING = [
    row("Waymo, which belongs to Alphabet, thanked Ghana.", "Alphabet owns Waymo"),
    row("The Sarang team belongs to the Indian Navy.", never="Indian Navy owns * / any"),
    row("Ann Lowe belongs to the Green Party.", never="Green Party owns * / any"),
    row("Siemens sold its stake in Grameen Sports.", "Siemens owns Grameen Sports / former"),
    row(
        "Verizon has sold Dorval Foods to Apollo Group.",
        "Verizon owns Dorval Foods / former",
        "Apollo Group acquires Dorval Foods",
    ),
    row("Verizon sold phones to Kenya.", never="Verizon owns * / any"),
    row("Samruk holds 75 percent of Kazatomprom.", "Samruk owns Kazatomprom"),
    row("Uber kept 27.5 per cent of Grab Holdings.", "Uber owns Grab Holdings"),
    row("Lowe's rival Ann Dorn thanked Ghana.", never="* owns * / any"),
    row("Carl Lowe's Nation Media Group sued Ghana.", "Carl Lowe owns Nation Media Group"),
    row("India's Vikram lander came down near Oslo.", "India owns Vikram"),
    row("Greenpeace's ship Arctic Dawn left Oslo.", "Greenpeace owns Arctic Dawn"),
    row("The German frigate Rhelm has taken its place.", "Rhelm part_of Germany", never="Germany owns * / any"),
    row("Zara Lowe's owner Inditex left.", never="Zara Lowe owns * / any"),
    row("The crew of the ship Arctic Dawn thanked Greenpeace.", never="Greenpeace owns * / any"),
]

BUYING = [
    row("Pfizer paid $40 billion for Seagen Labs.", "Pfizer acquires Seagen Labs"),
    row("Pfizer paid $40 billion for a fleet of jets.", never="Pfizer acquires * / any"),
    row("The Senate approved Pepsi's takeover of Pioneer Foods.", never="Senate acquires * / any"),
    row(
        "Siemens sold its stake in Grameen Sports to Lindora Group.",
        "Lindora Group invests_in Grameen Sports",
        never="Lindora Group acquires Grameen Sports / any",
    ),
    row("Altria paid $13 billion for 35 percent of Dorval Foods.", "Altria invests_in Dorval Foods"),
    row("Hydrosol Energy put 60 million euros into a factory in Morocco.", "Hydrosol Energy invests_in Morocco"),
    row("Hydrosol Energy put its manager into a room in Morocco.", never="Hydrosol Energy invests_in * / any"),
    row("India and Bangladesh traded barbs over Assam.", never="India trades_with Bangladesh / any"),
]

GIVING = [
    row("Israel set up a field hospital in Nepal.", "Israel aids Nepal"),
    row("Israel set up a checkpoint in Nepal.", never="Israel aids * / any"),
    row("A clinic in Kenya was paid for by Japan.", "Japan aids Kenya"),
    row("A crime in Kenya was paid for by Japan.", never="Japan aids * / any"),
    row("Oxfam built the hall with money from Norway.", "Norway aids Oxfam"),
    row("The Wexler Center was set up with help from Norway.", "Norway aids Wexler Center"),
    row("The Wexler Center was closed with a letter from Norway.", never="Norway aids * / any"),
    row("Rwanda took in 8,000 Congolese.", never=("Rwanda arrests * / any", "Rwanda aids DR Congo / any")),
    row("Chad expelled 40 French on Monday.", "Chad expels French", never="Chad expels France / any"),
    row("Pope Francis received a delegation of students.", never="Pope Francis aids * / any"),
    row("Kenyan police took in Ann Lowe.", "Kenyan police arrests Ann Lowe", never="* aids Ann Lowe / any"),
    row("Malta received refugees.", "Malta aids refugees"),
    row("A UN convoy reached Aleppo with bread.", "United Nations aids Aleppo"),
    row("A UN convoy reached Aleppo with reporters.", never="United Nations aids * / any"),
    row("Australia paid the salaries of the Kenyan police.", "Australia aids Kenyan police"),
]


@pytest.mark.parametrize("one", OWNING)
def test_owning(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", BUYING)
def test_buying_and_investing(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", GIVING)
def test_giving(read: Read, one: Row) -> None:
    check(read, one)
