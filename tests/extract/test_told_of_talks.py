"""What newspapers tell of talks, blame and sides in passing: calls, meetings, deadlines, those behind a deed."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

CALLS_AND_MEETINGS = [
    row(
        "Jane Okello told a meeting of Kenyan and Ugandan officials that she would resign.",
        "Jane Okello meets_with Kenya",
        "Jane Okello meets_with Uganda",
    ),
    row("Jane Okello told the National Assembly that she would resign.", never="Jane Okello meets_with * / any"),
    row(
        "Emmanuel Macron said William Ruto remained his friend, in a call with Angela Merkel.",
        "Emmanuel Macron meets_with Angela Merkel",
        never="William Ruto meets_with Angela Merkel / any",
    ),
    row(
        'Emmanuel Macron accused William Ruto of "lying", in a telephone call with Angela Merkel.',
        "Emmanuel Macron meets_with Angela Merkel",
        never="William Ruto meets_with Angela Merkel / any",
    ),
    row("A meeting has been arranged between the Kenyans and the Ugandans.", "Kenyans meets_with Ugandans / planned"),
    row("Kenya is reviewing its ties with Uganda.", never="Kenya meets_with Uganda / any"),
    row(
        "Joseph Kony was heard speaking by radio to his fighters.",
        never=("Joseph Kony meets_with Uganda / any", "Joseph Kony leads Uganda / any"),
    ),
    row("Kenya is close to a deal with Uganda.", "Kenya agrees_with Uganda / planned"),
    row(
        "Defence Secretary Ann Lowe was on a visit to Danish troops at Bagram Airfield.",
        "Ann Lowe visits Bagram Airfield",
        never="Ann Lowe visits Denmark / any",
    ),
    row("Ann Lowe inspected the Nauru camps.", "Ann Lowe visits Nauru"),
    row("Jane Okello told William Ruto by telephone that it rained.", "Jane Okello meets_with William Ruto"),
    row("Pope Francis received the students.", "Pope Francis meets_with students"),
    row("Pope Francis spoke to reporters.", never="Pope Francis meets_with * / any"),
    row(
        "Jane Okello telephoned William Ruto to demand that Uganda free the men.",
        "Jane Okello urges Uganda",
        never="William Ruto urges * / any",
    ),
    row(
        "Angela Merkel met Kenyan President William Ruto, Prime Minister Ali Hassan and speaker Omar Nur in Nairobi.",
        "Angela Merkel meets_with Ali Hassan",
        "Angela Merkel meets_with Omar Nur",
    ),
    row(
        "French President Emmanuel Macron told a rally in Nairobi that he was happy.", "Emmanuel Macron visits Nairobi"
    ),
    row("Kenyan President William Ruto told a rally in Nairobi that he was happy.", never="* visits Nairobi / any"),
    row("Ann Lowe visited the mass grave of Srebrenica.", "Ann Lowe visits Srebrenica"),
]

BLAME = [
    row("Kenya holds Joseph Kony directly responsible for the raid.", "Kenya accuses Joseph Kony"),
    row("Uganda says Joseph Kony was behind the bombing.", "Uganda accuses Joseph Kony"),
    row("Uganda says Joseph Kony was not behind the bombing.", never="Uganda accuses Joseph Kony"),
    row("Uganda says a tape proves that Joseph Kony was behind the attack.", "Uganda accuses Joseph Kony"),
    row("Uganda says Joseph Kony was sitting behind the wall.", never="Uganda accuses Joseph Kony / any"),
    row(
        "Uganda says Joseph Kony took an active part and was a participant in the plot.", never="Joseph Kony accuses *"
    ),
    row("Uganda said the bombing was carried out by Hezbollah.", "Uganda accuses Hezbollah"),
    row("Uganda said the school was built by Oxfam.", never="Uganda accuses Oxfam / any"),
    row("There was a fire. Uganda said Joseph Kony was behind it.", "Uganda accuses Joseph Kony"),
    row("Oxfam said Kenya had broken its own rules.", "Oxfam accuses Kenya"),
    row("Greenpeace said Telenor had rammed its boat.", "Greenpeace accuses Telenor"),
    row("Ann Lowe said Paul Mukasa could not be trusted.", "Ann Lowe condemns Paul Mukasa"),
    row("Ann Lowe said Paul Mukasa could be trusted.", never="Ann Lowe condemns Paul Mukasa / any"),
    row('"You have failed," Ann Lowe told Paul Mukasa.', "Ann Lowe condemns Paul Mukasa"),
    row('Ann Lowe called Greenpeace a "cancer".', "Ann Lowe condemns Greenpeace"),
    row('Ann Lowe called Greenpeace a "friend".', never="Ann Lowe condemns Greenpeace / any"),
    row("Ann Lowe said Kenya should be ashamed.", "Ann Lowe condemns Kenya"),
    row("Ann Lowe said Kenya should be proud.", never="Ann Lowe condemns Kenya / any"),
    row("Ann Lowe said Kenya had acted unlawfully.", "Ann Lowe accuses Kenya"),
    row(
        "Ann Lowe said Kenya had acted quickly.",
        never=("Ann Lowe accuses Kenya / any", "Ann Lowe condemns Kenya / any"),
    ),
    row("Uganda linked Joseph Kony to the murder.", "Uganda accuses Joseph Kony"),
    row("A new road linked Uganda to the lake.", never="* accuses Uganda / any"),
    row("Ann Lowe went on to blame Robert Mugabe's policies for the famine.", "Ann Lowe accuses Robert Mugabe"),
    row("Oxfam said Kenya has not done enough.", "Oxfam condemns Kenya"),
    row("Oxfam said Kenya has done enough.", never="Oxfam condemns Kenya / any"),
    row("Ann Lowe described Paul Mukasa's explanation as insufficient.", "Ann Lowe condemns Paul Mukasa"),
    row("Kenya regrets the Ugandan decision to close the border.", "Kenya condemns Uganda"),
    row("Ann Lowe sent a letter of complaint to Greenpeace.", "Ann Lowe condemns Greenpeace"),
    row("Ann Lowe has written a letter of thanks to Greenpeace.", never="Ann Lowe condemns Greenpeace / any"),
    row("Kenya defended itself against Ugandan criticism.", never="Kenya opposes Uganda / any"),
]

SIDES_AND_DEMANDS = [
    row("Kenya gave Niger just 12 hours to comply.", "Kenya urges Niger"),
    row("Kenya gave Niger two weeks of training.", never="Kenya urges Niger / any"),
    row("Kenya wants to see Robert Mugabe removed from power.", "Kenya opposes Robert Mugabe"),
    row("Kenya wants to see Robert Mugabe in Nairobi.", never="Kenya opposes Robert Mugabe / any"),
    row("Kenya ignored appeals from Uganda.", "Uganda urges Kenya", "Kenya rejects Uganda"),
    row("A court dismissed a request from Uganda.", never="Uganda urges court / any"),
    row("The Kenyan uprising against British rule began in 1952.", "Kenya opposes United Kingdom"),
    row("Paul Mukasa's opponent is the incumbent, Jane Okello.", "Jane Okello opposes Paul Mukasa"),
    row("Jane Okello, one of the sharpest critics of Paul Mukasa, left.", "Jane Okello condemns Paul Mukasa"),
    row("Kenya's application to the African Union is opposed by Spain.", "Spain opposes Kenya"),
    row("Ann Lowe attacked Paul Mukasa over his record.", "Ann Lowe condemns Paul Mukasa", never="* attacks *"),
    row("Kenya and its Ugandan allies won.", "Kenya allied_with Uganda"),
    row("Hezbollah's Iranian backers met.", "Iran supports Hezbollah"),
    row("Joseph Kony and his Sudanese protectors fled.", "Sudan aids Joseph Kony"),
    row("Joseph Kony is under the protection of Sudan.", "Sudan aids Joseph Kony"),
    row(
        "Paul Kagame loyalists fled to Uganda.",
        "Paul Kagame loyalists supports Paul Kagame",
        never="Rwanda visits Uganda / any",
    ),
    row("His followers cheered Paul Kagame.", never="* supports his / any"),
    row(
        "Danish peacekeepers patrolled the town in tandem with Kenyan police.",
        "Denmark cooperates_with Kenya or Denmark cooperates_with Kenyan police",
    ),
    row("Kenyan and Ugandan troops were hunting for Joseph Kony.", "Kenya cooperates_with Uganda"),
    row("Police are escorting two Swiss tourists.", never="police cooperates_with * / any"),
    row("Turkey trains Somali recruits.", "Turkey aids Somalia"),
    row("Turkey trains its recruits.", never="Turkey aids Turkey / any"),
    row(
        "William Ruto met Emmanuel Macron at the Olympic Games.",
        "William Ruto participates_in Olympic Games",
        "Emmanuel Macron participates_in Olympic Games",
    ),
    row("Uganda shut the offices of Greenpeace.", "Uganda sanctions Greenpeace"),
]


@pytest.mark.parametrize("expected", CALLS_AND_MEETINGS)
def test_calls_and_meetings(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", BLAME)
def test_blame(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize("expected", SIDES_AND_DEMANDS)
def test_sides_and_demands(read: Read, expected: Row) -> None:
    check(read, expected)
