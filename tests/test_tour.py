"""The README says what the program prints, and its picture shows what is in the graph."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

import triplewire
from tests.test_docs import script

pytestmark = pytest.mark.slow
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", ["README.md", "docs/aliases.md", "docs/projects.md", "docs/queries.md"])
def test_the_tour_is_what_its_commands_print(root: Path, name: str) -> None:
    page = (root / name).read_text(encoding="utf-8")
    assert len(script(root, "tour").commands(page)) >= 5
    assert script(root, "tour").rerun(page).splitlines() == page.splitlines(), "run: make docs"


def test_the_picture_shows_edges_of_the_graph_and_no_others(root: Path, demo: triplewire.Project) -> None:
    picture = ElementTree.parse(root / "docs/demo.svg")
    drawn = {tuple(path.get("class", "").split()) for path in picture.iter(f"{SVG}path") if path.get("class")}
    pairs = {tuple(sorted((f"id_{r.subject}", f"id_{r.object}"))) for r in demo.relations}
    assert len(drawn) >= 15
    assert {tuple(sorted(ends)) for ends in drawn if len(ends) == 2} <= pairs, "run: make docs"
    texts = {" ".join("".join(text.itertext()).split()) for text in picture.iter(f"{SVG}text")}
    names = texts & set(demo.names.values())
    assert len(names) == len(list(picture.iter(f"{SVG}circle")))
    types = {relation.type for relation in demo.relations}
    assert {type_ for text in texts - names for type_ in text.split(", ")} <= types, "run: make docs"
