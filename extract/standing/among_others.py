"""Members told by those beside them: "arrested A, B and other members of the ANC", "A and several other ANC MPs"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import modifiers, refs_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref


def members_among_others(reading: Reading) -> Iterator[Draft]:
    """Yield the body of persons before "and other members of the body", who are of it as those others are."""
    for other in reading.doc.spelled(("other",)):
        if other.dep_ != "amod":
            continue
        noun = other.head
        if noun.tag_ != "NNS" or noun.dep_ != "conj" or noun.lemma_.lower() not in words("standing", "fellow_members"):
            continue
        bodies = [r for r in _bodies(reading, noun) if r.node.type == "Organization" and not _of_states(r)]
        if len(bodies) != 1:
            continue
        for person in _before(reading, noun):
            made = draft(reading, person, "member_of", bodies[0], noun, "among others of a body", 0.82)
            if made is not None:
                yield made


def _bodies(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose members are told: "members of the ANC", "ANC members"."""
    behind = [t for c in noun.rights if c.lower_ in ("of", "from", "in") for t in c.children if t.dep_ == "pobj"]
    found = [r for t in behind for r in refs_at(reading, t) if r.kind == "name"]
    return found or [r for r in modifiers(reading, noun) if r.kind == "name"]


def _before(reading: Reading, noun: Token) -> list[Ref]:
    """Return the persons joined before a noun, none when anything else is joined with them."""
    out, token = list[Ref](), noun
    while token.dep_ == "conj":
        token = token.head
        ref = reading.at.get(token.i)
        if ref is None or ref.node.type != "Person":
            return []
        out.append(ref)
    return out


def _of_states(body: Ref) -> bool:
    """Whether a body is one of states, which persons are no members of."""
    kind = (body.node.record.kind or "").lower() if body.node.record is not None else ""
    return any(w in kind for w in ("international", "bloc", "military alliance"))
