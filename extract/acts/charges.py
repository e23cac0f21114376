"""Charges that no court hears: "the union's chief charged its rival with breaking the strike"."""

from extract.clauses.clauses import Event
from extract.lexicon import words
from extract.reading import Node, Ref
from extract.standing.titles import is_party


def only_blamed(event: Event, pairs: list[tuple[Ref, Ref]]) -> bool:
    """Whether who charges somebody with doing something only says so: no court, police, prosecutor or state."""
    told = any(c.dep_ == "prep" and c.lower_ == "with" and _doing(c.i + 1, event) for c in event.head.children)
    return event.kind == "verb" and not event.passive and told and all(_only_speaks(s.node) for s, _ in pairs)


def _doing(i: int, event: Event) -> bool:
    return i < len(event.head.doc) and event.head.doc[i].tag_ == "VBG"


def _only_speaks(node: Node) -> bool:
    """Whether an actor brings no charges: a person without an office of the law, a party, a union."""
    if node.type == "Person":
        legal = words("lexicon", "offices_of_law")
        roles = [*node.roles, *((o.title.lower() for o in node.record.offices) if node.record is not None else ())]
        return not any(word in legal for role in roles for word in role.split())
    named = {w.lower() for n in node.names for w in n.split()}
    return node.type == "Organization" and (is_party(node) or bool(named & words("lexicon", "unions")))
