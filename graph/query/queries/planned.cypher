// Planned, requested or possible, and not told as done
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'positive' AND r.modality <> 'actual'
  AND NOT EXISTS { MATCH (a)-[done]-(b) WHERE done.predicate = r.predicate AND done.modality = 'actual' }
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.modality AS modality, r.start AS first_day, r.sources AS sources
ORDER BY actor, relation, other, r.id
