"""What a text calls a body beside its name, and may call it later: "AeroNord, a Danish airline ... the carrier"."""

from collections.abc import Iterator

from extract.lexicon import load_table, words
from extract.naming.shapes import body_kinds
from extract.parsing.parse import Token
from extract.reading import Node, Reading


def note_kinds(reading: Reading) -> None:
    """Add to each body what its article calls it in apposition, before its name or by "is": "chipmaker Acme"."""
    for ref in reading.refs:
        if ref.node.type != "Organization" or ref.kind != "name":
            continue
        for noun in _nouns_beside(reading, ref.start, ref.head):
            kind = noun.lemma_.lower()
            if kind not in body_kinds():
                continue
            causes = words("phrases", "cause_modifiers")
            modified = any(c.lower_ in causes for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod", "poss"))
            ref.node.kinds.add("charity" if kind == "group" and modified else kind)


def _nouns_beside(reading: Reading, start: int, head: int) -> Iterator[Token]:
    """Yield the common nouns in apposition to a name, right before it, or that it is said to be."""
    name = reading.doc[head]
    for child in name.rights:
        if child.dep_ == "appos" and child.tag_ == "NN":
            yield child
    before = reading.doc[start - 1] if start else None
    if before is not None and before.tag_ == "NN" and before.i not in reading.at:
        yield before
    if name.dep_ == "nsubj" and name.head.lemma_ == "be":
        yield from (c for c in name.head.rights if c.dep_ == "attr" and c.tag_ == "NN")


def told_kind(node: Node, word: str) -> bool:
    """Whether the text has called a body by a word, or by one that means the same ("airline" for "carrier")."""
    return not node.kinds.isdisjoint((word, *load_table("phrases")["called_otherwise"].get(word, ())))


def another_kind(node: Node, word: str) -> bool:
    """Whether what a text has called a body does not go with a word: a union is no "airline", a charity no "firm"."""
    told = node.kinds - words("phrases", "loose_kinds")
    if not told or told_kind(node, word):
        return False
    if word in ("company", "firm"):
        return told <= words("phrases", "no_firms")
    return word not in words("phrases", "loose_bodies") | words("phrases", "general_bodies")
