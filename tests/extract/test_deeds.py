"""Whose deed a noun names: told at the noun, in a phrase around it, or in the sentence before."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

OVER_TWO_SENTENCES = [
    row(
        "On Monday Israel launched an airstrike on Beirut. The strike killed Karim Haddad.",
        "Israel kills Karim Haddad",
    ),
    row(
        "Russia shelled Kharkiv on Monday. Oleh Bondar was killed in the attack.",
        "Russia kills Oleh Bondar",
    ),
    row("Chad bombed Nyala. Kenya condemned the attack.", "Kenya condemns Chad"),
    row("Chad bombed Nyala. The raid on Nyala lasted an hour.", "Chad attacks Nyala"),
    row(  # another attack stands in between
        "Chad bombed Nyala. In Juba, an ambush by gunmen followed. Kenya condemned the attack.",
        "Chad attacks Nyala",
        never="Kenya condemns Chad / any",
    ),
    row(  # not yet done
        "Chad may bomb Nyala. Oleh Bondar was killed in the attack.", never="Chad kills Oleh Bondar / any"
    ),
    row("Chad bombed Nyala. Oleh Bondar was killed in an attack.", never="Chad kills Oleh Bondar / any"),
    row(
        "Sudan shelled Goma. Chad bombed Nyala. Rain fell. It was cold. It snowed. Kenya condemned the attack.",
        never="Kenya condemns Chad / any",
    ),
]

AROUND_THE_NOUN = [
    row("Eight soldiers died in a drone strike by Sudan that targeted a camp in Nyala.", "Sudan attacks Nyala"),
    row("A bombing in Nyala, which was claimed by Islamic State, killed Karim Haddad.", "Islamic State attacks Nyala"),
    row(
        "Kenya condemns the attacks in Nyala, for which Islamic State has claimed responsibility.",
        "Islamic State attacks Nyala",
        "Kenya condemns Islamic State",
    ),
    row("Nyala, which was claimed by Chad, is a town in Sudan.", never="Chad attacks Nyala / any"),
    row("Hundreds of Syrians were killed at the hands of Islamic State.", "Islamic State kills Syrians"),
    row("Iraq launched a total of 54 airstrikes against Islamic State.", "Iraq attacks Islamic State"),
    row(
        "Iraq launched four airstrikes consisting of 54 engagements against Islamic State targets.",
        "Iraq attacks Islamic State",
    ),
    row("Chad has used chemical weapons against the Syrians.", "Chad attacks Syrians"),
    row("Chad has used its influence against Sudan.", never="Chad attacks Sudan / any"),
    row("Belarus talked about the expulsion of a Polish diplomat from Belarus.", "Belarus expels Poland"),
]

JUDGED = [
    row("Britain criticised the decision by France to leave the pact.", "United Kingdom condemns France"),
    row("Canada supported the plan of the Red Cross.", "Canada supports Red Cross"),
    row("Turkey rejected the proposal by Greece.", "Turkey rejects Greece"),
    row("Germany condemned the arrest of Karim Haddad.", never="Germany condemns Karim Haddad / any"),
    row("Germany condemned Karim Haddad's arrest.", never="Germany condemns Karim Haddad / any"),
    row("President Emmanuel Macron defended France's record.", never="Emmanuel Macron supports France / any"),
]


@pytest.mark.parametrize("case", OVER_TWO_SENTENCES)
def test_a_deed_told_over_two_sentences(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", AROUND_THE_NOUN)
def test_a_deed_told_around_its_noun(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", JUDGED)
def test_a_judgement_of_a_deed(read: Read, case: Row) -> None:
    check(read, case)
