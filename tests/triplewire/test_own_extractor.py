"""The example of a user's own extractor is found by its entry point and does what its README says."""

import hashlib
import sys
import tomllib
from pathlib import Path

import pytest

from extract.protocol import Extractor, load_extractor
from graph.errors import UnknownNameError
from graph.ids import content_id
from graph.model import Document
from triplewire.stamp import stamp

NEWS = (
    "Olmeda buys rival.\nOlmeda Foods bought Vardar Mills of Skopje on Monday. Shares rose. "
    "Borealis Group plans to acquire Kettle & Sons. It did not buy anything else."
)


@pytest.fixture
def installed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay the metadata that an installer would write for the example, from its pyproject.toml, on the path."""
    project = tomllib.loads((root / "examples/extractor/pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    lines = []
    for group, points in project["entry-points"].items():
        lines += [f"[{group}]", *(f"{name} = {target}" for name, target in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(root / "examples/extractor"))
    monkeypatch.delitem(sys.modules, "triplewire_acquisitions", raising=False)


def article(text: str) -> Document:
    return Document(name="a.txt", id=content_id("d", "a.txt", text), sha256="0" * 64, text=text)


@pytest.mark.usefixtures("installed")
def test_it_is_found_by_name_and_finds_takeovers() -> None:
    extractor = load_extractor("acquisitions", model="en_core_web_sm")
    assert isinstance(extractor, Extractor)
    document = article(NEWS)
    [extraction] = extractor.extract([document])
    text_of = {mention.id: mention.text for mention in extraction.mentions}
    assert [(text_of[c.subject], c.predicate, text_of[c.object], c.modality) for c in extraction.claims] == [
        ("Olmeda Foods", "acquires", "Vardar Mills of Skopje", "actual"),
        ("Borealis Group", "acquires", "Kettle & Sons", "planned"),
    ]
    for mention in extraction.mentions:
        assert document.text[mention.start : mention.end] == mention.text
    assert NEWS[extraction.claims[0].start : extraction.claims[0].end] == (
        "Olmeda Foods bought Vardar Mills of Skopje on Monday."
    )
    assert {mention.actor for mention in extraction.mentions} == {actor.key for actor in extraction.actors}


def test_without_it_the_error_names_what_there_is() -> None:
    with pytest.raises(UnknownNameError, match=r"no extractor is called 'acquisitions' \(known: .*frames"):
        load_extractor("acquisitions")


@pytest.mark.usefixtures("installed")
def test_it_is_found_by_its_module_and_known_by_its_content(root: Path) -> None:
    extractor = load_extractor("triplewire_acquisitions:load")
    assert isinstance(extractor, Extractor)
    options = {"model": "en_core_web_sm", "ontology": None, "frames": None, "knowledge": None}
    stamped = stamp(extractor="triplewire_acquisitions:load", **options)["extractor"]  # type: ignore[arg-type]
    content = (root / "examples/extractor/triplewire_acquisitions.py").read_bytes()
    assert stamped == f"triplewire_acquisitions:load {hashlib.sha256(content).hexdigest()[:16]}"
    assert stamp(extractor="no.such:load", **options)["extractor"] == "no.such:load "  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "problem"),
    [("no_such_module:load", "No module named 'no_such_module'"), ("json:nothing", "has no attribute 'nothing'")],
)
def test_a_module_that_has_none_is_told(name: str, problem: str) -> None:
    with pytest.raises(UnknownNameError, match=rf"the extractor '{name}' cannot be loaded: .*{problem}.*PYTHONPATH"):
        load_extractor(name)
