"""Who does the same as the subject of a verb: "X condemned it, as did Y", "X left; so did Y", "neither has Y"."""

from extract.clauses.clauses import VERBAL, expand
from extract.parsing.parse import Token

STANDING_FOR_VERBS = ("do", "have")
LIKEWISE = ("so",)
NOR = ("neither", "nor")


def followers(verb: Token) -> list[Token]:
    """Return the heads of who is said, behind an active verb, to do or not to do the same."""
    denied = any(c.dep_ == "neg" for c in verb.children)
    for child in verb.children:
        if child.i < verb.i or child.lemma_ not in STANDING_FOR_VERBS:
            continue
        if child.dep_ == "advcl":
            kids = {c.dep_ for c in child.children}
            marked = any(c.dep_ == "mark" and (child.lemma_ == "do" or c.lower_ == "as") for c in child.children)
            if marked and not kids & {"dobj", "attr"}:
                return _subjects(child)
        elif child.dep_ == "conj" and _echoes(child, denied=denied):
            return _subjects(child)
    if verb.dep_ == "ccomp" and verb.head.i > verb.i and _echoes(verb.head, denied=denied):
        return _subjects(verb.head)  # "X condemned it; so did Y", read as what Y did
    if verb.dep_ == "ROOT":
        behind, doc = verb.sent.end, verb.doc
        told = behind + 1 < len(doc) and doc[behind].lower_ in LIKEWISE + NOR
        if told and doc[behind + 1].dep_ == "ROOT" and _echoes(doc[behind + 1], denied=denied):
            return _subjects(doc[behind + 1])
    return []


def _echoes(verb: Token, *, denied: bool) -> bool:
    """Whether a verb stands for the one before it: "so | did", "neither | has", with nothing of its own."""
    if verb.lemma_ not in STANDING_FOR_VERBS or verb.i == 0 or verb.pos_ not in VERBAL:
        return False
    told = verb.doc[verb.i - 1].lower_ in (NOR if denied else LIKEWISE)
    return told and not any(c.dep_ in ("dobj", "attr", "xcomp") for c in verb.children)


def _subjects(verb: Token) -> list[Token]:
    return expand([c for c in verb.children if c.dep_ == "nsubj"])
