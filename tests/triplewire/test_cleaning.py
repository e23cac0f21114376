"""`triplewire clean`: what is stored of a file, and an account of the rest."""

import json
import re
from pathlib import Path

import pytest

from tests.triplewire.conftest import Run


def blocks(root: Path) -> tuple[str, str]:
    page = (root / "docs/cleaning.md").read_text(encoding="utf-8")
    html = re.search(r"```html\n(.*?)```", page, re.DOTALL)
    shown = re.search(r"```console\n\$ triplewire clean page.html\n(.*?)```", page, re.DOTALL)
    assert html is not None
    assert shown is not None
    return html[1], shown[1]


def test_the_page_of_the_docs(root: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    html, shown = blocks(root)
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("clean", "page.html", env={"COLUMNS": "110"}).stdout == shown


def test_json_holds_the_document_as_it_would_be_stored(root: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "page.html").write_text(blocks(root)[0], encoding="utf-8")
    found = json.loads(run("clean", tmp_path / "page.html", "--json").stdout)
    assert found["document"]["provenance"]["authors"] == "meta author"
    assert {"rule": "credits", "text": "(Reporting by Ann Lee)"} in found["removed"]


def test_what_would_not_be_read_is_told(tmp_path: Path, run: Run) -> None:
    text = "Le premier ministre a déclaré lundi que les négociations avec les rebelles se poursuivraient. "
    (tmp_path / "a.txt").write_text(text * 2, encoding="utf-8")
    found = run("clean", tmp_path / "a.txt")
    assert found.exit_code == 1
    assert "looks like French" in found.stderr
    assert run("clean", tmp_path / "none.txt").exit_code == 1
