"""Rival claims: told and denied, one happening on different days, two holders of one office at one time."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import combinations
from typing import Literal

from graph.model import Frozen, Relation
from graph.ontology import Ontology
from graph.yamlfile import read_yaml
from triplewire.facts import Fact, fact
from triplewire.views import told_of

Kind = Literal["denied", "date", "office"]
Days = tuple[dt.date, dt.date]


class Conflict(Frozen):
    """Claims that cannot all be true.

    Kinds: `denied`, one tells what another denies; `date`, one happening on different days; `office`, an office held by
    several at a time. `why` is the rule that saw it, `sides` the relations, those with the most evidence first.
    """

    kind: Kind
    why: str
    sides: tuple[Fact, ...]

    def __str__(self) -> str:
        from triplewire.history_text import conflict_text
        from triplewire.screen import plain

        return plain(conflict_text(self))


class Sole(Frozen):
    """Titles of offices with one holder at a time, and words that make a title another office."""

    offices: tuple[str, ...]
    unless: tuple[str, ...]


class Rules(Frozen):
    """The data of `triplewire/data/rivals.yaml`, where each field is explained."""

    provenance: str
    once: tuple[str, ...]
    once_of_persons: tuple[str, ...]
    seldom: tuple[str, ...]
    seldom_days: int
    near_days: int
    sole: Sole
    holder_days: int


@lru_cache(maxsize=1)
def load_rules() -> Rules:
    """Return the product's rules of what contradicts what."""
    source = files("triplewire") / "data" / "rivals.yaml"
    return Rules.model_validate(read_yaml(source.read_text(encoding="utf-8")))


def conflicts(
    relations: Iterable[Relation],
    names: Mapping[str, str],
    types: Mapping[str, str],
    ontology: Ontology,
    *,
    actor: str | None = None,
) -> list[Conflict]:
    """Return the rival claims of a graph, those with the most evidence first.

    Args:
        relations: all relations of the graph.
        names: names of the entities by id.
        types: entity types by id.
        ontology: tells events from standing facts.
        actor: the id of an entity that one side at least must have as an end.
    """
    rules = load_rules()
    every = list(relations)
    found: list[tuple[Kind, str, list[Relation]]] = []
    told: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in every:
        if relation.modality == "actual":
            told[relation.subject, relation.predicate, relation.object].append(relation)
    for group in told.values():
        found += [("denied", why, sides) for why, sides in _denied(group, rules)]
        positive = [one for one in group if one.polarity == "positive"]
        found += [("date", why, sides) for why, sides in _dated(positive, types, ontology, rules)]
    found += [("office", why, sides) for why, sides in _offices(every, types, rules)]
    out = []
    for kind, why, sides in found:
        if told_of(sides, actor):
            facts = sorted((fact(side, names) for side in sides), key=_best_first)
            out.append(Conflict(kind=kind, why=why, sides=tuple(facts)))
    return sorted(out, key=lambda c: (-sum(s.weight for s in c.sides), c.kind, [_best_first(s) for s in c.sides]))


def _best_first(side: Fact) -> tuple[object, ...]:
    return (-side.weight, side.subject, side.type, side.object, side.date or "", side.id)


def _denied(group: Sequence[Relation], rules: Rules) -> Iterator[tuple[str, list[Relation]]]:
    """Yield what is told and denied of one time, of one office and in one tense."""
    affirmed = [one for one in group if one.polarity == "positive"]
    denied = [one for one in group if one.polarity == "negative"]
    sides: dict[str, Relation] = {}
    for yes in affirmed:
        for no in denied:
            same = yes.former == no.former and (yes.title is None or no.title is None or _same_title(yes, no))
            if same and _of_one_time(yes, no, rules.near_days):
                sides |= {yes.id: yes, no.id: no}
    if sides:
        yield "of one time", list(sides.values())


def _dated(
    group: Sequence[Relation], types: Mapping[str, str], ontology: Ontology, rules: Rules
) -> Iterator[tuple[str, list[Relation]]]:
    """Yield dates of one happening that exclude each other."""
    dated = [one for one in group if one.date is not None and not one.former]
    sides: dict[str, dict[str, Relation]] = defaultdict(dict)
    for a, b in combinations(dated, 2):
        why = _why_one(a, b, types, ontology, rules)
        if why is not None and _apart(_days(a), _days(b)) > 0:
            sides[why] |= {a.id: a, b.id: b}
    for why in sorted(sides):
        yield why, list(sides[why].values())


def _why_one(a: Relation, b: Relation, types: Mapping[str, str], ontology: Ontology, rules: Rules) -> str | None:
    """Return why two dated relations with the same ends would be one happening, or None when they may be two."""
    assert a.date is not None
    assert b.date is not None
    if a.predicate in rules.once or (a.predicate in rules.once_of_persons and types[a.object] == "Person"):
        return "it happens once"
    days = (a.date.precision, b.date.precision) == ("day", "day")
    if not days or ontology.is_state(a.predicate):
        return None
    if (a.date.start.month, a.date.start.day) == (b.date.start.month, b.date.start.day):
        return "the same day of another year"
    near = abs((a.date.start - b.date.start).days) <= rules.seldom_days
    others = bool(a.sources and b.sources) and not set(a.sources) & set(b.sources)
    places = not a.place or not b.place or set(a.place) & set(b.place)
    if a.predicate in rules.seldom and near and others and places:
        return f"{rules.seldom_days} days apart at most, each told by others"
    return None


def _offices(every: Iterable[Relation], types: Mapping[str, str], rules: Rules) -> Iterator[tuple[str, list[Relation]]]:
    """Yield the holders of one office of one body that are told of one time."""
    offices: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    followed: set[frozenset[str]] = set()
    for one in every:
        if one.predicate == "succeeds":
            followed.add(frozenset((one.subject, one.object)))
        if one.polarity != "positive" or one.modality != "actual" or one.former or types[one.subject] != "Person":
            continue
        office = sole_office(one.title)
        if one.predicate in ("leads", "holds_position_in") and office is not None:
            offices[one.object, office].append(one)
    for (_, office), holders in sorted(offices.items()):
        sides: dict[str, Relation] = {}
        for a, b in combinations(holders, 2):
            others = a.subject != b.subject and frozenset((a.subject, b.subject)) not in followed
            if others and _of_one_time(a, b, rules.holder_days):
                sides |= {a.id: a, b.id: b}
        if sides:
            yield f"one {office} at a time", list(sides.values())


@lru_cache(maxsize=1 << 12)
def sole_office(title: str | None) -> str | None:
    """Return the office of `title` when one person of a body holds it at a time: "Syrian President" is "president"."""
    if title is None:
        return None
    rules = load_rules().sole
    words = re.findall(r"\w+", title.casefold())
    if set(words) & set(rules.unless):
        return None
    plain = " ".join(words)
    for office in sorted(rules.offices, key=lambda o: (-len(o), o)):
        name = " ".join(re.findall(r"\w+", office))
        if plain == name or plain.endswith(" " + name) or plain.startswith(name + " of "):
            return office
    return None


def _same_title(a: Relation, b: Relation) -> bool:
    return (a.title or "").casefold() == (b.title or "").casefold()


def _of_one_time(a: Relation, b: Relation, near: int) -> bool:
    """Whether two relations speak of one time: days that overlap, or publications at most `near` days apart."""
    if a.date is not None and b.date is not None:
        return _apart(_days(a), _days(b)) <= 0
    first, second = _told(a), _told(b)
    if not first or not second:
        return True
    return any(_apart(x, y) <= near for x in first for y in second)


def _told(one: Relation) -> list[Days]:
    """Return the days a relation speaks of: its own, else those of its publications."""
    if one.date is not None:
        return [_days(one)]
    return [(day, day) for day in sorted({item.published for item in one.evidence if item.published})]


def _days(one: Relation) -> Days:
    assert one.date is not None
    return one.date.start, one.date.end


def _apart(a: Days, b: Days) -> int:
    """Return the days between two intervals, 0 or less when they touch or overlap."""
    return (max(a[0], b[0]) - min(a[1], b[1])).days
