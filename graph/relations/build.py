"""Claims become relations: the rules of `docs/outputs.md`, decided over all articles at once."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.errors import DataError
from graph.ids import content_id
from graph.model import Claim, DateRange, Document, Evidence, Extraction, Mention, Modality, Polarity, Relation
from graph.ontology import Ontology, edge_type
from graph.relations.copies import Copies, compare
from graph.relations.dates import chains, settle
from graph.relations.rivals import independent_sources, with_rivals

EntityOf = Callable[[str, str], str | None]
MOST_CONFIDENT = 0.98  # many sources can repeat one error
QUOTED_WORDS = 8  # two articles with the same sentence of so many words have it from one pen


@dataclass(frozen=True)
class Key:
    """What makes claims one relation, the date and the chain of undated ones aside."""

    subject: str
    predicate: str
    object: str
    polarity: Polarity
    modality: Modality
    former: bool
    title: str | None


@dataclass(frozen=True)
class Told:
    """One claim, resolved, ready to be evidence."""

    document: Document
    date: DateRange | None
    title: str | None
    confidence: float
    evidence: Evidence


def build_relations(
    articles: Sequence[tuple[Document, Extraction]],
    entity_of: EntityOf,
    ontology: Ontology,
    copies: Copies | None = None,
) -> tuple[Relation, ...]:
    """Return the relations that all claims of `articles` make, sorted by id; the order of `articles` plays no part.

    A claim one of whose ends is no entity, or whose ends are the same one, makes no relation, nor does one of an older
    version of an article.

    Args:
        articles: documents with what was found in them; ids and names of documents are unique.
        entity_of: the entity id of a document id and a mention id, or None.
        ontology: says which predicates are symmetric and which are standing facts.
        copies: what `compare` says of all documents; found anew when not given.

    Raises:
        DataError: when a claim names a predicate that the ontology lacks or a mention that its extraction lacks.
    """
    known = copies or compare([document for document, _ in articles])
    told: dict[Key, list[Told]] = defaultdict(list)
    for document, extraction in articles:
        if document.id not in known.superseded:
            for key, item in told_in(document, extraction.mentions, extraction.claims, entity_of, ontology):
                told[key].append(item)
    return tuple(sorted(relations_of(told, known.story, ontology), key=lambda relation: relation.id))


def told_in(
    document: Document, mentions: Iterable[Mention], claims: Iterable[Claim], entity_of: EntityOf, ontology: Ontology
) -> Iterator[tuple[Key, Told]]:
    """Yield what claims of one document tell, those left out that make no relation; see `build_relations`."""
    by_id = {mention.id: mention for mention in mentions}
    for claim in claims:
        found = _resolve(document, claim, by_id, entity_of, ontology)
        if found is not None:
            yield found


def relations_of(told: Mapping[Key, list[Told]], story: Mapping[str, str], ontology: Ontology) -> list[Relation]:
    """Return the relations that claims make, given the story of each document by id.

    What is told of one subject, predicate and object must be given whole; it does not depend on what is told of others.
    """
    relations = (
        _relation(key, date, chain, items, story)
        for key, same_ends in told.items()
        for date, chain, items in _apart(same_ends, standing=ontology.is_state(key.predicate))
    )
    return with_rivals(relations, ontology)


def plain_title(title: str | None) -> str | None:
    """Return an office as compared: no case, article or extra space; None when nothing is left."""
    return _shown_title(title or "").casefold() or None


def _shown_title(title: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", " ".join(title.split()), flags=re.IGNORECASE)


def _resolve(
    document: Document, claim: Claim, mentions: dict[str, Mention], entity_of: EntityOf, ontology: Ontology
) -> tuple[Key, Told] | None:
    where = f"{document.name}, claim {claim.id}"
    if claim.predicate not in ontology.predicates:
        cure = "build with the ontology it was extracted with, or add the predicate with --ontology"
        raise DataError(f"unknown predicate {claim.predicate!r}", where=where, cure=cure)
    missing = sorted({mention for mention in claim.mentions() if mention not in mentions})
    if missing:
        raise DataError(f"no mention {', '.join(missing)}", where=where, cure="extract the article again")
    ends = [(entity_of(document.id, mention), mentions[mention].text) for mention in (claim.subject, claim.object)]
    if ontology.symmetric(claim.predicate):
        ends.sort(key=lambda end: end[0] or "")
    (subject, subject_text), (object_, object_text) = ends
    if subject is None or object_ is None or subject == object_:
        return None

    def entities(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({found for i in ids if (found := entity_of(document.id, i)) is not None}))

    said_by = (entity_of(document.id, a.mention) if a.mention is not None else None for a in claim.attribution)
    evidence = Evidence(
        document=document.name,
        start=claim.start,
        end=claim.end,
        text=document.text[claim.start : claim.end],
        subject_text=subject_text,
        object_text=object_text,
        attribution=tuple(
            dict.fromkeys(entity or a.text for entity, a in zip(said_by, claim.attribution, strict=True))
        ),
        said=claim.said,
        published=document.published,
        place=entities(claim.place),
        mediator=tuple(m for m in entities(claim.mediator) if m not in (subject, object_)),
        rule=claim.rule,
        claim=claim.id,
    )
    key = Key(subject, claim.predicate, object_, claim.polarity, claim.modality, claim.former, plain_title(claim.title))
    return key, Told(document, claim.date, claim.title, claim.confidence, evidence)


def _apart(items: list[Told], *, standing: bool) -> Iterable[tuple[DateRange | None, str, list[Told]]]:
    """Yield the date, the name of the chain ("" when dated or standing) and the claims of each relation."""
    settled = settle(item.date for item in items if item.date is not None)
    undated = {item.document.id: item.document.published for item in items if item.date is None}
    named = {} if standing else chains(undated)
    groups: dict[tuple[DateRange | None, str], list[Told]] = defaultdict(list)
    for item in items:
        if item.date is not None:
            groups[settled[item.date], ""].append(item)
        else:
            groups[None, str(named.get(item.document.id, ""))].append(item)
    for (date, chain), group in groups.items():
        yield date, chain, group


def _relation(key: Key, date: DateRange | None, chain: str, items: list[Told], story: Mapping[str, str]) -> Relation:
    kept = _one_a_sentence(items)
    pieces = _independent(kept, story)
    confidence = 1 - math.prod(sorted(1 - max(item.confidence for item in piece) for piece in pieces))
    days = (None, None) if date is None else (date.start.isoformat(), date.end.isoformat())
    titles = Counter(sorted(_shown_title(item.title) for item in kept if item.title))
    return Relation(
        id=content_id(
            "r",
            key.subject,
            key.predicate,
            key.object,
            key.polarity,
            key.modality,
            str(key.former),
            key.title,
            *days,
            chain,
        ),
        subject=key.subject,
        predicate=key.predicate,
        object=key.object,
        type=edge_type(key.predicate, key.polarity, key.modality),
        polarity=key.polarity,
        modality=key.modality,
        former=key.former,
        title=titles.most_common(1)[0][0] if key.title else None,
        date=date,
        place=tuple(sorted({entity for item in kept for entity in item.evidence.place})),
        mediator=tuple(sorted({entity for item in kept for entity in item.evidence.mediator})),
        confidence=round(min(confidence, MOST_CONFIDENT), 4),
        weight=len(pieces),
        independent_sources=independent_sources([[item.document for item in piece] for piece in pieces]),
        sources=tuple(sorted({s for item in kept if (s := item.document.source or item.document.via)})),
        evidence=tuple(item.evidence for item in kept),
    )


def _one_a_sentence(items: list[Told]) -> list[Told]:
    """Join the claims of one sentence: the most confident one's words, everybody's places and mediators."""
    sentences: dict[tuple[str, int, int], list[Told]] = defaultdict(list)
    for item in items:
        sentences[item.evidence.document, item.evidence.start, item.evidence.end].append(item)
    kept = []
    for _, same in sorted(sentences.items()):
        same.sort(key=lambda item: (-item.confidence, item.evidence.claim))
        best, every = same[0], [item.evidence for item in same]
        joined = best.evidence.model_copy(
            update={
                "place": tuple(sorted({entity for e in every for entity in e.place})),
                "mediator": tuple(sorted({entity for e in every for entity in e.mediator})),
                "attribution": next((e.attribution for e in every if e.attribution), ()),
                "said": next((e.said for e in every if e.said), None),
            }
        )
        kept.append(replace(best, evidence=joined))
    return kept


def _independent(items: list[Told], story: Mapping[str, str]) -> list[list[Told]]:
    """Split evidence into independent pieces: an article, a story with its copies, or the same words."""
    leader: dict[str, str] = {}

    def find(name: str) -> str:
        while leader.setdefault(name, name) != name:
            name = leader[name]
        return name

    for item in items:
        words = re.findall(r"\w+", item.evidence.text.casefold())
        same = [f"story {story[item.document.id]}"]
        if len(words) >= QUOTED_WORDS:
            same.append("words " + " ".join(words))
        for a, b in pairwise(same):
            first, second = sorted((find(a), find(b)))
            leader[second] = first
    pieces: dict[str, list[Told]] = defaultdict(list)
    for item in items:
        pieces[find(f"story {story[item.document.id]}")].append(item)
    return [pieces[name] for name in sorted(pieces)]
