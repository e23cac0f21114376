"""Neo4j Browser, as the server serves it, in a real headless Chromium: what a reader sees there."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import triplewire
from graph.exports.neo4j_browser import FAVOURITES, SHEET, write_browser
from graph.query.library import pictures, queries, query_called
from tests.server.conftest import Running
from tests.test_docs import script

pytestmark = pytest.mark.slow
QUERIES = ("mediators", "most-connected", "relation-types")
PICTURES = ("around", "not-done")


@pytest.fixture(scope="module")
def browser(root: Path) -> ModuleType:
    """What docs/neo4j_browser.py does with a page."""
    return script(root, "neo4j_browser")


@pytest.fixture
def page(neo4j_server: Running, demo: triplewire.Project, browser: ModuleType, tmp_path: Path) -> Iterator[Any]:
    """Browser, logged in, with the style sheet and the favourites, before the graph of the example articles."""
    if shutil.which("chromium") is None:
        pytest.skip("needs chromium: apt-get install chromium")
    demo.load_neo4j(neo4j_server.server, name="demo")
    write_browser(tmp_path, demo.select())
    server = neo4j_server.server
    with browser.opened(neo4j_server.local.browser, neo4j_server.ports[0], server.user, server.password) as page:
        faults: list[str] = []
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        browser.dress(page, tmp_path)
        yield page
        assert faults == []


def test_browser_draws_the_graph_and_answers_the_favourites(
    page: Any, browser: ModuleType, demo: triplewire.Project, tmp_path: Path
) -> None:
    titles = {item.inner_text() for item in page.query_selector_all('[data-testid^="scriptTitle-"]')}
    parameters = next(title for title in titles if title.startswith("(Parameters"))
    assert titles == {parameters} | {query.title for query in (*queries().values(), *pictures().values())}
    _favourite(page, browser, parameters)
    page.wait_for_selector(f'text=/"actor": "{_most_connected(demo)}"/')

    sheet = (tmp_path / SHEET).read_text(encoding="utf-8")
    colours = dict(re.findall(r"^(\S+) \{.*?  color: (#\w{6});", sheet, re.MULTILINE | re.DOTALL))
    types = {entity.name: entity.type for entity in demo.entities}
    for name in PICTURES:
        _favourite(page, browser, pictures()[name].title)
        page.wait_for_selector("g.relationship text")
        wanted = _drawn(demo, name)
        page.wait_for_function(f"document.querySelectorAll('g.node').length == {len(wanted[0])}")
        page.wait_for_timeout(3000)  # the layout settles, which gives relationships the room of their captions
        shown = page.evaluate(_NODES)
        assert len(shown) == len(wanted[0])
        for caption, colour in shown:
            [entity] = [entity for entity in wanted[0] if _is_caption(caption, entity)]
            assert colour == colours[f"node.{types[entity]}"], (entity, colour)
        lines = page.evaluate(_LINES)
        # Browser also draws the other relations between these nodes, and cuts what is longer than its line
        captions = Counter(caption for caption, _, _ in lines)
        whole = {type_: captions[type_] for type_ in wanted[1] if captions[type_]}
        assert len(whole) > len(wanted[1]) / 2, (captions, wanted[1])
        for caption, colour, size in lines:
            if caption in wanted[1]:
                assert colour == colours.get(f"relationship.{caption}", colours["relationship"])
                assert float(size.removesuffix("px")) >= 8
        assert _errors(page) == 0

    for name in QUERIES:
        _favourite(page, browser, query_called(name).title)
        rows = demo.ask(name).rows
        cells = [str(cell) for row in rows[:3] for cell in row if isinstance(cell, str)]
        page.wait_for_function("cells => cells.every(cell => document.body.innerText.includes(cell))", arg=cells)
        assert _errors(page) == 0


def test_an_error_is_seen_as_one(page: Any, browser: ModuleType) -> None:
    browser.run(page, "MATCH (a:Entity RETURN a")
    page.wait_for_selector('[data-testid="frame"] >> text=/SyntaxError/')
    assert _errors(page) > 0


# captions are cut into lines; a frame's fill is that of the sheet
_NODES = """() => [...document.querySelectorAll('g.node')].map(node => [
    [...node.querySelectorAll('text.caption')].map(line => line.textContent.trim()).join(' ').trim(),
    node.querySelector('circle.b-outline').getAttribute('fill')])"""
_LINES = """() => [...document.querySelectorAll('g.relationship')].map(line => [
    line.querySelector('text').textContent.trim(), line.querySelector('path.b-outline').getAttribute('fill'),
    line.querySelector('text').getAttribute('font-size')])"""


def _favourite(page: Any, browser: ModuleType, title: str) -> None:
    browser.run(page, ":clear")
    item = page.locator('[data-testid="savedScriptListItem"]').filter(has=page.get_by_text(title, exact=True))
    item.locator('[data-testid="savedScriptsButton-Run"]').click()


def _errors(page: Any) -> int:
    return len(re.findall(r"Neo\.ClientError|SyntaxError|Undefined|ERROR", page.inner_text('[data-testid="stream"]')))


def _drawn(demo: triplewire.Project, picture: str) -> tuple[set[str], set[str]]:
    """The names of the nodes and the types of the relationships that a picture asks for."""
    given = {"actor": _most_connected(demo)}
    query = pictures()[picture]
    found = demo.rows(query.cypher, {p.name: given[p.name] for p in query.parameters}).rows
    paths = [row[0] for row in found]
    return (
        {node["properties"]["name"] for path in paths for node in path["nodes"]},
        {link["type"] for path in paths for link in path["relationships"]},
    )


def _most_connected(demo: triplewire.Project) -> str:
    return str(demo.ask("most-connected").rows[0][0])


def _is_caption(caption: str, name: str) -> bool:
    """Whether a caption is a name: cut into lines at blanks, or cut off."""
    shown, whole = re.sub(r"\W", "", caption), re.sub(r"\W", "", name)
    return whole.startswith(shown) if shown and caption.endswith("…") else whole == shown


def test_the_same_project_gives_the_same_files(demo: triplewire.Project, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert demo.export("neo4j-browser", tmp_path / name) == tmp_path / name
    for file in (SHEET, FAVOURITES):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
