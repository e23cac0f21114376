"""Ties told without a verb: "Saudi-backed", "the Britain-based X", "Alice Mak of the FTU", "the ruling party"."""

from collections.abc import Iterator

from extract.clauses.clauses import VERBAL, is_passive, prepositions
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.led import leading_land
from extract.meaning.phrase_names import prefixed
from extract.meaning.phrases import refs_at
from extract.naming.title_words import was_once
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref
from extract.standing.titles import is_party, named_behind

MODIFIERS = ("compound", "nmod", "amod")


def hyphenated(reading: Reading) -> Iterator[Draft]:
    """Yield what "Saudi-backed", "Britain-based", "Houthi-held" say of the noun that they modify."""
    doc = reading.doc
    table = load_table("standing")["compounds"]
    for token in reading.doc.spelled(table):
        if token.i < 2 or doc[token.i - 1].text != "-":
            continue
        first = reading.at.get(token.i - 2)
        about = table[token.lower_]
        if first is None or about["predicate"] is None:
            continue
        if first.end > token.i:  # within a name: "the Saudi-led coalition"
            land = leading_land(reading, first, token.i - 2) if about["predicate"] == "leads" else None
            made = land and draft(
                reading,
                Ref(first.start, token.i - 1, "nationality", land, land.name, token.i - 2),
                "leads",
                first,
                token,
                "leader named",
            )
            if made:
                yield made
            continue
        noun = (
            token.head
            if token.head.i > token.i
            else next((t for t in doc[token.i + 1 : token.i + 6] if t.pos_ in ("NOUN", "PROPN")), None)
        )
        if noun is None or noun.i - token.i > 8:
            continue
        nearest = _name_ahead(reading, token)
        targets = (
            [nearest]
            if nearest is not None
            else [r for r in refs_at(reading, noun) if r.start > token.i or r.kind == "description"]
        )
        targets = [*targets, *(_joined_behind(reading, nearest) if nearest is not None else [])]
        predicate = str(about["predicate"])
        if predicate == "leads" and first.node.type == "Location":
            continue  # "an African-led force"
        if token.lower_ == "born":
            predicate = "born_in"
        for target in targets:
            ends = (first, target) if about["first"] == "subject" else (target, first)
            made = draft(reading, ends[0], predicate, ends[1], token, f"compound:{token.lower_}")
            if made is not None:
                yield made


def _joined_behind(reading: Reading, name: Ref) -> list[Ref]:
    """Return the body that "and" joins to one, whose modifier it shares: "Doha-based | Acme and Zubda"."""
    doc, end = reading.doc, name.end
    other = reading.at.get(end + 1) if end + 1 < len(doc) and doc[end].lower_ == "and" else None
    same = other is not None and other.kind == "name" and other.node.type == name.node.type == "Organization"
    return [other] if other is not None and same and other.start == end + 1 else []


def spokesmen_signing(reading: Reading) -> Iterator[Draft]:
    """Yield for whom somebody acts "on behalf of": the name right before it, else who does what the verb tells."""
    doc = reading.doc
    for noun in reading.doc.spelled(("behalf",)):
        prep = noun.head
        if prep.lower_ != "on" or not prep.i:
            continue
        before = reading.at.get(prep.i - 1)
        people = [before] if before is not None and before.node.type == "Person" else []
        signing = prep.head.pos_ in VERBAL and prep.head.lemma_.lower() in words("standing", "acting_for")
        if not people and signing and not is_passive(prep.head):
            people = [r for t in surface_subjects(prep.head) for r in refs_at(reading, t)]
        bodies = [r for t in prepositions(noun).get("of", [])[:1] for r in refs_at(reading, t)]
        for person, body in [(p, b) for p in people[:1] for b in bodies]:
            if person.node.type == "Person" and body.kind == "name" and body.node.type in ("Country", "Organization"):
                made = draft(
                    reading, person, "represents", body, doc[noun.i], "on behalf of", 0.75, status=status(prep.head)
                )
                if made is not None:
                    yield made


def rulers_of_regimes(reading: Reading) -> Iterator[Draft]:
    """Yield who leads what is called after him: "Assad's regime", "the Lukashenko government"."""
    for token in reading.doc.of_lemma(words("phrases", "cabinets")):
        if token.pos_ != "NOUN":
            continue
        former = was_once(token)
        for ruler in (r for c in token.lefts if (r := reading.at.get(c.i)) and r.node.type == "Person"):
            home = reading.country_node(ruler.node)
            found = [r for r in refs_at(reading, token) if r.node is not ruler.node]
            if not found and home is not None:
                found = [Ref(ruler.start, token.i + 1, "description", home, home.name, token.i)]
            for body in found:
                made = draft(reading, ruler, "leads", body, token, "called after its ruler", 0.7, former=former)
                if made is not None and body.node.type in ("Country", "Organization"):
                    yield made


def leaders_owning(reading: Reading) -> Iterator[Draft]:
    """Yield who leads or owns what is his: "Haftar's National Army", "the SDS of Janez Jansa", "men under X"."""
    doc = reading.doc
    for person in reading.people():
        body = _owned_behind(reading, person) or _of_leader(reading, person)
        if body is None or body.node is person.node:
            continue
        between = doc[min(person.end, body.end) : max(person.start, body.start)]
        behind = body.end <= person.start  # "the Civic Party of former president X" is still his
        former = not behind and any(t.lower_ in words("phrases", "former_words") for t in between)
        tie = "owns" if body.start > person.end and _commercial(reading, body) else "leads"
        if tie == "owns" and any(t.pos_ == "NOUN" for t in between):
            continue  # "Zara's owner Inditex"
        made = draft(reading, person, tie, body, doc[person.head], "leader's body", 0.7, former=former)
        if made is not None:
            yield made


def leaders_by_pronoun(reading: Reading) -> Iterator[Draft]:
    """Yield who leads the network or army that is "his", or is a member of what is his party: "his Labour Party"."""
    doc = reading.doc
    for token in reading.doc.spelled(("his", "her", "whose")):
        whose = token.lower_ == "whose" and token.head.text[0].isupper()  # "X, whose Labour Party"
        if token.lower_ not in ("his", "her") and not whose:
            continue
        owner = reading.at.get(token.i) if token.tag_ == "PRP$" else None
        owner = owner or next((r for r in refs_at(reading, token) if whose or r.kind == "pronoun"), None)
        if owner is None or owner.node.type != "Person":
            continue
        former = token.i + 1 < len(doc) and doc[token.i + 1].lower_ in words("phrases", "former_words")
        body = _behind_modifiers(reading, token.i + 1, 3)
        if body is None or body.kind != "name" or body.node.type != "Organization" or not _led(reading, body):
            continue
        behind = doc[body.end] if body.end < len(doc) else None
        kinds = words("standing", "led_bodies") | {"network"}
        if behind is not None and behind.pos_ == "NOUN" and behind.lower_ not in kinds:
            continue  # "his FIFA post"
        of_many = behind is not None and behind.lower_ in ("party", "bloc", "coalition", "alliance")
        tie = "member_of" if is_party(body.node) or of_many else "leads"
        made = draft(reading, owner, tie, body, token, "his own body", 0.7, former=former)
        if made is not None:
            yield made


def _behind_modifiers(reading: Reading, start: int, most: int) -> Ref | None:
    """Return the name at token `start`, or behind at most so many plain modifiers there: "his | own new Acme Party"."""
    doc, i = reading.doc, start
    while i + 1 < len(doc) and i < start + most and reading.at.get(i) is None and _plain_modifier(doc[i]):
        i += 1
    return reading.at.get(i)


def _owned_behind(reading: Reading, person: Ref) -> Ref | None:
    """Return the party, armed body or company that a possessive makes a person's: "Haftar's National Army"."""
    doc, i = reading.doc, person.end
    if i + 1 >= len(doc) or doc[i].tag_ != "POS":
        return None
    body = _behind_modifiers(reading, i + 1, 5)
    named = body is not None and body.kind == "name" and body.node.type == "Organization"
    return body if named and body is not None and (_led(reading, body) or _commercial(reading, body)) else None


def _of_leader(reading: Reading, person: Ref) -> Ref | None:
    """Return the body that "of" or "under" joins to a leader: "the Mahdi Army of X", "rebels under General X"."""
    doc, i = reading.doc, person.start - 1
    before = words("names", "honorifics", "lexicon", "title_nouns", "phrases", "former_words") | {"prime", "opposition"}
    while i > 1 and doc[i].lower_.rstrip(".") in before:  # "the Civic Party of former president | X"
        i -= 1
    what = i  # "the Civic Party of the (veteran) economist | X"
    while i > 1 and i > what - 3 and doc[i].text.islower() and doc[i].pos_ in ("NOUN", "ADJ"):
        i -= 1
    i = i - 1 if i < what and doc[i].lower_ in ("the", "a", "an") else what
    alone = person.end - person.start == 1 and i == person.start - 1  # may be a place: "the men of Favignana"
    if i < 1 or doc[i].lower_ not in ("of", "under") or alone:
        return None
    owned = person.end < len(doc) and doc[person.end].tag_ == "POS"
    i -= doc[i - 1].text == ")"  # "the Civic Party (CP) of X"
    body, noun = reading.at.get(i - 1), doc[i - 1]
    if body is not None:
        named = body.kind == "name" and body.node.type == "Organization"
        return body if named and not owned and doc[i].lower_ != "under" and _led(reading, body) else None
    if noun.lemma_.lower() not in words("standing", "led_people") or owned:
        return None
    return next((r for r in refs_at(reading, noun) if r.node.type in ("Group", "Organization")), None)


def affiliates(reading: Reading) -> Iterator[Draft]:
    """Yield ties told between two names: "the al-Qaeda affiliate JNIM", "Fatah offshoot Umoja"."""
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization" and r.start > 1]:
        noun, other = reading.doc[body.start - 1], reading.at.get(body.start - 2)
        tied = noun.lemma_.lower() in words("standing", "tied_nouns") and other is not None
        if other is None or not tied or other.node.type != "Organization" or other.end != noun.i:
            continue
        made = draft(reading, body, "affiliated_with", other, noun, "affiliate before name", 0.8)
        if made is not None:
            yield made


def parties_owned(reading: Reading) -> Iterator[Draft]:
    """Yield whose member somebody is: "his party, Pastef", "Sarr's party, Pastef"."""
    for token in reading.doc.of_lemma(("party",)):
        if token.pos_ != "NOUN" or reading.at.get(token.i) is not None:
            continue
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c) if r.node.type == "Person"]
        i = token.i + 1 + (token.i + 1 < len(reading.doc) and reading.doc[token.i + 1].text == ",")
        i += i < len(reading.doc) and reading.doc[i].lower_ == "the"
        body = reading.at.get(i)
        if not owners or body is None or body.start != i or body.node.type != "Organization" or body.kind != "name":
            continue
        former = was_once(token)
        made = draft(reading, owners[0], "member_of", body, token, "party of a person", 0.8, former=former)
        if made is not None:
            yield made


def _plain_modifier(token: Token) -> bool:
    return token.text == "-" or (token.text.islower() and token.pos_ in ("ADJ", "NOUN", "VERB", "ADV"))


def _led(reading: Reading, body: Ref) -> bool:
    """Whether a body is one that a person leads who is said to have it: a party, an armed group, an alliance."""
    record = body.node.record
    kinds = words("standing", "led_bodies")
    if record is not None and record.kind:
        return bool(kinds & set(record.kind.lower().split()))
    named = {t.lower_ for t in reading.doc[body.start : min(body.end + 1, len(reading.doc))]}
    acronym = body.end - body.start == 1 and len(reading.doc[body.start]) > 2 and reading.doc[body.start].is_upper
    return bool(kinds & named) or acronym


def _name_ahead(reading: Reading, token: Token) -> Ref | None:
    """Return the name that ends the phrase of a modifier: "the Qatar-based broadcaster | Al Jazeera"."""
    for word in token.doc[token.i + 1 : min(token.i + 7, token.sent.end)]:
        ref = reading.at.get(word.i)
        if ref is not None and ref.kind != "nationality":
            return ref if ref.kind == "name" else None
        if word.pos_ not in ("NOUN", "ADJ", "PROPN") and word.text != "-":
            return None
    return None


def homes_of_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies are at home: "the Italian newspaper La Stampa", "Acme, a Swedish bank", "Russia's Gazprom"."""
    doc, bodies = reading.doc, words("standing", "body_nouns", "names", "company_nouns")
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        home, noun = None, _told_before(doc, body)
        if noun is not None and noun.lemma_.lower() in bodies:
            home = _nationality_left(reading, noun.i) or _town_before(reading, noun.i)
        elif (start := _apposition_behind(reading, body)) is not None:
            noun = next((t for t in _phrase(reading, start) if t.lemma_.lower() in bodies), None)
            noun = None if noun is not None and _names_another(reading, noun) else noun
            home = _nationality_left(reading, noun.i) or _town_behind(reading, noun) if noun is not None else None
            home = home if home is not None and home.start > body.end else None
        elif body.start > 1 and doc[body.start - 1].tag_ == "POS" and _commercial(reading, body):
            owner = reading.at.get(body.start - 2)
            own = body.node.record is None or (owner is not None and body.node.country == owner.node.country)
            if owner is not None and owner.node.type == "Country" and owner.end == body.start - 1 and own:
                noun, home = doc[body.start - 1], owner
        both = [body]
        if home is None and _seated(reading, body):
            home = named_behind(reading, body.end, ("Country", "Location"))
            noun = doc[body.end] if home is not None else None
            both += _joined_before(reading, body) if home is not None else []
        if home is None or noun is None:
            continue
        predicate = "part_of" if home.node.type == "Country" and _of_the_state(reading, noun) else "based_in"
        for one in both:
            made = draft(reading, one, predicate, home, noun, "home of a body", 0.8)
            if made is not None:
                yield made


def _names_another(reading: Reading, noun: Token) -> bool:
    """Whether a noun stands before the name of the next body in a list: "the Lowe Club, the French body | CNES"."""
    ref = reading.at.get(noun.i + 1)
    return ref is not None and ref.start == noun.i + 1 and ref.kind == "name" and ref.node.type == "Organization"


def _phrase(reading: Reading, start: int) -> Iterator[Token]:
    """Yield the common nouns of what is said of a body, up to where the next name or verb stands."""
    for token in reading.doc[start : start + 8]:
        ref = reading.at.get(token.i)
        hyphened = token.i + 1 < len(reading.doc) and "-" in (token.nbor(-1).text, token.nbor().text)
        if token.text == "," or (token.pos_ in ("VERB", "AUX", "ADP", "CCONJ") and not hyphened):
            return
        if token.pos_ == "NOUN" and ref is None:
            yield token


def _apposition_behind(reading: Reading, body: Ref) -> int | None:
    """Return where what is said of a body behind a comma begins: "the Barq brigade (BB), a | militia"."""
    doc, i = reading.doc, body.end
    i += i < len(doc) and doc[i].text.islower() and doc[i].lemma_.lower() in words("standing", "body_nouns")
    i += 3 if i + 2 < len(doc) and doc[i].text == "(" and doc[i + 2].text == ")" else 0
    if i + 3 >= len(doc) or doc[i].text != ",":
        return None
    owner = reading.at.get(i + 1)  # "Acme, | Russia's biggest bank"
    if owner is not None and owner.end < len(doc) and doc[owner.end].tag_ == "POS":
        return i + 1 if owner.kind == "name" and owner.node.type in ("Country", "Location") else None
    return i + 2 if doc[i + 1].lower_ in ("a", "an", "the") else None


def _of_the_state(reading: Reading, noun: Token) -> bool:
    """Whether a noun tells a body of the state: "Chile's forest agency", not "the Chilean (news) agency"."""
    if noun.lemma_.lower() not in words("standing", "state_words") or not noun.i:
        return False
    bare = reading.at.get(noun.i - 1) is not None or noun.nbor(-1).tag_ == "POS"
    return not bare and noun.nbor(-1).lower_ not in words("standing", "private_services")


def _told_before(doc: Doc, body: Ref) -> Token | None:
    """Return the word before a name, also before a comma that opens its apposition: "a Spanish builder, Obravia"."""
    if not body.start:
        return None
    word = doc[body.start - 1]
    if word.lower_ == "the" and body.start > 1 and doc[body.start - 2].pos_ == "NOUN":
        return doc[body.start - 2]  # "the Danish daily The Bugle"
    if word.lower_ == "of" and body.start > 1 and doc[body.start - 2].lower_ in words("standing", "kinds_of_firms"):
        return doc[body.start - 2]  # "the Leeds law firm of Moss & Sons"
    if word.text != "," or body.start < 2:
        return word
    head = doc[body.head]
    return doc[body.start - 2] if head.dep_ == "appos" and head.head.i == body.start - 2 else None


def homes_of_kinds(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies are at home that are said to be a kind of body: "Acme is a Swedish bank"."""
    bodies = words("standing", "body_nouns", "names", "company_nouns")
    for noun in reading.tokens:
        if noun.dep_ != "attr" or noun.head.lemma_ != "be":
            continue
        if noun.lemma_.lower() == "one":  # "one of Brazil's largest airlines"
            noun = next((t for t in prepositions(noun).get("of", [])), noun)
        home = _nationality_left(reading, noun.i) if noun.lemma_.lower() in bodies else None
        for body in [r for s in surface_subjects(noun.head) for r in refs_at(reading, s)] if home is not None else []:
            own = body.node.record is None or home is None or body.node.country in (None, home.node.country)
            if home is None or body.node.type != "Organization" or body.kind != "name" or not own:
                continue
            state = status(noun.head)
            made = draft(reading, body, "based_in", home, noun, "home of a kind of body", 0.75, status=state)
            if made is not None:
                yield made


def homes_told_later(reading: Reading) -> Iterator[Draft]:
    """Yield where a body is at home when it is called by it: "Partizan Novi ... the Serbian club"."""
    for ref in [r for r in reading.refs if r.kind == "description" and r.node.type == "Organization"]:
        noun = reading.doc[ref.head]
        if noun.lemma_.lower() not in words("standing", "body_nouns") or ref.node.record is not None or not noun.i:
            continue
        home = reading.at.get(noun.i - 1)
        if home is None or home.kind != "nationality" or home.node.type != "Country" or noun.tag_ != "NN":
            continue
        made = draft(reading, ref, "based_in", home, noun, "home of a body told later", 0.75)
        if made is not None:
            yield made


def _nationality_left(reading: Reading, i: int) -> Ref | None:
    """Return the country whose adjective stands in the words left of token `i` in its phrase."""
    doc = reading.doc
    for j in range(i - 1, max(i - 6, doc[i].sent.start) - 1, -1):
        ref = reading.at.get(j)
        if ref is not None and not (ref.kind == "description" and ref.end > i):
            acronym = ref.node.type == "Country" and ref.end - ref.start == 1 and doc[j].text.replace(".", "").isupper()
            told = ref.kind == "nationality" or (acronym and ref.kind == "name")  # "the largest US news agency"
            told = told and ref.node.type in ("Country", "Location") and not prefixed(doc, ref)
            owned = ref.node.type in ("Country", "Location") and doc[ref.end].tag_ == "POS"
            owned = owned and doc[i].lemma_.lower() not in words("standing", "opposite_bodies")  # "Leeds's rivals X"
            return ref if told or owned or _town_of(reading, ref) else None
        if doc[j].pos_ not in ("NOUN", "ADJ", "PROPN", "NUM", "PART", "ADV") and doc[j].text != "-":
            return None
    return None


def _town_before(reading: Reading, i: int) -> Ref | None:
    """Return the place that stands before a noun for bodies and its modifiers: "Dhaka daily newspaper | Alo"."""
    doc = reading.doc
    for j in range(i - 1, max(i - 4, doc[i].sent.start) - 1, -1):
        ref = reading.at.get(j)
        if ref is not None:
            place = ref.kind == "name" and ref.node.type in ("Location", "Country")
            return ref if place and doc[j].dep_ in MODIFIERS else None  # "the Singapore lender Acme"
        if doc[j].pos_ not in ("NOUN", "ADJ"):
            return None
    return None


def _town_of(reading: Reading, ref: Ref) -> bool:
    """Whether a place is that of the noun which it modifies behind an article: "a Cleveland company"."""
    doc = reading.doc
    plain = ref.node.type == "Location" and ref.kind == "name" and ref.end < len(doc) and doc[ref.end].pos_ != "PUNCT"
    if not plain or not ref.start:
        return False
    apposed = doc[ref.start - 1].lower_ == "the" and ref.start > 1 and doc[ref.start - 2].text == ","
    return apposed or doc[ref.start - 1].lower_ in ("a", "an")  # "Acme, the Ohio maker of toys"


def _town_behind(reading: Reading, noun: Token) -> Ref | None:
    """Return the place behind a noun for bodies, when nothing else follows: "a militia | from Zintan,"."""
    doc = reading.doc
    if noun.i + 2 >= len(doc) or doc[noun.i + 1].lower_ not in ("in", "from", "of"):
        return None
    place = reading.at.get(noun.i + 2)
    named = place is not None and place.kind == "name" and place.node.type == "Location"
    return place if named and place is not None and place.end < len(doc) and doc[place.end].is_punct else None


def _joined_before(reading: Reading, body: Ref) -> list[Ref]:
    """Return the body that "and" joins to the one behind it: "Leeds University | and Colorado State University"."""
    i = body.start - 1
    i -= i > 0 and reading.doc[i].lower_ == "the"
    other = reading.at.get(i - 1) if i > 0 and reading.doc[i].lower_ == "and" else None
    fits = other is not None and other.node.type == "Organization" and other.kind == "name" and _seated(reading, other)
    return [other] if other is not None and fits else []


def _seated(reading: Reading, body: Ref) -> bool:
    """Whether a name says that its bearer has a seat ("Colorado State University", "Nordvik Energy")."""
    seated = words("standing", "institutions", "standing", "commercial_heads")
    return any(t.lower_ in seated for t in reading.doc[body.start : body.end])


def _commercial(reading: Reading, body: Ref) -> bool:
    """Whether a body is a company, a medium or the like, which a country has but is not part of."""
    record = body.node.record
    if record is not None:
        return any(w in words("standing", "commercial_kinds") for w in (record.kind or "").split())
    if any(t.lower_ in words("standing", "national_seats") for t in reading.doc[body.start : body.end]):
        return True
    return reading.doc[body.end - 1].lower_ in words("standing", "commercial_heads")


def members_named(reading: Reading) -> Iterator[Draft]:
    """Yield memberships of states: "NATO members Poland and Romania", "Poland and Romania, both NATO members"."""
    doc = reading.doc
    for token in reading.doc.of_lemma(("member",)):
        if not token.i or reading.at.get(token.i) is not None:
            continue
        body = reading.at.get(token.i - 1)
        if body is None or body.node.type != "Organization" or body.kind != "name":
            continue
        last = token.i + 1
        while last < len(doc) and doc[last].lemma_.lower() in ("state", "country", "nation"):
            last += 1
        found = list(_listed(reading, last, 1))
        if not found and body.start > 1:
            i = body.start - 1
            while i > 0 and doc[i].lower_ in ("both", "all", "a", "an", "fellow", "two", "three", "also"):
                i -= 1
            found = list(_listed(reading, i - 1, -1)) if doc[i].text == "," else []
            found = found[:1] if token.tag_ == "NN" and last == token.i + 1 else found
        for member in found:
            made = draft(reading, member, "member_of", body, token, "members named", 0.85)
            if made is not None:
                yield made


def _listed(reading: Reading, i: int, step: int) -> Iterator[Ref]:
    """Yield the countries of a list that starts at token `i`, to the right or (step -1) to the left."""
    doc, first = reading.doc, True
    while 0 <= i < len(doc):
        ref = reading.at.get(i)
        if ref is not None and ref.node.type == "Country" and ref.kind == "name":
            yield ref
            i, first = (ref.end if step > 0 else ref.start - 1), False
        elif not first and doc[i].lower_ in ("and", ",", "including"):
            i += step
        else:
            return


def seats_of_bodies(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies have a seat: "its Aleppo headquarters", "the Lagos campus of Acme Holdings"."""
    seats = words("standing", "seats_of_bodies")
    for token in reading.doc.spelled(seats):
        if not token.i:
            continue
        place = reading.at.get(token.i - 1)
        if place is None or place.node.type != "Location" or place.kind != "name" or place.end > token.i:
            continue
        owners = [r for c in token.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
        owners += [r for t in prepositions(token).get("of", []) for r in refs_at(reading, t)]
        for owner in [r for r in owners if r.node.type == "Organization"][:1]:
            made = draft(reading, owner, "based_in", place, token, "seat of a body", 0.75)
            if made is not None:
                yield made
