"""Graphs that try a database hard."""

import datetime as dt

from graph.exports.exporter import Graph, gather
from graph.exports.property_graph import PropertyGraph, property_graph
from graph.model import DateRange, Document, Entity, Evidence, Relation
from graph.ontology import edge_type

HOSTILE = [
    "it's",
    'a "quoted" name',
    "`back``tick`",
    "back\\slash \\u0041 \\n \\",
    "$name {braces} [brackets]",
    "'); MATCH (n) DETACH DELETE n; //",
    "line\nfeed\r\nand\ttab",
    ":param x => 1;\n:exit\n",
    "emoji 👩‍👩‍👧 and 🇸🇾",
    "شاهد عيان \u202eright to left\u202c",
    "NUL \x00 and \x1b[31m and \x1f",
    "line \u2028 paragraph \u2029 mark \ufeff",
    "lone \ud800 surrogate",
    ", ; | comma",
    " ",
    "",
    "名前",
    "/* no */ // comment",
]
PREDICATES = ["attacks", "signs peace-deal with", "x.y, z", "has `ticks`", "дружит с", "a—b"]


def hostile(project: str = "hostile", *, claims: bool = True) -> PropertyGraph:
    """A graph whose every text is hostile in its own way, with relation types of a user's own."""
    return property_graph(hostile_graph(), project=project, claims=claims)


def hostile_graph() -> Graph:
    """The same before it is made nodes and relationships."""
    documents = [
        Document(
            name=f"{number} {text}", id=f"d{number} {text}", sha256="0", text=text, title=text, source=text, via=text,
            language="en", url=f"https://example.org/?q={text}",
            published=dt.date(2025, 1, 1) + dt.timedelta(days=number), authors=(text, "b"), updated="2025-06-01",
            copy_of=text, superseded_by=text,
        )
        for number, text in enumerate(HOSTILE)
    ]  # fmt: skip
    entities = [
        Entity(
            id=f"e{number} {text}", name=text, type="Person", aliases=(text, f"{text} again"), wikidata=text,
            documents=(documents[number].name,), mentions=number, counts=(number,),
        )
        for number, text in enumerate(HOSTILE)
    ]  # fmt: skip
    relations = []
    for number, text in enumerate(HOSTILE):
        predicate = PREDICATES[number % len(PREDICATES)]
        polarity = "negative" if number % 4 == 3 else "positive"
        day = dt.date(1999, 12, 31) + dt.timedelta(days=number)
        subject, object_ = entities[number], entities[number - 1]
        evidence = Evidence(
            document=documents[number].name, start=0, end=len(text), text=text, subject_text=text, object_text="",
            attribution=(entities[number - 2].id, text), said=day, published=day, place=(entities[number - 3].id,),
            mediator=(entities[number - 4].id,), rule=text, claim=text,
        )  # fmt: skip
        relations.append(
            Relation(
                id=f"r{number} {text}", subject=subject.id, object=object_.id, predicate=predicate,
                type=edge_type(predicate, polarity, "actual"), polarity=polarity, title=text,
                date=DateRange(start=day, end=day, precision="day") if number % 3 else None,
                confidence=0.1 + number / 30, weight=number, sources=(text,),
                independent_sources=number, denied_by=(f"r{number}",), affirmed_by=(text,),
                evidence=(evidence, evidence), place=evidence.place, mediator=evidence.mediator,
            )
        )  # fmt: skip
    return gather(documents, entities, relations)
