"""Which bodies people found, and whose founder "its founder" is."""

from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref


def has_founder(node: Node) -> bool:
    """Whether people found such a body: no country, none that only states have."""
    kind = (node.record.kind or "").lower() if node.record is not None else ""
    ends = {form.lower().split()[-1] for form in node.names}
    of_state = kind in words("standing", "kinds_of_state") or ends & words("standing", "offices_of_state")
    return node.type in ("Organization", "Group") and not of_state


def founded_by(reading: Reading, owner: Token, meant: list[Ref]) -> list[Ref]:
    """Return the body whose founder "its founder" is: the one meant, else the last one named that somebody founds."""
    if all(has_founder(r.node) for r in meant):
        return meant
    first = reading.sentence_start(owner.i)
    named = [r for r in reading.refs if first <= r.start and r.end <= owner.i and r.kind == "name"]
    found = [r for r in named if r.node.type == "Organization" and has_founder(r.node)]
    return found[-1:]


def of_no_founder(body: Ref, title: str) -> bool:
    """Whether a title is a founder's and a pronoun for its body means one that nobody founds."""
    founder = title.lower().split()[-1] in words("standing", "founders")
    return founder and body.kind == "pronoun" and not has_founder(body.node)
