"""Who does not use a mouse, does not see the picture, or sees colours otherwise."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import triplewire
from graph.exports.colours import ENTITY_COLOURS
from tests.explorer.conftest import Open
from tests.explorer.reading import texts

SHARAA, ISRAEL = "person/ahmed-al-sharaa", "country/israel"


def focused(page: Any, part: str = "textContent") -> str:
    return str(page.evaluate(f"document.activeElement.{part}"))


@pytest.mark.slow
def test_all_of_it_by_keyboard(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page)
    press = page.keyboard.press
    press("/")
    page.keyboard.type("israel", delay=5)
    press("ArrowDown")
    press("ArrowDown")
    second = page.get_attribute("#search", "aria-activedescendant")
    assert page.get_attribute(f"#{second}", "aria-selected") == "true"
    press("ArrowUp")
    assert page.text_content("#hits [aria-selected=true] .who") == "Israel"
    press("Enter")
    assert focused(page) == "Israel"
    assert page.text_content("#live") == "Card of Israel"
    while not focused(page, "className").startswith("row"):
        press("Tab")
    relation = focused(page, "dataset.relation")
    press("Enter")
    [edge] = [r for r in demo.relations if r.id == relation]
    assert {demo.names[edge.subject], demo.names[edge.object]} == set(page.text_content("#details h2").split(" and "))
    assert page.get_attribute("#details .current", "data-relation") == relation
    press("Escape")
    assert page.text_content("#details h2") == "Israel"
    press("Escape")
    assert page.text_content("#details h2") == "Where to begin"

    page.focus("#tab-graph")
    for view in ("timeline", "compare", "list"):
        press("ArrowRight")
        assert focused(page, "id") == f"tab-{view}"
        assert page.get_attribute(f"#tab-{view}", "aria-selected") == "true"
    press("ArrowRight")
    page.focus("#canvas")
    press("Shift+ArrowRight")
    start = page.text_content("#details h2")
    assert start == demo.top_actors(1)[0][0].name
    press("Shift+ArrowRight")
    assert page.text_content("#details h2") != start
    press("Enter")
    assert focused(page, "id") == "details-head"

    press("Escape")
    page.focus("#tab-graph")
    press("ArrowRight")
    page.focus("#timeline-canvas")
    press("0")
    press("ArrowRight")
    first = min((r for r in demo.relations if r.date), key=lambda r: r.date.start if r.date else r.id)
    assert first.date is not None
    assert page.text_content("#live").startswith(str(first.date.start.year))
    press("Enter")
    assert page.get_attribute("#details .current", "data-relation") == first.id


@pytest.mark.slow
def test_focus_is_seen_and_motion_spared(demo_page: Path, open_page: Open) -> None:
    page = open_page(demo_page, reduced_motion="reduce")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", focused(page, "outerHTML")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length"
    )
    assert moving == 0


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_fault_that_axe_knows(scheme: str, sources: Path, demo_page: Path, open_page: Open) -> None:
    axe = (sources / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    page = open_page(demo_page, color_scheme=scheme, bypass_csp=True)
    nothing = "no-polarity=positive&no-polarity=negative"
    for address in (f"actor={SHARAA}", f"actor={SHARAA}&other={ISRAEL}&view=timeline", "view=compare", nothing):
        page.goto("about:blank")
        page.goto(f"{demo_page.as_uri()}#{address}")
        page.wait_for_selector("#app[data-ready]")
        page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
        page.evaluate(axe)
        found = page.evaluate("axe.run({resultTypes: ['violations']}).then(found => found.violations)")
        faults = [(fault["id"], [node["html"][:160] for node in fault["nodes"][:3]]) for fault in found]
        assert faults == [], address


def colours(root: Path) -> dict[str, dict[str, str]]:
    """The colours of the style sheet, light and dark."""
    text = (root / "tools/explorer/src/style.css").read_text(encoding="utf-8")
    blocks = re.findall(r":root[^{]*\{([^}]*)\}", text)
    parsed = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]
    assert len(parsed) == 3
    assert parsed[1] == parsed[2], "the dark colours stand twice and differ"
    return {"light": parsed[0], "dark": parsed[1]}


# Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB.
BLIND = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def seen(colour: str, sight: str) -> list[float]:
    """CIELAB (D65) of a colour as one sees it who lacks a kind of cone."""
    rgb = [min(1, max(0, sum(a * b for a, b in zip(row, linear(colour), strict=True)))) for row in BLIND[sight]]
    matrix = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.072175), (0.0193339, 0.119192, 0.9503041))
    white = (0.95047, 1.0, 1.08883)
    xyz = [sum(a * b for a, b in zip(row, rgb, strict=True)) / w for row, w in zip(matrix, white, strict=True)]
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def apart(a: str, b: str, sight: str) -> float:
    return sum((x - y) ** 2 for x, y in zip(seen(a, sight), seen(b, sight), strict=True)) ** 0.5


def contrast(a: str, b: str) -> float:
    light = sorted(
        sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True)) for colour in (a, b)
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


@pytest.mark.parametrize("sight", BLIND)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_cooperation_conflict_denied_and_hedged_differ_for_every_sight(root: Path, theme: str, sight: str) -> None:
    found = colours(root)[theme]
    for a, b in combinations(("cooperation", "conflict", "denied", "hedged"), 2):
        # Denied and hedged differ from each other and from all others by their dashes too.
        least = 20 if (a, b) == ("cooperation", "conflict") else 10
        assert apart(found[a], found[b], sight) >= least, (a, b)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_and_nodes_stand_out_from_the_paper(root: Path, theme: str) -> None:
    found = colours(root)[theme]
    for name in ("cooperation", "conflict", "standing", "other", "hedged", "denied", *map(str.lower, ENTITY_COLOURS)):
        assert contrast(found[name], found["paper"]) >= (2.5 if name == "standing" else 3), name
    for name in ("ink", "soft", "faint", "accent"):
        for under in ("paper", "panel", "raised"):
            assert contrast(found[name], found[under]) >= 4.5, (name, under)


def test_types_have_the_colours_of_every_picture(root: Path) -> None:
    light = colours(root)["light"]
    assert {name: light[name.lower()] for name in ENTITY_COLOURS} == {
        name: f"#{r:02x}{g:02x}{b:02x}" for name, (r, g, b) in ENTITY_COLOURS.items()
    }


def test_shapes_tell_types_apart_without_colours(root: Path) -> None:
    shapes = (root / "tools/explorer/src/theme.ts").read_text(encoding="utf-8")
    rows = re.findall(r"^  (\w+): (null|corners\(.*\)|star\(.*\)|\[\[.*\]\]),$", shapes, re.MULTILINE)
    named = {name: shape for name, shape in rows if name in ENTITY_COLOURS}
    assert len(named) == len(set(named.values())) == len(ENTITY_COLOURS)


@pytest.mark.slow
def test_a_narrow_window_has_all_of_it(demo: triplewire.Project, demo_page: Path, open_page: Open) -> None:
    denied = sum(relation.polarity == "negative" for relation in demo.relations)
    page = open_page(demo_page, viewport={"width": 420, "height": 860})
    page.click("#show-filters")
    page.locator('button[aria-label="Only denied"]').dispatch_event("click")
    assert denied
    assert texts(page, "#result")[0].startswith(f"{denied} of {len(demo.relations)} ")
    assert page.evaluate("document.documentElement.scrollWidth") <= 420
