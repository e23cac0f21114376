// What happened between two dates
// $since: date, as 2025-01-01
// $until: date, as 2025-12-31
MATCH (a:Entity)-[r]->(b:Entity)
WHERE date($since) <= r.end AND r.start <= date($until)
RETURN r.start AS first_day, r.end AS last_day, a.name AS actor, type(r) AS relation, b.name AS other, r.title AS title, r.weight AS pieces
ORDER BY first_day, last_day, actor, relation, other, r.id
