// Picture: claims with a mediator, and between whom
MATCH p = (c:Claim)-[:MEDIATOR|SUBJECT|OBJECT|PLACE|SAID_BY]->(:Entity)
WHERE (c)-[:MEDIATOR]->()
RETURN p LIMIT 60
