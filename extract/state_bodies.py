"""Whose body a ministry, an army or a court is: "the Moroccan navy", "Ireland's Data Protection Commission"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.parse import Token
from extract.reading import Node, Reading, Ref

OWNERS = ("Country", "Location")
BETWEEN = 4  # words between a nationality and the noun for the body


def state_body_named(reading: Reading, body: Ref) -> bool:
    """Whether a name is that of a body of a state or a province: by its kind, else by a word in it."""
    record = body.node.record
    if record is not None:
        return (record.kind or "") in words("standing", "state_kinds")
    return any(t.lower_ in words("standing", "state_words") for t in reading.doc[body.start : body.end])


def bodies_of_states(reading: Reading) -> Iterator[Draft]:
    """Yield whose part the bodies of states are, each once: "the Moroccan navy", "the foreign ministry of Kenya"."""
    seen = set[tuple[int, int]]()
    for ref in list(reading.refs):
        if ref.node.type != "Organization" or ref.kind not in ("name", "description"):
            continue
        noun = reading.doc[ref.head]
        owner = _owner_of(reading, ref, noun) if ref.kind == "description" else _adjective_in(reading, ref)
        if owner is None or (id(ref.node), id(owner.node)) in seen:
            continue
        seen.add((id(ref.node), id(owner.node)))
        made = draft(reading, ref, "part_of", owner, noun, "body of a state", 0.8)
        if made is not None:
            yield made


def _owner_of(reading: Reading, ref: Ref, noun: Token) -> Ref | None:
    """Return the state or place whose body a description calls: "the Turkish foreign ministry"."""
    if noun.lemma_.lower() not in words("standing", "state_words") or not _home(reading, ref.node):
        return None
    for i in range(noun.i - 1, max(noun.i - BETWEEN, ref.start) - 1, -1):
        owner = reading.at.get(i)
        if owner is not None:
            fits = owner.node.type == "Country" and owner.kind in ("nationality", "name")
            return owner if fits and owner.node.record is not None and _own(ref.node, owner.node) else None
    doc, i = reading.doc, noun.i + 1
    if i + 1 >= len(doc) or doc[i].lower_ != "of":
        return None
    owner = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
    return owner if owner is not None and owner.node.type == "Country" and _own(ref.node, owner.node) else None


def _adjective_in(reading: Reading, ref: Ref) -> Ref | None:
    """Return the country that the name of a known body starts with: "the Syrian Army", "Israel Police"."""
    record = ref.node.record
    if record is None or record.country is None or (record.kind or "") not in words("standing", "state_kinds"):
        return None
    first = reading.doc[ref.start]
    country = reading.knowledge.by_id.get(record.country)
    if country is None or ref.end - ref.start < 2 or country.type != "Country":
        return None
    if first.text not in country.adjectives and first.text != country.name:
        return None
    node = reading.node_for(country)
    return reading.note(Ref(first.i, first.i + 1, "nationality", node, first.text, first.i))


def _home(reading: Reading, node: Node) -> bool:
    """Whether it is known which country's body a node is."""
    return node.country is not None or node.record is None


def _own(body: Node, country: Node) -> bool:
    """Whether nothing speaks against a body's being that country's."""
    return body.country is None or (country.record is not None and body.country == country.record.id)
