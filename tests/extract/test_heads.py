"""Who heads a body, told with its name: "the head of the Bank of Corvia Olli Strand"; who only has an office in it."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BEHIND_THE_BODY = [
    row('"No," said the head of the Bank of Finland Olli Rehnsson.', "Olli Rehnsson leads Bank of Finland"),
    row("The leader of Reform 2020 Marek Novotny left.", "Marek Novotny leads Reform 2020"),
    row("The director of Ilmarinen Jukka Virtanen left.", "Jukka Virtanen leads Ilmarinen"),
    row("The mayor of Ostrov Jan Dvorak left.", "Jan Dvorak holds_position_in Ostrov"),
    row("Press secretary of the Tartu courts Anna Kasemets left.", "Anna Kasemets holds_position_in Tartu courts"),
    row("The governor of the Irkut region Igor Kobzar left.", "Igor Kobzar holds_position_in Irkut region"),
    row(
        "President of Russia Vladimir Petrin and President of Ukraine Volodymyr Zelen left.",
        "Vladimir Petrin leads Russia",
        "Volodymyr Zelen leads Ukraine",
    ),
    row("The widow of John Francis Kennedy left.", never="* leads * / any"),
    row("The director of the Victoria and Albert Museum left.", never="* leads * / any"),
]

NO_HEADS = [
    row("White House chief of staff Piet Engels left.", "Piet Engels holds_position_in White House"),
    row("Senate Majority Leader Mitch McConnor left.", "Mitch McConnor holds_position_in Senate"),
    row(
        "Two senior Boko Haram commanders, Abu Musa and Ali Gana, left.",
        "Abu Musa holds_position_in Boko Haram",
        "Ali Gana holds_position_in Boko Haram",
        never="* leads * / any",
    ),
    row("Karen Penn has been chief of staff at the Tidal Board.", "Karen Penn holds_position_in Tidal Board"),
    row("Labor Department secretary Karen Penn left.", "Karen Penn leads Labor Department"),
    row("Karen Penn, minister of the Tidal Ministry, left.", "Karen Penn leads Tidal Ministry"),
    row("Karen Penn, permanent secretary of the Tidal Ministry, left.", "Karen Penn holds_position_in Tidal Ministry"),
]

POSTS = [
    row("Karen Penn (Centre Party) left.", "Karen Penn member_of Centre Party", never="* affiliated_with * / any"),
    row("Karen Penn was promoted to chief executive of Nordvik Energy.", "Karen Penn leads Nordvik Energy"),
    row(
        "Piet Engels, a youth coach of the Leeds Eagles, was promoted on Friday to head coach.",
        "Piet Engels holds_position_in Leeds Eagles",
    ),
    row("Nordvik Energy promoted Karen Penn to chief economist.", "Karen Penn holds_position_in Nordvik Energy"),
    row("Karen Penn accepted a position as dean of Leeds College.", "Karen Penn holds_position_in Leeds College"),
    row(
        "Karen Penn was offered a job as editor of the Leeds Gazette.",
        "Karen Penn holds_position_in Leeds Gazette / possible",
    ),
    row("Karen Penn was named to the Supreme Court.", "Karen Penn member_of Supreme Court"),
    row("Karen Penn serves on the Leeds City Council.", "Karen Penn member_of Leeds City Council"),
    row(
        "Karen Penn, a judge on the Leeds Court of Appeals, left.",
        "Karen Penn holds_position_in Leeds Court of Appeals",
    ),
    row("Karen Penn, president and largest shareholder of Nordvik Energy, left.", "Karen Penn leads Nordvik Energy"),
    row("Karen Penn was elevated to heaven.", never="* holds_position_in * / any"),
]

CONSTITUENCIES = [
    row("Rep. Karen Penn (R-Ohio) left.", "Karen Penn holds_position_in Ohio", "Karen Penn member_of Republican Party"),
    row("Rep. Karen Penn, a Democrat from Ohio, left.", "Karen Penn holds_position_in Ohio"),
    row("Rep. Karen Penn of Sherby left.", "Karen Penn holds_position_in Sherby", never="* member_of Sherby / any"),
    row(
        "BJP MLA from Indore, Ramesh Mendo, left.",
        "Ramesh Mendo holds_position_in Indore",
        "Ramesh Mendo member_of Bharatiya Janata Party",
    ),
    row(
        "Reps. Karen Penn of Ohio and Carl Roth of Texas left.",
        "Karen Penn holds_position_in Ohio",
        "Carl Roth holds_position_in Texas",
    ),
    row("Kisumu East MP Shakeel Shabir left.", "Shakeel Shabir holds_position_in Kisumu East"),
    row("Skipby MP Julian Smith left.", "Julian Smith holds_position_in Skipby", never="* member_of Skipby / any"),
    row("Fidesz MP Zsolt Nemeth left.", "Zsolt Nemeth member_of Fidesz", never="* holds_position_in Fidesz / any"),
    row("Congress MP from Amethi Rahul Ganda left.", "Rahul Ganda holds_position_in Amethi"),
    row("Karen Penn, a Democrat from Ohio, voted early.", never="Karen Penn holds_position_in Ohio / any"),
]


@pytest.mark.parametrize("case", BEHIND_THE_BODY + NO_HEADS + POSTS + CONSTITUENCIES)
def test_behind_the_body(read: Read, case: Row) -> None:
    check(read, case)
