"""Bodies that a common noun means: police, the army, the authorities, the group; and whose they are."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

KENYA = "Kenya held a vote on Monday. Kenyan officials in Nairobi counted the ballots. "

BODIES = [
    row("Kenyan police arrested Ann Lowe. Police later detained Carl Roth.", "Kenyan police arrests Carl Roth"),
    row("Nairobi police arrested Ann Lowe.", "Nairobi police arrests Ann Lowe"),
    row(KENYA + "Police arrested Ann Lowe.", "police arrests Ann Lowe or Kenyan police arrests Ann Lowe"),
    row(KENYA + "Riot police arrested Ann Lowe.", "police arrests Ann Lowe or Kenyan police arrests Ann Lowe"),
    row("Police arrested Ann Lowe.", "police arrests Ann Lowe"),
    row(KENYA + "Authorities arrested Ann Lowe.", "Kenya arrests Ann Lowe"),
    row(
        "Kenya and Sudan sent envoys to Oslo. Authorities arrested Ann Lowe.",
        never=("Kenya arrests * / any", "Sudan arrests * / any"),
    ),
    row("Ann Lowe, a police officer, praised Ghana.", never="police supports Ghana / any"),
    row(KENYA + "Government officials met Ann Lowe.", "Ann Lowe meets_with Kenya"),
    row("Government officials met Ann Lowe.", never="Kenya meets_with * / any"),
    row("The unification ministry in Seoul condemned Japan.", "South Korean unification ministry condemns Japan"),
    row("The ministry condemned Japan.", never="* condemns Japan / any"),
    row("Daesh fled Mosul. Coalition forces condemned Iran.", "Global Coalition condemns Iran"),
    row("The women's rights activist Ann Lowe condemned Iran.", never="women condemns Iran / any"),
]

DESCRIPTIONS = [
    row("Hezbollah met Hamas. The Lebanese group condemned Iran.", "Hezbollah condemns Iran"),
    row("The Indian Army met Hezbollah. The militant group condemned Iran.", "Hezbollah condemns Iran"),
    row("The Indian Army met Oman. The militant group condemned Iran.", never="* condemns Iran / any"),
    row("The Jubilee Party met Oman. The party condemned Iran.", "Jubilee Party condemns Iran"),
    row(
        "The Jubilee Party met Oman. The main opposition party condemned Iran.",
        never="Jubilee Party condemns Iran / any",
    ),
]

NAMES = [
    ("Ann Lowe, a member of parliament (MP), spoke.", {"Ann Lowe"}, {"MP", "member of parliament"}),
    ("Operation Purple River began on Monday.", {"Operation Purple River"}, {"Purple River"}),
    (
        "The Center for Rights Education and Awareness sued Shell.",
        {"Center for Rights Education and Awareness"},
        {"Awareness"},
    ),
    ("The Ministry of Health and Ann Lowe met Poland.", {"Ministry of Health", "Ann Lowe"}, set()),
    ("Julie Bishop spoke in Perth. Ms Bishop met Poland.", {"Julie Bishop"}, {"Ms Bishop"}),
    ("They fought the Islamic State (Isis) group.", {"Islamic State"}, {"Islamic State (Isis"}),
]


@pytest.mark.parametrize("one", BODIES)
def test_bodies(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize("one", DESCRIPTIONS)
def test_descriptions_point_at_their_own_kind(read: Read, one: Row) -> None:
    check(read, one)


@pytest.mark.parametrize(("text", "found", "never"), NAMES, ids=[n[0][:60] for n in NAMES])
def test_names_of_bodies(read: Read, text: str, found: set[str], never: set[str]) -> None:
    names = {form for actor in read(text).extraction.actors for form in (actor.name, *actor.names)}
    assert found <= names
    assert not names & never
