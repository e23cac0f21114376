"""Who is shown with whom in the caption of a picture."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    row(
        "Suella Braverman with France's interior minister Gérald Darmanin in Paris on November 14, 2022.",
        "Suella Braverman meets_with Gerald Darmanin",
    ),
    row("President William Ruto (left) with Yoweri Museveni in Nairobi.", "William Ruto meets_with Yoweri Museveni"),
    row("Barack Obama with Angela Merkel and François Hollande", "Barack Obama meets_with Francois Hollande"),
    row("William Ruto out of step with Raila Odinga on tax", never="* meets_with * / any"),
    row("Angela Merkel with Olaf Scholz defeated Friedrich Merz.", never="* meets_with * / any"),
    row("With Angela Merkel gone, Olaf Scholz leads Germany.", never="* meets_with * / any"),
    row("William Ruto with his dog in Nairobi.", never="William Ruto meets_with * / any"),
]


@pytest.mark.parametrize("case", ROWS)
def test_captions(read: Read, case: Row) -> None:
    check(read, case)


def test_a_caption_has_its_day_and_place(read: Read) -> None:
    [claim] = read("Barack Obama with Angela Merkel in Berlin on 19 June 2013.").of("meets_with")
    assert claim.date is not None
    assert str(claim.date.start) == "2013-06-19"
    assert len(claim.place) == 1
