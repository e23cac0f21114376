"""How papers tell of courts, police, schools and families: who tries, holds, speaks for whom, whose kin they are."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

COURTS = [
    row("Lawyers for Ivo Kern said he was ill.", "lawyers represents Ivo Kern"),
    row("Ghana asked lawyers for help.", never="lawyers represents * / any"),
    row(
        "Justice Ann Muir and Justice Ivo Kern of the High Court met Ghana. The Supreme Court left.",
        never=("Ann Muir holds_position_in Supreme Court", "Ivo Kern holds_position_in Supreme Court"),
    ),
    row(
        "The Supreme Court met in Oslo. Justice Ann Muir dissented.",
        "Ann Muir holds_position_in Supreme Court",
    ),
    row("Ivo Kern was defended by the lawyers Carl Roth and Ann Muir.", "Carl Roth represents Ivo Kern"),
    row(
        "Ivo Kern was defended by a group of lawyers led by Ann Muir.",
        "lawyers represents Ivo Kern",
        never="lawyers supports Ivo Kern / any",
    ),
    row("Arguing for Acme was the lawyer Ann Muir.", "Ann Muir represents Acme"),
    row("Ann Muir argued for peace in Ghana.", never="Ann Muir represents * / any"),
    row("Ivo Kern was granted bail by the High Court.", "High Court releases Ivo Kern"),
    row("Ivo Kern won bail from the High Court.", "High Court releases Ivo Kern"),
    row("Ivo Kern won a prize from the High Court.", never="High Court releases Ivo Kern / any"),
    row("Kenyan police descended on the offices of Acme.", "Kenyan police attacks Acme"),
    row("Tourists descended on the offices of Acme.", never="Tourists attacks Acme / any"),
    row("Assistant U.S. Attorney Ann Muir met Ivo Kern.", "Ann Muir holds_position_in United States"),
    row(
        "Defense attorney Ivo Kern, of the Bronx firm Kern & Muir, spoke.",
        "Ivo Kern member_of Kern & Muir",
        "Kern & Muir based_in Bronx",
    ),
    row("Ivo Kern, of the Bronx, met Ann Muir.", never="Ivo Kern member_of * / any"),
    row(
        "A Moroccan court agreed to hand over Ivo Kern to China.",
        "Morocco expels Ivo Kern / planned",
        never="Morocco releases Ivo Kern / any",
    ),
    row("Spain will surrender Ivo Kern to Germany.", "Spain expels Ivo Kern / planned"),
    row("Ghana handed over Ivo Kern to the police.", never="Ghana expels Ivo Kern / any"),
    row("Hamas handed over two hostages to Qatar.", "Hamas releases hostages", never="Hamas expels * / any"),
    row(
        "Ivo Kern denies any links with Hezbollah.",
        "Ivo Kern affiliated_with Hezbollah / not",
        never="Ivo Kern affiliated_with Hezbollah",
    ),
    row(
        "Ivo Kern belongs to Hezbollah, which the European Union lists as a terrorist group.",
        "European Union designates Hezbollah",
    ),
    row(
        "Ivo Kern helped the Sinaloa cartel, then headed by Joaquin Muir.",
        "Joaquin Muir leads Sinaloa Cartel",
        never="Joaquin Muir leads Ivo Kern / any",
    ),
    row("Ivo Kern was convicted of fraud at Derby Crown Court.", "Derby Crown Court prosecutes Ivo Kern"),
    row("Ivo Kern pleaded guilty to fraud at Derby Crown Court.", "Derby Crown Court prosecutes Ivo Kern"),
    row("Ivo Kern was convicted of fraud by a jury at Derby Crown Court.", "Derby Crown Court prosecutes Ivo Kern"),
    row("Ivo Kern was acquitted by a jury at Derby Crown Court.", never="* prosecutes Ivo Kern / any"),
    row("Ivo Kern, 44, appeared before Derby Crown Court on Monday.", "Derby Crown Court prosecutes Ivo Kern"),
    row("Ivo Kern appeared before the Senate.", never="Senate prosecutes Ivo Kern / any"),
    row(
        "Judge Clare Muir, sitting at Derby Crown Court, jailed Ivo Kern for nine years.",
        "Clare Muir prosecutes Ivo Kern",
        "Clare Muir holds_position_in Derby Crown Court",
    ),
    row(
        "Prosecutor Jan Holt asked the court to jail Ivo Kern for ten years.",
        "Jan Holt prosecutes Ivo Kern / requested",
        never="Jan Holt urges Ivo Kern / any",
    ),
    row("Tara Voss filed the lawsuit on behalf of Mina Adair.", "Tara Voss represents Mina Adair"),
    row("Judge Clare Muir denied bail for Ivo Kern.", "Clare Muir arrests Ivo Kern"),
]

POLICE = [
    row(
        "Ann Muir was detained by the KGB in March along with her husband, photographer Ivo Kern.",
        "KGB arrests Ann Muir",
        "KGB arrests Ivo Kern",
    ),
    row(
        "Ann Muir was arrested by the KGB together with two colleagues, Ivo Kern and Carl Roth.",
        "KGB arrests Ivo Kern",
        "KGB arrests Carl Roth",
    ),
    row("Ann Muir was arrested by the KGB with the help of Ivo Kern.", never="KGB arrests Ivo Kern / any"),
    row(
        "Spokane police said so. Spokane police arrested Ivo Kern.",
        "Spokane police arrests Ivo Kern",
    ),
    row("Ivo Kern surrendered to the FBI on Monday.", "Federal Bureau of Investigation arrests Ivo Kern"),
    row("Ivo Kern turned himself in to the FBI on Monday.", "Federal Bureau of Investigation arrests Ivo Kern"),
    row(
        "Ivo Kern turned himself in to the Travis County Sheriff's Office.",
        "Travis County Sheriff's Office arrests Ivo Kern",
    ),
    row("Ivo Kern surrendered to despair.", never="* arrests Ivo Kern / any"),
    row("The FBI raided the home of Ivo Kern.", "Federal Bureau of Investigation prosecutes Ivo Kern"),
    row("Hamas raided the home of Ivo Kern.", never="Hamas prosecutes Ivo Kern / any"),
    row("Detectives from Scotland Yard questioned Ivo Kern.", "Metropolitan Police prosecutes Ivo Kern"),
    row(
        "The Norwegian embassy in Nairobi said two of its citizens had been arrested.",
        never="Norway arrests * / any",
    ),
    row(
        "Travis County District Attorney Jan Holt charged Ivo Kern with fraud.",
        "Jan Holt holds_position_in Travis County",
        never="Jan Holt based_in Travis County / any",
    ),
]

SCHOOLS = [
    row(
        "Mina Adair, a spokeswoman for the Harwick Independent School District, declined to comment.",
        "Mina Adair holds_position_in Harwick Independent School District",
    ),
    row(
        "The Harwick Unified School District sued Corvale Bank.",
        "Harwick Unified School District prosecutes Corvale Bank",
    ),
    row(
        "Mina Adair, head of the Ohio chapter of the Veritas League, spoke.",
        "Mina Adair holds_position_in Veritas League",
        never="Mina Adair holds_position_in Ohio / any",
    ),
    row(
        "Laura Adair of the charity Reprieve told reporters that Kenya must act.",
        "Laura Adair member_of Reprieve",
        never="Reprieve urges Kenya / any",
    ),
]

FAMILIES = [
    row(
        "Ivo Kern was freed. His wife, Ruth Kern, and their daughter, Lena, fled to Uganda.",
        "Ruth Kern spouse_of Ivo Kern",
        "Ivo Kern parent_of Lena",
        "Ruth Kern parent_of Lena",
        never="Lena spouse_of * / any",
    ),
    row(
        "Ivo Kern died in 2009. He is survived by his wife, Ruth, and his sons, Paul and Peter.",
        "Ivo Kern parent_of Paul",
        "Ivo Kern parent_of Peter",
        never="Ruth parent_of Paul / any",
    ),
    row(
        "Ivo Kern's sister Grace told reporters that he had been beaten by guards.",
        "Grace sibling_of Ivo Kern",
        never="guards attacks Grace / any",
    ),
    row("Ivo Kern is the brother-in-law of Labour MP Tara Voss.", never="Ivo Kern member_of * / any"),
    row("Ivo Kern's brother-in-law, Peter Osei, is a lawyer.", never="Peter Osei sibling_of * / any"),
    row(
        "Sophie Lind was last seen on Monday. Her parents, Lars and Karin Lind, flew to Thailand.",
        "Lars parent_of Sophie Lind",
        "Karin Lind parent_of Sophie Lind",
    ),
    row("Ruth Coe KC defended Ivo Kern.", "Ruth Coe supports Ivo Kern"),
]


@pytest.mark.parametrize("case", COURTS)
def test_courts(read: Read, case: Row) -> None:
    """Who tries whom, also where only the place tells."""
    check(read, case)


@pytest.mark.parametrize("case", POLICE)
def test_police(read: Read, case: Row) -> None:
    """Who arrests, searches, questions; and who does not."""
    check(read, case)


@pytest.mark.parametrize("case", SCHOOLS)
def test_schools(read: Read, case: Row) -> None:
    """School districts, and those who speak for a body's local part."""
    check(read, case)


@pytest.mark.parametrize("case", FAMILIES)
def test_families(read: Read, case: Row) -> None:
    """Kin, in one sentence and across two; whom "he" means beside a sister."""
    check(read, case)
