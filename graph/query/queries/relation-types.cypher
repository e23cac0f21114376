// How many relations of each type
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS relation, count(r) AS relations, sum(r.weight) AS pieces
ORDER BY relations DESC, relation
