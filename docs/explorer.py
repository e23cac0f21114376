"""Takes the pictures of docs/explorer.md from the example articles: `python docs/explorer.py` (needs Chromium)."""

import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import triplewire  # noqa: E402 - found beside this folder

PICTURES = {
    "explorer.png": {"actor": "person/ahmed-al-sharaa"},
    "explorer-evidence.png": {"actor": "person/ahmed-al-sharaa", "other": "country/israel"},
    "explorer-timeline.png": {"view": "timeline", "from": "2025-01-01"},
}
SIZE = {"width": 1400, "height": 860}


def take(page: Path, folder: Path, chromium: str) -> None:
    """Open the explorer's `page` with what each picture shows, and write the pictures into `folder`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, shown in PICTURES.items():
            window = browser.new_page(viewport=SIZE, color_scheme="light", locale="en-GB")
            window.goto(f"{page.as_uri()}#{urlencode(shown)}")
            window.wait_for_selector("#view [data-drawn]")
            window.wait_for_timeout(500)
            window.screenshot(path=str(folder / name))
            window.close()
        browser.close()


if __name__ == "__main__":
    found = shutil.which("chromium")
    if found is None:
        sys.stderr.write(f"{', '.join(PICTURES)} stay as they are: there is no Chromium\n")
        raise SystemExit(0)
    with tempfile.TemporaryDirectory() as scratch:
        project = triplewire.build(ROOT / "examples" / "articles", output=Path(scratch) / "demo")
        take(Path(project.export("html")), ROOT / "docs", found)
