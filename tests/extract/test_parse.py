"""Plain tokens have the attributes that spaCy's have, also after they were moved in the tree."""

import random

import pytest
from spacy.tokens import Doc

from extract.parsing.model import load_model
from extract.parsing.parse import read_parse

TEXTS = [
    "",
    "Kenya",
    "\n\n",
    'Chad Cuts Ties\n\n"Chad  recalled its envoy," officials said; 3 of 20 soldiers, who fled to Mali, were killed.',
    "The U.S.-backed rebels and the army's tanks, led by Gen. Ann Lee, shelled Accra (Ghana) on 3 May. He didn't say!",
    "What the group that Niger, which Togo fought in 1999, supports says, Benin denies. It met the A and B's envoys.",
]
PLAIN = [
    *("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_"),
    *("is_space", "is_punct", "is_alpha", "is_upper", "is_stop", "is_quote", "like_num"),
]


@pytest.fixture(scope="module", params=TEXTS)
def parsed(request: pytest.FixtureRequest) -> Doc:
    return load_model()(request.param)


def tree(tokens: object) -> list[object]:
    """Return where each token hangs, by its own attributes and by those of the tokens around it."""
    return [
        (
            (token.head.i, token.left_edge.i, token.right_edge.i, token.dep_),
            *([t.i for t in around] for around in (token.children, token.lefts, token.rights)),
            *([t.i for t in around] for around in (token.subtree, token.ancestors)),
        )
        for token in tokens  # type: ignore[attr-defined]
    ]


def test_attributes(parsed: Doc) -> None:
    ours = read_parse(parsed)
    assert (ours.text, len(ours)) == (parsed.text, len(parsed))
    for token, theirs in zip(ours, parsed, strict=True):
        assert [getattr(token, name) for name in PLAIN] == [getattr(theirs, name) for name in PLAIN]
        assert token.is_sent_start == bool(theirs.is_sent_start)
        assert (token.sent.start, token.sent.end) == (theirs.sent.start, theirs.sent.end)
        assert (len(token), str(token)) == (len(theirs), str(theirs))


def test_the_tree(parsed: Doc) -> None:
    assert tree(read_parse(parsed)) == tree(parsed)


def test_sentences_and_entities(parsed: Doc) -> None:
    ours = read_parse(parsed)
    for mine, theirs in ((ours.sents, list(parsed.sents) if len(parsed) else []), (ours.ents, parsed.ents)):
        rows = [
            [(s.start, s.end, s.start_char, s.end_char, s.text, s.label_, s.root.i, len(s)) for s in spans]
            for spans in (mine, theirs)
        ]
        assert rows[0] == rows[1]


def test_spans(parsed: Doc) -> None:
    ours, end = read_parse(parsed), len(parsed)
    for start in range(-3, end + 3):
        for stop in range(-3, end + 3):
            mine, theirs = ours.span(start, stop), parsed[start:stop]
            assert (mine.start, mine.end, mine.text) == (theirs.start, theirs.end, theirs.text)
            assert [t.i for t in mine] == [t.i for t in theirs]
            if len(theirs):
                assert (mine.root.i, mine[0].i, mine[-1].i) == (theirs.root.i, theirs[0].i, theirs[-1].i)
                assert mine.sent.start == theirs.sent.start
                assert [e.text for e in mine.ents] == [e.text for e in theirs.ents]
                assert mine[1:].text == theirs[1:].text


def test_tokens_that_characters_touch(parsed: Doc) -> None:
    ours = read_parse(parsed)
    for start in range(len(parsed.text)):
        for stop in range(start + 1, len(parsed.text)):
            theirs = parsed.char_span(start, stop, alignment_mode="expand")
            assert theirs is not None
            mine = ours.covering(start, stop)
            assert (mine.start, mine.end) == (theirs.start, theirs.end)


def test_neighbours(parsed: Doc) -> None:
    ours = read_parse(parsed)
    for token in ours:
        for i in (-1, 1):
            if 0 <= token.i + i < len(ours):
                assert token.nbor(i) is ours[token.i + i]
            else:
                with pytest.raises(IndexError):
                    token.nbor(i)


@pytest.mark.parametrize("seed", range(5))
def test_moved_in_the_tree(parsed: Doc, seed: int) -> None:
    ours, rng = read_parse(parsed), random.Random(seed)
    for _ in range(min(len(ours), 6)):
        token, head = rng.choice(ours), rng.choice(ours)
        if head is not token and token.is_ancestor(head):  # a loop is no tree
            continue
        token.attach(head, "dep")
        assert (token.head, token.dep_) == (head, "dep")
        for one in ours:
            below = [t for t in ours if t is one or one.is_ancestor(t)]
            assert one.children == [t for t in ours if t.head is one and t is not one] == [*one.lefts, *one.rights]
            assert all(t.i < one.i for t in one.lefts)
            assert (one.left_edge, one.right_edge) == (below[0], below[-1])
            assert sorted(t.i for t in one.subtree) == [t.i for t in below]
