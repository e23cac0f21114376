"""Numbers and offsets: of lines and of texts, tokenised or plain, whatever they hold."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.open.render import words
from extract.open.sentences import paragraphs
from extract.open.triples import OpenTriple, Style, open_triples

WORDS = [
    *[
        "the",
        "army",
        "Iraq",
        "attacked",
        "and",
        ",",
        "``",
        "''",
        "-LRB-",
        "-RRB-",
        "who",
        "was",
        "by",
        "'s",
        ".",
        "é",
        "2\\/3",
        "of",
        "said",
        "-",
        "that",
        '"',
        "?",
    ],
    "\t",
    "\x1b",
    "🙂",
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))


def checked(triple: OpenTriple, text: str) -> None:
    for part, stretches in (
        (triple.subject, triple.spans.subject),
        (triple.relation, triple.spans.relation),
        (triple.object, triple.spans.object),
    ):
        assert all(0 <= a < b <= len(text) for a, b in stretches)
        assert part == (words(stretches, text) if stretches else part)
        assert part == " ".join(part.split()) != ""
    assert triple.spans.subject
    assert triple.spans.object
    assert triple.spans.relation or triple.relation in ("is", "is in", "has")
    assert 0 < triple.confidence <= 1


@pytest.mark.parametrize("style", ["minimal", "full"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=st.lists(TEXTS, max_size=4))
def test_any_lines_give_spans_inside_their_line_twice_the_same(style: Style, lines: list[str]) -> None:
    found = list(open_triples(lines, style=style))
    for triple in found:
        checked(triple, lines[triple.sentence - 1])
    assert found == list(open_triples(lines, style=style))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.lists(TEXTS, max_size=4).map("\n".join))
def test_any_text_gives_spans_inside_the_text(text: str) -> None:
    for triple in open_triples(text, style="full"):
        checked(triple, text)


def test_a_line_reads_alike_alone_and_among_others() -> None:
    lines = ["The rebels captured Aleppo .", "Iraq cut its output .", "", "She lives in Basra ."]
    together = list(open_triples(lines))
    assert [t.sentence for t in together] == [1, 2, 4, 4][:3]
    for number, line in enumerate(lines, start=1):
        alone = [t.model_copy(update={"sentence": number}) for t in open_triples([line])]
        assert alone == [t for t in together if t.sentence == number]


def test_sentences_of_a_text_are_numbered_on_and_offsets_are_of_the_text() -> None:
    text = "Iraq cut its output. Iran raised taxes.\n\nThe rebels captured Aleppo."
    found = list(open_triples(text))
    assert [(t.sentence, t.subject) for t in found] == [(1, "Iraq"), (2, "Iran"), (3, "The rebels")]
    assert str(found[2].spans) == "41-51;52-60;61-67"
    for triple in found:
        checked(triple, text)


def test_what_is_supposed_or_reported_is_less_sure_than_what_is_told() -> None:
    told, supposed, reported = (
        next(t.confidence for t in open_triples([line]) if t.subject == "the army")
        for line in (
            "On Monday the army attacked Kut.",
            "If the army attacks Kut, Iran will close the border.",
            "Officials said the army attacked Kut.",
        )
    )
    assert told > reported >= supposed


def test_a_gap_in_a_part_is_two_stretches() -> None:
    line = "In 1970 the firm built a dam ."
    [_, when] = open_triples([line])
    assert (when.relation, when.object) == ("built a dam", "In 1970")
    assert str(when.spans) == "8-16;17-28;0-7"
    [full] = open_triples([line], style="full")
    assert str(full.spans) == "8-16;17-22;23-28,0-7"


def test_tokenised_quotes_and_brackets_are_shown_as_written() -> None:
    line = "The firm sold `` The Last Reel '' -LRB- a film -RRB- ."
    assert [t.object for t in open_triples([line])] == ["`` The Last Reel ''"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One\n\nTwo", ["One", "Two"]),
        (
            "This line was broken into two by a program that wraps\ntext, as mail programs do.\n\nThis one follows.",
            [
                "This line was broken into two by a program that wraps\ntext, as mail programs do.",
                "This one follows.",
            ],
        ),
        ("\n \n", []),
        ("", []),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in paragraphs(text)] == expected


def test_a_huge_line_is_read_in_parts() -> None:
    line = "The rebels captured Aleppo and then they met the envoy ; " * 2_000
    found = list(open_triples([line]))
    assert {t.sentence for t in found} == {1}
    assert max(t.spans.object[0][1] for t in found) > 0.9 * len(line)
    for triple in found:
        checked(triple, line)
