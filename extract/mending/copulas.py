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
    elif token.dep_ == "ccomp" and token.head.lemma_ == "be":
        _cleft(token)
    elif (
        token.dep_ == "ccomp" and token.head.dep_ == "ROOT" and token.head.lemma_ in words("lexicon", "reporting_verbs")
    ):
        _subject_before_its_source(token)


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


def _cleft(clause: Token) -> None:
    """Mend "it was X that attacked Y", where the clause was read as what it was, not as X's own."""
    be, doc = clause.head, clause.doc
    start = clause.left_edge.i
    named = [c for c in be.children if c.dep_ == "attr" and c.pos_ == "PROPN" and be.i < c.i < start]
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in be.children)
    if it and named and doc[start].tag_ == "WDT" and named[-1].i == start - 1:
        clause.attach(named[-1], "relcl")


def _subject_before_its_source(clause: Token) -> None:
    """Mend "X, said Y, had been attacked by Z", where X was read as who said it, perhaps Y as who was attacked."""
    verb, doc = clause.head, clause.doc
    ahead = [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i]
    behind = [c for v in (verb, clause) for c in v.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > verb.i]
    if len(ahead) != 1 or len(behind) != 1 or not verb.i < behind[0].i < clause.i or doc[verb.i - 1].text != ",":
        return
    inside = doc[ahead[0].left_edge.i : verb.i - 1]
    source = doc[verb.i + 1 : clause.i]
    if any(t.text == "," for t in inside) or any(c.dep_ == "mark" for c in clause.children) or not source:
        return
    first = min([c.i for c in clause.children if c.dep_ in ("aux", "auxpass", "neg")], default=clause.i)
    if doc[first - 1].text != "," or behind[0].left_edge.i != verb.i + 1:
        return
    for child in list(verb.children):
        if child.i > clause.i:
            child.attach(clause, child.dep_)
    clause.attach(clause if verb.head == verb else verb.head, verb.dep_)
    verb.attach(clause, "parataxis")
    behind[0].attach(verb, "nsubj")
    ahead[0].attach(clause, "nsubjpass" if any(c.dep_ == "auxpass" for c in clause.children) else "nsubj")
