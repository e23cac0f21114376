// The actors with the most relations
MATCH (n:Entity)-[r]-(:Entity)
RETURN n.name AS actor, n.type AS kind, count(r) AS relations, count(DISTINCT type(r)) AS kinds
ORDER BY relations DESC, actor
LIMIT 25
