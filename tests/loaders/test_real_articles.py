"""The public articles and our own examples: what is known of each, and that cleaning loses no sentence."""

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml

from graph.errors import InputError
from graph.model import Document
from loaders import load
from loaders.furniture import is_prose

WORD = re.compile(r"\w+")
REMOVED = re.compile(
    r"WATCH: |Some material for|AhlulBayt News Agency: |\(\((?:it)\)\)|(?:Image|Video|Audio): "
    r"|Wikinews provides|Categories: "
    r"|Thursday, May 7, 2015 On|DAMASCUS \(Dispatches\)|Sources$|— (?:CBC\.ca|The Canadian "
    r"Press|Toronto Star|Edmonton Sun)"
)


def run(*inputs: Path) -> dict[str, Document]:
    problems: list[InputError] = []
    found = {d.name: d for d in load(inputs, on_problem=problems.append)}
    assert problems == []
    return found


def test_the_gold_articles_have_the_date_title_and_source_of_their_annotations(shared: Path) -> None:
    documents = run(shared / "gold" / "dev" / "text")
    golds = sorted((shared / "gold" / "dev").glob("*.yaml"))
    assert golds
    for path in golds:
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        document = documents[Path(gold["document"]).name]
        assert (document.published, document.title) == (gold["published"], gold["title"]), path.name
        assert document.text.split("\n")[0].replace("’", "'") == gold["title"]
        # Wikinews articles do not name their outlet, the annotator knew it.
        assert document.source == (None if gold["source"] == "Wikinews" else gold["source"])


def test_the_republisher_is_told_from_the_source(shared: Path) -> None:
    document = run(shared / "gold" / "dev" / "text" / "hts-paris-talks.txt")["hts-paris-talks.txt"]
    assert (document.source, document.via) == ("PressTV", "AhlulBayt News Agency")
    for word in ("PressTV", "AhlulBayt", "Tags", "captcha", "257"):
        assert word not in document.text
    assert document.text.count("has held a new round of talks") == 1


def test_every_public_article_states_its_date_and_it_is_read(shared: Path) -> None:
    for name, document in run(shared / "articles").items():
        if name == "README.md":
            continue
        text = (shared / "articles" / name).read_text(encoding="utf-8")
        stated = re.search(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\w+ \d+, \d{4})", text)
        assert stated, name
        assert document.published == dt.datetime.strptime(stated[1], "%B %d, %Y").date(), name


@pytest.mark.parametrize("folder", ["gold/dev/text", "articles"])
def test_no_prose_is_lost_or_changed(shared: Path, folder: str) -> None:
    for path in sorted((shared / folder).glob("*.txt")):
        document = run(path)[path.name]
        kept = document.text.split("\n\n")
        for line in path.read_text(encoding="utf-8").split("\n"):
            line = " ".join(line.split())
            if is_prose(line) and not REMOVED.search(line):
                assert line in kept, (path.name, line[:80])


def test_cleaning_adds_no_words(shared: Path) -> None:
    for path in sorted((shared / "articles").glob("*.txt")):
        given = set(WORD.findall(path.read_text(encoding="utf-8")))
        assert set(WORD.findall(run(path)[path.name].text)) <= given


EXPECTED = {
    "cedar-daily-paris-talks.txt": ("Levant Wire", "Cedar Daily", "2026-01-07", "Beirut"),
    "coastal-courier-baku.txt": ("Coastal Courier", None, "2025-07-13", "Tel Aviv"),
    "great-lakes-monitor-doha.txt": ("Great Lakes Monitor", None, "2025-07-19", "Doha"),
    "gulf-standard-baku.md": ("Gulf Standard", None, "2025-07-13", "Damascus"),
    "harbor-tribune-white-house.html": ("Harbor Tribune", None, "2025-11-10", "Washington"),
    "kivu-observer-rwanda-denies.txt": ("Kivu Observer", None, "2025-03-19", "Kigali"),
    "levant-wire-beit-jinn.txt": ("Levant Wire", None, "2025-11-28", "Beit Jinn, Syria"),
    "mashriq-paris-talks.txt": ("Levant Wire", "Mashriq News Agency", "2026-01-06", None),
    "northern-post-security-pact.html": ("Northern Post", None, "2025-09-18", "Damascus"),
    "orient-chronicle-beijing.txt": ("Orient Chronicle", None, "2023-03-10", "Beijing"),
    "pacific-herald-aukus.txt": ("Pacific Herald", None, "2021-09-18", "Paris"),
    "resistance-gazette-golani.txt": ("Resistance Gazette", None, "2025-09-14", "Damascus"),
    "straits-ledger-grain.txt": ("Straits Ledger", None, "2022-07-24", "Istanbul"),
    "wire-archive.jsonl#1": ("Nile Dispatch", None, "2023-05-12", "Jeddah"),
    "wire-archive.jsonl#2": ("Caucasus Bulletin", None, "2023-09-28", "Yerevan"),
    "wire-archive.jsonl#3": ("Ledger & Tape", None, "2023-10-13", "London"),
    "wire-archive.jsonl#4": ("Ledger & Tape", None, "2023-03-20", "Zurich"),
}
FURNITURE = re.compile(
    r"cookie|Share\b|Facebook|Comments|Didier|Peter from|rights reserved|Reporting by|Editing "
    r"by|reporting by|End/|captcha|Tags|Topics"
    r"|Read |Most read|Ferry fares|Photo|newsletter|Advertisement|Related|Back to "
    r"top|Standards|@|___|Follow us|WATCH|Sign up"
)


def test_our_examples_are_known_and_clean(root: Path) -> None:
    documents = run(root / "examples" / "articles")
    about = {name: (d.source, d.via, str(d.published), d.dateline) for name, d in documents.items()}
    assert about == EXPECTED
    for name, document in documents.items():
        assert document.title, name
        assert document.text.startswith(document.title + "\n\n")
        assert not FURNITURE.search(document.text), (name, FURNITURE.search(document.text))
        assert 150 <= len(document.text.split()) <= 350, name
        short = [p for p in document.text.split("\n\n")[1:] if not is_prose(p)]
        assert [p[:16] for p in short] == (["Once hunted by A"] if name.startswith("harbor") else []), name
