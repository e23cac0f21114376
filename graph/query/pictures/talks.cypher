// Picture: who meets, negotiates and agrees with whom
MATCH p = (a:Entity)-[r:MEETS_WITH|NEGOTIATES_WITH|AGREES_WITH]->(b:Entity)
RETURN p ORDER BY r.weight DESC, r.id LIMIT 60
