"""What stands behind a name: who is one of several, of what people he is, whom he advises, towns and their region.

Also who is meant by a title that is told again ("the Progress Party leader"), and asides that the model misreads.
"""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

ROWS = [
    # the office told behind a name, called again by the body or the state
    row(
        "Emil Dupont, the president of Togo, spoke on Monday. The Togolese president criticised Ghana.",
        "Emil Dupont condemns Ghana",
        never="Togo condemns Ghana / any",
    ),
    row(
        "Kwame Boateng, the leader of the Progress Party, left. The Progress Party leader accused Ghana of theft.",
        "Kwame Boateng accuses Ghana",
        never="Progress Party accuses Ghana / any",
    ),
    row(
        "Ann Lowe, and Togo's finance minister, Ben Ode, left. The Togolese minister thanked Ghana.",
        never="Ann Lowe supports Ghana / any",
    ),
    row(
        "Opposition leader Kwame Boateng spoke. The Progress Party leader condemned Ghana.",
        "Kwame Boateng condemns Ghana",
        "Kwame Boateng leads Progress Party",
    ),
    row(
        "Opposition leader Kwame Boateng met Ida Sow, the head of the Progress Party. The Progress Party leader left.",
        never="Kwame Boateng leads Progress Party / any",
    ),
    row(
        "Opposition leader Kwame Boateng met a Progress Party leader, Ida Sow.",
        never="Kwame Boateng leads Progress Party / any",
    ),
    # "who" behind what people somebody is of
    row("Elias Haddad, a Maronite who leads the Amal Movement, left.", "Elias Haddad leads Amal Movement"),
    row(
        "Azad Demir, a Kurd who was arrested by Turkey, is ill.",
        "Turkey arrests Azad Demir",
        never="Turkey arrests Kurds / any",
    ),
    # one of several
    row("Pedro Gomez, one of the sons of Jorge Guzman, was freed.", "Jorge Guzman parent_of Pedro Gomez"),
    row("Ann Lowe, one of Oxfam's founders, left.", "Ann Lowe founded Oxfam"),
    row("Ann Lowe, one of the leaders of Hamas, left.", never="Ann Lowe leads Hamas / any"),
    row("Pedro Gomez met one of the sons of Jorge Guzman.", never="Jorge Guzman parent_of Pedro Gomez / any"),
    # who advises somebody in office
    row("Aung Win, the top adviser to Peru's president, Rosa Pinto, left.", "Aung Win holds_position_in Peru"),
    row("Aung Win, an adviser to the singer Rosa Pinto, left Peru.", never="Aung Win holds_position_in * / any"),
    # an office that is taken over
    row("Ann Lowe took over from Ben Ode as head of Oxfam.", "Ann Lowe leads Oxfam", "Ben Ode leads Oxfam / former"),
    row(
        "Ann Lowe took over as head of Oxfam from Ben Ode.", "Ann Lowe succeeds Ben Ode", "Ben Ode leads Oxfam / former"
    ),
    row("Ann Lowe took over the farm from Ben Ode.", never="Ben Ode leads * / any"),
    # who leaves where, and where that is told
    row("Ann Lowe resigned from Oxfam.", "Ann Lowe holds_position_in Oxfam / former"),
    row("Ann Lowe resigned from Oslo on Monday.", never="Ann Lowe holds_position_in Oslo / any"),
    row("Ann Lowe's resignation, announced from Peru, came late.", never="Ann Lowe holds_position_in Peru / any"),
    # towns and their region
    row(
        "Fighting broke out in Kita and Nioro, two towns in the Kayes Region.",
        "Kita located_in Kayes Region",
        "Nioro located_in Kayes Region",
    ),
    row("He spoke of Kita and Nioro, and of towns in the Kayes Region.", never="Nioro located_in * / any"),
    # asides read as objects and subjects
    row(
        "Protesters hid from the guns of the National Bureau (NAB), the feared agency led by Omar Diallo.",
        "Omar Diallo leads National Bureau",
    ),
    row(
        "The Bureau of State Security (BOSS), the feared agency led by Omar Diallo, fell.",
        "Omar Diallo leads Bureau of State Security",
    ),
    # whose paper an understanding is, and from whom power is taken
    row("Kenya signed a memorandum of understanding with Peru.", "Kenya agrees_with Peru"),
    row("Kenya signed a book of photographs with Peru.", never="Kenya agrees_with Peru / any"),
    row(
        "Omar Diallo seized power as a captain from the elected government of Modibo Keita.",
        "Omar Diallo overthrows Modibo Keita or Omar Diallo overthrows Mali",
    ),
    # talks that somebody hosts
    row(
        "Ghana and Togo signed a truce after negotiations hosted by Peru.",
        "Peru mediates_for Ghana",
        "Peru mediates_for Togo",
    ),
    row("Ghana and Togo reached a compromise under Peruvian mediation.", "Peru mediates_for Ghana"),
    row("Ghana and Togo signed a truce after a match hosted by Peru.", never="Peru mediates_for Ghana / any"),
    # who fights on one side
    row("Ghana and Togo fought a rebellion in the north.", never="Ghana clashes_with Togo / any"),
    row("Ghana and Togo fought a bitter war.", "Ghana clashes_with Togo"),
    # attacks and names that are no fire and no scorn
    row("Rosa Pinto has attacked Hamas on Facebook.", "Rosa Pinto condemns Hamas", never="* attacks Hamas / any"),
    row('Rosa Pinto and Ben Ode called each other "my brother".', never="* condemns * / any"),
    row('Rosa Pinto called Ben Ode a "cancer".', "Rosa Pinto condemns Ben Ode"),
    # whom a surname means of whom one is named only later
    row(
        "Paul Okoro met Rosa Pinto. Mr Okoro thanked Togo. His father, Peter Okoro, had fled.",
        "Paul Okoro supports Togo",
        never="Peter Okoro supports Togo / any",
    ),
    row(
        "John Odum married in May. His wife, Anna Odum, left. Mrs Odum thanked Togo.",
        "Anna Odum supports Togo",
        never="John Odum supports Togo / any",
    ),
    # a name behind what opens the sentence, read as an apposition of that
    row(
        "In an address, Paul Okoro, who a day before took over from Togo's first president, Ben Ode, as head of Oxfam, "
        "accused Chad. He met Emmanuel Macron.",
        "Paul Okoro accuses Chad",
        "Paul Okoro meets_with Emmanuel Macron",
    ),
    row(
        "According to the DEA, his sons, known as Los Tigritos, now lead the Acme Cartel.",
        "Los Tigritos leads Acme Cartel",
    ),
    row("In the capital, Khartoum, protesters accused Chad.", never="Khartoum accuses Chad / any"),
    # a town and its land in front of the first sentence
    row(
        "Khartoum, Sudan - Paul Okoro, who had led Sudan since May, has been placed under arrest by the military after "
        "months of protests.",
        "Sudan's army arrests Paul Okoro or Sudanese Armed Forces arrests Paul Okoro",
        never="* arrests Khartoum / any",
    ),
    # a known person with a nickname inside the name
    row('Vladimir "Vlad" Putin met Rosa Pinto.', "Vladimir Putin meets_with Rosa Pinto"),
    # a clause of place with two verbs
    row("Crowds moved to Goma, where rebels burned cars and seized the airport.", "rebels seizes Goma"),
    row("Crowds moved to Goma, where rebels rested, and Chad seized the airport.", never="rebels seizes Goma / any"),
    # offices of a state with a hyphen
    row(
        "Kenya is calm. Kenya won. Attorney-General Paul Okoro left.",
        "Paul Okoro holds_position_in Kenya",
        never="Paul Okoro represents Kenya / any",
    ),
    # the capital of a land, and a town's council that is no state's
    row("Rosa Pinto flew to the capital of Kenya.", "Rosa Pinto visits Nairobi"),
    row(
        "The Trump administration is angry. Rebels stormed the city administration on Monday.",
        never="* attacks United States / any",
    ),
]


@pytest.mark.parametrize("one", ROWS)
def test_what_stands_behind_names(read: Read, one: Row) -> None:
    check(read, one)
