"""What is told of names: an actor's aliases, a ruling, its history, doubts, and who calls it what."""

import datetime as dt
from typing import Any, Literal

from graph.judgement import Judgement
from graph.model import Entity, Frozen

Standing = Literal["in force", "overruled", "without effect", "pending", "undone"]


class Alias(Frozen):
    """One name of an actor.

    Attributes:
        name: as written.
        mentions: how often the articles call the actor so.
        articles: in how many articles.
        known: whether the knowledge has the name.
        identity: what judgements call it, or None for a name that no article has.
        why: why it stands for this actor, one ground each.
    """

    name: str
    mentions: int
    articles: int
    known: bool
    identity: str | None
    why: tuple[str, ...] = ()


class Aliases(Frozen):
    """An actor with all its names, the most used first."""

    entity: Entity
    aliases: tuple[Alias, ...]
    former_ids: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        from triplewire.notebook import aliases_html

        return aliases_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from triplewire.alias_screen import aliases_text
        from triplewire.screen import plain

        printer.text(plain(aliases_text(self)))


class Ruling(Frozen):
    """What a person's judgement did.

    Attributes:
        judgements: what was written into the ledger.
        a, b: the actors that the two names stand for now.
        contradictions: earlier judgements of persons that have no effect any more, one line each.
        pending: whether it waits for names that no article of the project has yet.
    """

    judgements: tuple[Judgement, ...]
    a: Entity | None
    b: Entity | None
    contradictions: tuple[str, ...] = ()
    pending: bool = False

    def _repr_html_(self) -> str:
        from triplewire.alias_tables import ruling_html

        return ruling_html(self)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        from triplewire.alias_screen import ruling_text
        from triplewire.screen import plain

        printer.text(plain(ruling_text(self, *self.judgements[0].pair)))


class Ruled(Frozen):
    """One judgement on an actor, in words, and whether it counts."""

    judgement: Judgement
    standing: Standing
    words: str
    grounds: tuple[str, ...]


class Sighting(Frozen):
    """A sentence in which a name was met."""

    document: str
    source: str | None
    published: dt.date | None
    name: str
    text: str


class Side(Frozen):
    """One of two actors in doubt."""

    identity: str
    entity: str
    name: str
    type: str
    mentions: int
    edges: int
    sightings: tuple[Sighting, ...] = ()


class Doubt(Frozen):
    """Two actors that may be one, what hangs on it (mentions times edges), and why the program is unsure."""

    a: Side
    b: Side
    consequence: int
    grounds: tuple[str, ...]
    documents: tuple[str, ...]


class Label(Frozen):
    """What one outlet calls an actor: the words, how often, and whether the knowledge calls them loaded."""

    source: str
    name: str
    mentions: int
    articles: int
    loaded: bool


class Carried(Frozen):
    """What an import of judgements did: how many were new, known already, and how many wait for their names."""

    new: int
    known: int
    pending: int
    contradictions: tuple[str, ...] = ()
