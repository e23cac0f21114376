"""The constraint and the indexes that the graph has in Neo4j, by name."""

from graph.exports.property_graph import DOCUMENT, ENTITY, MARK

# The indexes come first, so that `labels(n)` begins with Entity or Document in a new database.
SCHEMA = {
    "triplewire_entity_name": f"CREATE INDEX triplewire_entity_name IF NOT EXISTS FOR (n:{ENTITY}) ON (n.name)",
    "triplewire_entity_wikidata": (
        f"CREATE INDEX triplewire_entity_wikidata IF NOT EXISTS FOR (n:{ENTITY}) ON (n.wikidata)"
    ),
    "triplewire_document_name": f"CREATE INDEX triplewire_document_name IF NOT EXISTS FOR (n:{DOCUMENT}) ON (n.name)",
    "triplewire_id": (
        f"CREATE CONSTRAINT triplewire_id IF NOT EXISTS FOR (n:{MARK}) REQUIRE (n.project, n.id) IS UNIQUE"
    ),
}
