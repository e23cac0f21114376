// Who is quoted most, and on what
MATCH (s:Entity)<-[:SAID_BY]-(c:Claim)
WITH s, c ORDER BY c.name
RETURN s.name AS speaker, s.type AS kind, count(c) AS claims, collect(DISTINCT c.name) AS on
ORDER BY claims DESC, speaker
