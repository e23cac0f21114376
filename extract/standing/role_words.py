"""What people do in a body, told by a noun before their names: "Chelsea goalkeeper Petr Cech", "Foxconn worker X"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.phrases import refs_at
from extract.naming.teams import position
from extract.naming.title_words import AGENTS, title_at, title_words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.parties import coordinated_after
from extract.standing.players import is_team, near_sport
from extract.standing.titles import body_before, is_party, of_party, office


def _calling(reading: Reading, noun: Token) -> bool:
    """Whether a noun right behind a body's name tells what somebody does there: "Otago University zoologist X"."""
    body = reading.at.get(noun.i - 1) if noun.i else None
    if body is None or body.node.type != "Organization" or body.kind != "name" or not noun.text.islower():
        return False
    lemma = noun.lemma_.lower()
    others = words("standing", "no_offices", "standing", "no_citizens", "standing", "no_callings")
    doing = lemma in words("standing", "citizens") or lemma.endswith(AGENTS)
    return noun.tag_ in ("NN", "NNS", "NNP") and doing and lemma not in others and title_at(noun) is None


def _star(reading: Reading, noun: Token) -> bool:
    """Whether a noun tells in a sentence on sport that somebody plays for the team before it: "Leyton star X"."""
    if noun.lemma_.lower() not in words("contests", "stars") or not noun.i:
        return False
    body = reading.at.get(noun.i - 1)
    return body is not None and body.kind == "name" and (is_team(body.node) or near_sport(noun))


def roles_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield what people do in a body, told before the name: "Chelsea goalkeeper Petr Cech", "Foxconn worker X"."""
    table = load_table("standing")["roles"]
    people = reading.people()
    for person in [r for r in people if r.start]:
        noun = _role_noun(reading, person)
        lemma, first = position(reading.doc, noun)
        predicate = table.get(lemma) or table.get(noun.lemma_.lower())
        if predicate is None and _star(reading, noun):
            predicate = "member_of"
        if predicate is None and _calling(reading, noun):
            predicate = "holds_position_in"
        if predicate is None or (title_at(noun) and predicate != "member_of"):
            continue
        title, start = title_words(reading, noun, first if lemma in table else noun.i)
        bodies, former = _bodies_of_role(reading, person, noun, start)
        holders = coordinated_after(people, person, reading.doc) if noun.tag_ in ("NNS", "NNPS") or _two(noun) else []
        for one in holders or [person]:
            for body in bodies:
                made = _role_in(reading, one, body, noun, str(predicate), title, former)
                if made is not None:
                    yield made


def _two(noun: Token) -> bool:
    return noun.lower_ in words("standing", "few_together")


def _role_noun(reading: Reading, person: Ref) -> Token:
    """Return the word before a name that may tell what somebody does, also before a comma and an age."""
    doc, i = reading.doc, person.start - 1
    if doc[i].lower_ == "old" and i > 5 and doc[i - 1].text == "-" and doc[i - 4].like_num:
        i -= 5  # "the Greens candidate, | 23-year-old Ann Lee"
        return doc[i - (doc[i].text == ",")]
    behind = doc[person.end] if doc[i].text == "," and person.start > 1 and person.end < len(doc) else None
    if behind is not None and (behind.is_punct or (behind.lower_ == "and" and doc[i - 1].tag_ == "NNS")):
        return doc[i - 1]  # "the APC candidate, Nasir Idris,"
    return doc[i]


def _bodies_of_role(reading: Reading, person: Ref, noun: Token, start: int) -> tuple[list[Ref], bool]:
    """Return whose role it is: the body before it, both of "Barcelona and Guinea defender X"."""
    doc = reading.doc
    body, former = body_before(reading, start, max(noun.sent.start, start - 4))
    if body is None:
        body = next((r for c in noun.lefts if c.dep_ == "poss" for r in refs_at(reading, c)), None)
        owner = [c for c in doc[person.head].lefts if c.dep_ == "poss" and c.i < noun.i]
        body = body or next((r for c in owner for r in refs_at(reading, c)), None)
    if body is None:
        return [], former
    other = reading.at.get(body.start - 2) if body.start > 1 and doc[body.start - 1].lower_ == "and" else None
    playing = position(doc, noun)[0] in words("standing", "positions") and body.kind == "name"
    club = other is not None and other.kind == "name" and other.node.type in ("Organization", "Location")
    return ([other, body] if other is not None and club and playing else [body]), former


def _role_in(
    reading: Reading, person: Ref, body: Ref, noun: Token, predicate: str, title: str, former: bool
) -> Draft | None:
    """Return what a role before a name says of one person and one body."""
    if predicate == "member_of" and position(reading.doc, noun)[0] in words("standing", "positions"):
        nation = body.node.type == "Country" and body.kind == "name"
        town = body.node.type == "Location" and (body.node.record is None or body.node.record.kind == "city")
        town = town or body.node.name.lower() in words("standing", "home_nations")
        if nation or (town and body.kind == "name" and body.end <= noun.i):
            tie = "citizen_of" if nation else "member_of"  # "the Kenya striker X", "the Lille striker X"
            once = former and not nation  # a former striker of Kenya's is still a Kenyan
            return draft(reading, person, tie, body, noun, "role before name", 0.75, former=once)
    if body.node.type != "Organization":
        return None
    if predicate == "holds_position_in" and is_party(body.node) and not of_party(title):
        predicate = "member_of"  # "Labor backbencher X"
    if predicate == "member_of":
        named = {w.lower() for n in body.node.names for w in n.split()}
        if named & words("standing", "assemblies"):
            return None
        return draft(reading, person, "member_of", body, noun, "role before name", 0.8, former=former)
    if predicate == "owns":
        return draft(reading, person, "owns", body, noun, "role before name", 0.85, former=former)
    return office(reading, person, body, predicate, title, noun, "role before name", former)
