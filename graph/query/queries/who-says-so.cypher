// Who says so: every claim between two actors with its speaker and outlet
// $actor: actor, a name
// $other: actor, a name; all when left out
MATCH (a:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Entity)
WHERE a.name = $actor AND ($other IS NULL OR b.name = $other)
OPTIONAL MATCH (c)-[:IN]->(d:Document)
RETURN c.name AS claim, c.said_by AS said_by, d.source AS outlet, d.published AS published, c.text AS sentence
ORDER BY claim, published, sentence
