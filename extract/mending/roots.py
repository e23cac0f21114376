"""Parses mended where a sentence was read as a mere phrase, its main verb as what somebody is like."""

from extract.clauses.clauses import NOUNS
from extract.lexicon import words
from extract.parsing.parse import Token

TAKEN = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "auxpass", "aux"])
CLAUSE_OPENERS = ("since", "after", "before", "until")


def mend_headless(noun: Token) -> None:
    """Mend "A coup brought down X" and "since a coup toppled X", where the verb was read as a participle.

    A participle behind its noun has no object of its own, but for "a man given a prize".
    """
    opener = noun.head if noun.dep_ == "pobj" and noun.head.lower_ in CLAUSE_OPENERS else None
    if noun.tag_ not in ("NN", "NNS") or (noun.dep_ != "ROOT" and opener is None):
        return
    found = [c for c in noun.rights if c.dep_ == "acl" and c.tag_ in ("VBN", "VBD")]
    if len(found) != 1 or found[0].left_edge != found[0] or noun.doc[found[0].i - 1].text == ",":
        return
    verb = found[0]
    if any(c.dep_ in TAKEN for c in noun.children) or verb.lemma_.lower() in words("operators", "giving_verbs"):
        return
    kids = {c.dep_ for c in verb.children}
    if "dobj" not in kids or kids & {"agent", "dative"}:
        return
    later = [c for c in noun.rights if c.i > verb.i]
    verb.tag_, verb.pos_ = "VBD", "VERB"
    if opener is None:
        verb.attach(verb, "ROOT")
    else:
        verb.attach(opener.head, "advcl")
        opener.attach(verb, "mark")
    noun.attach(verb, "nsubj")
    for child in later:
        child.attach(verb, child.dep_)


def mend_planning(verb: Token) -> None:
    """Mend the headline "Kenya and Uganda plan attack on X", where the verb was read as part of a compound."""
    deed, doc = verb.head, verb.doc
    if verb.lower_ not in words("lexicon", "headline_plans") or verb.dep_ != "compound" or deed.i != verb.i + 1:
        return
    joint = next((t for t in doc[max(verb.i - 4, verb.sent.start) : verb.i] if t.lower_ == "and"), None)
    if joint is None or joint.i == verb.sent.start or joint.i + 1 == verb.i:
        return
    first, last = doc[joint.i - 1], doc[verb.i - 1]
    if first.pos_ not in NOUNS or last.pos_ not in NOUNS or any(c.dep_ in TAKEN and c != first for c in deed.children):
        return
    if deed.dep_ == "ROOT":
        verb.attach(verb, "ROOT")
    elif deed.dep_ == "ccomp":
        verb.attach(deed.head, "ccomp")
    elif deed.dep_ == "conj" and deed.head == first and first.dep_ == "dobj":
        verb.attach(first.head, "ccomp")  # "X says A and B plan attack on Y"
    else:
        return
    verb.tag_, verb.pos_ = "VBP", "VERB"
    for child in [c for c in deed.lefts if c.i < first.i]:
        child.attach(first, child.dep_)
    for token in doc[joint.i + 1 : last.i]:
        token.attach(last, "amod" if token.pos_ == "ADJ" else "compound")
    first.attach(verb, "nsubj")
    joint.attach(first, "cc")
    last.attach(first, "conj")
    deed.attach(verb, "dobj")
    behind = doc[deed.i + 1] if deed.i + 1 < len(doc) else deed
    if behind.dep_ == "prep":
        behind.attach(deed, "prep")


def mend_loyalty(prep: Token) -> None:
    """Mend "Forces loyal to General X fired at Y", where X was read as one more who fired."""
    loyal = prep.head
    if loyal.lower_ not in ("loyal", "faithful") or loyal.dep_ not in ("amod", "acomp", "ROOT"):
        return
    if any(c.dep_ == "pobj" for c in prep.children) or loyal.head.dep_ not in ("nsubj", "nsubjpass"):
        return
    verb = loyal.head.head
    named = [c for c in verb.lefts if c.dep_ == "nsubj" and c.left_edge.i == prep.i + 1]
    if len(named) == 1:
        named[0].attach(prep, "pobj")
