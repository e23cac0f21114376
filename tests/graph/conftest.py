"""Builders of small graphs and articles."""

import datetime as dt
import hashlib
import itertools
from collections.abc import Callable, Sequence

import pytest

from graph.ids import content_id
from graph.model import Actor, Attribution, Claim, DateRange, Document, Entity, Evidence, Extraction, Mention, Relation
from graph.ontology import Ontology, edge_type, load_ontology


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology()


def _document(name: str, text: str, **fields: object) -> Document:
    return Document.model_validate(
        {
            "name": name,
            "id": content_id("d", name, text),
            "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            "text": text,
            **fields,
        }
    )


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """document(name, text, **fields)"""
    return _document


def _article(name: str, rows: Sequence[dict[str, object]], **fields: object) -> tuple[Document, Extraction]:
    """Each row: `s`, `p`, `o` (names of actors), optionally `sentence` and any field of a claim.

    Rows with the same `sentence` share it; without one, the sentence is made of the three words and its number.
    """
    body, claims, actors = "", [], {}
    mentions: dict[tuple[str, int], Mention] = {}
    places: dict[str, tuple[int, int]] = {}
    filler = str(fields.pop("filler", ""))
    for number, row in enumerate(rows):
        row = dict(row)
        s, p, o = str(row.pop("s")), str(row.pop("p")), str(row.pop("o"))
        sentence = str(row.pop("sentence", f"{s} {p} {o}, part {number} of {name}."))
        if sentence not in places:
            places[sentence] = (len(body), len(body) + len(sentence))
            body += sentence + "\n"
        start, end = places[sentence]

        def mention(actor: str, start: int = start) -> str:
            key = (actor, start)
            if key not in mentions:
                mention_id = f"m{len(mentions)}"
                actors[actor] = Actor(key=f"a-{actor}", type="Country", name=actor, names=(actor,))
                mentions[key] = Mention(
                    id=mention_id,
                    start=start,
                    end=start + len(actor),
                    text=f"the {actor}",
                    kind="name",
                    actor=f"a-{actor}",
                    form=actor,
                )
            return mentions[key].id

        for field in ("place", "mediator"):
            if field in row:
                row[field] = tuple(mention(actor) for actor in row[field])  # type: ignore[attr-defined]
        if "by" in row:
            who = row.pop("by")
            row["attribution"] = tuple(
                Attribution(text=w[1:]) if w.startswith("~") else Attribution(mention=mention(w), text=w)
                for w in who  # type: ignore[attr-defined]
            )
        defaults = {"rule": "test", "confidence": 0.5}
        claims.append(
            Claim.model_validate(
                {
                    **defaults,
                    "id": f"c{number}",
                    "subject": mention(s),
                    "predicate": p,
                    "object": mention(o),
                    "start": start,
                    "end": end,
                    **row,
                }
            )
        )
    document = _document(name, body + filler, **fields)
    extraction = Extraction(
        document=document.id, mentions=tuple(mentions.values()), actors=tuple(actors.values()), claims=tuple(claims)
    )
    return document, extraction


@pytest.fixture(scope="session")
def article() -> Callable[..., tuple[Document, Extraction]]:
    return _article


@pytest.fixture(scope="session")
def resolver() -> Callable[..., Callable[[str, str], str | None]]:
    """resolver(articles, {"Jolani": "e-hts"}): entity ids are "e-" and the name unless given; None is no entity."""

    def build(
        articles: Sequence[tuple[Document, Extraction]], same: dict[str, str | None] | None = None
    ) -> Callable[[str, str], str | None]:
        forms = {(d.id, m.id): m.form for d, x in articles for m in x.mentions}

        def entity_of(document_id: str, mention_id: str) -> str | None:
            form = forms[document_id, mention_id]
            return (same or {}).get(form, f"e-{form}")

        return entity_of

    return build


def day(text: str) -> DateRange:
    start, _, end = text.partition("/")
    precision = "range" if end else "day"
    return DateRange(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end or start), precision=precision)


@pytest.fixture(scope="session")
def small_graph() -> tuple[list[Document], list[Entity], list[Relation]]:
    """Ten actors, 26 relations with parallel, denied, planned, dated and undated ones, three documents."""
    documents = [
        _document("a.txt", "Alpha said so.", title="First", source="Daily A", published=dt.date(2025, 1, 2)),
        _document(
            "b.txt", "Beta denied it.", source="B News", published=dt.date(2025, 2, 3), url="https://b.example/1"
        ),
        _document("c.txt", "Gamma watched.", title="Third"),
    ]
    kinds = [
        "Country",
        "Country",
        "Country",
        "Person",
        "Person",
        "Organization",
        "Organization",
        "Group",
        "Location",
        "Event",
    ]
    names = ["Israel", "Syria", "Iran", "Ahmed al-Sharaa", "Ron Dermer", "HTS", "SANA", "Druze", "Paris", "Paris talks"]
    entities = [
        Entity(
            id=f"e{i}",
            name=name,
            type=kind,  # type: ignore[arg-type]
            aliases=(f"{name} alias", f"The {name}") if i % 3 == 0 else (),
            wikidata=f"Q{i}" if i % 2 else None,
            documents=tuple(d.name for j, d in enumerate(documents) if (i + j) % 3 != 1),
            mentions=i + 1,
        )
        for i, (name, kind) in enumerate(zip(names, kinds, strict=True))
    ]
    predicates = itertools.cycle(["attacks", "meets_with", "controls", "negotiates_with", "accuses"])
    rows: list[tuple[int, str, int, dict[str, object]]] = [
        (0, "attacks", 1, {"date": day("2025-01-01")}),
        (0, "attacks", 1, {"date": day("2025-01-05")}),
        (0, "attacks", 1, {"weight": 3, "sources": ("B News", "Daily A")}),
        (0, "attacks", 1, {"polarity": "negative"}),
        (0, "attacks", 1, {"modality": "planned", "date": day("2025-03-01/2025-03-31")}),
        (3, "leads", 5, {"title": "leader"}),
        (3, "leads", 1, {"title": "interim president", "former": True}),
        (5, "negotiates_with", 0, {"place": ("e8",), "mediator": ("e9",), "said": "e6"}),
    ]
    ends = [
        (2, 0),
        (1, 2),
        (4, 0),
        (3, 4),
        (7, 1),
        (5, 1),
        (2, 5),
        (6, 1),
        (8, 2),
        (0, 9),
        (1, 9),
        (4, 3),
        (2, 1),
        (0, 2),
    ]
    rows += [(s, next(predicates), o, {"confidence": 0.3 + i / 40}) for i, (s, o) in enumerate(ends)]
    rows += [(2, "attacks", 0, {"date": day(f"2024-0{m}-10")}) for m in (1, 2, 3, 4)]
    relations = []
    for i, (s, p, o, about) in enumerate(rows):
        about = dict(about)
        said = (str(about.pop("said")), "a source") if "said" in about else ()
        source = documents[i % 3]
        evidence = Evidence(
            document=source.name,
            start=0,
            end=len(source.text),
            text=source.text,
            subject_text=names[s],
            object_text=names[o],
            attribution=said,
            published=source.published,
            rule="test",
            claim=f"c{i}",
        )
        polarity, modality = str(about.get("polarity", "positive")), str(about.get("modality", "actual"))
        fields = {
            "id": f"r{i:02}",
            "subject": f"e{s}",
            "predicate": p,
            "object": f"e{o}",
            "type": edge_type(p, polarity, modality),
            "confidence": 0.5,
            "weight": 1,
            "evidence": (evidence,),
            "sources": (source.source,) if source.source else (),
        }
        relations.append(Relation.model_validate({**fields, **about}))
    return documents, entities, relations
