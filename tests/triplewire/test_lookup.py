"""Names as people type them find their actor, and what is not there is answered with what comes nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnknownNameError
from tests.triplewire.make import entity
from triplewire.lookup import find_entity, fold, nearest

SHARAA = entity("person/sharaa", "Ahmed al-Sharaa", "Abu Mohammad al-Jolani", "Jolani", type="Person", mentions=9)
FAROUK = entity("e-farouk", "Farouk al-Sharaa", type="Person")
HTS = entity("org/hts", "Hay'at Tahrir al-Sham", "HTS")
SAO = entity("e-sao", "São Tomé and Príncipe", type="Country")
UN = entity("e-un", "United Nations", "UN", "U.N.")
ALL = (SHARAA, FAROUK, HTS, SAO, UN)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("org/hts", HTS),
        ("HTS", HTS),
        ("hts", HTS),
        ("hayat tahrir al sham", HTS),
        ("Hay’at Tahrir Al-Sham", HTS),
        ("sao tome and principe", SAO),
        ("JOLANI", SHARAA),
        ("the United Nations", UN),
        ("u.n.", UN),
        ("Farouk", FAROUK),
        ("Ahmed Sharaa", SHARAA),
    ],
)
def test_any_name_in_any_spelling_of_a_keyboard(typed: str, found: object) -> None:
    assert find_entity(ALL, typed) == found


def test_another_romanisation_finds_its_actor() -> None:
    assert find_entity(ALL, "Golani") == SHARAA


def test_a_name_that_two_share_is_answered_with_both() -> None:
    with pytest.raises(UnknownNameError, match=r"may mean Ahmed al-Sharaa \(Person, person/sharaa\); Farouk al-Sharaa"):
        find_entity(ALL, "Sharaa")


def test_a_slip_is_answered_with_what_comes_nearest() -> None:
    with pytest.raises(
        UnknownNameError, match=r"no actor is called 'United Notions Club' \(did you mean 'United Nations'"
    ):
        find_entity(ALL, "United Notions Club")


@pytest.mark.parametrize("typed", ["", "   ", "al", "!!!", "qqqq"])
def test_nothing_is_found_by_nothing(typed: str) -> None:
    with pytest.raises(UnknownNameError):
        find_entity(ALL, typed)


def test_an_empty_project_has_no_suggestions() -> None:
    with pytest.raises(UnknownNameError, match="triplewire top"):
        find_entity((), "HTS")


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert len(nearest(ALL, text)) <= 3
