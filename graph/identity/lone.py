"""A body called by one word of its own: "Future" may be the Future Movement, a rapper or a publisher."""

from collections.abc import Set

from graph.names.body import BodyName
from graph.names.compare import ParsedName
from graph.names.feature import Feature

UNSUPPORTED = -2.5  # log-odds: no link that rests on this one word is left, but a question


def lone_word(a: ParsedName, b: ParsedName, type: str, homes_a: Set[str], homes_b: Set[str]) -> Feature | None:
    """Return what speaks against it that one word stands for a longer name that has it, without support.

    What supports it is that the articles, or the knowledge, tie both to one country; but a legal form is no other word
    for a kind of body ("Sky plc" and "Sky News"). An article that has the full name too says itself that the two are
    one, and a short form that the knowledge has is no lone word.
    """
    if type not in ("Organization", "Group") or not isinstance(a, BodyName) or not isinstance(b, BodyName):
        return None
    short, full = sorted((a, b), key=lambda name: len(name.sequence))
    if len(short.words) != 1 or short.acronym or short.numbers or short.places:
        return None
    (word,) = short.words
    more = [w.text for w in full.words if w.key != word.key]
    if not word.proper or not more or len(more) == len(full.words):
        return None
    if homes_a & homes_b and not (short.legal and not full.legal):
        return None
    return Feature(name="lone word", weight=UNSUPPORTED, words=f"{word.text} alone is not {full.text}")
