"""The explorer in a real headless Chromium. Whatever a test does: no error on the console, and no request."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import sync_playwright

import triplewire
from graph.exports import EXPORTERS

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs chromium: apt-get install chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Open]:
    """Opens a file, with what stands behind the #, in a fresh window; checks at the end that nothing went wrong."""
    windows: list[Any] = []
    wrong: list[str] = []

    def open_(path: Path, address: str = "", **options: Any) -> Any:
        context = browser.new_context(**({"viewport": {"width": 1400, "height": 900}} | options))
        windows.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        where = path.resolve().as_uri()
        # The worker is the page's own script; a blob never leaves the page.
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith((where, f"blob:{where}", "blob:null")) else wrong.append(asked.url)
            ),
        )
        page.goto(f"{where}#{address}" if address else where)
        page.wait_for_selector("#app[data-ready]")
        return page

    yield open_
    for window in windows:
        window.close()
    assert wrong == []


@pytest.fixture(scope="session")
def demo_page(demo: triplewire.Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example articles."""
    path = tmp_path_factory.mktemp("page") / "graph.html"
    EXPORTERS["html"].write(path, demo.select())
    return path


def address(**chosen: str) -> str:
    """What stands behind the # when these are chosen."""
    return urlencode(chosen)
