"""What a project remembers of its inputs, and that the steps taken leave no trace in the names."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from triplewire.inputs import Move, Plan, Root, former_name, is_there, plan, read_roots, roots_text


def test_a_file_can_go_and_an_address_cannot(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert is_there(str(tmp_path / "a.txt"))
    assert not is_there(str(tmp_path / "b.txt"))
    assert is_there("https://x.example/gone")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "news/syria").mkdir(parents=True)
    for name in ("a.txt", "syria/b.txt", "syria/c.jsonl"):
        (tmp_path / "news" / name).write_text("x")
    return tmp_path / "news"


def steps(made: Plan) -> list[tuple[str, str | None]]:
    return [(Path(step.path).name, step.prefix) for step in made.steps]


def test_a_folder_and_a_file_by_themselves_have_no_prefix(news: Path) -> None:
    assert steps(plan([news], None, ())) == [("news", None)]
    assert steps(plan([news / "syria/b.txt"], None, ())) == [("b.txt", None)]


def test_what_lies_below_a_remembered_folder_is_named_from_it(news: Path) -> None:
    roots = plan([news], None, ()).roots
    assert steps(plan([news / "syria"], None, roots)) == [("syria", "syria")]
    assert steps(plan([news / "syria/b.txt"], None, roots)) == [("b.txt", "syria")]
    assert steps(plan([news / "a.txt"], None, roots)) == [("a.txt", None)]
    assert steps(plan([news], None, roots)) == [("news", None)]


def test_a_remembered_prefix_holds_until_another_is_given(news: Path) -> None:
    roots = plan([news], "old", ()).roots
    assert steps(plan([news / "syria/b.txt"], None, roots)) == [("b.txt", "old/syria")]
    assert steps(plan([news / "syria/b.txt"], "mine", roots)) == [("b.txt", "mine")]


def test_inputs_of_one_call_may_overlap(news: Path) -> None:
    made = plan([news / "syria/b.txt", news, news / "syria"], None, ())
    assert steps(made) == [("news", None), ("syria", "syria"), ("b.txt", "syria")]


def test_a_folder_given_later_renames_what_was_given_before(news: Path) -> None:
    first = plan([news / "syria/c.jsonl", news / "a.txt"], None, ())
    assert plan([news], None, first.roots).moves == (Move(new="syria/c.jsonl", old="c.jsonl"),)
    assert plan([news], None, plan([news / "syria"], None, ()).roots).moves == (Move(new="syria", old=""),)


def test_missing_inputs_and_standard_input_are_not_remembered(news: Path) -> None:
    made = plan(["-", news / "none.txt"], "p", ())
    assert steps(made) == [("-", "p"), ("none.txt", "p")]
    assert made.roots == ()


@pytest.mark.parametrize(
    ("name", "move", "former"),
    [
        ("syria/b.txt", Move(new="syria", old=""), "b.txt"),
        ("syria/b.txt", Move(new="syria", old="p"), "p/b.txt"),
        ("syria/c.jsonl#3", Move(new="syria/c.jsonl", old="c.jsonl"), "c.jsonl#3"),
        ("syria/c.jsonl", Move(new="syria/c.jsonl", old="c.jsonl"), "c.jsonl"),
        ("syriana.txt", Move(new="syria", old=""), None),
        ("a.txt", Move(new="syria", old=""), None),
    ],
)
def test_former_names(name: str, move: Move, former: str | None) -> None:
    assert former_name(name, move) == former


@given(st.lists(st.builds(Root, path=st.text(), base=st.text())))
def test_roots_survive_the_store(roots: list[Root]) -> None:
    assert read_roots(roots_text(roots)) == tuple(roots)


def test_nothing_remembered_yet() -> None:
    assert read_roots(None) == ()
