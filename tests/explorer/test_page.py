"""The page's file: safe whatever the names and texts are, shut against the network, and read back."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph.exports import EXPORTERS
from graph.exports.explorer import page
from graph.exports.explorer_data import AROUND, passage
from graph.exports.exporter import gather
from graph.model import Evidence
from graph.ontology import load_ontology
from graph.tones import tone
from tests.graph.made import hostile_graph


def written(path: Path, parts: Any) -> str:
    EXPORTERS["html"].write(path, gather(*parts))
    return path.read_text(encoding="utf-8")


def test_no_text_of_the_graph_ends_or_begins_an_element(tmp_path: Path) -> None:
    text = written(tmp_path / "graph.html", hostile_graph())
    data = text[text.rindex('id="data">') + 10 : text.rindex("</script>")]
    assert not re.search(r"[<>&\u2028\u2029]", data)
    assert len(json.loads(data)["relations"]) == len(hostile_graph()[2])


def test_the_policy_lets_run_this_script_only_and_ask_for_nothing() -> None:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page())
    assert found is not None
    policy = dict(rule.strip().split(" ", 1) for rule in found[1].split(";"))
    assert policy["default-src"] == "'none'"
    assert set(policy) == {"default-src", "script-src", "style-src", "worker-src", "base-uri", "form-action"}
    assert re.fullmatch(r"'sha256-[\w+/=]{44}'", policy["script-src"])
    assert policy["worker-src"] == "blob:"
    assert not re.search(r"<(?:link|img|iframe|object|embed)\b|<script[^>]+src=", page())


def item(start: int, end: int, text: str) -> Evidence:
    return Evidence(
        document="d", start=start, end=end, text=text[start:end], subject_text="", object_text="", rule="r", claim="c"
    )


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("One. Two. Three.", 5, 9, ("One. ", "Two.", " Three.")),
        ("Two.", 0, 4, ("", "Two.", "")),
        (f"{'word ' * 60}Two.{' more' * 60}", 300, 304, (f"…{'word ' * 47}", "Two.", f"{' more' * 47}…")),
        ("x" * 300 + "Two." + "y" * 300, 300, 304, ("…" + "x" * AROUND, "Two.", "y" * AROUND + "…")),
    ],
)
def test_a_sentence_stands_in_its_article(text: str, start: int, end: int, shown: tuple[str, str, str]) -> None:
    assert passage(item(start, end, text), text) == shown


def test_a_sentence_whose_article_is_not_there_stands_alone() -> None:
    assert passage(item(5, 9, "One. Two. Three."), "") == ("", "Two.", "")


@pytest.mark.parametrize(
    ("predicate", "told"),
    [("attacks", "conflict"), ("accuses", "conflict"), ("meets_with", "cooperation"), ("aids", "cooperation"),
     ("allied_with", "cooperation"), ("opposes", "conflict"), ("leads", "standing"), ("appoints", "other"),
     ("sells_to", "other")],
)  # fmt: skip
def test_tones(predicate: str, told: str) -> None:
    assert tone(predicate, load_ontology()) == told
