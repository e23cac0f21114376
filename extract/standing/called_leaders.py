"""Who leads a body by being called its leader: "Opposition leader Ann Lee ... The Progress Party leader"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.reading import Reading


def leaders_called(reading: Reading) -> Iterator[Draft]:
    """Yield whom the reading found to be "the Progress Party leader", as the leader of the party."""
    for token in reading.doc.of_lemma(words("phrases", "unplaced_leaders")):
        if not token.text.islower():
            continue
        the = any(c.lower_ == "the" for c in token.lefts)
        if not the or token.dep_ == "appos" or any(c.dep_ in ("appos", "prep", "acl") for c in token.rights):
            continue
        person = next(iter(reading.phrase_refs.get(token.i, ())), None)
        body = reading.at.get(token.i - 1) if token.i else None
        if person is None or body is None or person.kind == "name" or person.node.type != "Person":
            continue
        if body.kind != "name" or body.node.type != "Organization" or any(b is body.node for b in person.node.bodies):
            continue
        made = draft(reading, person, "leads", body, token, "leader by a name", 0.75, title=token.lower_)
        if made is not None:
            yield made
