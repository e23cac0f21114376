"""Matches that papers announce as meetings: "X meet Y on Friday" of teams is no meeting of theirs."""

from extract.clauses.clauses import Event
from extract.frames import Frame
from extract.reading import Ref


def without_teams(event: Event, frame: Frame, subjects: list[Ref]) -> list[Ref]:
    """Return the subjects of a meeting without bodies and countries that "meet" others in the present, as teams do.

    States meet through those who act for them ("the leaders of X meet on Friday"), or have met.
    """
    head = event.head
    if frame.predicate != "meets_with" or head.lemma_ != "meet" or head.tag_ not in ("VBZ", "VBP", "VB"):
        return subjects
    if any(c.dep_ == "aux" for c in head.children):
        return subjects
    return [r for r in subjects if r.kind != "name" or r.node.type == "Person"]
