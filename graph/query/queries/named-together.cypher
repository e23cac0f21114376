// Who is named in the same articles as an actor
// $actor: actor, a name
MATCH (n:Entity {name: $actor})-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(o:Entity)
RETURN o.name AS other, o.type AS kind, count(d) AS articles
ORDER BY articles DESC, other
LIMIT 25
