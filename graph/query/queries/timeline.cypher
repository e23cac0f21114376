// The dated relations of an actor, in order
// $actor: actor, a name
MATCH (a:Entity {name: $actor})-[r]-(b:Entity)
WHERE r.start IS NOT NULL
RETURN r.start AS first_day, r.end AS last_day, startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.place AS place
ORDER BY first_day, last_day, subject, relation, object, r.id
