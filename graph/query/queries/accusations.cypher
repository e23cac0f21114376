// What X accuses Y of: the sentences, and who says so
// $actor: actor, a name; all when left out
// $other: actor, a name; all when left out
MATCH (a:Entity)<-[:SUBJECT]-(c:Claim {type: 'ACCUSES'})-[:OBJECT]->(b:Entity)
WHERE ($actor IS NULL OR a.name = $actor) AND ($other IS NULL OR b.name = $other)
OPTIONAL MATCH (c)-[:IN]->(d:Document)
RETURN a.name AS accuser, b.name AS accused, c.text AS sentence, c.said_by AS said_by, d.source AS outlet, d.published AS published
ORDER BY accuser, accused, published, sentence
