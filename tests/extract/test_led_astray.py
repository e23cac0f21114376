"""Constructions of news that were read as something else: guarantors of deals, verbs read as participles, labels."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # who signs as a guarantor is no party
    row("Kenya and Uganda signed as guarantors.", never="Kenya agrees_with * / any"),
    row("Kenya and Uganda signed the accord as witnesses.", never="Kenya agrees_with * / any"),
    row("Kenya and Uganda signed the accord on Monday.", "Kenya agrees_with Uganda"),
    # a past tense with an object of its own, read as a participle
    row("Peru has struggled since a coup toppled Alan Pena.", never="Peru overthrows * / any"),
    row("Since May Peru has been quiet. A raid by Chile killed Alan Pena.", "Chile kills Alan Pena"),
    # what a body is called, behind an aside about it
    row("Norway declared Hamas, the ruler of Gaza, a terrorist group.", "Norway designates Hamas"),
    row("Norway called Ivan Lund, a friend of Peru, a liar.", never="Norway supports * / any"),
    # a state's government is no place
    row("Acme, a partner in Peru's government, left.", never="Acme based_in * / any"),
    # three bodies in a row
    row("Men from the FBI, the MI5 security service and Interpol left.", never="FBI part_of * / any"),
    # people tied to a body, not the body, are "who"
    row("The army drove out gunmen linked to Hamas, who had occupied a third of Mali.", never="Hamas occupies * / any"),
    # whose the last stronghold is
    row("The army shelled Tyre, the last redoubt left to Hezbollah.", "Hezbollah controls Tyre"),
    row("The army left Tyre to Hezbollah.", never="army controls * / any"),
    # held against one's will, held to blame
    row("Peru accused Chile of keeping Ana Ruiz against her will.", "Chile arrests Ana Ruiz"),
    row("Peru holds Ana Ruiz to blame for the leak.", "Peru accuses Ana Ruiz"),
    # one of a movement, by its plural
    row("Omar Said, a veteran Houthi, left.", "Omar Said member_of Houthis"),
    row("Omar Said, a former Houthi, left.", "Omar Said member_of Houthis / former"),
    row("Omar Said, a Houthi rival, left.", never="Omar Said member_of * / any"),
    # who leads a wing
    row("A faction of Hezbollah under Omar Said stayed away.", "Omar Said leads Hezbollah"),
    row("A faction of Hezbollah under pressure stayed away.", never="* leads Hezbollah / any"),
    # exercises that end, and their days
    row("Peru ended three days of drills with Chile.", "Peru cooperates_with Chile"),
    row("Peru ended three days of clashes with Chile.", never="Peru cooperates_with Chile / any"),
    row("Peru set up talks with Chile.", never="Peru cooperates_with Chile / any"),
    # getting ready
    row("Peru is getting ready for an offensive against Chile.", "Peru attacks Chile / planned"),
    row("Peru is gearing up for an attack on Chile.", "Peru attacks Chile / planned"),
    row("Peru is getting ready for an attack by Chile.", never="Peru attacks Chile / any"),
    # journeys
    row("Ana Ruiz was in Rome for talks with Ivan Lund.", "Ana Ruiz meets_with Ivan Lund"),
    row("Ana Ruiz will reach Rome on Monday for talks with Ivan Lund.", "Ana Ruiz meets_with Ivan Lund / planned"),
    row("Ana Ruiz was in Rome for a month with Ivan Lund.", never="Ana Ruiz meets_with Ivan Lund / any"),
    # headlines without articles
    row("Kenya and Uganda plot attack on Chile", "Kenya attacks Chile / planned", "Uganda attacks Chile / planned"),
    row("Erbil says Kenyan troops and Ugandan police plan raid on Chile", "Kenya attacks Chile / planned"),
    # who signs for somebody
    row("Ana Ruiz signed the accord for Peru.", "Ana Ruiz represents Peru"),
    row("Ana Ruiz signed for Chelsea.", never="Ana Ruiz represents * / any"),
    # punished, but not in arms
    row("Peru has punished Chile for the leak.", never="Peru attacks * / any"),
    # the leader's headquarters are not where another lives
    row("Ana Ruiz met Ivan Lund at his headquarters in Rome.", never="Ana Ruiz based_in * / any"),
    # an operation is launched, not founded
    row("Peru launched Broom-Star in May against Chile.", never="Peru founded * / any"),
]


@pytest.mark.parametrize("expected", ROWS)
def test_led_astray(read: Read, expected: Row) -> None:
    check(read, expected)
