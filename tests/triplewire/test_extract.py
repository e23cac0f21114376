"""`triplewire extract`: what it prints of a file, for people and for programs."""

import json
import re
from pathlib import Path

import pytest

import triplewire
from tests.triplewire.conftest import Run

TEXT = "Iraq, which joined OPEC in 1960, cut its output.\r\n\r\nThe rebels captured Aleppo."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    return path


def test_open_triples_as_tab_separated_columns(file: Path, run: Run) -> None:
    rows = [line.split("\t") for line in run("extract", file, "--open", "--format", "tsv").stdout.splitlines()]
    assert rows == [
        ["1", "0.74", "Iraq", "joined", "OPEC", "0-4;12-18;19-23"],
        ["1", "0.74", "Iraq", "joined OPEC in", "1960", "0-4;12-26;27-31"],
        ["1", "0.85", "Iraq", "cut", "its output", "0-4;33-36;37-47"],
        ["2", "0.85", "The rebels", "captured", "Aleppo", "50-60;61-69;70-76"],
    ]


def test_lines_are_numbered_with_the_empty_ones_and_offsets_are_of_the_line(file: Path, run: Run) -> None:
    shown = run("extract", file, "--open", "--full", "--lines", "--format", "tsv").stdout
    rows = [line.split("\t") for line in shown.splitlines()]
    assert [(row[0], *row[2:]) for row in rows] == [
        ("1", "Iraq", "joined", "OPEC in 1960", "0-4;12-18;19-31"),
        ("1", "Iraq", "cut", "its output", "0-4;33-36;37-47"),
        ("1", "Iraq", "has", "output", "0-4;;41-47"),
        ("3", "The rebels", "captured", "Aleppo", "0-10;11-19;20-26"),
    ]


def test_json_is_one_list_and_standard_input_is_read(run: Run) -> None:
    shown = run("extract", "-", "--open", "--format", "json", input="Iraq cut its output.")
    [row] = json.loads(shown.stdout)
    assert (row["subject"], row["relation"], row["object"]) == ("Iraq", "cut", "its output")
    assert row["spans"] == {"subject": [[0, 4]], "relation": [[5, 8]], "object": [[9, 19]]}
    assert json.loads(run("extract", "-", "--open", "--format", "json", input="").stdout) == []


def test_a_table_is_shown_by_default(file: Path, run: Run) -> None:
    assert "captured" in run("extract", file, "--open").stdout


def test_typed_claims_name_actors_and_number_sentences(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "raid.txt"
    file.write_text(
        "Raid reported\n2026-01-06\n\nIsraeli warplanes struck Damascus. The strike on Monday killed two.\n\n"
        "Syria condemned Israel, the foreign ministry said.\n"
    )
    rows = json.loads(run("extract", file, "--format", "json").stdout)
    assert ("Israel", "attacks", "Syria") not in [(r["subject"], r["predicate"]) for r in rows]
    condemned = [r for r in rows if r["predicate"] == "condemns"]
    assert [(r["subject"], r["object"], r["polarity"], r["modality"]) for r in condemned] == [
        ("Syria", "Israel", "positive", "actual")
    ]
    shown = run("extract", file, "--format", "tsv").stdout.splitlines()
    assert len(shown) == len(rows)
    assert all(len(line.split("\t")) == 13 for line in shown)
    [by_line] = [
        r
        for r in json.loads(run("extract", file, "--lines", "--format", "json").stdout)
        if r["predicate"] == "condemns"
    ]
    assert by_line["sentence"] == 6


def test_articles_of_one_file_are_numbered_on_and_broken_ones_told(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        '{"text": "Iran condemned Israel. It rained."}\n{"none": 1}\n{"text": "It snowed. Syria condemned Turkey."}\n'
    )
    for options in ([], ["--open"]):
        result = run("extract", file, *options, "--format", "json")
        assert result.exit_code == 0
        assert [(row["sentence"], row["subject"]) for row in json.loads(result.stdout)] == [(1, "Iran"), (4, "Syria")]
        assert "line 2" in result.stderr


def test_a_users_own_frames_are_read(tmp_path: Path, run: Run) -> None:
    frames = tmp_path / "own.yaml"
    frames.write_text(
        "provenance: made for this test\nframes:\n  - {predicate: supports, verbs: [serenade], subject: subj, "
        'object: obj, weight: 0.9, example: "Chad serenaded Sudan. => Chad supports Sudan"}\n'
    )
    shown = run("extract", "-", "--frames", frames, "--format", "tsv", input="Iran serenaded Syria.")
    assert "Iran\tsupports\tSyria" in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--full"], "goes with --open"),
        (["--minimal"], "goes with --open"),
        (["--open", "--minimal", "--full"], "choose one"),
        (["--open", "--format", "xml"], "xml"),
    ],
)
def test_options_that_do_not_go_together(file: Path, run: Run, arguments: list[str], message: str) -> None:
    result = run("extract", file, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("options", [[], ["--open"], ["--open", "--lines"]])
def test_what_cannot_be_read_is_told(tmp_path: Path, run: Run, options: list[str]) -> None:
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02\xff" * 100)
    (tmp_path / "latin.txt").write_bytes(b"Iraq cut its output." + b"\xe2\x82\xac \xe2\x82\xac \xe2\x82")
    for name, message in (
        ("b.txt", "binary"),
        ("none.txt", "does not exist"),
        ("", "is a folder"),
        ("latin.txt", "broken bytes"),
    ):
        result = run("extract", tmp_path / name, *options)
        assert result.exit_code == 1
        assert message in str(result.exception)


def test_python(file: Path) -> None:
    [triple] = triplewire.open_triples("Iraq cut its output.")
    assert (triple.subject, triple.relation, triple.object) == ("Iraq", "cut", "its output")
    assert [t.sentence for t in triplewire.open_triples(["", "Iraq cut oil output."], style="full")] == [2]


def test_the_page_shows_what_is_printed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (root / "docs/open-triples.md").read_text(encoding="utf-8")
    (tmp_path / "bridge.txt").write_text(page.partition("```text\n")[2].partition("```")[0])
    monkeypatch.chdir(tmp_path)
    shown = re.findall(r"```console\n\$ triplewire (.+)\n((?:.+\n)+)```", page)
    assert len(shown) == 2
    for command, expected in shown:
        assert run(*command.split()).stdout == expected
    code = page.partition("```python\n")[2].partition("```")[0]
    exec(compile(code, "docs/open-triples.md", "exec"), {})
    assert capsys.readouterr().out == "Iraq cut its output ((0, 4),)\nIraq has output ((0, 4),)\n"
