"""Whether dates, places, titles and the like of the right edges are those of the gold."""

from collections import Counter
from collections.abc import Mapping

from graph.evaluation.edges import Edges, Match
from graph.evaluation.findings import Finding
from graph.evaluation.gold import Gold, Row, normal
from graph.evaluation.nodes import names_of
from graph.model import DateRange, Entity, Evidence, Relation

QUALIFIERS = ("former", "title", "date", "place", "attribution", "mediator")
EXTRA_WORDS = 4  # by which a title may be longer than the gold's

Value = str | bool | DateRange


def judge_qualifiers(gold: Gold, edges: Edges, entities: Mapping[str, Entity]) -> tuple[Counter[str], list[Finding]]:
    """Return the counts and what differs, over the relations nearest to each row that something matched.

    A qualifier is right when half of these relations agree with the gold; where the gold has none, that one is given at
    all is counted as `<name>_extra`.
    """
    tally: Counter[str] = Counter()
    findings: list[Finding] = []
    for i, matched in edges.matches.items():
        row, nearest = gold.relations[i], min(distance for distance, _, _ in matched)
        best = [match for match in matched if match[0] == nearest]
        if row.modality != "actual":
            agree = sum(relation.modality == row.modality for _, relation, _ in best)
            right = 2 * agree >= len(best)
            tally.update(modality_asked=1, modality_right=right)
            if not right:
                shown = tuple(sorted({str(relation.modality) for _, relation, _ in best}))
                findings.append(_finding(gold, row, "modality", row.modality, shown, best[0]))
        for field in QUALIFIERS:
            told = [given for _, relation, items in best if (given := _values(field, relation, items))]
            wanted = getattr(row, field)
            if wanted is None:
                tally[f"{field}_extra"] += bool(told)
                continue
            agree = sum(_right(field, wanted, given, gold, entities) for given in told)
            right = bool(told) and 2 * agree >= len(told)
            tally.update({f"{field}_asked": 1, f"{field}_right": right})
            if not right:
                shown = tuple(sorted({_shown(value, entities) for given in told for value in given}))
                findings.append(_finding(gold, row, field, str(wanted), shown, best[0]))
    return tally, findings


def _values(field: str, relation: Relation, items: tuple[Evidence, ...]) -> list[Value]:
    """Return what a relation and its evidence in the article say of a qualifier."""
    out: list[Value] = []
    for source in (relation, *items):
        value = getattr(source, field, None)
        out += value if isinstance(value, tuple) else [value] if value else []
    return out


def _right(field: str, wanted: object, given: list[Value], gold: Gold, entities: Mapping[str, Entity]) -> bool:
    if field == "former":
        return bool(given) == bool(wanted)
    if field == "date":
        [first, *rest] = given
        dates = [first.start, first.end] if isinstance(first, DateRange) and not rest else []
        return any(date.isoformat().startswith(str(wanted)) for date in dates)
    want = str(wanted)
    if field == "title":
        asked, told = normal(want).split(), [normal(str(value)).split() for value in given]
        return any(set(asked) <= set(words) and len(words) <= len(asked) + EXTRA_WORDS for words in told)
    names = gold.forms.get(want, frozenset({normal(want)}))
    known = (entities.get(str(value)) for value in given)
    return any(
        names & (names_of(entity) if entity else {normal(str(value))})
        for value, entity in zip(given, known, strict=True)
    )


def _shown(value: Value, entities: Mapping[str, Entity]) -> str:
    if isinstance(value, DateRange):
        return value.start.isoformat() if value.start == value.end else f"{value.start}/{value.end}"
    return entities[str(value)].name if str(value) in entities else str(value)


def _finding(gold: Gold, row: Row, field: str, wanted: str, given: tuple[str, ...], match: Match) -> Finding:
    _, relation, items = match
    return Finding(
        article=gold.key,
        kind="qualifier",
        subject=row.s,
        predicate=row.p,
        object=row.o,
        polarity=row.polarity,
        modality=row.modality,
        field=field,
        wanted=wanted,
        given=given,
        relation=relation.id,
        text=items[0].text,
    )
