"""`triplewire search`: what is found, whatever is typed, and an index that follows the project."""

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import triplewire
from graph.errors import QueryError
from graph.search import INDEX, match_text
from tests.triplewire.conftest import Lines, Run
from triplewire.screen import plain


def found(folder: Path, text: str, *kinds: str) -> list[tuple[str, str]]:
    project = triplewire.open(folder)
    hits = project.search(text, kinds=kinds or None)  # type: ignore[arg-type]
    return [(hit.kind, project.names.get(hit.where, hit.where)) for hit in hits]


TALKS, RAID, SALE = "syria/talks.txt", "syria/raid.txt", "business.txt"
OLMEDA = [("name", "Olmeda Foods"), ("sentence", SALE), ("article", SALE)]
FOUND = {
    "negotiates_with": [("sentence", TALKS), ("article", TALKS)],
    "TALKS": [("article", TALKS)],
    "talk": [],
    "talk*": [("article", TALKS)],
    '"raid reported"': [("article", RAID)],
    '"reported raid"': [],
    "reported -wednesday": [("article", RAID)],
    "olmeda": OLMEDA,
    "Ólmeda-Foods": OLMEDA,
    "olmeda syria": [],
}


def test_what_is_found(built: Path) -> None:
    assert {text: found(built, text) for text in FOUND} == FOUND


def test_any_name_of_an_actor_leads_to_it(built: Path) -> None:
    [hit] = triplewire.open(built).search("golani", kinds=["name"])
    assert hit.where == "person/ahmed-al-sharaa"
    assert [hit.text[a:b].casefold() for a, b in hit.marks] == ["golani"]


def test_a_sentence_says_where_it_stands_and_what_rests_on_it(built: Path) -> None:
    project = triplewire.open(built)
    [hit] = project.search("condemns", kinds=["sentence"])
    [document] = [one for one in project.documents if one.name == hit.where]
    assert hit.start is not None
    assert document.text[hit.start :].startswith(hit.text)
    assert hit.title == "Syria CONDEMNS Israel"
    assert [hit.text[a:b] for a, b in hit.marks] == ["condemns"]


@given(st.text(max_size=30) | st.text(alphabet="abc \"*-()^:{}+'\x00", max_size=20))
def test_nothing_that_is_typed_is_taken_for_syntax(text: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5(text)")
    try:
        query = match_text(text)
    except QueryError:
        return
    index.execute("SELECT * FROM t WHERE t MATCH ?", (query,)).fetchall()


@pytest.mark.parametrize("text", ["", "  ", "-", '"', "-word", "*", "!!"])
def test_no_word_to_look_for(text: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        match_text(text)


def test_the_index_follows_the_project(built: Path, news: Path, run: Run, lines: Lines) -> None:
    assert found(built, "olmeda", "article") == [("article", "business.txt")]
    made = (built / INDEX).stat().st_mtime_ns
    assert found(built, "olmeda", "article") == [("article", "business.txt")]
    assert (built / INDEX).stat().st_mtime_ns == made
    (news / "later.txt").write_text(
        "More is sold\n2026-01-09\n\nOlmeda Foods was sold in turn.\n\nKarst Group acquires Olmeda Foods.\n",
        encoding="utf-8",
    )
    assert run("build", news, "--output", built, "--extractor", "lines").exit_code == 0
    assert set(found(built, "olmeda", "article")) == {("article", "business.txt"), ("article", "later.txt")}
    assert ("name", "Karst Group") in found(built, "karst")


def test_an_index_that_is_damaged_or_gone_is_made_anew(built: Path) -> None:
    expected = found(built, "olmeda")
    (built / INDEX).write_bytes(b"no database at all" * 100)
    assert found(built, "olmeda") == expected
    (built / INDEX).unlink()
    assert found(built, "olmeda") == expected


def test_an_index_that_cannot_be_written_is_held_in_memory(built: Path) -> None:
    expected = found(built, "olmeda")
    (built / INDEX).unlink()
    (built / INDEX).mkdir()
    assert found(built, "olmeda") == expected


def test_the_command(built: Path, run: Run) -> None:
    shown = run("search", "golani", "--project", built).stdout
    assert "→ Ahmed al-Sharaa" in shown
    rows = json.loads(run("search", "israel", "--in", "sentence", "--json", "--project", built).stdout)
    assert {row["kind"] for row in rows} == {"sentence"}
    nothing = run("search", "zebra", "--project", built)
    assert nothing.exit_code == 1
    assert nothing.stdout == ""
    assert run("search", "--project", built, "--", "-word").exit_code == 1


def test_codes_in_articles_do_not_reach_the_terminal(news: Path, lines: Lines, run: Run, tmp_path: Path) -> None:
    (news / "odd.txt").write_text(
        "Odd words\n2026-01-09\n\nA line with \u202eodd marks \u202c was sent to everybody in the town today.\n",
        encoding="utf-8",
    )
    run("build", news, "--output", tmp_path / "odd", "--extractor", "lines")
    from triplewire.history_text import hits_text

    project = triplewire.open(tmp_path / "odd")
    shown = plain(hits_text(project.search("odd"), project.names))
    assert "odd.txt" in shown
    assert "\u202e" not in shown
