"""Phrases mended that the small model hangs on a verb in place of the noun that they tell of.

"X was the target of attacks by Y", "X, the chairman of Y, said".
"""

from extract.clauses.clauses import is_passive
from extract.lexicon import words
from extract.parsing.parse import Token

ACTIVE = ("VB", "VBP", "VBZ", "VBD", "VBG")


def mend_copulas(token: Token) -> None:
    """Hang what is said of a noun on the noun, where the parser hung it on the verb."""
    if token.lower_ == "by" and token.dep_ in ("prep", "agent"):
        if token.head.lemma_ == "be":
            _maker_behind_be(token)
        elif token.head.tag_ in ACTIVE and token.i > token.head.i + 1:
            _maker_behind_a_deed(token)
    elif token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "NN":
        _title_read_as_subject(token)


def _maker_behind_be(by: Token) -> None:
    """Mend "was the target of raids by X", where "by X" was read as how it was so."""
    labels = [c for c in by.head.children if c.dep_ == "attr" and c.i < by.i]
    behind = [t for c in labels[-1:] for p in c.children if p.lower_ == "of" for t in p.children if t.dep_ == "pobj"]
    nouns = [t for t in (*labels[-1:], *behind) if t.lemma_.lower() in words("lexicon", "deeds")]
    if nouns and by.i == max(t.right_edge.i for t in nouns) + 1:
        by.attach(nouns[-1], "prep")


def _maker_behind_a_deed(by: Token) -> None:
    """Mend "shields them from raids by X", where "by X" was read as how it is done."""
    deed = by.nbor(-1)
    makers = [c for c in by.children if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN") and c.ent_type_ != "DATE"]
    if deed.pos_ != "NOUN" or deed.dep_ != "pobj" or deed.head.head != by.head or not makers:
        return
    if deed.lemma_.lower() in words("lexicon", "deeds") and not is_passive(by.head):
        by.attach(deed, "prep")


def _title_read_as_subject(title: Token) -> None:
    """Mend "X, the chairman of Y, said", where both X and the chairman were read as subjects."""
    verb, doc = title.head, title.doc
    names = [c for c in verb.children if c.dep_ == title.dep_ and c.pos_ == "PROPN" and c.i < title.i < verb.i]
    start, end = title.left_edge.i, title.right_edge.i
    end -= doc[end].text == ","
    if not names or start < 2 or end + 1 >= len(doc) or doc[start - 1].text != "," or doc[end + 1].text != ",":
        return
    if names[-1].i == start - 2 and not any(c.dep_ in ("cc", "conj") for c in names[-1].children):
        title.attach(names[-1], "appos")
