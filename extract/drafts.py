"""A claim before its mentions have ids."""

from dataclasses import dataclass, field

from extract.frames import Frame
from extract.parsing.parse import Span, Token
from extract.qualifiers.attribution import Source
from extract.qualifiers.status import Status
from extract.reading import Reading, Ref
from graph.model import DateRange


@dataclass(eq=False, slots=True)
class Draft:
    """A claim before its mentions have ids."""

    subject: Ref
    predicate: str
    object: Ref
    event: Token
    sentence: Span
    rule: str
    weight: float
    status: Status = field(default_factory=Status)
    former: bool = False
    title: str | None = None
    date: DateRange | None = None
    place: list[Ref] = field(default_factory=list)
    mediator: list[Ref] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    parts: frozenset[int] = frozenset()
    frame: Frame | None = None


def draft(
    reading: Reading,
    subject: Ref,
    predicate: str,
    obj: Ref,
    event: Token,
    rule: str,
    weight: float = 0.85,
    **more: object,
) -> Draft | None:
    """Return a standing claim, or None when both ends are one actor."""
    if subject.node is obj.node:
        return None
    return Draft(subject, predicate, obj, event, event.sent, rule, weight, **more)  # type: ignore[arg-type]
