// The relations with the most independent evidence
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.weight AS pieces, r.confidence AS confidence, r.sources AS sources
ORDER BY pieces DESC, confidence DESC, actor, relation, other, r.id
LIMIT 25
