// All relations of an actor, either way
// $actor: actor, a name
MATCH (a:Entity {name: $actor})-[r]-(:Entity)
RETURN startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.start AS first_day, r.former AS former, r.weight AS pieces
ORDER BY pieces DESC, subject, relation, object, first_day, r.id
