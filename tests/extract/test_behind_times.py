"""Subjects and titles behind a time or a place that opens the sentence, and sources that close a headline."""

import pytest

from extract.parsing.model import load_model
from extract.parsing.parse import read_parse
from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    row("On Friday Norway attacked Sweden.", "Norway attacks Sweden"),
    row("On Friday Amnesty International and Oxfam sued Chad.", "Amnesty International prosecutes Chad"),
    row("By Friday Kenya had expelled Ann Lee.", "Kenya expels Ann Lee"),
    row("On 6 April Ann Lee was freed by Kenya.", "Kenya releases Ann Lee"),
    row("In May Turkey blocked Facebook.", "Turkey sanctions Facebook"),
    row("Kenya may block Facebook.", never="Kenya sanctions Facebook"),  # the auxiliary is none of a month
    row("In London Turkey blocked Facebook.", "Turkey sanctions Facebook"),
    row("In New York Russia vetoed Chad's plan.", "Russia rejects Chad", never="New York rejects * / any"),
    row("On Friday's flight Kenya was missed.", never="Kenya attacks * / any"),
    row("Within hours President Emmanuel Macron left.", "Emmanuel Macron leads France"),
    row("This afternoon Foreign Minister Aiko Tanaka of Japan left.", "Aiko Tanaka holds_position_in Japan"),
    row("The two-day president Peter Novak left.", never="Peter Novak leads * / any"),
    row("Turkey blocked Facebook - report", "Turkey sanctions Facebook"),
    row("Turkey blocked Facebook - Kenyan police", "Turkey sanctions Facebook"),
]


@pytest.mark.parametrize("expected", ROWS)
def test_behind_times_and_places(read: Read, expected: Row) -> None:
    check(read, expected)


def test_no_token_is_hung_on_what_hangs_on_it() -> None:
    doc = read_parse(load_model()("Kenya accused Chad of fraud."))
    accused, fraud = doc[1], doc[4]
    accused.attach(fraud, "conj")
    assert accused.head is accused
    assert [t.i for t in accused.subtree] == [0, 1, 2, 3, 4, 5]
