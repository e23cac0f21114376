"""Graphs to export: a hostile one, one of the gold annotations, and a strategy for random ones."""

import datetime as dt
from pathlib import Path

import yaml
from hypothesis import strategies as st

from graph.ids import content_id
from graph.model import DateRange, Document, Entity, Evidence, Relation
from graph.ontology import edge_type

Graph = tuple[list[Document], list[Entity], list[Relation]]

_CODES = ["a\x00b\x08c\x1f", "\x00" * 3, "\x7f\x9f", "\x85\u2028\u2029", "\ud800 lone", "\udfff\ud800", "\ufffe\uffff"]
_SCRIPTS = ["حركة", "😀", "e\u0301", "\u202eright to left", "\ufeffmark", "\U0010fffd", "x" * 100_000]
_SPACES = ["", "  spaces  ", "line\nbreak\ttab\rreturn\r\nboth", "; ", "a;b"]
_MARKUP = [
    "<script>alert('x')</script>",
    "]]>",
    "&amp;",
    '"quoted"',
    "'''",
    '"""',
    "{}",
    "<http://x>",
    "a b|c^d`e",
]
_ESCAPES = ["\\", "\\u0041", "%41", "_x0041_", "_:b"]
_FORMULAS = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "'=1", "''", "\t=1", "\r=1"]
_WORDS = ["label", "NULL", "nan", "true", "1", "1e5", "2025-01-01"]
_PLANES = "".join(chr(plane << 16 | 0x41) for plane in range(17))
HOSTILE = [*_CODES, *_SCRIPTS, *_SPACES, *_MARKUP, *_ESCAPES, *_FORMULAS, *_WORDS, _PLANES]
DAY = dt.date(2025, 1, 5)


def hostile_graph() -> Graph:
    """Every field of text holds every hostile string somewhere."""
    documents = [
        Document(name=text or "empty", id=f"d{i}", sha256="0", text=text, title=text, source=text, via=text, url=text)
        for i, text in enumerate(HOSTILE)
    ]
    entities = [
        Entity(
            id=f"e/{i} {text[:40]}", name=text, type="Group", aliases=(text, "y"), documents=(text or "empty",),
            mentions=i, wikidata=f"Q{i}" if i % 2 else None, counts=(i,),
        )
        for i, text in enumerate(HOSTILE)
    ]  # fmt: skip
    relations = []
    for i, text in enumerate(HOSTILE):
        evidence = Evidence(
            document=text or "empty", start=0, end=len(text), text=text, subject_text=text, object_text=text,
            attribution=(text, entities[i - 1].id), published=DAY, place=(entities[i - 2].id,), rule="r", claim=f"c{i}",
        )  # fmt: skip
        for j in range(3):
            relations.append(
                Relation(
                    id=f"r{i}-{j} {text[:9]}", subject=entities[i].id, object=entities[i - 1 - j // 2].id,
                    predicate="leads", type="LEADS" if j < 2 else "NOT_LEADS", title=text, confidence=0.5,
                    polarity="positive" if j < 2 else "negative", weight=1, sources=(text,), evidence=(evidence,),
                    date=DateRange(start=DAY, end=DAY, precision="day") if j else None, place=(entities[i - 2].id,),
                )
            )  # fmt: skip
    return documents, entities, relations


def gold_graph(shared: Path) -> Graph:
    """The annotations of the gold articles as one graph, an actor of two articles twice."""
    documents, entities, relations = [], [], []
    for path in sorted((shared / "gold" / "dev").glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        text = (path.parent / data["document"]).read_text(encoding="utf-8")
        name = Path(data["document"]).name
        documents.append(Document(name=name, id=content_id("d", name), sha256="0", text=text, source=data["source"]))
        for key, about in data["entities"].items():
            fields = {"aliases": tuple(about.get("aliases", ())), "wikidata": about.get("wikidata")}
            id_ = f"{path.stem}/{key}"
            entities.append(Entity(id=id_, name=about["name"], type=about["type"], documents=(name,), **fields))
        for number, row in enumerate(data["relations"]):
            r = dict(zip("spo", row, strict=True)) if isinstance(row, list) else row
            polarity, modality = r.get("polarity", "positive"), r.get("modality", "actual")
            quote = Evidence(
                document=name, start=0, end=20, text=text[:20], subject_text=r["s"], object_text=r["o"], rule="gold",
                claim=f"{path.stem}{number}",
            )  # fmt: skip
            relations.append(
                Relation(
                    id=content_id("r", path.stem, str(number)), subject=f"{path.stem}/{r['s']}", predicate=r["p"],
                    object=f"{path.stem}/{r['o']}", type=edge_type(r["p"], polarity, modality), polarity=polarity,
                    modality=modality, confidence=1.0, weight=1, evidence=(quote,), former=bool(r.get("former")),
                )
            )  # fmt: skip
    return documents, entities, relations


anything = st.text(st.characters(), max_size=12) | st.sampled_from(HOSTILE)
moments = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))
_entity_ids = st.sampled_from(["e1", "e2", "country/x", "ö", 'a"b', "e\ud800", "e\x01", "e 1"])


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs with any text anywhere."""
    names = draw(st.lists(anything, unique=True, max_size=3))
    documents = [
        Document(
            name=name, id=f"d{i}", sha256="0", text=draw(anything), title=draw(st.none() | anything),
            source=draw(st.none() | anything), published=draw(st.none() | moments),
        )
        for i, name in enumerate(names)
    ]  # fmt: skip
    entities = [
        Entity(
            id=key, name=draw(anything), type="Person", aliases=tuple(draw(st.lists(anything, max_size=2))),
            documents=tuple(names), mentions=draw(st.integers(0, 9)),
        )
        for key in draw(st.lists(_entity_ids, unique=True, max_size=5))
    ]  # fmt: skip
    relations: list[Relation] = []
    for number in range(draw(st.integers(0, 5)) if len(entities) > 1 else 0):
        ends = draw(st.permutations([entity.id for entity in entities]))[:2]
        start = draw(st.none() | moments)
        text = draw(anything)
        evidence = Evidence(
            document=draw(anything), start=0, end=len(text), text=text, subject_text=draw(anything), object_text="o",
            attribution=tuple(draw(st.lists(anything, max_size=2))), rule="r", claim=f"c{number}",
        )  # fmt: skip
        relations.append(
            Relation(
                id=f"r{number}", subject=ends[0], object=ends[1], predicate="leads",
                type=draw(st.sampled_from(["LEADS", "NOT_LEADS"])), title=draw(st.none() | anything),
                former=draw(st.booleans()), date=start and DateRange(start=start, end=start, precision="day"),
                confidence=draw(st.floats(0, 1)), weight=draw(st.integers(1, 5)), evidence=(evidence,),
                sources=tuple(draw(st.lists(anything, max_size=2))), place=tuple(ends[:1]),
            )
        )  # fmt: skip
    return documents, entities, relations
