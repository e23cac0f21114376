// What rests on one piece of evidence only
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.weight = 1 AND r.confidence < 0.7
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.confidence AS confidence, r.sources AS sources
ORDER BY confidence, actor, relation, other, r.id
LIMIT 25
