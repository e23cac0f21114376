"""Neo4j Browser, as the server serves it, in a real headless Chromium: what a reader sees there."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

import triplewire
from graph.query.library import query_called
from tests.server.conftest import Running

CHROMIUM = shutil.which("chromium")
QUERIES = ("mediators", "most-connected", "relation-types")


@pytest.fixture
def page(neo4j_server: Running, demo: triplewire.Project) -> Iterator[Any]:
    """Browser, logged in, before the graph of the example articles."""
    if CHROMIUM is None:
        pytest.skip("needs chromium: apt-get install chromium")
    demo.load_neo4j(neo4j_server.server, name="demo")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1500, "height": 1000})
        # It asks outside hosts for fonts and analytics; without a network these fail slowly.
        page.route(lambda asked: "localhost" not in asked and "127.0.0.1" not in asked, lambda route: route.abort())
        page.goto(f"http://localhost:{neo4j_server.ports[1]}/browser/", wait_until="load")
        page.fill('[data-testid="boltaddress"]', f"localhost:{neo4j_server.ports[0]}")
        page.fill('[data-testid="username"]', neo4j_server.server.user)
        page.fill('[data-testid="password"]', neo4j_server.server.password)
        page.click('[data-testid="connect"]')
        page.wait_for_selector('[data-testid="connect"]', state="detached", timeout=60_000)
        page.wait_for_timeout(1000)
        yield page
        browser.close()


def run(page: Any, text: str) -> None:
    """Run a query alone on the page."""
    for command in (":clear", text):
        page.click(".monaco-editor")
        page.keyboard.insert_text(command)  # typing would complete brackets
        page.wait_for_timeout(300)
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(700)


def test_browser_shows_the_graph_and_answers_the_queries(page: Any, demo: triplewire.Project, tmp_path: Path) -> None:
    run(page, "MATCH (a:Entity)-[r:MEETS_WITH]->(b:Entity) RETURN a, r, b")
    page.wait_for_selector("g.relationship text", timeout=30_000)
    page.wait_for_timeout(2000)  # the layout settles
    names = {entity.id: entity.name for entity in demo.entities}
    shown = {
        "".join((item.text_content() or "").split()).removesuffix("…") for item in page.query_selector_all("g.node")
    }
    for relation in demo.relations:
        if relation.type == "MEETS_WITH":
            for end in (relation.subject, relation.object):
                name = "".join(names[end].split())
                assert any(caption and name.startswith(caption) for caption in shown), (name, shown)
    types = [(item.text_content() or "").strip() for item in page.query_selector_all("g.relationship")]
    assert types.count("MEETS_WITH") == sum(relation.type == "MEETS_WITH" for relation in demo.relations)
    colours = {item.get_attribute("fill") for item in page.query_selector_all("g.node circle.b-outline")}
    assert len(colours) > 1, colours
    page.screenshot(path=str(tmp_path / "browser.png"))
    for name in QUERIES:
        run(page, query_called(name).cypher)
        first = demo.ask(name).rows[0]
        page.wait_for_function(
            "cells => cells.every(cell => document.body.innerText.includes(cell))",
            arg=[str(cell) for cell in first if isinstance(cell, str)],
            timeout=30_000,
        )
