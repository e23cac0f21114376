"""Offices that stand before a name: "Israeli strategic affairs minister Ron Dermer", "President Obama".

Read from the tokens, because parses of stacked titles are the least reliable part.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims import Draft, draft
from extract.lexicon import words
from extract.phrases import modifiers
from extract.reading import Node, Reading, Ref
from extract.title_words import OFFICES_OF, title_at, title_words
from extract.titles import WINDOW, bodies_of, body_before, office


def titles_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield offices that stand before a person's name: "Israeli strategic affairs minister Ron Dermer"."""
    doc = reading.doc
    for person in [r for r in reading.refs if r.node.type == "Person" and r.kind == "name"]:
        sent = doc[person.start].sent
        limit = max(sent.start, person.start - WINDOW)
        i = person.start - 1
        if i >= limit and doc[i].text == "," and i - 1 >= limit:  # "the HTS regime's foreign minister, Asaad ..."
            if not title_at(doc[i - 1]) or (doc[i - 1].head.i == person.head and doc[i - 1].dep_ == "conj"):
                continue
            i -= 1
        named = reading.at.get(i)
        if i >= limit and named is not None and named.node.type in ("Organization", "Country") and named.kind == "name":
            yield from _title_with_body(reading, person, i + 1, limit)  # "CEO of the Refugee Council Enver Solomon"
            continue
        found = None
        for _ in range(3):  # ranks between title and name
            if i < limit:
                break
            if i - 2 >= limit and doc[i - 1].lower_ == "of" and title_at(doc[i - 2]) and doc[i].lower_ in OFFICES_OF:
                i -= 2
            found = title_at(doc[i])
            if found is None and doc[i].text == "." and i - 1 >= limit:
                i -= 1
                continue
            rank = doc[i].lower_.rstrip(".") in words("names", "honorifics")
            if found is not None and not (
                rank
                and i - 1 >= limit
                and title_at(doc[i - 1])
                and doc[i].text[0].isupper()
                and doc[i - 1].text[0].islower()
            ):
                break
            if not rank:
                found = None
                break
            found = None
            i -= 1
        if found is None or i < limit:
            if i >= limit:
                yield from _citizen(reading, person, doc[i])
            continue
        predicate, start = found
        title, start = title_words(reading, doc[i], start)
        body, former = body_before(reading, start, limit)
        if (
            body is None
            and doc[i].text[0].isupper() is False
            and start > limit
            and doc[start - 1].lower_ in words("phrases", "former_words")
        ):
            former = True
        event = doc[i]
        if body is None:
            body = _known_body(reading, person.node, title, former)
        rule = "title before name"
        if body is None and person.end + 1 < len(doc) and doc[person.end].lower_ == "of":
            behind = reading.at.get(person.end + 1 + (doc[person.end + 1].lower_ == "the"))
            if behind is not None and behind.node.type in ("Country", "Location", "Organization"):
                body, rule = behind, "title before name, body behind"
        if body is None and title.split()[0].lower() in words("standing", "state_offices"):
            body, rule = _only_country(reading, person), "title in an article on one country"
        if body is not None:
            made = office(reading, person, body, predicate, title, event, rule, former)
            if made is not None:
                yield made
        else:
            person.node.roles.append(title.lower())


def _title_with_body(reading: Reading, person: Ref, comma: int, limit: int) -> Iterator[Draft]:
    """Yield the office of "the head of Ukraine's security service, Vasyl Hrytsak"."""
    doc = reading.doc
    for i in range(comma - 2, limit - 1, -1):
        token = doc[i]
        if token.text in (",", ";", ":", "(", ")", '"') or token.pos_ in ("VERB", "AUX"):
            return
        found = title_at(token)
        if found is not None and doc[i + 1].lower_ in ("of", "for", "at", "to", "in"):
            title, start = title_words(reading, token, found[1])
            former = any(t.lower_ in words("phrases", "former_words") for t in doc[max(limit, start - 3) : start])
            reading.holders[token.i] = person
            for body in bodies_of(reading, token, found[1])[:1]:
                made = office(reading, person, body, found[0], title, token, "title and body before name", former)
                if made is not None:
                    yield made
            return


def _known_body(reading: Reading, node: Node, title: str, former: bool) -> Ref | None:
    """Return the body of an office that the text names by title alone and the knowledge knows ("President Obama")."""
    if node.record is None:
        return None
    fading = words("phrases", "former_words")
    wanted = [w for w in title.lower().split() if w not in fading]
    when = reading.document.published
    for item in node.record.offices:
        have = [w for w in item.title.lower().split() if w not in fading]
        if wanted[-1:] != have[-1:] or (len(wanted) > 1 and wanted != have):
            continue
        if item.since is None and item.until is None and not former and have[-1:] != ["leader"]:
            continue  # an office whose time nobody knows
        if (
            not former
            and when is not None
            and ((item.since and item.since > when) or (item.until and item.until < when))
        ):
            continue
        record = reading.knowledge.by_id.get(item.of)
        ref = next((r for r in reading.refs if r.node.type == "Person" and r.node is node), None)
        if record is not None and ref is not None:
            body = reading.node_for(record)
            existing = next((r for r in reading.refs if r.node is body), None)
            if existing is not None:
                return existing
            return Ref(ref.start, ref.end, "description", body, "", ref.head)
    return None


def _only_country(reading: Reading, person: Ref) -> Ref | None:
    """Return the country of an article that speaks of no other, for "the Minister of Education, X"."""
    named = [r for r in reading.refs if r.node.type == "Country" and r.kind != "pronoun"]
    if len({id(r.node) for r in named}) != 1 or len(named) < 2:
        return None
    return Ref(person.start, person.end, "description", named[0].node, named[0].form, person.head)


def _citizen(reading: Reading, person: Ref, noun: Token) -> Iterator[Draft]:
    """Yield the citizenship of "Australian journalist Peter Greste"."""
    if noun.lemma_.lower() not in words("standing", "citizens"):
        return
    nation = [m for m in modifiers(reading, noun) if m.kind == "nationality" and m.node.type == "Country"]
    if len(nation) == 1:
        made = draft(reading, person, "citizen_of", nation[0], noun, "nationality before name")
        if made is not None:
            person.node.country = person.node.country or nation[0].node.country
            yield made
