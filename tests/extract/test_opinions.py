"""What people and bodies think of each other, told over sentences and paragraphs of reactions."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

GROUPS = [
    row("Teachers' unions criticised Paul Mukasa.", "Teachers' unions condemns Paul Mukasa"),
    row("Women's groups condemned the ruling by Kenya.", "Women's groups condemns Kenya"),
    row("Fishermen's leaders lashed out at Norway.", "Fishermen's leaders condemns Norway"),
    row("Privacy advocates have criticised Facebook.", "Privacy advocates condemns Facebook"),
    row("Legal experts criticised Uganda.", "Legal experts condemns Uganda"),
    row("Her groups criticised Uganda.", never="* condemns Uganda / any"),
]

SPEAKERS = [
    row(
        'Ann Muir said: "Many will suffer.\n\n"Norway has lied."',
        "Ann Muir accuses Norway",
    ),
    row(
        '"Many will suffer," said Ann Muir.\n\n"Norway should be ashamed."',
        "Ann Muir condemns Norway",
    ),
    row(
        '"Many will suffer," said Ann Muir.\n\n"Norway has lied," said Paul Mukasa.',
        "Paul Mukasa accuses Norway",
        never="Ann Muir accuses * / any",
    ),
    row('Ann Muir left.\n\n"Norway has lied."', never="* accuses Norway / any"),
    row("In Ann Muir's view, Norway's decision was shameful.", "Ann Muir condemns Norway"),
    row("In the eyes of Oxfam, Norway's plan is illegal.", "Oxfam condemns Norway"),
    row("For Oxfam, Norway's plan is a step backwards.", "Oxfam condemns Norway"),
    row("In March, Norway's plan was illegal.", never="* condemns Norway / any"),
    row("Ann Muir is adamant that Norway's decision was wrong.", "Ann Muir condemns Norway"),
    row("Ann Muir is not certain that Norway's decision was wrong.", never="Ann Muir condemns Norway"),
    row("Ann Muir said that Norway must think again.", "Ann Muir urges Norway"),
    row("Ann Muir said that Norway must think.", never="Ann Muir urges Norway / any"),
    row("Ann Muir finds Norway's plan absurd.", "Ann Muir condemns Norway"),
    row('"This move from Norway is clumsy," said Ann Muir.', "Ann Muir condemns Norway"),
    row('Paul Mukasa spoke of crises, with Ann Muir saying: "Norway has lied."', "Ann Muir accuses Norway"),
]

HE_AND_SHE = [
    row('Katrin Holm laughs. "Paul Mukasa is a coward," she says.', "Katrin Holm condemns Paul Mukasa"),
    row("Paul Mukasa met Katrin Holm in Lima. Norway accused her of theft.", "Norway accuses Katrin Holm"),
    row(
        'Carl Brandt accused Peru of theft. "They were wrong," he said. Governor Lee Haskins, a Tory, said he '
        "disagreed with Brazil.",
        "Lee Haskins opposes Brazil",
        never="Carl Brandt opposes * / any",
    ),
    row("Kenya accused Norway of fraud. Norway called the allegation absurd.", "Norway rejects Kenya"),
    row("Tom Holm left. Ann Muir wrote to Paul Mukasa, asking him to act.", never="Ann Muir urges Tom Holm / any"),
    row(
        'Oxfam voiced dismay, with its chair, Tom Holm, stating: "Norway has behaved appallingly."',
        "Tom Holm condemns Norway",
        never="Oxfam condemns Tom Holm / any",
    ),
]

REACTIONS = [
    row("Peru closed the mine. Ann Muir was delighted with the decision.", "Ann Muir supports Peru"),
    row("Peru closed the mine. Ann Muir said she was appalled by the decision.", "Ann Muir condemns Peru"),
    row("Peru closed the mine. The decision angered Ann Muir.", "Ann Muir condemns Peru"),
    row("Peru closed the mine. The move was met with anger by Ann Muir.", "Ann Muir condemns Peru"),
    row("Peru closed the mine. Ann Muir questioned the decision.", "Ann Muir condemns Peru"),
    row("Peru closed the mine. Ann Muir agreed with the decision.", "Ann Muir supports Peru"),
    row("Peru closed the mine. Ann Muir was appalled by the news.", never="Ann Muir condemns * / any"),
    row("Peru closed the mine. Ann Muir questioned the witness.", never="Ann Muir condemns * / any"),
    row(
        "The Kenya Conference of Catholic Bishops condemned Chad.", "Kenya Conference of Catholic Bishops condemns Chad"
    ),
    row("Anne Holm, of campaign group Riders First, left.", "Anne Holm member_of Riders First"),
]

DEEDS = [
    row('Norway voted to double fares. "This is a disgrace," said Ann Muir.', "Ann Muir condemns Norway"),
    row("Norway voted to double fares. Ann Muir called it clumsy.", "Ann Muir condemns Norway"),
    row("Norway's scheme starts in May. Ann Muir called the scheme intrusive.", "Ann Muir condemns Norway"),
    row(
        "Norway's scheme starts in May. It is big. Many know it. It costs much. Ann Muir called the scheme intrusive.",
        "Ann Muir condemns Norway",
    ),
    row(
        "Norway's scheme is old. Chad's scheme is new. Few know. Many sleep. Ann Muir called the scheme absurd.",
        never="Ann Muir condemns * / any",
    ),
    row("A scheme starts in May. Ann Muir called the scheme intrusive.", never="Ann Muir condemns * / any"),
    row("Norway was banned. Ann Muir called the ban absurd.", never="Ann Muir condemns Norway / any"),
    row("Kenya accused Norway of fraud. Norway said the allegations were baseless.", "Norway rejects Kenya"),
]


@pytest.mark.parametrize("case", [*GROUPS, *SPEAKERS, *HE_AND_SHE, *REACTIONS, *DEEDS])
def test_opinions(read: Read, case: Row) -> None:
    check(read, case)
