"""Frames: which word, with which arguments, says which predicate. Data in `extract/data/frames/`, checked here.

A frame names its words (verbs, event nouns or adjectives, by lemma), where the subject and the object of the claim come
from, and conditions. Roles, tried in the order they are listed:

    subj      logical subject: of an active verb, the by-phrase of a passive one, the controller of an infinitive
    obj       logical direct object: of an active verb, the subject of a passive one, the noun of a participle
    iobj      indirect object ("gave Syria aid")
    both      the other members of a coordinated or plural subject ("X and Y met", "the two sides agreed")
    poss      possessor of a noun ("Israel's attack")
    mod       modifier of a noun ("the Israeli attack", "a Boko Haram raid")
    adv       an adverb of the verb, for `where` only ("work together")
    act       the verb of an infinitive or clausal complement, for `where` only ("forced X to flee": act is flee)
    comp      the actor that a clausal complement is about ("called for X to ...", "accusations that X ...")
    clause    of a noun, the subject of the verb that takes it or that it hangs on ("rejected a deal with X")
    example   of a plural noun, those named as some of it ("its backers, notably X")
    prep      of a noun behind a preposition, that word, for `where` only ("under siege": prep is under)
    verb      of a noun behind a preposition, the verb before it, for `where` only ("is on trial": verb is be)
    self      the people whom a noun itself means ("supporters of X": the supporters)
    asked     of a request, who acts in the clause that it is the reason of ("left at X's request")
    doing     the verb of a participle that goes with a verb, for `where` only ("wrote to X, asking": doing is ask)
    acting    of a noun behind "in", who acts in its clause ("X killed Y in a strike on Z")
    when      of a verb, who attacks in its clause with "when" or "as" ("was killed when X shelled the town")
    host      of "visiting", whom the visitor meets in his country
    helped    of help that a clause begins with, who acts in the clause ("with support from X, Y built ...")
    on, with, against, in, into, ...   object of that preposition, also "away from", "ahead of"
    obj.of, obj.poss, obj.mod, on.poss ...   the same, seen from that role's own head noun ("took control of X": obj.of)
"""

from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError, model_validator

from graph.errors import DataError
from graph.model import EntityType, Frozen, Modality, Polarity
from graph.yamlfile import read_yaml


class Frame(Frozen):
    """One row of the frame files.

    Attributes:
        predicate: predicate of the ontology.
        verbs, nouns, adjectives: lemmas; exactly one of the three. A verb may carry its particle ("break out").
        subject, object: roles, as the module says.
        where: for a role, the lemmas of which its head noun must be one ("obj": [hostage] for "take hostage"). A role
            used here need not be an actor.
        other_than: for a role, lemmas of which its head noun must be none ("obj": [death] for "welcomed X's decision").
        unless: roles that must be empty ("that": a finite clause as complement, as in "agreed that ..."; "opinion": one
            that tells nothing to be done; "question": one that asks).
        subject_types, object_types: entity types allowed; default: those of the ontology's domain and range.
        voice: "passive" for words that say this only as a participle ("is based in"), "active" for the contrary.
        polarity, modality, former: what the word itself implies ("denied entry", "promised", "ousted from").
        title: the role that says the office ("as", "obj"), for offices.
        abroad: whether the subject must be known to be of another country than the object ("said in Berlin").
        weight: how often the word, so used, means this predicate: 0.9 nearly always, 0.6 often. Default 0.8.
        example: a sentence that shows it, with the claim behind "=>"; optional.
        own: whether it is the user's: those win over the product's of the same word. Set when a file is loaded.
    """

    predicate: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    other_than: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    unless: tuple[str, ...] = ()
    subject_types: tuple[EntityType, ...] = ()
    object_types: tuple[EntityType, ...] = ()
    voice: Literal["any", "active", "passive"] = "any"
    polarity: Polarity = "positive"
    modality: Modality = "actual"
    former: bool = False
    title: str | None = None
    abroad: bool = False
    weight: float = 0.8
    example: str | None = None
    own: bool = Field(default=False, exclude=True)

    @model_validator(mode="before")
    @classmethod
    def _lists(cls, data: Any) -> Any:
        if isinstance(data, dict):
            data = dict(data)
            for key in ("verbs", "nouns", "adjectives", "subject", "object", "unless", "subject_types", "object_types"):
                if isinstance(data.get(key), str):
                    data[key] = [data[key]]
            for key in ("where", "other_than"):
                if isinstance(data.get(key), dict):
                    data[key] = {k: [v] if isinstance(v, str) else v for k, v in data[key].items()}
        return data

    @model_validator(mode="after")
    def _one_kind(self) -> "Frame":
        if sum(map(bool, (self.verbs, self.nouns, self.adjectives))) != 1:
            raise ValueError("exactly one of verbs, nouns, adjectives must be given")
        if not self.subject or not self.object:
            raise ValueError("subject and object must each name a role")
        return self

    @property
    def words(self) -> tuple[str, ...]:
        """The lemmas, whatever their part of speech."""
        return self.verbs or self.nouns or self.adjectives

    @property
    def part_of_speech(self) -> Literal["verb", "noun", "adjective"]:
        """What kind of word the frame is about."""
        return "verb" if self.verbs else "noun" if self.nouns else "adjective"


def read_frames(text: str, where: str, predicates: frozenset[str]) -> tuple[Frame, ...]:
    """Read frames from YAML `text` (`provenance:` and `frames:`); `where` names it in errors.

    Raises:
        DataError: when it is no YAML, has no provenance, or a frame breaks the schema or names an unknown predicate.
    """
    try:
        data: Any = read_yaml(text)
    except yaml.YAMLError as problem:
        raise DataError(f"not YAML: {problem}", where=where, cure="see docs/frames.md") from problem
    if not isinstance(data, dict) or not data.get("provenance") or not isinstance(data.get("frames"), list):
        raise DataError("needs `provenance:` and a list `frames:`", where=where, cure="see docs/frames.md")
    out = []
    for i, row in enumerate(data["frames"], start=1):
        try:
            frame = Frame.model_validate(row)
        except ValidationError as problem:
            raise DataError(f"frame {i} ({row}): {problem}", where=where, cure="see docs/frames.md") from problem
        if frame.predicate not in predicates:
            cure = "name a predicate of the ontology, or add it with --ontology"
            raise DataError(f"frame {i}: unknown predicate {frame.predicate!r}", where=where, cure=cure)
        out.append(frame)
    return tuple(out)


class FrameRow(Frozen):
    """A frame, and where it is written: its file, and its number in it (from 1)."""

    file: str
    row: int
    frame: Frame


@lru_cache(maxsize=8)
def load_frame_rows(predicates: frozenset[str], extra: Path | None = None) -> tuple[FrameRow, ...]:
    """Return the product's frames with their places, those of the user's file `extra` in front of them.

    Raises:
        DataError: when a file breaks the schema.
    """
    mine = read_frames(extra.read_text(encoding="utf-8"), str(extra), predicates) if extra is not None else ()
    own = [frame.model_copy(update={"own": True}) for frame in mine]
    out = [FrameRow(file=str(extra), row=i, frame=frame) for i, frame in enumerate(own, start=1)]
    for path in sorted((files("extract") / "data" / "frames").iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            where = f"extract/data/frames/{path.name}"
            frames = read_frames(path.read_text(encoding="utf-8"), where, predicates)
            out += [FrameRow(file=where, row=i, frame=frame) for i, frame in enumerate(frames, start=1)]
    return tuple(out)


def load_frames(predicates: frozenset[str], extra: Path | None = None) -> tuple[Frame, ...]:
    """Return the frames of `load_frame_rows`."""
    return tuple(row.frame for row in load_frame_rows(predicates, extra))
