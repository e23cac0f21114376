"""The verdicts of an evaluation, on small graphs made by hand; test_floors.py compares all with the public scorer."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from graph.errors import DataError
from graph.evaluation import Evaluation, evaluate_outputs, read_gold
from graph.model import DateRange, Document, Entity, Evidence, Relation
from graph.ontology import edge_type, load_ontology
from graph.outputs import Outputs

TEXT = "Aland met Bori in Celle on Monday."
GOLD = """\
document: talks.txt
entities:
  a: {name: Aland, type: Country, aliases: [Alandic]}
  b: {name: Bori, type: Country}
  c: {name: Celle, type: Location}
relations:
  - [a, meets_with, b]
  - {s: a, p: attacks, o: b, polarity: negative}
  - {s: a, p: sanctions, o: b, modality: planned, accept: {p: [threatens]}}
  - {s: b, p: leads, o: a, optional: true}
  - {s: a, p: visits, o: c, date: 2026-01-05, place: c, attribution: b}
distinct: [[a, b]]
"""
A, B, C = (
    Entity(id="country/a", name="Aland", type="Country", documents=("talks.txt",)),
    Entity(id="country/b", name="Bori", type="Country", documents=("talks.txt",)),
    Entity(id="place/c", name="Celle", type="Location", documents=("talks.txt",)),
)
ANOTHER_A = Entity(id="org/a", name="Alandic", type="Organization", documents=("talks.txt",))
STRANGER = Entity(id="org/x", name="Xanadu Circle", type="Organization", documents=("talks.txt",))


def edge(subject: Entity, predicate: str, object_: Entity, *, said_by: tuple[str, ...] = (), **more: Any) -> Relation:
    about = {"polarity": "positive", "modality": "actual"} | more
    item = Evidence(
        document="talks.txt",
        start=0,
        end=len(TEXT),
        text=TEXT,
        subject_text="",
        object_text="",
        rule="r",
        claim="c",
        attribution=said_by,
    )
    key = f"{subject.id} {predicate} {object_.id} {more}"
    return Relation(
        id=key,
        subject=subject.id,
        predicate=predicate,
        object=object_.id,
        type=edge_type(predicate, about["polarity"], about["modality"]),
        confidence=0.8,
        weight=1,
        evidence=(item,),
        **about,
    )


def evaluated(tmp_path: Path, *relations: Relation, entities: tuple[Entity, ...] = (A, B, C)) -> Evaluation:
    (tmp_path / "talks.yaml").write_text(GOLD, encoding="utf-8")
    document = Document(name="talks.txt", id="d", sha256="", text=TEXT)
    gold = read_gold(tmp_path, load_ontology())
    return evaluate_outputs(gold, Outputs((document,), entities, relations), load_ontology())


@pytest.mark.parametrize(
    ("relation", "verdict"),
    [
        (edge(A, "meets_with", B), "right"),
        (edge(B, "meets_with", A), "right"),
        (edge(A, "attacks", B, polarity="negative"), "right"),
        (edge(A, "attacks", B), "denied"),
        (edge(B, "attacks", A), "wrong"),
        (edge(A, "threatens", B, modality="requested"), "right"),
        (edge(A, "sanctions", B), "hedged"),
        (edge(B, "leads", A), "neutral"),
        (edge(A, "leads", B), "wrong"),
        (edge(STRANGER, "meets_with", B), "wrong"),
    ],
)
def test_the_verdict_on_an_edge(tmp_path: Path, relation: Relation, verdict: str) -> None:
    found = evaluated(tmp_path, relation, entities=(A, B, C, STRANGER))
    assert found.verdicts == {"talks": {relation.id: verdict}}
    shown = [f for f in found.findings if f.relation]
    assert [f.kind for f in shown if f.kind != "qualifier"] == ([] if verdict in ("right", "neutral") else [verdict])
    assert found.total["emitted"] == (verdict != "neutral")


def test_evidence_that_is_not_in_the_text_is_none(tmp_path: Path) -> None:
    relation = edge(A, "meets_with", B)
    false = relation.model_copy(update={"evidence": (relation.evidence[0].model_copy(update={"text": "Aland fled"}),)})
    found = evaluated(tmp_path, false)
    assert found.verdicts == {"talks": {}}
    assert found.total["emitted"] == 0


def test_an_edge_of_a_second_node_for_the_same_actor_is_split(tmp_path: Path) -> None:
    entities = (A, B, C, ANOTHER_A)
    found = evaluated(
        tmp_path, edge(A, "meets_with", B), edge(A, "attacks", B), edge(ANOTHER_A, "meets_with", B), entities=entities
    )
    assert found.total["splits"] == 1
    assert {f.kind for f in found.findings} >= {"split", "wrong"}


def test_a_node_with_the_names_of_two_is_a_false_merge(tmp_path: Path) -> None:
    both = A.model_copy(update={"aliases": ("Bori",)})
    found = evaluated(tmp_path, entities=(both, C))
    assert found.total["false_merges"] == 1
    assert [f.kind for f in found.findings if f.kind in ("merged", "no node")] == ["no node", "merged"]


def test_recall_and_what_was_missed(tmp_path: Path) -> None:
    found = evaluated(tmp_path, edge(A, "meets_with", B))
    assert (found.total["precision"], found.total["recall"]) == (1.0, 0.25)
    missed = [(f.subject, f.predicate, f.object, f.polarity, f.modality) for f in found.findings if f.kind == "missed"]
    assert missed == [
        ("a", "attacks", "b", "negative", "actual"),
        ("a", "sanctions", "b", "positive", "planned"),
        ("a", "visits", "c", "positive", "actual"),
    ]
    assert found.predicates["meets_with"].f1 == 1.0
    assert found.predicates["attacks"].required == 1


DAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("more", "wrong"),
    [
        ({"date": DateRange(start=DAY, end=DAY, precision="day"), "place": (C.id,), "said_by": (B.id,)}, set()),
        ({"place": (C.id,), "said_by": ("Bori",)}, {"date"}),
        ({"date": DateRange(start=dt.date(2026, 1, 4), end=DAY, precision="range")}, {"place", "attribution"}),
        ({"date": DateRange(start=dt.date(2026, 1, 4), end=dt.date(2026, 1, 4), precision="day")},
         {"date", "place", "attribution"}),
    ],
)  # fmt: skip
def test_qualifiers(tmp_path: Path, more: dict[str, Any], wrong: set[str]) -> None:
    found = evaluated(tmp_path, edge(A, "visits", C, **more))
    assert {f.field for f in found.findings if f.kind == "qualifier"} == wrong
    for field in ("date", "place", "attribution"):
        assert found.total[field] == f"{int(field not in wrong)}/1"


def test_a_qualifier_that_nobody_asked_for_is_counted(tmp_path: Path) -> None:
    assert evaluated(tmp_path, edge(A, "meets_with", B, place=(C.id,))).total["place"] == "0/0 (+1)"


def test_a_document_that_was_not_built(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(GOLD, encoding="utf-8")
    with pytest.raises(DataError, match=r"talks\.yaml: the build has no document 'talks\.txt'"):
        evaluate_outputs(read_gold(tmp_path, load_ontology()), Outputs((), (), ()), load_ontology())
