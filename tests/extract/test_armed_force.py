"""Force as newspapers tell it: what is struck and where, craft of a country, verdicts for deeds, rule that is over."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

STRUCK = [
    row("Turkish helicopter gunships fired on two cars in the Iraqi city of Mosul.", "Turkey attacks Mosul"),
    row("Turkish jets blasted several vehicles at Sirte on Saturday.", "Turkey attacks Sirte"),
    row("The Turkish bombing of Mosul airport went on.", "Turkey attacks Mosul"),
    row("Turkish editors attacked the plan at a meeting in Mosul.", never="* attacks Mosul / any"),
    row("American B-52 bombers hit positions near Mosul.", "United States attacks Mosul"),
    row("Egyptian bombers hit a market near Mosul.", never="Egypt attacks Mosul / any"),
    row("The French-led bombing of Libya went on.", "France attacks Libya"),
    row("The French-led talks on Libya went on.", never="France attacks Libya / any"),
    row(
        "Some ten villagers were killed and six injured in night raids by Turkish warplanes in Iraq.",
        "Turkey kills villagers",
    ),
    row("Israel's assassination attempt on Karim Sadr failed.", "Israel attacks Karim Sadr"),
    row("Karim Sadr, the chief suspect in the attack on Nairobi, has fled.", "Karim Sadr attacks Nairobi / possible"),
    row("Karim Sadr is wanted for the bombing in Nairobi.", "Karim Sadr attacks Nairobi / possible"),
    row("Norway rebuked Chad over the shelling of Sudanese villages.", "Chad attacks Sudan"),
    row("Norway praised Chad over the shelling of Sudanese villages.", never="Chad attacks Sudan / any"),
    row("Ann Otieno accused Chad of a breach by killing ten Sudanese soldiers.", never="Ann Otieno kills * / any"),
]

VERDICTS = [
    row("The conviction of Karl Aho for the murder of Ann Otieno stunned the town.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho was sentenced to life imprisonment for the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho was found guilty of the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho is serving a life sentence for the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho was found not guilty of the murder of Ann Otieno.", never="Karl Aho kills Ann Otieno / any"),
    row("Karl Aho was murdered on the orders of Ann Otieno.", "Ann Otieno kills Karl Aho"),
    row("Karl Aho is now in the custody of Kenyan troops.", "Kenya arrests Karl Aho"),
    row("Lawyers put pressure on Karl Aho to release Ann Otieno.", never="lawyers releases * / any"),
    row("Turkish forces charged into northern Iraq.", never="* prosecutes * / any"),
]

GROUND = [
    row("Hamas fought Turkish rule in Cyprus.", "Turkey controls Cyprus"),
    row("The rule of the Taliban in Afghanistan has ended.", "Taliban controls Afghanistan / former"),
    row("The Taliban is no longer in power in Afghanistan.", "Taliban controls Afghanistan / former"),
    row("Kenya wants to end Turkish rule in Cyprus.", never="Turkey controls Cyprus / former"),
    row("The Turkish rule in chess was changed in Cyprus.", never="Turkey controls Cyprus / any"),
    row("The administration was being run by a council in Kenya.", never="* controls * / any"),
    row("Kenyan peacekeepers are patrolling the streets of Goma.", "Kenya deploys_to Goma"),
    row("The Kenyan army is searching caves in the Sirte region.", "Kenya Defence Forces deploys_to Sirte"),
    row("Kenya has deployed gunships along the Ugandan border.", "Kenya deploys_to Uganda"),
    row("Kenya withdrew its claim from the Uganda inquiry.", never="Kenya withdraws_from * / any"),
    row("Turkish tanks have reoccupied Kirkuk.", "Turkey occupies Kirkuk"),
]


@pytest.mark.parametrize("case", [*STRUCK, *VERDICTS, *GROUND])
def test_armed_force(read: Read, case: Row) -> None:
    check(read, case)
