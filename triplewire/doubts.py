"""Pairs of actors of which the program is unsure, the most consequential first, with sentences to judge by."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from graph.judgement import Judgement, weight
from graph.knowledge import Knowledge
from graph.model import Document, Entity, Relation
from graph.register import Identity, identities_of, identity, mentions_of, persons_judgements
from graph.register import doubts as program_doubts
from graph.store import Store
from triplewire.alias_views import Doubt, Side, Sighting
from triplewire.identity_words import grounds

SIGHTINGS = 2
LONGEST = 300  # characters of a sentence shown
_ENDS = re.compile(r"(?<=[.!?])[\"”’)]?\s+|\n+")


def doubts(
    store: Store,
    entities: Sequence[Entity],
    relations: Iterable[Relation],
    knowledge: Knowledge,
    *,
    limit: int | None = None,
) -> tuple[Doubt, ...]:
    """Return the doubtful pairs that no person has judged: by mentions times edges of the two, then by weight.

    Each pair of actors stands once, by its weightiest doubt. One of them may be known and not met.
    """
    by_id = {entity.id: entity for entity in entities}

    def find(key: str) -> Identity | None:
        met, record = identity(store, key), knowledge.by_id.get(key)
        if met is None and record is not None:
            by_id.setdefault(key, Entity(id=key, name=record.name, type=record.type, knowledge=key))
            return Identity(id=key, entity=key, type=record.type, forms={}, names=(), mentions=0)
        return met

    edges = Counter(end for relation in relations for end in (relation.subject, relation.object))
    judged = {judgement.pair for judgement in persons_judgements(store)}
    best: dict[tuple[str, str], tuple[tuple[int, float, str, str], Judgement, Identity, Identity]] = {}
    for judgement in program_doubts(store):
        a, b = (find(key) for key in judgement.pair)
        if judgement.pair in judged or a is None or b is None or a.entity == b.entity:
            continue
        ends = (by_id[a.entity], by_id[b.entity])
        consequence = sum(end.mentions for end in ends) * sum(edges[end.id] for end in ends)
        rank = (-consequence, -weight(judgement), *judgement.pair)
        pair = (min(a.entity, b.entity), max(a.entity, b.entity))
        if pair not in best or rank < best[pair][0]:
            best[pair] = (rank, judgement, a, b)
    chosen = sorted(best.values(), key=lambda row: row[0])[:limit]
    documents = {document.name: document for document in store.documents()} if chosen else {}
    return tuple(
        Doubt(
            a=_side(store, a, by_id[a.entity], edges[a.entity], documents),
            b=_side(store, b, by_id[b.entity], edges[b.entity], documents),
            consequence=-rank[0],
            grounds=grounds(judgement),
            documents=judgement.documents,
        )
        for rank, judgement, a, b in chosen
    )


def _side(store: Store, found: Identity, entity: Entity, edges: int, documents: dict[str, Document]) -> Side:
    keys = [found.id, *(i.id for i in identities_of(store, entity.id) if i.id != found.id)]
    seen: dict[str, Sighting] = {}
    for key in keys:
        for met in mentions_of(store, [key]):
            if met.kind == "name" and met.document not in seen and len(seen) < SIGHTINGS:
                document = documents[met.document]
                seen[met.document] = Sighting(
                    document=met.document,
                    source=met.source,
                    published=document.published,
                    name=met.text,
                    text=sentence_at(document.text, met.start, met.end),
                )
        if len(seen) >= SIGHTINGS:
            break
    return Side(
        identity=found.id,
        entity=entity.id,
        name=entity.name,
        type=entity.type,
        mentions=entity.mentions,
        edges=edges,
        sightings=tuple(seen.values()),
    )


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence of `text` around the characters from `start` to `end`, shortened around them when long."""
    begin = max((m.end() for m in _ENDS.finditer(text, 0, start)), default=0)
    after = _ENDS.search(text, end)
    finish = after.start() if after else len(text)
    if finish - begin <= LONGEST:
        return " ".join(text[begin:finish].split())
    low, high = max(begin, start - LONGEST // 2), min(finish, end + LONGEST // 2)
    cut = " ".join(text[low:high].split())
    return ("… " if low > begin else "") + cut + (" …" if high < finish else "")
