"""A drawn neighbourhood: SVG without scripts or outer resources, the same bytes for the same graph."""

import html
from collections import defaultdict
from collections.abc import Collection, Mapping

from graph.display.html import safe
from graph.display.spread import LINE_HEIGHT, LINE_SIZE, NAME_HEIGHT, NAME_SIZE, Place, spread, text_width
from graph.exports.colours import ENTITY_COLOURS, OTHER
from graph.model import Entity, Relation
from graph.ontology import Ontology
from graph.stance import line_of

MARGIN = 24.0

_LIGHT = {
    "back": "#ffffff", "text": "#1b1f24", "dim": "#5b6570", "box": "#f0f3f6", "cooperation": "#1f6f8b",
    "conflict": "#7b2d8b", "other": "#6b7480", "denied": "#b02a2a", "hedged": "#a06a00",
}  # fmt: skip
_DARK = {
    "back": "#15191e", "text": "#e4e8ec", "dim": "#a3adb8", "box": "#262d35", "cooperation": "#7cc7e0",
    "conflict": "#d9a3e6", "other": "#a3adb8", "denied": "#ff9a92", "hedged": "#f0bd62",
}  # fmt: skip
LINES = ("cooperation", "conflict", "other", "denied", "hedged")
WORDS = {
    "cooperation": "co-operation",
    "conflict": "conflict",
    "other": "other",
    "denied": "denied",
    "hedged": "planned or possible",
}
DASHES = {"denied": "7 4", "hedged": "1.5 4"}


def neighbourhood_svg(
    ego: Entity, entities: Collection[Entity], relations: Collection[Relation], ontology: Ontology, *, limit: int = 24
) -> str:
    """Return a picture of an actor and those near it, each with the relations that join it, as SVG.

    Args:
        ego: the actor in the middle.
        entities: all that may be shown.
        relations: those among them.
        ontology: to tell co-operation from conflict.
        limit: how many others are shown; the picture says how many are not.
    """
    names = {entity.id: entity.name for entity in entities}
    about = {entity.id: entity for entity in entities}
    places = spread(ego.id, relations, names, ontology, limit=limit)
    at = {place.id: place for place in places}
    shown = [relation for relation in relations if relation.subject in at and relation.object in at]
    left = min(p.x + min(0, p.side) * (p.width + 8) - (p.width / 2 if not p.side else 0) for p in places) - MARGIN
    right = max(p.x + max(0, p.side) * (p.width + 8) + (p.width / 2 if not p.side else 0) for p in places) + MARGIN
    half = max(abs(p.y) + _height(p) / 2 for p in places) + MARGIN
    footer = 26
    body = [
        f'<rect class="back" x="{_n(left)}" y="{_n(-half)}" width="{_n(right - left)}" '
        f'height="{_n(2 * half + footer)}" rx="8"/>',
        *_lines_between(shown, at, names, ontology),
        *(_node(place, about[place.id]) for place in places),
        *_legend({line_of(relation, ontology) for relation in shown}, left + MARGIN, half + 6),
    ]
    if hidden := len(entities) - len(places):
        note = f"and {hidden} more, with fewer relations"
        body.append(f'<text class="small" x="{_n(right - MARGIN)}" y="{_n(half + 10)}" text-anchor="end">{note}</text>')
    title = f"{ego.name} and its neighbours"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="triplewire-picture" role="img" '
        f'width="{_n(right - left)}" height="{_n(2 * half + footer)}" '
        f'viewBox="{_n(left)} {_n(-half)} {_n(right - left)} {_n(2 * half + footer)}">'
        f"<title>{html.escape(safe(title))}</title><style>{_style()}</style>{''.join(body)}</svg>"
    )


def _height(place: Place) -> float:
    return 44 if not place.side else NAME_HEIGHT + LINE_HEIGHT * len(place.lines)


def _lines_between(
    relations: Collection[Relation], at: Mapping[str, Place], names: Mapping[str, str], ontology: Ontology
) -> list[str]:
    """Return a line for each pair of actors and kind of relation, thicker for more relations."""
    groups: dict[tuple[str, str], dict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    for relation in relations:
        a, b = sorted((relation.subject, relation.object), key=lambda id: (abs(at[id].x), id))
        if a != b:
            groups[a, b][line_of(relation, ontology)].append(relation)
    out = []
    for (a, b), kinds in sorted(groups.items(), key=lambda item: (at[item[0][1]].parent == item[0][0], item[0])):
        tree = at[b].parent == a
        for number, name in enumerate(name for name in LINES if name in kinds):
            shift = (number - (len(kinds) - 1) / 2) * 5
            told = sorted({f"{names[r.subject]} {r.type} {names[r.object]}" for r in kinds[name]})
            width = min(1.4 + 0.6 * (len(kinds[name]) - 1), 4.0) if tree else 0.9
            dashes = f' stroke-dasharray="{DASHES[name]}"' if name in DASHES else ""
            faint = "" if tree else ' opacity="0.45"'
            out.append(
                f'<path class="line {name}" d="{_curve(at[a], at[b], shift, tree=tree)}" '
                f'stroke-width="{_n(width)}"{dashes}{faint}><title>{html.escape(safe("; ".join(told)))}</title></path>'
            )
    return out


def _curve(a: Place, b: Place, shift: float, *, tree: bool) -> str:
    """Return the path from `a` to `b`: level where it leaves and where it arrives."""
    start = a.x
    if tree:
        start = b.side * a.width / 2 if not a.side else a.x + a.side * (a.width + 6)
        bends = ((start + b.x) / 2,) * 2
    elif a.side == b.side:  # beside each other: bent towards the middle
        bends = (a.side * (min(abs(a.x), abs(b.x)) - 30 - min(abs(a.y - b.y) / 4, 70)),) * 2
    else:
        bends = (a.x / 4, b.x / 4)
    points = ((start, a.y), (bends[0], a.y), (bends[1], b.y), (b.x, b.y))
    first, *others = (f"{_n(x)} {_n(y + shift)}" for x, y in points)
    return f"M{first}C{' '.join(others)}"


def _node(place: Place, entity: Entity) -> str:
    colour = "#{:02x}{:02x}{:02x}".format(*ENTITY_COLOURS.get(entity.type, OTHER))
    tip = f"<title>{html.escape(safe(f'{entity.name} ({entity.type}, {entity.id})'))}</title>"
    if not place.side:
        left, width = _n(-place.width / 2), _n(place.width)
        return (
            f'<g>{tip}<rect class="box" x="{left}" y="-22" width="{width}" height="44" rx="9" stroke="{colour}" '
            f'stroke-width="2"/>{_label("ego", 0, -1, "middle", entity.name)}'
            f"{_label('small', 0, 14, 'middle', entity.type)}</g>"
        )
    x, anchor = place.x + place.side * 10, "start" if place.side > 0 else "end"
    top = place.y - _height(place) / 2
    parts = [f'<circle cx="{_n(place.x)}" cy="{_n(place.y)}" r="5.5" fill="{colour}" class="dot"/>']
    parts.append(_label("name", x, top + 13, anchor, entity.name))
    for number, said in enumerate(place.lines):
        y = top + NAME_HEIGHT + 11 + LINE_HEIGHT * number
        parts.append(_label(f"edge {said.line}-text", x, y, anchor, said.text))
    return f"<g>{tip}{''.join(parts)}</g>"


def _label(kind: str, x: float, y: float, anchor: str, text: str) -> str:
    return f'<text class="{kind}" x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}">{html.escape(safe(text))}</text>'


def _legend(lines: Collection[str], x: float, y: float) -> list[str]:
    """Return what the lines that occur mean, from left to right."""
    out = []
    for name in (name for name in LINES if name in lines):
        dashes = f' stroke-dasharray="{DASHES[name]}"' if name in DASHES else ""
        out.append(f'<path class="line {name}" d="M{_n(x)} {_n(y)}h26" stroke-width="2"{dashes}/>')
        out.append(_label("small", x + 32, y + 4, "start", WORDS[name]))
        x += 32 + text_width(WORDS[name], LINE_SIZE) + 14
    return out


def _style() -> str:
    return _rules(_LIGHT) + f"@media(prefers-color-scheme:dark){{{_rules(_DARK)}}}"


def _rules(colours: Mapping[str, str]) -> str:
    rules = [
        ("text", f"fill:{colours['text']};font-family:system-ui,sans-serif"),
        (".edge,.name", f"stroke:{colours['back']};stroke-width:3px;paint-order:stroke"),
        (".back", f"fill:{colours['back']}"),
        (".box", f"fill:{colours['box']}"),
        (".dot", f"stroke:{colours['back']};stroke-width:1.5"),
        (".line", "fill:none"),
        (".ego", "font-size:15px;font-weight:600"),
        (".name", f"font-size:{NAME_SIZE}px;font-weight:600"),
        (".small", f"font-size:{LINE_SIZE}px;fill:{colours['dim']}"),
        (".edge", f"font-size:{LINE_SIZE}px"),
    ]
    rules += [
        rule
        for name in LINES
        for rule in ((f".{name}", f"stroke:{colours[name]}"), (f".{name}-text", f"fill:{colours[name]}"))
    ]
    return "".join(
        f"{','.join(f'.triplewire-picture {one}' for one in where.split(','))}{{{what}}}" for where, what in rules
    )


def _n(value: float) -> str:
    """Return a length with one decimal at most, never "-0"."""
    return f"{round(value, 1) + 0.0:g}"
