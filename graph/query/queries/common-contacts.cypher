// Whom two actors both deal with
// $actor: actor, a name
// $other: actor, a name
MATCH (a:Entity {name: $actor})-[r]-(c:Entity)-[s]-(b:Entity {name: $other})
WITH c, type(r) AS one, type(s) AS two ORDER BY one, two
RETURN c.name AS between, c.type AS kind, collect(DISTINCT one) AS with_first, collect(DISTINCT two) AS with_second
ORDER BY between
