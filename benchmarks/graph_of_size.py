"""A made-up graph of any size, for the benchmarks: documents, entities and relations as a build would give them."""

import datetime as dt
import random

from graph.ids import content_id
from graph.model import DateRange, Document, Entity, Evidence, Relation
from graph.ontology import edge_type, load_ontology

ARTICLES_PER_ENTITY = 10  # one article for so many entities
TYPES = ("Person", "Organization", "Country", "Location", "Group", "Agreement", "Event")
DAY = dt.date(2020, 1, 1)


def graph_of_size(
    entities: int, relations: int, *, seed: int = 1
) -> tuple[list[Document], list[Entity], list[Relation]]:
    """Return a graph with `entities` and `relations`; some entities have very many edges, as in news."""
    chance = random.Random(seed)
    documents = [_document(number) for number in range(max(1, entities // ARTICLES_PER_ENTITY))]
    nodes = [_entity(number, documents, chance) for number in range(entities)]
    predicates = sorted(load_ontology().predicates)
    edges = [_relation(number, nodes, documents, predicates, chance) for number in range(relations)]
    return documents, nodes, edges


def _document(number: int) -> Document:
    text = f"Article {number}. The minister said that talks would go on."
    return Document(
        name=f"news/{number:06}.txt",
        id=content_id("d", str(number)),
        sha256=content_id("", text),
        text=text,
        title=f"Article {number}",
        source=f"Outlet {number % 40}",
        published=DAY + dt.timedelta(days=number % 2000),
    )


def _entity(number: int, documents: list[Document], chance: random.Random) -> Entity:
    seen = sorted({chance.choice(documents).name for _ in range(chance.randint(1, 2))})
    return Entity(
        id=content_id("e", str(number)),
        name=f"Actor number {number}",
        type=chance.choice(TYPES),  # type: ignore[arg-type]
        aliases=(f"Actor {number}", f"A. No. {number}"),
        wikidata=f"Q{number}" if number % 3 == 0 else None,
        documents=tuple(seen),
        mentions=2 * len(seen),
        counts=(2,) * len(seen),
    )


def _relation(
    number: int, nodes: list[Entity], documents: list[Document], predicates: list[str], chance: random.Random
) -> Relation:
    first = int(len(nodes) * chance.random() ** 3)
    second = (first + 1 + int((len(nodes) - 1) * chance.random())) % len(nodes)
    article = documents[number % len(documents)]
    predicate = chance.choice(predicates)
    polarity = "negative" if number % 20 == 0 else "positive"
    modality = "planned" if number % 15 == 0 else "actual"
    start = DAY + dt.timedelta(days=chance.randrange(2000))
    evidence = Evidence(
        document=article.name,
        start=0,
        end=len(article.text),
        text=article.text,
        subject_text=nodes[first].name,
        object_text=nodes[second].name,
        attribution=(nodes[number % len(nodes)].id,) if number % 3 == 0 else (),
        published=article.published,
        rule="frame:made-up",
        claim=f"c{number}",
    )
    return Relation(
        id=content_id("r", str(number)),
        subject=nodes[first].id,
        predicate=predicate,
        object=nodes[second].id,
        type=edge_type(predicate, polarity, modality),
        polarity=polarity,  # type: ignore[arg-type]
        modality=modality,  # type: ignore[arg-type]
        date=DateRange(start=start, end=start, precision="day") if number % 2 else None,
        confidence=0.7,
        weight=1,
        sources=(article.source or "",),
        evidence=(evidence,),
    )
