"""A project built by the whole pipeline but the language model: its extractor reads lines "A predicate B"."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from extract import protocol
from graph.ids import content_id
from graph.model import Actor, Claim, Document, Extraction, Mention
from graph.ontology import load_ontology
from triplewire.cli import app

TYPES = {"Israel": "Country", "Syria": "Country", "Ahmed al-Sharaa": "Person"}

ARTICLES = {
    "syria/raid.txt": "Raid reported\n2026-01-06\n\nThe raid was reported by the agency on Tuesday, it said.\n\n"
    "Israel attacks Syria.\n\nSyria condemns Israel.\n",
    "syria/talks.txt": "Talks go on\n2026-01-07\n\nThe talks were reported by the agency on Wednesday, it said.\n\n"
    "Hayat Tahrir al-Sham negotiates_with Israel.\n\nAhmed al-Sharaa leads Hayat Tahrir al-Sham.\n",
    "business.txt": "A company is sold\n2026-01-08\n\nThe sale was announced by both companies on Thursday.\n\n"
    "Olmeda Foods acquires Vardar Mills.\n",
}


class Lines:
    """Reads every line "A predicate B." as a claim; remembers what it has read."""

    def __init__(self, **options: object) -> None:
        self.options = options
        self.read: list[str] = []
        self.fails_at: str | None = None
        predicates = "|".join(load_ontology().predicates)
        self.line = re.compile(rf"^(?P<a>.+?) (?P<predicate>{predicates}) (?P<b>.+?)\.$", re.MULTILINE)

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        for document in documents:
            if document.name == self.fails_at:
                raise KeyboardInterrupt
            self.read.append(document.name)
            yield self._one(document)

    def _one(self, document: Document) -> Extraction:
        mentions, claims = [], []
        for found in self.line.finditer(document.text):
            ends = []
            for end in ("a", "b"):
                key = content_id("m", document.id, str(found.start(end)))
                about: dict[str, Any] = {"text": found[end], "actor": found[end], "form": found[end], "kind": "name"}
                mentions.append(Mention(id=key, start=found.start(end), end=found.end(end), **about))
                ends.append(key)
            claims.append(
                Claim(
                    id=content_id("c", document.id, str(found.start())),
                    subject=ends[0],
                    predicate=found["predicate"],
                    object=ends[1],
                    start=found.start(),
                    end=found.end(),
                    rule="test:lines",
                    confidence=0.8,
                )
            )
        names = sorted({mention.form for mention in mentions})
        actors = tuple(
            Actor.model_validate({"key": n, "type": TYPES.get(n, "Organization"), "name": n, "names": (n,)})
            for n in names
        )
        return Extraction(document=document.id, mentions=tuple(mentions), actors=actors, claims=tuple(claims))


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Lines:
    """The extractor `lines`, registered for one test."""
    extractor = Lines()
    monkeypatch.setitem(protocol.EXTRACTORS, "lines", lambda **options: extractor)
    return extractor


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of three articles."""
    for name, text in ARTICLES.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "news"


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in this process, on a terminal 100 columns wide."""
    monkeypatch.setenv("COLUMNS", "100")
    runner = CliRunner()

    def invoke(*arguments: str | Path, **options: Any) -> Result:
        return runner.invoke(app, [str(argument) for argument in arguments], **options)

    return invoke


@pytest.fixture
def built(news: Path, lines: Lines, run: Run, tmp_path: Path) -> Path:
    """The folder of a project built from `news`."""
    result = run("build", news, "--output", tmp_path / "out", "--extractor", "lines")
    assert result.exit_code == 0, result.output
    return tmp_path / "out"
