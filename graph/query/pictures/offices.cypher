// Picture: who leads, represents or belongs to what
MATCH p = (a:Entity)-[r:LEADS|HOLDS_POSITION_IN|REPRESENTS|MEMBER_OF]->(b:Entity)
RETURN p ORDER BY r.weight DESC, r.id LIMIT 60
