// The shortest chains of contacts between two actors
// $actor: actor, a name
// $other: actor, a name
MATCH p = allShortestPaths((a:Entity {name: $actor})-[:NEGOTIATES_WITH|MEETS_WITH|VISITS|AGREES_WITH|LEADS|HOLDS_POSITION_IN|REPRESENTS|MEMBER_OF|MEDIATES_FOR|COOPERATES_WITH|ALLIED_WITH*..8]-(b:Entity {name: $other}))
RETURN length(p) AS steps, [n IN nodes(p) | n.name] AS chain, [r IN relationships(p) | type(r)] AS relations
ORDER BY chain, relations
