"""What looks like an edge and is another one: who else is meant, done to, spoken of, or where something only seems."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BESIDE_EACH_OTHER = [
    row("Togolese and Chadian soldiers fought side by side in Goma.", never="Togo clashes_with Chad / any"),
    row("Togolese and Chadian soldiers fought in Goma.", "Chad clashes_with Togo"),
    row(
        "Oman, whose army has fought alongside Chadian troops in Goma, said nothing.",
        never=("Omani army clashes_with Oman / any", "Oman clashes_with Chad / any"),
    ),
    row("Chadian and Togolese troops have jointly fought Boko Haram.", never="Chad clashes_with Togo / any"),
]  # fmt: skip

DEMANDED_OF = [
    row("Oxfam asked that Eva Lowe be let go.", never="Oxfam urges Eva Lowe / any"),
    row("Oxfam demanded that Eva Lowe be released by Togo.", "Oxfam urges Togo", never="Oxfam urges Eva Lowe / any"),
    row("Oxfam demanded that Togo withdraw its troops.", "Oxfam urges Togo"),
]  # fmt: skip

MOVED_AND_HELD = [
    row("Ten prisoners were sent into exile in Togo.", never=("* deploys_to Togo / any", "Togo expels * / any")),
    row("Ten Chadian soldiers were sent to Togo.", "Chad deploys_to Togo"),
    row("Togo praised a Chadian soldier held in Mali since May.", never="Chad deploys_to Mali / any"),
    row("Carl Roth visited Tyre, the last town still in Hezbollah hands.", "Hezbollah controls Tyre",
        never="Tyre located_in * / any"),
    row("Ajax drew 1-1 with Vitesse at Zwolle.", never="Vitesse based_in Zwolle / any"),
    row("The plane fell on Mbozi, a city in the Kenyan province of Turkana.", "Mbozi located_in Turkana",
        never="Mbozi located_in Kenya / any"),
]  # fmt: skip

OFFICES_AND_SUCCESSORS = [
    row("Eva Lowe left Oxfam to become head of Greenpeace.", "Eva Lowe leads Greenpeace / planned",
        never="Greenpeace succeeds Oxfam / any"),
    row("Ford replaced Bosch with three new suppliers.", never="Ford succeeds Bosch / any"),
    row("Ford replaced Bosch in May.", "Ford succeeds Bosch"),
    row("General Carl Roth gave way to the delegation of Eva Lowe.", never="Eva Lowe succeeds Carl Roth / any"),
    row("Eva Lowe and Carl Roth signed the letter.", never="Eva Lowe agrees_with Carl Roth / any"),
    row("Togo signed a letter of intent with Chad.", "Chad agrees_with Togo"),
    row("Hungary, whose leader, Viktor Orban, is a lawyer, agreed.", "Viktor Orban leads Hungary",
        never="Viktor Orban leads Fidesz / any"),
]  # fmt: skip

WHO_IS_MEANT = [
    row("Eva Lowe met Carl Roth in Goma and the two agreed to hold talks.",
        "Carl Roth negotiates_with Eva Lowe / planned"),
    row("Togo's police arrested Eva Lowe and Carl Roth in May. Chad released the two in June.",
        "Chad releases Eva Lowe", "Chad releases Carl Roth", never="Chad releases Togo / any"),
    row("Oxfam sued Ford, and Togo praised the two.", never="Togo supports Togo / any"),
    row("Mali's General Carl Roth went on television and declared himself head. Eva Lowe was arrested.",
        never="Carl Roth appoints * / any"),
    row("From Togo, where he lives in exile, Carl Roth accused Paul Lowe of theft. Ivan Holt was there.",
        "Carl Roth based_in Togo"),
    row("Paul Lowe and Ivan Holt met. In his speech to Oxfam, Carl Roth accused Chad of theft.",
        "Carl Roth accuses Chad"),
    row("Paul Lowe is champion. He follows Carl Roth, who had led Oxfam until he accused Chad of theft.",
        "Carl Roth accuses Chad", never="Paul Lowe accuses Chad / any"),
    row("Paul Lowe spoke. Ivan Holt criticised Carl Roth for his support of Hamas.", "Carl Roth supports Hamas",
        never="Ivan Holt supports Hamas / any"),
    row("Carl Roth was fined by FIDE for his support of Hamas.", "Carl Roth supports Hamas"),
]  # fmt: skip

BODIES_MEANT = [
    row("Ban Ki-moon leads the United Nations. Al-Shabaab was condemned. The world body accused Chad of theft.",
        "United Nations accuses Chad"),
    row("Togolese security forces killed ten Boko Haram men. Carl Roth spied for the group. It abducted Eva Lowe.",
        "Boko Haram abducts Eva Lowe"),
    row("Chad's army joined in. Togo says Oxfam hit a federal army base.", never="Oxfam attacks Chadian army / any"),
    row("Eva Lowe promised American military aid to Egypt. In Cairo the army killed Carl Roth.",
        never="United States Armed Forces kills Carl Roth / any"),
]  # fmt: skip

WHOLE_NAMES = [
    row("Ang Rita Sherpa, president of Oxfam, spoke.", "Ang Rita Sherpa leads Oxfam"),
    row("The chairman of Saudi Harbour Bank, Carl Roth, spoke.", "Carl Roth leads Saudi Harbour Bank",
        never="Harbour Bank citizen_of * / any"),
]  # fmt: skip

NATIONALS = [
    row("Chadian pilot Ivan Holt was arrested in Togo. Togo freed the Chadian on Monday.", "Togo releases Ivan Holt",
        never="Togo releases Chad / any"),
    row("Eva Lowe of Norway beat Carl Roth. The Norwegian accused Oxfam of theft.", "Eva Lowe accuses Oxfam"),
    row("Eva Lowe pulled out of a cup. It is the Norwegian's second withdrawal from Wimbledon.",
        never="Norway withdraws_from * / any"),
    row("Eva Lowe beat Carl Roth. The Norwegian accused Oxfam of theft.", never="* accuses Oxfam / any"),
    row("Eva Lowe left. The Norwegian army attacked Oxfam.", never="Eva Lowe attacks Oxfam / any"),
]  # fmt: skip

EXTRADITION = [
    row("Norway has sought the extradition of Carl Roth.", "Norway prosecutes Carl Roth",
        never="Norway expels Carl Roth / any"),
    row("Norway refused the extradition of Carl Roth.", "Norway expels Carl Roth / not"),
    row("Norway approved the extradition of Carl Roth to Togo.",
        "Norway expels Carl Roth / planned or Norway expels Carl Roth"),
]  # fmt: skip

LEFT_FOR = [
    row("Carl Roth was ousted as its leader in favour of the Harbour Party.",
        never="Carl Roth leads Harbour Party / any"),
    row("Carl Roth resigned as director in protest at Oxfam.", never="Carl Roth leads Oxfam / any"),
    row("Ivan Holt won an election. After meeting Carl Roth in Oslo, Eva Lowe pardoned him.",
        "Eva Lowe releases Carl Roth", never="Eva Lowe releases Ivan Holt / any"),
    row("A Kenyan Air Force plane fell. The Kenyan armed forces said so. The chief of the air force, Carl Roth, left.",
        "Carl Roth leads Kenyan Air Force"),
]  # fmt: skip

ALL = [
    *BESIDE_EACH_OTHER,
    *DEMANDED_OF,
    *MOVED_AND_HELD,
    *OFFICES_AND_SUCCESSORS,
    *WHO_IS_MEANT,
    *BODIES_MEANT,
    *WHOLE_NAMES,
    *NATIONALS,
    *EXTRADITION,
    *LEFT_FOR,
]


@pytest.mark.parametrize("expected", ALL)
def test_near_misreadings(read: Read, expected: Row) -> None:
    check(read, expected)
