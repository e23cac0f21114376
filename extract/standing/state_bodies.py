"""Of which state or parent a body is by its own name or phrase: "Kenya's parliament", "UN Women"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.reading import Node, Reading, Ref
from graph.knowledge import Record

PLACES = ("Country", "Location")
LONGEST = 4  # words of a state's or a region's name in front of what its body is called


def bodies_of_states(reading: Reading) -> Iterator[Draft]:
    """Yield whose part a court, an army, a ministry or the like is by the words that name it, once a body."""
    told: set[int] = set()
    for body in sorted(reading.refs, key=lambda r: r.start):
        wanted = body.kind in ("name", "description") and body.node.type == "Organization"
        if not wanted or body.node.local or id(body.node) in told:
            continue
        whole = _beside(reading, body) if _of_a_state(body.node) else None
        whole = whole or (_in_name(reading, body) if body.kind == "name" else None)
        head = reading.doc[body.head]
        made = draft(reading, body, "part_of", whole, head, "body named by its state", 0.75) if whole else None
        if made is not None:
            told.add(id(body.node))
            yield made


def _beside(reading: Reading, body: Ref) -> Ref | None:
    """Return the state or region named in the phrase of a body, or right before or behind its name."""
    doc, inner = reading.doc, [reading.at.get(i) for i in range(body.start, body.end)]
    beside = list[Ref | None]()
    if body.start > 1 and doc[body.start - 1].tag_ == "POS":
        beside.append(reading.at.get(body.start - 2))
    elif body.start and body.kind == "name":
        before = reading.at.get(body.start - 1)
        beside += [before] if before is not None and before.kind == "nationality" else []
    if body.end + 1 < len(doc) and doc[body.end].lower_ == "of":
        beside.append(reading.at.get(body.end + 1 + (doc[body.end + 1].lower_ == "the")))
    for ref in (*inner, *beside):
        if ref is not None and ref.kind != "pronoun" and ref.node.type in PLACES and _may_have(reading, ref, body):
            return ref
    return None


def _may_have(reading: Reading, place: Ref, body: Ref) -> bool:
    """Whether nothing that is known speaks against a body's being of a place that no hyphen ties to others."""
    behind = reading.doc[place.end] if place.end < len(reading.doc) else None
    if behind is not None and behind.text == "-":
        return False
    record, own = place.node.record, body.node.country
    if body.node.record is not None or place.node.type == "Country":
        return own is None or (record is not None and own == record.id)
    return True


def _of_a_state(node: Node) -> bool:
    """Whether a body is one that states and regions have: by its kind, else by what it is called."""
    record = node.record
    if record is not None:
        return (record.kind or "") in words("standing", "kinds_of_parts")
    return any(_ends_with(name.lower(), words("standing", "parts_of_states")) for name in node.names)


def _ends_with(name: str, heads: frozenset[str]) -> bool:
    """Whether a name's own head, at its end or in front of "of" and "for", is one of some words."""
    own = name.split(" of ")[0].split(" for ")[0].split()
    return any(" ".join(own[-n:]) in heads for n in (1, 2, 3))


def _in_name(reading: Reading, body: Ref) -> Ref | None:
    """Return the state, region or parent whose name begins or ends a body's name, as a mention of its own."""
    doc = reading.doc
    start = body.start + (doc[body.start].lower_ == "the")
    spans = [(i, i + n, False) for i in (start, start + 1) for n in range(LONGEST, 0, -1)]  # "Royal | Malaysian Navy"
    for of in (i for i in range(start, body.end) if doc[i].lower_ == "of"):
        first = of + 1 + (of + 1 < body.end and doc[of + 1].lower_ == "the")
        spans.append((first, body.end, True))
    for low, high, ends in spans:
        if low < high <= body.end - (not ends):
            record = _named(
                reading, body.node, reading.text(low, high), stately=ends and _stately(reading, body), of=ends
            )
            if record is not None:
                kind = "name" if reading.text(low, high) in record.names() else "nationality"
                ref = Ref(low, high, kind, reading.node_for(record), record.name, high - 1)  # type: ignore[arg-type]
                return reading.note(ref)
    return None


def _stately(reading: Reading, body: Ref) -> bool:
    """Whether a word for bodies that states alone have is in a name: "Presidential Press Office of Chad"."""
    return any(t.lower_ in words("standing", "stately_heads") for t in reading.doc[body.start : body.end])


def _named(reading: Reading, body: Node, form: str, *, stately: bool, of: bool) -> Record | None:
    """Return the state or parent that a body is known to have, or the place, that some words of its name mean."""
    found = [r for r in _above(reading, body) if form in r.names() or form in r.adjectives]
    if found or body.record is not None:
        return next(iter(found), None)
    own = _of_a_state(body) or stately
    kinds = (*(PLACES if own else ()), *(("Organization",) if of else ()))
    records = [r for r in reading.knowledge.by_name.get(form, ()) if r.type in kinds] if kinds else []
    return records[0] if len(records) == 1 else None


def _above(reading: Reading, body: Node) -> list[Record]:
    """Return the known bodies and the state that a body belongs to, the nearest first."""
    by_id, out = reading.knowledge.by_id, list[Record]()
    above = body.record.parent if body.record is not None else None
    while above in by_id and by_id[above] not in out:
        out.append(by_id[above])
        above = by_id[above].parent
    if not _of_a_state(body):
        return []
    home = by_id.get(body.country or "")
    return [*out, home] if home is not None and home not in out else out
