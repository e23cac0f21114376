"""News of science and technology: researchers and their bodies, honours, fines, joint work, natural sites."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

SCIENCE = [
    row("Ann Lowe, who works for the Harlow Institute, found it.", "Ann Lowe affiliated_with Harlow Institute"),
    row("Ann Lowe once worked at Shell.", "Ann Lowe affiliated_with Shell"),
    row("Shell worked at Oslo's port.", never="Shell affiliated_with * / any"),
    row(
        "Ann Lowe, who leads a research group at Keele University, left.",
        "Ann Lowe affiliated_with Keele University",
        never="Ann Lowe leads Keele University / any",
    ),
    row("Ann Lowe leads a protest at Keele University.", never="Ann Lowe affiliated_with Keele University / any"),
    row(
        "Carl Roth, chairman of UNESCO's ethics panel, warned of it.",
        "Carl Roth holds_position_in UNESCO",
        never="Carl Roth leads UNESCO / any",
    ),
    row("Carl Roth, chairman of Shell's board, resigned.", "Carl Roth leads Shell"),
    row("Carl Roth, director of Keele University's Harlow Institute, spoke.", "Carl Roth leads Harlow Institute"),
    row(
        "Shell said its founder and chief executive, Carl Roth, would go.",
        "Carl Roth founded Shell",
        "Carl Roth leads Shell",
    ),
    row(
        "The founder of Shell and the president, Carl Roth, disagreed.",
        never=("Carl Roth leads Shell / any",),
    ),
    row("Ann Lowe was awarded a medal by the Harlow Institute.", "Harlow Institute supports Ann Lowe"),
    row("Shell was awarded damages by the Harlow Institute.", never="Harlow Institute supports Shell / any"),
    row("Ann Lowe, PhD, a researcher at Keele University, agreed.", "Ann Lowe holds_position_in Keele University"),
    row("Ann Lowe, MD, of Keele University in Leeds, agreed.", "Ann Lowe affiliated_with Keele University"),
    row("Ann Lowe, of Keele University's school of law, agreed.", "Ann Lowe affiliated_with Keele University"),
    row(
        "Ann Lowe and Carl Roth of Keele University found a frog.",
        "Ann Lowe affiliated_with Keele University",
        "Carl Roth affiliated_with Keele University",
    ),
    row(
        "Ann Lowe of Leeds University and Carl Roth of Keele University spoke.",
        "Ann Lowe affiliated_with Leeds University",
        never="Ann Lowe affiliated_with Keele University / any",
    ),
    row("France fined the Swiss chipmaker Teralin 90 million euros.", "France sanctions Teralin"),
    row(
        "Shell named Carl Roth chief medical officer.", "Shell appoints Carl Roth", "Carl Roth holds_position_in Shell"
    ),
    row("Former Shell chemists Ann Lowe and Carl Roth met.", "Ann Lowe holds_position_in Shell / former"),
    row("Russia's cosmonaut Ivan Petrov landed.", "Ivan Petrov citizen_of Russia"),
    row("Russia's president Ivan Petrov landed.", never="Ivan Petrov citizen_of Russia / any"),
    row("The Chilean volcano Calbuto erupted.", "Calbuto located_in Chile"),
    row("The Kenyan forest of Mauri burned.", "Mauri located_in Kenya"),
    row("Shell and Siemens flew a drone to Oslo.", "Shell cooperates_with Siemens"),
    row("Shell and Siemens flew home.", never="Shell cooperates_with Siemens / any"),
    row("Ann Lowe founded the website linkpool.com in 2004.", "Ann Lowe founded linkpool.com"),
    row("Ann Lowe, founder of the online encyclopedia Factopia, left.", "Ann Lowe founded Factopia"),
    row(
        "Nuvia, a start-up that Qualcomm bought in 2021, was founded by former Apple engineer Carl Roth.",
        "Qualcomm acquires Nuvia",
    ),
    row("The lawsuit, filed by Greenpeace, accuses Shell of fraud.", "Greenpeace accuses Shell"),
    row("A complaint brought by Greenpeace against Shell was heard.", "Greenpeace accuses Shell"),
    row("A judge dismissed a lawsuit by Greenpeace against Shell.", "Greenpeace prosecutes Shell"),
    row("A report by Carl Roth was read.", never="Carl Roth accuses * / any"),
    row(
        "Siemens has accused Shell of fraud; Shell denied this.",
        "Siemens accuses Shell",
        never="Siemens accuses Shell / not",
    ),
    row("Spanish researchers led by Carl Roth found it.", never="Carl Roth leads Spain / any"),
    row("The Department of Zoology at Keele University closed.", "Department of Zoology part_of Keele University"),
    row("The 10th Division at Fort Drum left.", never="10th Division part_of * / any"),
    row("CERN, the physics laboratory near Geneva, closed.", "CERN based_in Geneva"),
    row("A rig of Shell in the Barents Sea burned.", never="Shell based_in Barents Sea / any"),
    row("China blocked access to Facebook.", "China sanctions Facebook", never="China besieges Facebook / any"),
    row("Azerbaijan blocked access to Stepanakert.", "Azerbaijan besieges Stepanakert"),
    row(
        "Ann Lowe and pilot Carl Roth, both of NASA, landed.",
        "Ann Lowe affiliated_with NASA or Ann Lowe member_of NASA",
        "Carl Roth affiliated_with NASA or Carl Roth member_of NASA",
    ),
    row("Carl Roth, Professor of Herbal Medicine at Exeter, agreed.", "Carl Roth holds_position_in Exeter"),
    row("Carl Roth, a student at Keele University, was arrested.", "Carl Roth affiliated_with Keele University"),
    row("Carl Roth wrote a report for UNESCO.", never="Carl Roth holds_position_in UNESCO / any"),
    row("Shell is in Washington, D.C.", never="* located_in D.C. / any"),
    row("Jordan Smith sued Shell.", "Jordan Smith prosecutes Shell", never="Jordan prosecutes * / any"),
    row("Jordan and Syria met.", "Jordan meets_with Syria"),
    row("Chad President Idriss Deby met Carl Roth.", "Idriss Deby leads Chad"),
    row(
        "Study leader Ann Lowe from Keele University agreed.",
        "Ann Lowe holds_position_in Keele University",
        never="Ann Lowe leads * / any",
    ),
    row(
        "Two Keele University scientists, Ann Lowe and Carl Roth, agreed.",
        "Ann Lowe holds_position_in Keele University",
        "Carl Roth holds_position_in Keele University",
    ),
    row("Cantrell Labs of Boston sued Shell.", "Cantrell Labs based_in Boston", "Cantrell Labs prosecutes Shell"),
]

# What stands beside a name is so, whatever the clause only plans.
STANDING = [
    row(
        "Kenya approved a monument to be built in the country's capital, Nairobi.",
        "Nairobi located_in Kenya",
        never="Nairobi located_in Kenya / planned",
    ),
    row("Finland wants to be a member of NATO.", never="Finland member_of NATO"),
]


@pytest.mark.parametrize("expected", [*SCIENCE, *STANDING])
def test_science(read: Read, expected: Row) -> None:
    check(read, expected)
