"""Names of one actor that nothing defines: acronyms by their initials, slips in a second mention; and near-misses."""

import pytest

from extract.naming.joins import slip, spells
from tests.extract.conftest import Read

SLIPS = [
    ("kristen", "kristin", True),
    ("maurer", "mauerr", True),
    ("gustafson", "gustaffson", True),
    ("julia", "julio", False),
    ("maria", "mario", False),
    ("karen", "karin", True),
    ("smith", "smyth", True),
    ("peter", "petra", False),
    ("hans", "hens", False),
    ("francis", "frances", False),
    ("brown", "crown", False),
    ("carter", "carver", False),
    ("martin", "martins", False),
    ("catherine", "katherine", True),
    ("tiago", "thiago", True),
    ("carina", "marina", False),
]

JOINED = [
    ("The Joint Forum for Women sued Shell. JFW lawyers met Oman.", "JFW", "Joint Forum for Women"),
    ("Kristen Wilder met Oman. Kristin Wilder condemned Iran.", "Kristen Wilder", "Kristin Wilder"),
    (
        "The University of North Tavria at Goland sued Shell. UNT Goland lawyers met Oman.",
        "UNT Goland",
        "University of North Tavria at Goland",
    ),
    (
        "The Italian Supreme Court of Cassation fined Shell. The Supreme Court condemned Shell in Italy.",
        "Supreme Court",
        "Italian Supreme Court of Cassation",
    ),
    # letters of another language's name
    (
        "The National Office for Flood Relief (BNGRC) met Oman. The BNGRC condemned Iran.",
        "BNGRC",
        "National Office for Flood Relief",
    ),
    (
        "The Committee of Relatives of the Missing, known as COFADEH, met Oman. COFADEH condemned Iran.",
        "COFADEH",
        "Committee of Relatives of the Missing",
    ),
    (
        "The Landless Farmers' Movement, known by its Portuguese initials, MST, met Oman. The MST condemned Iran.",
        "MST",
        "Landless Farmers' Movement",
    ),
    # a surname that the model takes for a body or an adverb
    (
        "President Juan Orlando Hernandez met Oman. Hernandez, a leader of the National Party, left.",
        "Hernandez",
        "Juan Orlando Hernandez",
    ),
    (
        "Commissioner Wade Tolliver met Oman. Tolliver, a Republican who owned Acme Feed Ltd., was found dead.",
        "Tolliver",
        "Wade Tolliver",
    ),
]
SHORTENED = [
    ("UNC Greensboro", "University of North Carolina at Greensboro", True),
    ("East L.A.", "East Los Angeles", True),
    ("UNC Greensboro", "University of North Carolina at Charlotte", False),
    ("UNC", "University of North Carolina", False),
    ("East L.A.", "West Los Angeles", False),
    ("US Greensboro", "University of North Carolina at Greensboro", False),
]

APART = [
    ("Julia Wilder met Oman. Julio Wilder condemned Iran.", "Julia Wilder", "Julio Wilder"),
    ("The Joint Forum for Women sued the Junior Football World. JFW met Oman.", "JFW", "Joint Forum for Women"),
    ("The Joint Forum for Women sued Shell. JFM met Oman.", "JFM", "Joint Forum for Women"),
    (
        "Karen Wilder met Oman. Karin Wilder condemned Iran. Karen Wilder and Karin Wilder left.",
        "Karen Wilder",
        "Karin Wilder",
    ),
    ("Martin Wilder met Oman. Martin Carter condemned Iran.", "Martin Wilder", "Martin Carter"),
    ("The Transport Ministry (AFP) met Oman. AFP left.", "Agence France-Presse", "Transport Ministry"),
    ("The sheriff of Polk County met Oman. Ann Lowe left Polk County Jail.", "Polk County", "Polk County Jail"),
]


@pytest.mark.parametrize(("a", "b", "same"), SLIPS)
def test_a_slip_is_one_letter_inside_a_long_name(a: str, b: str, same: bool) -> None:
    assert slip(a, b) is same
    assert slip(b, a) is same


@pytest.mark.parametrize(("short", "full", "same"), SHORTENED)
def test_words_cut_to_their_initials(short: str, full: str, same: bool) -> None:
    assert spells(short.split(), full.split()) is same


@pytest.mark.parametrize(("text", "a", "b"), JOINED)
def test_joined(read: Read, text: str, a: str, b: str) -> None:
    assert any({a, b} <= set(actor.names) for actor in read(text).extraction.actors)


@pytest.mark.parametrize(("text", "a", "b"), APART)
def test_kept_apart(read: Read, text: str, a: str, b: str) -> None:
    assert not any({a, b} <= set(actor.names) for actor in read(text).extraction.actors)
