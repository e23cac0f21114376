"""The pages say what the code and the data say, and every link in them leads somewhere."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from extract.frames import Frame, read_frames
from graph.knowledge import Record, read_knowledge
from graph.ontology import load_ontology, read_ontology
from loaders import LOADERS, MAX_CELL, MAX_FILE, MAX_LINE, MAX_TEXT
from loaders.fetch import Limits
from loaders.fields import field_kinds
from loaders.options import PAGES
from loaders.read_docx import MAX_XML
from loaders.read_email import MAX_MESSAGE
from loaders.read_pdf import MAX_PAGES
from loaders.record import MAX_PAGE
from loaders.source import MAX_STDIN
from loaders.zips import FREE

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)|<img[^>]* src=\"([^\"]+)\"")


def script(root: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, root / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pages(root: Path) -> list[Path]:
    return [
        *sorted(root.glob("*.md")),
        *sorted((root / "docs").glob("*.md")),
        *sorted(root.glob("examples/*/README.md")),
    ]


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    broken = []
    for page in pages(root):
        for found in LINK.finditer(page.read_text(encoding="utf-8")):
            target, _, anchor = (found[1] or found[2]).partition("#")
            if target.startswith("http"):
                continue
            path = (page.parent / target) if target else page
            if not path.exists():
                broken.append(f"{page.name}: {target}")
            elif anchor and anchor not in anchors(path):
                broken.append(f"{page.name}: {target}#{anchor}")
    assert not broken


def anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_the_tables_of_the_ontology_page_are_the_data(root: Path) -> None:
    page = (root / "docs/ontology.md").read_text(encoding="utf-8")
    data = yaml.safe_load((root / "graph/data/ontology.yaml").read_text(encoding="utf-8"))
    assert page == script(root, "tables").filled(page, data), "run: make docs"
    assert page.count("\n| `") >= len(load_ontology().predicates)


@pytest.mark.parametrize(("page", "schema"), [("knowledge", Record), ("frames", Frame)])
def test_every_field_of_a_schema_is_explained(root: Path, page: str, schema: type[Record] | type[Frame]) -> None:
    text = (root / f"docs/{page}.md").read_text(encoding="utf-8")
    assert not {name for name in schema.model_fields if f"`{name}`" not in text}


def test_every_format_and_every_kind_of_field_is_explained(root: Path) -> None:
    text = (root / "docs/loading.md").read_text(encoding="utf-8")
    suffixes = [suffix for loader in LOADERS.values() for suffix in loader.suffixes if suffix]
    assert not {word for word in [*suffixes, *field_kinds()] if f"`{word}`" not in text}
    numbers = (MAX_TEXT, MAX_FILE, MAX_LINE, MAX_CELL, MAX_PAGE, MAX_MESSAGE, MAX_XML, MAX_STDIN, FREE, Limits().size)
    assert not [number for number in numbers if f"{number:,}" not in text]
    assert f"{MAX_PAGES} pages" in text
    assert f"`--pages` ({PAGES})" in text


def example(root: Path, page: str) -> str:
    found = re.search(r"```yaml\n(.*?)```", (root / f"docs/{page}.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def test_the_examples_of_the_pages_pass_their_schemas(root: Path) -> None:
    [record] = read_knowledge(example(root, "knowledge"), "docs/knowledge.md")
    assert record.id == "org/hts"
    [frame] = read_frames(example(root, "frames"), "docs/frames.md", frozenset(load_ontology().predicates))
    assert frame.words == ("kidnap", "abduct")
    assert list(read_ontology(example(root, "ontology"), "docs/ontology.md").predicates) == ["extradites"]
