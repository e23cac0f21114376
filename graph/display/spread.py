"""Where the actors near one actor stand in a picture: it in the middle, the others in rows on both sides of it.

Each label has rows of its own, so no two can overlap, whatever their number and length. Lengths are pixels, the origin
is the middle, y grows downwards. No random numbers and no floating-point functions that differ between machines.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from graph.display.lines import LINES, Line, line_of
from graph.model import Relation
from graph.ontology import Ontology

Point = tuple[float, float]
NAME_HEIGHT, LINE_HEIGHT, GAP = 18, 15, 12
NAME_SIZE, LINE_SIZE = 13, 11
REACH = 190  # from the middle to the first column, and from the end of one column's labels to the next dots
MOST_LINES = 5  # of relations under a name


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


class Bundle(NamedTuple):
    """A line for all relations between two actors that are drawn alike: its two ends and bends (cubic Bézier)."""

    line: Line
    points: tuple[Point, Point, Point, Point]
    width: float
    faint: bool  # it does not lead to the middle
    relations: tuple[Relation, ...]


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


def bundles(places: Collection[Place], relations: Iterable[Relation], ontology: Ontology) -> list[Bundle]:
    """Return the lines between the places, those that are no branch of the tree first, to lie under the others."""
    at = {place.id: place for place in places}
    groups: dict[tuple[str, str], dict[Line, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    for relation in relations:
        if relation.subject in at and relation.object in at and relation.subject != relation.object:
            a, b = sorted((relation.subject, relation.object), key=lambda id: (abs(at[id].x), id))
            groups[a, b][_line(relation, ontology)].append(relation)
    out = []
    for (a, b), kinds in sorted(groups.items(), key=lambda item: (at[item[0][1]].parent == item[0][0], item[0])):
        tree = at[b].parent == a
        for number, line in enumerate(line for line in LINES if line in kinds):
            shift = (number - (len(kinds) - 1) / 2) * 5
            width = min(1.4 + 0.6 * (len(kinds[line]) - 1), 4.0) if tree else 0.9
            out.append(Bundle(line, _curve(at[a], at[b], shift, tree=tree), width, not tree, tuple(kinds[line])))
    return out


def extent(places: Collection[Place], margin: float) -> tuple[float, float, float]:
    """Return the left and right end of a picture of the places and half of its height, with a margin around."""
    left = min(p.x - p.width / 2 if not p.side else p.x + min(0, p.side) * (p.width + 8) for p in places)
    right = max(p.x + p.width / 2 if not p.side else p.x + max(0, p.side) * (p.width + 8) for p in places)
    return left - margin, right + margin, max(abs(p.y) + height(p) / 2 for p in places) + margin


def height(place: Place) -> float:
    """Return the height of a place's label."""
    return 44 if not place.side else NAME_HEIGHT + LINE_HEIGHT * len(place.lines)


def _curve(a: Place, b: Place, shift: float, *, tree: bool) -> tuple[Point, Point, Point, Point]:
    """Return the ends and the bends of the line from `a` to `b`: level where it leaves and where it arrives."""
    start = a.x
    if tree:
        start = b.side * a.width / 2 if not a.side else a.x + a.side * (a.width + 6)
        first = last = (start + b.x) / 2
    elif a.side == b.side:  # beside each other: bent towards the middle
        first = last = a.side * (min(abs(a.x), abs(b.x)) - 30 - min(abs(a.y - b.y) / 4, 70))
    else:
        first, last = a.x / 4, b.x / 4
    return (start, a.y + shift), (first, a.y + shift), (last, b.y + shift), (b.x, b.y + shift)


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
    shown = ranked if len(ranked) <= MOST_LINES else ranked[: MOST_LINES - 1]
    out = [
        Said(f"{arrow} {type_}" + (f" ×{len(same)}" if len(same) > 1 else ""), _line(same[0], ontology))
        for (arrow, type_), same in shown
    ]
    if len(shown) < len(ranked):
        rest = sum(len(same) for _, same in ranked[len(shown) :])
        out.append(Said(f"and {rest} more", "other"))
    return tuple(out)


def _line(relation: Relation, ontology: Ontology) -> Line:
    return line_of(relation.predicate, relation.polarity, relation.modality, ontology)


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
