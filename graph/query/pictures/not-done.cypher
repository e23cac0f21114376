// Picture: what is denied (red), planned or possible (amber)
MATCH p = (a:Entity)-[r]->(b:Entity)
WHERE r.polarity = 'negative' OR r.modality <> 'actual'
RETURN p ORDER BY r.weight DESC, r.id LIMIT 60
