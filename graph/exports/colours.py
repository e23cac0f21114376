"""Colours and sizes of nodes and edges, the same in every picture."""

from collections import Counter
from collections.abc import Iterable, Mapping

from graph.model import Relation

Colour = tuple[int, int, int]

# Dark enough for white paper and apart from each other also to those who do not tell red from green.
ENTITY_COLOURS: dict[str, Colour] = {
    "Person": (0x2A, 0x7F, 0x62),
    "Organization": (0x30, 0x63, 0x8E),
    "Country": (0x8F, 0x2D, 0x56),
    "Location": (0x7A, 0x6C, 0x5D),
    "Group": (0x6D, 0x59, 0x7A),
    "Agreement": (0xA0, 0x6A, 0x00),
    "Event": (0xA0, 0x6A, 0x00),
}
OTHER: Colour = (0x77, 0x77, 0x77)
DENIED: Colour = (0xB0, 0x2A, 0x2A)
UNREAL: Colour = (0xC9, 0x8A, 0x1B)
LEAST_SIZE, MOST_SIZE = 10.0, 50.0  # Gephi's own nodes have 10


def edge_colour(relation: Relation) -> Colour:
    """Return the colour of an edge: red when denied, amber when not (yet) real, else grey."""
    if relation.polarity == "negative":
        return DENIED
    return OTHER if relation.modality == "actual" else UNREAL


def sizes(relations: Iterable[Relation]) -> dict[str, float]:
    """Return the size of each entity that has relations, its area growing with their number."""
    ends: Counter[str] = Counter()
    for relation in relations:
        ends[relation.subject] += 1
        ends[relation.object] += 1
    return sizes_by(ends)


def sizes_by(ends: Mapping[str, int]) -> dict[str, float]:
    """Return the size of each entity, given how many relations it has."""
    most = max(ends.values(), default=1)
    return {key: round(LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * (n / most) ** 0.5, 1) for key, n in ends.items()}
