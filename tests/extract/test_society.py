"""Public life: rights groups and their demands, the press, unions and strikes, answers to claims."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

REASONS = [
    row(
        "After criticism from Amnesty International, Norway dropped the plan.", "Amnesty International condemns Norway"
    ),
    row("Google left the fair amid pressure from Greenpeace.", "Greenpeace urges Google"),
    row("Because of complaints in the town, Norway moved the fence.", never="town condemns Norway / any"),
    row("In the face of opposition from the Vatican, Malta passed the law.", "Vatican opposes Malta"),
    row("Amid protests by farmers, Norway scrapped the tax.", "farmers protests_against Norway"),
    row("Police opened an inquiry after criticism by residents.", never="residents condemns Police / any"),
    row("Google bowed to Sweden's demand to remove the app.", "Sweden urges Google"),
    row("Norway denied allegations by Greenpeace.", "Greenpeace accuses Norway", "Norway rejects Greenpeace"),
    row("In a warning to Iran, Germany said that time was short.", "Germany threatens Iran"),
    row("In a letter to Emmanuel Macron, Greenpeace demanded an inquiry.", "Greenpeace urges Emmanuel Macron"),
    row("In a letter to Emmanuel Macron, Greenpeace said it was glad.", never="Greenpeace urges Emmanuel Macron / any"),
]
LED = [
    row(
        "Six countries, led by Norway and Sweden, have asked Brussels to wait.",
        "Norway urges European Union",
        "Sweden urges European Union",
    ),
    row("Several countries, among them Norway, condemned Iran.", "Norway condemns Iran"),
    row("A group of 90 writers, including Ann Lee, urged Iran to act.", "Ann Lee urges Iran"),
    row("Rebels led by Ahmed Ali attacked Goma.", "Rebels attacks Goma", never="Ahmed Ali attacks Goma / any"),
]
LABOUR = [
    row("Qantas pilots walked off the job on Friday.", "Qantas pilots protests_against Qantas"),
    row("Workers at the Boeing plant in Leeds walked out on Sunday.", "Workers protests_against Boeing"),
    row("Nurses at Kestrel Hospital went on strike.", "Nurses protests_against Kestrel Hospital"),
    row("Nurses at Kestrel Hospital voted to strike.", "Nurses protests_against Kestrel Hospital / planned"),
    row("Nurses at Kestrel Hospital went home.", never="Nurses protests_against Kestrel Hospital / any"),
]
PRESS = [
    row("Greenpeace mourned the closure of Radio Kibo by Tanzania.", "Tanzania sanctions Radio Kibo"),
    row("Tanzania took Radio Kibo off the air.", "Tanzania sanctions Radio Kibo"),
    row("Kenya's media regulator suspended the BBC.", "Kenyan media regulator sanctions BBC"),
    row("The Scottish government criticised Boris Johnson.", "Scottish government condemns Boris Johnson"),
    row("Protesters marched on the Turkish embassy.", "Protesters protests_against Turkey"),
    row("Protesters marched on the pavement.", never="Protesters protests_against pavement / any"),
    row("Norway said Iran had tried to poison Ann Lee.", "Norway accuses Iran"),
]


@pytest.mark.parametrize("case", REASONS + LED + LABOUR + PRESS)
def test_public_life(read: Read, case: Row) -> None:
    check(read, case)


ANSWERS = [
    row("Norway, which Amnesty International accuses of torture, left.", "Amnesty International accuses Norway"),
    row("Norway's decision drew a furious reply from Iran.", "Iran condemns Norway"),
    row("Norway's decision drew a friendly reply from Iran.", never="Iran condemns Norway / any"),
    row("Oxfam laid the deaths at the door of Iran.", "Oxfam accuses Iran"),
    row("Oxfam laid the flowers at the door of the church.", never="Oxfam accuses * / any"),
    row("Norway faces calls from Amnesty International to free Ann Lee.", "Amnesty International urges Norway"),
    row("Norway has been asked to free Ann Lee by Amnesty International.", "Amnesty International urges Norway"),
    row("Iran threatened to cut off supplies to Norway.", "Iran threatens Norway"),
    row("Norway banned an advert by Ryanair.", "Norway sanctions Ryanair"),
    row("Ann Lee called Joseph Otieno an agent of Iran.", "Ann Lee accuses Joseph Otieno"),
]


@pytest.mark.parametrize("case", ANSWERS)
def test_answers(read: Read, case: Row) -> None:
    check(read, case)
