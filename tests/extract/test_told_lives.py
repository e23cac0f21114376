"""What narrated pieces tell of people over sentences: whom the next sentence names, kin known, captors, leavers."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

NAMED_NEXT = [
    row(
        "A former clerk of the Stanmore Institute was arrested in Norway. Anton Varga, 34, had fled in May.",
        "Norway arrests Anton Varga",
        "Anton Varga holds_position_in Stanmore Institute / former",
        never="Norway arrests Stanmore Institute",
    ),
    row(
        "A British journalist has been arrested in Iran. Jane Cole, 41, was on assignment for the BBC.",
        "Iran arrests Jane Cole",
        "Jane Cole citizen_of United Kingdom",
        never="Iran arrests United Kingdom",
    ),
    row(
        "A suspected member of ETA was arrested in France. Iker Otegi, 38, was found in a flat in Pau.",
        "France arrests Iker Otegi",
    ),
    row(
        "A judge in Kenya has sentenced a former Safaricom executive. Peter Mwangi, 51, showed no emotion.",
        "Peter Mwangi holds_position_in Safaricom / former",
    ),
    row(
        "A Polish teacher was stabbed by a Russian student. Ola Nowak, 17, was arrested in Warsaw.",
        never="Ola Nowak citizen_of Russia / any",
    ),
    row(
        "A French journalist met Peter Mwangi on Friday. Ola Nowak, 37, was arrested in Warsaw.",
        never="Ola Nowak citizen_of France / any",
    ),
    row(
        "A French journalist was arrested on Friday. Ola Nowak was arrested in Warsaw.",
        never="Ola Nowak citizen_of France / any",
    ),
]
NAMED_AS = [
    row("The gunman, identified as John Smith, killed Mary Hill.", "John Smith kills Mary Hill"),
    row("A man named as John Smith killed Mary Hill.", "John Smith kills Mary Hill"),
    row("The gunman, described as John Smith's friend, killed Mary Hill.", never="John Smith kills Mary Hill / any"),
]
KIN_KNOWN = [
    row(
        "Daniel Varga married Irina Toth in 2002. His wife was arrested by the FBI in 2010.",
        "Federal Bureau of Investigation arrests Irina Toth",
    ),
    row(
        "Daniel Varga is the son of businessman Karl Varga. His father founded Corvale Bank.",
        "Karl Varga founded Corvale Bank",
    ),
    row(
        "Daniel Varga married Irina Toth in 2002. His first wife was arrested by the FBI in 2010.",
        never="Federal Bureau of Investigation arrests Irina Toth",
    ),
    row(
        "Daniel Varga and his wife, Irina Toth, live in Perth. The couple founded Corvale Bank.",
        "Daniel Varga founded Corvale Bank",
        "Irina Toth founded Corvale Bank",
    ),
    row(
        "Daniel Varga and Irina Toth were freed by Hamas. Chancellor Johanna Kern of Austria spoke to the pair.",
        "Johanna Kern meets_with Daniel Varga",
        "Johanna Kern meets_with Irina Toth",
    ),
]
CAPTORS = [
    row(
        "Daniel Varga was kidnapped by Hamas gunmen on Sunday. He was charged with fraud.",
        never="Hamas prosecutes Daniel Varga / any",
    ),
    row(
        "Iker Otegi was arrested by French police on Sunday. He had been released only two months before.",
        never="French police releases Iker Otegi",
    ),
    row("Iker Otegi was sentenced to life at Leeds Crown Court.", "Leeds Crown Court prosecutes Iker Otegi"),
    row(
        "Daniel Varga and Irina Toth were seized by Hamas gunmen. They were freed on Friday after 97 days.",
        "Hamas releases Daniel Varga",
        "Hamas releases Irina Toth",
    ),
    row(
        "Iker Otegi was arrested by French police on Sunday and charged with murder.",
        "French police arrests Iker Otegi",
        "French police prosecutes Iker Otegi",
    ),
    row(
        "Iker Otegi was arrested by French police on Sunday. He was released on bail on Tuesday.",
        never="French police releases Iker Otegi",
    ),
    row(
        "Kenyan police beat Ann Lee on Friday.", "Kenyan police attacks Ann Lee", never="Kenyan police defeats Ann Lee"
    ),
]
ROLES_TO_PEOPLE = [
    row("A lawyer for Peter Brown, Mary Hill, said she was fine.", "Mary Hill represents Peter Brown"),
    row(
        "A friend of Daniel Varga, Mary Hill, was arrested by the FBI.",
        "Federal Bureau of Investigation arrests Mary Hill",
        never="Federal Bureau of Investigation arrests Daniel Varga",
    ),
    row("After a decade at Siemens, Ann Lee founded Corvale Bank.", "Ann Lee affiliated_with Siemens / former"),
    row("Ann Lee was elected to the Senate in 1986.", "Ann Lee member_of Senate"),
    row("Ann Lee sat in parliament for the Liberal Democrats.", "Ann Lee member_of Liberal Democrats"),
    row("KAMPALA, Uganda - General Moses Okello attacked Kenya.", "Moses Okello attacks Kenya"),
    row("HOBART, Australia - Neil Hart sued the FBI.", "Neil Hart prosecutes Federal Bureau of Investigation"),
]
LEAVING = [
    row(
        "Anna Ruiz has quit the Liberal Democrats.",
        "Anna Ruiz withdraws_from Liberal Democrats",
        "Anna Ruiz member_of Liberal Democrats / former",
    ),
    row(
        "Anna Ruiz left Hamas in 1999.",
        "Anna Ruiz member_of Hamas / former",
        "Anna Ruiz withdraws_from Hamas",
    ),
    row("John Smith escaped from the FBI.", never="John Smith member_of Federal Bureau of Investigation / any"),
    row("Anna Ruiz left Siemens in 1999.", never="Anna Ruiz withdraws_from Siemens / any"),
    row("Omar Haddad grew up in Bergen.", "Omar Haddad based_in Bergen / former"),
    row("Arturo Villegas helped Daniel Varga escape to Paris.", "Arturo Villegas aids Daniel Varga"),
]


@pytest.mark.parametrize("case", [*NAMED_NEXT, *NAMED_AS, *KIN_KNOWN, *CAPTORS, *ROLES_TO_PEOPLE, *LEAVING])
def test_lives_are_told(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
