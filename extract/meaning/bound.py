"""Pronouns whose clause alone decides whom they mean: "X met Y, who said he ...", "X praised Y for his work".

A relative clause that tells what somebody does goes on about him, not about the subject outside it (the locality of
binding that Hobbs, "Resolving pronoun references" (1978), reads off the tree); and what somebody is praised, fined or
jailed for is his own deed.
"""

from extract.clauses.clauses import VERBAL, clause_head
from extract.clauses.subjects import surface_subjects
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

PERSONAL = frozenset(["he", "him", "his", "she", "her"])
THINGS = frozenset(["it", "its", "they", "them", "their"])
BODIES = ("Organization", "Country", "Group")
OWNERS = {"his": ("Person",), "her": ("Person",), "its": ("Organization", "Country")}
ACTING = ("Organization", "Country", "Group", "Person")
CLIMB = 3  # phrases between a verb and what it is done for: "banned X for six months over his ..."


def in_relative_clause(reading: Reading, token: Token, word: str) -> tuple[Ref | None, bool]:
    """Return whom "he" within a clause of "who", "it" within one of "which" means, and whether that is so decided.

    Decided and nobody is somebody unnamed: "met a farmer who said he ...".
    """
    if word not in PERSONAL and word not in THINGS:
        return None, False
    relative, types = ("who", ("Person",)) if word in PERSONAL else ("which", BODIES)
    verb = clause_head(token)
    own = token.tag_ == "PRP$" and token.head.dep_ != "dobj"  # not "who praised her courage"
    while verb.dep_ != "relcl":
        if verb.head == verb or verb.dep_ not in ("advcl", "ccomp", "xcomp", "conj", "pcomp"):
            return None, False
        verb, own = verb.head, True
    who = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.lower_ == relative), None)
    if who is None or not own or who.i > token.i:
        return None, False
    named = reading.by_sentence.get(reading.number(token.i), [])
    if any(who.i < r.start and r.end <= token.i and r.node.type in types and r.kind != "pronoun" for r in named):
        return None, False
    head = verb.head
    heads = [head, head.head] if head.dep_ == "appos" else [head]
    ref = next((r for h in heads if (r := reading.at.get(h.i)) is not None and r.node.type in types), None)
    if ref is None:  # "met a farmer who said he ..."
        plain = relative == "who" and head.tag_ == "NN" and head.dep_ != "appos" and reading.at.get(head.i) is None
        return None, plain and any(c.lower_ in ("a", "an", "another", "one") for c in head.lefts)
    return ref, True


def where_they(reading: Reading, token: Token) -> list[Ref]:
    """Return who "they" are in "police flew X to Goma, where they arrested Y": the plural subject of what led there."""
    verb = token.head
    there = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.lefts)
    if not there or token.dep_ != "nsubj" or token.lower_ != "they":
        return []
    while verb.dep_ in ("relcl", "pobj", "prep", "dobj", "xcomp", "advcl", "dative") and verb.head != verb:
        verb = verb.head
        heads = surface_subjects(verb) if verb.pos_ in VERBAL else []
        if heads:
            many = len(heads) > 1 or heads[0].tag_ in ("NNS", "NNPS") or heads[0].lower_ == "police"
            named = reading.by_sentence.get(reading.number(token.i), []) if many else []
            return [r for t in heads for r in named if r.head == t.i and r.end <= token.i and r.node.type in ACTING]
    return []


def _answered_for(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return who is praised, fined or jailed for what is "his" or "its": "banned X over his support for Y"."""
    types = OWNERS.get(word)
    prep = token.head.head
    if types is None or token.tag_ != "PRP$" or token.head.dep_ != "pobj" or prep.lower_ not in ("for", "over"):
        return None
    verb = prep.head
    for _ in range(CLIMB):
        if verb.dep_ in ("pobj", "prep", "dobj", "npadvmod"):
            verb = verb.head
    if verb.lemma_.lower() not in words("phrases", "answering"):
        return None
    ref = next((r for c in verb.children if c.dep_ == "dobj" and (r := reading.at.get(c.i)) is not None), None)
    return ref if ref is not None and ref.end <= token.i and ref.node.type in types else None


def owner_by_deed(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return whose "his" or "its" is by what is done to him: answered for, or asked to do something."""
    return _answered_for(reading, token, word) or _asked_of(reading, token, word)


def _asked_of(reading: Reading, token: Token, word: str) -> Ref | None:
    """Return who is asked to do something to what is "his" or "its": "called on X to end its support for Y"."""
    types = OWNERS.get(word)
    deed = token.head.head
    if types is None or token.tag_ != "PRP$" or token.head.dep_ != "dobj":
        return None
    if deed.dep_ not in ("xcomp", "ccomp", "advcl") or not any(c.tag_ == "TO" for c in deed.lefts):
        return None
    asked, asking = surface_subjects(deed), surface_subjects(deed.head)
    if len(asked) != 1 or not asking or asked[0] in asking or not deed.head.i < asked[0].i < token.i:
        return None
    ref = reading.at.get(asked[0].i)
    return ref if ref is not None and ref.node.type in types else None


def harmers(reading: Reading, token: Token) -> frozenset[int]:
    """Return who is not "its" (`id` of nodes) where he harms whose it is: "Chad killed X, its leader"."""
    officer = token.head
    ranked = officer.lower_ in ("number", "two") or officer.lemma_.lower() in words("lexicon", "title_nouns")
    if token.tag_ != "PRP$" or not ranked:
        return frozenset()
    struck = officer.head if officer.dep_ == "appos" else officer
    verb = struck.head
    if struck.dep_ != "dobj" or verb.lemma_.lower() not in words("lexicon", "attack_verbs"):
        return frozenset()
    doers = {t.i for c in verb.lefts if c.dep_ == "nsubj" for t in c.subtree}
    named = reading.by_sentence.get(reading.number(token.i), [])
    return frozenset(id(r.node) for r in named if r.head in doers or r.start in doers)
