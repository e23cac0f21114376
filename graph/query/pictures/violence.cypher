// Picture: who attacks, kills or besieges whom
MATCH p = (a:Entity)-[r:ATTACKS|INVADES|BESIEGES|CLASHES_WITH|KILLS|INJURES|ABDUCTS|OCCUPIES|SEIZES]->(b:Entity)
RETURN p ORDER BY r.weight DESC, r.id LIMIT 60
