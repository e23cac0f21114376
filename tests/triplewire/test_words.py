"""What `frames` shows of a word, and what `explain` shows of how a claim was made."""

import pytest
from typer.testing import CliRunner

import triplewire
from graph.errors import UnknownNameError
from triplewire.cli import app


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("seize", "seize"),
        ("Seizes", "seize"),
        ("bombed", "bomb"),
        ("barred", "bar"),
        ("met", "meet"),
        ("allies", "ally"),
    ],
)
def test_a_word_is_found_by_any_of_its_forms(asked: str, found: str) -> None:
    card = triplewire.look_up(asked)
    assert card.word == found
    assert any(found in word.split() for row in card.frames for word in row.frame.words)


def test_all_frames_of_a_word_are_shown() -> None:
    card = triplewire.look_up("attack")
    assert {row.frame.part_of_speech for row in card.frames} == {"verb", "noun"}
    assert any("drone attack" in row.frame.words for row in card.frames)
    assert any("attack" in row.frame.where.get("obj", ()) for row in card.conditions)
    every = triplewire.frames()
    assert all(row in every for row in (*card.frames, *card.conditions))


@pytest.mark.parametrize("verb", ["break", "carry"])
def test_a_verb_is_shown_with_its_particles(verb: str) -> None:
    words = {word for row in triplewire.look_up(verb).frames for word in row.frame.words}
    assert any(word.startswith(f"{verb} ") for word in words)


@pytest.mark.parametrize(
    ("word", "file", "name", "says"),
    [
        ("say", "lexicon", "reporting_verbs", None),
        ("stage", "lexicon", "light_verbs", None),
        ("refuse", "operators", "verbs", "inf: not"),
        ("premier", "lexicon", "title_nouns", "leads"),
        ("might", "operators", "modals", "possible"),
    ],
)
def test_the_lists_that_a_word_stands_in(word: str, file: str, name: str, says: str | None) -> None:
    [member] = [m for m in triplewire.look_up(word).lists if (m.file, m.list) == (f"extract/data/{file}.yaml", name)]
    assert (says or "") in (member.says or "")


def test_an_unknown_word_has_near_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"did you mean .*negotiate"):
        triplewire.look_up("negociate")
    done = CliRunner().invoke(app, ["frames", "xyzzyplugh"])
    assert isinstance(done.exception, UnknownNameError)
    assert "docs/frames.md" in done.exception.cure


def test_the_command_shows_arguments_conditions_example_and_place() -> None:
    shown = " ".join(CliRunner().invoke(app, ["frames", "meet"]).stdout.split())
    assert "verb meet → meets_with extract/data/frames/talks.yaml, row" in shown
    assert "subject subj; object with, obj, both" in shown
    assert "=>" in shown


def test_without_a_word_all_predicates_are_counted() -> None:
    lines = CliRunner().invoke(app, ["frames"]).stdout.splitlines()
    total = lines[-1].split()
    assert (total[0], int(total[1])) == ("total", len(triplewire.frames()))
    assert sum(int(line.split()[1]) for line in lines[1:-1]) == int(total[1])


def test_explain_names_the_frames_that_a_rule_means(demo: triplewire.Project) -> None:
    quotes = [quote for one in demo.explain("HTS", "Israel") for quote in one.quotes]
    assert quotes
    for quote in quotes:
        assert quote.rule.startswith("frame:")
        _, part_of_speech, word, predicate = quote.rule.split(":")
        assert quote.frames
        assert {(row.frame.part_of_speech, row.frame.predicate) for row in quote.frames} == {
            (part_of_speech, predicate)
        }
        assert all(any(word in known.split() for known in row.frame.words) for row in quote.frames)


def test_explain_reads_the_parse_again(demo: triplewire.Project) -> None:
    plain = {q.claim: q.frames for one in demo.explain("HTS", "Israel") for q in one.quotes}
    for one in demo.explain("HTS", "Israel", parse=True):
        for quote in one.quotes:
            trace = quote.trace
            assert trace is not None
            assert trace.frame in plain[quote.claim]
            assert quote.frames == (trace.frame,)
            assert "".join(token.text for token in trace.tokens).strip() == "".join(quote.text.split())
            assert all(0 <= token.head < len(trace.tokens) for token in trace.tokens)


def test_explain_of_a_rule_that_is_no_frame(demo: triplewire.Project) -> None:
    quotes = [q for one in demo.explain("Ron Dermer", "Israel", parse=True) for q in one.quotes]
    standing = [q for q in quotes if not q.rule.startswith("frame:")]
    assert standing
    assert all(q.frames == () and q.trace is not None and q.trace.frame is None for q in standing)


def test_explain_shows_rule_frame_and_parse(demo: triplewire.Project) -> None:
    command = ["explain", "HTS", "Israel", "--project", str(demo.folder)]
    brief = CliRunner().invoke(app, command).stdout
    assert "frame extract/data/frames/talks.yaml, row" in brief
    assert "parse" not in brief
    whole = " ".join(CliRunner().invoke(app, [*command, "--parse"]).stdout.split())
    assert "opened/VBN ROOT→ROOT" in whole
