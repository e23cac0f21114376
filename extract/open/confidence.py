"""How sure a triple is: what kind of clause it is from, and what makes parses of such clauses go wrong."""

from extract.open.draft import Draft

BASE = {
    "main": 0.85,
    "relative": 0.74,
    "adverbial": 0.7,
    "existential": 0.7,
    "gerund": 0.52,
    "participle": 0.5,
    "complement": 0.55,
    "apposition": 0.55,
    "title": 0.5,
    "possessor": 0.5,
}
SUPPOSING = frozenset(["if", "unless", "whether"])
LONG_SUBJECT = 12  # words
LONG_OBJECT = 20
FAR = 15  # words between subject and relation


def confidence(draft: Draft) -> float:
    """Return how sure a triple is, between 0 and 1, to two places.

    The values rank triples (CaRB draws its curve over them); they are set by hand, not counted on a corpus.
    """
    score = BASE[draft.rule]
    if draft.subject[0].pos_ == "PRON" and len(draft.subject) == 1:
        score -= 0.05
    if any(c.dep_ == "mark" and c.lower_ in SUPPOSING for t in draft.relation for c in t.children):
        score -= 0.2
    if len(draft.subject) > LONG_SUBJECT:
        score -= 0.15
    if len(draft.object) > LONG_OBJECT:
        score -= 0.15
    if draft.relation and abs(draft.relation[0].i - draft.subject[-1].i) > FAR:
        score -= 0.1
    if len(draft.subject[0].sent) > 2 * LONG_OBJECT:
        score -= 0.05
    return round(max(score, 0.05), 2)
