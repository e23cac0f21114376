"""What goes out is what was asked for, and hangs together."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import UnknownNameError
from graph.exports.exporter import Graph, gather
from graph.exports.selection import Selection, days_of, select
from graph.model import Document, Entity, Relation

Parts = tuple[list[Document], list[Entity], list[Relation]]


@pytest.fixture(scope="module")
def whole(small_graph: Parts) -> Graph:
    return gather(*small_graph)


def chosen(whole: Graph, **wanted: object) -> list[str]:
    return [relation.id for relation in select(whole, Selection.model_validate(wanted)).relations]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"since": dt.date(2025, 1, 2)}, ["r01", "r04"]),
        ({"since": dt.date(2025, 3, 31)}, ["r04"]),
        ({"since": dt.date(2025, 4, 1)}, []),
        ({"until": dt.date(2025, 1, 1)}, ["r00", "r22", "r23", "r24", "r25"]),
        ({"since": dt.date(2024, 2, 1), "until": dt.date(2024, 3, 10)}, ["r23", "r24"]),
        ({"types": {"Person"}}, ["r11", "r19"]),
        ({"types": {"Person", "Event"}}, ["r11", "r19"]),
        ({"predicates": {"leads"}}, ["r05", "r06"]),
        ({"predicates": {"NOT_ATTACKS", "MAY_ATTACKS"}}, ["r03", "r04"]),
        ({"predicates": {"negotiates_with"}, "min_confidence": 0.5}, ["r07", "r16", "r21"]),
        ({"ego": "e8"}, ["r16"]),
        ({"ego": "e8", "hops": 0}, []),
        ({"ego": "e9", "predicates": {"NEGOTIATES_WITH"}, "hops": 3}, []),
    ],
)
def test_choices(whole: Graph, wanted: dict[str, object], expected: list[str]) -> None:
    assert chosen(whole, **wanted) == expected


def test_actual_only_leaves_out_what_is_denied_or_planned(whole: Graph) -> None:
    assert set(chosen(whole)) - set(chosen(whole, actual_only=True)) == {"r03", "r04"}


def test_undated_relations_come_along_when_asked_for(whole: Graph) -> None:
    undated = {relation.id for relation in whole.relations if relation.date is None}
    assert set(chosen(whole, since=dt.date(2025, 1, 2), undated=True)) == undated | {"r01", "r04"}


def test_nothing_chosen_is_everything(whole: Graph) -> None:
    assert select(whole, Selection()) is whole


def test_the_ego_stays_even_when_nothing_is_near(whole: Graph) -> None:
    part = select(whole, Selection(ego="e9", predicates=frozenset({"leads"})))
    assert [entity.id for entity in part.entities] == ["e9"]
    assert part.relations == part.documents == ()


def test_a_neighbourhood_holds_the_relations_among_the_neighbours(whole: Graph) -> None:
    part = select(whole, Selection(ego="e9"))
    near = {"e9", "e0", "e1"}
    assert {entity.id for entity in part.entities} == near
    among = {r.id for r in whole.relations if {r.subject, r.object} <= near}
    assert {r.id for r in part.relations} == among
    assert len(among) > 2


@given(
    wanted=st.builds(
        Selection,
        since=st.none() | st.dates(dt.date(2024, 1, 1), dt.date(2025, 12, 1)),
        undated=st.booleans(),
        types=st.frozensets(st.sampled_from(["Person", "Country", "Organization", "Event"])),
        predicates=st.frozensets(st.sampled_from(["attacks", "ATTACKS", "meets_with", "leads"])),
        min_confidence=st.floats(0, 1),
        actual_only=st.booleans(),
        ego=st.none() | st.sampled_from([f"e{i}" for i in range(10)]),
        hops=st.integers(0, 4),
    )
)
def test_every_part_hangs_together(whole: Graph, wanted: Selection) -> None:
    part = select(whole, wanted)
    ids = {entity.id for entity in part.entities}
    assert all({r.subject, r.object} <= ids for r in part.relations)
    names = {document.name for document in part.documents}
    assert all(item.document in names for r in part.relations for item in r.evidence)
    assert part.names == whole.names
    assert [r.id for r in part.relations] == sorted(r.id for r in part.relations)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({"types": {"person"}}, r"no entity type 'person' \(did you mean Person"),
        ({"predicates": {"attacs"}}, "did you mean attacks"),
        ({"predicates": {"NOT_ATTACK"}}, "did you mean NOT_ATTACKS"),
        ({"ego": "nobody"}, "no entity has the id 'nobody'"),
        ({"since": dt.date(2025, 2, 1), "until": dt.date(2025, 1, 1)}, "nothing lies between"),
    ],
)
def test_what_does_not_exist_is_told(whole: Graph, wanted: dict[str, object], told: str) -> None:
    with pytest.raises(UnknownNameError, match=told):
        chosen(whole, **wanted)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        (" 2026-01-05 ", "2026-01-05", "2026-01-05"),
    ],
)
def test_days_of_a_date(text: str, first: str, last: str) -> None:
    assert tuple(map(str, days_of(text))) == (first, last)


@pytest.mark.parametrize("text", ["", "January", "2026-13", "2026-02-30", "26", "2026-1-5", "0000"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(UnknownNameError, match="is no date"):
        days_of(text)
