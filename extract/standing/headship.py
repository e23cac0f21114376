"""Which titles make their holder the head of a body that others only have an office in: "national secretary"."""

from extract.lexicon import words
from extract.naming.title_words import DEPUTY
from extract.parsing.parse import Token
from extract.reading import Node


def head_of_state(title: str) -> bool:
    """Whether a title is that of who leads a country, also behind an adjective: "pro-Western president"."""
    spoken = title.lower().replace(" - ", "-").split()
    for i in range(len(spoken)):
        if " ".join(spoken[i:]) in words("standing", "heads_of_state"):
            return not i or (spoken[i:] != ["leader"] and all(_adjective(w) for w in spoken[:i]))
    return False


def _adjective(word: str) -> bool:
    """Whether a word before a title tells only what its holder is like."""
    parts = word.split("-")
    described = parts[0] in words("standing", "leaning_prefixes") and len(parts) > 1
    told = words("standing", "leanings", "standing", "sorts_of_heads")
    return word not in DEPUTY and (described or word in told)


def heads_union(node: Node, title: str, event: Token) -> bool:
    """Whether a title is that of who runs a trade union: its national secretary."""
    spoken = title.lower().split()
    if spoken == ["secretary"] and event.i and event.doc[event.i - 1].lower_ == "national":
        spoken = ["national", "secretary"]
    if node.type != "Organization" or not spoken or spoken[-1] != "secretary":
        return False
    kind = (node.record.kind or "") if node.record is not None else "trade union"
    named = {w for form in node.names for w in form.lower().split()}
    return spoken[:-1] == ["national"] and "union" in kind and bool(named & words("standing", "union_words"))


def heads_league(node: Node, title: str) -> bool:
    """Whether a commissioner is the head: of a league or a police force, not one of a commission's many."""
    if node.type != "Organization" or title.lower() not in words("standing", "heads_of_forces"):
        return False
    kind = (node.record.kind or "") if node.record is not None else ""
    named = {w for form in node.names for w in form.lower().split()}
    if "police" in kind or named & words("standing", "forces_and_leagues"):
        return True
    acronym = len(node.name) == 3 and node.name.isupper()
    return node.record is None and acronym


def below_the_head(node: Node, title: str) -> bool:
    """Whether an office only sounds like the head of the body: a chief of staff's, a majority leader's."""
    spoken = title.lower().split()
    if node.type == "Country" or len(spoken) < 2:
        return False
    if spoken[-3:] == ["chief", "of", "staff"]:
        named = {w for form in node.names for w in form.lower().split()}
        kind = (node.record.kind or "") if node.record is not None else ""
        armed = words("standing", "armed_bodies")
        return armed.isdisjoint(named) and armed.isdisjoint(kind.split())
    return spoken[-1] == "leader" and not words("standing", "sides_of_houses").isdisjoint(spoken[:-1])


def heads_ministry(node: Node, title: str) -> bool:
    """Whether a title is that of who runs a ministry that is named: its minister, the secretary of a department."""
    spoken = title.lower().split()
    if node.type != "Organization" or len(spoken) != 1 or spoken[0] not in ("minister", "secretary"):
        return False
    named = {w for form in node.names for w in form.lower().split()}
    return bool(named & words("standing", "ministries" if spoken[0] == "minister" else "departments"))
