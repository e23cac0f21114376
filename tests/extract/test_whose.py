"""Whose deed it is: what owners and pronouns point back to, and who only speaks of it or is only joined with it."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

POINTING_BACK = [
    row("The Civic Party of the veteran farmer Carl Roth won a seat.", "Carl Roth leads Civic Party"),
    row("The praise of the veteran farmer Carl Roth was loud.", never="Carl Roth leads * / any"),
    row("Kenyan troops seized the Goma district", "Kenya seizes Goma"),  # the text ends there
    # who adopts or issues a document says what stands in it, not who drafted it
    row(
        "The Security Council passed a resolution, drafted by Oman, which condemns Chad.",
        "Security Council condemns Chad",
        never="Oman condemns Chad / any",
    ),
    row("Oxfam published a report which accuses Chad of torture.", "Oxfam accuses Chad"),
    row("Oman vetoed a resolution that condemns Chad.", never="Oman condemns Chad / any"),
    row(  # two equal pronouns before joined nouns are of one owner
        "Eva Lowe landed in Oslo, where her sister, Ann Lowe, and her husband, Carl Roth, met her.",
        "Eva Lowe spouse_of Carl Roth",
        never="Ann Lowe spouse_of Carl Roth / any",
    ),
    row(  # "whose" read as what is said
        "Oxfam, whose deputy director Carl Roth asked for a truce, says its staff will stay.",
        "Carl Roth holds_position_in Oxfam",
        never="Carl Roth leads Oxfam / any",
    ),
    row(  # who a text goes on about as "he" stays "he", whoever is quoted on him
        "Peter Lowe died on Sunday. He was 79. Minister Carl Roth called him a giant. He was born in Accra.",
        "Peter Lowe born_in Accra",
        never="Carl Roth born_in * / any",
    ),
    row(  # who is cited behind what he said is not who the next sentence tells of
        "Peter Lowe died on Sunday, said Carl Roth, a spokesman for Oxfam. Born in Accra, he led the Labour Party.",
        "Peter Lowe born_in Accra",
        never="Carl Roth born_in * / any",
    ),
    row(  # unless he speaks on
        "Peter Lowe left on Sunday, said Carl Roth, a spokesman for Oxfam. He said he was born in Accra.",
        "Carl Roth born_in Accra",
        never="Peter Lowe born_in * / any",
    ),
    row(
        "Ann Lowe met Carl Roth, who had told Lowe he would help her.",
        "Carl Roth aids Ann Lowe / planned",
        never="Ann Lowe aids Carl Roth / any",
    ),
    row("Ann Lowe told Eva Roth she would back Chad.", "Ann Lowe supports Chad / planned"),
    row(
        "Germany supported the Iraqi people in their fight against Hamas.",
        "Iraqis clashes_with Hamas",
        never="Germany clashes_with Hamas / any",
    ),
    row(
        "The United States stands with the Iraqi people as they confront Hamas.",
        "Iraqis clashes_with Hamas",
        never="United States clashes_with Hamas / any",
    ),
    row(
        "Egyptian President Karim Nasr spoke in Berlin. British minister Tom Orwell praised President Karim Nasr "
        "and his government.",
        "Tom Orwell supports Egypt",
        never="Tom Orwell supports United Kingdom / any",
    ),
    row(
        "Prime Minister Paul Biya backed Archbishop Samuel Kleda. Campaigners have accused Dr Kleda of hiding letters "
        "when he was Archbishop of Douala.",
        "Samuel Kleda holds_position_in Douala / former or Samuel Kleda holds_position_in Douala",
        never="Paul Biya holds_position_in Douala / any",
    ),
    row(
        "Police in Athens arrested members of the party Golden Dawn, including its leader Nikos Pappas.",
        "Nikos Pappas leads Golden Dawn",
        never="Nikos Pappas leads Greek police / any",
    ),
    row("Malian soldiers loyal to Ali Demir attacked Gao.", never="Mali supports * / any"),
    row(
        "Hamas took 200 soldiers. Hamas leader Ali Demir appeared in a video threatening to sell them.",
        never="Ali Demir threatens Hamas / any",
    ),
    row("Kenya's William Ruto said his country had asked French forces to leave.", "Kenya expels France"),
    row("William Ruto visited his neighbouring country.", never="* visits Kenya / any"),
    row("Poland scrambled jets after a Russian drone entered its airspace.", "Russia invades Poland"),
    row(
        "Israel gave Hamas a week to free the hostages.",
        "Israel urges Hamas",
        never=("Israel releases * / any",),
    ),
    row("Vladimir Putin and Xi Jinping discussed Ukraine by phone.", "Vladimir Putin meets_with Xi Jinping"),
    row("Russia and China fought Ukraine.", never="Russia clashes_with China / any"),
    row(
        "The Philippines accused Vietnam of firing water cannon at its boats.",
        "Vietnam attacks Philippines",
        never="Philippines attacks * / any",
    ),
    row(
        '"As President Ruto told us last week, he must stand firm," Raila Odinga said.',
        never="Raila Odinga urges * / any",
    ),
    row(
        "The Rwandan foreign minister came home. Congolese Authorities said they had detained forty smugglers.",
        never="Rwanda arrests * / any",
    ),
    row(
        "Ann Obuya and her mother met President Karim Nasr at his residence in Cairo.",
        never=("Ann Obuya based_in Cairo / any",),
    ),
    row(
        "Boeing objected to Airbus's decision to raise its bid for Embraer.",
        never="Boeing acquires Embraer / any",
    ),
    row(
        'Carla Nunes told Reuters: "Those people came here and we had to shelter them."',
        never="Carla Nunes aids Reuters / any",
    ),
]


@pytest.mark.parametrize("expected", POINTING_BACK)
def test_owners_and_pronouns(read: Read, expected: Row) -> None:
    check(read, expected)


ONLY_BESIDE = [
    row(
        "Ann Lowell reiterated German support for Ukraine in the fight against Hamas.",
        "Germany supports Ukraine",
        never=("Ann Lowell supports Ukraine / any", "Ann Lowell clashes_with Hamas / any"),
    ),
    row("Ann Lowell reiterated her support for Ukraine.", "Ann Lowell supports Ukraine"),
    row(
        "The paintings were donated by the Harlow Foundation, according to Ann Lowell.",
        never="* aids Ann Lowell / any",
    ),
    row(
        "Ann Lowell welcomed the resolution as a step towards bringing Hamas and Israel to the negotiating table.",
        never=("Ann Lowell mediates_for Hamas / any", "Ann Lowell mediates_for Israel / any"),
    ),
    row("Envoy Ann Lowell brought Hamas and Israel to the negotiating table.", "Ann Lowell mediates_for Hamas"),
    row(
        "Hamas spokesman Amin Saleh met with Qatari mediators on Tuesday.",
        "Amin Saleh meets_with Qatar",
        never="Qatar mediates_for Amin Saleh / any",
    ),
    row("Envoy Ann Lowell expressed condolences to the families of the victims.", never="* supports * / any"),
    row("Envoy Ann Lowell expressed support for the victims.", "Ann Lowell supports victims"),
    row(
        "A survey was done in New South Wales, Victoria, South Australia and Queensland.",
        never=("New South Wales located_in Victoria",),
    ),
]


@pytest.mark.parametrize("expected", ONLY_BESIDE)
def test_who_only_stands_beside(read: Read, expected: Row) -> None:
    check(read, expected)


SENSES = [
    row("Boeing beat out Airbus for a deal to supply Qantas.", "Boeing defeats Airbus", never="Boeing attacks Airbus"),
    row("France temporarily closed its embassy in Damascus.", never="France breaks_relations_with * / any"),
    row(
        "France closed its embassy in Damascus.",
        "France breaks_relations_with Syria",
        never="France breaks_relations_with Damascus",
    ),
    row(
        "Foreign Minister Ann Lowell joined Jean Tiru for talks in Oslo.",
        "Ann Lowell meets_with Jean Tiru",
        never="Ann Lowell member_of * / any",
    ),
    row("Finland joined NATO.", "Finland member_of NATO", never="Finland meets_with NATO"),
    row(
        "He would go to jail, Anna Rud wrote, unless, of course, Paul Tarn cooperated with the FBI.",
        never="Paul Tarn cooperates_with FBI",
    ),
]


@pytest.mark.parametrize("expected", SENSES)
def test_senses_and_moods(read: Read, expected: Row) -> None:
    check(read, expected)


OTHERS = [  # who stands beside the state is not the state
    row("Iraqi religious leaders condemned Hamas.", never="Iraq condemns Hamas / any"),
    row("Chinese business leaders met Ann Lowell in Oslo.", never="China meets_with Ann Lowell / any"),
    row("Chinese leaders met Ann Lowell in Oslo.", "China meets_with Ann Lowell"),
    row("Former U.S. officials accused Israel of torture.", never="United States accuses Israel / any"),
    row("U.S. officials accused Israel of torture.", "United States accuses Israel"),
    row("Police in Bolivia have detained the country's opposition leader.", never="* arrests Bolivia / any"),
    row(
        "Kenyan opposition leader Rose Atieno praised Uganda. The opposition leader condemned Somalia.",
        "Rose Atieno condemns Somalia",
        never="Kenya condemns Somalia / any",
    ),
    row(
        "Neither Hamas nor the Egyptian mediators commented before going into the talks.",
        never="Egypt negotiates_with Hamas / any",
    ),
    row("Hamas held talks with Egypt in Cairo.", "Egypt negotiates_with Hamas"),
]


@pytest.mark.parametrize("expected", OTHERS)
def test_who_is_not_the_state(read: Read, expected: Row) -> None:
    check(read, expected)


ACCUSED = [
    row("Families accused the army of killing villagers.", never="families kills villagers / any"),
    row("Rights groups accused the military of shelling Goma.", never="Rights groups attacks Goma / any"),
    row(
        "Uganda accused Rwanda of shelling Goma.",
        "Uganda accuses Rwanda",
        "Rwanda attacks Goma",
        never="Uganda attacks * / any",
    ),
    row("Germany kept Serbia from attacking Kosovo.", never=("Germany attacks * / any", "Serbia attacks Kosovo")),
]


@pytest.mark.parametrize("expected", ACCUSED)
def test_the_accuser_is_not_the_doer(read: Read, expected: Row) -> None:
    check(read, expected)


LOOSE_WORDS = [
    row(
        "Samsung struck a blow against Apple in the market.",
        never=("Samsung protests_against Apple / any", "Samsung attacks Apple / any"),
    ),
    row("Microsoft fended off a challenge from Google.", never="Microsoft clashes_with Google / any"),
    row("Uganda fended off an attack by Boko Haram.", "Uganda clashes_with Boko Haram"),
    row("Denmark and Norway closed their borders with Russia.", never="* besieges Russia / any"),
    row("Israel blockaded the port of Gaza.", "Israel besieges Gaza"),
    row("India reopened its embassy in Kabul.", "India normalizes_relations_with Afghanistan"),
    row("Chelsea signed striker Paulo Mendes from Benfica.", never="Paulo Mendes member_of Benfica"),
    row("Thousands of Sudanese crossed into Chad.", never="Sudan invades Chad / any"),
    row("Sudanese troops crossed into Chad.", "Sudanese Armed Forces invades Chad or Sudan invades Chad"),
]


@pytest.mark.parametrize("expected", LOOSE_WORDS)
def test_loose_words(read: Read, expected: Row) -> None:
    check(read, expected)


NOT_DONE = [
    row('Minister Ann Lowell said: "We are part of NATO."', never="Ann Lowell member_of NATO / any"),
    row("Ann Lowell is part of Greenpeace.", "Ann Lowell member_of Greenpeace"),
    row("Instead of sanctioning Russia, India bought its oil.", never="India sanctions Russia"),
    row("India sanctioned Russia instead of Belarus.", "India sanctions Russia"),
    row("The two sides are far from reaching an agreement between Sudan and Chad.", never="Chad agrees_with Sudan"),
]


@pytest.mark.parametrize("expected", NOT_DONE)
def test_what_is_not_done(read: Read, expected: Row) -> None:
    check(read, expected)


@pytest.mark.parametrize(
    ("sentence", "said_by"),
    [
        ("Ali Demir was accused of killing Maria Silva.", ["accused"]),
        ("Ali Demir was accused by Interpol of killing Maria Silva.", ["Interpol"]),
        ("Interpol accused Ali Demir of killing Maria Silva.", ["Interpol"]),
        ("Ali Demir killed Maria Silva.", []),
    ],
)
def test_an_accusation_is_never_a_bare_fact(read: Read, sentence: str, said_by: list[str]) -> None:
    reading = read(sentence)
    [claim] = reading.of("kills")
    assert reading.said_by(claim) == said_by
