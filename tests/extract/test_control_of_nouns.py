"""Who acts in what hangs on a noun or an adjective, what is only said to go on, and whom "we" means."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

CONTROL = [
    row("Kenya welcomed the U.S. decision to withdraw from Syria.", "United States withdraws_from Syria / planned"),
    row("Kenya criticised the decision by FIFA to ban Russia.", "FIFA sanctions Russia / planned"),
    row(
        "Apple filed a lawsuit accusing Samsung of fraud.", "Apple accuses Samsung Electronics or Apple accuses Samsung"
    ),
    row("Kenya remains committed to supporting Uganda.", "Kenya supports Uganda"),
    row("Kenya remains committed to working with Uganda.", "Kenya cooperates_with Uganda"),
    row("Kenya pressed for Uganda to free the men.", "Kenya urges Uganda"),
    row("Kenya waited for Uganda to win the match.", never="Kenya supports Uganda / any"),
    row("Kenya told Uganda to withdraw.", "Kenya urges Uganda"),
    row("Kenya told Uganda that it would withdraw.", never="Kenya urges Uganda / any"),
    row("Kenya summoned the ambassador of Chad to protest.", never="Chad protests_against * / any"),
    row("Norway called for an end to Iran's attacks on ships.", "Norway urges Iran"),
    row(
        "The United States will provide $100 million in new assistance to Jordan.",
        "United States aids Jordan / planned",
    ),
    row("Syria depends on Russian air support.", "Russia supports Syria"),
    row("Syria depends on rain.", never="* supports Syria / any"),
    row(
        "The European Commission fined Canon for breaking its promise to Toshiba.",
        never="European Commission condemns Toshiba / any",
    ),
]

STATUS = [
    row("Kenya's parliament voted to impeach William Ruto.", "Kenyan parliament prosecutes William Ruto"),
    row("Kyiv will never recognise Moscow's annexation of Crimea.", "Russia occupies Crimea"),
    row("Envoys discussed Turkey's ongoing support for Libya.", "Turkey supports Libya"),
    row("Envoys discussed support by Turkey for Libya.", never="Turkey supports Libya"),
    row("Syria is close to reaching an agreement with Israel.", "Israel agrees_with Syria / planned"),
    row("Turkey will continue to support Libya.", "Turkey supports Libya"),
    row("Turkey will support Libya.", never="Turkey supports Libya"),
    row("The court declined to stop Chad's invasion of Sudan.", "Chad invades Sudan", never="Chad invades Sudan / not"),
    row("Chad and Sudan agreed to meet in Doha.", never="Chad agrees_with Sudan / any"),
    row("Chad and Sudan agreed to restore ties.", "Chad agrees_with Sudan"),
]

ACTORS = [
    row("Syrian opposition forces captured Aleppo.", "Syrian opposition seizes Aleppo", never="Syria seizes * / any"),
    row("Syrian forces captured Aleppo.", "Syria seizes Aleppo or Syrian Armed Forces seizes Aleppo"),
    row("Hamas freed the Syrian town of Dabiq.", never="Hamas releases Syria / any"),
    row("Kenya urged the Lombardy regional government to act.", "Kenya urges Lombardy regional government"),
    row("Kenya supports the government and people of Iraq.", "Kenya supports Iraq"),
    row("Military leaders of Burkina Faso, Mali, and Niger have withdrawn from ECOWAS.", "Mali withdraws_from ECOWAS"),
    row("Myanmar's Supreme Court rejected an appeal by Karim Haddad.", never="US Supreme Court rejects * / any"),
    row("Islamic State killed 70 members of the Al Bu Nimr tribe.", "Islamic State kills Al Bu Nimr"),
    row("Towns such as Aleppo and Homs were reduced to rubble by Syrian bombardment.", "Syria attacks Homs"),
    row("Kenya condemned countries such as Sudan.", "Kenya condemns Sudan", never="Kenya condemns countries / any"),
    row("Karim Haddad met partners in Doha.", never="Karim Haddad meets_with * / any"),
    row("US, UK bomb Houthi targets in Yemen", "United States attacks Houthis", "United Kingdom attacks Houthis"),
    row("UN aid convoy in Gaza", never="United Nations aids * / any"),
    row("Turkey, Greece talks in Doha", never="Turkey attacks * / any"),
    row("Taiwan, a US ally, bought missiles.", "Taiwan allied_with United States"),
    row(
        "Emmanuel Macron replaced Michel Barnier with Gabriel Attal.",
        "Emmanuel Macron dismisses Michel Barnier",
        never="Emmanuel Macron succeeds Michel Barnier / any",
    ),
    row(
        "Rosneft was hit by sanctions from the European Union.",
        "European Union sanctions Rosneft",
        never="European Union attacks Rosneft / any",
    ),
    row("Acme Holdings, whose chairman is Li Wei, bought Zenith Motors.", "Li Wei leads Acme Holdings"),
    row("Kyiv-held Kherson was shelled by Russia.", "Ukraine controls Kherson"),
    row("Assad's brutal regime can never unite Syria.", "Bashar al-Assad leads Syria"),
    row("Kenya met the president of Manila-based Acme Institute, Ana Ruiz.", never="Ana Ruiz leads Manila / any"),
    row("The UN Security Council adopted Resolution 2328.", "UN Security Council supports Resolution 2328"),
    row("FIFA handed Juventus a transfer ban.", "FIFA sanctions Juventus"),
    row("In the fight against Hamas the United States backs Israel.", "United States supports Israel"),
    row('"Chad says that it is ready to sign an agreement with Sudan," he said.', "Chad agrees_with Sudan / planned"),
]

SPOKEN_FOR = [
    row(
        '"We will withdraw from Lebanon," Israeli Prime Minister Benjamin Netanyahu said.',
        "Israel withdraws_from Lebanon / planned",
    ),
    row(
        '"We have signed a contract with Airbus," said Ana Ruiz, chief executive of Qatar Airways.',
        "Airbus agrees_with Qatar Airways",
    ),
    row(  # words are the speaker's own
        '"We condemn Hamas," said Ana Ruiz, president of the European Commission.', "Ana Ruiz condemns Hamas"
    ),
    row(
        '"I have signed a contract with Airbus," said Ana Ruiz, chief executive of Qatar Airways.',
        never="Airbus agrees_with Qatar Airways / any",
    ),
]


@pytest.mark.parametrize("case", CONTROL)
def test_control(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", STATUS)
def test_status(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", ACTORS)
def test_actors(read: Read, case: Row) -> None:
    check(read, case)


@pytest.mark.parametrize("case", SPOKEN_FOR)
def test_whom_we_means(read: Read, case: Row) -> None:
    check(read, case)
