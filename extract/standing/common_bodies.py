"""Bodies that a title serves and a common noun names: "head of the tennis federation of Chile", "of Chile's army"."""

from extract.clauses.clauses import NOUNS
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.shapes import head_words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def body_noun(reading: Reading, prep: Token) -> Token | None:
    """Return the common noun for a body that is the object of a preposition, beside the place that it is of.

    None when it is of no place, or when the noun may mean the state itself ("the government of Chile").
    """
    noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in NOUNS or not noun.text.islower() or reading.at.get(noun.i) is not None:
        return None
    kind = noun.lemma_.lower()
    if kind not in head_words()["Organization"] or kind in words("lexicon", "government_heads"):
        return None
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    behind = next((c for c in noun.rights if c.lower_ == "of" and c.i == noun.i + 1), None)
    places = [owner] if owner is not None else list(behind.children) if behind is not None else []
    return noun if any(_is_place(reading.at.get(t.i)) for t in places) else None


def _is_place(ref: Ref | None) -> bool:
    return ref is not None and ref.node.type in ("Country", "Location")


def common_body(reading: Reading, noun: Token) -> Ref | None:
    """Return the body that such a noun means, None when it is none that the article or the knowledge has."""
    return next((r for r in refs_at(reading, noun) if r.node.type == "Organization"), None)
