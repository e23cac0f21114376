"""Who a pronoun is that stands before its name: "From Paris, where she lives, | Ann Lee called ..."."""

from extract.clauses.subjects import surface_subjects
from extract.meaning.pairs import first_conjunct
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

STEPS = 6  # words from a clause up to the verb of its sentence


def named_ahead(reading: Reading, token: Token, gender: str, *, of_place: bool) -> Ref | None:
    """Return the named subject behind a fronted clause in which "he" or "she", of this sex, stands.

    `of_place` takes only a relative clause of a place that opens the sentence, which tells of nobody else; without it
    any clause before the subject counts ("After she left, Ann Lee ..."), which may also tell of somebody named earlier.
    """
    if not of_place and token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    clause, steps = token, 0
    while clause.dep_ not in ("relcl", "advcl") and clause.head != clause and steps < STEPS:
        clause, steps = clause.head, steps + 1
    top = clause.head
    if clause.dep_ == "relcl":
        opens = top.dep_ == "pobj" and top.head.dep_ == "prep"
        where = any(c.lower_ in ("where", "which") for c in clause.subtree if c.i < clause.i)
        if not opens or not where:
            return None
        top = top.head.head
    elif clause.dep_ != "advcl" or of_place:
        return None
    if top.i < token.i or top.pos_ not in ("VERB", "AUX") or top.dep_ not in ("ROOT", "ccomp"):
        return None
    for subject in surface_subjects(top)[:1]:
        ref = reading.at.get(first_conjunct(subject).i)
        if ref is not None and ref.kind == "name" and ref.node.type == "Person" and ref.start > token.i:
            return ref if ref.node.gender in (None, gender) else None
    return None
