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


@pytest.mark.parametrize("case", BEHIND_THE_BODY)
def test_behind_the_body(read: Read, case: Row) -> None:
    check(read, case)
