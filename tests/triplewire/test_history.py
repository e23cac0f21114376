"""Timelines, differences between two days, and rival claims."""

import datetime as dt
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import triplewire
from graph.errors import UnknownNameError
from graph.model import DateRange, Evidence, Relation
from graph.ontology import load_ontology
from tests.triplewire.conftest import Run
from tests.triplewire.make import relation
from triplewire.changes import changes
from triplewire.conflicts import Conflict, conflicts, load_rules, sole_office
from triplewire.history_text import conflict_text
from triplewire.screen import plain
from triplewire.timeline import timeline

NAMES = {"p1": "Ann Lee", "p2": "Bo Marsh", "o1": "Orn Party", "c1": "Orland", "c2": "Vesk"}
TYPES = {"p1": "Person", "p2": "Person", "o1": "Organization", "c1": "Country", "c2": "Country"}
ONTOLOGY = load_ontology()


def told(
    subject: str,
    predicate: str,
    object: str,
    *,
    published: Iterable[str] = (),
    date: str | tuple[str, str] | None = None,
    source: str | None = None,
    **more: Any,
) -> Relation:
    """Return a relation told on the days `published`, each time in an article of that name."""
    made = relation(subject, predicate, object, **more)
    item = made.evidence[0]
    evidence = tuple(
        Evidence.model_validate(item.model_dump() | {"document": f"{day}.txt", "published": day}) for day in published
    )
    days = (date, date) if isinstance(date, str) else date
    at = None if days is None else DateRange.model_validate({"start": days[0], "end": days[1], "precision": "day"})
    return made.model_copy(
        update={
            "id": f"r-{subject}-{predicate}-{object}-{date}-{source}-{made.type}-{made.former}-{made.title}",
            "date": at,
            "evidence": evidence or made.evidence,
            "sources": (source,) if source else (),
        }
    )


RAID = told("c1", "attacks", "c2", date="2026-01-05", published=["2026-01-06"])
TALKS = told("c1", "negotiates_with", "c2", published=["2026-01-03", "2026-02-01"])
LEADS = told("p1", "leads", "c1", published=["2026-01-01"])
SINCE = told("p1", "leads", "o1", date=("2025-01-01", "2026-01-07"), published=["2026-01-07"])
UNPLACED = told("c2", "condemns", "c1")
ALL = (RAID, TALKS, LEADS, SINCE, UNPLACED)


def test_a_timeline_has_its_own_days_before_those_of_publication() -> None:
    found = timeline(ALL, NAMES, ONTOLOGY)
    assert [(one.type, one.date, str(one.told)) for one in found] == [
        ("LEADS", "2025-01-01", "2026-01-07"),
        ("NEGOTIATES_WITH", None, "2026-01-03"),
        ("ATTACKS", "2026-01-05", "2026-01-06"),
    ]
    assert [one.type for one in timeline(ALL, NAMES, ONTOLOGY, undated=False)] == ["LEADS", "ATTACKS"]
    assert [one.type for one in timeline(ALL, NAMES, ONTOLOGY, actor="c2")] == ["NEGOTIATES_WITH", "ATTACKS"]


@pytest.mark.parametrize(
    ("since", "until", "types"),
    [
        ("2026-01-05", None, ["LEADS", "ATTACKS"]),
        ("2026-01-08", None, []),
        (None, "2026-01-03", ["LEADS", "NEGOTIATES_WITH"]),
        (None, "2024-12-31", []),
    ],
)
def test_a_timeline_between_days(since: str | None, until: str | None, types: list[str]) -> None:
    days = {"since": since and dt.date.fromisoformat(since), "until": until and dt.date.fromisoformat(until)}
    assert [one.type for one in timeline(ALL, NAMES, ONTOLOGY, **days)] == types  # type: ignore[arg-type]


def difference(*relations: Relation, actor: str | None = None) -> list[tuple[str, str, int, int]]:
    found = changes(relations, NAMES, dt.date(2026, 1, 10), dt.date(2026, 2, 10), actor=actor)
    return [(c.kind, c.fact.type, c.before, c.now) for c in found.changes]


EARLY, BETWEEN, LATE = "2026-01-10", "2026-01-11", "2026-02-11"


@pytest.mark.parametrize(
    ("relations", "expected"),
    [
        ([told("c1", "attacks", "c2", published=[BETWEEN])], [("new", "ATTACKS", 0, 1)]),
        ([told("c1", "attacks", "c2", published=[EARLY])], []),
        ([told("c1", "attacks", "c2", published=[LATE])], []),
        ([told("c1", "attacks", "c2", published=[EARLY, BETWEEN, LATE])], [("more", "ATTACKS", 1, 2)]),
        (
            [
                told("c1", "agrees_with", "c2", published=[EARLY]),
                told("c1", "agrees_with", "c2", polarity="negative", published=[BETWEEN]),
            ],
            [("denied", "NOT_AGREES_WITH", 0, 1)],
        ),
        (
            [
                told("c1", "agrees_with", "c2", polarity="negative", published=[EARLY]),
                told("c1", "agrees_with", "c2", published=[BETWEEN]),
            ],
            [("affirmed", "AGREES_WITH", 0, 1)],
        ),
        (
            [
                told("c1", "agrees_with", "c2", modality="planned", published=[EARLY]),
                told("c1", "agrees_with", "c2", published=[BETWEEN]),
            ],
            [("came true", "AGREES_WITH", 0, 1)],
        ),
        (
            [told("p1", "leads", "c1", published=[EARLY]), told("p1", "leads", "c1", former=True, published=[BETWEEN])],
            [("ended", "LEADS", 0, 1)],
        ),
        # near-misses: of others, the other way round, and of what is told in the same days only
        (
            [
                told("c2", "agrees_with", "c1", published=[EARLY]),
                told("c1", "agrees_with", "c2", polarity="negative", published=[BETWEEN]),
            ],
            [("new", "NOT_AGREES_WITH", 0, 1)],
        ),
        (
            [
                told("c1", "agrees_with", "c2", published=[BETWEEN]),
                told("c1", "agrees_with", "c2", modality="planned", published=[BETWEEN]),
            ],
            [("new", "AGREES_WITH", 0, 1), ("new", "MAY_AGREES_WITH", 0, 1)],
        ),
    ],
)
def test_what_changes(relations: list[Relation], expected: list[tuple[str, str, int, int]]) -> None:
    assert difference(*relations) == expected


def test_changes_of_an_actor_and_what_has_no_place_in_time() -> None:
    assert difference(TALKS, actor="p1") == []
    found = changes([UNPLACED, TALKS], NAMES, dt.date(2026, 1, 10), dt.date(2026, 2, 10))
    assert found.unplaced == 1
    assert [c.kind for c in found.changes] == ["more"]


DAY = ["2026-01-05"]
YES = told("c1", "attacks", "c2", published=DAY, source="A")
NO = told("c1", "attacks", "c2", polarity="negative", published=["2026-01-06"], source="B")


def kinds(relations: Iterable[Relation], actor: str | None = None) -> list[tuple[str, int]]:
    found = conflicts(relations, NAMES, TYPES, ONTOLOGY, actor=actor)
    return [(one.kind, len(one.sides)) for one in found]


RIVALS = [
    pytest.param([YES, NO], id="told and denied"),
    pytest.param(
        [
            told("p1", "founded", "o1", date="2014-03-01", published=DAY),
            told("p1", "founded", "o1", date="2024-05-01", published=DAY),
        ],
        id="founded twice",
    ),
    pytest.param(
        [
            told("c1", "kills", "p1", date="2026-01-01", published=DAY),
            told("c1", "kills", "p1", date="2026-01-09", published=DAY),
        ],
        id="killed twice",
    ),
    pytest.param(
        [
            told("c1", "attacks", "c2", date="2014-12-08", published=DAY),
            told("c1", "attacks", "c2", date="2024-12-08", published=DAY),
        ],
        id="2014 against 2024",
    ),
    pytest.param(
        [
            told("p1", "visits", "c2", date="2026-01-01", published=DAY, source="A"),
            told("p1", "visits", "c2", date="2026-01-02", published=DAY, source="B"),
        ],
        id="a day apart, each by another outlet",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="President", published=DAY),
            told("p2", "holds_position_in", "c1", title="Orlish president", published=["2026-01-09"]),
        ],
        id="two presidents",
    ),
]
NO_RIVALS = [
    pytest.param([YES, told("c2", "attacks", "c1", polarity="negative", published=DAY)], id="the other way round"),
    pytest.param(
        [YES, told("c1", "attacks", "c2", polarity="negative", published=["2025-01-05"])], id="denied a year earlier"
    ),
    pytest.param(
        [
            told("c1", "attacks", "c2", date="2026-01-01", published=DAY),
            told("c1", "attacks", "c2", polarity="negative", date="2026-01-03", published=DAY),
        ],
        id="denied of another day",
    ),
    pytest.param(
        [YES, told("c1", "attacks", "c2", polarity="negative", modality="planned", published=DAY)],
        id="not planned",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="chairman", published=DAY),
            told("p1", "leads", "c1", title="chairman", former=True, polarity="negative", published=DAY),
        ],
        id="denied of the past",
    ),
    pytest.param(
        [
            told("c1", "kills", "c2", date="2026-01-01", published=DAY),
            told("c1", "kills", "c2", date="2026-01-09", published=DAY),
        ],
        id="people of a country can be killed twice",
    ),
    pytest.param(
        [
            told("p1", "visits", "c2", date="2026-01-01", published=DAY, source="A"),
            told("p1", "visits", "c2", date="2026-01-02", published=DAY, source="A"),
        ],
        id="one outlet tells both days",
    ),
    pytest.param(
        [
            told("c1", "attacks", "c2", date="2026-01-01", published=DAY, source="A"),
            told("c1", "attacks", "c2", date="2026-01-02", published=DAY, source="B"),
        ],
        id="attacks repeat",
    ),
    pytest.param(
        [
            told("p1", "founded", "o1", date=("2014-01-01", "2014-12-31"), published=DAY),
            told("p1", "founded", "o1", date="2014-05-01", published=DAY),
        ],
        id="a day within the year",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="president", published=DAY),
            told("p2", "leads", "c1", title="president", published=["2026-02-05"]),
        ],
        id="presidents of different weeks",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="president", published=DAY),
            told("p2", "leads", "c1", title="prime minister", published=DAY),
        ],
        id="two offices",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="president", published=DAY),
            told("p2", "leads", "c1", title="president", published=DAY),
            told("p2", "succeeds", "p1", published=DAY),
        ],
        id="one follows the other",
    ),
    pytest.param(
        [
            told("p1", "leads", "c1", title="president", published=DAY),
            told("p2", "leads", "c1", title="president", former=True, published=DAY),
        ],
        id="one is a former president",
    ),
    pytest.param(
        [
            told("p1", "holds_position_in", "c1", title="minister", published=DAY),
            told("p2", "holds_position_in", "c1", title="minister", published=DAY),
        ],
        id="a cabinet has many ministers",
    ),
]


@pytest.mark.parametrize("relations", RIVALS)
def test_rival_claims(relations: list[Relation]) -> None:
    [(_, sides)] = kinds(relations)
    assert sides == 2
    assert kinds(relations, actor="p1" if any(r.subject == "p1" for r in relations) else "c1") != []
    assert kinds(relations, actor="o2") == []


@pytest.mark.parametrize("relations", NO_RIVALS)
def test_claims_that_can_both_be_true(relations: list[Relation]) -> None:
    assert kinds(relations) == []


EVERY = {r.id + str(i): r for i, case in enumerate(RIVALS) for r in case.values[0]}


@given(st.permutations(sorted(EVERY)))
def test_the_order_of_relations_plays_no_part(order: list[str]) -> None:
    def found(keys: Iterable[str]) -> list[Conflict]:
        return conflicts([EVERY[key] for key in keys], NAMES, TYPES, ONTOLOGY)

    assert found(order) == found(sorted(EVERY))


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Syrian President", "president"),
        ("president of the republic", "president"),
        ("Prime Minister", "prime minister"),
        ("Israeli foreign minister", "foreign minister"),
        ("vice president", None),
        ("deputy prime minister", None),
        ("minister", None),
        ("presidential adviser", None),
        ("spokesman for the president", None),
        ("co-chair", None),
        ("acting president", None),
        (None, None),
    ],
)
def test_offices_of_one_holder(title: str | None, office: str | None) -> None:
    assert sole_office(title) == office


def test_the_rules_name_predicates_of_the_ontology() -> None:
    rules = load_rules()
    assert {*rules.once, *rules.once_of_persons, *rules.seldom} <= set(ONTOLOGY.predicates)


def test_a_conflict_is_shown_with_outlets_and_sentences() -> None:
    [found] = conflicts([YES, NO], NAMES, TYPES, ONTOLOGY)
    shown = plain(conflict_text(found))
    assert "told and denied" in shown
    assert "Orland ATTACKS Vesk; told 2026-01-05; A; 1 piece" in shown
    assert "Orland NOT_ATTACKS Vesk; told 2026-01-06; B; 1 piece" in shown
    assert "“A did B.” 2026-01-06.txt" in shown


def test_the_commands(built: Path, run: Run) -> None:
    shown = run("timeline", "israel", "--project", built)
    assert [line.split()[1] for line in shown.stdout.splitlines()[1:]] == ["2026-01-06", "2026-01-06", "2026-01-07"]
    rows = json.loads(run("timeline", "--project", built, "--json", "--since", "2026-01-08").stdout)
    assert [(row["subject"], row["told"]) for row in rows] == [("Olmeda Foods", "2026-01-08")]
    assert len(run("timeline", "--project", built, "--limit", "1").stdout.splitlines()) == 2
    assert run("timeline", "--project", built, "--dated").stdout == ""
    shown = run("diff", "2026-01-06", "2026-01-07", "--project", built)
    assert "told for the first time" in shown.stdout
    assert "Hay'at Tahrir al-Sham" in shown.stdout
    assert "Olmeda" not in shown.stdout
    changed = json.loads(run("diff", "2025", "2026-01", "--project", built, "--json").stdout)["changes"]
    assert {change["kind"] for change in changed} == {"new"}
    assert "no article" in run("diff", "2024", "2025", "--project", built).stdout
    shown = run("conflicts", "--project", built)
    assert shown.exit_code == 0
    assert shown.stdout == ""
    assert json.loads(run("conflicts", "--project", built, "--json").stdout) == []


def test_what_is_wrong_with_days_and_names(built: Path) -> None:
    project = triplewire.open(built)
    with pytest.raises(UnknownNameError, match="earlier day first"):
        project.diff("2026-02", "2026-01-07")
    with pytest.raises(UnknownNameError, match="is no date"):
        project.timeline(since="yesterday")
    with pytest.raises(UnknownNameError, match="Nobody"):
        project.conflicts("Nobody")
