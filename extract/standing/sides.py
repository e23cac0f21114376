"""On which side somebody stands by the word before his noun: "the anti-Brexit campaigner X", "pro-Russian rebels"."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, expand
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

SIDES = {"pro": "supports", "anti": "opposes"}
TAKING = ("Person", "Organization", "Group")
TAKEN = ("Person", "Organization", "Country", "Group", "Agreement", "Event")
NOUN_WITHIN = 4  # tokens behind the name in which the noun stands that it is said of


def sides(reading: Reading) -> Iterator[Draft]:
    """Yield who is for or against whom by "pro-X" and "anti-X" before the noun that means him."""
    doc = reading.doc
    for ref in [r for r in reading.refs if r.start >= 2 and r.node.type in TAKEN and doc[r.start - 1].text == "-"]:
        predicate = SIDES.get(doc[ref.start - 2].lower_)
        noun = _noun_behind(reading, ref) if predicate is not None else None
        if predicate is None or noun is None:
            continue
        for taker in _meant(reading, noun):
            made = draft(reading, taker, predicate, ref, doc[ref.start - 2], f"side:{predicate}", 0.65)
            if made is not None and taker.node.type in TAKING:
                yield made


def _noun_behind(reading: Reading, ref: Ref) -> Token | None:
    """Return the noun of people or bodies that "pro-X" modifies; of protests and laws nobody in particular is."""
    doc, last = reading.doc, None
    for i in range(ref.end, min(ref.end + NOUN_WITHIN, doc[ref.start].sent.end)):
        named = reading.at.get(i)
        if doc[i].pos_ not in ("ADJ", "NOUN", "PROPN") or (named is not None and named is not ref and last is not None):
            break
        last = doc[i] if doc[i].pos_ in ("NOUN", "PROPN") else last
    return last if last is not None and last.lemma_.lower() in words("attitudes", "side_takers") else None


def _meant(reading: Reading, noun: Token) -> list[Ref]:
    """Return who a noun means: the name right behind or before it, who "is" it, else the group that it is."""
    behind = reading.at.get(noun.i + 1)
    if behind is not None and behind.start == noun.i + 1 and behind.kind == "name":
        return [behind]
    if noun.dep_ == "appos":
        return refs_at(reading, noun.head)
    if noun.dep_ == "attr" and noun.head.pos_ in VERBAL:
        return [r for t in expand(surface_subjects(noun.head)) for r in refs_at(reading, t)]
    return refs_at(reading, noun)
