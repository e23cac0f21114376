"""What every extraction must hold, whatever the text: true offsets, ids that exist, one sentence as evidence."""

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.frame_extractor import FrameExtractor
from graph.errors import InputError
from graph.model import Document, Extraction
from graph.ontology import Ontology, load_ontology
from loaders import load
from tests.extract.conftest import article

LONGEST = 1000  # characters of a sentence; a longer one is two that ran together


def faults(document: Document, found: Extraction, ontology: Ontology) -> list[str]:
    """Return what is untrue in an extraction, in words; nothing when it is sound."""
    out = []
    actors = {a.key: a for a in found.actors}
    mentions = {m.id: m for m in found.mentions}
    if found.document != document.id:
        out.append(f"of another document: {found.document}")
    for kind, ids in (
        ("actor", [a.key for a in found.actors]),
        ("mention", [m.id for m in found.mentions]),
        ("claim", [c.id for c in found.claims]),
    ):
        out += [f"{kind} {i} stands twice" for i in sorted({i for i in ids if ids.count(i) > 1})]
    for mention in found.mentions:
        if not mention.text or document.text[mention.start : mention.end] != mention.text:
            out.append(f"mention {mention.id} is {mention.text!r}, not its slice")
        if mention.actor not in actors:
            out.append(f"mention {mention.id} is of no actor")
        elif mention.form not in actors[mention.actor].names:
            out.append(f"mention {mention.id}: {mention.form!r} is no name of its actor")
    for actor in found.actors:
        if not actor.name.strip() or not actor.names:
            out.append(f"actor {actor.key} has no name")
    for claim in found.claims:
        sentence = document.text[claim.start : claim.end]
        if not sentence.strip() or "\n" in sentence or len(sentence) > LONGEST:
            out.append(f"no sentence: {sentence!r}")
        if sentence != sentence.strip():
            out.append(f"white space around: {sentence!r}")
        if claim.predicate not in ontology.predicates:
            out.append(f"unknown predicate {claim.predicate}")
        said = [a.mention for a in claim.attribution if a.mention]
        missing = {claim.subject, claim.object, *claim.place, *claim.mediator, *said} - set(mentions)
        out += [f"claim of {sentence!r}: no mention {i}" for i in sorted(missing)]
        if not missing and mentions[claim.subject].actor == mentions[claim.object].actor:
            out.append(f"{claim.predicate} of an actor to itself: {sentence!r}")
        if not 0 < claim.confidence <= 1 or not claim.rule:
            out.append(f"confidence {claim.confidence}, rule {claim.rule!r}")
        if any(not a.text.strip() for a in claim.attribution):
            out.append(f"empty attribution: {sentence!r}")
    return out


def sound(documents: list[Document], extractor: FrameExtractor) -> int:
    """Fail when an extraction of one of the documents is not sound; return how many claims there are."""
    __tracebackhide__ = True
    out, claims = [], 0
    for document, found in zip(documents, extractor.extract(documents), strict=True):
        out += [f"{document.name}: {fault}" for fault in faults(document, found, load_ontology())]
        claims += len(found.claims)
    if out:
        pytest.fail("\n".join(out), pytrace=False)
    return claims


def read_folder(folder: Path) -> list[Document]:
    """Return the articles in a folder; a file that cannot be read fails the test."""
    problems: list[InputError] = []
    documents = list(load([folder], on_problem=problems.append))
    assert documents, folder
    return documents


def test_gold_articles(shared: Path, extractor: FrameExtractor) -> None:
    assert sound(read_folder(shared / "gold/dev/text"), extractor) >= 50


def test_public_articles(shared: Path, extractor: FrameExtractor) -> None:
    assert sound(read_folder(shared / "articles"), extractor) >= 50


def test_example_articles(root: Path, extractor: FrameExtractor) -> None:
    assert sound(read_folder(root / "examples/articles"), extractor) >= 30


def test_faults_are_seen(extractor: FrameExtractor) -> None:
    """The check itself can fail: a text that moved by one letter, and a claim without its mentions."""
    document = article("Kenya attacked Uganda.")
    [found] = extractor.extract([document])
    moved = document.model_copy(update={"text": " " + document.text})
    assert any("not its slice" in fault for fault in faults(moved, found, load_ontology()))
    bare = found.model_copy(update={"mentions": ()})
    assert any("no mention" in fault for fault in faults(document, bare, load_ontology()))


WORDS = re.findall(
    r"\S+",
    "Russia Syria Hamas the The group he it its two sides army Paris Kremlin minister President Joseph Otieno said "
    "told according to attacked bombed was by in on with from between talks deal agreement on Monday May 3 2024 1,600 "
    "not no refused may if who which whose U.S. U.S.-backed Saudi-led former and or , , . . . : ; ( ) ? ! "
    "\" \" ' “ ” ‘ ’ — – - 's",
)
CLAUSES = [
    "Russia attacked Syria",
    "which Hamas had seized",
    "Iran-backed militants",
    "held talks with Israel in Paris on Monday",
    "Kenyan President Joseph Otieno",
    '"We will not leave Mali," he said',
    "according to two diplomats",
    "The two sides signed no agreement.",
    "the Volta River Liberation Front (VRLF)",
]
ODD = [
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\ufeff",
    "é",
    "\u0301",
    "Ω",
    "محمد",
    "北京",
    "👍🏽",
    "…",
    "🇸🇾",
]
ODD += ["\x85", "\u2028", "ß", "İ", "\x00", "\ufffd"]


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.sampled_from([*CLAUSES, *WORDS, *ODD]), max_size=40), published=st.booleans())
def test_whatever_the_text_the_extraction_is_sound(
    extractor: FrameExtractor, parts: list[str], published: bool
) -> None:
    document = article(" ".join(parts), published=dt.date(2024, 5, 15) if published else None)
    [found] = extractor.extract([document])
    assert faults(document, found, load_ontology()) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", ".", '"', "\u200b", "Kenya", "Kenya\n" * 300, "(" * 500])
def test_hardly_any_text(extractor: FrameExtractor, text: str) -> None:
    document = article(text)
    [found] = extractor.extract([document])
    assert faults(document, found, load_ontology()) == []
    assert found.claims == ()
