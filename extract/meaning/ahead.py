"""Whom "his" means in a phrase that opens a sentence: its subject, who follows ("In his speech, X accused Y").

Of cataphora this is the safe kind (Carden, "Backwards anaphora in discourse context", 1982); clauses in front are read
in `extract.meaning.named_ahead`.
"""

from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def owner_ahead(reading: Reading, token: Token) -> Ref | None:
    """Return the person who is the subject behind the phrase that opens the sentence, in which "his" stands."""
    start = reading.sentence_start(token.i)
    for phrase in (token, *token.ancestors):
        if phrase.dep_ != "prep" or phrase.left_edge.i != start or phrase.head.pos_ not in ("VERB", "AUX"):
            continue
        ahead = [c for c in phrase.head.children if c.dep_ in ("nsubj", "nsubjpass") and c.left_edge.i > token.i]
        ref = reading.at.get(ahead[0].i) if ahead else None
        if ref is None or ref.node.type != "Person" or ref.kind != "name":
            return None
        return None if any(c.dep_ == "conj" for c in ahead[0].children) else ref
    return None
