// Who mediates, between whom
MATCH (m:Entity)<-[:MEDIATOR]-(c:Claim), (a:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(b:Entity)
RETURN m.name AS mediator, a.name AS party, b.name AS other, c.predicate AS relation, count(c) AS claims
ORDER BY claims DESC, mediator, party, other, relation
