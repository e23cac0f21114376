"""Draws docs/neo4j-browser.png: the example articles in Neo4j Browser: `python docs/neo4j_browser.py [PICTURE]`.

Builds them, starts a server (`triplewire neo4j start`, in a folder of its own), loads it, opens Browser in Chromium,
drops the style sheet and the favourites on its window, and asks `QUERY`. Needs Java 17, Maven and Chromium.
"""

import base64
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

from playwright.sync_api import sync_playwright

import triplewire
from graph.server import local

ROOT = Path(__file__).resolve().parent.parent
QUERY = (
    "MATCH p = (a:Entity {name: 'Ahmed al-Sharaa'})-[r]-(b:Entity) "
    "WHERE NOT b.name IN ['Azerbaijan', 'Israel', 'Syria'] RETURN p ORDER BY r.weight DESC, r.id LIMIT 20"
)
_DROP = """([name, text, kind]) => {
    const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, {type: kind}));
    for (const event of ['dragenter', 'dragover', 'drop'])
        document.querySelector('.filedrop').dispatchEvent(
            new DragEvent(event, {bubbles: true, cancelable: true, dataTransfer: carried}));
}"""


@contextmanager
def opened(address: str, bolt_port: int, user: str, password: str, *, scale: float = 1.0) -> Iterator[Any]:
    """Yield a page with Browser in it, logged in."""
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        page = chromium.new_page(viewport={"width": 1500, "height": 1000}, device_scale_factor=scale)
        page.set_default_timeout(60_000)
        # It asks outside hosts for fonts and analytics; without a network these fail slowly.
        page.route(lambda asked: "localhost" not in asked and "127.0.0.1" not in asked, lambda route: route.abort())
        page.goto(address, wait_until="load")
        page.fill('[data-testid="boltaddress"]', f"localhost:{bolt_port}")
        page.fill('[data-testid="username"]', user)
        page.fill('[data-testid="password"]', password)
        page.click('[data-testid="connect"]')
        page.wait_for_selector('[data-testid="connect"]', state="detached")
        page.wait_for_selector("text=neo4j$")  # the prompt names the database when it is connected
        yield page
        chromium.close()


def drop(page: Any, file: Path) -> None:
    """Drop a file on the window."""
    kind = "application/zip" if file.suffix == ".zip" else ""
    page.evaluate(_DROP, [file.name, base64.b64encode(file.read_bytes()).decode(), kind])


def dress(page: Any, folder: Path) -> None:
    """Drop the style sheet and the favourites of `triplewire export neo4j-browser` and open the favourites."""
    drop(page, folder / "triplewire.grass")
    page.wait_for_selector('[data-testid="styleResetButton"]')  # of the frame that shows the sheet
    drop(page, folder / "triplewire-favourites.zip")
    page.click('[data-testid="navigationFavorites"]')
    page.click('[data-testid="savedScriptsFolder-Triplewire"] >> text=Triplewire')
    page.wait_for_selector('[data-testid="savedScriptListItem"]')


def run(page: Any, text: str) -> None:
    """Run a command or query, alone on the page."""
    for command in (":clear", text):
        page.click(".monaco-editor")
        page.keyboard.insert_text(command)  # typing would complete brackets
        page.wait_for_timeout(300)
        page.keyboard.press("Control+Enter")
        page.wait_for_timeout(300)


def main(picture: Path) -> None:
    """Draw it."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch) / "neo4j"
        project = triplewire.build(ROOT / "examples" / "articles", output=Path(scratch) / "demo")
        with socket.socket() as a, socket.socket() as b:
            for free in (a, b):
                free.bind(("127.0.0.1", 0))
            ports = a.getsockname()[1], b.getsockname()[1]
        server = local.start(home, bolt_port=ports[0], http_port=ports[1], jars=local.default_home() / "lib")
        try:
            project.load_neo4j(triplewire.Server(server.uri, server.user, server.password))
            with opened(server.browser, ports[0], server.user, server.password) as page:
                dress(page, Path(project.export("neo4j-browser")))
                page.click('[data-testid="navigationFavorites"]')
                run(page, QUERY)
                page.wait_for_selector("g.relationship text")
                page.locator('[data-testid="frame"] [title="Fullscreen"]').first.click()
                page.wait_for_timeout(8000)  # the layout settles
                page.locator('[data-testid="frame"] button.zoom-out + button').click()  # as large as fits
                page.wait_for_timeout(2000)
                page.screenshot(path=str(picture))
        finally:
            local.stop(home)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "neo4j-browser.png")
