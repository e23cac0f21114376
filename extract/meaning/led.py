"""Bodies that only those who lead them tell: "a coalition led by the Saudis", "a consortium headed by X"."""

from extract.clauses.clauses import agents
from extract.lexicon import words
from extract.meaning.unnamed import plain_start
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref, phrase_bounds
from graph.knowledge import Knowledge, Record

LED = frozenset(["led", "headed", "spearheaded", "co-led"])


def leader_told(reading: Reading, token: Token) -> Ref | None:
    """Return the first of those who are told behind a body to lead it: "a coalition | led by X and Y"."""
    if token.lemma_.lower() not in words("phrases", "led_bodies"):
        return None
    for clause in (c for c in token.rights if c.dep_ == "acl" and c.lower_ in LED):
        for agent in agents(clause):
            ref = reading.at.get(agent.i) or next((r for t in agent.subtree if (r := reading.at.get(t.i))), None)
            if ref is not None and ref.kind != "pronoun" and ref.node.type != "Location":
                return ref
    return None


def led_body(reading: Reading, token: Token) -> Node | None:
    """Return the body that a noun with "led by X" behind it means: a known one or the article's own."""
    leader = leader_told(reading, token)
    if leader is None:
        return None
    lemma = token.lemma_.lower()
    land = reading.knowledge.by_id.get(leader.node.country or "")
    land = leader.node.record if leader.node.type == "Country" else land
    for adjective in land.adjectives if land is not None and leader.node.type != "Person" else ():
        known = reading.knowledge.by_name.get(f"{adjective}-led {lemma}", ())
        if len(known) == 1:
            return reading.node_for(known[0])
    form = reading.text(plain_start(reading, token, phrase_bounds(token)[0], vague=True), leader.end)
    node = reading.grouped((lemma, leader.node.name), "Organization", form, local=True, plural=True)
    reading.groups.setdefault((lemma, ""), node)
    node.add(form)
    return node


def leading_land(reading: Reading, name: Ref, i: int) -> Node | None:
    """Return the country that leads a body by its name: the word of "the Saudi-led coalition" at token `i` tells it."""
    word = reading.doc[i].text
    known = reading.knowledge.once(_lands_by_adjective).get(word)
    return reading.node_for(known) if known is not None and name.node.type == "Organization" else None


def _lands_by_adjective(knowledge: Knowledge) -> dict[str, Record]:
    """Return the countries by their adjectives and names."""
    countries = [r for r in knowledge.records if r.type == "Country"]
    return {form: r for r in countries for form in (*r.names(), *r.adjectives)}
