"""Who did what to whom in every clause construction: voice, relative clauses, participles, control, coordination."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ACTIVE = [
    row("Turkey bombed Iraq.", "Turkey attacks Iraq", never="Iraq attacks Turkey / any"),
    row("Boko Haram kidnapped Grace Adamu near the border.", "Boko Haram abducts Grace Adamu"),
    row("Canada expelled the Indian diplomats.", "Canada expels India", never="India expels * / any"),
    row("Peru recognised Palestine.", "Peru supports Palestine", never="Palestine supports Peru / any"),
    row("The Taliban captured Kunduz.", "Taliban seizes Kunduz"),
    row("Norway gave Ukraine 40 tanks.", "Norway aids Ukraine", never="Ukraine aids Norway / any"),
    row("Japan sent food and blankets to Nepal.", "Japan aids Nepal"),
    row("Rwanda accused Burundi of arming the rebels.", "Rwanda accuses Burundi", never="Burundi accuses * / any"),
    row(
        "Police in Nairobi arrested Daniel Mwangi.", never=("Daniel Mwangi arrests * / any", "Nairobi attacks * / any")
    ),
    row("Chad broke off relations with Sudan.", "Chad breaks_relations_with Sudan"),
    row("Spain joined NATO in 1982.", "Spain member_of NATO"),
    row("Ethiopia and Egypt are far apart.", never="Ethiopia opposes Egypt / any"),
]

PASSIVE = [
    row("Kharkiv was shelled by Russia.", "Russia attacks Kharkiv", never="Kharkiv attacks Russia / any"),
    row("Maria Santos was arrested by the Philippines.", "Philippines arrests Maria Santos"),
    row("Kuwait was invaded by Iraq in 1990.", "Iraq invades Kuwait", never="Kuwait invades Iraq / any"),
    row("Two Colombian soldiers were killed by the FARC.", "FARC kills Colombia or FARC kills Colombian soldiers"),
    row("Goma was seized by M23.", "M23 seizes Goma"),
    row("Hungary was sued by the European Commission.", "European Commission prosecutes Hungary"),
    row(
        "Iran has been accused by Bahrain of training militants.", "Bahrain accuses Iran", never="Iran accuses * / any"
    ),
    row("Yemen was given aid by Kuwait.", "Kuwait aids Yemen", never="Yemen aids Kuwait / any"),
    row("Joseph Otieno was appointed by Kenya.", "Kenya appoints Joseph Otieno"),
    row("Mosul was bombed overnight.", never=("* attacks Mosul / any", "Mosul attacks * / any")),
    row("Sudan was hit by floods.", never=("* attacks Sudan / any",)),
]


@pytest.mark.parametrize("expected", [*ACTIVE, *PASSIVE])
def test_voice(read: Read, expected: Row) -> None:
    check(read, expected)


RELATIVE = [
    row("The money that the World Bank lent Kenya was stolen.", "World Bank aids Kenya"),
    row("The loan the World Bank has given Kenya was small.", "World Bank aids Kenya"),
    row("Chad praised the aid Norway has promised and is sending to Sudan.", "Norway aids Sudan"),
    row(
        "The men whom Chad arrested and sent to Sudan are Libyans.",
        never=("Chad aids Sudan / any", "Chad arrests Sudan / any"),
    ),
    row("Ann Lowe, who gave Kenya money, left.", never="Kenya aids * / any"),
    row("Iraq, which invaded Kuwait, lost the war.", "Iraq invades Kuwait", never="Kuwait invades * / any"),
    row("The town of Kunduz, which the Taliban captured, is quiet.", "Taliban seizes Kunduz"),
    row("Hezbollah, which fired rockets at Israel, gave no reason.", "Hezbollah attacks Israel"),
    row("Pakistan, whose army shelled Afghanistan, closed the road.", "Pakistan Army attacks Afghanistan"),
    row(
        "Kherson, from which Russia withdrew, is without power.",
        "Russia withdraws_from Kherson",
    ),
    row(
        "Algeria, with which Morocco cut ties, was silent.",
        "Morocco breaks_relations_with Algeria",
    ),
    row("Peru thanked Chile, which sent tents to Bolivia.", "Chile aids Bolivia", never="Peru aids Bolivia / any"),
    row("The city that Azerbaijan attacked lies in Armenia.", never="Azerbaijan attacks Azerbaijan / any"),
    row("Poland condemned Belarus, which expelled its envoy.", "Poland condemns Belarus", "Belarus expels Poland"),
]

REDUCED = [
    row("Villages shelled by Myanmar burned for days.", never="Myanmar attacks * / any"),
    row("Goma, seized by M23 in January, is calm.", "M23 seizes Goma"),
    row("Tigray, invaded by Eritrea, needs food.", "Eritrea invades Tigray"),
    row("Weapons sent by Iran to Hezbollah were found.", "Iran aids Hezbollah"),
    row("A deal signed by Serbia with China was published.", "Serbia agrees_with China"),
    row("Olga Petrenko, detained by Belarus, is ill.", "Belarus arrests Olga Petrenko"),
    row("Hamas, backed by Iran, rejected the offer.", "Iran supports Hamas", never="Hamas supports Iran / any"),
    row("Haftar, supported by Egypt, left Benghazi.", "Egypt supports Haftar or Egypt supports Khalifa Haftar"),
]

PARTICIPLE = [
    row(
        "Russia attacked Odesa, killing three Ukrainians.",
        "Russia attacks Odesa",
        "Russia kills Ukraine or Russia kills Ukrainians",
    ),
    row("Accusing Rwanda of aggression, Burundi left the talks.", "Burundi accuses Rwanda"),
    row(
        "Turkish troops crossed into Syria, seizing Afrin.",
        "Turkey invades Syria or Turkish Armed Forces invades Syria",
        "Turkey seizes Afrin or Turkish Armed Forces seizes Afrin",
    ),
    row("Backed by France, Chad attacked Boko Haram.", "Chad attacks Boko Haram", "France supports Chad"),
    row("Cuba released the prisoners after meeting with Spain.", "Cuba meets_with Spain"),
    row(
        "Speaking in Oslo, Ingrid Dahl praised Kenya.", "Ingrid Dahl supports Kenya", never="Oslo supports Kenya / any"
    ),
    row("Fearing an attack, Jordan closed the border with Iraq.", never=("Jordan attacks Iraq / any",)),
]


@pytest.mark.parametrize("expected", [*RELATIVE, *REDUCED, *PARTICIPLE])
def test_dependent_clauses(read: Read, expected: Row) -> None:
    check(read, expected)
