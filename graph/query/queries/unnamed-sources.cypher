// Claims that rest on sources without a name
MATCH (c:Claim)-[:IN]->(d:Document)
WHERE size(c.said_by) > 0 AND NOT EXISTS { (c)-[:SAID_BY]->(:Entity) }
RETURN c.name AS claim, c.said_by AS said_by, d.source AS outlet, d.published AS published
ORDER BY claim, outlet, published
