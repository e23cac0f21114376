"""The README says what the program prints, and its picture shows what is in the graph."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import triplewire
from tests.test_docs import script

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["README.md", "docs/aliases.md"])
def test_the_tour_is_what_its_commands_print(root: Path, name: str) -> None:
    page = (root / name).read_text(encoding="utf-8")
    assert len(script(root, "tour").commands(page)) >= 5
    assert script(root, "tour").rerun(page).splitlines() == page.splitlines(), "run: make docs"


def test_the_picture_shows_edges_of_the_graph_and_no_others(root: Path, demo: triplewire.Project) -> None:
    picture = ElementTree.parse(root / "docs/demo.svg")
    drawn = {title.text for title in picture.iter("{http://www.w3.org/2000/svg}title")}
    quoted = {
        f"{demo.names[r.subject]} {r.type} {demo.names[r.object]}: {' '.join(item.text.split())}"
        for r in demo.relations
        for item in r.evidence
    }
    assert len(drawn) >= 15
    assert drawn <= quoted, "run: make docs"
    names = {"".join(text.itertext()) for text in picture.iter("{http://www.w3.org/2000/svg}text")}
    assert all(name in demo.names.values() or re.fullmatch(r"[A-Z_]+( \(former\))?", name) for name in names)
