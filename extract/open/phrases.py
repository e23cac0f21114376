"""Which words belong to a phrase: subtrees of the parse without what is a statement of its own."""

from collections.abc import Iterable

from extract.parsing.parse import Token

Tokens = tuple[Token, ...]
VERBAL = ("VERB", "AUX")
RELATIVE = frozenset(["who", "whom", "which", "that", "whose", "where", "when", "why"])
OPENING = frozenset("\"'([{“‘")
CLOSING = frozenset("\"')]}”’")
QUOTED = frozenset([('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’")])
EDGE = frozenset([",", ";", ":", "-", "--", "–", "—", ".", "?", "!", "..."])


def phrase(head: Token, *, without: frozenset[str] = frozenset(), coordinated: bool = True) -> Tokens:
    """Return the words of the phrase that `head` heads, in order, with no punctuation at its ends.

    Args:
        head: the phrase's head.
        without: labels of dependents that are left out with all below them, at any depth along the right edge of noun
            phrases (relative clauses, appositions, ...).
        coordinated: whether the members of a coordination that `head` begins are in.
    """
    out: set[Token] = set()
    _collect(head, without, coordinated, out)
    return trim(_without_empty_brackets(sorted(out, key=lambda t: t.i)))


def _collect(head: Token, without: frozenset[str], coordinated: bool, out: set[Token]) -> None:
    out.add(head)
    kids = list(head.children)
    for child in kids:
        if child.tag_ == "WP$" or (child.dep_ in without and not names(child)):
            continue
        if child.dep_ in ("conj", "cc", "preconj") and not coordinated:
            continue
        if child.dep_ == "acl" and "appos" in without and after_comma(child):
            continue  # added, as an apposition is
        if child.dep_ == "conj" and is_stray(child):
            continue  # a clause that was hung on a noun
        if child.dep_ == "cc" and not any(k.dep_ == "conj" and k.i > child.i and not is_stray(k) for k in kids):
            continue
        _collect(child, without, True, out)


def _without_empty_brackets(tokens: list[Token]) -> list[Token]:
    out: list[Token] = []
    for token in tokens:
        if out and (out[-1].text, token.text) in (("(", ")"), ("[", "]")):
            out.pop()
        else:
            out.append(token)
    return out


def is_stray(verb: Token) -> bool:
    """Whether a verb was hung on a noun as if coordinated with it, but is a predicate: "left town and went home"."""
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL or verb.head.pos_ in VERBAL:
        return False
    finite = verb.tag_ in ("VBZ", "VBD", "VBP") or any(c.tag_ in ("MD", "VBZ", "VBD", "VBP") for c in verb.children)
    return finite or any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in verb.children)


def names(word: Token) -> bool:
    """Whether an apposition says which one is meant, with no comma before it: "the architect Karl Lund"."""
    return word.dep_ == "appos" and word.pos_ == "PROPN" and word.i > word.head.i and not after_comma(word)


def after_comma(clause: Token) -> bool:
    """Whether a comma stands before a clause: it then adds something, and does not say which one is meant."""
    first = clause.left_edge
    return first.i > 0 and first.nbor(-1).text in (",", "(", "--", "-", "–", "—")


def trim(tokens: Iterable[Token]) -> Tokens:
    """Return tokens without commas, dashes and half pairs of quotes or brackets at the ends.

    A phrase all of which stands between quotation marks gets them.
    """
    out = list(tokens)
    while out and (out[-1].text in EDGE or (out[-1].text in OPENING | CLOSING and not _paired(out, -1))):
        out.pop()
    while out and (out[0].text in EDGE or (out[0].text in OPENING | CLOSING and not _paired(out, 0))):
        out.pop(0)
    if out and out[0].i > 0 and out[-1].i < len(out[0].doc) - 1 and out[-1].i - out[0].i == len(out) - 1:
        before, behind = out[0].nbor(-1), out[-1].nbor()
        if (before.text, behind.text) in QUOTED and behind.i < out[0].sent.end:
            return (before, *out, behind)
        if before.text == '"' and sum(t.text == '"' for t in out) % 2:
            return (before, *out)
    return tuple(out)


def _paired(tokens: list[Token], at: int) -> bool:
    """Whether the sign at one end of a phrase has its fellow in the phrase."""
    pairs = {")": "(", "]": "[", "}": "{", "”": "“", "’": "‘", "(": ")", "[": "]", "{": "}", "“": "”", "‘": "’"}
    sign = tokens[at].text
    rest = [t.text for t in (tokens[:-1] if at else tokens[1:])]
    return pairs.get(sign, sign) in rest


def members(head: Token) -> list[Token]:
    """Return the heads of a coordination of noun phrases or adjectives that `head` begins.

    What "neither ... nor" joins stays together: of one alone nothing is said.
    """
    out = [head]
    if any(child.dep_ in ("preconj", "cc") and child.lower_ in ("neither", "nor") for child in head.children):
        return out
    for child in head.children:
        if child.dep_ == "conj" and child.i > head.i and child.pos_ not in VERBAL and not _one_name(head, child):
            out += members(child)
    return out


def _one_name(first: Token, last: Token) -> bool:
    """Whether two coordinated words are of one name: "the London, Midland and Scottish Railway Company"."""
    return all(
        t.ent_iob_ == "I" and t.ent_type_ not in ("DATE", "CARDINAL") for t in first.doc[first.i + 1 : last.i + 1]
    )
