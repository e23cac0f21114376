"""Sentences that the model reads without a main verb or its subject, and what is read of them in a plainer form."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # a past tense read as a participle
    row("Slovakia, whose envoys had left, condemned Chad.", "Slovakia condemns Chad"),
    row("Kenya, under pressure at home, hosted talks between Peru and Chile.", "Kenya mediates_for Peru"),
    row("Qatar, which has long courted investors, mediated between Israel and Hamas.", "Qatar mediates_for Hamas"),
    row("Kenya jailed lawyer Ann Lee.", "Kenya arrests Ann Lee"),
    row("Ann Lee photographed in Kenya with Carl Roth.", never=("* arrests * / any", "* meets_with Kenya / any")),
    row("Ann Lee, jailed by Kenya in May.", never="Ann Lee arrests * / any"),
    row("A raid by rebels on a Peruvian-backed Chile in May.", never="* supports Peru / any"),
    row("A village attacked by Hamas in May.", never="* attacks Hamas / any"),
    # a subject that an aside or an opening hides
    row("At a meeting in Brussels, opened by Peru, Kenya and Uganda condemned Chad.", "Uganda condemns Chad"),
    row("At a meeting in Brussels, opened by Peru, Kenya condemned Chad.", never="Peru condemns * / any"),
    row("The Security Council, meeting in New York, condemned Chad.", "Security Council condemns Chad"),
    # an aside between spaced hyphens or dashes
    row("Kenya - under pressure at home - condemned Chad.", "Kenya condemns Chad"),
    row("Kenya \u2013 under pressure at home \u2013 condemned Chad.", "Kenya condemns Chad"),
    row("Kenya condemned Chad - report", "Kenya condemns Chad"),
    # what came next
    row("Hamas took ten miners hostage, then freed Ann Lee.", "Hamas releases Ann Lee"),
    row("Ann Lee opened a school, then was awarded a medal by Norway.", "Norway supports Ann Lee"),
    row("Kenya accused Hamas, then Uganda freed Ann Lee.", "Uganda releases Ann Lee"),
    row("Kenya accused Hamas, then Uganda freed Ann Lee.", never="Kenya releases * / any"),
    # a participle that is an adjective before a name, and one that is none
    row("Qatar mediated between neighbouring Israel and Hamas.", "Qatar mediates_for Israel"),
    row("Neighbouring Kenya condemned Chad.", "Kenya condemns Chad"),
    row("The provinces neighbouring Chad condemned Kenya.", never="Chad condemns * / any"),
    # named for a post, not called so
    row("Joe Biden on Friday named Ann Lee for the post.", "Joe Biden appoints Ann Lee"),
    row("The couple named their boat Ann Lee.", never="* appoints Ann Lee / any"),
]


@pytest.mark.parametrize("case", ROWS)
def test_reparsed(read: Read, case: Row) -> None:
    check(read, case)
