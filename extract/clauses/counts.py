"""What a bare number counts: "Britain expelled ten Russian diplomats. France expelled | four"."""

from extract.clauses.clauses import VERBAL
from extract.parsing.parse import Token

BACK = 2  # sentences before the number's own
NO_COUNTS = frozenset(["DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"])
OBJECTS = frozenset(["dobj", "nsubjpass"])


def counted_before(tokens: list[Token]) -> list[Token]:
    """Return objects of a verb with the people or things counted last in place of a number that stands alone."""
    if all(t.tag_ != "CD" for t in tokens):
        return tokens
    others = gapped_subjects(tokens)
    return [_meant(t) if t.tag_ == "CD" and t.dep_ in OBJECTS else t for t in tokens if t not in others]


def gapped_subjects(objects: list[Token]) -> list[Token]:
    """Return who does the same to another number without a verb: "Germany expelled four and | Poland | three"."""
    return [
        t
        for t in objects
        if t.dep_ == "conj"
        and t.pos_ == "PROPN"
        and t.head.tag_ == "CD"
        and t.i + 1 < len(t.doc)
        and t.nbor(1).tag_ == "CD"
        and t.nbor(1).head == t
    ]


def _meant(number: Token) -> Token:
    """Return the plural noun that was last counted as an object, the number itself when it is no count or none was."""
    own = [c for c in number.children if c.dep_ not in ("advmod", "cc", "conj", "punct") and c.lower_ != "more"]
    if number.ent_type_ in NO_COUNTS or own or (number.text.isdigit() and len(number.text) > 3):
        return number
    doc, start = number.doc, number.sent.start
    for _ in range(BACK):
        start = doc[start - 1].sent.start if start else 0
    for i in range(number.i - 1, start - 1, -1):
        noun = doc[i]
        if noun.tag_ in ("NNS", "NNPS") and noun.dep_ in OBJECTS and noun.head.pos_ in VERBAL:
            counted = any(c.dep_ == "nummod" and c.ent_type_ not in NO_COUNTS for c in noun.lefts)
            return noun if counted else number
    return number
