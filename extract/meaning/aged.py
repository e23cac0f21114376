"""Whom an age means: "The 27-year-old was arrested" is whoever has that age, else the person told of.

So is "the 72-year-old leader of the Green Party", which tells what he is besides.
"""

from extract.lexicon import words
from extract.meaning.salience import is_clear, salient
from extract.naming.title_words import AGENTS, title_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

BEHIND = 4  # tokens from an age to its noun
CLEAR = 0.5  # by how much the person told of must stand out


def is_aged(token: Token) -> bool:
    """Whether a word ends an age that stands for a person: "the 27-year- | old was arrested"."""
    return token.dep_ not in ("amod", "compound", "nmod", "acomp", "attr") and _whole(token)


def aged_noun(reading: Reading, token: Token) -> Ref | None:
    """Return whom a noun with an age means: "the 72-year-old | leader of the Green Party"."""
    old = next((c for c in token.lefts if c.lower_ == "old"), None) if token.tag_ == "NN" else None
    if old is None or not _whole(old) or token.i - old.i > BEHIND or token.dep_ in ("appos", "attr"):
        return None
    lemma = token.lemma_.lower()
    if any(c.dep_ == "appos" for c in token.children) or reading.at.get(token.i + 1) is not None:
        return None
    people = words("phrases", "descriptions:Person", "standing", "citizens", "standing", "positions")
    if title_at(token) is None and lemma not in people and not lemma.endswith(AGENTS):
        return None
    return aged(reading, old, token if title_at(token) is not None else None)


def _whole(token: Token) -> bool:
    doc, i = token.doc, token.i
    if token.lower_ != "old" or i < 5:
        return False
    whole = [t.lower_ for t in doc[i - 3 : i]] == ["-", "year", "-"] and doc[i - 4].text.isdigit()
    return whole and doc[i - 5].lower_ == "the"


def aged(reading: Reading, token: Token, title: Token | None = None) -> Ref | None:
    """Return a mention of the person whom an age means, None when that is not clear.

    With a `title` behind the age, who has another one is not meant.
    """
    age, doc = token.nbor(-4).text, reading.doc
    people = [r for r in reading.refs if r.kind == "name" and r.node.type == "Person" and r.start < token.i]
    of_age = {id(r.node): r for r in people if _has_age(reading, r, age)}
    if of_age:
        return next(iter(of_age.values())) if len(of_age) == 1 else None
    others = {id(r.node) for r in people if any(_has_age(reading, r, t.text) for t in doc[r.end : r.end + 3])}
    ranked = [(w, r) for w, r in salient(reading, token, {"Person"}, possessive=False) if id(r.node) not in others]
    if title is not None:
        word = title.lemma_.lower()
        ranked = [(w, r) for w, r in ranked if not r.node.roles or any(word in x.split() for x in r.node.roles)]
    return ranked[0][1] if ranked and is_clear(ranked, by=CLEAR) else None


def _has_age(reading: Reading, ref: Ref, age: str) -> bool:
    """Whether an age stands beside a name: "Anna Lee, | 27," "27-year-old | Anna Lee"."""
    doc, i = reading.doc, ref.end
    behind = age.isdigit() and i + 1 < len(doc) and doc[i].text in (",", "(") and doc[i + 1].text == age
    before = [t.text for t in doc[max(0, ref.start - 8) : ref.start]]
    return behind or (age.isdigit() and any(before[k : k + 5] == [age, "-", "year", "-", "old"] for k in range(4)))
