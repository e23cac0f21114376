"""What the knowledge says of names: which records a name belongs to, and which words are places."""

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from graph.knowledge import Knowledge, Record, load_knowledge
from graph.names.text import fold

# Types between which the same thing may waver from article to article.
COMPATIBLE = (
    frozenset({"Organization", "Group"}),
    frozenset({"Country", "Location"}),
    frozenset({"Event", "Agreement"}),
)


def compatible(a: str, b: str) -> bool:
    """Whether two mentions of these entity types may be of one entity."""
    return a == b or frozenset((a, b)) in COMPATIBLE


@dataclass(frozen=True)
class KnownNames:
    """The names of a `Knowledge`, folded.

    Attributes:
        sure: records by each of their names proper.
        loose: records also by their labels and ambiguous names.
        seats: countries by the cities and buildings that stand for their governments.
        places: id of the country or city by the words of its names and adjectives.
        by_id: the records.
    """

    sure: dict[str, tuple[Record, ...]]
    loose: dict[str, tuple[Record, ...]]
    seats: dict[str, tuple[Record, ...]]
    places: dict[tuple[str, ...], str]
    by_id: dict[str, Record]

    @property
    def ids(self) -> Set[str]:
        """The ids of the records."""
        return self.by_id.keys()

    def records(self, name: str, type: str, *, loose: bool = False) -> tuple[Record, ...]:
        """Return the records of a compatible type that go by a name."""
        found = (self.loose if loose else self.sure).get(fold(name), ())
        return tuple(record for record in found if compatible(record.type, type))


def known_names(knowledge: Knowledge) -> KnownNames:
    """Return the folded names of a knowledge."""
    return knowledge.once(_known_names)


def _known_names(knowledge: Knowledge) -> KnownNames:
    sure: dict[str, dict[str, Record]] = defaultdict(dict)
    loose: dict[str, dict[str, Record]] = defaultdict(dict)
    seats: dict[str, dict[str, Record]] = defaultdict(dict)
    places: dict[tuple[str, ...], str] = {}
    for record in knowledge.records:
        for name in record.names():
            sure[fold(name)][record.id] = record
            loose[fold(name)][record.id] = record
        for name in (*record.labels, *record.ambiguous):
            loose[fold(name)][record.id] = record
        for name in record.seats if record.type == "Country" else ():
            seats[fold(name)][record.id] = record
        if record.type == "Country" or (record.type == "Location" and record.kind in ("city", "region", "province")):
            for name in (*record.names(), *record.adjectives):
                places.setdefault(tuple(fold(name).split()), record.id)
    return KnownNames(
        {name: tuple(found.values()) for name, found in sure.items()},
        {name: tuple(found.values()) for name, found in loose.items()},
        {name: tuple(found.values()) for name, found in seats.items()},
        places,
        knowledge.by_id,
    )


@lru_cache(maxsize=1)
def product_names() -> KnownNames:
    """Return the folded names of the product's own knowledge."""
    return known_names(load_knowledge())
