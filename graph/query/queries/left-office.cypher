// Who left which office
MATCH (p:Entity)-[r:LEADS|HOLDS_POSITION_IN|MEMBER_OF|REPRESENTS {former: true}]->(o:Entity)
RETURN p.name AS person, r.title AS office, o.name AS body, r.end AS until, r.sources AS sources
ORDER BY person, office, body, r.id
