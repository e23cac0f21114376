"""The explorer in a real headless Chromium. Whatever a test does: no error on the console, and no request."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

import triplewire
from graph.exports import EXPORTERS

Open = Callable[..., Any]


@pytest.fixture(scope="module")  # two of Playwright's loops in one thread refuse each other
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
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.on("console", lambda told: wrong.append(told.text) if told.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
        where = path.resolve().as_uri()
        # The worker is the page's own script; a blob never leaves the page.
        own = (where, "blob:null/", f"blob:{where}", "about:blank")
        page.on("request", lambda asked: None if asked.url.startswith(own) else wrong.append(asked.url))
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


@pytest.fixture(scope="session")
def sources(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the explorer's sources with the packages of their lock."""
    if shutil.which("npm") is None:
        pytest.skip("needs npm: install Node 18 or newer")
    copy = tmp_path_factory.mktemp("explorer") / "explorer"
    shutil.copytree(root / "tools/explorer", copy, ignore=shutil.ignore_patterns("node_modules"))
    done = subprocess.run(["npm", "ci"], cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return copy
