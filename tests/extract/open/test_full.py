"""Complete triples: one a clause, the arguments folded into the object, and what appositions and possessors imply."""

import pytest

from tests.extract.open.conftest import OpenRead

SENTENCES: dict[str, tuple[str, list[str]]] = {
    "all arguments of an active clause": (
        "In May the firm sold its plant to Olmeda for 3 million euros.",
        ["the firm|sold|its plant to Olmeda for 3 million euros In May", "the firm|has|plant"],
    ),
    "the preposition behind a verb is of the relation": (
        "She lives in Basra with her sister.",
        ["She|lives in|Basra with her sister"],
    ),
    "passive": ("The road was cleared by engineers on Monday.", ["The road|was cleared by|engineers on Monday"]),
    "as before the rest": (
        "He is known in Iraq as the Baker.",
        ["He|is known as|the Baker in Iraq"],
    ),
    "subjects stay together, objects do not": (
        "France and Germany sent tanks and rifles.",
        ["France and Germany|sent|tanks", "France and Germany|sent|rifles"],
    ),
    "apposition": (
        "Ahmed Nasser, the mayor of Kut, met the envoy.",
        ["Ahmed Nasser|met|the envoy", "Ahmed Nasser|is|the mayor of Kut"],
    ),
    "place of a place": (
        "The firm moved to Basra, Iraq.",
        ["The firm|moved to|Basra", "Basra|is in|Iraq"],
    ),
    "title": (
        "President Macron met the envoy.",
        ["President Macron|met|the envoy", "Macron|is|President"],
    ),
    "possessor": (
        "Moscow's new envoy visited Tehran.",
        ["Moscow's new envoy|visited|Tehran", "Moscow|has|new envoy"],
    ),
    "what is added behind a comma stands alone": (
        "The firm, based in Lima, employs 300 people.",
        ["The firm|based in|Lima", "The firm|employs|300 people"],
    ),
    "possessor by a relative pronoun": (
        "The town, whose mayor resigned in May, has no hospital.",
        ["mayor|resigned in|May", "The town|has|no hospital", "The town|has|mayor"],
    ),
    "name behind a description": (
        "The architect Karl Lund met the envoy.",
        ["The architect Karl Lund|met|the envoy", "Karl Lund|is|The architect"],
    ),
    "possessor by a pronoun": (
        "Nissan cut its output in May.",
        ["Nissan|cut|its output in May", "Nissan|has|output"],
    ),
    "what is added behind a comma": (
        "Olmeda closed at 9 pence, on turnover of 3 million shares.",
        ["Olmeda|closed at|9 pence", "Olmeda|closed on|turnover of 3 million shares"],
    ),
    "a time before coordinated verbs is of both": (
        "In 1970 Arad moved to Basra and married a nurse.",
        ["Arad|moved to|Basra In 1970", "Arad|married|a nurse In 1970"],
    ),
    "a relative clause behind a copula is about its subject": (
        "Ali is a baker who sings in a choir.",
        ["Ali|is|a baker", "Ali|sings in|a choir"],
    ),
    "adjective with an infinitive": (
        "Workers are available to cope with the damage.",
        ["Workers|are available to cope|with the damage"],
    ),
    "an inserted report": (
        "The buyers, analysts added, could be foreign firms.",
        ["analysts|added|The buyers could be foreign firms", "The buyers|could be|foreign firms"],
    ),
    "relative clause": (
        "The dam, which supplies the city, was built in 1970.",
        ["The dam|supplies|the city", "The dam|was built in|1970"],
    ),
    "inverted quotation": (
        '"The army has left the village," the mayor said.',
        ["The army|has left|the village", "the mayor|said|The army has left the village"],
    ),
    "infinitive behind an object": (
        "The president ordered the army to leave the city.",
        ["The president|ordered|the army to leave the city"],
    ),
    "coordinated infinitives": (
        "The firm wants to sell or lease the plant.",
        ["The firm|wants to sell|the plant", "The firm|wants to lease|the plant"],
    ),
    "what a noun's participle says stays with it, and stands alone": (
        "The dam supplies a town built in 1970.",
        ["The dam|supplies|a town built in 1970", "a town|built in|1970"],
    ),
}


@pytest.mark.parametrize("construction", SENTENCES)
def test_a_construction_gives_its_full_triples(construction: str, open_read: OpenRead) -> None:
    sentence, expected = SENTENCES[construction]
    assert ["|".join(t) for t in open_read(sentence, "full")] == expected


@pytest.mark.parametrize(
    ("sentence", "absent"),
    [
        ("Mr. Scholz met the envoy.", ("Scholz", "is", "Mr.")),
        ("The mayor and the envoy met the press.", ("The mayor", "is", "the envoy")),
        ("The mayor's met the envoy.", ("The mayor", "has", "met")),
        ("The firms won; the army lost the war.", ("the army", "lost", "The firms won")),
    ],
)
def test_what_looks_like_it_but_is_not(sentence: str, absent: tuple[str, str, str], open_read: OpenRead) -> None:
    assert absent not in open_read(sentence, "full")
