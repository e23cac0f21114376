"""Who holds which office: one of several, in a land without a state, by "its" and "whose", by the clause around."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

KINDS = [
    row("Agents with the FBI arrested Carl Roth.", "FBI arrests Carl Roth"),
    row(
        "Deputies with the Kent County sheriff's office arrested Carl Roth.",
        "Kent County sheriff's office arrests Carl Roth",
    ),
    row(
        "Carl Roth was charged by the Kent district attorney's office.",
        "Kent district attorney's office prosecutes Carl Roth",
    ),
    row("Agents with the FBI's help arrested Carl Roth.", never="FBI arrests Carl Roth / any"),
    row("Agents met with the FBI. They arrested Carl Roth.", never="FBI meets_with FBI / any"),
    row(
        "The army killed Karim Haddad, a commander of Hezbollah.",
        "Karim Haddad holds_position_in Hezbollah",
        never="Karim Haddad leads Hezbollah / any",
    ),
    row("Karim Haddad, the commander of UNIFIL, visited Chad.", "Karim Haddad leads UNIFIL"),
    row(
        "Colonel Pedro Alvarez of the Peruvian army met Kenya's President Joseph Otieno.",
        "Pedro Alvarez holds_position_in Peruvian Army or Pedro Alvarez holds_position_in Peru",
    ),
    row(
        "The police superintendent of Latehar, Kuldip Dwivedi, said the town was safe.",
        "Kuldip Dwivedi holds_position_in Latehar",
    ),
    row("The mayor of Paris, Texas, said the town was safe.", never="Texas holds_position_in Paris / any"),
    row("Greenland's premier, Aleqa Petersen, visited Canada.", "Aleqa Petersen leads Greenland"),
    row(
        "Bavaria's premier, Anton Huber, visited Canada.",
        "Anton Huber holds_position_in Bavaria",
        never="Anton Huber leads Bavaria / any",
    ),
    row("Anna Weber, the director of the Louvre, resigned.", "Anna Weber leads Louvre"),
    row(
        "The ambassador of Chile, Juan Soto, left Kenya.",
        "Juan Soto holds_position_in Chile",
        never="Juan Soto represents Chile / any",
    ),
]

OWNED = [
    row(
        "NATO sent a force to Kosovo. UNIFIL, whose commander, General Paolo Ricci, spoke, sent none.",
        "Paolo Ricci leads UNIFIL",
    ),
    row("Oxfam is running camps in Chad. Its director, Anna Weber, left on Monday.", "Anna Weber leads Oxfam"),
    row(
        "Oxfam is running camps in Chad. Its Kenya director, Anna Weber, left.",
        never="Anna Weber leads Oxfam / any",
    ),
    row("Oxfam is running camps in Chad. Two of its directors, Anna Weber and Paul Miller, left.", never="* leads *"),
    row("Kenya praised rebels under General Pedro Alvarez.", "Pedro Alvarez leads rebels"),
    row("Kenya talked to the Mahdi Army of Moqtada al-Sadr.", "Moqtada al-Sadr leads Mahdi Army"),
    row("Kenya praised followers of Pedro Alvarez.", never="Pedro Alvarez leads * / any"),
    row("Amnesty praised the UN of Kofi Annan's youth.", never="Kofi Annan leads United Nations / any"),
]

CLAUSES = [
    row(
        "Chad has ended its pact with France, Defence Minister Idriss Koula said.",
        "Idriss Koula holds_position_in Chad",
        never="Idriss Koula holds_position_in France / any",
    ),
    row(
        "The African Union will not intervene in Kenya, spokesman Stefan Adler said.",
        "Stefan Adler holds_position_in African Union",
    ),
    row("The board of Renault dismissed chief executive Thierry Bonnet.", "Thierry Bonnet leads Renault / former"),
    row(
        "Kenya's Joseph Otieno said France had met a defence minister, Idriss Koula.",
        never="Idriss Koula holds_position_in France / any",
    ),
    row(
        "The African Union will not intervene in Kenya, professor Stefan Adler said.",
        never="Stefan Adler holds_position_in African Union / any",
    ),
]

GIVEN = [
    row(
        "Nordvik Energy named Marcus Feld chief economist.",
        "Nordvik Energy appoints Marcus Feld",
        "Marcus Feld holds_position_in Nordvik Energy",
    ),
    row("Slovakia elected Anna Weber ombudswoman.", "Slovakia appoints Anna Weber"),
    row("Kenya named Ann Otieno in place of Paul Miller.", "Ann Otieno succeeds Paul Miller"),
    row("Kenya named Ann Otieno in Paul Miller Street.", never="Ann Otieno succeeds * / any"),
    row("General Anna Weber handed command of UNIFIL to General Paolo Ricci.", "Paolo Ricci leads UNIFIL"),
    row("General Anna Weber handed the flag of UNIFIL to Paolo Ricci.", never="Paolo Ricci leads UNIFIL / any"),
    row("Anna Weber sits on the board of Siemens.", "Anna Weber holds_position_in Siemens"),
    row("Anna Weber sits on the roof of Siemens.", never="Anna Weber holds_position_in Siemens / any"),
    row("Siemens took Anna Weber home.", never="Siemens appoints Anna Weber / any"),
]


@pytest.mark.parametrize("case", [*KINDS, *OWNED, *CLAUSES, *GIVEN])
def test_offices_are_told(read: Read, case: Row) -> None:
    """Every expected claim is read, and no near-miss."""
    check(read, case)
