"""Whose spokesman speaks, and so which body "the group" is in his words: "X's spokesman said the group had left"."""

from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def body_of_spokesman(reading: Reading, token: Token) -> Ref | None:
    """Return the body for which the subject of the clause around a clause speaks, None when nobody is told to."""
    verb = token.head
    if token.dep_ not in ("nsubj", "nsubjpass") or verb.dep_ != "ccomp":
        return None
    if verb.head.lemma_.lower() not in words("lexicon", "reporting_verbs"):
        return None
    for subject in (c for c in verb.head.children if c.dep_ == "nsubj"):
        first = reading.sentence_start(subject.i)
        beside = [t for t in (subject, *subject.children) if t.tag_ == "NN" or t.dep_ == "compound"]
        speakers = [t for t in beside if t.lemma_.lower() in words("standing", "speaking_for")]
        for noun in speakers:
            before = (reading.at.get(i) for i in range(noun.i - 1, first - 1, -1))
            behind = (reading.at.get(t.i) for c in noun.children if c.dep_ == "prep" for t in c.children)
            for ref in (*before, *behind):
                if ref is not None and ref.kind == "name" and ref.node.type in ("Organization", "Group"):
                    return ref
    return None
