"""Force as newspapers tell it: what is struck and where, craft of a country, verdicts for deeds, rule that is over."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

STRUCK = [
    row("Turkish gunships fired on three vans in the Iraqi city of Mosul.", "Turkey attacks Mosul"),
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
    row("Kenyan troops overran an al-Shabaab hideout on Sunday.", "Kenya attacks al-Shabab"),
    row("Kenyan fans visited an al-Shabaab hideout on Sunday.", never="* attacks al-Shabab / any"),
    row("Karim Sadr survived a PJAK assassination attempt in 2011.", "PJAK attacks Karim Sadr"),
    row("Karim Sadr survived an impeachment attempt by Chad.", never="Chad attacks Karim Sadr / any"),
    row("Karim Sadr, the chief suspect in the attack on Nairobi, has fled.", "Karim Sadr attacks Nairobi / possible"),
    row("Karim Sadr is wanted for the bombing in Nairobi.", "Karim Sadr attacks Nairobi / possible"),
    row("Norway rebuked Chad over the shelling of Sudanese villages.", "Chad attacks Sudan"),
    row("Norway praised Chad over the shelling of Sudanese villages.", never="Chad attacks Sudan / any"),
    row("Ann Otieno accused Chad of a breach by killing ten Sudanese soldiers.", never="Ann Otieno kills * / any"),
    row("An American drone strike killed ten people in Yemen.", "United States attacks Yemen"),
    row("Kenya's Easter bombings killed ten people in Lamu.", never="Kenya attacks Lamu / any"),
    row("Kurdish gunmen of the PJAK ambushed a patrol of the Kenyan army.", "PJAK attacks Kenya Defence Forces"),
    row("Kurdish gunmen from Sirte ambushed a patrol of the Kenyan army.", never="PJAK attacks * / any"),
    row("Soldiers opened fire on strikers in Lamu, leaving three dead.", "soldiers kills strikers"),
    row("Soldiers opened fire on strikers in Lamu, leaving the mill idle.", never="soldiers kills * / any"),
    row(
        "Kenya killed ten rebels on Monday, among them the preacher Karl Aho.",
        "Kenya kills rebels",
        "Kenya kills Karl Aho",
    ),
    row("Kenya killed ten rebels while Karl Aho was among them.", never="Kenya kills Karl Aho / any"),
    row("Kenyan police used batons against students.", "Kenyan police attacks students"),
    row("Hamas ended its campaign of suicide bombings against Israel.", "Hamas attacks Israel"),
    row("Hezbollah's wave of air strikes on Haifa went on.", "Hezbollah attacks Haifa"),
    row("Hamas fought a guerrilla war against Israel.", "Hamas attacks Israel or Hamas clashes_with Israel"),
    row("Turkish jets have attacked Kurdish targets across Iraq.", "Turkey attacks Kurds", "Turkey attacks Iraq"),
    row("Gunmen opened fire on a bus carrying Egyptian pilgrims.", "gunmen attacks Egyptian pilgrims"),
    row("Gunmen opened fire on a bus carrying a sign.", never="gunmen attacks * / any"),
    row("Rebels attacked one of Kenya's tanks.", "rebels attacks Kenya"),
    row("The front line between Hamas and Fatah moved.", "Fatah clashes_with Hamas"),
    row("Karl Aho could have been killed in the French bombardment of Sirte.", "France attacks Sirte"),
    row("Hamas carried out the raid at the behest of Kenya.", never="Hamas attacks Kenya / any"),
    row("Karl Aho was arrested for fighting with the Taliban.", never="Karl Aho clashes_with Taliban / any"),
    row("Chad tries to end days of clashes between Hamas and Fatah.", "Fatah clashes_with Hamas"),
]

VERDICTS = [
    row("The conviction of Karl Aho for the murder of Ann Otieno stunned the town.", "Karl Aho kills Ann Otieno"),
    row("A court sentenced Karl Aho to life for the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho was found guilty of the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho is serving a life sentence for the murder of Ann Otieno.", "Karl Aho kills Ann Otieno"),
    row("Karl Aho was found not guilty of the murder of Ann Otieno.", never="Karl Aho kills Ann Otieno / any"),
    row("Karl Aho was murdered on the orders of Ann Otieno.", "Ann Otieno kills Karl Aho"),
    row("Karl Aho is now in the custody of Kenyan troops.", "Kenya arrests Karl Aho"),
    row("Lawyers put pressure on Karl Aho to release Ann Otieno.", never="lawyers releases * / any"),
    row("Turkish forces charged into northern Iraq.", never="* prosecutes * / any"),
    row("Judge Ellen Aho jailed Karl Otieno for contempt.", "Ellen Aho prosecutes Karl Otieno"),
    row("Turkish prosecutors have asked for ten years in prison for Selin Aho.", "Turkey prosecutes Selin Aho"),
    row("Turkish prosecutors have asked for ten days of leave for Selin Aho.", never="Turkey prosecutes * / any"),
    row("Kenyan commandos freed ten nurses from Boko Haram.", "Boko Haram abducts nurses", "Kenya releases nurses"),
    row("Kenyan reforms freed ten farmers from poverty.", never="* abducts * / any"),
    row("Boko Haram held Karl Aho for six days.", "Boko Haram abducts Karl Aho"),
    row("Boko Haram held talks for six days.", never="Boko Haram abducts * / any"),
    row("A Kenyan court gave Karl Otieno ten years for theft.", "Kenya prosecutes Karl Otieno"),
    row("A Kenyan court gave Karl Otieno the prize last year.", never="Kenya prosecutes * / any"),
    row("Shell was sued by Norway and by Kenya.", "Norway prosecutes Shell", "Kenya prosecutes Shell"),
]

GROUND = [
    row("Hamas fought Turkish rule in Cyprus.", "Turkey controls Cyprus"),
    row("The rule of Hamas in Gaza City has ended.", "Hamas controls Gaza City / former"),
    row("Since May, Hamas is no longer in power in Gaza City.", "Hamas controls Gaza City / former"),
    row("Kenya wants to end Turkish rule in Cyprus.", never="Turkey controls Cyprus / former"),
    row("The Turkish rule in chess was changed in Cyprus.", never="Turkey controls Cyprus / any"),
    row("The administration is now run by a council in Kenya.", never="* controls * / any"),
    row("Kenyan peacekeepers are patrolling the streets of Goma.", "Kenya deploys_to Goma"),
    row("The Kenyan army is searching caves in the Sirte region.", "Kenya Defence Forces deploys_to Sirte"),
    row("Kenya has deployed gunships along the Ugandan border.", "Kenya deploys_to Uganda"),
    row("Kenya withdrew its claim from the Uganda inquiry.", never="Kenya withdraws_from * / any"),
    row("Iraq recaptured Tikrit from Islamic State.", "Islamic State controls Tikrit / former"),
    row("Tyre, a stronghold of Hezbollah, was quiet.", "Hezbollah controls Tyre"),
    row("The Kenyan base at Goma was shelled.", "Kenya deploys_to Goma"),
    row("The Kenyan customer base in Goma is small.", never="Kenya deploys_to Goma / any"),
    row("Kenya has a hundred soldiers at Goma.", "Kenya deploys_to Goma"),
    row("Nigerian soldiers overran a rebel camp at Goma.", "Nigeria seizes Goma"),
    row("Kenyan commandos are expected in Goma.", "Kenya deploys_to Goma / planned"),
    row("Kenyan pupils are expected in Goma.", never="Kenya deploys_to * / any"),
    row("Kenyan reinforcements arrived in Goma.", "Kenya deploys_to Goma"),
    row("The Kenyan Air Force has flown 900 villagers to Goma.", never=("* deploys_to Goma / any", "* visits * / any")),
    row("Acme Holdings runs colleges in Goma.", never="* controls Goma / any"),
    row("General Karl Aho took command of the Kenyan army.", never="Karl Aho seizes * / any"),
    row("Kenya evicted 4,000 Filipinos from Goma.", never="Kenya seizes * / any"),
    row("Kenya pulled its nationals out of Goma.", never="* withdraws_from Goma / any"),
    row("Kenyan police detained a resident of Goma.", never="* seizes * / any"),
    row("Turkish tanks have reoccupied Kirkuk.", "Turkey occupies Kirkuk"),
]


@pytest.mark.parametrize("case", [*STRUCK, *VERDICTS, *GROUND])
def test_armed_force(read: Read, case: Row) -> None:
    check(read, case)
