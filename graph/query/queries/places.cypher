// Where it happened: places of the claims
MATCH (p:Entity)<-[:PLACE]-(c:Claim)
WITH p, c ORDER BY c.name
RETURN p.name AS place, count(c) AS claims, collect(DISTINCT c.name) AS what
ORDER BY claims DESC, place
