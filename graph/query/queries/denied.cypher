// What is denied, and where
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'negative'
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.said_by AS said_by, r.sources AS sources
ORDER BY actor, relation, other, r.id
