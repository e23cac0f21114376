// Picture: an actor and all around it
// $actor: actor, a name
MATCH p = (a:Entity {name: $actor})-[r]-(b:Entity)
RETURN p ORDER BY r.weight DESC, r.id LIMIT 40
