"""Offices of several people at once, of those who serve heads of state, of heads of delegations, and of foreigners."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

SEVERAL = [
    row(
        "It was opened by the foreign ministers of the two neighbours, Anna Ruiz of Chile and Pablo Mora of Peru.",
        "Anna Ruiz holds_position_in Chile",
        "Pablo Mora holds_position_in Peru",
        never=("Anna Ruiz holds_position_in Peru / any", "Pablo Mora holds_position_in Chile / any"),
    ),
    row(
        "The merger was announced by the chairmen of both firms, Paul Dorn of Nestle and Lena Frey of Danone.",
        "Paul Dorn leads Nestle",
        "Lena Frey leads Danone",
        never=("Paul Dorn affiliated_with Nestle / any", "Lena Frey affiliated_with Danone / any"),
    ),
    row(
        "Armenia and Georgia signed a truce. Their foreign ministers, Vahagn Ruiz and Davit Mora, are to meet.",
        "Vahagn Ruiz holds_position_in Armenia",
        "Davit Mora holds_position_in Georgia",
        never=("Vahagn Ruiz holds_position_in Georgia / any", "Davit Mora holds_position_in Armenia / any"),
    ),
    row(
        "Armenia and Georgia sent their foreign ministers, Vahagn Ruiz, Davit Mora and Lena Frey.",
        never="Vahagn Ruiz holds_position_in Georgia / any",
    ),
    row(
        "The farmers of the two villages, Anna Ruiz of Chile and Pablo Mora of Peru, met.", never="* leads Chile / any"
    ),
]

SERVING = [
    row(
        "Omar Said, security adviser to Kenyan President Lucas Wekesa, signed the document.",
        "Omar Said holds_position_in Kenya",
        never="Omar Said leads Kenya / any",
    ),
    row("Dmitry Dorn, an aide to French President Emmanuel Macron, left.", "Dmitry Dorn holds_position_in France"),
    row(
        "Kenyan President Lucas Wekesa agreed. His chief of staff, Omar Said, told reporters.",
        "Omar Said holds_position_in Kenya",
    ),
    row("Omar Said, an adviser to Acme chief executive Lena Frey, resigned.", "Omar Said holds_position_in Acme"),
    row(
        "A spokesman for Kenyan President Lucas Wekesa declined to comment.",
        "Lucas Wekesa leads Kenya",
    ),
    row(
        "Omar Said, a neighbour of Kenyan President Lucas Wekesa, left.",
        never="Omar Said holds_position_in Kenya / any",
    ),
    row("Omar Said, an adviser to the singer Lena Frey, left.", never="Omar Said holds_position_in * / any"),
]

DELEGATES = [
    row(
        "The Chilean side was led by Anna Ruiz, Minister of Trade, the Peruvian side by Pablo Mora, deputy minister.",
        "Anna Ruiz represents Chile",
        "Anna Ruiz holds_position_in Chile",
        "Pablo Mora represents Peru",
        "Pablo Mora holds_position_in Peru",
        never="Pablo Mora represents Chile / any",
    ),
    row("A Peruvian delegation headed by Pablo Mora flew to Oslo.", "Pablo Mora represents Peru"),
    row(
        "The Chilean side was led by captain Pablo Mora and scored two goals.",
        never="Pablo Mora represents Chile / any",
    ),
    row("The Chilean team of scientists was led by Anna Ruiz.", never="Anna Ruiz represents Chile / any"),
]

FOREIGNERS = [
    row("Jan Smit, the Dutch chief executive of Norbank, resigned.", "Jan Smit citizen_of Netherlands"),
    row("Vesna Dorn, the Bulgarian head of the IMF, met Ann Lee.", "Vesna Dorn citizen_of Bulgaria"),
    row(
        "Ann Lee, the Israeli ambassador to the United Nations, resigned.",
        never="Ann Lee citizen_of Israel / any",
    ),
]

ABROAD = "Kenya abstained. Kenya is poor. "
OF_FEW = [
    row(
        "Haiti is poor. Haiti said so. Secretary of State Clifford Dorn said the gangs were at war.",
        never="Clifford Dorn holds_position_in Haiti / any",
    ),
    row("India is big. India said so. Foreign Secretary Vikram Dorn left.", "Vikram Dorn holds_position_in India"),
    row(ABROAD + "President Witold Dorn, a Pole, threatened to sue.", never="Witold Dorn leads Kenya / any"),
    row(ABROAD + "President Witold Dorn, a father of two, threatened to sue.", "Witold Dorn leads Kenya"),
]

OWNED = [
    row(
        "Hamas governs Gaza. The movement's prime minister, Ismail Haniyeh, spoke.",
        "Ismail Haniyeh leads Hamas",
        never="Ismail Haniyeh leads Palestine / any",
    ),
    row(
        "Hungary, whose leader, Viktor Orban, went to Moscow, abstained.",
        "Viktor Orban leads Hungary",
        never="Viktor Orban leads Fidesz / any",
    ),
]


@pytest.mark.parametrize("expected", SEVERAL + SERVING + DELEGATES + FOREIGNERS + OF_FEW + OWNED)
def test_offices_shared(read: Read, expected: Row) -> None:
    check(read, expected)
