"""What two days differ in: the graph as all articles up to the one told it, against that up to the other."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from graph.model import Frozen, Relation
from triplewire.facts import Fact, fact
from triplewire.views import told_of

Kind = Literal["new", "came true", "denied", "affirmed", "ended", "more"]
KINDS: tuple[Kind, ...] = ("new", "came true", "denied", "affirmed", "ended", "more")


class Change(Frozen):
    """One difference: its kind, the relation as told now, and how many articles told it by either day.

    Kinds: `new`, first told in between; `came true`, told as done where it was planned, requested or possible before;
    `denied`, where it was affirmed before; `affirmed`, where it was denied before; `ended`, a standing fact told as
    over that was told as holding before; `more`, told before and by further articles since. `against` is the relation
    that stood before.
    """

    kind: Kind
    fact: Fact
    before: int
    now: int
    against: Fact | None = None


class Changes(Frozen):
    """All that differs between two days; `unplaced` counts relations that no article with a publication date tells."""

    since: dt.date
    until: dt.date
    changes: tuple[Change, ...]
    unplaced: int = 0

    def _repr_html_(self) -> str:
        from triplewire.tables import changes_html

        return changes_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from triplewire.history_text import changes_text
        from triplewire.screen import plain

        printer.text(plain(changes_text(self, len(self.changes))))


def changes(
    relations: Iterable[Relation], names: Mapping[str, str], since: dt.date, until: dt.date, *, actor: str | None = None
) -> Changes:
    """Return what the articles published after `since` and up to `until` changed of what those before had told.

    Args:
        relations: all relations of the graph.
        names: names of the entities by id.
        since: the earlier day; its own articles count as known.
        until: the later day, included.
        actor: the id of an entity that all of them must have as an end.
    """
    chosen = told_of(relations, actor)
    known: dict[tuple[str, str, str], list[Relation]] = {}
    counts: dict[str, tuple[int, int]] = {}
    unplaced = 0
    for relation in chosen:
        days = {e.document: e.published for e in relation.evidence if e.published}
        unplaced += not days
        before = sum(day <= since for day in days.values())
        counts[relation.id] = (before, sum(day <= until for day in days.values()))
        if before:
            known.setdefault(_ends(relation), []).append(relation)
    out = []
    for relation in chosen:
        before, now = counts[relation.id]
        if now > before:
            kind, against = ("more", None) if before else _kind(relation, known.get(_ends(relation), ()))
            other = fact(against, names) if against else None
            out.append(Change(kind=kind, fact=fact(relation, names), before=before, now=now, against=other))
    out.sort(key=lambda c: (KINDS.index(c.kind), -c.now, c.fact.subject, c.fact.type, c.fact.object, c.fact.id))
    return Changes(since=since, until=until, changes=tuple(out), unplaced=unplaced)


def _ends(relation: Relation) -> tuple[str, str, str]:
    return relation.subject, relation.predicate, relation.object


def _kind(new: Relation, known: Iterable[Relation]) -> tuple[Kind, Relation | None]:
    """Return what a relation told for the first time is to those told before, and the one it bears on."""
    for old in known:
        if new.polarity != old.polarity:
            if new.modality == old.modality and new.former == old.former:
                return ("denied" if new.polarity == "negative" else "affirmed"), old
        elif new.former and not old.former and new.modality == old.modality:
            return "ended", old
        elif new.polarity == "positive" and new.modality == "actual" and old.modality != "actual":
            return "came true", old
    return "new", None
