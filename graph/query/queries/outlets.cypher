// What each outlet tells, by type of relation
MATCH (c:Claim)-[:IN]->(d:Document)
RETURN d.source AS outlet, c.type AS relation, count(c) AS claims
ORDER BY outlet, claims DESC, relation
