"""Persons called again by what they are, verbs read as nouns, charges that no court hears, parts of bodies."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

CALLED = [
    row(
        "Elsa Holm lost the vote. The 72-year-old leader of the Green Party accused Chad of fraud.",
        "Elsa Holm accuses Chad",
        "Elsa Holm leads Green Party",
    ),
    row(
        "Karl Lund, chairman of Ford Metals, left on Monday. The 68-year-old engineer accused Peru of theft.",
        "Karl Lund accuses Peru",
    ),
    row(
        "Chief Justice Adam Mara spoke. The 72-year-old leader of the Green Party accused Chad of fraud.",
        never="Adam Mara leads Green Party",
    ),
    row("Ann Lowe spoke. The 72-year-old bridge fell.", never="Ann Lowe leads * / any"),
    row(
        "Police arrested the singer Elsa Holm in Lima. Chile urged Peru to free the singer.",
        "Peru releases Elsa Holm / requested",
    ),
    row(
        "The singer Elsa Holm thanked Chad. Peru arrested the singer of the band Bolt.",
        never="Peru arrests Elsa Holm",
    ),
]

CLAIMING = [
    row(
        "Greece has declined the offer of a third party and claims that Turkish soldiers provoked the fighting.",
        "Greece accuses Turkey",
    ),
    row("Greece heard of the raid and claims that Turkish soldiers provoked it.", never="Greece attacks * / any"),
]

CHARGES = [
    row("Peter Holm charged the Green Party with breaking the strike.", "Peter Holm accuses Green Party"),
    row("The National Farmers' Union charged Ann Lowe with lying.", "National Farmers' Union accuses Ann Lowe"),
    row("Prosecutor Peter Holm charged Ann Lowe with stealing gold.", "Peter Holm prosecutes Ann Lowe"),
    row("Kenya charged Ann Lowe with stealing gold.", "Kenya prosecutes Ann Lowe", never="Kenya accuses Ann Lowe"),
]

PARTS = [
    row("Sonja Berg, who chairs the ethics committee of FIFA, resigned.", "Sonja Berg holds_position_in FIFA"),
    row("Jan Novak, who headed the Carter Center's mission, left.", "Jan Novak holds_position_in Carter Center"),
    row("Jan Novak, who visited the Carter Center's mission, left.", never="Jan Novak holds_position_in Carter Center"),
]

OWNERS = [
    row("Jordan complained to the BBC. Its king, Hussein, met Ann Lowe.", "Hussein leads Jordan", never="* leads BBC"),
    row("Jordan complained to the BBC. Its chairman, Ian Orr, met Ann Lowe.", never="Ian Orr leads Jordan"),
]

HELP = [
    row(
        "The FBI helped Norway find the hackers.", "Federal Bureau of Investigation aids Norway", never="Norway aids *"
    ),
    row("Ann Lowe helped Norway win the cup.", never="Ann Lowe aids Norway"),
    row("Records show a payment of $3 million by Ford to the Green Party.", "Ford aids Green Party"),
    row("Kenyan police have begun a criminal probe of Ford.", "Kenyan police prosecutes Ford"),
    row(
        "They recall Carl Roth: as head of the teachers' union SNE he led the strike of 2011.",
        "Carl Roth leads SNE",
    ),
]


@pytest.mark.parametrize("case", CALLED)
def test_persons_called_again(read: Read, case: Row) -> None:
    """An age or a calling with "the" is the person told of, unless he holds another office."""
    check(read, case)


@pytest.mark.parametrize("case", CLAIMING)
def test_verbs_of_saying_read_as_nouns(read: Read, case: Row) -> None:
    """ "X declined the offer and claims that Y did it": X claims."""
    check(read, case)


@pytest.mark.parametrize("case", CHARGES)
def test_charges_that_no_court_hears(read: Read, case: Row) -> None:
    """Who is no prosecutor only accuses by charging somebody with doing wrong."""
    check(read, case)


@pytest.mark.parametrize("case", PARTS)
def test_who_heads_a_part_of_a_body(read: Read, case: Row) -> None:
    """Who chairs a committee has an office in its body."""
    check(read, case)


@pytest.mark.parametrize("case", OWNERS)
def test_whose_king_it_is(read: Read, case: Row) -> None:
    """Only a state has a king."""
    check(read, case)


@pytest.mark.parametrize("case", HELP)
def test_help_payments_and_probes(read: Read, case: Row) -> None:
    """Who is helped to find somebody is helped, and helps nobody."""
    check(read, case)
