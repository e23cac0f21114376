"""What is shown of a graph: gathered edges, explanations, and words that cannot act on the terminal."""

import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from graph.display.parts import date_text
from graph.model import DateRange
from tests.triplewire.make import document, entity, relation
from triplewire.screen import actors_table, card_text, explanation_text, links_table, plain, rows_table, safe
from triplewire.views import card, explanations, links

HTS = entity("e1", "Hay'at Tahrir al-Sham", "HTS", mentions=9)
ISRAEL = entity("e2", "Israel", "Tel Aviv", type="Country")
SYRIA = entity("e3", "Syria", type="Country")
NAMES = {e.id: e.name for e in (HTS, ISRAEL, SYRIA)}
TALKS = relation("e1", "negotiates_with", "e2", day=5, weight=2, sources=("SANA",), said_by=("e3", "a source"))
MORE_TALKS = relation("e1", "negotiates_with", "e2", day=6, sources=("PressTV",), confidence=0.9)
NO_DEAL = relation("e1", "agrees_with", "e2", polarity="negative", modality="planned", text="No deal was reached.")
RAID = relation("e2", "attacks", "e3")
ALL = (RAID, NO_DEAL, MORE_TALKS, TALKS)


def test_parallel_edges_are_gathered_and_the_best_attested_come_first() -> None:
    found = links(ALL, NAMES)
    assert [(link.type, link.relations, link.weight) for link in found] == [
        ("NEGOTIATES_WITH", 2, 3),
        ("NOT_AGREES_WITH", 1, 1),
        ("ATTACKS", 1, 1),
    ]
    assert (found[0].first, found[0].last) == (dt.date(2026, 1, 5), dt.date(2026, 1, 6))
    assert found[0].sources == ("PressTV", "SANA")
    assert found[0].confidence == 0.9


@given(st.permutations(ALL))
def test_the_order_of_relations_plays_no_part(relations: list[object]) -> None:
    assert links(relations, NAMES) == links(ALL, NAMES)  # type: ignore[arg-type]


def test_a_card_holds_the_edges_of_its_actor_only() -> None:
    made = card(HTS, ALL, NAMES)
    assert {link.type for link in made.links} == {"NEGOTIATES_WITH", "NOT_AGREES_WITH"}
    assert "known as  HTS" in str(made)
    assert "2026-01-05 – 2026-01-06" in str(made)


def test_an_explanation_says_who_says_so_whichever_way_round_it_is_asked() -> None:
    found = explanations("e2", "e1", ALL, NAMES, [document("SANA")])
    assert found == explanations("e1", "e2", ALL, NAMES, [document("SANA")])
    assert [one.type for one in found] == ["NEGOTIATES_WITH", "NEGOTIATES_WITH", "NOT_AGREES_WITH"]
    assert [one.date for one in found] == ["2026-01-05", "2026-01-06", None]
    assert found[0].quotes[0].said_by == ("Syria", "a source")
    text = str(found[2])
    assert "No deal was reached." in text
    assert "modality planned" in text
    assert "a.txt:0-20, SANA, rule frame:test" in text


@pytest.mark.parametrize(
    ("start", "end", "precision", "text"),
    [
        ("2026-01-05", "2026-01-05", "day", "2026-01-05"),
        ("2026-01-01", "2026-01-31", "month", "2026-01"),
        ("2026-01-01", "2026-12-31", "year", "2026"),
        ("2026-01-05", "2026-01-11", "week", "2026-01-05/2026-01-11"),
    ],
)
def test_a_date_shows_no_more_than_its_precision(start: str, end: str, precision: str, text: str) -> None:
    given_date = DateRange.model_validate({"start": start, "end": end, "precision": precision})
    assert date_text(given_date) == text


def test_markup_in_a_name_is_shown_and_not_obeyed() -> None:
    hostile = entity("e9", "[bold red]ACME[/] [link=file:///x]Corp", "[/]")
    edge = relation("e9", "attacks", "e2", text="[blink]A[/blink] did [B].", subject_text="[blink]A", object_text="[B]")
    names = NAMES | {"e9": hostile.name}
    for shown in (
        card_text(card(hostile, [edge], names)),
        actors_table([(hostile, 1)]),
        rows_table(["[x]"], [["[bold red]ACME[/] [link=file:///x]Corp"]]),
    ):
        assert "[bold red]ACME[/] [link=file:///x]Corp" in plain(shown, width=200)
    [found] = explanations("e9", "e2", [edge], names, [])
    assert "“[blink]A[/blink] did [B].”" in plain(explanation_text(found), width=200)


@given(st.text(st.characters(exclude_categories=())))
def test_no_code_reaches_the_terminal(text: str) -> None:
    screen = Console(file=io.StringIO(), width=80, color_system=None)
    screen.print(safe(text))
    shown = screen.file.getvalue()  # type: ignore[attr-defined]
    assert not {c for c in shown if c != "\n" and (ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000)}
    shown.encode()


def test_a_narrow_terminal_loses_no_words() -> None:
    shown = plain(links_table(links([TALKS], NAMES)), width=60)
    assert "NEGOTIATES_WITH" in shown
    assert "".join("".join(shown.split()).split("NEGOTIATES_WITH")).count("al-Sham") == 1
