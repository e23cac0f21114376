"""What a statement about another says of the two: blame, praise, allegations, demands, declared support."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BLAME_AND_PRAISE = [
    row("Brazil said Venezuela's decision was wrong.", "Brazil condemns Venezuela", never="Venezuela condemns * / any"),
    row("The Kremlin called Poland a threat to peace.", "Russia condemns Poland"),
    row("Paul Mukasa described Uganda as a dictatorship.", "Paul Mukasa condemns Uganda"),
    row("Nepal said that India's blockade was not acceptable.", "Nepal condemns India"),
    row("Greece took issue with Albania's treatment of the mayor.", "Greece condemns Albania"),
    row(
        "The European Union expressed concern over Georgia's new law.",
        "European Union condemns Georgia",
        never="European Union supports Georgia / any",
    ),
    row("The African Union condemned the coup in Niger.", "African Union condemns Niger"),
    row("Chad called Sudan's plan unworkable.", "Chad condemns Sudan"),
    row("Chad branded Sudan's plan a waste of money.", "Chad condemns Sudan"),
    row("Chad described the Arab League's judgement as historic.", "Chad supports Arab League"),
    row("Chad said it was insulting that Sudan had not answered.", "Chad condemns Sudan"),
    row("Chad called Sudan's capital large.", never="Chad condemns Sudan / any"),
    row("Chad called Sudan, a dangerous place, for help.", never="Chad condemns Sudan / any"),
    row("Cuba called Bolivia a friend.", "Cuba supports Bolivia", never="Cuba condemns Bolivia / any"),
    row("Mexico praised Cuba's response to the hurricane.", "Mexico supports Cuba"),
    row("Brazil said Venezuela's decision was not wrong.", never="Brazil condemns Venezuela / any"),
    row("Brazil said Venezuela's decision would be wrong.", never="Brazil condemns Venezuela"),
    row("Brazil did not call Venezuela a threat.", never="Brazil condemns Venezuela / any"),
    row("Brazil said its own decision was wrong.", never="* condemns * / any"),
    row("The Canadian minister said Canada's decision was wrong.", never="* condemns Canada / any"),
    row("Reuters reported that Venezuela's decision was wrong.", never="Reuters condemns * / any"),
    row("Chile welcomed the death of Kenya's former dictator.", never="Chile supports Kenya / any"),
    row("Spain condemned the attack in Kenya.", never="Spain condemns Kenya / any"),
]

ALLEGED_AND_ASKED = [
    row("Amnesty International said Egypt had tortured prisoners.", "Amnesty International accuses Egypt"),
    row("Colombia said Venezuela was harbouring rebels.", "Colombia accuses Venezuela"),
    row("Iran denied American accusations.", "United States accuses Iran", never="United States accuses Iran / not"),
    row(
        "Pakistan rejected Indian accusations that it had armed the rebels.",
        "India accuses Pakistan",
        never=("Pakistan aids rebels", "Pakistan accuses India / any"),
    ),
    row(
        '"Nigeria must release the activists," said Amnesty International.',
        "Amnesty International urges Nigeria",
        never="Nigeria urges * / any",
    ),
    row("The United Nations said Rwanda should withdraw from Congo.", "United Nations urges Rwanda"),
    row("Ethiopia wants Egypt to drop its objections.", "Ethiopia urges Egypt"),
    row("Bolivia asked that Chile return to the talks.", "Bolivia urges Chile"),
    row("Armenia appealed for help from Russia.", "Armenia urges Russia"),
    row("Poland demanded an apology from Belarus.", "Poland urges Belarus"),
    row("Chad said that Libya may leave the talks.", never="Chad urges Libya / any"),
    row("Chad said Libya should know the answer.", never="Chad urges Libya / any"),
    row("Reuters said Libya should leave the talks.", never="Reuters urges Libya / any"),
    row("Venezuela said that it had armed no rebels.", never="* accuses * / any"),
]

DECLARED = [
    row(
        "France is committed to supporting Lebanon.",
        "France supports Lebanon",
        never="France supports Lebanon / planned",
    ),
    row("Canada reaffirmed its commitment to Ukraine.", "Canada supports Ukraine"),
    row("Iran stands in solidarity with Lebanon.", "Iran supports Lebanon"),
    row("Washington remains committed to Iraq.", "United States supports Iraq"),
    row("Canada is committed to a budget.", never="Canada supports * / any"),
]

PARTS = [
    row(
        "Panama cut ties with Taiwan.",
        "Panama breaks_relations_with Taiwan",
        never="Panama affiliated_with Taiwan / any",
    ),
    row(
        "Mali ended its defence agreement with France.",
        "Mali breaks_relations_with France",
        never="Mali agrees_with France",
    ),
    row(
        "India ruled out talks with Pakistan.",
        "India negotiates_with Pakistan / not",
        never="India negotiates_with Pakistan",
    ),
    row("Australia vowed to attack Iran.", "Australia threatens Iran", "Australia attacks Iran / planned"),
    row(
        "Sudan and Ethiopia held talks with Egypt.",
        "Sudan negotiates_with Egypt",
        "Ethiopia negotiates_with Egypt",
        never="Sudan negotiates_with Ethiopia / any",
    ),
]

MENDED = [  # what the small model is known to misread
    row("Rockets fired by Hezbollah struck Haifa.", "Hezbollah attacks Haifa", never="Haifa attacks * / any"),
    row("Myanmar's military bombed villages in Shan State.", "Tatmadaw attacks Shan State"),
    row("Hackers linked to Russia broke into the network of the Bundestag.", "hackers attacks Bundestag"),
    row("Gunmen attacked a church in Kaduna, killing dozens of worshippers.", "gunmen attacks Kaduna"),
    row("The attack on Kharkiv by Russia killed 12 civilians.", "Russia kills civilians"),
    row(
        "Two Indian soldiers were killed in clashes with Chinese troops.",
        "China kills India",
        never="India kills China / any",
    ),
    row(
        "Omar Said arrived in Doha for talks with Paul Mukasa.",
        "Omar Said meets_with Paul Mukasa / planned",
        never="Omar Said meets_with Paul Mukasa",
    ),
    row("Iraqi forces seized a British tanker in Basra.", never="Iraq seizes Basra / any"),
]


ENMITY = [  # a fight that is only aimed at tells a standing enmity
    row("Nigeria is committed to defeating Boko Haram.", "Nigeria opposes Boko Haram", never="Nigeria defeats * / any"),
    row("Mali's efforts to combat al-Qaeda have failed.", "Mali opposes al-Qaeda", never="al-Qaeda opposes * / any"),
    row(
        "Chad supports Nigeria in the fight against Boko Haram.",
        "Chad supports Nigeria",
        "Nigeria clashes_with Boko Haram",
        never="Chad clashes_with * / any",
    ),
    row("Turkey did not try to defeat Islamic State.", never="Turkey opposes Islamic State"),
]

PROMISED = [
    row("Japan pledged $100 million in aid to Nepal.", "Japan aids Nepal / planned", never="Japan aids Nepal"),
    row("Hungary vetoed EU aid to Ukraine.", "European Union aids Ukraine / not", never="European Union aids Ukraine"),
    row("Niger ordered the French ambassador to leave.", "Niger expels France", never="Niger displaces * / any"),
    row("Sudan gave Kenyan troops a month to leave.", "Sudan expels Kenya", never="Kenya expels * / any"),
    row("If Sudan attacks Chad, France will leave.", "Sudan attacks Chad / hypothetical", never="Sudan attacks Chad"),
    row(
        "A court in Bangladesh sentenced Anna Ruiz.", "Bangladesh prosecutes Anna Ruiz", never="Anna Ruiz prosecutes *"
    ),
    row("Nurses went on strike against the Kenyan government.", "nurses protests_against Kenya"),
    row("Ford and Volkswagen build cars together.", "Ford cooperates_with Volkswagen"),
]


@pytest.mark.parametrize(
    "expected", [*BLAME_AND_PRAISE, *ALLEGED_AND_ASKED, *DECLARED, *PARTS, *MENDED, *ENMITY, *PROMISED]
)
def test_attitudes(read: Read, expected: Row) -> None:
    check(read, expected)
