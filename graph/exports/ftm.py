"""FollowTheMoney entities, one a line: what Aleph, OpenSanctions' tools and other investigation platforms read.

https://followthemoney.tech: actors, places and events are its Things, articles its Articles, relations its Interests:
a link of its own kind (Directorship, Employment, Membership, Representation, Succession, Family) where the predicate
and both ends fit and the text tells it as so, else an UnknownLink whose role is the edge type. What is denied or not
(yet) so is always an UnknownLink and says so in `status`.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from graph.exports.clean import for_xml
from graph.exports.exporter import Exporter, Graph, Seen
from graph.exports.shapes import shown
from graph.files import json_lines, write_file
from graph.ids import content_id
from graph.model import Document, Entity, Relation

_SCHEMATA = {
    "Person": "Person",
    "Organization": "Organization",
    "Country": "PublicBody",  # here a country is a state that acts
    "Group": "LegalEntity",
    "Location": "Address",
    "Agreement": "Event",
    "Event": "Event",
}
_BODIES = frozenset({"Organization", "PublicBody"})
_LEGAL = frozenset({"Person", "LegalEntity"}) | _BODIES
_PERSON = frozenset({"Person"})
_LANGUAGES = {"en": "eng"}


class _Link(NamedTuple):
    schema: str
    source: str
    target: str
    sources: frozenset[str]
    targets: frozenset[str]
    swapped: bool = False  # its source is our object


_ANY = _Link("UnknownLink", "subject", "object", frozenset(), frozenset())
_LINKS = {
    "leads": _Link("Directorship", "director", "organization", _LEGAL, _BODIES),
    "holds_position_in": _Link("Employment", "employee", "employer", _PERSON, _BODIES),
    "member_of": _Link("Membership", "member", "organization", _LEGAL, _BODIES),
    "represents": _Link("Representation", "agent", "client", _LEGAL, _LEGAL),
    "succeeds": _Link("Succession", "predecessor", "successor", _LEGAL, _LEGAL, swapped=True),
    **dict.fromkeys(("spouse_of", "parent_of", "sibling_of"), _Link("Family", "person", "relative", _PERSON, _PERSON)),
}
_BY_SCHEMA = {link.schema: link for link in (*_LINKS.values(), _ANY)}


def write_ftm(path: Path, graph: Graph) -> None:
    """Write articles, entities and links to `path`, one JSON object a line.

    Raises:
        ProjectError: when the file cannot be written.
    """
    write_file(path, json_lines(_objects(graph)))


def _objects(graph: Graph) -> Iterator[dict[str, Any]]:
    articles = {document.name for document in graph.documents}
    for document in graph.documents:
        yield _article(document)
    for entity in graph.entities:
        yield _thing(entity)
        for name in entity.documents:
            if name in articles:
                yield _mentioned(entity, name)
    schemata = {entity.id: _SCHEMATA[entity.type] for entity in graph.entities}
    urls = {document.name: document.url for document in graph.documents}
    for relation in graph.relations:
        yield _link(relation, schemata, urls)


def ftm_id(key: str) -> str:
    """Return the id of an entity, article or relation as FollowTheMoney allows it: letters, digits and hyphens."""
    return content_id("tw-", key)


def _article_id(name: str) -> str:
    return content_id("tw-d", name)


def _article(document: Document) -> dict[str, Any]:
    return _object(
        "Article",
        _article_id(document.name),
        name=[document.title or document.name],
        fileName=[document.name if document.name.strip() else "(unnamed)"],
        title=[document.title],
        publisher=[document.source],
        publishedAt=[_day(document.published)],
        sourceUrl=_urls([document.url]),
        language=[_LANGUAGES.get(document.language)],
    )


def _mentioned(entity: Entity, document: str) -> dict[str, Any]:
    return _object(
        "Documentation",
        content_id("tw-", entity.id, document),
        document=[_article_id(document)],
        entity=[ftm_id(entity.id)],
        role=["mentions"],
    )


def _thing(entity: Entity) -> dict[str, Any]:
    schema, name = _SCHEMATA[entity.type], shown(entity)
    return _object(
        schema,
        ftm_id(entity.id),
        name=[name],
        full=[name] if schema == "Address" else [],
        alias=entity.aliases,
        wikidataId=[entity.wikidata],
        keywords=[entity.type],
    )


def _link(relation: Relation, schemata: Mapping[str, str], urls: Mapping[str, str | None]) -> dict[str, Any]:
    told = relation.polarity == "positive" and relation.modality == "actual"
    link = _LINKS.get(relation.predicate, _ANY) if told else _ANY
    source, target = relation.subject, relation.object
    if link.swapped:
        source, target = target, source
    if link is not _ANY and not (schemata[source] in link.sources and schemata[target] in link.targets):
        link, source, target = _ANY, relation.subject, relation.object
    status = "denied" if relation.polarity == "negative" else relation.modality if not told else None
    kinds: dict[str, Iterable[str | None]]
    if link.schema == "Family":
        kinds = {"relationship": [relation.predicate]}
    else:
        role = relation.type if link is _ANY or not relation.title else relation.title
        kinds = {"role": [role], "status": [status, "former" if relation.former else None]}
    date = relation.date
    return _object(
        link.schema,
        ftm_id(relation.id),
        **{link.source: [ftm_id(source)], link.target: [ftm_id(target)]},
        **kinds,
        startDate=[_day(date.start if date else None)],
        endDate=[_day(date.end if date else None)],
        description=[relation.type],
        summary=[item.text for item in relation.evidence],
        publisher=relation.sources,
        sourceUrl=_urls(urls.get(item.document) for item in relation.evidence),
        recordId=[relation.id],
    )


def _day(date: dt.date | None) -> str | None:
    return date.isoformat() if date is not None else None


def _object(schema: str, id_: str, **properties: Iterable[str | None]) -> dict[str, Any]:
    kept = {}
    for name, values in properties.items():
        texts = [for_xml(value).strip() for value in values if value]
        found = list(dict.fromkeys(text for text in texts if text))
        if found:
            kept[name] = found
    return {"id": id_, "schema": schema, "properties": kept}


def _urls(values: Iterable[str | None]) -> list[str | None]:
    return [value for value in values if value and _is_url(value)]


def _is_url(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and value.isascii() and value.isprintable()


def read_ftm(path: Path) -> Seen:
    """Return what the file shows: its Things that are no articles, and the links between them."""
    names: dict[str, str] = {}
    edges: Counter[tuple[str, str, str]] = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            held, link = one["properties"], _BY_SCHEMA.get(one["schema"])
            if link is not None:
                ends = held[link.source][0], held[link.target][0]
                edges[*(ends[::-1] if link.swapped else ends), held["description"][0]] += 1
            elif one["schema"] not in ("Article", "Documentation"):
                names[one["id"]] = held["name"][0]
    return Seen(names, edges)


EXPORTER = Exporter(
    "ftm", "FollowTheMoney entities and links, for Aleph and its kin", write_ftm, suffix=".ftm.json",
    read=read_ftm, spell=ftm_id,
)  # fmt: skip
