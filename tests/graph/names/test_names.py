"""Parts of names, romanisations, features and their reasons."""

import string
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnknownNameError
from graph.knowledge import Knowledge, Record
from graph.names import compare, same_name
from graph.names.body import parse_body
from graph.names.body_features import BODY_FEATURES
from graph.names.compare import SAME
from graph.names.east import chinese_name, korean_name, same_korean
from graph.names.feature import NEVER
from graph.names.known import known_names
from graph.names.person import parse_person, without_titles
from graph.names.person_features import PERSON_FEATURES
from graph.names.sounds import misspelt, skeleton, sounds_alike
from graph.names.tables import bodies, given_names, romanisation
from graph.names.text import fold, words

NOTHING_KNOWN = known_names(Knowledge(records=()))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Russian Foreign Minister", ["russian", "foreign", "minister"]),
        ("President Bashar al-Assad", ["bashar", "assad"]),
        ("Merkel, Angela", ["angela", "merkel"]),
        ("Abu Mohammed al-Jolani", ["mohammed", "jolani"]),
        ("Abdel Fattah el-Sisi", ["abd fattah", "sisi"]),
        ("Abdulrahman al-Rashed", ["abd rahman", "rashed"]),
        ("Salah al-Din", ["salah din"]),
        ("Saifeddine Rezgui", ["saif din", "rezgui"]),
        ("Ursula von der Leyen", ["ursula", "leyen"]),
        ("Ahmad ash-Sharaa", ["ahmad", "sharaa"]),
        ("Ben Affleck", ["ben", "affleck"]),
        ("JC Juncker", ["j", "c", "juncker"]),
        ("Robert F. Kennedy Jr.", ["robert", "f", "kennedy"]),
        ("Jinping Xi", ["jinping", "xi"]),
    ],
)
def test_a_personal_name_is_taken_apart(name: str, parts: Sequence[str]) -> None:
    assert [part.word for part in parse_person(name).parts] == parts


def test_what_stands_around_a_name_is_understood() -> None:
    assert parse_person("Donald Trump Jr.").generation == "2"
    assert [part.father for part in parse_person("Mohammed bin Salman").parts] == [False, True]
    assert parse_person("Abu Mohammed al-Jolani").parts[0].kind == "teknonym"
    assert parse_person("John F. Kennedy").parts[1].kind == "initial"
    assert without_titles("Dr. Merkel, Angela") == "angela dr merkel"
    assert without_titles("President Donald Trump Jr.") == "donald trump 2"


@pytest.mark.parametrize(
    ("name", "told", "numbers", "places", "legal"),
    [
        ("5th Brigade", ["brigade"], {"5"}, set(), None),
        ("Brigade Forty-Four", ["brigade"], {"44"}, set(), None),
        ("Carlyle Partners VII L.P.", ["carlyle", "partner"], {"7"}, set(), "partnership"),
        ("Bank of America Corporation", ["bank"], set(), {"united states"}, "company"),
        ("TACTICAL MISSILES CORPORATION JOINT STOCK COMPANY", ["tactical", "missile"], set(), set(), "public"),
        ("Jabhat al-Nusra", ["front", "nusra"], set(), set(), None),
        ("Hay'at Tahrir al-Sham (HTS)", ["committee", "liberation", "syria"], set(), set(), None),
    ],
)
def test_the_name_of_a_body_is_taken_apart(
    name: str, told: Sequence[str], numbers: set[str], places: set[str], legal: str | None
) -> None:
    found = parse_body(name, "Organization")
    assert [word.key for word in found.words] == told
    assert (set(found.numbers), set(found.places), found.legal) == (numbers, places, legal)


def test_acronyms_are_made_with_and_without_small_words() -> None:
    assert "hts" in parse_body("Hay'at Tahrir al-Sham", "Organization").initials
    assert "isil" in parse_body("Islamic State of Iraq and the Levant", "Organization").initials
    assert parse_body("PKK", "Organization").acronym == "pkk"
    assert parse_body("Hamas", "Organization").acronym is None


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("jolani", "golani", "ar"),
        ("joulani", "jawlani", "ar"),
        ("qaddafi", "gaddafi", "ar"),
        ("zelensky", "selenskyj", "ru"),
        ("lavrov", "lawrow", "ru"),
        ("khodorkovsky", "khodorkovskiy", "ru"),
    ],
)
def test_romanisations_of_one_word_sound_alike(a: str, b: str, language: str) -> None:
    assert sounds_alike(a, b, [language]) is not None
    assert sounds_alike(b, a, [language]) is not None
    assert skeleton(a) == skeleton(b), "blocking would keep them apart"


@pytest.mark.parametrize(
    ("a", "b"),
    [("gordon", "jordon"), ("kamal", "jamal"), ("hassan", "hussein"), ("salman", "sultan"), ("ivan", "evan")],
)
def test_other_words_do_not(a: str, b: str) -> None:
    assert sounds_alike(a, b, []) is None
    assert sounds_alike(a, b, ["ar"] if a in ("kamal", "hassan", "salman") else []) is None


@pytest.mark.parametrize(("a", "b"), [("macron", "marcon"), ("lukashenko", "lukashnko"), ("buchenberg", "buchenburg")])
def test_slips_are_seen(a: str, b: str) -> None:
    assert misspelt(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("hassan", "hassani"), ("ivanov", "ivanova"), ("iran", "iraq"), ("cook", "cock"), ("larry", "harry")]
)
def test_other_names_are_no_slips(a: str, b: str) -> None:
    assert not misspelt(a, b)


def test_syllables_of_the_east() -> None:
    assert chinese_name(("tsai", "ing", "wen")) & chinese_name(("cai", "yingwen"))
    assert not chinese_name(("xi", "jinping")) & chinese_name(("xi", "zhongxun"))
    assert same_korean(korean_name(("kim", "jong", "un")), korean_name(("gim", "jeong", "eun")))
    assert not same_korean(korean_name(("kim", "jong", "un")), korean_name(("kim", "jong", "il")))
    assert not chinese_name(("vladimir", "putin"))
    assert not korean_name(("vladimir", "putin"))


def test_a_comparison_says_why() -> None:
    found = compare("Bashar al-Assad", "Maher al-Assad", known=NOTHING_KNOWN)
    clash = next(feature for feature in found.features if feature.name == "parts clash")
    assert found.excluded
    assert clash.weight == NEVER
    assert "bashar" in clash.words
    assert "maher" in clash.words
    assert found.log_odds == pytest.approx(-4.0 + sum(feature.weight for feature in found.features))


def test_every_feature_explains_itself_and_can_be_named() -> None:
    for table in (PERSON_FEATURES, BODY_FEATURES):
        for name, look in table.items():
            assert name == name.lower() or name.startswith("East")
            assert look.__doc__, name


def test_knowledge_joins_and_parts_names() -> None:
    jolani = Record(id="person/a", name="Ahmed al-Sharaa", type="Person", aliases=("Abu Mohammed al-Jolani",))
    other = Record(id="person/b", name="Ahmed al-Sharaa al-Homsi", type="Person", ambiguous=("Sharaa",))
    known = known_names(Knowledge(records=(jolani, other)))
    assert compare("Ahmed al-Sharaa", "Abu Mohammed al-Jolani", known=known).verdict == "same"
    assert compare("Ahmad al-Shara", "Abu Mohammed al-Jolani", known=known).verdict == "same"
    assert compare("Ahmed al-Sharaa", "Ahmed al-Sharaa al-Homsi", known=known).verdict == "different"
    assert compare("Ahmed al-Sharaa", "Abu Mohammed al-Jolani", known=NOTHING_KNOWN).verdict == "different"


def test_an_unknown_type_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match="known: Person"):
        same_name("a", "b", "Ship")


def test_no_spelling_stands_in_two_rows() -> None:
    spellings = [s for rows in given_names().names.values() for row in rows for s in row]
    assert len(spellings) == len(set(spellings))
    rows_of = Counter(word for row in bodies().words for word in set(row))
    assert [word for word, rows in rows_of.items() if rows > 1] == []
    assert given_names().common <= set(given_names().key_of.values())
    assert set(given_names().names) <= set(romanisation().languages) | {"en"}


def test_titles_and_small_words_are_no_proper_words() -> None:
    assert not parse_body("Ministry of Defence", "Organization").proper
    assert parse_body("Wagner Group", "Organization").proper


SOME = [
    "Bashar al-Assad",
    "Abu Mohammed al-Jolani",
    "Kim Jong-un",
    "Xi Jinping",
    "Muhammad bin Salman",
    "Hay'at Tahrir al-Sham",
    "Bank of China",
    "5th Brigade",
    "習近平",
    "Владимир Путин",
    "J. D. Vance",
    "de la",
    "al-",
    "Jr.",
]
NAMES = st.sampled_from(SOME) | st.text(string.printable, max_size=20) | st.text(max_size=12)


@settings(deadline=None)
@given(a=NAMES, b=NAMES, type=st.sampled_from(["Person", "Organization", "Country", "Location"]))
def test_comparing_is_symmetric_and_never_fails(a: str, b: str, type: str) -> None:
    one, two = compare(a, b, type, known=NOTHING_KNOWN), compare(b, a, type, known=NOTHING_KNOWN)
    assert (one.score >= SAME) == (two.score >= SAME)
    assert 0.0 <= one.score <= 1.0


@settings(deadline=None)
@given(name=st.text(min_size=1, max_size=30), type=st.sampled_from(["Person", "Organization", "Location"]))
def test_a_name_is_the_same_as_itself(name: str, type: str) -> None:
    assert same_name(name, name, type)


@settings(deadline=None)
@given(name=st.text(max_size=30))
def test_folding_is_stable(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert all(word for word in words(name))
