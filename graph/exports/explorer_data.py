"""What the explorer is given: the graph as lines of JSON, with each sentence of the evidence in its surroundings.

Entities, documents, sources and passages are referred to by their places in their lists. A passage is [before,
sentence, after]; two pieces of evidence from one sentence share it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exports.exporter import Graph
from graph.files import json_text
from graph.model import Evidence, Relation
from graph.names.text import fold
from graph.tones import tone

AROUND = 240  # characters of the article shown before and after a sentence, at most
_Row = dict[str, Any]


def data_parts(graph: Graph) -> Iterator[str]:
    """Yield the graph as one JSON object, a row a line."""
    entities = {entity.id: at for at, entity in enumerate(graph.entities)}
    documents = {document.name: at for at, document in enumerate(graph.documents)}
    for name in sorted({*_mentioned(graph)} - documents.keys()):
        documents[name] = len(documents)
    sources = {name: at for at, name in enumerate(sorted(_sources(graph)))}
    passages: dict[tuple[str, int, int], int] = {}
    for relation in graph.relations:
        for item in relation.evidence:
            passages.setdefault((item.document, item.start, item.end), len(passages))
    yield f'{{"project": {json_text(graph.project)},\n"sources": {json_text(list(sources))},\n"predicates": {{'
    yield from _rows(f"{json_text(name)}: {json_text(about)}" for name, about in _predicates(graph))
    yield '},\n"documents": ['
    yield from _rows(map(json_text, _documents(graph, documents, sources)))
    yield '],\n"passages": ['
    yield from _rows(map(json_text, _passages(graph, passages)))
    yield '],\n"entities": ['
    yield from _rows(map(json_text, _entities(graph, documents)))
    yield '],\n"relations": ['
    yield from _rows(
        json_text(_relation(relation, graph, entities, documents, sources, passages)) for relation in graph.relations
    )
    yield "]}\n"


def _rows(rows: Iterable[str]) -> Iterator[str]:
    for i, row in enumerate(rows):
        yield f",\n{row}" if i else f"\n{row}"


def _mentioned(graph: Graph) -> Iterator[str]:
    for entity in graph.entities:
        yield from entity.documents
    for relation in graph.relations:
        for item in relation.evidence:
            yield item.document


def _sources(graph: Graph) -> set[str]:
    out = {document.source for document in graph.documents if document.source}
    for relation in graph.relations:
        out.update(relation.sources)
    return out


def _predicates(graph: Graph) -> Iterator[tuple[str, _Row]]:
    for name in sorted({relation.predicate for relation in graph.relations}):
        known = graph.ontology.predicates.get(name)
        row: _Row = {"tone": tone(name, graph.ontology)}
        if known is not None:
            row |= {"means": known.means, "state": known.kind == "state", "symmetric": known.symmetric}
        yield name, row


def _documents(graph: Graph, places: dict[str, int], sources: dict[str, int]) -> Iterator[_Row]:
    for document in graph.documents:
        yield _filled(
            name=document.name,
            title=document.title,
            source=sources.get(document.source or ""),
            via=document.via,
            url=document.url,
            published=document.published,
        )
    for name in list(places)[len(graph.documents) :]:
        yield {"name": name}


def _passages(graph: Graph, places: dict[tuple[str, int, int], int]) -> Iterator[tuple[str, str, str]]:
    texts = {document.name: document.text for document in graph.documents}
    done = 0
    for relation in graph.relations:
        for item in relation.evidence:
            if places[item.document, item.start, item.end] == done:
                done += 1
                yield passage(item, texts.get(item.document, ""))


def passage(item: Evidence, text: str) -> tuple[str, str, str]:
    """Return what stands before the sentence of `item` in the article `text`, the sentence, and what stands after it.

    What is longer than `AROUND` is cut at a space, and an ellipsis marks it.
    """
    before, after = text[: item.start], text[item.end :]
    if len(before) > AROUND:
        before = "…" + re.sub(r"^\S*\s", "", before[-AROUND:])
    if len(after) > AROUND:
        after = re.sub(r"\s\S*$", "", after[:AROUND]) + "…"
    return before, item.text, after


def _entities(graph: Graph, documents: dict[str, int]) -> Iterator[_Row]:
    for entity in graph.entities:
        names = (entity.name, *entity.aliases)
        yield _filled(
            id=entity.id,
            name=entity.name,
            type=entity.type,
            aliases=entity.aliases,
            # What a keyboard gives for letters that the page cannot fold by itself.
            keys=tuple(dict.fromkeys(fold(name) for name in names if not name.isascii())),
            wikidata=entity.wikidata,
            documents=tuple(documents[name] for name in entity.documents),
            mentions=entity.mentions,
        )


def _relation(
    relation: Relation,
    graph: Graph,
    entities: dict[str, int],
    documents: dict[str, int],
    sources: dict[str, int],
    passages: dict[tuple[str, int, int], int],
) -> _Row:
    date = relation.date
    return _filled(
        id=relation.id,
        s=entities[relation.subject],
        o=entities[relation.object],
        predicate=relation.predicate,
        type=relation.type,
        polarity="negative" if relation.polarity == "negative" else None,
        modality=relation.modality if relation.modality != "actual" else None,
        former=relation.former or None,
        title=relation.title,
        date=(date.start, date.end, date.precision) if date else None,
        place=_who(relation.place, graph, entities),
        mediator=_who(relation.mediator, graph, entities),
        confidence=relation.confidence,
        weight=relation.weight,
        sources=tuple(sources[name] for name in relation.sources),
        evidence=tuple(
            _filled(
                document=documents[item.document],
                passage=passages[item.document, item.start, item.end],
                subject=item.subject_text,
                object=item.object_text,
                by=_who(item.attribution, graph, entities),
                said=item.said,
                published=item.published,
                rule=item.rule,
            )
            for item in relation.evidence
        ),
    )


def _who(named: Iterable[str], graph: Graph, entities: dict[str, int]) -> tuple[int | str, ...]:
    """Return entities by their place in the list; else by name; what is no entity, in its own words."""
    return tuple(entities.get(who, graph.names.get(who, who)) for who in named)


def _filled(**fields: Any) -> _Row:
    return {name: value for name, value in fields.items() if value not in (None, "", ())}
