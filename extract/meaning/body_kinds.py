"""What kind of body an actor is, by its record, by what the text calls it and by the last word of its name."""

from extract.lexicon import load_table, words
from extract.meaning.told_kinds import another_kind, told_kind
from extract.reading import Node


def is_of_state(node: Node) -> bool:
    """Whether the knowledge says that a body is one of a state's."""
    return bool(node.record and (node.record.kind or "") in words("phrases", "state_kinds"))


def is_state_body(node: Node) -> bool:
    """Whether a body that nobody knows is a state's by its last word ("Zimbabwean police")."""
    heads, forces = words("phrases", "body_heads"), tuple(words("phrases", "military_bodies"))
    names = [n.lower() for n in node.names if n.strip()] if node.record is None else []
    return any(n.split()[-1] in heads or n.endswith(forces) for n in names)


def bears_arms(node: Node) -> bool:
    """Whether a body fights, be it of a state or not: by its kind, else by the last word of its name ("Army")."""
    if node.record is not None and node.record.kind:
        return not words("phrases", "armed_kinds", "phrases", "kinds_in_arms").isdisjoint(node.record.kind.split())
    return any(n.lower().endswith(("army", "front", "forces", "militia", "brigades", "military")) for n in node.names)


def is_armed(node: Node) -> bool:
    """Whether the knowledge says that a body bears arms or breaks the law."""
    kind = (node.record.kind or "") if node.record else ""
    return any(
        w in kind
        for w in (
            "armed group",
            "militia",
            "extremist",
            "criminal",
            "movement",
            "coalition",
            "militant",
            "paramilitary",
        )
    )


def may_be_called(node: Node, word: str) -> bool:
    """Whether a body may be called by a word for one kind of body ("the newspaper"): nothing says it is another."""
    if node.record is not None or is_called(node, word):
        return is_called(node, word)
    if told_kind(node, word):
        return True
    return not another_kind(node, word) and not last_words(node) & words("names", "head_words:Organization")


def may_be_company(node: Node) -> bool:
    """Whether a body may be "the company": no union, court or commission by its name, its kind or what it is called."""
    if node.record is not None:
        return not words("phrases", "company_kinds").isdisjoint([node.record.kind or "company"])
    return last_words(node).isdisjoint(words("standing", "no_companies")) and not another_kind(node, "company")


def is_called(node: Node, word: str) -> bool:
    """Whether the kind of a body, or the last word of its name, says that it is one ("Acme Airways": a carrier)."""
    otherwise = load_table("phrases")["called_otherwise"].get(word, ())
    if node.record is not None:
        return not {word, *otherwise}.isdisjoint((node.record.kind or "").split())
    return not last_words(node).isdisjoint(otherwise)


def last_words(node: Node) -> set[str]:
    """Return the last words of a body's names, and those before "of": "union" of "Union of Aviators of Peru"."""
    found = set()
    for name in node.names:
        parts = name.lower().split()
        found.update(parts[-1:])
        if "of" in parts[1:]:
            found.add(parts[parts.index("of", 1) - 1])
    return found


def is_medium(node: Node) -> bool:
    """Whether the knowledge says that a body brings news."""
    kind = (node.record.kind or "") if node.record else ""
    return any(w in kind for w in ("news", "media", "broadcaster", "newspaper"))


def is_named_by(node: Node, word: str) -> bool:
    """Whether a word stands in one of the names of a body or a place."""
    return node.type in ("Organization", "Location") and any(word in n.lower().split() for n in node.names)
