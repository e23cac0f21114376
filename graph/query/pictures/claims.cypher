// Picture: the claims between two actors, who says so, and where it stands
// $actor: actor, a name
// $other: actor, a name
MATCH (:Entity {name: $actor})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(:Entity {name: $other})
WITH DISTINCT c ORDER BY c.id LIMIT 12
MATCH p = (c)-[]->()
RETURN p
