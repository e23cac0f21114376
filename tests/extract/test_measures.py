"""Force and measures as news words them: who shot whom dead, who was put on a list, sent home, let go, stationed."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

FORCE = [
    row("Kenyan soldiers shot dead two suspected poachers in Goma.", "Kenya kills suspected poachers"),
    row("Chadian police fatally shot Amos Sarr.", "Chadian police kills Amos Sarr"),
    row("Chadian police repeatedly praised Amos Sarr.", never="Chadian police kills Amos Sarr / any"),
    row("Hamas set fire to the embassy of Chad.", "Hamas attacks Chad"),
    row("Hamas set limits to the embassy of Chad.", never="Hamas attacks Chad / any"),
    row("Kenyan jets bombed two Hezbollah depots in Goma.", "Kenya attacks Hezbollah", "Kenya attacks Goma"),
    row("Hezbollah opened two depots in Goma.", never="Hezbollah attacks Goma / any"),
    row("Rebels fired at a Kenyan lorry.", "rebels attacks Kenya"),
    row("Hamas and Fatah shelled each other.", "Fatah clashes_with Hamas", never="Hamas attacks Fatah / any"),
    row("Hamas and Fatah shelled each other's positions.", "Fatah clashes_with Hamas"),
    row("Hamas and Fatah praised each other's positions.", never="Fatah clashes_with Hamas / any"),
    row("Kenyan troops took Goma on Friday.", "Kenya seizes Goma"),
    row("Kenyan troops took part in Goma.", never="Kenya seizes Goma / any"),
    row("Goma, taken by Kenyan troops in 1945, is quiet.", "Kenya seizes Goma"),
]

TAKEN = [
    row("Ten Yemeni soldiers were killed and six wounded when Hamas gunmen stormed a post.", "Hamas kills Yemen"),
    row("Ten Yemeni soldiers were killed and six wounded when Hamas spoke.", never="Hamas kills Yemen / any"),
    row("Kenyan soldiers fired on Chadian soldiers, killing four.", "Kenya kills Chad"),
    row("Kenyan soldiers met Chadian soldiers, praising four.", never="Kenya kills Chad / any"),
    row("Kenyan soldiers shot a lawyer at a checkpoint in Goma.", never="Kenya attacks Goma / any"),
    row("Hamas fired at Goma.", "Hamas attacks Goma"),
    row("Separatist gunmen seized Ann Lee in Goma.", "Separatist gunmen abducts Ann Lee"),
    row("Kenyan officers seized Ann Lee in Goma.", never="* abducts Ann Lee / any"),
    row("Chad's army drove rebels into Sudan.", never="* invades Sudan / any"),
    row("Chad's army drove into Sudan.", "Chadian Armed Forces invades Sudan or Chadian army invades Sudan"),
]

STATIONED = [
    row("Rebels praised the Kenyan troops in Goma.", "Kenya deploys_to Goma"),
    row("Rebels praised the Kenyan traders in Goma.", never="Kenya deploys_to Goma / any"),
    row("Rebels praised the Kenyan troops in Nairobi.", never="Kenya deploys_to Nairobi / any"),
    row("Djibouti hosts 900 Kenyan soldiers.", "Kenya deploys_to Djibouti"),
    row("Djibouti hosts 900 Kenyan runners.", never="Kenya deploys_to Djibouti / any"),
    row("Kenyan peacekeepers arrived in Goma on Monday.", "Kenya deploys_to Goma"),
]

MEASURES = [
    row("The EU put Ann Lee on its blacklist.", "European Union sanctions Ann Lee"),
    row("The EU put Ann Lee under sanctions.", "European Union sanctions Ann Lee"),
    row("Ann Lee is under American sanctions.", "United States sanctions Ann Lee"),
    row("Ann Lee is under American influence.", never="United States sanctions Ann Lee / any"),
    row("Washington put Cuba on its list of state sponsors of terrorism.", "United States designates Cuba"),
    row("FIFA suspended Ann Lee for three months.", "FIFA sanctions Ann Lee"),
    row("Ann Lee was jailed by a Kenyan court.", "Kenya prosecutes Ann Lee"),
    row("Kenya jailed Ann Lee.", "Kenya arrests Ann Lee"),
    row("Kenya charged three traders with smuggling gold.", "Kenya prosecutes traders"),
    row("A court in Chad gave Ann Lee nine years.", "Chad prosecutes Ann Lee"),
    row("A court in Chad gave Ann Lee a warning.", never="Chad prosecutes Ann Lee / any"),
    row("A Kenyan court upheld the conviction of Ann Lee.", "Kenya prosecutes Ann Lee"),
    row("A Kenyan court upheld the rights of Ann Lee.", never="Kenya prosecutes Ann Lee / any"),
    row("Kenyan prosecutors are seeking nine years for Ann Lee.", "Kenya prosecutes Ann Lee"),
    row("Kenyan prosecutors are seeking a desk for Ann Lee.", never="Kenya prosecutes Ann Lee / any"),
    row("Kenya charged its visitors a fee.", never="Kenya prosecutes visitors / any"),
]

MOVED = [
    row("Kenya sent home two Chadian diplomats.", "Kenya expels Chad"),
    row("Kenya read at home two Chadian novels.", never="Kenya expels Chad / any"),
    row("Kenya put Ann Lee on a plane to Accra.", "Kenya expels Ann Lee"),
    row("Kenya put Ann Lee on a panel in Accra.", never="Kenya expels Ann Lee / any"),
    row("Ann Lee was refused entry to Kenya.", "Kenya expels Ann Lee"),
    row("The court threw out a petition by Ann Lee.", never="* expels Ann Lee / any"),
    row("Hamas let Ann Lee go on Monday.", "Hamas releases Ann Lee"),
    row("Hamas let Ann Lee speak on Monday.", never="Hamas releases Ann Lee / any"),
    row("Chadian police led away Ann Lee.", "Chadian police arrests Ann Lee"),
    row(
        "Kenyan detectives are holding Ann Lee over a theft.",
        "Kenyan detectives arrests Ann Lee or Kenya arrests Ann Lee",
    ),
]


@pytest.mark.parametrize("expected", FORCE)
def test_force(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", TAKEN)
def test_taken(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", STATIONED)
def test_stationed(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", MEASURES)
def test_measures(expected: Row, read: Read) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", MOVED)
def test_moved(expected: Row, read: Read) -> None:
    check(read, expected)
