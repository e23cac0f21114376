// Who visited whom or which place
// $actor: actor, a name; all when left out
MATCH (a:Entity)-[r:VISITS]->(b:Entity)
WHERE $actor IS NULL OR a.name = $actor OR b.name = $actor
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.start AS first_day, r.end AS last_day, r.place AS place,
       r.weight AS pieces, r.sources AS sources
ORDER BY pieces DESC, actor, relation, other, first_day, r.id
