"""The ledger: who judged two identities to be the same, different or unsure, why, and on which documents it rests.

An identity is a string: a knowledge id ("org/hts"), a name of a type ("name:Person:ahmed al sharaa", with "@country/uk"
behind it where namesakes are told apart by country), or a name inside one article ("in:ARTICLE:Person:smith").
Clusters are derived from judgements, never edited; the idea is that of nomenklatura's resolver
(https://github.com/opensanctions/nomenklatura).
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal, Self

from pydantic import model_validator

from graph.model import Frozen

PROGRAM = "triplewire"

Verdict = Literal["same", "different", "unsure"]


class Reason(Frozen):
    """One ground of a judgement: a feature by its name, its weight in log-odds, and what it says of the two names."""

    feature: str
    weight: float
    words: str = ""


class Judgement(Frozen):
    """What somebody holds of two identities. `a` is the lower of the two strings.

    Attributes:
        a, b: the identities.
        verdict: same, different or unsure.
        author: "triplewire", or who said so.
        reasons: grounds, weightiest first.
        documents: names of the documents it rests on; a judgement of the program's goes when they go.
        when: time of a person's judgement; the program's have none, so that two builds are the same.
    """

    a: str
    b: str
    verdict: Verdict
    author: str = PROGRAM
    reasons: tuple[Reason, ...] = ()
    documents: tuple[str, ...] = ()
    when: dt.datetime | None = None

    @model_validator(mode="before")
    @classmethod
    def _ordered(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("a"), str) and isinstance(data.get("b"), str):
            low, high = sorted((data["a"], data["b"]))
            return {**data, "a": low, "b": high}
        return data

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.a == self.b:
            raise ValueError(f"a judgement joins or parts two identities, not {self.a!r} and itself")
        if self.author == PROGRAM and self.when is not None:
            raise ValueError("a judgement of the program's has no time")
        return self

    @property
    def pair(self) -> tuple[str, str]:
        """The two identities, the lower first."""
        return self.a, self.b

    @property
    def by_person(self) -> bool:
        """Whether a person made it."""
        return self.author != PROGRAM


def in_force(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """Return the judgement that counts for each pair: a person's before the program's, then the latest.

    Times without a zone are read as UTC. Of two persons' judgements without or with equal times the later in the
    given order counts; of two of the program's the weightier.
    """
    best: dict[tuple[str, str], tuple[tuple[bool, float, int], Judgement]] = {}
    for place, judgement in enumerate(judgements):
        order = (judgement.by_person, _moment(judgement) if judgement.by_person else weight(judgement), place)
        known = best.get(judgement.pair)
        if known is None or order > known[0]:
            best[judgement.pair] = (order, judgement)
    return {pair: judgement for pair, (_, judgement) in sorted(best.items())}


class Contradiction(Frozen):
    """A person's judgement that has no effect, because later ones say otherwise (maybe through third identities)."""

    judgement: Judgement
    by: tuple[Judgement, ...]


def latest_first(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the persons' judgements in force, the latest first; without or with equal times the later given first."""
    rows = list(enumerate(judgements))
    place = {judgement: i for i, judgement in rows}
    standing = [j for j in in_force(j for _, j in rows).values() if j.by_person]
    return sorted(standing, key=lambda j: (-_moment(j), -place[j]))


def weight(judgement: Judgement) -> float:
    """Return the sum of the weights of a judgement's reasons, in log-odds."""
    return sum(reason.weight for reason in judgement.reasons)


def _moment(judgement: Judgement) -> float:
    when = judgement.when
    if when is None:
        return float("-inf")
    return (when if when.tzinfo else when.replace(tzinfo=dt.UTC)).timestamp()
