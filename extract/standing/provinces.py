"""Offices of a part of a country: which titles tell that, and whose they are where one such part is told of."""

from extract.lexicon import words
from extract.reading import Node, Reading, Ref


def of_a_part(reading: Reading, title: str, start: int) -> bool:
    """Whether a title, or the word before it at token `start`, is that of a part: "chief minister", "provincial"."""
    spoken = title.lower().removeprefix("former ").split()
    before = [reading.doc[start - 1].lower_] if start else []
    regional = words("standing", "regional_words")
    return " ".join(spoken) in words("standing", "heads_of_parts_of_states") or not regional.isdisjoint(spoken + before)


def only_province(reading: Reading, person: Ref) -> Ref | None:
    """Return the part of a country whose government an article tells of, else the only one called a state."""
    governed: dict[int, Node] = {}
    states: dict[int, Node] = {}
    kinds = words("standing", "kinds_of_provinces")
    for ref in reading.refs:
        if ref.kind != "name" or ref.node.type not in ("Location", "Organization"):
            continue
        behind = [t.lower_ for t in reading.doc[ref.end : ref.end + 2]]
        named = {n.split()[-1].lower() for n in ref.node.names}
        if "government" in named or (
            ref.node.type == "Location" and "government" in behind[: 1 + (behind[:1] == ["state"])]
        ):
            governed[id(ref.node)] = ref.node
        elif ref.node.type == "Location" and (named & kinds or not kinds.isdisjoint(behind[:1])):
            states[id(ref.node)] = ref.node
    found = list((governed or states).values())
    return (
        Ref(person.start, person.end, "description", found[0], found[0].name, person.head) if len(found) == 1 else None
    )
