"""Datelines and agency prefixes: what is taken off, and the sentences that keep their first words."""

import datetime as dt

import pytest

from loaders.dateline import read_date_lead, read_dateline, read_place_line
from loaders.header import Facts, read_header
from loaders.lead import read_leads, read_prefix

REST = "The army of the country said on Sunday that it had taken the town after weeks of fighting."


@pytest.mark.parametrize(
    ("lead", "place", "outlet"),
    [
        ("DAMASCUS (Dispatches) – ", "Damascus", "Dispatches"),
        ("BEIRUT, Jan 5 (Reuters) - ", "Beirut", "Reuters"),
        ("BEIRUT (Reuters), Jan 5 - ", "Beirut", "Reuters"),
        ("PARIS — ", "Paris", None),
        ("PARIS: ", "Paris", None),
        ("GAZA CITY (AP) — ", "Gaza City", "Associated Press"),
        ("GAZA CITY (AP) -- ", "Gaza City", "Associated Press"),
        ("KYIV, Ukraine (AP) — ", "Kyiv, Ukraine", "Associated Press"),
        ("N'DJAMENA (AFP) - ", "N'Djamena", "Agence France-Presse"),
        ("ST. PETERSBURG, Fla. (AP) – ", "St. Petersburg, Fla.", "Associated Press"),
        ("WASHINGTON, D.C. — ", "Washington, D.C.", None),
        ("JERUSALEM/CAIRO - ", "Jerusalem/Cairo", None),
        ("Damascus, SANA-", "Damascus", "SANA"),
        ("Moscow, 5 January (TASS) - ", "Moscow", "TASS"),
        ("Kinshasa (Levant Wire) – ", "Kinshasa", "Levant Wire"),
        ("UNITED NATIONS, Jan. 5 (Xinhua) -- ", "United Nations", "Xinhua"),
        ("TEHRAN, Jan. 05 (MNA) – ", "Tehran", "Mehr News Agency"),
        ("(Reuters) - ", None, "Reuters"),
    ],
)
def test_datelines(lead: str, place: str | None, outlet: str | None) -> None:
    found = read_dateline(lead + REST)
    assert found is not None
    assert (found.place, found.outlet, found.rest) == (place, outlet, REST)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Oslo, 22 April 2021", "Oslo", dt.date(2021, 4, 22)),
        ("LUSAKA/GENEVA, 3 May 2018", "Lusaka/Geneva", dt.date(2018, 5, 3)),
        ("Addis Ababa, May 3, 2018", "Addis Ababa", dt.date(2018, 5, 3)),
        ("Oslo, 22 April", None, None),
        ("Oslo was quiet on 22 April 2021", None, None),
    ],
)
def test_a_line_of_its_own_tells_place_and_day(line: str, place: str | None, day: dt.date | None) -> None:
    found = read_place_line(line)
    assert (found.place if found else None, found.day if found else None) == (place, day)


def test_a_statement_has_its_place_and_day_from_its_own_line() -> None:
    facts, rest = read_header(["Kenya condemns the attack", "Ministry of Foreign Affairs", "Nairobi, 3 May 2018", REST])
    assert (facts.title, facts.dateline, facts.published) == (
        "Kenya condemns the attack",
        "Nairobi",
        dt.date(2018, 5, 3),
    )
    assert rest[-1] == REST
    assert "Nairobi, 3 May 2018" not in rest


def test_a_dateline_with_a_year_gives_the_day() -> None:
    found = read_dateline("BEIJING, March 10, 2023 (Orient Chronicle) – " + REST)
    assert found is not None
    assert found.day == dt.date(2023, 3, 10)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — The alliance of 32 states said on Sunday that it would not send troops.",
        "HTS - The group said on Sunday that it had taken the town after weeks of fighting.",
        "BREAKING: The army said on Sunday that it had taken the town after weeks of fighting.",
        "SECRETARY KERRY: We obviously talked about the dire situation in Aleppo this morning.",
        "MR. KIRBY: Thanks to everybody for coming here on such a short notice this morning.",
        "QUESTION: Are there any reports of companies hosting government websites in Syria?",
        "Paris — the city of light — was dark on Sunday after a failure of the power grid.",
        "“PARIS — The army will not leave,” read a placard that was carried through the streets.",
        '"DAMASCUS (Reuters) - The army" was how the forged dispatch began, officials said.',
        "Jolani (HTS) - Al-Shaibani's superior - said on Sunday that talks were under way.",
        "The group (HTS) – Al-Qaeda's former branch – said on Sunday that talks were under way.",
        "In Paris, officials of both sides met for three hours on Sunday behind closed doors.",
        "Israel - The Jewish state - was not named in the text that was adopted on Sunday.",
        "U.S. — The word was missing from the document that was published on Sunday evening.",
    ],
)
def test_sentences_that_only_look_like_datelines_keep_their_words(text: str) -> None:
    assert read_dateline(text) is None
    assert read_leads([text], Facts())[1] == [text]


def test_an_acronym_that_the_article_uses_is_no_place() -> None:
    text = "UNIFIL — The force said on Sunday that it had been fired at near its positions in the south."
    found = read_leads(
        [text, "A spokesman for UNIFIL said that nobody was hurt in the incident on the border."], Facts()
    )
    assert found[0].dateline is None
    assert found[1][0] == text


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("AhlulBayt News Agency: ", "AhlulBayt News Agency"),
        ("AhlulBayt News Agency (ABNA): ", "AhlulBayt News Agency"),
        ("Reuters – ", "Reuters"),
        ("[Reuters] ", "Reuters"),
        ("Levant Wire: ", "Levant Wire"),
        ("IRNA - ", "IRNA"),
    ],
)
def test_agency_prefixes(lead: str, outlet: str) -> None:
    found = read_prefix(lead + REST)
    assert found is not None
    assert (found.outlet, found.rest) == (outlet, REST)


@pytest.mark.parametrize(
    "text",
    [
        "Nigerian Army: " + REST,
        "Kerry: " + REST,
        "The president said: " + REST,
        "Northern Post — " + REST,
        "The Reuters report said: " + REST,
        "Reuters reported that: " + REST,
        "Foreign Minister: " + REST,
    ],
)
def test_other_words_before_a_colon_stay(text: str) -> None:
    assert read_prefix(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Thursday, May 7, 2015 On Tuesday, the government announced a review of the flag of the country.",
            dt.date(2015, 5, 7),
        ),
        ("Thursday, 7 May 2015 — On Tuesday, the government announced a review of the flag.", dt.date(2015, 5, 7)),
        ("May 7, 2015 - The government announced a review of the flag of the country on Tuesday.", dt.date(2015, 5, 7)),
    ],
)
def test_a_date_line_that_ran_into_the_text(text: str, day: dt.date) -> None:
    found = read_date_lead(text)
    assert found is not None
    assert found.day == day
    assert not found.rest[0].isdigit()


@pytest.mark.parametrize(
    "text",
    [
        "May 7, 2015 On Tuesday the government announced a review of the flag of the country.",
        "On Thursday, May 7, 2015, the government announced a review of the flag of the country.",
        "Thursday, May 7, 2015, was the day on which the review of the flag was announced.",
        "Thursday, May 7, 2015 was the day on which the review of the flag was announced.",
    ],
)
def test_a_sentence_that_begins_with_a_date_keeps_it(text: str) -> None:
    assert read_date_lead(text) is None


def test_only_the_first_paragraphs_have_datelines() -> None:
    found = [REST + " One.", REST + " Two.", REST + " Three.", "PARIS — " + REST]
    assert read_leads(found, Facts())[1] == found
