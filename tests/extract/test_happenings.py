"""Events without a name that an article is about, where they take place and whom they kill; and passing ones."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ABOUT = [
    row(
        "Over 40 pilgrims were killed in a stampede near Mecca. The stampede began at noon.",
        "stampede kills pilgrims",
        "stampede located_in Mecca",
    ),
    row("The crash happened in Oslo on Sunday. Ann Lowe died in the crash.", "crash kills Ann Lowe"),
    row("Ten villagers were hurt in Cyclone Berta.", "Cyclone Berta injures villagers"),
    row(
        "The Kenyan legislative election is in August. Ann Lowe will contest the election.",
        "Kenyan legislative election located_in Kenya",
        "Ann Lowe participates_in Kenyan legislative election / planned",
    ),
    row(
        "The festival in Oslo was opened by Ann Lowe. Eva Roth attended the festival.",
        "Eva Roth participates_in festival",
    ),
    row(
        "The 12th Grain Expo Canada took place at the Lakeside Exhibition Centre in Geneva.",
        "Grain Expo Canada located_in Lakeside Exhibition Centre",
        "Lakeside Exhibition Centre located_in Geneva",
    ),
    row("The Fillmore Music Fair was held in Leeds on Sunday.", "Fillmore Music Fair located_in Leeds"),
    row("Ann Lowe was held in Leeds on Sunday.", never="* located_in Leeds / any"),
    row("Ann Lowe took the place of Eva Roth in Leeds.", never="* located_in Leeds / any"),
    row(
        "The Malindi Town Harvest Festival opened in Malindi. The Harvest Festival drew Ann Lowe, who sang at it.",
        "Malindi Town Harvest Festival located_in Malindi",
        never="Harvest Festival located_in * / any",
    ),
    row("Ann Lowe flew to Kazan for the BRICS summit.", "BRICS summit located_in Kazan"),
    row("The blasts in Homs killed 40. Chad condemned the blasts.", "Chad condemns blasts"),
]
PASSING = [
    row("Ann Lowe died in a crash in Oslo. Kenya mourned her.", never="crash kills * / any"),
    row("Ann Lowe recalled the 2011 crash in Oslo. The 2011 crash killed ten.", never="crash located_in Oslo / any"),
    row("A crash in Oslo hurt ten. A similar crash hurt two in Bergen.", never="crash located_in Bergen / any"),
    row("Crash investigators met in Oslo. Crash investigators left.", never="* located_in Oslo / any"),
    row("Cyclone Berta hit Fiji. The cyclone moved on. The cyclone spared Suva.", never="cyclone located_in * / any"),
    row("Many died in the Second Congo War. Ann Lowe died in the war.", never="* kills Ann Lowe / any"),
]


@pytest.mark.parametrize("expected", [*ABOUT, *PASSING])
def test_happenings(read: Read, expected: Row) -> None:
    check(read, expected)


def test_the_headline_tells_what_an_article_is_about(read: Read) -> None:
    told = read("Ann Lowe died in the crash.", title="Forty die in crash in Oslo")
    assert "crash" in {name for actor in told.extraction.actors for name in actor.names}
