"""A draft of gold annotations: what the product found in one article, written for a person to correct."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import yaml
from anyascii import anyascii
from yaml.reader import Reader

from graph.evaluation.edges import LONGEST_EVIDENCE
from graph.model import DateRange, Document, Entity, Evidence, Extraction, Relation

EntityOf = Callable[[str, str], str | None]
TRUTH = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})  # words that YAML 1.1 takes for values
HEAD = """\
# A draft: what Triplewire {version} read in this article. Correct it, then compare a build with it:
#     triplewire eval THIS_FILE BUILD
# Take out what the text does not say, add what is missing, set `optional: true` where a careful reader could do
# without, and `accept: {{p: [...], o: [...]}}` where another reading is as good. docs/evaluation.md has all fields.
"""


def draft_gold(
    document: Document,
    extraction: Extraction,
    entities: Iterable[Entity],
    relations: Iterable[Relation],
    entity_of: EntityOf,
    *,
    path: str,
    version: str,
) -> str:
    """Return a gold file as YAML text, each relation under its sentence.

    Args:
        document: the article.
        extraction: what was found in it.
        entities: those of a graph of this article alone.
        relations: those of the same graph.
        entity_of: the entity id of a document id and a mention id, or None.
        path: the text's path as the file is to give it.
        version: the product's, for the heading.
    """
    forms = surface_forms(document, extraction, entity_of)
    kept = sorted(entities, key=lambda e: (min(forms.get(e.id, {"": len(document.text)}).values()), e.id))
    keys = entity_keys(kept)
    lines = [HEAD.format(version=version)]
    about = {"document": path, "published": document.published, "source": document.source, "title": document.title}
    lines += [f"{name}: {_flow(value)}\n" for name, value in about.items() if value or name != "source"]
    lines.append("entities:\n" if kept else "entities: {}\n")
    for entity in kept:
        row: dict[str, Any] = {"name": entity.name, "type": entity.type}
        row |= {"wikidata": entity.wikidata} if entity.wikidata else {}
        row["aliases"] = list(forms.get(entity.id, {})) or [entity.name]
        lines.append(f"  {keys[entity.id]}: {_flow(row)}\n")
    told = [(r, v) for r in relations if (v := min(_shown(r), key=lambda v: (v.start, v.claim), default=None))]
    lines.append("relations:\n" if told else "relations: []\n")
    sentence = None
    for relation, item in sorted(told, key=lambda pair: (pair[1].start, pair[1].end, pair[0].id)):
        if item.text != sentence:
            lines.append(f"  # {_comment(item.text)}\n")
            sentence = item.text
        lines.append(f"  - {_flow(_row(relation, item, keys))}\n")
    return "".join(lines)


def surface_forms(document: Document, extraction: Extraction, entity_of: EntityOf) -> dict[str, dict[str, int]]:
    """Return for each entity the words that mean it in the article with where they first stand, names first."""
    order = {"name": 0, "nationality": 1, "seat": 1, "description": 2}
    out: dict[str, dict[str, int]] = {}
    for mention in sorted(extraction.mentions, key=lambda m: (order.get(m.kind, 3), m.start, m.end)):
        entity = entity_of(document.id, mention.id)
        if entity is not None and mention.kind in order:
            out.setdefault(entity, {}).setdefault(" ".join(mention.text.split()), mention.start)
    return out


def entity_keys(entities: Iterable[Entity]) -> dict[str, str]:
    """Return a short key for each entity, made of its name; namesakes are numbered."""
    out: dict[str, str] = {}
    taken: set[str] = set()
    for entity in entities:
        key = re.sub(r"[^a-z0-9]+", "_", anyascii(entity.name).lower().replace("'", "")).strip("_")
        if not key[:1].isalpha() or key in TRUTH:
            key = f"the_{key}".rstrip("_")
        number, first = 2, key
        while key in taken:
            key, number = f"{first}_{number}", number + 1
        taken.add(key)
        out[entity.id] = key
    return out


def _shown(relation: Relation) -> list[Evidence]:
    return [item for item in relation.evidence if len(item.text) <= LONGEST_EVIDENCE]


def _row(relation: Relation, item: Evidence, keys: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {"s": keys[relation.subject], "p": relation.predicate, "o": keys[relation.object]}
    row |= {"polarity": relation.polarity} if relation.polarity != "positive" else {}
    row |= {"modality": relation.modality} if relation.modality != "actual" else {}
    row |= {"former": True} if relation.former else {}
    row |= {"title": relation.title} if relation.title else {}
    row |= {"date": _date(relation.date)} if relation.date else {}
    for field, values in (
        ("place", relation.place),
        ("mediator", relation.mediator),
        ("attribution", item.attribution),
    ):
        row |= {field: keys.get(values[0], values[0])} if values else {}
    return row


def _date(date: DateRange) -> str:
    """Return the start of a date, as exact as it was told."""
    return f"{date.start:%Y-%m-%d}"[: {"month": 7, "year": 4}.get(date.precision, 10)]


def _flow(value: Any) -> str:
    text: str = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf"))
    return text.removesuffix("...\n").strip()


def _comment(text: str) -> str:
    return Reader.NON_PRINTABLE.sub("\ufffd", " ".join(text.split()))
