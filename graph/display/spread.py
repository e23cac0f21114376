"""Where the actors near one actor stand in a picture: it in the middle, the others in rows on both sides of it.

Each label has rows of its own, so no two can overlap, whatever their number and length. Lengths are pixels, the origin
is the middle, y grows downwards. No random numbers and no floating-point functions that differ between machines.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from graph.model import Relation
from graph.ontology import Ontology
from graph.stance import Line, line_of

NAME_HEIGHT, LINE_HEIGHT, GAP = 18, 15, 12
NAME_SIZE, LINE_SIZE = 13, 11
REACH = 190  # from the middle to the first column, and from the end of one column's labels to the next dots
LINES = 5  # of relations under a name


class Said(NamedTuple):
    """The relations of one type and direction that join an actor to the one nearer to the middle."""

    text: str
    line: Line


class Place(NamedTuple):
    """Where an actor stands: the dot, on which side of the middle its label lies, the lines under its name."""

    id: str
    x: float
    y: float
    side: int  # -1 left, 1 right, 0 in the middle
    parent: str | None
    lines: tuple[Said, ...]
    width: float  # of the label


def spread(
    ego: str,
    relations: Collection[Relation],
    names: Mapping[str, str],
    ontology: Ontology,
    *,
    limit: int = 24,
) -> list[Place]:
    """Return the places of `ego` and of up to `limit` actors that the relations join to it, the nearest first.

    Args:
        ego: the entity in the middle.
        relations: all relations to be drawn.
        names: names of the entities by id.
        ontology: tells which relations mean the same both ways, and are shown without an arrow.
        limit: of several as near, those with most relations are taken.
    """
    between: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        for a, b in ((relation.subject, relation.object), (relation.object, relation.subject)):
            between[a, b].append(relation)
    parents = _parents(ego, between, names, limit)
    lines = {id: _lines(id, between[id, parent], ontology) for id, parent in parents.items()}
    children: dict[str, list[str]] = defaultdict(list)
    for id, parent in parents.items():
        children[parent].append(id)
    heights: dict[str, float] = {}
    for id in reversed(parents):  # farther ones come later
        own = NAME_HEIGHT + LINE_HEIGHT * len(lines[id]) + GAP
        heights[id] = max(own, sum(heights[child] for child in children[id]))
    sides = _sides(children[ego], heights)
    out = [Place(ego, 0.0, 0.0, 0, None, (), text_width(names[ego], 15) + 36)]
    for side, mine in sides.items():
        out += _column(mine, side, REACH, ego, names, lines, children, heights)
    return out


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is: letters of Latin, Greek, Cyrillic, Arabic are 0.58 of the size, others 1."""
    return sum(size if unicodedata.east_asian_width(c) in "WF" else 0.58 * size for c in text)


def _parents(
    ego: str, between: Mapping[tuple[str, str], Sequence[Relation]], names: Mapping[str, str], limit: int
) -> dict[str, str]:
    """Return for each actor shown the one through which it is reached, the nearest actors first."""
    beside: dict[str, list[str]] = defaultdict(list)
    for a, b in between:
        if a != b:
            beside[a].append(b)
    out: dict[str, str] = {}
    edge = [ego]
    while edge and len(out) < limit:
        found: dict[str, str] = {}
        for parent in edge:
            for id in beside[parent]:
                if (
                    id != ego
                    and id not in out
                    and (id not in found or len(between[id, parent]) > len(between[id, found[id]]))
                ):
                    found[id] = parent
        ranked = sorted(found, key=lambda id: (-len(between[id, found[id]]), names[id], id))
        edge = ranked[: limit - len(out)]
        out |= {id: found[id] for id in edge}
    return out


def _lines(id: str, relations: Sequence[Relation], ontology: Ontology) -> tuple[Said, ...]:
    groups: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        arrow = "–" if _symmetric(relation, ontology) else "←" if relation.subject == id else "→"
        groups[arrow, relation.type + (" (former)" if relation.former else "")].append(relation)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    shown = ranked if len(ranked) <= LINES else ranked[: LINES - 1]
    out = [
        Said(f"{arrow} {type_}" + (f" ×{len(same)}" if len(same) > 1 else ""), line_of(same[0], ontology))
        for (arrow, type_), same in shown
    ]
    if len(shown) < len(ranked):
        rest = sum(len(same) for _, same in ranked[len(shown) :])
        out.append(Said(f"and {rest} more", "other"))
    return tuple(out)


def _symmetric(relation: Relation, ontology: Ontology) -> bool:
    return relation.predicate in ontology.predicates and ontology.symmetric(relation.predicate)


def _sides(ids: Sequence[str], heights: Mapping[str, float]) -> dict[int, list[str]]:
    """Share the actors out between right and left, so that both are about as high."""
    sides: dict[int, list[str]] = {1: [], -1: []}
    total = {1: 0.0, -1: 0.0}
    for id in ids:
        side = 1 if total[1] <= total[-1] else -1
        sides[side].append(id)
        total[side] += heights[id]
    return sides


def _column(
    ids: Sequence[str],
    side: int,
    x: float,
    parent: str,
    names: Mapping[str, str],
    lines: Mapping[str, tuple[Said, ...]],
    children: Mapping[str, Sequence[str]],
    heights: Mapping[str, float],
    middle: float = 0.0,
) -> list[Place]:
    """Return the places of one side's actors around the height `middle`, each followed by those behind it."""
    out: list[Place] = []
    top = middle - sum(heights[id] for id in ids) / 2
    for id in ids:
        widths = [text_width(names[id], NAME_SIZE), *(text_width(line.text, LINE_SIZE) for line in lines[id])]
        place = Place(id, side * x, top + heights[id] / 2, side, parent, lines[id], max(widths) + 14)
        out.append(place)
        if behind := children.get(id):
            out += _column(behind, side, x + place.width + REACH / 2, id, names, lines, children, heights, place.y)
        top += heights[id]
    return out
