"""The ledger: order of identities, whose judgement counts, what is no judgement."""

import datetime as dt

import pytest
from pydantic import ValidationError

from graph.judgement import PROGRAM, Judgement, Reason, in_force, weight

NOON = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)


def test_the_two_identities_have_no_order() -> None:
    assert Judgement(a="b", b="a", verdict="same") == Judgement(a="a", b="b", verdict="same")


def test_an_identity_is_not_judged_against_itself() -> None:
    with pytest.raises(ValidationError, match="not 'a' and itself"):
        Judgement(a="a", b="a", verdict="same")


def test_the_programs_judgements_have_no_time() -> None:
    with pytest.raises(ValidationError, match="has no time"):
        Judgement(a="a", b="b", verdict="same", author=PROGRAM, when=NOON)


def test_a_person_comes_before_the_program_and_later_before_earlier() -> None:
    program = Judgement(a="a", b="b", verdict="same", reasons=(Reason(feature="x", weight=9.0),))
    early = Judgement(a="a", b="b", verdict="unsure", author="anna", when=NOON)
    late = Judgement(a="a", b="b", verdict="different", author="ben", when=NOON + dt.timedelta(hours=1))
    for order in ([program, early, late], [late, early, program], [early, late, program]):
        assert in_force(order) == {("a", "b"): late}
    assert in_force([program, early])[("a", "b")] is early
    assert in_force([]) == {}


def test_times_without_a_zone_are_utc() -> None:
    naive = Judgement(
        a="a", b="b", verdict="same", author="anna", when=NOON.replace(tzinfo=None) + dt.timedelta(minutes=1)
    )
    aware = Judgement(a="a", b="b", verdict="different", author="anna", when=NOON)
    assert in_force([naive, aware])[("a", "b")] is naive


def test_of_two_of_the_programs_the_weightier_counts() -> None:
    light = Judgement(a="a", b="b", verdict="unsure", reasons=(Reason(feature="x", weight=1.0),))
    heavy = Judgement(
        a="a", b="b", verdict="same", reasons=(Reason(feature="x", weight=3.0), Reason(feature="y", weight=-1.0))
    )
    assert weight(heavy) == 2.0
    assert in_force([heavy, light]) == in_force([light, heavy]) == {("a", "b"): heavy}


def test_a_judgement_survives_being_written_down() -> None:
    judgement = Judgement(a="a", b="b", verdict="same", author="anna", when=NOON, documents=("x.txt",))
    assert Judgement.model_validate_json(judgement.model_dump_json()) == judgement
