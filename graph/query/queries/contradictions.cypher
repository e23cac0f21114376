// What one outlet tells and another denies
MATCH (a:Entity)-[yes]->(b:Entity)<-[no]-(a)
WHERE yes.polarity = 'positive' AND yes.modality = 'actual' AND no.polarity = 'negative' AND yes.predicate = no.predicate
RETURN a.name AS actor, yes.predicate AS relation, b.name AS other, yes.sources AS told_by, no.sources AS denied_by,
       yes.quotes[0] AS told, no.quotes[0] AS denied
ORDER BY actor, relation, other, yes.id, no.id
