"""Where somebody went, what he went there for, whom he spoke to in front of a microphone."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

DONE = [
    row("Karen Moll flew to Lagos on Monday to meet Abdul Okoro.", "Karen Moll meets_with Abdul Okoro"),
    row("Karen Moll had travelled to Lagos to see Abdul Okoro.", "Karen Moll meets_with Abdul Okoro"),
    row("Karen Moll went to talk to Abdul Okoro.", "Karen Moll meets_with Abdul Okoro"),
    row("Karen Moll is flying to Lagos to meet Abdul Okoro.", "Karen Moll meets_with Abdul Okoro / planned"),
    row("Karen Moll will fly to Lagos to meet Abdul Okoro.", "Karen Moll meets_with Abdul Okoro / planned"),
    row("Karen Moll did not travel to Lagos to meet Abdul Okoro.", never="Karen Moll meets_with Abdul Okoro"),
    row("Karen Moll is due in Lagos for talks with Abdul Okoro.", never="Karen Moll negotiates_with Abdul Okoro"),
    row("Karen Moll went to Lagos to overthrow Abdul Okoro.", never="Karen Moll overthrows Abdul Okoro"),
]

WAYS = [
    row("Karen Moll, who had just returned from Lagos, wrote a book.", "Karen Moll visits Lagos"),
    row("Karen Moll returned home from Lagos in 1990.", never="Karen Moll visits Lagos / any"),
    row("Karen Moll took a train to Ghent.", "Karen Moll visits Ghent"),
    row("Karen Moll took a liking to Ghent.", never="Karen Moll visits Ghent / any"),
    row("Karen Moll shared a video from Ghent on her account.", "Karen Moll visits Ghent"),
    row("Karen Moll booked a week's holiday in Ghent.", "Karen Moll visits Ghent / planned"),
    row("Karen Moll came to Ghent as a child.", never="Karen Moll visits Ghent / any"),
    row("Karen Moll was barred from entering Ghana.", never="Karen Moll visits Ghana"),
]

WORDS = [
    row("Karen Moll told Tim Brandt in an interview that she was tired.", "Karen Moll meets_with Tim Brandt"),
    row("Karen Moll told the BBC in an interview that she was tired.", "Karen Moll meets_with BBC"),
    row("Karen Moll told the BBC that she was tired.", never="Karen Moll meets_with BBC / any"),
    row("Karen Moll gave an interview to Tim Brandt.", "Karen Moll meets_with Tim Brandt"),
    row("Karen Moll communicates with Tim Brandt.", "Karen Moll meets_with Tim Brandt"),
    row("Karen Moll summoned Tim Brandt to her office.", "Karen Moll meets_with Tim Brandt"),
    row("Karen Moll got a hug from Tim Brandt.", "Karen Moll meets_with Tim Brandt"),
    row("Karen Moll got a letter from Tim Brandt.", never="Karen Moll meets_with Tim Brandt / any"),
    row("Karen Moll received an MBE in May.", never="Karen Moll meets_with * / any"),
    row("Ghana received thousands of kits from Kenya.", never="Ghana meets_with Kenya / any"),
    row("Kenya meet Ghana in Cairo on Friday.", never="Kenya meets_with Ghana / any"),
    row("Kenya will meet Ghana in Cairo on Friday.", "Ghana meets_with Kenya / planned"),
    row("The leaders of Kenya and Ghana meet on Friday.", "Ghana meets_with Kenya"),
    row("Judge Karen Moll told Tim Brandt that he was a liar.", never="Karen Moll meets_with Tim Brandt / any"),
    row("Kenya and Ghana met in Cairo for a third round of talks.", "Ghana negotiates_with Kenya"),
    row("Karen Moll raised three sons with Tim Brandt.", never="Karen Moll meets_with Tim Brandt / any"),
    row("Kenya, Chad and Ghana spoke well of the plan.", never="Kenya meets_with * / any"),
]

FORCE = [
    row("Chad used sarin in the attack on Goma.", "Chad attacks Goma"),
    row("Chad has vowed to never use force against Ghana.", "Chad attacks Ghana / planned not"),
    row("Chad fears retaliation from Hezbollah.", "Hezbollah attacks Chad / possible"),
    row("Hezbollah is responsible for attacking Kenyan soldiers.", "Hezbollah attacks Kenya"),
    row("A Kenyan drone crashed in Ghana.", never="Kenya attacks * / any"),
    row("Google was fined for the violation of sanctions against Ghana.", never="Google attacks * / any"),
    row("The Kenyan government sent federal agents to Goma.", "Kenya deploys_to Goma"),
    row("Kenya strengthened its units in Goma.", "Kenya deploys_to Goma"),
    row("Oxfam ousted Karen Moll.", "Oxfam dismisses Karen Moll", never="Oxfam overthrows Karen Moll / any"),
    row("Goma is under Kenyan occupation.", "Kenya occupies Goma"),
    row("Goma is under the control of Hezbollah.", "Hezbollah controls Goma"),
    row("Hezbollah drove 4,000 people from Goma.", "Hezbollah displaces Goma"),
    row("The last Kenyan soldiers came home from Mali.", "Kenya withdraws_from Mali"),
    row("Kenya recalled its troops from Mali.", "Kenya withdraws_from Mali"),
    row("Kenyan troops were sent to quell riots in Goma.", "Kenya deploys_to Goma"),
    row("Chadian jets struck a Hezbollah camp near Goma.", "Chad attacks Hezbollah", never="Chad attacks Goma / any"),
]

LAW = [
    row("The FBI inquiry into claims against Karen Moll ended.", "FBI prosecutes Karen Moll"),
    row("Kenyan police are investigating Karen Moll's dealings.", "Kenyan police prosecutes Karen Moll"),
    row("Karen Moll died in Kenyan custody.", "Kenya arrests Karen Moll"),
    row("Karen Moll died in Kenyan waters.", never="Kenya arrests Karen Moll / any"),
    row("Karen Moll was arrested in Accra.", never="Ghana arrests Karen Moll / any"),
    row("Karen Moll was arrested at Ghana's request.", never="Ghana arrests Karen Moll / any"),
    row("The murder of Karen Moll was blamed on Hezbollah.", "Hezbollah kills Karen Moll / possible"),
]


@pytest.mark.parametrize("case", DONE)
def test_contacts_on_journeys(read: Read, case: Row) -> None:
    """Who went somewhere to meet somebody met him; who is on his way has not yet."""
    check(read, case)


@pytest.mark.parametrize("case", WAYS)
def test_ways_to_tell_a_visit(read: Read, case: Row) -> None:
    """Visits told by the return, by the train, by a photo; moves that are no visits."""
    check(read, case)


@pytest.mark.parametrize("case", WORDS)
def test_words_and_hugs(read: Read, case: Row) -> None:
    """Interviews and other contacts; a statement to a newspaper is none."""
    check(read, case)


@pytest.mark.parametrize("case", FORCE)
def test_force(read: Read, case: Row) -> None:
    """Weapons used, reprisals feared, forces sent; crashes and offences are no attacks."""
    check(read, case)


@pytest.mark.parametrize("case", LAW)
def test_law(read: Read, case: Row) -> None:
    """Inquiries into what is said of somebody, and who holds him."""
    check(read, case)
