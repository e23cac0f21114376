"""Headlines: title case, the historic present, no articles, "Name: what he says"."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import PUBLISHED, Row, check, row


def about(*names: str) -> str:
    """Return the text of an article that names the actors and says nothing of them."""
    return f"The news about {', about '.join(names)} came late on the day, two people said in the morning."


TURKEY, CHAD, PERU = about("Turkey", "Iraq"), about("Chad", "Sudan"), about("Peru", "Chile")
ALONE = "The news came late on the day, two people said in the morning."

TITLE_CASE = [
    row(
        TURKEY,
        "Turkey attacks Iraq",
        title="Turkey Bombs Iraq After Border Raid",
        never="Iraq attacks Turkey / any",
    ),
    row(TURKEY, "Turkey attacks Iraq", title="Turkish Jets Bomb Northern Iraq"),
    row(CHAD, "Chad breaks_relations_with Sudan", title="Chad Cuts Ties With Sudan"),
    row(about("Kenya", "Haiti"), "Kenya deploys_to Haiti", title="Kenya Sends 400 Police Officers to Haiti"),
    row(about("Serbia", "China"), "Serbia agrees_with China", title="Serbia Signs Trade Deal With China"),
    row(
        about("Iran", "Iraq"),
        "Iran negotiates_with Iraq or Iran meets_with Iraq",
        title="Iran, Iraq Hold Talks on Water",
    ),
    row(about("Belarus", "Polish"), "Belarus expels Poland", title="Belarus Expels Polish Diplomats"),
    row(about("Egypt", "Ethiopia"), "Egypt condemns Ethiopia", title="Egypt Condemns Ethiopia Over Dam"),
    row(about("Russia", "Kherson"), "Russia withdraws_from Kherson", title="Russia Withdraws From Kherson"),
    row(
        about("Israeli", "Lebanon"),
        "Israel attacks Lebanon or Israel attacks South Lebanon",
        title="Israeli Jets Strike Southern Lebanon",
    ),
    row(PERU, "Peru agrees_with Chile / not", title="Peru, Chile Fail to Reach Deal", never="Peru agrees_with Chile"),
    row(
        ALONE,
        "Chad breaks_relations_with Sudan",
        title="Chad Cuts Ties With Sudan",
    ),
    row(
        ALONE,
        "Serbia agrees_with China",
        title="Serbia Signs Trade Deal With China",
    ),
]

FUTURE = [
    row(
        about("Japan", "Nepal"),
        "Japan aids Nepal / planned",
        title="Japan to Send Aid to Nepal",
        never="Japan aids Nepal",
    ),
    row(
        PERU,
        "Peru negotiates_with Chile / planned",
        title="Peru to Hold Talks With Chile",
        never="Peru negotiates_with Chile",
    ),
    row(
        about("Venezuela", "Essequibo"),
        title="Venezuela Threatens to Seize Essequibo",
        never=("Venezuela seizes Essequibo", "Essequibo seizes * / any"),
    ),
]

SENTENCE_CASE = [
    row(
        about("India", "Pakistan"),
        "India condemns Pakistan",
        title="India condemns Pakistan after attack on Srinagar",
        never="Pakistan condemns * / any",
    ),
    row(CHAD, "Chad expels Sudan", title="Chad expels Sudanese envoy"),
    row(
        TURKEY,
        "Turkey attacks Iraq",
        title="Turkey attacks Iraq",
    ),
]

NO_CLAIM = [
    row(ALONE, title="Markets Fall as Oil Rises", never=("* attacks * / any", "* seizes * / any")),
    row(ALONE, title="Turkey Dinner Recipes From Chile", never=("* attacks * / any", "Turkey aids * / any")),
    row(
        about("Kenya", "Uganda"),
        title="In Pictures: Kenya and Uganda After the Flood",
        never=("Kenya meets_with Uganda / any", "Kenya attacks * / any"),
    ),
]


@pytest.mark.parametrize("expected", [*TITLE_CASE, *FUTURE, *SENTENCE_CASE, *NO_CLAIM])
def test_headline(read: Read, expected: Row) -> None:
    check(read, expected)


SPEECH = "Chidi Okafor, the army spokesman, spoke about Nigeria, Niger and Boko Haram in Lagos."
SPEECHES = f"{SPEECH} Joseph Otieno praised him."


@pytest.mark.parametrize(
    ("title", "predicate", "speaker"),
    [
        ("Erdogan: Turkey will attack Boko Haram", "attacks", "Recep Tayyip Erdogan"),
        ("Minister Okafor: Nigeria attacked Boko Haram", "attacks", "Chidi Okafor"),
        (
            "Okafor: Nigeria attacked Boko Haram in Lake Chad",
            "attacks",
            "Chidi Okafor",
        ),
        (
            "Okafor: Nigeria holds talks with Niger",
            "negotiates_with",
            "Chidi Okafor",
        ),
        ("Minister Otieno: Nigeria attacked Boko Haram", "attacks", "Joseph Otieno"),
        ("Otieno: Nigeria attacked Boko Haram", "attacks", "Joseph Otieno"),
        (
            "Chidi Okafor: Nigeria is negotiating with Niger",
            "negotiates_with",
            "Chidi Okafor",
        ),
    ],
)
def test_a_name_before_a_colon_speaks(read: Read, title: str, predicate: str, speaker: str) -> None:
    found = read(SPEECHES if "Otieno" in title else SPEECH, title=title, published=PUBLISHED)
    assert [found.said_by(c) for c in found.of(predicate)] == [[speaker]], found.claims()


def test_who_speaks_before_a_colon_is_no_second_subject(read: Read) -> None:
    found = read(SPEECH, title="Minister Okafor: Nigeria attacked Boko Haram", published=PUBLISHED)
    assert {found.name(c.subject) for c in found.of("attacks")} == {"Nigeria"}, found.claims()


def test_a_topic_before_a_colon_does_not_speak(read: Read) -> None:
    found = read("The week in brief: Turkey and Iraq.", title="Analysis: Turkey attacked Iraq", published=PUBLISHED)
    assert [found.said_by(c) for c in found.of("attacks")] == [[]], found.claims()


def test_a_headline_does_not_run_into_its_article(read: Read) -> None:
    found = read("Sudan condemned Chad on Monday.", title="Kenya Wins Prize", published=PUBLISHED)
    assert found.claims() == {("Sudan", "condemns", "Chad")}
