"""A drawn neighbourhood: SVG without scripts or outer resources, the same bytes for the same graph."""

import html
from collections.abc import Collection, Mapping

from graph.display.html import safe
from graph.display.lines import DARK, DASHES, LIGHT, LINES, WORDS, Line
from graph.display.spread import (
    LINE_HEIGHT,
    LINE_SIZE,
    NAME_HEIGHT,
    NAME_SIZE,
    Bundle,
    Place,
    bundles,
    extent,
    height,
    spread,
    text_width,
)
from graph.exports.colours import ENTITY_COLOURS, OTHER
from graph.model import Entity, Relation
from graph.ontology import Ontology

MARGIN = 24.0

_PAPER: dict[str, str] = {"back": "#ffffff", "text": "#1b1f24", "dim": "#5b6570", "box": "#f0f3f6"}
_NIGHT: dict[str, str] = {"back": "#15191e", "text": "#e4e8ec", "dim": "#a3adb8", "box": "#262d35"}


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
    lines = bundles(places, relations, ontology)
    legend = [name for name in LINES if name in {one.line for one in lines}]
    left, right, half = extent(places, MARGIN)
    wider = max(0.0, 2 * MARGIN + sum(map(_legend_width, legend)) - (right - left)) / 2
    left, right = left - wider, right + wider
    hidden = len(entities) - len(places)
    footer = 42 if hidden else 26
    body = [
        f'<rect class="back" x="{_n(left)}" y="{_n(-half)}" width="{_n(right - left)}" '
        f'height="{_n(2 * half + footer)}" rx="8"/>',
        *(_path(one, names) for one in lines),
        *(_node(place, about[place.id]) for place in places),
        *_legend(legend, left + MARGIN, half + 6),
    ]
    if hidden:
        note = f"and {hidden} more, with fewer relations"
        body.append(_label("small", left + MARGIN, half + 28, "start", note))
    title = f"{ego.name} and its neighbours"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="triplewire-picture" role="img" '
        f'width="{_n(right - left)}" height="{_n(2 * half + footer)}" '
        f'viewBox="{_n(left)} {_n(-half)} {_n(right - left)} {_n(2 * half + footer)}">'
        f"<title>{html.escape(safe(title))}</title><style>{_style()}</style>{''.join(body)}</svg>"
    )


def _path(one: Bundle, names: Mapping[str, str]) -> str:
    told = sorted({f"{names[r.subject]} {r.type} {names[r.object]}" for r in one.relations})
    first, *others = (f"{_n(x)} {_n(y)}" for x, y in one.points)
    faint = ' opacity="0.45"' if one.faint else ""
    return (
        f'<path class="line {one.line}" d="M{first}C{" ".join(others)}" stroke-width="{_n(one.width)}"'
        f"{_dashes(one.line)}{faint}><title>{html.escape(safe('; '.join(told)))}</title></path>"
    )


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
    top = place.y - height(place) / 2
    parts = [f'<circle cx="{_n(place.x)}" cy="{_n(place.y)}" r="5.5" fill="{colour}" class="dot"/>']
    parts.append(_label("name", x, top + 13, anchor, entity.name))
    for number, said in enumerate(place.lines):
        y = top + NAME_HEIGHT + 11 + LINE_HEIGHT * number
        parts.append(_label(f"edge {said.line}-text", x, y, anchor, said.text))
    return f"<g>{tip}{''.join(parts)}</g>"


def _label(kind: str, x: float, y: float, anchor: str, text: str) -> str:
    return f'<text class="{kind}" x="{_n(x)}" y="{_n(y)}" text-anchor="{anchor}">{html.escape(safe(text))}</text>'


def _legend(lines: Collection[Line], x: float, y: float) -> list[str]:
    """Return what the lines mean, from left to right."""
    out = []
    for name in lines:
        out.append(f'<path class="line {name}" d="M{_n(x)} {_n(y)}h26" stroke-width="2"{_dashes(name)}/>')
        out.append(_label("small", x + 32, y + 4, "start", WORDS[name]))
        x += _legend_width(name)
    return out


def _legend_width(name: Line) -> float:
    return 46 + text_width(WORDS[name], LINE_SIZE)


def _dashes(name: Line) -> str:
    return f' stroke-dasharray="{" ".join(map(_n, DASHES[name]))}"' if name in DASHES else ""


def _style() -> str:
    return _rules(_PAPER, LIGHT) + f"@media(prefers-color-scheme:dark){{{_rules(_NIGHT, DARK)}}}"


def _rules(colours: Mapping[str, str], lines: Mapping[Line, str]) -> str:
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
        for rule in ((f".{name}", f"stroke:{lines[name]}"), (f".{name}-text", f"fill:{lines[name]}"))
    ]
    return "".join(
        f"{','.join(f'.triplewire-picture {one}' for one in where.split(','))}{{{what}}}" for where, what in rules
    )


def _n(value: float) -> str:
    """Return a length with one decimal at most, never "-0"."""
    return f"{round(value, 1) + 0.0:g}"
