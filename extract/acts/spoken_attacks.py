"""Attacks made in words: "a scathing attack on X", those of a magazine, a charity or a politician."""

from extract.clauses.clauses import Event
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Node, Ref
from extract.standing.titles import is_party

Pair = tuple[Ref, Ref]


def in_words(event: Event, pairs: list[Pair]) -> list[Pair]:
    """Return those pairs of an event of attacking of whom the first only speaks against the second."""
    if _of_speech(event.head):
        return [p for p in pairs if p[1].node.type != "Location"]
    told = {event.lemmas[-1], *(t.lemma_.lower() for t in event.roles.get("under", []))}
    if told.isdisjoint(words("attitudes", "attacks_in_words")):
        return []
    return [
        (s, o) for s, o in pairs if o.node.type != "Location" and (only_speaks(s.node) or _politicians(s.node, o.node))
    ]


def _of_speech(word: Token) -> bool:
    """Whether an attack is one of words by what is said of it, or fire by what it is for: "came under fire for X"."""
    told = words("attitudes", "verbal_modifiers")
    if any(c.lower_ in told for c in word.children if c.dep_ in ("amod", "advmod", "compound")):
        return True
    where = {t.lemma_.lower() for p in word.children if p.lower_ in ("on", "over", "via") for t in p.children}
    if not where.isdisjoint(words("attitudes", "platforms")):
        return True
    if word.lower_ not in ("fire", "attack") or word.dep_ != "pobj" or word.head.lower_ != "under":
        return False
    parts = [*word.children, *word.head.children, *word.head.head.children]
    return any(c.dep_ == "prep" and c.lower_ in ("for", "over") and c.i > word.i for c in parts)


def only_speaks(node: Node) -> bool:
    """Whether an actor is a newspaper, a charity or the like, by its record or its name."""
    if node.record is not None:
        return node.record.kind in words("attitudes", "media", "attitudes", "speaking_kinds")
    last = "speaking_groups" if node.type == "Group" else "media_words"
    return node.type in ("Organization", "Group") and any(
        word in words("attitudes", last) or word.removesuffix("s") in words("attitudes", last)
        for word in (n.lower().split()[-1] for n in node.names)
    )


def _politicians(attacker: Node, attacked: Node) -> bool:
    """Whether one politician attacks another, or a party: they do so in words."""
    if attacker.type != "Person" or attacked.type not in ("Person", "Organization"):
        return False
    if attacked.type == "Organization" and is_party(attacked):
        return True
    kind = attacker.record.kind if attacker.record is not None else ""
    seats = words("attitudes", "speaking_offices")
    if kind != "politician" and not any(w in seats for role in attacker.roles for w in role.lower().split()):
        return False
    return attacked.type == "Person"
