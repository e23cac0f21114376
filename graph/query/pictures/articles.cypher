// Picture: the articles that name both of two actors
// $actor: actor, a name
// $other: actor, a name
MATCH p = (:Entity {name: $actor})-[:MENTIONED_IN]->(d:Document)<-[:MENTIONED_IN]-(:Entity {name: $other})
RETURN p ORDER BY d.name LIMIT 25
