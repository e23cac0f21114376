"""Blame, tasks, refusals and sides told in set phrases; words and stances told as an aim."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

REPROACH = [
    row("Ann Lee shifted the blame to Nestle.", "Ann Lee accuses Nestle"),
    row("Ann Lee pressed her attack on Emmanuel Macron's plan.", "Ann Lee condemns Emmanuel Macron"),
    row("Ann Lee repeated a warning to Iran.", "Ann Lee threatens Iran"),
    row("Ann Lee requested that Leeds hold a ceremony.", "Ann Lee urges Leeds"),
    row("Peru ordered Chile to close the office.", "Peru urges Chile", never="Peru orders Chile / any"),
    row("Ann Lee charged Oxfam with drafting the rules.", "Ann Lee orders Oxfam", never="* prosecutes * / any"),
    row("Ann Lee was charged with fraud in Kenya.", never="* orders * / any"),
    row("Peru refused help from Chile.", "Peru rejects Chile", never="Chile aids Peru"),
    row("The Labour Party stripped Ann Lee of the whip.", "Labour Party sanctions Ann Lee"),
    row("The Labour Party stripped Ann Lee of her post.", "Labour Party dismisses Ann Lee"),
    row("Nestle ousted Ann Lee from the board.", "Nestle dismisses Ann Lee", never="* overthrows * / any"),
]
SIDES = [
    row("Ann Lee found support among Kenyans.", "Kenyans supports Ann Lee"),
    row("Ann Lee urged support for Emmanuel Macron.", "Ann Lee supports Emmanuel Macron"),
    row(
        "Ann Lee mobilised farmers against Nestle.", "Ann Lee opposes Nestle", never="Ann Lee protests_against * / any"
    ),
    row("Nestle colluded with Shell.", "Nestle cooperates_with Shell"),
    row("Two men conspired to rob Nestle.", never="* cooperates_with * / any"),
    row("Peru and Chile share a satellite.", "Peru cooperates_with Chile"),
    row("Nestle agreed to terms with Ann Lee.", "Nestle agrees_with Ann Lee"),
    row("Peru agreed with its Chilean allies that the war must end.", "Peru agrees_with Chile"),
    row("Peru called back its chief of mission from Chile.", "Peru breaks_relations_with Chile"),
    row("Peru withdrew its recognition of Chile.", "Peru breaks_relations_with Chile"),
]
AIMS = [
    row("Ann Lee flew to Paris to urge Emmanuel Macron to stay.", "Ann Lee urges Emmanuel Macron"),
    row("Ann Lee tried to blame Nestle for the leak.", "Ann Lee accuses Nestle"),
    row("Ann Lee plans to run against Emmanuel Macron.", "Ann Lee opposes Emmanuel Macron"),
    row("Ann Lee went to Leeds to campaign for Emmanuel Macron.", "Ann Lee supports Emmanuel Macron"),
    row("Ann Lee plans to urge Emmanuel Macron to stay.", never="Ann Lee urges Emmanuel Macron"),
    row("Ann Lee will fly to Paris to urge Emmanuel Macron to stay.", never="Ann Lee urges Emmanuel Macron"),
]

EARNED = [
    row("Ann Lee thinks Nestle's plan should be rejected.", "Ann Lee opposes Nestle"),
    row("Ann Lee said that Nestle should be thanked.", "Ann Lee supports Nestle"),
    row("Kenya said Nestle would pay a heavy price.", "Kenya threatens Nestle"),
    row("Ann Lee said Nestle paid a heavy price.", never="* threatens * / any"),
    row("Ann Lee put Oxfam in charge of the camp.", "Ann Lee orders Oxfam"),
    row("Ann Lee and Emmanuel Macron disagreed on the bill.", "Ann Lee opposes Emmanuel Macron"),
    row("Ann Lee said Nestle and Shell must share the blame.", "Ann Lee accuses Nestle", "Ann Lee accuses Shell"),
    row("Ann Lee said that Nestle deserves the thanks of the town.", "Ann Lee supports Nestle"),
    row("Ann Lee said that Nestle deserves contempt.", "Ann Lee condemns Nestle"),
    row("Ann Lee said China had hurt Kenyan farmers.", "Ann Lee accuses China", never="China injures * / any"),
    row("Ann Lee said rebels were hiding in Kenya.", never="* accuses * / any"),
    row("Should Nestle close the plant, Kenya is ready, said Ann Lee.", never="* urges * / any"),
    row("Nestle should not be blamed, said Ann Lee.", never="* accuses * / any"),
    row("For the Kenyan-born Ann Lee, it was a great win.", never="* supports * / any"),
]


@pytest.mark.parametrize("expected", [*REPROACH, *SIDES, *AIMS, *EARNED])
def test_set_phrases(read: Read, expected: Row) -> None:
    check(read, expected)
