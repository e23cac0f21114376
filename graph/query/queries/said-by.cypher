// What X says
// $actor: actor, a name
MATCH (s:Entity {name: $actor})<-[:SAID_BY]-(c:Claim)
RETURN c.name AS claim, c.text AS sentence, c.published AS published
ORDER BY claim, published, sentence
