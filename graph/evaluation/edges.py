"""Which edges of a build are right in one article, which are wrong, and which rows were missed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from graph.evaluation.findings import Finding, Kind
from graph.evaluation.gold import Gold, Row, base
from graph.evaluation.nodes import Nodes, meant_by
from graph.model import Entity, Evidence, Relation
from graph.ontology import Ontology

LONGEST_EVIDENCE = 1000  # characters; longer "sentences" show nothing

Verdict = Literal["right", "neutral", "wrong", "denied", "hedged"]
Match = tuple[int, Relation, tuple[Evidence, ...]]


class Edges(NamedTuple):
    """The verdicts on the edges of one article.

    Attributes:
        verdicts: by relation id; of several relations that differ only in date or title the first has one.
        matches: for each row that something matched (by its number) how far the relation is from the row itself, the
            relation and its evidence in this article.
        tally: counts over all predicates.
        predicates: counts by predicate.
        findings: what is wrong or missed.
    """

    verdicts: dict[str, Verdict]
    matches: dict[int, list[Match]]
    tally: Counter[str]
    predicates: dict[str, Counter[str]]
    findings: list[Finding]


def ends_match(row: Row, predicate: str, s: str | None, o: str | None, ontology: Ontology) -> bool:
    """Whether a row has this predicate between these gold entities; symmetric ones match both ways."""
    if predicate not in row.predicates:
        return False
    straight = s in row.subjects and o in row.objects
    return straight or (ontology.symmetric(predicate) and s in row.objects and o in row.subjects)


def judge_edges(
    gold: Gold,
    nodes: Nodes,
    entities: Mapping[str, Entity],
    relations: Iterable[Relation],
    texts: Mapping[str, str],
    ontology: Ontology,
) -> Edges:
    """Return the verdicts on the edges of one article.

    Args:
        gold: its annotations.
        nodes: what the nodes mean in it.
        entities: all nodes by id.
        relations: all relations, in the order of the build.
        texts: the stored texts by document name.
        ontology: which predicates are symmetric, which are standing facts.
    """
    verdicts: dict[str, Verdict] = {}
    matches: dict[int, list[Match]] = defaultdict(list)
    predicates: dict[str, Counter[str]] = defaultdict(Counter)
    tally: Counter[str] = Counter()
    findings: list[Finding] = []
    done: set[tuple[object, ...]] = set()
    hit: set[int] = set()
    for relation in relations:
        evidence = tuple(item for item in relation.evidence if base(item.document) == gold.name and _true(item, texts))
        if not evidence or relation.subject == relation.object:
            continue
        s, o = meant_by(nodes, relation.subject), meant_by(nodes, relation.object)
        pair = (relation.subject, relation.object)
        if relation.predicate in ontology.predicates and ontology.symmetric(relation.predicate):
            pair = (min(pair), max(pair))
        edge = (*pair, relation.predicate, relation.polarity, relation.modality == "actual")
        rows = [i for i, row in enumerate(gold.relations) if _row_match(row, relation, s, o, ontology)]
        for i in rows:
            row = gold.relations[i]
            distance = (relation.predicate != row.p) + (row.s not in (s, o)) + (row.o not in (s, o))
            matches[i].append((distance, relation, evidence))
        if edge in done:
            continue
        done.add(edge)
        verdict = _verdict(gold, relation, rows, hit, s, o, ontology)
        hit.update(rows)
        verdicts[relation.id] = verdict
        if verdict == "neutral":
            continue
        right = verdict == "right"
        kind = _kind(relation.predicate, ontology)
        tally.update({"emitted": 1, f"emitted_{kind}": 1, "right": right, f"right_{kind}": right})
        tally.update({verdict: 1} if verdict in ("denied", "hedged") else {})
        predicates[relation.predicate].update({"emitted": 1, "right": right})
        if verdict != "right":
            findings.append(_finding(gold, relation, verdict, entities, evidence[0].text))
    for i, row in enumerate(gold.relations):
        if not row.optional:
            kind = _kind(row.p, ontology)
            found = i in hit
            tally.update({"required": 1, f"required_{kind}": 1, "recalled": found, f"recalled_{kind}": found})
            predicates[row.p].update({"required": 1, "recalled": found})
            if not found:
                findings.append(_missed(gold, row))
    return Edges(verdicts, dict(matches), tally, dict(predicates), findings)


def _true(item: Evidence, texts: Mapping[str, str]) -> bool:
    """Whether evidence is what it says: a slice of the stored text, and no longer than a sentence may be."""
    return texts.get(item.document, "")[item.start : item.end] == item.text != "" and len(item.text) <= LONGEST_EVIDENCE


def _row_match(row: Row, relation: Relation, s: str | None, o: str | None, ontology: Ontology) -> bool:
    return (
        ends_match(row, relation.predicate, s, o, ontology)
        and relation.polarity == row.polarity
        and (relation.modality == "actual") == (row.modality == "actual")
    )


def _verdict(
    gold: Gold, relation: Relation, rows: list[int], hit: set[int], s: str | None, o: str | None, ontology: Ontology
) -> Verdict:
    required = [i for i in rows if not gold.relations[i].optional]
    if rows:
        return "right" if any(i not in hit for i in required) else "neutral"
    lax = [row for row in gold.relations if ends_match(row, relation.predicate, s, o, ontology)]
    if relation.polarity == "positive" and lax:
        if all(row.polarity == "negative" for row in lax):
            return "denied"
        if relation.modality == "actual" and all(row.modality != "actual" for row in lax):
            return "hedged"
    return "wrong"


def _kind(predicate: str, ontology: Ontology) -> str:
    return "state" if predicate in ontology.predicates and ontology.is_state(predicate) else "event"


def _finding(gold: Gold, relation: Relation, kind: Kind, entities: Mapping[str, Entity], text: str) -> Finding:
    return Finding(
        article=gold.key,
        kind=kind,
        subject=entities[relation.subject].name,
        predicate=relation.predicate,
        object=entities[relation.object].name,
        polarity=relation.polarity,
        modality=relation.modality,
        relation=relation.id,
        text=text,
    )


def _missed(gold: Gold, row: Row) -> Finding:
    return Finding(
        article=gold.key,
        kind="missed",
        subject=row.s,
        predicate=row.p,
        object=row.o,
        polarity=row.polarity,
        modality=row.modality,
    )
