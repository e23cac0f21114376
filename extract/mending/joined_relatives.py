"""Relative clauses that "and" joins: "X, who fled in May, and whom Y arrested", both of which tell of X."""

from extract.clauses.clauses import NOUNS, VERBAL
from extract.parsing.parse import Token

RELATIVE = frozenset(["who", "whom", "whose", "which"])


def mend_joined_relatives(verb: Token) -> None:
    """Let a clause of "and whom" hang on the name, not be joined with it, and the clause before it tell of the same."""
    if not any(c.tag_ in ("WP", "WDT", "WP$", "IN", "TO") or c.children for c in verb.lefts):
        return
    relative = next((t for t in verb.doc[verb.left_edge.i : verb.i] if t.lower_ in RELATIVE), None)
    if relative is None or not verb.left_edge.i:
        return
    ahead = verb.doc[verb.left_edge.i - 1]
    if relative.i - verb.left_edge.i > 1 or ahead.lower_ != "and":
        return
    if verb.dep_ == "conj" and verb.head.pos_ in NOUNS:
        verb.attach(verb.head, "relcl")
    if verb.dep_ != "relcl":
        return
    name = verb.head
    first = [
        t
        for t in verb.doc[name.i + 1 : ahead.i]
        if t.dep_ == "relcl" and t.pos_ in VERBAL and t.head.pos_ == "PROPN" and t.head.i > name.i
    ]
    if len(first) == 1 and first[0].left_edge.lower_ in ("who", "whom"):
        first[0].attach(name, "relcl")  # "X, an aide of Y, who fled, and whom Z arrested"
