"""A project built by the whole pipeline but the language model: its extractor reads lines "A predicate B"."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from extract import protocol
from tests.triplewire.lines import Lines
from triplewire.cli import app

ARTICLES = {
    "syria/raid.txt": "Raid reported\n2026-01-06\n\nThe raid was reported by the agency on Tuesday, it said.\n\n"
    "Israel attacks Syria.\n\nSyria condemns Israel.\n",
    "syria/talks.txt": "Talks go on\n2026-01-07\n\nThe talks were reported by the agency on Wednesday, it said.\n\n"
    "Hayat Tahrir al-Sham negotiates_with Israel.\n\nAhmed al-Sharaa leads Hayat Tahrir al-Sham.\n",
    "business.txt": "A company is sold\n2026-01-08\n\nThe sale was announced by both companies on Thursday.\n\n"
    "Olmeda Foods acquires Vardar Mills.\n",
}


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
