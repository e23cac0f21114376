"""From the state of a reading to the immutable `Extraction`: ids, forms, sorted mentions, actors and claims."""

from collections.abc import Callable

from extract.confidence import coefficients, confidence, features_of
from extract.drafts import Draft
from extract.qualifiers.timing import said_on
from extract.reading import Node, Reading, Ref
from graph.ids import content_id
from graph.model import Actor, Attribution, Claim, Document, Extraction, Join, Mention
from graph.ontology import Ontology


def sentence_bounds(document: Document, draft: Draft) -> tuple[int, int]:
    """Return the offsets of the sentence of a claim, without white space at its ends."""
    start, end = draft.sentence.start_char, draft.sentence.end_char
    while start < end and document.text[start].isspace():
        start += 1
    while end > start and document.text[end - 1].isspace():
        end -= 1
    return start, end


def mention_id(document: Document, ref: Ref, key: str, reading: Reading) -> str:
    """Return the id of a mention: its document, its span, its actor."""
    first, last = reading.doc[ref.start], reading.doc[ref.end - 1]
    return f"{document.id}:{first.idx}-{last.idx + len(last.text)}:{key}"


def used_nodes(reading: Reading, drafts: list[Draft]) -> set[int]:
    """Return the actors that claims speak of."""
    out: set[int] = set()
    for draft in drafts:
        for ref in (
            draft.subject,
            draft.object,
            *draft.place,
            *draft.mediator,
            *(s.ref for s in draft.sources if s.ref),
        ):
            out.add(id(ref.node))
    return out


def kept_nodes(reading: Reading, drafts: list[Draft]) -> list[Node]:
    """Return the actors to show: the named ones, and the unnamed ones that claims speak of, in order of appearance."""
    used = used_nodes(reading, drafts)
    first: dict[int, int] = {}
    for ref in reading.refs:
        first[id(ref.node)] = min(first.get(id(ref.node), ref.start), ref.start)
    for draft in drafts:
        for ref in (draft.subject, draft.object):
            first.setdefault(id(ref.node), ref.start)
    kept = [n for n in reading.nodes if id(n) in first and (id(n) in used or (n.names and not n.local))]
    return sorted(kept, key=lambda n: (first[id(n)], reading.nodes.index(n)))


def to_extraction(reading: Reading, drafts: list[Draft], ontology: Ontology) -> Extraction:
    """Return the immutable result of a reading."""
    return traced_extraction(reading, drafts, ontology)[0]


def traced_extraction(reading: Reading, drafts: list[Draft], ontology: Ontology) -> tuple[Extraction, dict[str, Draft]]:
    """Return the immutable result of a reading, and the draft that each of its claims was, by the claim's id."""
    document = reading.document
    drafts = deduplicated(reading, drafts, ontology)
    nodes = kept_nodes(reading, drafts)
    keys = {id(node): f"a{i}" for i, node in enumerate(nodes, start=1)}
    refs = {(r.start, r.end, id(r.node)): r for r in reading.refs if id(r.node) in keys}
    for draft in drafts:
        for ref in (
            draft.subject,
            draft.object,
            *draft.place,
            *draft.mediator,
            *(s.ref for s in draft.sources if s.ref),
        ):
            refs.setdefault((ref.start, ref.end, id(ref.node)), ref)

    def identify(ref: Ref) -> str:
        return mention_id(document, ref, keys[id(ref.node)], reading)

    mentions = []
    for ref in sorted(refs.values(), key=lambda r: (r.start, r.end, keys[id(r.node)])):
        node = ref.node
        form = ref.form if ref.form in node.names else (node.names[0] if node.names else node.name)
        first, last = reading.doc[ref.start], reading.doc[ref.end - 1]
        start, end = first.idx, last.idx + len(last.text)
        mentions.append(
            Mention(
                id=identify(ref),
                start=start,
                end=end,
                text=document.text[start:end],
                kind=ref.kind,
                actor=keys[id(node)],
                form=form,
            )
        )
    made = [(_claim(reading, d, identify), d) for d in drafts]
    claims = [claim for claim, _ in made]
    extraction = Extraction(
        document=document.id,
        mentions=tuple(mentions),
        actors=tuple(_actor(node, keys[id(node)]) for node in nodes),
        claims=tuple(sorted(claims, key=lambda c: (c.start, c.end, c.subject, c.predicate, c.object, c.id))),
    )
    return extraction, {claim.id: draft for claim, draft in made}


def _actor(node: Node, key: str) -> Actor:
    forms = sorted({*node.names, *node.owned}, key=lambda n: (-len(n.split()), -len(n), n)) or [node.name]
    joins = sorted({(a, b, rule, start, end) for a, b, rule, start, end in node.joins if a != b})
    return Actor(
        key=key,
        type=node.type,
        name=node.name,
        names=tuple(forms),
        knowledge=node.record.id if node.record else None,
        local=node.local,
        country=node.country,
        roles=tuple(sorted(set(node.roles))),
        joins=tuple(Join(a=a, b=b, rule=rule, start=start, end=end) for a, b, rule, start, end in joins),
    )


def _key(draft: Draft) -> tuple[object, ...]:
    return (
        id(draft.subject.node),
        draft.predicate,
        id(draft.object.node),
        draft.status,
        draft.former,
        (draft.title or "").lower(),
        draft.date,
        draft.sentence.start,
    )


def deduplicated(reading: Reading, drafts: list[Draft], ontology: Ontology) -> list[Draft]:
    """Return the claims, of those that one sentence makes twice the one by most names, then the surest."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        ends = [draft.subject.node, draft.object.node]
        if ends[0] is ends[1]:
            continue
        key = _key(draft)
        if draft.predicate in ontology.predicates and ontology.symmetric(draft.predicate):
            key = (frozenset(map(id, ends)), *key[1:2], *key[3:])
        known = best.get(key)
        if known is None or _shown(draft) > _shown(known):
            best[key] = draft
    return list(best.values())


def _shown(draft: Draft) -> tuple[int, float]:
    """Return how well a claim shows what it says: by how many names of its ends, then how sure it is."""
    return sum(ref.kind == "name" for ref in (draft.subject, draft.object)), draft.weight


def _claim(reading: Reading, draft: Draft, identify: Callable[[Ref], str]) -> Claim:
    document = reading.document
    start, end = sentence_bounds(document, draft)
    said = said_on(reading, draft.event, draft.sentence) if draft.sources else None
    claim = Claim(
        id="",
        subject=identify(draft.subject),
        predicate=draft.predicate,
        object=identify(draft.object),
        polarity="negative" if draft.status.negative else "positive",
        modality=draft.status.modality,
        former=draft.former,
        date=draft.date,
        title=draft.title,
        place=tuple(map(identify, draft.place)),
        mediator=tuple(map(identify, draft.mediator)),
        attribution=tuple(Attribution(mention=identify(s.ref) if s.ref else None, text=s.text) for s in draft.sources),
        start=start,
        end=end,
        said=said.start if said else None,
        rule=draft.rule,
        confidence=round(confidence(features_of(draft), coefficients()), 4),
    )
    return claim.model_copy(update={"id": content_id("c", document.id, claim.model_dump_json())})
