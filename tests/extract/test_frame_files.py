"""The frame files: they load, are broad, name real words and real roles, and their examples are read as they say."""

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from extract.frames import Frame, load_frames, read_frames
from extract.lexicon import load_table
from graph.errors import DataError
from graph.ontology import load_ontology
from tests.extract.conftest import Read, Reading

ONTOLOGY = load_ontology()
PREDICATES = frozenset(ONTOLOGY.predicates)
FRAMES = load_frames(PREDICATES)
FILES = sorted(p.name for p in (files("extract") / "data" / "frames").iterdir() if p.name.endswith(".yaml"))
DATA = Path(__file__).parents[2] / "extract/data"
EXAMPLES = [f for f in FRAMES if f.example]

ROLES = "subj obj obj2 iobj both poss mod comp clause act inf adv attr patient partner"
PREPOSITIONS = """
about across after against along alongside among around as aside at before behind beside between by during for from in
inside into including like near of off on out outside over targeting through to toward towards under until upon
via with within without
"""
KNOWN = frozenset(
    [
        *ROLES.split(),
        *PREPOSITIONS.split(),
        "across into",
        "out of",
        "ahead of",
        "example",
        "helped",
        "prep",
        "verb",
        "when",
        "acting",
        "asked",
        "doing",
        "self",
        "host",
    ]
)
CONDITIONS = frozenset(["that", "demand", "opinion", "question", "fact"])  # roles that only `unless` may name
MUTUAL = frozenset(
    ["accuses", "acquires", "breaks_relations_with", "mediates_for", "opposes"]
)  # one-way, but said of two at once

# Lemmas that end like an inflected form.
VERBS_IN_ED_S = """
address amass bless canvass concuss cross discuss dismiss dress encompass express feed heed hiss mass miss need oppress
outclass pass possess press proceed profess repress stress suppress succeed toss wed
"""
NOUNS_IN_S = "axis business consensus exodus nemesis rendezvous headquarters loss process offices"


class Strict(yaml.SafeLoader):
    """Reads YAML, and refuses a mapping that has one key twice, of which the last would silently win."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), f"{node.start_mark}: {[k for k in keys if keys.count(k) > 1]} twice"
        return super().construct_mapping(node, deep)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "extract/data").rglob("*.yaml")), ids=lambda p: p.name
)
def test_no_key_stands_twice(path: Path) -> None:
    yaml.load(path.read_text(encoding="utf-8"), Strict)


def patterns() -> Counter[tuple[str, str, str]]:
    """Count each (part of speech, word, pattern): all that decides what a frame finds, not how sure it is."""
    beside = {"verbs", "nouns", "adjectives", "weight", "example"}
    return Counter((f.part_of_speech, w, f.model_dump_json(exclude=beside)) for f in FRAMES for w in f.words)


def roles(frame: Frame) -> list[str]:
    named = [*frame.subject, *frame.object, *frame.where, *([frame.title] if frame.title else [])]
    return [part for role in named for part in role.split(".")]


@pytest.mark.parametrize("name", FILES)
def test_each_file_loads_and_has_frames(name: str) -> None:
    text = (files("extract") / "data" / "frames" / name).read_text(encoding="utf-8")
    assert read_frames(text, name, PREDICATES)


def test_there_are_more_than_seven_hundred_frames() -> None:
    beside = {"weight", "example"}
    assert len({frame.model_dump_json(exclude=beside) for frame in FRAMES}) >= 700


def test_the_lexicon_is_broad() -> None:
    assert len(patterns()) >= 3500
    assert len({(f.part_of_speech, w) for f in FRAMES for w in f.words}) >= 1500


@pytest.mark.parametrize("predicate", sorted(PREDICATES))
def test_every_predicate_has_frames(predicate: str) -> None:
    found = [f for f in FRAMES if f.predicate == predicate]
    assert len(found) >= 2
    assert any(f.example for f in found)


def test_no_pattern_stands_twice() -> None:
    assert [key for key, count in patterns().items() if count > 1] == []


def test_no_word_stands_twice_in_a_frame() -> None:
    assert [(f.predicate, w) for f in FRAMES for w, n in Counter(f.words).items() if n > 1] == []


def test_words_are_lower_case() -> None:
    assert [w for f in FRAMES for w in f.words if w != w.lower() or w != w.strip()] == []
    conditions = [w for f in FRAMES for lemmas in f.where.values() for w in lemmas]
    assert [w for w in conditions if w != w.lower()] == []


def test_verbs_are_lemmas() -> None:
    verbs = {w.split()[0] for f in FRAMES for w in f.verbs}
    odd = {v for v in verbs if re.search(r"([aeiou][^aeiou]*ing|ed|[^u]s)$", v)}
    assert odd - set(VERBS_IN_ED_S.split()) == set()


def test_nouns_are_lemmas() -> None:
    nouns = {w.split()[-1] for f in FRAMES for w in f.nouns}
    assert {n for n in nouns if re.search(r"[^s]s$", n)} - set(NOUNS_IN_S.split()) == set()


def test_verbs_have_at_most_one_particle() -> None:
    assert [w for f in FRAMES for w in f.verbs if w.count(" ") > 1] == []


def test_hyphenated_words_are_kept_whole() -> None:
    tables = load_table("lexicon")
    whole = {*tables["whole_words"], *tables["title_nouns"]}
    assert {w for f in FRAMES for w in f.words if "-" in w} - whole == set()


def test_roles_are_known() -> None:
    assert [(f.predicate, f.words[0], r) for f in FRAMES for r in roles(f) if r not in KNOWN] == []
    assert {part for f in FRAMES for role in f.unless for part in role.split(".")} - KNOWN - CONDITIONS == set()


def test_both_is_only_an_object_where_two_can_do_it_to_each_other() -> None:
    one_way = {f.predicate for f in FRAMES if "both" in f.object and not ONTOLOGY.symmetric(f.predicate)}
    assert one_way <= MUTUAL
    assert [f.predicate for f in FRAMES if "both" in f.subject] == []


def test_types_overlap_with_the_ontology() -> None:
    for frame in FRAMES:
        about = ONTOLOGY.predicates[frame.predicate]
        assert not frame.subject_types or set(frame.subject_types) & set(about.domain), frame
        assert not frame.object_types or set(frame.object_types) & set(about.range), frame


def test_former_is_only_said_of_states() -> None:
    assert [f.predicate for f in FRAMES if f.former and not ONTOLOGY.is_state(f.predicate)] == []


def test_weights_are_probabilities_of_a_guess_worth_making() -> None:
    assert [(f.predicate, f.words[0]) for f in FRAMES if not 0.4 < f.weight < 1] == []


@pytest.mark.parametrize("frame", EXAMPLES, ids=[str(f.example).split(" => ")[0] for f in EXAMPLES])
def test_example_is_read_as_it_says(frame: Frame, read: Read) -> None:
    sentence, claim = str(frame.example).split(" => ")
    subject, obj = claim.lower().split(f" {frame.predicate} ")
    reading = read(sentence)
    wanted = [(subject, obj), (obj, subject)] if ONTOLOGY.symmetric(frame.predicate) else [(subject, obj)]
    assert any(
        (c.polarity, c.modality, c.former) == (frame.polarity, frame.modality, frame.former)
        and any(a in names(reading, c.subject) and b in names(reading, c.object) for a, b in wanted)
        for c in reading.of(frame.predicate)
    ), reading.claims()


def names(reading: Reading, mention: str) -> set[str]:
    """Return all names of the actor behind a mention: which of them is canonical is for the knowledge to say."""
    actor = reading.actor(mention)
    return {name.lower() for name in (actor.name, *actor.names)}


def row(about: str) -> str:
    return f"provenance: x\nframes: [{{{about}, subject: subj}}]"


BROKEN = [
    ("frames: []", "provenance"),
    ("provenance: x", "frames"),
    ("provenance: [x", "not YAML"),
    (row("predicate: attacks, verbs: [hit]"), "object"),
    (row("predicate: attacks, verbs: [hit], nouns: [hit], object: obj"), "exactly"),
    (row("predicate: attacks, object: obj"), "exactly"),
    (row("predicate: hugs, verbs: [hug], object: obj"), "hugs"),
    (row("predicate: attacks, verbs: [hit], object: obj, wher: {}"), "wher"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN, ids=[f"{i}-{m}" for i, (_, m) in enumerate(BROKEN)])
def test_a_broken_file_is_named_with_its_fault(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message) as problem:
        read_frames(text, "mine.yaml", PREDICATES)
    assert "mine.yaml" in str(problem.value)
