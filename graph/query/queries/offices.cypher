// Who leads or holds which office, and who has left it
// $actor: actor, a name; all when left out
MATCH (p:Entity)-[r:LEADS|HOLDS_POSITION_IN|REPRESENTS]->(o:Entity)
WHERE $actor IS NULL OR p.name = $actor OR o.name = $actor
RETURN p.name AS person, r.title AS office, o.name AS body, r.former AS former, r.start AS first_day, r.weight AS pieces
ORDER BY body, former, office, person, first_day, r.id
