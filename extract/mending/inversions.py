"""Clauses turned round, put back: "Leading the delegation was X", "Also killed in the raid was Y".

News often opens with a participle to name at the end who the sentence is about (Birner, "Inversion in English", 1994).
The small model takes the participle for the subject or the main verb, and the real subject for what somebody is.
"""

from extract.parsing.parse import Token

OPENERS = frozenset(
    ["also", "among", "not", "only", "now", "then", "still", "later", "recently", "meanwhile", "and", "but"]
)
MODIFYING = ("amod", "compound")
NAMED = frozenset(["PERSON", "ORG", "GPE", "NORP"])


def mend_inversion(be: Token) -> None:
    """Give a participle that opens a clause before "is" or "was" the name behind it as its subject."""
    subject = next((c for c in be.rights if c.dep_ == "attr"), None) or _object_behind(be)
    if subject is None or not _named(subject):
        return
    verb = _participle(be)
    if verb is None or not _opens(verb):
        return
    passive = verb.tag_ == "VBN"
    above = (be.head, be.dep_) if be.head not in (verb, be) else None
    object_ = verb.head if verb.dep_ in MODIFYING and verb.head.head == be else None
    verb.pos_ = "VERB"
    if above is not None:
        verb.attach(*above)
    else:
        verb.attach(verb, "ROOT")
    if object_ is not None:
        object_.attach(verb, "dobj")
    for child in list(be.children):
        if child not in (verb, subject):
            child.attach(verb, child.dep_)
    subject.attach(verb, "nsubjpass" if passive else "nsubj")
    be.attach(verb, "auxpass" if passive else "aux")


def _object_behind(be: Token) -> Token | None:
    """Return a second object of a participle that stands behind "was": "Visiting Cairo was | X"."""
    objects = [c for c in be.head.rights if c.dep_ == "dobj"] if be.dep_ == "aux" and be.head.i < be.i else []
    return objects[1] if len(objects) == 2 and objects[0].i < be.i and objects[1].left_edge.i == be.i + 1 else None


def _named(subject: Token) -> bool:
    """Whether what stands behind "was" is somebody's name, or a noun with a name behind it: "the lawyer X"."""
    if subject.pos_ == "PROPN":
        return not any(c.dep_ == "poss" for c in subject.lefts)
    return any(c.dep_ == "appos" and c.pos_ == "PROPN" and c.ent_type_ in NAMED for c in subject.rights)


def _participle(be: Token) -> Token | None:
    """Return the participle before "was" that was read as its subject, as the main verb or as a word of the subject."""
    if be.dep_ in ("aux", "auxpass") and be.head.i < be.i and be.head.tag_ in ("VBG", "VBN"):
        taken = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") and c != be for c in be.head.children)
        return None if taken else be.head
    for child in be.lefts:
        if child.dep_ == "csubj" and child.tag_ == "VBG":
            return child
        if child.dep_ == "nsubj" and child.pos_ == "PROPN" and child.lefts:
            first = child.lefts[0]
            if first.dep_ in MODIFYING and first.tag_ == "VBG" and first.text.istitle():
                return first  # "Accompanying X was Y"
    return None


def _opens(verb: Token) -> bool:
    """Whether a participle stands at the start of its sentence, at most behind a word like "also"."""
    before = [t for t in verb.doc[verb.sent.start : verb.i] if not t.is_space and not t.is_punct]
    return len(before) < 3 and all(t.lower_ in OPENERS for t in before)
