"""The relations that are kept, and the edges drawn of them, as the files have them, line by line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.exports.exporter import Graph
from graph.exports.graphml import edge_text
from graph.exports.rows import relation_row
from graph.exports.shapes import edges
from graph.files import json_text
from graph.incremental.copies import copies_kept, keep_copies
from graph.incremental.kept import Kept
from graph.model import Document, Extraction
from graph.ontology import Ontology
from graph.relations.build import EntityOf, Key, Told, relations_of, told_in
from graph.store import sql_text

Triple = tuple[str, str, str]  # subject, predicate, object
ByTriple = dict[Triple, dict[Key, list[Told]]]


def keep_relations(
    kept: Kept, articles: Sequence[tuple[Document, Extraction]], entity_of: EntityOf, ontology: Ontology
) -> None:
    """Make the relations of all articles, and put them down; see `graph.relations.build_relations`."""
    told: ByTriple = defaultdict(lambda: defaultdict(list))
    copies = keep_copies(kept, [document for document, _ in articles])
    for document, extraction in articles:
        if document.id in copies.superseded:
            continue
        mine = list(told_in(document, extraction.mentions, extraction.claims, entity_of, ontology))
        _put_told(kept, document.id, mine)
        for key, item in mine:
            told[_triple(key)][key].append(item)
    _put_relations(kept, told, copies.story, ontology)


def _put_relations(kept: Kept, told: ByTriple, story: Mapping[str, str], ontology: Ontology) -> None:
    drawn = []

    def rows() -> Iterator[tuple[str, ...]]:
        for triple in sorted(told):
            made = tuple(relations_of(told[triple], story, ontology))
            for edge in edges(Graph((), (), made, {}, ontology), "type"):
                drawn.append((edge.source, edge.target, edge.type, triple[1], edge_text(edge, painted=True)))
            for relation in made:
                yield (relation.id, *triple, json_text(relation_row(relation)))

    kept.run("INSERT INTO kept_relations VALUES (?, ?, ?, ?, ?)", rows())
    kept.run("INSERT INTO kept_drawn VALUES (?, ?, ?, ?, ?)", drawn)


def _put_told(kept: Kept, document: str, told: Iterable[tuple[Key, Told]]) -> None:
    rows = sorted({(*_triple(key), document) for key, _ in told})
    kept.run("INSERT INTO kept_told VALUES (?, ?, ?, ?)", rows)


def _triple(key: Key) -> Triple:
    return key.subject, key.predicate, key.object


def tell_anew(kept: Kept, changed: set[str], ontology: Ontology) -> None:
    """Make those relations anew of which some articles tell.

    Args:
        kept: the tables, with entities and copies as they are now.
        changed: ids of the articles that are new, or whose actors, copies or versions are others than before.
        ontology: what `build_relations` takes.
    """
    told: ByTriple = defaultdict(lambda: defaultdict(list))
    triples: set[Triple] = set()
    copies = copies_kept(kept)
    for document in sorted(changed):
        triples.update(kept.all("SELECT subject, predicate, object FROM kept_told WHERE document = ?", document))
        kept.run("DELETE FROM kept_told WHERE document = ?", [(document,)])
        if document in copies.superseded:
            continue
        predicates = kept.column("SELECT DISTINCT predicate FROM claims WHERE document = ?", document)
        mine = _told(kept, document, predicates, ontology)
        _put_told(kept, document, mine)
        for key, item in mine:
            told[_triple(key)][key].append(item)
    triples |= told.keys()
    others: dict[str, set[str]] = defaultdict(set)
    sql = "SELECT document FROM kept_told WHERE subject = ? AND predicate = ? AND object = ?"
    for triple in triples:
        for document in kept.column(sql, *triple):
            if document not in changed:
                others[document].add(triple[1])
    for document, about in sorted(others.items()):
        for key, item in _told(kept, document, about, ontology):
            if _triple(key) in triples:
                told[_triple(key)][key].append(item)
    kept.run("DELETE FROM kept_relations WHERE subject = ? AND predicate = ? AND object = ?", sorted(triples))
    kept.run("DELETE FROM kept_drawn WHERE subject = ? AND predicate = ? AND object = ?", sorted(triples))
    _put_relations(kept, told, copies.story, ontology)


def _told(kept: Kept, document_id: str, predicates: Iterable[str], ontology: Ontology) -> list[tuple[Key, Told]]:
    """Return what claims of one article with some predicates tell."""
    document, mentions, claims = kept.store.claims(document_id, predicates)
    sql = """SELECT met.actor, met.form, i.entity FROM met JOIN identities i ON i.id = met.identity
        WHERE met.document = ?"""
    entities = {(actor, form): entity for actor, form, entity in kept.all(sql, document_id)}
    meant = {m.id: entities.get((sql_text(m.actor), sql_text(m.form))) for m in mentions}
    return list(told_in(document, mentions, claims, lambda _, mention: meant.get(mention), ontology))


def documents_with(kept: Kept, identities: Iterable[str]) -> set[str]:
    """Return the ids of the articles that have one of some identities."""
    sql = "SELECT document FROM met WHERE identity = ?"
    return {document for identity in identities for document in kept.column(sql, identity)}


def numbers(kept: Kept) -> dict[str, int]:
    """Return how many articles, entities and relations there are, by these names."""
    tables = {"articles": "documents", "entities": "kept_entities", "relations": "kept_relations"}
    return {name: int(kept.store.one(f"SELECT count(*) FROM {table}")[0]) for name, table in tables.items()}
