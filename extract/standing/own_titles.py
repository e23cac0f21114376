"""Offices before a name whose body is named earlier: "Party chairman Ali Diallo", "its chairman Ali Diallo"."""

from collections.abc import Iterator

from extract.drafts import Draft
from extract.lexicon import load_table, words
from extract.meaning.body_kinds import may_be_company
from extract.meaning.coreference import antecedent
from extract.meaning.phrases import refs_at
from extract.naming.title_words import title_at, title_words, was_once
from extract.parsing.parse import Doc, Token
from extract.reading import Node, Reading, Ref
from extract.standing.founders import founded_by
from extract.standing.offices import before_courtesy, title_left
from extract.standing.several_titles import BODIES
from extract.standing.titles import WINDOW, office


def titles_in_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield the office of "Party chairman Ali Diallo", whose body was named before: "the Democratic Party"."""
    for person in [r for r in reading.people() if r.start > 1]:
        found = title_at(reading.doc[person.start - 1])
        start = found[1] if found is not None else 0
        kind = reading.doc[start - 1] if found is not None and start else None
        if found is None:
            continue
        if start == reading.sentence_start(start):
            body = _only_body(reading, start, reading.doc[person.start - 1])
        elif kind is not None and found[0] == "leads" and (event := _event_told(reading, kind)) is not None:
            body = event
        elif kind is not None and _kind_of_body(reading, kind):
            body = antecedent(reading, kind, kind.lower_)
            body = body if body is not None and _called(body.node, kind.lower_) else None
        else:
            continue
        if body is None or body.node.type not in ("Organization", "Event"):
            continue
        token, title = reading.doc[person.start - 1], reading.text(start, person.start)
        made = office(reading, person, body, found[0], title, token, "title in a body named before", former=False)
        if made is not None:
            yield made


def titles_of_the_firm(reading: Reading) -> Iterator[Draft]:
    """Yield the office of "chief executive Ann Lee", without a body, in the company that the text tells of."""
    doc, titles = reading.doc, words("standing", "corporate_titles")
    for person in [r for r in reading.people() if r.start > 1]:
        limit = max(reading.sentence_start(person.start), person.start - WINDOW)
        token = doc[before_courtesy(doc, person.start - 1, limit)]
        found = title_at(token) if not person.node.bodies and token.i >= limit and token.text.islower() else None
        if found is None:
            continue
        title, start = title_words(reading, token, found[1])
        if title.lower() not in titles or not _unowned(doc, start, limit):
            continue
        body = _firm_told_of(reading, start)
        made = (
            office(reading, person, body, found[0], title, token, "title in the firm told of", False) if body else None
        )
        if made is not None:
            made.weight = 0.7
            yield made


def _unowned(doc: Doc, start: int, limit: int) -> bool:
    """Whether nothing before a title can tell whose it is: it opens a clause, or "said" stands before it."""
    before = doc[start - 1] if start > limit else None
    return before is None or before.is_punct or before.lemma_.lower() in words("lexicon", "reporting_verbs")


def _firm_told_of(reading: Reading, start: int) -> Ref | None:
    """Return the only body, a company, that the sentence so far and the two before tell of."""
    near = [r for r in reading.recent(start, 2) if r.end <= start and r.node.type == "Organization"]
    several = len({id(r.node) for r in near}) != 1
    return near[-1] if not several and may_be_company(near[-1].node) else None


def _event_told(reading: Reading, kind: Token) -> Ref | None:
    """Return the one event of a kind that the article names, for who heads it: "Festival director Ann Lee"."""
    word = kind.lower_
    if word not in words("standing", "gatherings") or reading.at.get(kind.i) is not None:
        return None
    if not (kind.is_sent_start or reading.doc[kind.i - 1].lower_ == "the"):
        return None
    named = {
        id(r.node): r for r in reading.refs if r.node.type == "Event" and r.kind == "name" and _called(r.node, word)
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _only_body(reading: Reading, start: int, title: Token) -> Ref | None:
    """Return the one body that the sentence before names, for the staff that opens the next: "Spokeswoman Ann Lee"."""
    if title.lower_ not in words("names", "own_staff"):
        return None
    here = reading.number(start)
    before = [r for r in reading.recent(start, 1) if reading.number(r.start) == here - 1 and r.kind != "pronoun"]
    bodies = [r for r in before if r.node.type == "Organization"]
    return bodies[-1] if len({id(r.node) for r in bodies}) == 1 else None


def _kind_of_body(reading: Reading, token: Token) -> bool:
    """Whether a word before a title stands alone for a body: "Party | chairman", not "the ruling party chairman"."""
    before = reading.doc[token.i - 1] if token.i else None
    bare = (
        token.is_sent_start
        or before is None
        or before.lower_ in ("the", ",", "and")
        or before.is_punct
        or before.is_space
    )
    plain = token.lower_ in words("phrases", "descriptions:Organization") and reading.at.get(token.i) is None
    return plain and (bare or before is None or before.pos_ in ("SCONJ", "ADP", "VERB"))


def _called(node: Node, word: str) -> bool:
    """Whether a body may be called so: it has the word in a name, or the word fits bodies of many kinds."""
    general = words("phrases", "general_bodies") | {"club", "team"}
    return word in general or any(word in form.lower().split() for form in node.names)


def seats_of_titles(reading: Reading) -> Iterator[Draft]:
    """Yield the seat that a bare title tells where the article names one such body: "Justice X" of a supreme court."""
    table = load_table("standing")["seats_by_title"]
    told: set[int] = set()
    for person in [r for r in reading.people() if r.start]:
        token = reading.doc[person.start - 1]
        token = reading.doc[token.i - 1] if token.text == "." and token.i else token
        heads = table.get(token.lower_.rstrip("."))
        before = reading.doc[token.i - 1] if token.i else None
        small = token.text.islower() and token.text in words("standing", "seats_in_small")  # "headteacher Ann Lee said"
        if heads is None or id(person.node) in told or not (token.text[0].isupper() or small):
            continue
        plain = ("chief", "associate", "city", "town", "county", "district", "village", "fellow")
        if before is not None and before.text[0].isupper() and before.lower_ not in plain:
            continue  # "US Senator X", "New York Senator X"
        if small and before is not None and not (before.is_punct or before.is_sent_start or token.is_sent_start):
            continue
        bodies = {id(n): n for n in reading.nodes if n.type == "Organization" and _is_such(n, heads)}
        if len(bodies) != 1:
            continue
        body = next(iter(bodies.values()))
        seat = next((r for r in reading.refs if r.node is body), None)
        found = title_at(token)
        chief = before is not None and before.lower_ == "chief"
        if seat is None or found is None or (not chief and _of_another(reading, person, seat)):
            continue
        told.add(id(person.node))
        made = office(
            reading, person, seat, found[0], reading.text(found[1], token.i + 1), token, "seat of a title", former=False
        )
        if made is not None:
            made.former = was_once(token)
            made.weight = 0.75
            yield made


def _of_another(reading: Reading, person: Ref, seat: Ref) -> bool:
    """Whether the sentence that first names a judge names another court, and not the one of the seat."""
    first = min((r for r in reading.refs if r.node is person.node), key=lambda r: r.start)
    here = [r.node for r in reading.refs if reading.number(r.start) == reading.number(first.start)]
    courts = [n for n in here if n.type == "Organization" and any(f.lower().endswith(" court") for f in n.names)]
    return bool(courts) and all(n is not seat.node for n in courts)


def _is_such(node: Node, heads: list[str]) -> bool:
    forms = [form.lower() for form in node.names]
    return any(form.endswith(head) or f"{head} of " in form for form in forms for head in heads)


def mayors_of_the_town(reading: Reading) -> Iterator[Draft]:
    """Yield whose mayor a bare "Mayor X" is, where the article tells of one town's mayor or council only."""
    mayors = [
        r for r in reading.refs if r.node.type == "Person" and r.kind == "name" and r.start and _mayor(reading, r)
    ]
    towns = {id(r.node): r for r in reading.refs if mayors and _has_mayor(reading, r)}
    if len(towns) != 1:
        return
    town = next(iter(towns.values()))
    for person in mayors:
        token = reading.doc[person.start - 1]
        found = title_at(token)
        if found is None:
            continue
        title, start = title_words(reading, token, found[1])
        former = any(t.lower_ in words("phrases", "former_words") for t in reading.doc[max(0, start - 2) : token.i])
        made = office(reading, person, town, found[0], title, token, "mayor of the town", former)
        if made is not None:
            made.weight = 0.75
            yield made


def _mayor(reading: Reading, person: Ref) -> bool:
    """Whether "Mayor" stands before a name and no place before it."""
    token = reading.doc[person.start - 1]
    before = reading.doc[token.i - 1] if token.i else None
    bare = before is None or before.lower_ in ("vice", "deputy", "outgoing", "incoming", "incumbent", "current")
    bare = bare or before is None or not before.text[0].isupper()
    return token.lower_ == "mayor" and bare and (before is None or before.tag_ not in ("POS", "PRP$"))


def _has_mayor(reading: Reading, place: Ref) -> bool:
    """Whether the words around a place tell that it is a town: "mayor of X", "X Mayor", "X City Council"."""
    doc = reading.doc
    if place.node.type != "Location" or place.kind != "name":
        return False
    i = place.start - 1 - (place.start > 1 and doc[place.start - 1].lower_ == "the")
    of = i > 0 and doc[i].lower_ == "of" and doc[i - 1].lower_ in ("mayor", "city", "town", "mayors")
    j = place.end + (place.end < len(doc) and doc[place.end].tag_ == "POS")
    behind = [t.lower_ for t in doc[j : j + 2]]
    return of or behind[:1] == ["mayor"] or behind in (["city", "council"], ["town", "council"], ["city", "hall"])


def its_titles(reading: Reading) -> Iterator[Draft]:
    """Yield the office of "its chairman Ali Diallo", "whose commander, General X", when pronouns have been resolved."""
    doc = reading.doc
    for person in [r for r in reading.people() if r.start > 1]:
        limit = max(reading.sentence_start(person.start), person.start - WINDOW)
        i = before_courtesy(doc, person.start - 1, limit)
        i -= i > limit and doc[i].text == ","
        at = title_left(reading, i, limit)
        if at is None or at[0].tag_ in ("NNS", "NNPS"):
            continue
        token, (predicate, start) = at
        title, start = title_words(reading, token, start)
        owner = _owner_before(doc, start, limit)
        if owner is None:
            continue
        if doc[start].lower_ in load_table("standing")["party_words"]:
            title = title.removeprefix(doc[start].text).strip()  # "its Conservative | chairman X"
        inner = [r for j in range(owner.i, token.i) if (r := reading.at.get(j)) and r.kind == "name"]
        regional = any(r.node.type in ("Location", "Country") for r in inner)  # "its Gauteng leader"
        predicate = "holds_position_in" if regional and predicate == "leads" else predicate
        former = any(t.lower_ in words("phrases", "former_words") for t in doc[owner.i : start])
        bodies = [r for r in refs_at(reading, owner) if r.node.type in (*BODIES, "Group")][:1]
        if token.lemma_.lower() in words("standing", "founders"):
            bodies = founded_by(reading, owner, bodies)
        for body in bodies:
            made = office(reading, person, body, predicate, title, token, "its title before name", former)
            if made is not None:
                yield made


def _owner_before(doc: Doc, start: int, limit: int) -> Token | None:
    """Return what owns a title starting at token `start`, behind adjectives: "its Russian | president"."""
    for i in range(start - 1, max(limit, start - 4) - 1, -1):
        if doc[i].tag_ in ("PRP$", "WP$"):
            return doc[i] if doc[i].lower_ in ("its", "their", "whose") else None
        if doc[i].tag_ == "POS":
            return doc[i - 1] if doc[i - 1].tag_ == "NN" and doc[i - 1].text.islower() else None  # "the group's"
        if doc[i].pos_ not in ("ADJ", "NOUN", "PROPN", "ADV") and doc[i].tag_ not in ("VBN", "VBG", "HYPH"):
            return None
    return None
