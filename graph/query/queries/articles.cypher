// The articles that mention an actor
// $actor: actor, a name
MATCH (n:Entity {name: $actor})-[m:MENTIONED_IN]->(d:Document)
RETURN d.published AS published, d.source AS outlet, d.title AS title, d.name AS file, m.count AS mentions
ORDER BY published, file
