"""What agencies, ministries and reports from the field are full of: verdicts, statements, attempts, vehicles, sites."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # tribunals and verdicts
    row("A military tribunal in Chad sentenced Ivan Kolar to six years in prison.", "Chad prosecutes Ivan Kolar"),
    row("An arbitral tribunal in Kenya ordered Acme to pay.", never="Kenya urges Acme / any"),
    row(
        "A court in Kenya found Ivan Kolar, who once led Acme Corp, guilty of fraud.",
        "Kenya prosecutes Ivan Kolar",
        never="* aids Ivan Kolar / any",
    ),
    row("Kenya and Uganda have opened investigations into Acme.", never="Kenya cooperates_with Uganda / any"),
    row("Kenya opened an investigation with Uganda.", "Kenya cooperates_with Uganda"),
    # what was tried
    row("Zoran Petrov was jailed for trying to overthrow Ivan Kolar.", "Zoran Petrov overthrows Ivan Kolar"),
    row("Zoran Petrov is serving a term for an attempt to topple Ivan Kolar.", "Zoran Petrov overthrows Ivan Kolar"),
    row("Zoran Petrov plans to topple Ivan Kolar.", never="Zoran Petrov overthrows Ivan Kolar"),
    row("Chad jailed three men for a role in an attempt to topple Ivan Kolar.", never="* overthrows Ivan Kolar"),
    # who reports does the last deed
    row(
        "Oxfam has heard that Chad expelled dozens of people and has urged the government there to stop.",
        "Oxfam urges Chad",
    ),
    row("Kenya said Chad backs rebels, and accused Uganda of lying.", "Kenya accuses Uganda"),
    row("Oxfam said that Chad has fined Acme and has jailed Peter Novak.", "Chad arrests Peter Novak"),
    # the emirate, the kingdom
    row(
        "Saudi Arabia, Egypt, the United Arab Emirates and Bahrain cut ties with Qatar, accusing the gas-rich emirate "
        "of backing militants.",
        "Egypt breaks_relations_with Qatar",
        "Bahrain accuses Qatar",
        "Qatar supports militants",
    ),
    # the Government, the Republic
    row(
        "The Government of Chad met the Government of Sweden. Kenya, which supports the Government militarily, agreed.",
        "Kenya supports Chad",
        never="Kenya supports Sweden / any",
    ),
    row(
        "The Ministry of Foreign Affairs of the Czech Republic said Peter Novak was appointed by the President of the "
        "Republic, Ivan Kolar.",
        never="Ivan Kolar leads Ministry of Foreign Affairs of the Czech Republic / any",
    ),
    # which body a clause tells
    row(
        "Acme Corp built the plant. Ann Lee is the head of the company that runs the port.",
        never="Ann Lee leads Acme Corp / any",
    ),
    # lawyers of somebody, from a country
    row(
        "Ivan Kolar denies the charge. His lawyers, Peter Novak of Germany and Anna Weber, dismissed the trial.",
        "Peter Novak represents Ivan Kolar",
        "Anna Weber represents Ivan Kolar",
        never="Peter Novak represents Germany / any",
    ),
    # phrases behind the second of two nouns or names
    row(
        "Maria Lopez, president of the Justice Party and wife of the politician Peter Novak, is ill.",
        "Maria Lopez spouse_of Peter Novak",
        "Maria Lopez leads Justice Party",
    ),
    row(
        "The decision followed findings of the Security Service (SIS), led by Peter Novak, and of the police.",
        "Peter Novak leads Security Service",
    ),
    row(
        "Chad and Ansar Dine, also known as the Lions, had reached a set of understandings.",
        "Chad agrees_with Ansar Dine",
    ),
    row("Peter Novak left Labour and set up a party of his own, Bersama.", "Peter Novak founded Bersama"),
    # whom somebody telephones
    row(
        "Peter Novak said Jordan's king had telephoned Mohamed Salah, the ruler of Kuwait, to ask him to delay a vote.",
        "Jordan urges Mohamed Salah",
        never="Jordan urges Peter Novak / any",
    ),
    # dates, planes, ships
    row("On 6 April Lee accused Weber of betrayal. Anna Weber met Ivan Lee.", "Ivan Lee accuses Anna Weber"),
    row(
        "A Kenyan warplane bombed Mitla, the only working airport in Goma.",
        "Kenya attacks Mitla",
        "Mitla located_in Goma",
    ),
    row("Helicopters flown by Acme Aviation rescued about 20 miners.", "Acme Aviation aids miners"),
    row("Planes belonging to Kenya bombed Mogadishu.", "Kenya attacks Mogadishu"),
    # where things are held, hosted and controlled
    row(
        "Peter Novak was shot dead at a meeting of the Workers Council in Ljubljana.",
        never="Workers Council based_in Ljubljana / any",
    ),
    row("The offices of the Workers Council in Ljubljana were raided.", "Workers Council based_in Ljubljana"),
    row("Kenya hosts Camp Simba, the largest army base in the region.", "Camp Simba located_in Kenya"),
    row("Kenya hosted Nairobi United, a football club.", never="Nairobi United located_in Kenya / any"),
    row(
        "Chad placed Moundou under the control of the Freedom Front.",
        "Freedom Front controls Moundou",
        never="Freedom Front controls Chad / any",
    ),
    row(
        "Peter Novak governed as the leader of the Freedom Party.",
        "Peter Novak leads Freedom Party / former or Peter Novak leads Freedom Party",
    ),
    row("Gregor Falk, a Coast Guard officer in Lamu, wept.", never="Gregor Falk holds_position_in Lamu / any"),
    # attacks and whom they killed
    row(
        "Islamic State attacked a convoy near Goma; seven people were killed, including Peter Novak and Anna Weber.",
        "Islamic State kills Peter Novak",
        "Islamic State kills Anna Weber",
    ),
    row("Islamic State shelled Goma on Monday, and three teachers were killed.", "Islamic State kills teachers"),
    row(
        "Islamic State attacked a hotel in Goma. Three teachers were killed in a crash near Oslo.",
        never="Islamic State kills teachers / any",
    ),
    row("Islamic State attacked Goma. Five militants were killed.", never="Islamic State kills * / any"),
    # threats and blame
    row("Anna Weber warned that Ivan Kolar would be removed by force.", "Anna Weber threatens Ivan Kolar"),
    row("Kenya warned that Ivan Kolar could be arrested.", never="Kenya threatens * / any"),
    row("Peter Novak said Chad had made a foolish choice.", "Peter Novak condemns Chad"),
    row("Peter Novak said Chad had made its choice.", never="Peter Novak condemns * / any"),
    row("Kenya called Uganda's decision a declaration of war.", "Kenya condemns Uganda"),
    row("Kenya called Uganda's decision a surprise.", never="Kenya condemns * / any"),
    # units, operations, towns that nobody defends
    row("Units of the Libyan National Army entered Goma without resistance.", "Libyan National Army seizes Goma"),
    row("Hezbollah entered Goma without a permit.", never="Hezbollah seizes * / any"),
    row(
        "Colonel Peter Novak commands the Kenyan army's operation in Goma.",
        "Peter Novak holds_position_in Kenya Defence Forces",
    ),
    row("Peter Novak led the campaign against Acme Corp.", never="Peter Novak holds_position_in * / any"),
    # whose soldiers will be sent
    row(
        "Peter Novak, the Kenyan defence minister, said 300 troops would be withdrawn from Haiti.",
        "Kenya withdraws_from Haiti / planned",
    ),
    row("Kenya said Ugandan soldiers would be sent to Haiti.", never="Kenya deploys_to Haiti / any"),
    row("Anna Weber said that soldiers would be sent to Haiti.", never="Anna Weber deploys_to Haiti / any"),
]


@pytest.mark.parametrize("expected", ROWS)
def test_dispatches(read: Read, expected: Row) -> None:
    """Each text gives the claims of its row, and none of its near-misses."""
    check(read, expected)
