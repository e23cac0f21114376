"""Whole articles: what is known of them after cleaning, and that no sentence is lost."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from loaders.characters import paragraphs
from loaders.clean import clean
from loaders.record import MAX_TEXT, Record

LEAD = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."
NEXT = "The rebels denied that they had left, and said that the talks with the government would go on."
LAST = "Officials of the United Nations called on both sides to keep to the agreement that they signed in May."
BODY = f"{LEAD}\n\n{NEXT}\n\n{LAST}"
DAY = dt.date(2026, 1, 6)


def cleaned(text: str, **fields: Any) -> Any:
    return clean(Record(where="a.txt", text=text, **fields), name="a.txt")


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        (
            "Army takes Homs\n2026-01-06\nVoice of America\n\n",
            {"title": "Army takes Homs", "published": DAY, "source": "Voice of America"},
        ),
        (
            "6 January 2026 - 10:47\nSource: PressTV\nArmy takes Homs\n\n",
            {"title": "Army takes Homs", "published": DAY, "source": "PressTV"},
        ),
        (
            "Army takes Homs\n\nTuesday, January 6, 2026\n\n",
            {"title": "Army takes Homs", "published": DAY, "source": None},
        ),
        (
            "Army takes Homs\nBy Ann Lee\nJan. 6, 2026\n\nBEIRUT (AP) — ",
            {"title": "Army takes Homs", "published": DAY, "source": "Associated Press", "dateline": "Beirut"},
        ),
        (
            "Army takes Homs\nBy Ann Lee | Levant Wire | January 6, 2026\n\n",
            {"title": "Army takes Homs", "published": DAY, "source": "Levant Wire"},
        ),
        (
            "Army takes Homs\nBy ANN LEE, Associated Press\n\n",
            {"title": "Army takes Homs", "source": "Associated Press", "published": None},
        ),
        ("Army takes Homs\nBy AFP\n\n", {"title": "Army takes Homs", "source": "Agence France-Presse"}),
        (
            "Levant Wire\nArmy takes Homs\n6 January 2026\n\n",
            {"title": "Army takes Homs", "source": "Levant Wire", "published": DAY},
        ),
        (
            "Army takes Homs\nVoice of America\n2026-01-06\n\nBEIRUT (Reuters) - ",
            {"source": "Reuters", "via": "Voice of America", "published": DAY},
        ),
        (
            "Army takes Homs\nSource: PressTV\n\nAhlulBayt News Agency: ",
            {"source": "PressTV", "via": "AhlulBayt News Agency"},
        ),
        ("Army takes Homs\n\nAhlulBayt News Agency: ", {"source": "AhlulBayt News Agency", "via": None}),
        (
            "Title: Army takes Homs\nDate: 6 Jan 2026\nAuthor: Ann Lee\nURL: https://www.voanews.com/a/1.html\n\n",
            {
                "title": "Army takes Homs",
                "published": DAY,
                "url": "https://www.voanews.com/a/1.html",
                "source": "Voice of America",
            },
        ),
        ("Army takes Homs\nUpdated: 6 January 2026\n\n", {"title": "Army takes Homs", "published": None}),
        ("Army takes Homs\nPublished: 6 January 2026 | Updated: 9 January 2026\n\n", {"published": DAY}),
        (
            "Army takes Homs\nShare this article\n4 min read\nJanuary 6, 2026\n\n",
            {"title": "Army takes Homs", "published": DAY},
        ),
        (
            "Yonhap: North Korea Likely to Test Soon\n2026-01-06\n\n",
            {"title": "Yonhap: North Korea Likely to Test Soon", "source": None},
        ),
        ("Will the truce hold?\n\n", {"title": "Will the truce hold?"}),
        ("Rebels leave U.S.\n\n", {"title": "Rebels leave U.S."}),
        ("", {"title": None, "published": None, "source": None, "via": None, "dateline": None}),
    ],
)
def test_what_stands_above_an_article(above: str, expected: dict[str, Any]) -> None:
    document = cleaned(above + BODY)
    assert {name: getattr(document, name) for name in expected} == expected
    title = f"{document.title}\n\n" if document.title else ""
    assert document.text == title + BODY


@pytest.mark.parametrize(
    "line",
    [
        "Tags on the cars showed where they had come from",
        "Source of the fire unknown",
        "Rebel group 'willing'",
        "Kerry, Lavrov discussions",
        "By Friday the army had left",
        "Source: the author's own calculations, as he said",
        "6 January Agreement",
        "Post of prime minister still vacant",
        "The Damascus Spring",
    ],
)
def test_lines_that_only_look_like_a_header_stay(line: str) -> None:
    assert cleaned(f"Army takes Homs\n\n{line}\n\n{BODY}").text == f"Army takes Homs\n\n{line}\n\n{BODY}"


@pytest.mark.parametrize(
    "below",
    [
        ".................\nEnd/ 257\n\nTags\n\nYour Comment\n\nYou are replying to: .\ncaptcha",
        "Some material for this report came from AFP and Reuters.",
        "(Reporting by Ann Lee in Beirut; Editing by Tom Ray)",
        "Tags: Syria, Israel\nFollow us on Telegram\n© 2026 Levant Wire. All rights reserved.",
        (
            "Related articles\nWho is who in Damascus\nThe road to Homs\n\nComments (2)\nPeter\nThey "
            "all lie, as everybody in this country has known for years."
        ),
        "Source: PressTV",
        "This article was originally published by Middle East Eye.",
        "[Photo: Ali Hassan/Levant Wire]",
        'Sources\n"Army takes town" — CBC.ca, August 15, 2008\nCategories: August 15, 2008 Syria Published',
    ],
)
def test_what_stands_below_an_article_goes(below: str) -> None:
    assert cleaned(f"Army takes Homs\n\n{BODY}\n\n{below}").text == f"Army takes Homs\n\n{BODY}"


def test_the_outlet_named_at_the_end_is_the_source() -> None:
    text = f"Army takes Homs\nVoice of America\n\n{BODY}\n\nThis article was originally published by Middle East Eye."
    document = cleaned(text)
    assert (document.source, document.via) == ("Middle East Eye", "Voice of America")


def test_a_repeated_lead_is_kept_once_whatever_stands_in_front_of_it() -> None:
    for front in ("", "AhlulBayt News Agency: ", "BEIRUT (Reuters) - ", "PARIS — "):
        assert cleaned(f"{LEAD}\n\n{front}{LEAD}\n\n{NEXT}").text == f"{LEAD}\n\n{NEXT}"


def test_a_teaser_that_breaks_off_goes() -> None:
    assert cleaned(f"{LEAD[:70]}…\n\n{BODY}").text == BODY


def test_short_lines_may_stand_twice() -> None:
    text = f"{LEAD}\n\nThe two sides met.\n\n{NEXT}\n\nThe two sides met."
    assert cleaned(text).text == text


def test_a_headline_in_the_fields_goes_first_and_stands_once() -> None:
    for text in (BODY, f"ARMY TAKES HOMS\n\n{BODY}"):
        document = cleaned(text, title="Army takes Homs | Levant Wire", source="Levant Wire")
        assert document.text == f"Army takes Homs\n\n{BODY}"
        assert document.title == "Army takes Homs"


def test_the_fields_go_before_the_text() -> None:
    document = cleaned(f"January 9, 2026\n\n{BODY}", published=DAY, source="AP", url="https://example.org/1")
    assert (document.published, document.source, document.url) == (DAY, "Associated Press", "https://example.org/1")
    assert document.text == BODY


def test_one_outlet_under_two_names_is_no_republisher() -> None:
    document = cleaned(f"BEIRUT (AP) — {BODY}", source="The Associated Press")
    assert (document.source, document.via) == ("Associated Press", None)


def test_characters_stay_but_for_those_that_nobody_sees() -> None:
    text = (
        "The “army” of Nour al-Din — 1,200\u00a0men — took Homs\u200b, Muʿāwiya’s\u00ad town, in "
        "Cafe\u0301 hours, said\x07 the state."
    )
    document = cleaned(f"{text}\r\n\r\n{NEXT}\u2028{LAST}")
    assert (
        document.text.split("\n\n")[0]
        == "The “army” of Nour al-Din — 1,200 men — took Homs, Muʿāwiya’s town, in Café hours, said the state."
    )
    assert document.text.split("\n\n")[1:] == [NEXT, LAST]


def test_wrapped_lines_are_joined() -> None:
    wrapped = (
        "The army said on Sunday that it had taken the town of Homs after\nweeks of fighting with "
        "the rebels, who denied that they had left the\nplace."
    )
    assert (
        cleaned(f"Army takes Homs\n\n{wrapped}\n\n{NEXT}").text
        == f"Army takes Homs\n\n{wrapped.replace(chr(10), ' ')}\n\n{NEXT}"
    )


WRAPPED = """Niger and Mali agree to share patrols along the border
NIAMEY, March 4, 2025 (Sahel Wire) - Niger and Mali agreed on Tuesday
to share patrols along their common border, the two defence ministries
said in a joint statement.
The accord was signed by Niger's defence minister Ibrahim Tassou and
his counterpart from Mali, Oumar Dembele.
Burkina Faso welcomed the accord."""
UNWRAPPED = [
    "Niger and Mali agree to share patrols along the border",
    "Niger and Mali agreed on Tuesday to share patrols along their common border, the two defence ministries said in a "
    "joint statement.",
    "The accord was signed by Niger's defence minister Ibrahim Tassou and his counterpart from Mali, Oumar Dembele.",
    "Burkina Faso welcomed the accord.",
]


def test_wrapped_paragraphs_without_an_empty_line_between() -> None:
    document = cleaned(WRAPPED)
    assert document.text.split("\n\n") == UNWRAPPED
    assert (document.source, str(document.published), document.dateline) == ("Sahel Wire", "2025-03-04", "Niamey")


@pytest.mark.parametrize(
    "lines",
    [
        [
            "The two sides met on Monday in Homs and agreed on terms.",
            "iPhone sales fell.",
            "eBay has left the country.",
        ],
        ["Among what the sides agreed on in the town of Homs were:", "a ceasefire from Monday on,", "free passage"],
        ["The army has left Homs.", "It went to Hama.", "The rebels of Homs and Hama denied that it had gone there."],
    ],
)
def test_lines_that_are_not_wrapped_are_left_alone(lines: list[str]) -> None:
    assert paragraphs("\n".join(lines)) == lines


def test_the_hash_and_the_id_follow_from_text_and_name() -> None:
    a, b = cleaned(BODY), cleaned(BODY + "\n\nTags: Syria")
    assert (a.id, a.sha256) == (b.id, b.sha256)
    other = clean(Record(where="b.txt", text=BODY), name="b.txt")
    assert other.sha256 == a.sha256
    assert other.id != a.id


def test_an_article_that_is_too_long_is_an_error() -> None:
    with pytest.raises(
        InputError,
        match=r"a\.txt: the article, in characters, is too long: 2,000,0\d\d or more, the limit is 2,000,000",
    ):
        cleaned("word " * (MAX_TEXT // 5 + 1))


@pytest.mark.parametrize(
    "text", ["", "  \n ", "Tags: Syria\n\nShare this", "..........\n\n* * *", "Voice of America\n2026-01-06"]
)
def test_an_article_without_text_is_an_error(text: str) -> None:
    with pytest.raises(InputError, match="holds no text of an article"):
        cleaned(text, title="Army takes Homs")


WORDS = ["army", "rebels", "talks", "Syria", "Israel", "Homs", "agreed", "said", "the",
"of", "to", "with", "that", "on", "source", "tags", "photo", "share",
"read", "more", "comments", "copyright", "editing", "PARIS", "2015", "May"]  # fmt: skip
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=9, max_size=40).map(
    lambda words: "The " + " ".join(words) + " and the state was the one that it is."
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=8, unique=True), st.sampled_from(["\n", "\n\n", "\r\n\r\n"]))
def test_every_paragraph_of_plain_prose_survives_in_its_order(found: list[str], gap: str) -> None:
    assert cleaned(gap.join(found)).text.split("\n\n") == found


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=2000))
def test_cleaning_is_deterministic_and_a_second_time_changes_no_letter(text: str) -> None:
    try:
        first = cleaned(text)
    except InputError:
        return
    assert cleaned(text) == first
    assert "\x00" not in first.text
    assert "\n\n\n" not in first.text
    first.text.encode()
