"""Documents, entities and relations as plain rows: the fields and their order of `docs/outputs.md`."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

from pydantic import BaseModel

from graph.errors import ProjectError
from graph.model import Document, Entity, Evidence, Relation

Row = dict[str, Any]


def document_row(document: Document) -> Row:
    """Return a document as one row; optional fields that are empty are left out."""
    about = ("title", "source", "via", "url", "published", "language", "dateline", "authors", "updated", "revision")
    origin = ("file", "file_sha256", "provenance", "copy_of", "superseded_by")
    return _row(document, ("name", "id", "sha256", "text", *about, *origin))


def entity_row(entity: Entity) -> Row:
    """Return an entity as one row; optional fields that are empty are left out."""
    return _row(entity, ("id", "name", "type", "aliases", "wikidata", "documents", "mentions", "counts", "knowledge"))


def relation_row(relation: Relation) -> Row:
    """Return a relation with its evidence as one row; optional fields that are empty are left out."""
    fields = ("id", "subject", "object", "predicate", "type", "polarity", "modality", "former", "title")
    row = _row(relation, fields)
    if relation.date is not None:
        row["date"] = _row(relation.date, ("start", "end", "precision"))
    row |= _row(relation, ("place", "mediator", "confidence", "weight", "independent_sources", "sources"))
    row |= _row(relation, ("denied_by", "affirmed_by"))
    row["evidence"] = [_evidence_row(item) for item in relation.evidence]
    return row


def _evidence_row(item: Evidence) -> Row:
    where = ("document", "start", "end", "text", "subject_text", "object_text")
    return _row(item, (*where, "attribution", "said", "published", "place", "mediator", "rule", "claim"))


def _row(value: BaseModel, fields: Sequence[str]) -> Row:
    row = {}
    for field in fields:
        content = getattr(value, field)
        if type(value).model_fields[field].is_required() or content not in (None, "", (), {}):
            row[field] = list(content) if isinstance(content, tuple) else content
    return row


def in_order(
    documents: Iterable[Document], entities: Iterable[Entity], relations: Iterable[Relation]
) -> tuple[list[Document], list[Entity], list[Relation]]:
    """Return the three sorted: documents by name, entities and relations by id.

    Raises:
        ProjectError: when two share an id or name, or a relation joins an entity that is not among `entities`.
    """
    ordered = (
        sorted(documents, key=attrgetter("name")),
        sorted(entities, key=attrgetter("id")),
        sorted(relations, key=attrgetter("id")),
    )
    cure = "this is a fault of the program that made them: build again, and report it if it stays"
    for kind, keys in (
        ("documents", [document.name for document in ordered[0]]),
        ("entities", [entity.id for entity in ordered[1]]),
        ("relations", [relation.id for relation in ordered[2]]),
    ):
        twice = {a for a, b in pairwise(keys) if a == b}
        if twice:
            raise ProjectError(f"two {kind} share the key {min(twice)!r}", cure=cure)
    known = {entity.id for entity in ordered[1]}
    ends = {end for relation in ordered[2] for end in (relation.subject, relation.object)}
    for relation in ordered[2] if not ends <= known else ():
        for end in (relation.subject, relation.object):
            if end not in known:
                raise ProjectError(f"relation {relation.id} joins {end!r}, which is no entity here", cure=cure)
    return ordered
