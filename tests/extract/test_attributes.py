"""Tables for the attribute ruler, sets for the lemmatizer's lists: the outcome is that of the installed model."""

import random
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

from extract.parsing.attributes import RULER, WRITTEN, TabledAttributes, read_from_tables
from extract.parsing.model import bare_model, load_model

WORDS = ["Kenya", "troops", "n't", "nt", "nothin'", "nuthin'", "y'", "y", "all", "ai", "'s", "\n\n", " ", "-", "vs."]
TAGS = ["NN", "NNP", "VBD", "VBZ", "IN", "DT", "WDT", "TO", "_SP", ""]
DEPS = ["ROOT", "nsubj", "dobj", "pobj", "aux", "det", "mark", "expl", "dep", ""]


@pytest.fixture(scope="module")
def installed() -> Language:
    return bare_model()


def asked(ruler: AttributeRuler) -> list[list[dict[str, Any]]]:
    """Return the patterns of a ruler."""
    return [tokens for rule in ruler.patterns for tokens in rule["patterns"]]  # type: ignore[attr-defined]


def tagged(nlp: Language, patterns: list[list[dict[str, Any]]], seed: int) -> Doc:
    """Return a document that every pattern fits somewhere or nearly so: one value in four is another one."""
    rng = random.Random(seed)

    def value(wanted: Any, others: list[str]) -> str:
        if isinstance(wanted, dict):
            wanted = rng.choice(wanted.get("IN", others))
        return (
            rng.choice([wanted, wanted, wanted, rng.choice(others)]) if isinstance(wanted, str) else rng.choice(others)
        )

    rows = rng.sample(patterns, k=len(patterns))
    tokens = [token for row in rows for token in row]
    doc = Doc(nlp.vocab, words=[value(token.get("LOWER"), WORDS) for token in tokens])
    for i, token in enumerate(tokens):
        doc[i].tag_, doc[i].dep_ = value(token.get("TAG"), TAGS), value(token.get("DEP"), DEPS)
    return doc


@pytest.mark.parametrize("seed", range(20))
def test_tables_write_what_the_ruler_writes(installed: Language, seed: int) -> None:
    ruler = installed.get_pipe(RULER)
    tables = load_model().get_pipe("tabled_attributes")
    assert isinstance(ruler, AttributeRuler)
    assert isinstance(tables, TabledAttributes)
    before, expected = tagged(installed, asked(ruler), seed), tagged(installed, asked(ruler), seed)
    got = tagged(load_model(), asked(ruler), seed)
    ruler(expected)
    tables(got)
    names = [*WRITTEN, "NORM", "LOWER", "SENT_START"]
    assert got.to_array(names).tolist() == expected.to_array(names).tolist() != before.to_array(names).tolist()


def test_all_patterns_of_the_ruler_are_met(installed: Language) -> None:
    ruler = installed.get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler)
    met = {rule for seed in range(20) for rule, *_ in ruler.match(tagged(installed, asked(ruler), seed))}
    assert met == set(range(len(ruler.attrs)))


def test_no_word_at_all(installed: Language) -> None:
    tables = load_model().get_pipe("tabled_attributes")
    assert len(tables(installed.make_doc(""))) == 0


@pytest.mark.parametrize(
    ("pattern", "attributes"),
    [
        ([{"SHAPE": "Xxx"}], {"POS": "PROPN"}),  # asked of what tables do not hold
        ([{"LOWER": {"FUZZY": "troops"}}], {"POS": "NOUN"}),
        ([{"TAG": {"REGEX": "^N"}}], {"POS": "NOUN"}),
        ([{"LOWER": "troops", "OP": "+"}], {"POS": "NOUN"}),
        ([{}], {"POS": "NOUN"}),
        ([{"LOWER": "troops"}], {"NORM": "soldiers"}),  # written where tables do not write
    ],
)
def test_a_ruler_that_tables_cannot_hold_stays(pattern: list[dict[str, object]], attributes: dict[str, str]) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe(RULER)
    ruler.add([pattern], attributes)  # type: ignore[attr-defined]
    read_from_tables(nlp)
    assert nlp.pipe_names == [RULER]


def test_a_ruler_of_the_users_own_model_is_read_from_tables() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe(RULER)
    ruler.add([[{"LOWER": "armed"}, {"LOWER": {"IN": ["men", "forces"]}}]], {"LEMMA": "gunman"}, index=-1)  # type: ignore[attr-defined]
    read_from_tables(nlp)
    assert nlp.pipe_names == ["tabled_attributes"]
    assert [t.lemma_ for t in nlp("Armed men and armed guards, armed forces, armed")] == [
        *("", "gunman", "", "", "", "", "", "gunman", "", ""),
    ]


def test_a_model_without_a_ruler() -> None:
    nlp = spacy.blank("en")
    read_from_tables(nlp)
    assert nlp.pipe_names == []


def test_lemmas_are_those_of_the_installed_lemmatizer(installed: Language) -> None:
    ours, theirs = load_model().get_pipe("lemmatizer"), installed.get_pipe("lemmatizer")
    assert isinstance(ours, Lemmatizer)
    assert isinstance(theirs, Lemmatizer)
    forms = [
        "wolves",
        "bases",
        "axes",
        "talks",
        "leaves",
        "men",
        "left",
        "fled",
        "lying",
        "nonesuches",
        "worse",
        "widest",
    ]
    for form in forms:
        for kind, features in (("NOUN", "Number=Plur"), ("VERB", "Tense=Past"), ("ADJ", "Degree=Cmp"), ("ADV", "")):
            [lemmas] = {
                tuple(one.rule_lemmatize(doc[0]))
                for one, nlp in ((ours, load_model()), (theirs, installed))
                for doc in [Doc(nlp.vocab, words=[form], pos=[kind], morphs=[features])]
            }
            assert lemmas
