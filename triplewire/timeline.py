"""What happened to an actor, in order: dated relations by their days, undated events by when they were first told."""

import datetime as dt
from collections.abc import Iterable, Mapping

from graph.model import Relation
from graph.ontology import Ontology
from triplewire.facts import Fact, fact
from triplewire.views import told_of


def timeline(
    relations: Iterable[Relation],
    names: Mapping[str, str],
    ontology: Ontology,
    *,
    actor: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    undated: bool = True,
) -> list[Fact]:
    """Return relations in the order of time.

    A relation without a date of its own stands where its first article was published (`Fact.date` is None, `Fact.told`
    says when); standing facts without a date have no place in time and are left out, and so is what has neither date.

    Args:
        relations: all relations of the graph.
        names: names of the entities by id.
        ontology: tells events from standing facts.
        actor: the id of an entity that all of them must have as an end.
        since: nothing that was over before this day.
        until: nothing that began after this day.
        undated: with events that are placed by their publication.
    """
    out = []
    for relation in told_of(relations, actor):
        if relation.date is None and (not undated or ontology.is_state(relation.predicate)):
            continue
        one = fact(relation, names)
        days = _days(one)
        if days is None or (since and days[1] < since) or (until and days[0] > until):
            continue
        out.append((days, one))
    out.sort(
        key=lambda pair: (*pair[0], pair[1].date is None, pair[1].subject, pair[1].type, pair[1].object, pair[1].id)
    )
    return [one for _, one in out]


def _days(one: Fact) -> tuple[dt.date, dt.date] | None:
    if one.first is not None and one.last is not None:
        return one.first, one.last
    return None if one.told is None else (one.told, one.told)
