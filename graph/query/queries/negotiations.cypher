// Who negotiates with whom, where, through whom
// $actor: actor, a name; all when left out
MATCH (a:Entity)-[r:NEGOTIATES_WITH]-(b:Entity)
WHERE a.name = $actor OR ($actor IS NULL AND a.id < b.id)
RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.start AS first_day, r.end AS last_day, r.place AS place,
       r.mediator AS mediator, r.weight AS pieces, r.sources AS sources
ORDER BY pieces DESC, actor, other, first_day, r.id
