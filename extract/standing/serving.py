"""Whom the staff of a head of state or of a body serves: "X, national security adviser to President Y"."""

from extract.clauses.clauses import prepositions
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def served_through(reading: Reading, title: Token) -> list[Ref]:
    """Return the state or body that somebody serves who is told to be its head's adviser, aide or spokesman."""
    preps = prepositions(title)
    staff = [t for t in preps.get("of", []) if t.lower_ == "staff"] if title.lower_ == "chief" else []
    if not staff and title.lemma_.lower() not in words("standing", "staff_of_heads"):
        return []
    served = [t for word in ("to", "for", "of") for t in preps.get(word, [])]
    served += [t for one in staff for inner in prepositions(one).values() for t in inner]
    served += [c for c in title.lefts if c.dep_ in ("poss", "compound", "nmod")]
    for ref in (r for t in served for r in refs_at(reading, t)):
        body, former = reading.led.get(id(ref.node), (None, False))
        if body is not None and not former and ref.node.type == "Person":
            return [Ref(ref.start, ref.end, "description", body.node, body.form, ref.head)]
    return []
