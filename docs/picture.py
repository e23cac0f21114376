"""Draws the graph of the example articles into docs/demo.svg: `python docs/picture.py` (or `make docs`).

The picture shows what a build of `examples/articles` gives, nothing added: the edges with the most evidence, each with
the sentence behind it as its tooltip.
"""

import cmath
import math
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import networkx as nx

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import triplewire  # noqa: E402 - found beside this folder
from triplewire.project import Project  # noqa: E402
from triplewire.views import Link  # noqa: E402

PICTURE = ROOT / "docs" / "demo.svg"
WIDTH, HEIGHT, MARGIN = 1100, 760, 100
EDGES = 24
ROUNDS = 400
COLOURS = {
    "Person": "#2a7f62",
    "Organization": "#30638e",
    "Country": "#8f2d56",
    "Location": "#7a6c5d",
    "Group": "#6d597a",
    "Agreement": "#a06a00",
    "Event": "#a06a00",
}


def drawn(project: Project) -> list[Link]:
    """Return the edges in the picture: the best attested, each joined to those before it."""
    rest = project.top_links(10 * EDGES)
    out = [rest.pop(0)]
    while len(out) < EDGES:
        reached = {end for link in out for end in (link.subject_id, link.object_id)}
        following = next((link for link in rest if reached & {link.subject_id, link.object_id}), None)
        if following is None:
            break
        rest.remove(following)
        out.append(following)
    return out


def svg(project: Project) -> str:
    """Return the picture as SVG."""
    links = drawn(project)
    types = {entity.id: entity.type for entity in project.entities}
    quotes = {(r.subject, r.type, r.object): r.evidence[0].text for r in reversed(project.relations)}
    places = _places(links)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0,0 L8,4 L0,8 z" fill="#777777"/></marker></defs>',
    ]
    bows: dict[tuple[str, str], int] = {}
    for link in links:
        pair = (min(link.subject_id, link.object_id), max(link.subject_id, link.object_id))
        bows[pair] = bows.get(pair, -1) + 1
        quote = quotes[link.subject_id, link.type, link.object_id]
        parts.append(_edge(link, places, bows[pair], quote))
    names = {i: n for link in links for i, n in ((link.subject_id, link.subject), (link.object_id, link.object))}
    parts += [_node(names[key], types[key], places[key]) for key in sorted(names)]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _places(links: list[Link]) -> dict[str, tuple[int, int]]:
    """Place the nodes so that distances on paper are those in the graph (Gansner, Koren and North 2005)."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(sorted((link.subject_id, link.object_id) for link in links))
    nodes = sorted(graph)
    steps = dict(nx.all_pairs_shortest_path_length(graph))
    at = {key: cmath.rect(1, 2 * math.pi * i / len(nodes)) for i, key in enumerate(nodes)}
    for _ in range(ROUNDS):
        for key in nodes:
            pulls = [
                (steps[key][o] ** -2, at[o] + steps[key][o] * (at[key] - at[o]) / (abs(at[key] - at[o]) or 1))
                for o in nodes
                if o != key
            ]
            at[key] = sum(w * p for w, p in pulls) / sum(w for w, _ in pulls)
    across = _scaled([at[key].real for key in nodes], WIDTH)
    down = _scaled([at[key].imag for key in nodes], HEIGHT)
    return dict(zip(nodes, zip(across, down, strict=True), strict=True))


def _scaled(values: list[float], size: int) -> list[int]:
    low, high = min(values), max(values)
    return [round(MARGIN + (value - low) / ((high - low) or 1) * (size - 2 * MARGIN)) for value in values]


def _edge(link: Link, places: dict[str, tuple[int, int]], bow: int, quote: str) -> str:
    (x1, y1), (x2, y2) = places[link.subject_id], places[link.object_id]
    length = math.hypot(x2 - x1, y2 - y1) or 1
    side = 26 * ((bow + 1) // 2) * (-1 if bow % 2 else 1) * (1 if link.subject_id < link.object_id else -1)
    middle = ((x1 + x2) / 2 - (y2 - y1) / length * side * 2, (y1 + y2) / 2 + (x2 - x1) / length * side * 2)
    at = ((x1 + 2 * middle[0] + x2) / 4, (y1 + 2 * middle[1] + y2) / 4)
    end = (x2 - (x2 - middle[0]) / (math.hypot(x2 - middle[0], y2 - middle[1]) or 1) * 14,
           y2 - (y2 - middle[1]) / (math.hypot(x2 - middle[0], y2 - middle[1]) or 1) * 14)  # fmt: skip
    slope = (math.degrees(math.atan2(y2 - y1, x2 - x1)) + 90) % 180 - 90
    denied, unreal = link.type.startswith("NOT_"), link.type.startswith("MAY_")
    colour = "#b02a2a" if denied else "#a06a00" if unreal else "#777777"
    dash = ' stroke-dasharray="6 4"' if denied or unreal else ""
    label = f"{link.type} (former)" if link.former else link.type
    return (
        f"<g><title>{escape(link.subject)} {link.type} {escape(link.object)}: {escape(' '.join(quote.split()))}</title>"
        f'<path d="M{x1},{y1} Q{middle[0]:.0f},{middle[1]:.0f} {end[0]:.0f},{end[1]:.0f}" fill="none" '
        f'stroke="{colour}" stroke-width="{1 + min(link.weight, 6) / 3:.1f}"{dash} marker-end="url(#tip)"/>'
        f'<text x="{at[0]:.0f}" y="{at[1] - 2:.0f}" font-size="10" fill="{colour}" text-anchor="middle" '
        f'transform="rotate({slope:.0f} {at[0]:.0f} {at[1]:.0f})" '
        f'stroke="#ffffff" stroke-width="3" paint-order="stroke">{label}</text></g>'
    )


def _node(name: str, kind: str, at: tuple[int, int]) -> str:
    x, y = at
    return (
        f'<g><circle cx="{x}" cy="{y}" r="9" fill="{COLOURS[kind]}"/><text x="{x}" y="{y - 14}" font-size="14" '
        f'font-weight="bold" fill="{COLOURS[kind]}" text-anchor="middle" stroke="#ffffff" stroke-width="4" '
        f'paint-order="stroke">{escape(name)}</text></g>'
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_text(svg(triplewire.build(ROOT / "examples" / "articles", output=folder)), encoding="utf-8")
