"""Random queries about a property graph, every one with a single right answer."""

import random
from collections.abc import Iterator

LABELS = ["Entity", "Person", "Country", "Organization", "Document", "Claim", "Triplewire", "Entity:Person"]
TYPES = [
    "",
    ":LEADS",
    ":MEETS_WITH",
    ":ACCUSES|NEGOTIATES_WITH",
    ":NOT_SANCTIONS",
    ":MENTIONED_IN",
    ":SUBJECT|OBJECT",
    ":IN",
    ":MAY_MEETS_WITH|ATTACKS|ALLIED_WITH",
    ":SAID_BY|PLACE|MEDIATOR",
    ":HOLDS_POSITION_IN",
]
NODE_TESTS = [
    "{n}.name STARTS WITH 'A'",
    "{n}.mentions > 3",
    "size({n}.aliases) > 1",
    "{n}.title IS NULL",
    "{n}.wikidata IS NOT NULL",
    "toLower({n}.name) CONTAINS 'is'",
    "{n}.published >= date('2025-01-01')",
    "{n}.type IN ['Country', 'LEADS']",
    "NOT {n}.name ENDS WITH 'a'",
    "{n}.start IS NOT NULL",
    "EXISTS {{ ({n})-[:LEADS]->() }}",
    "NOT ({n})-[:ACCUSES]->()",
    "coalesce({n}.mentions, 0) % 2 = 0",
    "'Israel' IN {n}.said_by",
    "size([({n})--(o) | o.id]) > 4",
    "{n}:Person OR {n}:Claim",
    "any(x IN {n}.aliases WHERE x CONTAINS 'al')",
    "{n}.former = true",
    "{n}.name =~ '.*[aeiou]n.*'",
]
LINK_TESTS = [
    "{r}.weight > 1",
    "{r}.start IS NOT NULL",
    "{r}.end < date('2025-08-01')",
    "{r}.former",
    "{r}.polarity = 'negative'",
    "size({r}.sources) = 1",
    "{r}.confidence >= 0.7",
    "{r}.title IS NOT NULL",
    "type({r}) STARTS WITH 'M'",
    "{r}.count > 2",
    "{r}.modality <> 'actual'",
    "size({r}.place) + size({r}.mediator) > 0",
    "{r}.start.year = 2025",
]
NODE_VALUES = [
    "{n}.name",
    "{n}.id",
    "{n}.type",
    "size({n}.aliases)",
    "toUpper({n}.name)",
    "{n}.mentions",
    "{n}.published",
    "{n}.title",
    "coalesce({n}.wikidata, '-')",
    "size(keys({n}))",
    "{n}.aliases[0]",
    "substring({n}.name, 0, 3)",
    "{n}.start",
    "CASE WHEN {n}.mentions > 5 THEN 'often' ELSE 'rarely' END",
    "size(labels({n}))",
    "{n} {{.name, .type}}",
    "[x IN {n}.aliases WHERE size(x) > 6 | x]",
    "split({n}.name, ' ')[0]",
    "{n}.published.month",
]
LINK_VALUES = [
    "type({r})",
    "{r}.id",
    "{r}.weight",
    "{r}.start",
    "{r}.sources",
    "{r}.title",
    "{r}.end",
    "{r}.modality",
    "size({r}.quotes)",
    "{r}.confidence",
    "{r}.place",
    "{r}.count",
]
AGGREGATES = [
    "count(*)",
    "count({n})",
    "count(DISTINCT {n}.name)",
    "min({n}.name)",
    "max({n}.mentions)",
    "sum(size({n}.name))",
    "count({n}.wikidata)",
]


def random_queries(count: int, seed: int) -> Iterator[str]:
    """Yield `count` queries, the same for a seed."""
    chance = random.Random(seed)
    for _ in range(count):
        yield chance.choice([_plain, _grouped, _optional, _with, _paths, _union, _ordered])(chance)


def _pattern(chance: random.Random, links: int) -> tuple[str, list[str], list[str]]:
    nodes, rels, out = ["a"], [], f"(a:{chance.choice(LABELS)})"
    for step in range(links):
        node, rel = "bcd"[step], f"r{step}"
        left, right = chance.choice([("-", "->"), ("<-", "-"), ("-", "-")])
        label = f":{chance.choice(LABELS)}" if chance.random() < 0.5 else ""
        out += f"{left}[{rel}{chance.choice(TYPES)}]{right}({node}{label})"
        nodes.append(node)
        rels.append(rel)
    return out, nodes, rels


def _where(chance: random.Random, nodes: list[str], rels: list[str]) -> str:
    tests = [chance.choice(NODE_TESTS).format(n=chance.choice(nodes)) for _ in range(chance.randint(0, 2))]
    tests += [chance.choice(LINK_TESTS).format(r=chance.choice(rels)) for _ in range(chance.randint(0, 1)) if rels]
    return f" WHERE {chance.choice([' AND ', ' OR ']).join(f'({test})' for test in tests)}" if tests else ""


def _values(chance: random.Random, nodes: list[str], rels: list[str]) -> list[str]:
    values = [chance.choice(NODE_VALUES).format(n=chance.choice(nodes)) for _ in range(chance.randint(1, 3))]
    return values + [chance.choice(LINK_VALUES).format(r=r) for r in rels if chance.random() < 0.6]


def _named(values: list[str]) -> str:
    return ", ".join(f"{value} AS v{number}" for number, value in enumerate(values))


def _plain(chance: random.Random) -> str:
    pattern, nodes, rels = _pattern(chance, chance.randint(0, 2))
    distinct = chance.choice(["", "DISTINCT "])
    return f"MATCH {pattern}{_where(chance, nodes, rels)} RETURN {distinct}{_named(_values(chance, nodes, rels))}"


def _grouped(chance: random.Random) -> str:
    pattern, nodes, rels = _pattern(chance, chance.randint(0, 2))
    values = [chance.choice(["{n}.type", "labels({n})[0] = 'x'", "{n}.name", "{n}.former"]).format(n=nodes[0])]
    values += [chance.choice(AGGREGATES).format(n=chance.choice(nodes)) for _ in range(2)]
    return f"MATCH {pattern}{_where(chance, nodes, rels)} RETURN {_named(values)}"


def _optional(chance: random.Random) -> str:
    label, type_ = chance.choice(LABELS), chance.choice(TYPES)
    where = chance.choice(["", " WHERE b.mentions > 2", " WHERE r.weight > 1"])
    return f"MATCH (a:{label}) OPTIONAL MATCH (a)-[r{type_}]->(b){where} RETURN a.id AS v0, b.name AS v1, r.id AS v2"


def _with(chance: random.Random) -> str:
    pattern, nodes, rels = _pattern(chance, 1)
    more = chance.choice(["x.id AS v0, n AS v1", "x.name AS v0, n * 2 AS v1", "count(x) AS v0, sum(n) AS v1"])
    where = _where(chance, nodes, rels)
    return f"MATCH {pattern}{where} WITH a AS x, count(*) AS n WHERE n > {chance.randint(0, 3)} RETURN {more}"


def _paths(chance: random.Random) -> str:
    low, high = chance.choice([(1, 2), (1, 3), (2, 2), (0, 1)])
    type_ = chance.choice([":LEADS|MEETS_WITH", ":NEGOTIATES_WITH|ACCUSES|MEETS_WITH", ":ALLIED_WITH|LEADS|VISITS"])
    arrow = chance.choice(["->", "-"])
    value = chance.choice(["b.name", "[n IN nodes(p) | n.name]", "[r IN relationships(p) | type(r)]"])
    return (
        f"MATCH p = (a:{chance.choice(['Person', 'Country'])})-[{type_}*{low}..{high}]{arrow}(b:Entity) "
        f"RETURN a.name AS v0, length(p) AS v1, {value} AS v2"
    )


def _union(chance: random.Random) -> str:
    one, two = (f"MATCH (a:{chance.choice(LABELS)}) RETURN a.name AS v0" for _ in range(2))
    return f"{one} UNION {chance.choice(['', 'ALL '])}{two}"


def _ordered(chance: random.Random) -> str:
    pattern, nodes, rels = _pattern(chance, 1)
    order = f"{chance.choice(['a.name', 'a.mentions', 'b.name'])}{chance.choice(['', ' DESC'])}, a.id, b.id, r0.id"
    limit = f"SKIP {chance.randint(0, 3)} LIMIT {chance.randint(1, 9)}"
    where = _where(chance, nodes, rels)
    return f"MATCH {pattern}{where} RETURN a.name AS v0, b.name AS v1, r0.id AS v2 ORDER BY {order} {limit}"
