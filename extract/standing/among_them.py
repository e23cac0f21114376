"""Who belongs to a body by a clause turned round: "Among its directors is Peter Lind", "Among those in X was Y"."""

from collections.abc import Iterator

from extract.clauses.clauses import coordinated
from extract.drafts import Draft
from extract.parsing.parse import Token
from extract.qualifiers.status import Status, status
from extract.reading import Reading, Ref
from extract.standing.descriptions import described


def among_them(reading: Reading) -> Iterator[Draft]:
    """Yield the office of whoever is told behind "Among its directors is": what its noun says of one of them."""
    for token in reading.doc.spelled(["among"]):
        if not (token.is_sent_start or (token.dep_ == "prep" and token.head.i > token.i)):
            continue
        noun = next((c for c in token.children if c.dep_ == "pobj" and c.tag_ == "NNS"), None)
        verb = token.head
        if noun is None or verb.lemma_ != "be" or verb.i < noun.i:
            continue
        state = status(verb)
        for person in _told(reading, verb):
            for made in described(reading, person, noun, "one among them", Status(state.negative, state.modality)):
                made.predicate = "holds_position_in" if made.predicate == "leads" else made.predicate
                yield made


def _told(reading: Reading, verb: Token) -> list[Ref]:
    """Return the persons named behind the verb."""
    behind = [c for c in verb.rights if c.dep_ in ("nsubj", "attr")]
    found = [reading.at.get(t.i) for first in behind for t in coordinated(first)]
    return [r for r in found if r is not None and r.node.type == "Person" and r.kind == "name"]
