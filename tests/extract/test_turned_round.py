"""Clauses whose subject comes late, or stands where the model takes it for part of something else."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

INVERSIONS = [
    row("Representing Acme was the lawyer Carl Roth.", "Carl Roth represents Acme"),
    row("Succeeding Ann Lowe will be Carl Roth.", "Carl Roth succeeds Ann Lowe / planned"),
    row("Also arrested by Kenyan police was Carl Roth.", "Kenyan police arrests Carl Roth"),
    row("Joining the European Union were Poland and Malta.", "Poland member_of European Union"),
    row("Visiting Cairo on Monday was Ann Lowe.", "Ann Lowe visits Cairo", never="Cairo visits * / any"),
    row("Meeting Carl Roth was Ann Lowe's idea.", never="Ann Lowe meets_with Carl Roth"),
    row("Attacking Iran was a mistake, Ann Lowe said.", never="Ann Lowe attacks Iran / any"),
    row("Arresting Carl Roth was the plan of Kenya.", never="Kenya arrests Carl Roth"),
]

OPENINGS = [
    row("In the final Kenya beat Ghana 2-1.", "Kenya defeats Ghana", never="Ghana defeats Kenya / any"),
    row("In the final the Netherlands beat Ghana.", "Netherlands defeats Ghana"),
    row("On the border Kenya beat Ghana.", "Kenya defeats Ghana"),
    row("In the northern city Kenya arrested Carl Roth.", "Kenya arrests Carl Roth"),
    row("In the port of Oslo was Carl Roth.", never="Oslo kills Carl Roth / any"),
]

SCORES = [
    row("Kenya edged Ghana 2–1.", "Kenya defeats Ghana"),
    row("The Netherlands beat Canada 61–40 on Friday.", "Netherlands defeats Canada"),
    row("Kenya lost 2–1 to Ghana.", "Ghana defeats Kenya", never="Kenya defeats Ghana / any"),
    row("Kenya passed the bill 61–40 on Friday.", never="Kenya defeats * / any"),
]


@pytest.mark.parametrize("case", INVERSIONS)
def test_participles_before_their_subject(read: Read, case: Row) -> None:
    """Who a sentence is about that opens with a participle: "Leading the team was X"."""
    check(read, case)


@pytest.mark.parametrize("case", OPENINGS)
def test_subjects_read_into_what_opens_a_sentence(read: Read, case: Row) -> None:
    """ "In the final X beat Y": X is who won."""
    check(read, case)


@pytest.mark.parametrize("case", SCORES)
def test_losers_read_into_a_score(read: Read, case: Row) -> None:
    """ "X beat Y 2–1", with a dash of any length."""
    check(read, case)
