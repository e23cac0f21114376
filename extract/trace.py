"""How a claim was made: its frame, and the parse of its sentence as the rules saw it."""

from collections.abc import Iterable

from extract.confidence import features_of
from extract.drafts import Draft
from extract.frames import FrameRow
from extract.parsed import ParsedToken, Trace


def trace_of(draft: Draft, rows: Iterable[FrameRow]) -> Trace:
    """Return how the claim that `draft` became was made; `rows` are the frames that were loaded."""
    first, last = draft.sentence.start, draft.sentence.end

    def number(i: int) -> int | None:
        return i - first if first <= i < last else None

    tokens = tuple(
        ParsedToken(text=t.text, lemma=t.lemma_, tag=t.tag_, dep=t.dep_, head=t.head.i - first) for t in draft.sentence
    )
    return Trace(
        frame=next((row for row in rows if row.frame is draft.frame), None),
        event=number(draft.event.i),
        subject=number(draft.subject.head),
        object=number(draft.object.head),
        tokens=tokens,
        features=features_of(draft),
    )
