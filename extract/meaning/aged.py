"""Whom a bare age means: "The 27-year-old was arrested" is whoever has that age, else the person told of."""

from extract.meaning.salience import is_clear, salient
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

CLEAR = 0.5  # by how much the person told of must stand out


def is_aged(token: Token) -> bool:
    """Whether a word ends an age that stands for a person: "the 27-year- | old was arrested"."""
    doc, i = token.doc, token.i
    if token.lower_ != "old" or i < 5 or token.dep_ in ("amod", "compound", "nmod", "acomp", "attr"):
        return False
    whole = [t.lower_ for t in doc[i - 3 : i]] == ["-", "year", "-"] and doc[i - 4].text.isdigit()
    return whole and doc[i - 5].lower_ == "the"


def aged(reading: Reading, token: Token) -> Ref | None:
    """Return a mention of the person whom an age means, None when that is not clear."""
    age, doc = token.nbor(-4).text, reading.doc
    people = [r for r in reading.refs if r.kind == "name" and r.node.type == "Person" and r.start < token.i]
    of_age = {id(r.node): r for r in people if _has_age(reading, r, age)}
    if of_age:
        return next(iter(of_age.values())) if len(of_age) == 1 else None
    others = {id(r.node) for r in people if any(_has_age(reading, r, t.text) for t in doc[r.end : r.end + 3])}
    ranked = [(w, r) for w, r in salient(reading, token, {"Person"}, possessive=False) if id(r.node) not in others]
    return ranked[0][1] if ranked and is_clear(ranked, by=CLEAR) else None


def _has_age(reading: Reading, ref: Ref, age: str) -> bool:
    """Whether an age stands beside a name: "Anna Lee, | 27," "27-year-old | Anna Lee"."""
    doc, i = reading.doc, ref.end
    behind = age.isdigit() and i + 1 < len(doc) and doc[i].text in (",", "(") and doc[i + 1].text == age
    before = [t.text for t in doc[max(0, ref.start - 8) : ref.start]]
    return behind or (age.isdigit() and any(before[k : k + 5] == [age, "-", "year", "-", "old"] for k in range(4)))
