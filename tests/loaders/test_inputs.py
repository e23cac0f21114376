"""How documents are named, whatever the order of the inputs."""

import io
import random
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders import load

TEXT = "The army said on Sunday that it had taken the town of Homs after weeks of fighting with the rebels."


def run(inputs: list[str | Path], **options: object) -> tuple[list[Document], list[InputError]]:
    problems: list[InputError] = []
    return list(load(inputs, on_problem=problems.append, **options)), problems  # type: ignore[arg-type]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/c.txt", "a/b.txt", "a/deep/d.md", ".hidden.txt", "a/.git/e.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{TEXT} It was told in {name}.")
    return tmp_path / "news"


def test_names_are_relative_to_the_folder_given_and_hidden_files_are_passed_over(tree: Path) -> None:
    documents, problems = run([tree])
    assert problems == []
    assert [d.name for d in documents] == ["a/b.txt", "a/c.txt", "a/deep/d.md", "b.txt"]
    assert [d.name for d in run([tree / "a" / "c.txt"])[0]] == ["c.txt"]
    assert [d.name for d in run([tree / ".hidden.txt"])[0]] == [".hidden.txt"]


def test_a_relative_path_and_an_absolute_one_are_one_file(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.parent)
    assert [d.name for d in run(["news", tree, Path("news/../news")])[0]] == [
        "a/b.txt",
        "a/c.txt",
        "a/deep/d.md",
        "b.txt",
    ]


def test_a_file_below_another_input_is_named_from_the_outer_one(tree: Path) -> None:
    inputs: list[str | Path] = [tree / "a", tree, tree / "a" / "deep" / "d.md", tree / "b.txt"]
    expected = run([tree])[0]
    for seed in range(5):
        random.Random(seed).shuffle(inputs)
        assert run(inputs) == (expected, [])


def test_a_file_below_a_remembered_folder_is_named_from_it(tree: Path) -> None:
    assert [d.name for d in run([tree / "a" / "c.txt"], roots=[tree])[0]] == ["a/c.txt"]
    assert [d.name for d in run([tree / "a"], roots=[tree])[0]] == ["a/b.txt", "a/c.txt", "a/deep/d.md"]


def test_two_files_of_one_name_are_an_error_that_names_both(tree: Path) -> None:
    for inputs in ([tree / "b.txt", tree / "a" / "b.txt"], [tree / "a" / "b.txt", tree / "b.txt"]):
        documents, problems = run(list(inputs))
        assert [d.text for d in documents] == [f"{TEXT} It was told in a/b.txt."]
        assert len(problems) == 1
        assert problems[0].where == str(tree / "b.txt")
        assert str(tree / "a" / "b.txt") in problems[0].message
        assert "--prefix" in problems[0].cure


def test_a_prefix_stands_before_every_name(tree: Path) -> None:
    for prefix in ("old", "old/"):
        assert [d.name for d in run([tree / "a"], prefix=prefix)[0]] == ["old/b.txt", "old/c.txt", "old/deep/d.md"]


def test_a_record_never_takes_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "{TEXT} One."}}\n{{"text": "{TEXT} Two."}}\n')
    (tmp_path / "a.jsonl#2").write_text(f"{TEXT} A file of its own.")
    documents, problems = run([tmp_path])
    assert [d.name for d in documents] == ["a.jsonl#1", "a.jsonl#2"]
    assert len({d.id for d in documents}) == 2
    assert len(problems) == 1
    assert "a.jsonl#2" in problems[0].message


def test_names_are_in_composed_unicode(tmp_path: Path) -> None:
    (tmp_path / "Cafe\u0301.txt").write_text(TEXT)
    assert [d.name for d in run([tmp_path])[0]] == ["Caf\u00e9.txt"]


def test_names_that_are_no_text_can_still_be_written(tmp_path: Path) -> None:
    (tmp_path / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).write_text(TEXT)
    assert [d.name for d in run([tmp_path])[0]] == ["caf\ufffd.txt"]


def test_a_link_keeps_its_name_and_a_loop_ends(tree: Path) -> None:
    (tree / "a" / "loop").symlink_to(tree)
    (tree / "z.txt").symlink_to(tree / "b.txt")
    assert [d.name for d in run([tree])[0]] == ["a/b.txt", "a/c.txt", "a/deep/d.md", "b.txt"]


@pytest.mark.parametrize(
    ("data", "names"),
    [(TEXT, ["stdin"]), (f'{{"text": "{TEXT} One."}}\n{{"text": "{TEXT} Two."}}\n', ["stdin#1", "stdin#2"])],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: str, names: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data.encode()), encoding="utf-8"))
    documents, problems = run(["-"])
    assert problems == []
    assert [d.name for d in documents] == names


def test_no_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    documents, problems = run(["-"])
    assert documents == []
    assert "no standard input" in problems[0].message
