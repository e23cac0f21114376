"""How a claim was made, as data: its frame, and the parse of its sentence; and the frames that a rule's name means."""

from collections.abc import Iterable

from extract.frames import FrameRow
from graph.model import Frozen


class ParsedToken(Frozen):
    """One token of a sentence: `head` is the number of the token it depends on (its own at the root), by `dep`."""

    text: str
    lemma: str
    tag: str
    dep: str
    head: int


class Features(Frozen):
    """What the confidence of a claim follows from (see `extract.confidence`).

    Attributes:
        weight: of the frame, or of the rule.
        indirect: how many of its two ends are descriptions or pronouns, not names.
        unreal: whether it is planned, requested, possible or hypothetical.
        frame: whether a frame made it, and not a rule for standing facts.
    """

    weight: float
    indirect: int
    unreal: bool
    frame: bool


class Trace(Frozen):
    """How a claim was made.

    Attributes:
        frame: the frame that matched, or None where a rule of another kind made the claim.
        event: number (from 0) of the token of the sentence that says what happens.
        subject, object: numbers of the tokens that stand for the actors, or None when they stand in another sentence.
        tokens: the parse of the sentence.
        features: what its confidence follows from.
    """

    frame: FrameRow | None
    event: int | None
    subject: int | None
    object: int | None
    tokens: tuple[ParsedToken, ...]
    features: Features


def frames_of_rule(rule: str, rows: Iterable[FrameRow]) -> tuple[FrameRow, ...]:
    """Return the frames that may have made a claim of the rule "frame:noun:talk:negotiates_with", in their order.

    A rule names the head word; frames of it with a particle or a modifier ("break out", "peace talk") belong to it too.
    """
    kind, *parts = rule.split(":")
    if kind != "frame" or len(parts) != 3:
        return ()
    part_of_speech, word, predicate = parts
    at = 0 if part_of_speech == "verb" else -1
    return tuple(
        row
        for row in rows
        if row.frame.part_of_speech == part_of_speech
        and row.frame.predicate == predicate
        and any(word in (known, known.split()[at]) for known in (w.lower() for w in row.frame.words))
    )
