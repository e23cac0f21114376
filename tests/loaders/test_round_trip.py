"""An article is the same in every format: each example, written in each, gives the text that it gives as plain text."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders import load
from loaders.characters import paragraphs, tidy
from tests.loaders import make_files as make

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = sorted((ROOT / "examples/articles").glob("*.txt"))
Make = Callable[[list[str], Path], bytes]


def loaded(path: Path) -> Document:
    problems: list[InputError] = []
    documents = list(load([path], on_problem=problems.append))
    assert problems == []
    [document] = documents
    return document


def lines_of(path: Path) -> list[str]:
    return paragraphs(tidy(path.read_text(encoding="utf-8")))


def text(lines: list[str]) -> bytes:
    return "\n\n".join(lines).encode()


FORMATS: dict[str, Make] = {
    "docx": lambda lines, _: make.docx(lines),
    "odt": lambda lines, _: make.odt(lines),
    "rtf": lambda lines, _: make.rtf(lines),
    "pdf": lambda lines, _: make.pdf(lines),
    "narrow.pdf": lambda lines, _: make.pdf(lines, width=48, rows=30, head="The Daily Printout"),
    "broken.pdf": lambda lines, _: make.pdf(lines, width=60, hyphenated=True),
    "html": lambda lines, _: make.page(lines).encode(),
    "zip": lambda lines, _: make.zipped({"inner/a.txt": text(lines)}),
    "txt.gz": lambda lines, _: make.gzipped(text(lines)),
    "docx.gz": lambda lines, _: make.gzipped(make.docx(lines)),
    "jsonl": lambda lines, _: json.dumps({"text": "\n\n".join(lines)}).encode(),
    "parquet": lambda lines, _: make.parquet([{"body": "\n\n".join(lines)}]),
    "warc": lambda lines, _: make.warc(
        [("conversion", "https://x.example/a", "text/plain", "\n\n".join(lines).encode())]
    ),
}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("format", FORMATS)
def test_an_article_is_the_same_in_every_format(tmp_path: Path, article: Path, format: str) -> None:
    expected = loaded(article)
    path = tmp_path / f"a.{format}"
    path.write_bytes(FORMATS[format](lines_of(article), tmp_path))
    found = loaded(path)
    assert found.text == expected.text
    assert (found.title, found.source, found.via) == (expected.title, expected.source, expected.via)
    assert (found.published, found.dateline) == (expected.published, expected.dateline)
