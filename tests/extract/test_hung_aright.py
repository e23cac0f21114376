"""Clauses hung where grammar tells that they belong, kin that are not the person himself, offices of provinces."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # who acts behind "whose" and an office is its holder, not whose officer he is
    row(
        '"We wait," said Ana Ruiz, whose deputy, Ivan Lund, met Omar Said in Rome on Monday.',
        "Ivan Lund meets_with Omar Said",
        never="Ana Ruiz meets_with * / any",
    ),
    row(
        "Ghana, whose president, Kofi Addo, met Omar Said on Monday, condemned Togo.",
        "Kofi Addo meets_with Omar Said",
        "Ghana condemns Togo",
        never="Ghana meets_with * / any",
    ),
    row("Ana Ruiz, the deputy of Ivan Lund, met Omar Said.", never="Ivan Lund meets_with * / any"),
    # "whom" asks for a person
    row(
        "Ana Ruiz, an aide at Acme Corp, whom Peru jailed, left.",
        "Peru arrests Ana Ruiz",
        never="Peru arrests Acme Corp",
    ),
    # a tensed verb goes on where the tensed one before it stood
    row("Ana Ruiz asked Kenya to act and urged Peru to leave.", "Ana Ruiz urges Peru", never="Kenya urges * / any"),
    row("Kenya accused Peru of arming rebels and urged Togo to act.", "Kenya urges Togo", never="Peru urges * / any"),
    row("Ana Ruiz asked Kenya to act and to urge Peru to leave.", never="Ana Ruiz urges Peru"),
    # a family is not the person
    row("The family of Ana Ruiz accused Ivan Lund of murder.", never="Ana Ruiz accuses * / any"),
    row(
        "The families of Ana Ruiz and Omar Said, two nurses who died, protested in Rome, saying Ivan Lund had lied.",
        never="Omar Said accuses * / any",
    ),
    row("Two of the men of Ana Ruiz accused Ivan Lund of murder.", never="Ana Ruiz accuses * / any"),
    # a demand that somebody does not bow to was made
    row("Kenya did not bow to Togo's demand for money.", "Togo urges Kenya"),
    row("Kenya refused to give in to the Togolese demand that it pay.", "Togo urges Kenya"),
    row("Togo did not demand money from Kenya.", never="Togo urges Kenya"),
    # numbers of kings, and a son who has his father's names
    row("The Sultan, Idris Sanusi III, left Lagos. Mr Sanusi met Ana Ruiz.", "Idris Sanusi III meets_with Ana Ruiz"),
    row("Tunde Ado Balogun, a son of the late Ado Balogun, left.", "Ado Balogun parent_of Tunde Ado Balogun"),
    row("Tunde Ado Balogun, a friend of the late Ado Balogun, left.", never="* parent_of * / any"),
    # whose office a chief minister's or a provincial minister's is
    row(
        "The Punjab government shut schools. Chief Minister Ana Ruiz left. Pakistan is poor.",
        "Ana Ruiz holds_position_in Punjab, Pakistan",
        never="Ana Ruiz holds_position_in Pakistan",
    ),
    row(
        "The Sindh government shut schools. Provincial Health Minister Ana Ruiz left. Pakistan is poor.",
        "Ana Ruiz holds_position_in Sindh",
    ),
    row(
        "The Sindh and Punjab governments met. Chief Minister Ana Ruiz left.",
        never="Ana Ruiz holds_position_in * / any",
    ),
    # whose officer signs a statement
    row(
        "The Labour Party, in a statement signed by spokesman Ivan Lund, rejected it.",
        "Ivan Lund holds_position_in Labour Party",
    ),
    row(
        "The Labour Party, in a statement signed by UN spokesman Ivan Lund, condemned Peru.",
        never="Ivan Lund holds_position_in Labour Party",
    ),
    # an army's spokesman on the troops of the other side
    row(
        "Army spokesman Omar Said said Cambodian troops fired first. Thai and Cambodian troops clashed on Sunday.",
        never="Omar Said holds_position_in * / any",
    ),
    row(
        "Army spokesman Omar Said said Kenyan troops killed rebels. Kenya has fought rebels for years.",
        "Omar Said holds_position_in Kenya Defence Forces",
    ),
    # names that a small word links, and what spells them; a cleric's title alone
    row(
        "The Tehrik-i-Khidmat-i-Watan attacked Peru. TKW chief Omar Said left.", "Tehrik-i-Khidmat-i-Watan attacks Peru"
    ),
    row(
        "The Tehrik-i-Khidmat-i-Watan sued Peru. TKW chief Omar Said left.", "Omar Said leads Tehrik-i-Khidmat-i-Watan"
    ),
    row("The Kenya-Uganda-Chad talks failed.", never="Kenya-Uganda-Chad attacks * / any"),
    row("Maulana Omar Said met Ana Ruiz. The ageing Maulana visited Lima.", never="Maulana visits * / any"),
    # one more name, told by "alias"
    row(
        "The trader Budi Santoso, alias Budi Merah, left. Budi Merah met Ana Ruiz.", "Budi Santoso meets_with Ana Ruiz"
    ),
    row(
        "The trader Budi Santoso, Budi Merah, left. Budi Merah met Ana Ruiz.", never="Budi Santoso meets_with Ana Ruiz"
    ),
    # persons by the plural that they stand beside
    row(
        "Two former Finance Ministry officials, Hartono and Suparman, were jailed by Peru.",
        "Hartono holds_position_in Finance Ministry / former",
        "Peru arrests Suparman",
    ),
    # who did it, told behind "is the man who"
    row("Ana Ruiz is the former governor who sued Acme.", "Ana Ruiz prosecutes Acme"),
    row("Ana Ruiz is not the governor who sued Acme.", never="Ana Ruiz prosecutes Acme"),
    # some of those spoken to
    row(
        "Ana Ruiz had spoken over the phone to opposition leaders, among them Raila Odinga and Ivan Lund.",
        "Ana Ruiz meets_with Raila Odinga",
        "Ana Ruiz meets_with Ivan Lund",
        never="Raila Odinga meets_with Ivan Lund / any",
    ),
    # of a party, put on a throne, reported to the police
    row("Ana Ruiz, who is of the ruling Labour Party, left.", "Ana Ruiz member_of Labour Party"),
    row("Ana Ruiz, who is of the same age, left the Labour Party.", never="Ana Ruiz member_of Labour Party"),
    row("Ana Ruiz put Omar Said on the throne in 2014.", "Ana Ruiz appoints Omar Said"),
    row("Ana Ruiz put Omar Said on the train in 2014.", never="Ana Ruiz appoints * / any"),
    row("Ana Ruiz has reported Ivan Lund to the police for fraud.", "Ana Ruiz accuses Ivan Lund"),
    row("Ana Ruiz reported to Omar Said for duty.", never="Ana Ruiz accuses * / any"),
    # buildings are no group, and whose ship leaves stays
    row("Gunmen blew up two churches and three girls' schools.", never="gunmen attacks * / any"),
    row('"Our ship will leave for Haifa on Friday," said Ana Ruiz.', never="Ana Ruiz visits * / any"),
    row('"We will leave for Haifa on Friday," said Ana Ruiz.', "Ana Ruiz visits Haifa / planned"),
    # who leads the opposition has no office in the party behind the name
    row("Opposition leader Ana Ruiz, of the Zionist Union, left.", "Ana Ruiz member_of Zionist Union"),
    row("Opposition leader Ana Ruiz, of the Zionist Union, left.", never="Ana Ruiz holds_position_in Zionist Union"),
]


@pytest.mark.parametrize("case", ROWS, ids=str)
def test_reads(read: Read, case: Row) -> None:
    check(read, case)
