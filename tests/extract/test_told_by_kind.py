"""Bodies and persons of news on business, research, sport and culture, told by what they are called beside a name."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

KINDS = [
    row("The Polish rival Zubrovar sued Ann Lowe.", "Zubrovar based_in Poland"),
    row("Partizan Novi met Ann Lowe. The Serbian club praised her.", "Partizan Novi based_in Serbia"),
    row("Kelvara Airlines fell. The carrier's chief executive, Ann Lowe, spoke.", "Ann Lowe leads Kelvara Airlines"),
    row(
        "Kelvara Airlines fell. The hospital's director, Ann Lowe, spoke.",
        never="Ann Lowe leads Kelvara Airlines / any",
    ),
    row(
        "The Workers' League met Carl Roth. League secretary Ann Lowe left.",
        "Ann Lowe holds_position_in Workers' League",
    ),
    row("The former head of the Ferrante construction firm, Aldo Ricci, spoke.", never="Aldo Ricci acquires * / any"),
    row("The police arrested Aldo Ricci in Como.", never="Como arrests * / any"),
    row("The Alliance for a Free Veldt sued Ann Lowe.", "Alliance for a Free Veldt prosecutes Ann Lowe"),
    row(
        "Donmar Industries fell. Donmar's owner, the tycoon Piotr Wasilek, wept.",
        "Piotr Wasilek owns Donmar Industries",
    ),
    row(
        "The Reform League accused the electoral commission of Tuvia of fraud. The commission's head, Ann Lowe, left.",
        "Reform League accuses electoral commission of Tuvia",
        "Ann Lowe leads electoral commission of Tuvia",
    ),
    row("NASA met Helion. It beat two rivals for the contract.", never="Helion defeats NASA / any"),
]
PEOPLE = [
    row("Carl Roth met the Brazilian director Caio Mendes.", "Caio Mendes citizen_of Brazil"),
    row("Carl Roth met the Brazilian director Caio Mendes.", never="Caio Mendes holds_position_in Brazil / any"),
    row("Carl Roth met the Brazilian minister Caio Mendes.", "Caio Mendes holds_position_in Brazil"),
    row(
        "Journalist Olena Hrytsak was freed. Hrytsak, a reporter for Reuters, wept.",
        "Olena Hrytsak holds_position_in Reuters",
    ),
    row(
        "The physicist Reto Ammann met his American colleague Judith Loewe.",
        "Judith Loewe citizen_of United States",
    ),
]
ROLES = [
    row(
        "It shows publishers Jann Winter of Rolling Magazine and Carl Roth of Acme Press.",
        "Jann Winter holds_position_in Rolling Magazine",
        "Carl Roth holds_position_in Acme Press",
    ),
    row("It shows disco club owner Ann Lowe of Astor Studios.", "Ann Lowe owns Astor Studios"),
    row("It shows Carl Roth of Acme Press and Ann Lowe of Astor Studios.", never="Ann Lowe owns Astor Studios / any"),
    row(
        "The secretary general of CNE (Norvian Episcopal Conference), Carl Roth, spoke.",
        "Carl Roth leads Norvian Episcopal Conference",
    ),
    row("The mayor Carl Roth of the Municipality of Bogliano spoke.", "Carl Roth leads Municipality of Bogliano"),
    row(
        "Ann Lowe, an instructor in the art department of Kelso College, spoke.",
        "Ann Lowe holds_position_in Kelso College",
    ),
    row("Ann Lowe, formerly of Evanton, spoke.", "Ann Lowe based_in Evanton / former"),
]
NAMING = [
    row(
        "A group calling itself Grey Lantern robbed Corvette Bank. Grey Lantern threatened Ghana.",
        "Grey Lantern threatens Ghana",
    ),
    row("The union Unity Health sued Ann Lowe.", "Unity Health prosecutes Ann Lowe"),
    row("Corvette Bank confirmed the attack. Spokeswoman Ann Lowe wept.", "Ann Lowe holds_position_in Corvette Bank"),
    row("Corvette Bank sued Astor Studios. Spokeswoman Ann Lowe wept.", never="Ann Lowe holds_position_in * / any"),
    row("Corvette Bank confirmed the attack. Teacher Ann Lowe wept.", never="Ann Lowe holds_position_in * / any"),
    row("Ann Lowe has the backing of Ghana.", "Ghana supports Ann Lowe", never="Ann Lowe supports Ghana / any"),
]
AUTHORS = [
    row("Amnesty International's report accused Rwanda of abuses.", "Amnesty International accuses Rwanda"),
    row(
        "The court upheld the request of the Municipality of Lavorno asking religious schools to pay taxes.",
        "Municipality of Lavorno urges religious schools",
    ),
    row("The report on Amnesty International accused Rwanda of abuses.", never="Amnesty International accuses * / any"),
]
WORK = [
    row(
        "Researchers at Tallow University and the Hovden Institute found a test.",
        "Tallow University cooperates_with Hovden Institute",
    ),
    row("Officials from Kenya and Peru found a test.", never="Kenya cooperates_with Peru / any"),
    row("Donors praised Tallow University and the Hovden Institute.", never="* cooperates_with * / any"),
    row("Volkswagen and Toyota announced a joint venture.", "Volkswagen cooperates_with Toyota"),
    row("Volkswagen announced a joint venture.", never="* cooperates_with * / any"),
]
DEEDS = [
    row("Ann Lowe joined Reuters from Bloomberg.", "Ann Lowe member_of Bloomberg / former"),
    row("Ann Lowe returned from Bloomberg.", never="Ann Lowe member_of Bloomberg / any"),
    row("Carl Roth clashed with Ann Lowe over transfers.", "Carl Roth opposes Ann Lowe"),
    row("UEFA stripped Juventus of the title.", "UEFA sanctions Juventus"),
    row("UEFA stripped Juventus of illusions.", never="UEFA sanctions Juventus / any"),
    row("Ann Lowe won the prize at the Olympic Games.", "Ann Lowe participates_in Olympic Games"),
    row("Ann Lowe played with the Berlin Orchestra in May.", "Ann Lowe member_of Berlin Orchestra"),
    row("Ann Lowe played with her phone in Berlin.", never="Ann Lowe member_of * / any"),
]


@pytest.mark.parametrize("expected", [*KINDS, *PEOPLE, *ROLES, *NAMING, *AUTHORS, *WORK, *DEEDS])
def test_actors_told_by_their_kind(read: Read, expected: Row) -> None:
    check(read, expected)
