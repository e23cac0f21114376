"""What is told by pointing at what others do or are: "followed suit", "among its directors", "the Kingdom"."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

LIKEWISE = [
    row("Norway expelled two Russian diplomats. Denmark followed suit.", "Denmark expels Russia"),
    row(
        "Norway recalled its ambassador from Sudan. Denmark and Iceland did the same on Tuesday.",
        "Denmark breaks_relations_with Sudan",
        "Iceland breaks_relations_with Sudan",
    ),
    row(
        "Norway and Iceland cut ties with Sudan on Monday. By evening Latvia had joined them.",
        "Latvia breaks_relations_with Sudan",
    ),
    row(
        "Germany condemned Chad and France said it would do the same.",
        "Germany condemns Chad",
        "France condemns Chad / planned",
        never="France condemns Chad",
    ),
    row("Norway expelled two Russian diplomats. Denmark did not follow suit.", never="Denmark expels Russia"),
    row("Norway did not expel Russian diplomats. Denmark did the same.", never="Denmark expels Russia"),
    row("Norway expelled two Russian diplomats. It rained. Denmark followed suit.", never="Denmark expels * / any"),
    row("Ann Lowe criticised Norway. Carl Roth joined them in Oslo.", never="Carl Roth condemns * / any"),
]

AMONG = [
    row("Ford Metals lost money. Among its directors is Peter Lind.", "Peter Lind holds_position_in Ford Metals"),
    row(
        "Among the members of the Green Party are Ali Demir and Ann Lowe.",
        "Ali Demir member_of Green Party",
        "Ann Lowe member_of Green Party",
    ),
    row("Among the critics of the Green Party is Ann Lowe.", never="Ann Lowe member_of Green Party"),
]

HOLDERS = [
    row("Peru's president, the engineer and former mayor Luis Soto, apologised.", "Luis Soto leads Peru"),
    row(
        "Novatel's chairman, the economist Jan Kubis, accused Chile of theft.",
        "Jan Kubis leads Novatel",
        "Jan Kubis accuses Chile",
    ),
    row(
        "The head of Greenpeace, the chemist and Nobel laureate Jan Kubis, denied it.",
        "Jan Kubis leads Greenpeace",
    ),
    row("Unlike Novatel's chairman, the economist Jan Kubis agreed.", never="Jan Kubis leads Novatel"),
    row(
        "Kenya killed Pedro Salas, the second-in-command of the Free Front.", "Pedro Salas holds_position_in Free Front"
    ),
]

AIDES = [
    row("President Olsen's adviser Nadia Ferri accused Mr Kane of theft.", "Nadia Ferri affiliated_with Olsen"),
    row("Ali Demir, an aide to President Karim Sow, resigned.", "Ali Demir affiliated_with Karim Sow"),
    row("President Olsen's rival Nadia Ferri resigned.", never="Nadia Ferri affiliated_with Olsen"),
]

MASSES = [
    row("Finnish troops met fierce resistance in Vyborg.", never="Finland meets_with * / any"),
    row(
        "The White House defended Poland's right to protect its border.",
        "United States supports Poland",
        never="Poland aids * / any",
    ),
    row("Ann Lowe praised the opposition in Lima.", "Ann Lowe supports opposition"),
    row("A NATO member has shot down a Russian warplane.", never="NATO attacks Russia"),
    row("Another EU country condemned Chad.", never="European Union condemns Chad"),
    row("NATO shot down a Russian warplane.", "NATO attacks Russia"),
]

STATES = [
    row(
        "Ali Sow, Prime Minister of the Kingdom, met Ann Lowe. The Kingdom of Morocco thanked her.",
        "Ali Sow leads Morocco",
    ),
    row(
        "Ali Sow, Prime Minister of the Kingdom, met Ann Lowe. The Kingdom Hall in Leeds was full.",
        never="Ali Sow leads Morocco",
    ),
]

TOLD = [
    row("Oxfam and Caritas said in a joint statement that the camps were full.", "Oxfam cooperates_with Caritas"),
    row("Oxfam and Caritas said in statements that the camps were full.", never="Oxfam cooperates_with Caritas"),
    row("Ann Lowe prevailed in a power struggle with Carl Roth.", "Ann Lowe defeats Carl Roth"),
    row("Ann Lowe won an interview with Carl Roth.", never="Ann Lowe defeats Carl Roth"),
    row("Estonia requested an urgent meeting of UNESCO.", "Estonia urges UNESCO"),
    row("Estonia attended an urgent meeting of UNESCO.", never="Estonia urges UNESCO"),
    row("Emmanuel Macron broke off a trip to Chile after the quake.", "Emmanuel Macron visits Chile"),
    row("Emmanuel Macron called off a trip to Chile after the quake.", never="Emmanuel Macron visits Chile"),
    row("Emmanuel Macron flew to Chad. He continued to Kenya.", "Emmanuel Macron visits Kenya"),
]


@pytest.mark.parametrize("case", LIKEWISE)
def test_who_does_as_others_did(read: Read, case: Row) -> None:
    """A verb that stands for the one before tells the same of its own subject."""
    check(read, case)


@pytest.mark.parametrize("case", AMONG)
def test_who_is_told_among_them(read: Read, case: Row) -> None:
    """A clause turned round tells what somebody is in a body."""
    check(read, case)


@pytest.mark.parametrize("case", HOLDERS)
def test_offices_before_a_description(read: Read, case: Row) -> None:
    """An office stands before what else its holder is, or in one word with hyphens."""
    check(read, case)


@pytest.mark.parametrize("case", AIDES)
def test_who_works_for_a_person(read: Read, case: Row) -> None:
    """Advisers and aides are tied to whom they serve."""
    check(read, case)


@pytest.mark.parametrize("case", MASSES)
def test_words_for_masses_and_for_members(read: Read, case: Row) -> None:
    """Resistance that one meets is nobody, and one member is not the body."""
    check(read, case)


@pytest.mark.parametrize("case", STATES)
def test_states_by_their_form(read: Read, case: Row) -> None:
    """ "The Kingdom" is the one that the article calls a kingdom."""
    check(read, case)


@pytest.mark.parametrize("case", TOLD)
def test_set_phrases(read: Read, case: Row) -> None:
    """Joint statements, struggles won, meetings asked for, journeys broken off and gone on with."""
    check(read, case)
