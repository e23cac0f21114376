"""Clusters: units joined by judgements, the weightiest first, never across a "different" or through a weak link."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graph.names.known import compatible

MOST_CHECKED = 8  # names of a cluster against which a new one is checked

Excluded = Callable[[str, str], bool]


@dataclass(slots=True)
class Cluster:
    """Units that are one, the records among them, and the units that persons keep apart from them."""

    members: list[str]
    records: set[str]
    types: set[str]
    foes: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Clusters:
    """All clusters by each of their members."""

    of: dict[str, Cluster]

    def all(self) -> list[Cluster]:
        """Return the clusters, each once, sorted by their lowest member."""
        found = {id(cluster): cluster for cluster in self.of.values()}
        return sorted(found.values(), key=lambda cluster: min(cluster.members))

    def merge(self, a: str, b: str) -> bool:
        """Make one cluster of those of `a` and `b` unless somebody keeps a member of each apart; return whether."""
        x, y = self.of[a], self.of[b]
        if x is y:
            return True
        if self.kept_apart(x, y):
            return False
        if len(x.members) < len(y.members):
            x, y = y, x
        x.members += y.members
        x.records |= y.records
        x.types |= y.types
        x.foes |= y.foes
        for member in y.members:
            self.of[member] = x
        return True

    @staticmethod
    def kept_apart(x: Cluster, y: Cluster) -> bool:
        """Whether a judgement in force keeps a member of one apart from a member of the other."""
        return bool(x.foes and not x.foes.isdisjoint(y.members)) or bool(y.foes and not y.foes.isdisjoint(x.members))


def start(units: Mapping[str, str], records: Iterable[str]) -> Clusters:
    """Return clusters of one unit each.

    Args:
        units: entity type of each unit.
        records: the units that are knowledge records.
    """
    known = set(records)
    return Clusters({key: Cluster([key], {key} & known, {type}) for key, type in units.items()})


def may_join(clusters: Clusters, a: str, b: str, excluded: Excluded | None) -> bool:
    """Whether the program may make one cluster of those of `a` and `b`.

    Not when it would join records, or types that never are one (what persons have joined counts as either); nor, for
    a link by name, when a member of one is excluded by the names of `b` (or `a`) though not by those of the unit
    through which it hangs together: that would be a merge through a weak link.
    """
    x, y = clusters.of[a], clusters.of[b]
    if x is y:
        return True
    if Clusters.kept_apart(x, y) or (x.records and y.records):
        return False
    if not any(compatible(s, t) for s in x.types for t in y.types):
        return False
    if excluded is None:
        return True
    for here, there, cluster in ((a, b, y), (b, a, x)):
        for member in sorted(cluster.members)[:MOST_CHECKED]:
            if member != there and excluded(here, member) and not excluded(there, member):
                return False
    return True
