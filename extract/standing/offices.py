"""Offices that stand before a name: "Israeli strategic affairs minister Ron Dermer", "President Obama".

Read from the tokens, because parses of stacked titles are the least reliable part.
"""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.capitals import capital_of
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.shapes import STATES, joined_rank
from extract.naming.title_words import AGENTS, held_office, is_of_state, title_at, title_end, title_words
from extract.parsing.parse import Doc, Token
from extract.reading import Node, Reading, Ref
from extract.standing.parties import coordinated_after, of_another_body, party_of_word
from extract.standing.provinces import of_a_part, only_province
from extract.standing.serving import served_through
from extract.standing.several_titles import BODIES, plural_title, sharing
from extract.standing.titles import WINDOW, bodies_of, body_before, is_party, named_behind, of_party, office
from extract.standing.titles_ahead import title_ahead
from extract.standing.told_bodies import body_of_clause

TITLE = 7  # words of a title that opens a sentence


def titles_before_names(reading: Reading) -> Iterator[Draft]:
    """Yield offices that stand before a person's name: "Israeli strategic affairs minister Ron Dermer"."""
    held: set[int] = set()
    last: Draft | None = None
    people = reading.people()
    for person in people:
        crowned = _inside(reading, person)
        if crowned is not None:
            held.add(id(person.node))
            yield crowned
        ahead = title_ahead(reading, person)
        for at in (person.start, ahead) if ahead else (person.start,):
            for made in _before(reading, person, at, people, held, last):
                held.add(id(made.subject.node))
                last = made if made.rule == "title before name" else last
                if made.predicate == "leads":
                    reading.led.setdefault(id(made.subject.node), (made.object, made.former))
                if at == ahead:
                    reading.holders[made.event.i] = person
                yield made


def _inside(reading: Reading, person: Ref) -> Draft | None:
    """Return the office that a known name itself tells: "King Abdullah II", "Spain's King Felipe"."""
    record = person.node.record
    country = reading.knowledge.by_id.get(record.country or "") if record is not None else None
    if country is None:
        return None
    for token in reading.doc[person.start : person.end - 1]:
        inner = token.i > person.start and reading.doc[token.i - 1].tag_ != "POS"  # "Martin Luther King"
        if token.lower_ in words("standing", "crowned") and token.text[0].isupper() and not inner:
            node = reading.node_for(country)
            body, former = known_body(reading, person.node, token.text, False)
            body = body or Ref(person.start, person.end, "description", node, "", person.head)
            return office(reading, person, body, "leads", token.text, token, "title in a name", former)
    return None


def _before(
    reading: Reading, person: Ref, at: int, people: list[Ref], held: set[int], last: Draft | None
) -> Iterator[Draft]:
    """Yield the office that ends before token `at`: a name's first one, or that of a description of him behind it."""
    doc = reading.doc
    limit = max(doc[person.start].sent.start, at - WINDOW)
    i = at - 1
    comma = i > limit and doc[i].text == ","
    if comma:  # "the HTS regime's foreign minister, Asaad ..."
        i -= 1
    polite = before_courtesy(doc, i, limit)
    if polite < i and not comma and (doc[polite].text == "," or reading.at.get(polite) is not None):
        comma = doc[polite].text == ","  # "the Archbishop of Canterbury Dr X", "the chair of the Y, Sheikh X"
        i = polite - comma
    named = reading.at.get(i)
    if i >= limit and named is not None and named.node.type in BODIES and named.kind == "name":
        alone = not comma or _apposed(reading, person)
        yield from _title_with_body(reading, person, i + 1, limit, alone)
        return
    fielded = comma and title_left(reading, i, limit) is not None  # "Minister of Aviation, X"
    if comma and (not (title_at(doc[i]) or fielded) or (doc[i].head.i == person.head and doc[i].dep_ == "conj")):
        return
    if comma and person.end < len(doc) and doc[person.end].pos_ in ("VERB", "AUX") and _governed(doc, i, limit):
        return  # "According to an aide of the BNP chairperson, Alamgir was held"
    office_left = title_left(reading, i, limit)
    if office_left is None:
        if i >= limit and not comma:
            yield from _citizen(reading, person, doc[i], people)
        return
    if office_left[0].lower_ == "cardinal":  # "Secretary of State Cardinal X"
        office_left = title_left(reading, office_left[0].i - 1, limit) or office_left
    token, (predicate, start) = office_left
    title, start = title_words(reading, token, start)
    if start < token.i and doc[start].lower_ in load_table("standing")["party_words"] and reading.at.get(start) is None:
        title, start = title.removeprefix(doc[start].text).strip(), start + 1
    body, former = body_before(reading, start, limit)
    if body is not None and body.node.type == "Group" and token.lower_ in words("names", "sees"):
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        body = owners[0] if owners else None  # "Tonga's Catholic bishop X", "the Catholic bishop X of Y"
    if body is not None and body.end == start and _field_of_office(body, title):
        title, body = f"{reading.text(body.start, body.end)} {title}", None  # "Social Development | Minister X"
    if body is None and token.text[0].islower() and start > limit:
        founding = doc[start - 1].lower_ in words("phrases", "founding_words")
        former = former or doc[start - 1].lower_ in words("phrases", "former_words")
        former = former or (founding and title.lower() in words("standing", "heads_of_state"))
    rule = "title before name"
    owner = doc[start - 2].lower_ if start > limit + 1 and doc[start - 1].tag_ == "POS" else ""
    if body is None and owner in words("phrases", "place_kinds"):
        places = [r for r in refs_at(reading, doc[start - 2]) if r.node.type == "Location" and r.kind != "name"]
        body = places[0] if places else None  # "the town's mayor, X"
    if body is None and start > limit and of_party(title):
        body = party_of_word(reading, person, doc[start - 1])  # "Tory chairman X"
    described = words("phrases", "descriptions:Organization")  # "the movement's prime minister, X"
    if body is None and owner not in described:
        told, over = known_body(reading, person.node, title, former)
        beside = start > limit and doc[start - 1].lower_ in ("whose", "its", "their")
        if told is not None and not (beside and told.node.type == "Organization"):
            body, former = told, over  # not "Hungary, whose leader, X", of his party
    if body is None:
        body = named_behind(reading, person.end, BODIES)
        if body is not None and body.node.type in ("Country", "Location") and _at_service(doc, token, start):
            body = None  # "his lawyers, X of Chad and Y"
        rule = "title before name, body behind" if body is not None else rule
        if body is not None and of_another_body(title, body):
            body = None  # the party behind the name is read with the parties
    if body is None and last is not None and _joined_titles(doc, last, start, title):
        body = last.object  # "Kenyan President X and Vice President Y"
        if title == "director":
            predicate = "holds_position_in"  # "Acme president X and director Y"
    if body is None and not comma and not former and not plural_title(token) and not _owned(doc, start):
        body = body_of_clause(reading, person, title)
        rule = "title in a clause" if body is not None else rule
        verb = doc[person.head].head
        dismissed = verb.tag_ in ("VBD", "VBN") and verb.lemma_ in words("standing", "dismissing")
        former = body is not None and dismissed and doc[person.head].dep_ == "dobj"
    regional = of_a_part(reading, title, start)
    if body is None and regional and not plural_title(token) and not _owned(doc, start):
        body, rule = only_province(reading, person), "title in an article on one province"
    elif body is None and is_of_state(title) and not plural_title(token) and not _owned(doc, start):
        body, rule = home_country(reading, person, held, title), "title in an article on one country"
    if body is None and not comma and title.lower() in words("standing", "offices_of_counties"):
        body, rule = _only_county(reading, person), "title in an article on one county"
    aide = token.lemma_.lower() in words("standing", "aides_of_people")
    if body is None and aide:
        body = next(iter(served_through(reading, token)), None)  # "Putin aide Yuri Ushakov"
    if body is None and (aide or token.lemma_.lower() in words("standing", "speakers")):
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c) if r.node is not person.node]
        body = owners[0] if owners else None  # "his lawyer, Abdulatif Elemo"
    if body is None:
        body = next(iter(served_through(reading, token)), None)
    shared = sharing(reading, token, person, people)
    if body is not None and shared and predicate == "leads" and _several_of(body, title, former):
        predicate = "holds_position_in"  # "two senior commanders of X, A and B"
    if body is None:
        person.node.roles.append(title.lower())
    for one in [person, *shared]:
        own = body if one is person else named_behind(reading, one.end, BODIES)
        own = None if own is not None and own is not body and of_another_body(title, own) else own
        if own is None and one is not person:
            own = known_body(reading, one.node, title, former)[0] or (body if rule == "title before name" else None)
        made = office(reading, one, own, predicate, title, token, rule, former) if own is not None else None
        if made is not None:
            yield made
        seat = _seat_of_partisan(reading, one, body, title, limit) if made is not None and one is person else None
        if seat is not None:
            seated = office(reading, one, seat, predicate, title, token, "title and party before name", former)
            if seated is not None:
                yield seated


def _at_service(doc: Doc, title: Token, start: int) -> bool:
    """Whether somebody's own lawyer or spokesman is told: the country behind the name is only where he is from."""
    return title.lemma_.lower() in words("standing", "speakers") and doc[start - 1].tag_ in ("PRP$", "POS")


def _several_of(body: Ref, title: str, former: bool) -> bool:
    """Whether a title that several persons share cannot make each the head: "X leaders A and B", not "co-leaders"."""
    word = title.lower().split()[-1]
    return body.node.type == "Organization" and not former and not word.startswith("co-")


def _seat_of_partisan(reading: Reading, person: Ref, party: Ref | None, title: str, limit: int) -> Ref | None:
    """Return the place that has whom a title's party only describes: "Ohio's Green mayor X", "Labour MP X of Y"."""
    if party is None or party.kind != "name" or not is_party(party.node) or of_party(title):
        return None
    owned = party.start > limit + 1 and reading.doc[party.start - 1].tag_ == "POS"
    owner = reading.at.get(party.start - 2) if owned else None
    found = owner or named_behind(reading, person.end, ("Location", "Country"))
    return found if found is not None and found.node.type in ("Location", "Country") else None


def _field_of_office(body: Ref, title: str) -> bool:
    """Whether what stands before a minister's title is only what he is minister of, which the model took for a body."""
    unknown = body.node.record is None and body.node.type == "Organization" and body.kind == "name"
    named = {w.lower() for n in body.node.names for w in n.split()} - {"union"}  # "Union Home | Minister X"
    heads = words("names", "head_words:Organization", "standing", "assemblies")
    return unknown and title.lower().split()[-1] in ("minister", "ministers") and not named & heads


def _joined_titles(doc: Doc, last: Draft, start: int, title: str) -> bool:
    """Whether "and" joins a title that starts at token `start` to the name of the one told before, of the same body."""
    between = [t.lower_ for t in doc[last.subject.end : start]]
    if between not in (["and"], [",", "and"], [","]):
        return False
    if last.object.node.type == "Country":
        return is_of_state(title)
    spoken = title.lower().split()
    return last.object.node.type == "Organization" and (
        spoken[0] == "board"
        or spoken[-1] in words("names", "own_staff")
        or (title.islower() and spoken[-1] in words("standing", "own_heads"))
    )


def before_courtesy(doc: Doc, i: int, limit: int) -> int:
    """Return the last token in front of "Dr", "Sir" and the like that end at token `i`."""
    polite = words("names", "courtesies")
    while i > limit and (doc[i].text == "." or (doc[i].text[0].isupper() and doc[i].lower_.rstrip(".") in polite)):
        i -= 1
    return i


def _owned(doc: Doc, start: int) -> bool:
    """Whether a possessive stands before a title: "the federation's president", "its president"."""
    return start > 0 and doc[start - 1].tag_ in ("POS", "PRP$", "WP$")


def _governed(doc: Doc, i: int, limit: int) -> bool:
    """Whether the phrase that ends with the title at token `i` hangs on a preposition."""
    while i >= limit and (doc[i].pos_ in ("NOUN", "PROPN", "ADJ", "DET") or doc[i].tag_ in ("POS", "PRP$", "HYPH")):
        i -= 1
    return i >= limit and doc[i].pos_ == "ADP"


def _apposed(reading: Reading, person: Ref) -> bool:
    """Whether a name behind a comma is in apposition, not the subject of what follows ("Unlike the king, Ali said")."""
    following = reading.doc[person.end] if person.end < len(reading.doc) else None
    last = reading.doc[person.head]
    apposed = last.dep_ == "appos" and last.head.i < person.start and title_at(last.head) is not None
    return following is None or following.is_punct or following.is_space or apposed


def title_left(reading: Reading, i: int, limit: int) -> tuple[Token, tuple[str, int]] | None:
    """Return the title that ends at token `i`, past ranks between it and the name ("army spokesman Colonel X")."""
    doc = reading.doc
    for _ in range(3):
        if i < limit:
            return None
        if i - 2 >= limit and joined_rank(doc, i - 2):
            i -= 2  # "army spokesman Lt-Col X"
        for j in range(i - 2, max(limit, i - 6) - 1, -1):  # "Minister of Health and Social Care X"
            whose = doc[i].text[0].isupper() and title_at(doc[i]) is not None  # "a spokesman for | President X"
            if (
                not whose
                and doc[j + 1].lower_ in ("of", "for")
                and title_at(doc[j])
                and title_end(reading, doc[j]) == i + 1
            ):
                i = j
                break
        found = title_at(doc[i])
        if found is None and doc[i].text == "." and i - 1 >= limit:
            i -= 1
            continue
        rank = doc[i].lower_.rstrip(".") in words("names", "honorifics")
        lower = rank and doc[i].text[0].isupper() and i - 1 >= limit and doc[i - 1].text[0].islower()
        if found is not None and not (lower and title_at(doc[i - 1])):
            return doc[i], found
        if not rank:
            return None
        i -= 1
    return None


def _title_with_body(reading: Reading, person: Ref, comma: int, limit: int, alone: bool) -> Iterator[Draft]:
    """Yield the office of "the head of Ukraine's security service, Vasyl Hrytsak"; not `alone`, only of several."""
    doc = reading.doc
    alone_named = person.end - person.start == 1 and doc[person.start - 1].lower_ not in words("names", "courtesies")
    if doc[comma].text != "," and alone_named:
        return  # "the chairman of Disney Parks"
    for i in range(comma - 2, limit - 1, -1):
        token = doc[i]
        if token.text in (",", ";", ":", "(", ")", '"') or token.pos_ in ("VERB", "AUX"):
            return
        found = title_at(token)
        if found is not None and doc[i + 1].lower_ in ("of", "for", "at", "to", "in"):
            title, start = title_words(reading, token, found[1])
            former = any(t.lower_ in words("phrases", "former_words") for t in doc[max(limit, start - 3) : start])
            bodies = bodies_of(reading, token, found[1])
            pairs = _pairs(reading, token, person, bodies) if plural_title(token) else [(person, b) for b in bodies[:1]]
            if not alone and len(pairs) < 2:
                return
            if len(pairs) == 1 or (not pairs and token.lemma_.lower() in words("standing", "envoys")):
                reading.holders[token.i] = person
            for one, body in pairs:
                made = office(reading, one, body, found[0], title, token, "title and body before name", former)
                if made is not None:
                    yield made
            return


def _pairs(reading: Reading, title: Token, first: Ref, bodies: list[Ref]) -> list[tuple[Ref, Ref]]:
    """Return who heads which in "the foreign ministers of France and Germany, Jean Colbert and Heiko Maas"."""
    every = [r for r in reading.refs if title.i < r.start < first.start and r.node.type in BODIES and r.kind == "name"]
    people = [r for r in reading.people() if r.start >= first.start]
    holders = [first, *sharing(reading, title, first, people)]
    every = every or bodies
    if len(every) == len(holders):
        return list(zip(holders, sorted(every, key=lambda r: r.start), strict=True))
    return [(one, every[0]) for one in holders] if len(every) == 1 else []


def known_body(reading: Reading, node: Node, title: str, former: bool) -> tuple[Ref | None, bool]:
    """Return the body of an office that the text names by title alone and the knowledge knows, and whether it is over.

    "President Obama" has his office by the date of the article; years later it is a former one.
    """
    if node.record is None:
        return None, former
    held = held_office(node.record, title, reading.document.published, former=former)
    if held is None and len(title.split()) > 1 and reading.document.published is not None:
        held = held_office(node.record, title, reading.document.published, former=True)
        past = held is not None and held.until is not None and held.until < reading.document.published
        held, former = (held, True) if past else (None, former)
    record = reading.knowledge.by_id.get(held.of) if held else None
    ref = next((r for r in reading.refs if r.node is node), None)
    if record is None or ref is None:
        return None, former
    body = reading.node_for(record)
    existing = next((r for r in reading.refs if r.node is body), None)
    return existing or Ref(ref.start, ref.end, "description", body, "", ref.head), former


def home_country(reading: Reading, person: Ref, held: set[int], title: str) -> Ref | None:
    """Return the country of an article that speaks of no other, for "the Minister of Education, X".

    Whoever has an office already, or is known to be of another country, has none there.
    """
    if title.split()[-1] in ("president", "chancellor", "deputy") and not _country_named(reading):
        return None  # "was named president": universities and companies have them too
    home = None if id(person.node) in held else _only_country(reading, person)
    if home is None and id(person.node) not in held and not _of_foreign_affairs(title):
        home = _main_country(reading, person)
    lead = reading.written_in() if id(person.node) not in held else None
    if home is not None and lead is not None and home.record is not lead:
        home = None  # what is written in Seoul on North Korea
    if home is None and id(person.node) not in held and _opens_sentence(reading, person):
        own = lead is not None and title.lower() in words("standing", "heads_of_state")
        home = reading.node_for(lead) if lead is not None and own else reading.home_of_dateline()
    if home is None and id(person.node) not in held:
        home = _of_capital_ahead(reading, person)
    record, country = person.node.record, home.record if home is not None else None
    if title.lower() == "treasurer":
        return None
    states_head = title.lower().removeprefix("former ") in words("standing", "heads_of_states")
    if states_head and home is not None and home.name.lower() in words("standing", "federations"):
        return None  # the head of one of its states
    if home is None or (record is not None and country is not None and record.country not in (None, country.id)):
        return None
    if _abroad(reading, person, home) or _held_by_another(reading, person, home, title):
        return None  # "flew to Nairobi for talks with President X"
    having = load_table("standing")["titles_of_few"].get(title.lower().removeprefix("former "))
    if (having is not None and home.name not in having) or _called_foreign(reading, person, home):
        return None
    return Ref(person.start, person.end, "description", home, home.name, person.head)


def _called_foreign(reading: Reading, person: Ref, home: Node) -> bool:
    """Whether a comma and another nationality stand behind somebody: "President X, a Pole, threatened to sue"."""
    doc, i = reading.doc, person.end
    if i + 2 >= len(doc) or doc[i].text != ",":
        return False
    i += 1 + (doc[i + 1].lower_ in ("a", "an", "the"))
    nation = reading.at.get(i)
    told = nation is not None and (nation.kind == "nationality" or nation.node.type == "Group")
    return told and nation is not None and nation.node.country not in (None, home.country)


def _only_county(reading: Reading, person: Ref) -> Ref | None:
    """Return the county of an article that names but one, for "Sheriff X"."""
    counties = [n for n in reading.nodes if n.type == "Location" and any(f.endswith(" County") for f in n.names)]
    home = counties[0] if len(counties) == 1 else None
    return Ref(person.start, person.end, "description", home, home.name, person.head) if home is not None else None


def _country_named(reading: Reading) -> bool:
    """Whether an article names a country or its people, not only places in it."""
    return any(r.node.type == "Country" and r.kind in ("name", "nationality", "seat") for r in reading.refs)


def _of_foreign_affairs(title: str) -> bool:
    """Whether a title may be another country's than the one spoken of most: "Foreign Secretary", "Minister"."""
    spoken = title.lower().split()
    return spoken in (["minister"], ["secretary"]) or not words("standing", "abroad_words").isdisjoint(spoken)


def _held_by_another(reading: Reading, person: Ref, home: Node, title: str) -> bool:
    """Whether somebody else whom the article names is known to hold an office of which a country has one."""
    when = reading.document.published
    others = (n.record for n in reading.nodes if n.type == "Person" and n.record is not None and n is not person.node)
    found = (held_office(r, title, when) for r in others)
    return home.record is not None and any(o is not None and o.of == home.record.id for o in found)


def _main_country(reading: Reading, person: Ref) -> Node | None:
    """Return the country that an article is mainly about, when the sentence of a person names no other one."""
    main = reading.main_country()
    beside = [r for r in reading.recent(person.start, 0) if r.node.type == "Country" and r.kind != "pronoun"]
    return main if all(r.node is main for r in beside) else None


def _opens_sentence(reading: Reading, person: Ref) -> bool:
    """Whether nothing but a person's title stands in front of the name: "Foreign Minister X rejected the plea"."""
    first = reading.sentence_start(person.start)
    title = reading.doc[first : person.start]
    return len(title) < TITLE and all(reading.at.get(t.i) is None and not t.is_punct for t in title)


def _named_before(reading: Reading, person: Ref) -> bool:
    return any(r.node is person.node and r.start < person.start for r in reading.refs)


def _of_capital_ahead(reading: Reading, person: Ref) -> Node | None:
    """Return the country of the capital that opens the sentence of one who is first named: "In Oslo, Minister X"."""
    first = reading.sentence_start(person.start)
    first += reading.doc[first].is_space
    place = reading.at.get(first + 1)
    if reading.doc[first].text != "In" or place is None or place.kind != "name" or place.node.type != "Location":
        return None
    title = reading.doc[place.end + 1 : person.start]
    bare = len(title) < TITLE and all(reading.at.get(t.i) is None and not t.is_punct for t in title)
    if not bare or reading.doc[place.end].text != "," or _named_before(reading, person):
        return None
    country = reading.country_node(place.node)
    return country if country is not None and capital_of(reading, country) is place.node else None


def _of_the_world(node: Node) -> bool:
    """Whether a body speaks on every country, whatever its seat: a rights group, an agency of news, a company."""
    return node.record is not None and (node.record.kind or "") in words("phrases", "worldwide_kinds") | {"company"}


def _only_country(reading: Reading, person: Ref) -> Node | None:
    """Return the one country that an article speaks of, by its name or by its places, twice at least."""
    told = [r for r in reading.refs if r.kind != "pronoun" and r.node is not person.node]
    named = {id(r.node): r.node for r in told if r.node.type == "Country"}
    if len(named) > 1:
        return None
    told = [r for r in told if not _of_the_world(r.node)]
    placed = [reading.country_node(r.node) for r in told if r.node.type in ("Location", "Organization", "Person")]
    homes = [n for n in placed if n is not None and (not named or id(n) in named)]
    if not named:
        return homes[0] if homes and len({id(n) for n in placed if n is not None}) == 1 else None
    country = next(iter(named.values()))
    times = sum(r.node is country for r in told) + len(homes)
    return country if times > 1 else None


def _among_officers(noun: Token) -> bool:
    """Whether the sentence of a noun tells of somebody with an office of state."""
    offices = words("standing", "state_titles")
    return any(t.lemma_.lower() in offices for t in noun.sent)


def says_who(noun: Token) -> bool:
    """Whether a noun before a name says what a person is or does: a listed one, or one in "-er" or the like."""
    lemma = noun.lemma_.lower()
    if lemma in words("standing", "counterparts") and _among_officers(noun):
        return False  # "the minister met his Danish colleague X"
    if lemma in words("standing", "citizens"):
        return True
    others = words("standing", "no_offices", "standing", "body_nouns", "names", "company_nouns")
    plain = (
        noun.tag_ in ("NN", "NNS") and noun.text.islower() and lemma not in others | words("standing", "no_citizens")
    )
    return plain and lemma.endswith(AGENTS)


def _abroad(reading: Reading, person: Ref, home: Node) -> bool:
    """Whether the sentence names a place of another country in front of a person."""
    first = reading.sentence_start(person.start)
    places = [
        r for r in reading.recent(person.start, 0) if first <= r.start < person.start and r.node.type == "Location"
    ]
    return any(r.node.country not in (None, home.country) for r in places)


def _citizen(reading: Reading, person: Ref, noun: Token, people: list[Ref]) -> Iterator[Draft]:
    """Yield the citizenship of "Australian journalist Peter Greste"."""
    if not says_who(noun):
        return
    nation = [m for m in modifiers(reading, noun) if m.node.type == "Country" and _adjectival(reading, m)]
    if len(nation) == 1:
        several = noun.tag_ in ("NNS", "NNPS")
        for one in coordinated_after(people, person, reading.doc) if several else [person]:
            made = draft(reading, one, "citizen_of", nation[0], noun, "nationality before name")
            if made is not None:
                one.node.country = one.node.country or nation[0].node.country
                yield made


def _adjectival(reading: Reading, nation: Ref) -> bool:
    """Whether a country's word stands for its adjective: "Kenyan", and "US", which has none."""
    return nation.kind == "nationality" or reading.text(nation.start, nation.end) in STATES
