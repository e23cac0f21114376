"""Titles of offices: which words of a phrase are the title, whose office it is, and the claim they make."""

from extract.clauses.clauses import prepositions
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrase_names import prefixed
from extract.meaning.phrases import refs_at
from extract.naming.shapes import type_by_head
from extract.naming.title_words import head_word, is_partial, title_end
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import Status
from extract.reading import Node, Reading, Ref, phrase_bounds
from extract.standing.common_bodies import body_noun, common_body
from extract.standing.founders import of_no_founder
from extract.standing.headship import below_the_head, head_of_state, heads_league, heads_ministry, heads_union

LATER = 16  # tokens behind a title that can hold its time
WINDOW = 12  # tokens left of a name that can hold its title
STOPS = frozenset(  # words behind a title that no longer say whose office it is
    [
        "and",
        "who",
        "between",
        "against",
        "from",
        "than",
        "over",
        "under",
        "after",
        "during",
        "before",
        "since",
        "despite",
    ]
)
DESCRIBING = frozenset(["wing", "ruling", "governing", "opposition"])  # other words between "the" and a party's name
PHRASE = ("ADJ", "NOUN", "PROPN", "ADV", "NUM")  # what may stand between an owner and what is his
SMALL = frozenset(["of", "for", "in", "the", "and", "'s", "-", "s", "'", "to", "on", "&"])


def _hears(doc: Doc, ref: Ref) -> bool:
    """Whether a body is only whom somebody tells what the title behind it did: "told AFP | President X would go"."""
    name = doc[ref.head]
    return name.dep_ in ("dobj", "dative") and name.head.lemma_ in words("lexicon", "told")


def body_before(reading: Reading, start: int, limit: int) -> tuple[Ref | None, bool]:
    """Return the actor named left of a title (nearest, not behind "in"), and whether "former" stands there."""
    doc = reading.doc
    former, body = False, None
    i = start - 1
    while i >= limit:
        token = doc[i]
        ref = reading.at.get(i)
        if token.lower_ in words("phrases", "former_words"):
            former = True
        elif token.lower_ in ("head", "chief") and i == start - 1 and ref is None:
            pass  # "Acme | head coach X", read as a verb
        elif token.text == "-" and dash(doc, i):
            break  # "KAMPALA - Archbishop X"
        elif ref is not None and (_foreigner(doc, ref) or _seat_told(doc, ref) or _hears(doc, ref)):
            i = ref.start
        elif ref is not None and prefixed(doc, ref):
            if doc[ref.start - 2].lower_ == "ex":  # "ex-FIFA official"
                body, former = body or ref, True
            i = ref.start - 1
        elif ref is not None:
            owner = i + 1 < len(doc) and doc[i + 1].lower_ in ("'s", "'")
            if ref.node.type == "Person" and ref.kind == "name" and not owner:
                break
            if ref.kind == "nationality" and body is None and _owner_between(doc, ref.end, start):
                return None, former  # "the Anglo-Dutch company's chief executive"
            before = doc[ref.start - 1].lower_ if ref.start else ""
            if (
                (body is not None and _sends(doc, ref, body, start))
                or body is None
                or (before not in ("in", "of") and doc[body.start - 1].lower_ in ("in", "of"))
            ):
                body = ref
            i = ref.start
        elif token.lower_ in words("phrases", "body_heads") and body is None:
            found = refs_at(reading, token)
            if found:
                body = found[0]
                i = min(i, phrase_bounds(token)[0])
                return body, former or any(
                    t.lower_ in words("phrases", "former_words") for t in doc[max(limit, i - 2) : i]
                )
        elif (
            not (
                token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "DET", "VERB")
                and (token.is_alpha or token.text == "-")
                and token.tag_ not in ("VBD", "VBZ", "VBP", "MD", "VB")
            )
            and token.lower_ not in SMALL
        ) or (token.lower_ in ("and", "to", "on", "for", "of", "in") and body is None):
            break
        i -= 1
    return body, former


def dash(doc: Doc, i: int) -> bool:
    """Whether a hyphen stands for a dash, with space on both sides."""
    before, token = doc[i - 1] if i else None, doc[i]
    apart = before is None or before.idx + len(before.text) < token.idx
    return apart and (i + 1 == len(doc) or token.idx + len(token.text) < doc[i + 1].idx)


def _sends(doc: Doc, sender: Ref, nearest: Ref, start: int) -> bool:
    """Whether the outer of two names sends an envoy: "France's | UN Ambassador", "the UN | Middle East envoy"."""
    joined = doc[nearest.start - 1].lower_ in ("and", ",")
    if joined or not {t.lower_ for t in doc[start : start + 3]} & words("standing", "envoys"):
        return False
    region = nearest.node.type == "Location" and sender.node.type == "Organization"
    return sender.node.type == "Country" or (region and sender.end == nearest.start)


def _foreigner(doc: Doc, nation: Ref) -> bool:
    """Whether a nationality says of what people one is: "UEFA's | Slovenian president", "ethnic Albanian mayor"."""
    owned = nation.start > 0 and doc[nation.start - 1].tag_ in ("POS", "PRP$")
    ethnic = nation.start > 0 and doc[nation.start - 1].lower_ == "ethnic"  # "ethnic Albanian | mayor X"
    return ethnic or (owned and nation.kind == "nationality" and nation.node.type == "Country")


def _seat_told(doc: Doc, place: Ref) -> bool:
    """Whether a place only tells where the bearer of a title is: "his Oslo-based | spokesman X"."""
    based = place.end + 1 < len(doc) and doc[place.end].text == "-" and doc[place.end + 1].lower_ in ("based", "born")
    return based and place.node.type in ("Location", "Country")


def _owner_between(doc: Doc, start: int, end: int) -> bool:
    """Whether a company or the like stands as the owner between a nationality and a title."""
    return any(
        doc[i].tag_ == "POS" and doc[i - 1].lemma_.lower() in words("standing", "body_nouns") for i in range(start, end)
    )


def body_behind(reading: Reading, token: Token) -> Ref | None:
    """Return the body named behind a title by "of", "for", "at" within the same phrase: "editor at large at the X"."""
    doc = reading.doc
    for i in range(token.i + 1, min(token.i + 9, len(doc) - 1, token.sent.end - 1)):
        word = doc[i]
        if (
            word.text in (",", ";", ":", "(", '"')
            or (word.pos_ in ("VERB", "AUX") and word.tag_ != "VBG")
            or word.lower_ in STOPS
            or (
                word.lower_ in words("standing", "turned_to") and doc[i - 1].lower_ == "in" and doc[i + 1].pos_ == "ADP"
            )
        ):
            return None
        if reading.at.get(word.i) is None and word.lower_ in ("of", "for", "at", "with"):
            noun = body_noun(reading, word)
            if noun is not None:  # "president of the tennis federation of Chile", who does not lead Chile
                return common_body(reading, noun)
            j = i + 1
            while j < min(i + 4, len(doc)) and doc[j].lower_ in ("the", "a", "an", "its", "all"):
                j += 1
            ref = further(reading, j)
            if word.lower_ == "of" and ref is not None and (_field(token, ref) or _of_its_field(doc, ref)):
                continue  # "professor of | Neuroscience at Yale", "director of | Africa programmes for X"
            if ref is not None and ref.node.type in ("Location", "Country") and _part_of_body(doc, ref.end):
                continue  # "head of the Ohio chapter | of X"
            if ref is not None and ref.node.type in ("Organization", "Country", "Group") and ref.kind != "nationality":
                return ref
            if ref is not None and ref.node.type == "Location":
                sent = word.lower_ == "for" and token.lemma_.lower() in words("standing", "sent_by_places")
                taught = word.lower_ == "at" and token.lemma_.lower() in words("standing", "academics")
                return ref if word.lower_ == "of" or sent or taught else None
    return None


def _part_of_body(doc: Doc, i: int) -> bool:
    """Whether a part of a body stands at token `i`, whose "of" the body follows: "(the Ohio) | chapter of X"."""
    part = i + 2 < len(doc) and doc[i].lower_ in words("standing", "local_parts") and doc[i + 1].lower_ == "of"
    return part and (doc[i + 2].lower_ == "the" or doc[i + 2].text[0].isupper())


def _of_its_field(doc: Doc, place: Ref) -> bool:
    """Whether a place only tells the field of who works for a body named behind: "head of | Asia research at X"."""
    i = place.end
    if (
        place.node.type not in ("Location", "Country")
        or i >= len(doc)
        or doc[i].pos_ != "NOUN"
        or doc[i].text[0].isupper()
    ):
        return False
    while i < len(doc) - 1 and doc[i].pos_ in ("NOUN", "ADJ") and doc[i].text.islower():
        i += 1
    return doc[i].lower_ in ("for", "at", "with")


def _field(title: Token, body: Ref) -> bool:
    """Whether what "of" joins to a professor is what he teaches: words that nobody knows for a body."""
    taught = title.lemma_.lower() in words("standing", "academics") and body.node.type == "Organization"
    doc, end = title.doc, body.end
    named = end - body.start > 1 and type_by_head(doc, body.start, end) is not None
    placed = end - body.start == 1 or (end < len(doc) and doc[end].lower_ in ("at", "in"))
    return taught and body.node.record is None and not named and placed


def ended(token: Token) -> bool:
    """Whether the words behind a title say that the office is over: "from 2007 to 2012", "until May 2012"."""
    doc, since = token.doc, False
    for word in doc[token.i + 1 : min(token.i + LATER, token.sent.end)]:
        if word.text in (";", ":", '"', "(") or (word.pos_ in ("VERB", "AUX") and word.tag_ != "VBG"):
            return False
        dated = word.i + 1 < len(doc) and (doc[word.i + 1].ent_type_ == "DATE" or doc[word.i + 1].like_num)
        if dated and word.lower_ in ("until", "till"):
            return True
        if dated and word.lower_ in ("from", "between"):
            since = True
        elif since and (word.lower_ in ("until", "till") or (dated and word.lower_ in ("to", "and", "through", "-"))):
            return True
    return False


def _country_of_last(reading: Reading, token: Token) -> list[Ref]:
    """Return the country of the person named last in the sentence: "President Perez and his vice president"."""
    before = [r for r in reading.people() if r.end <= token.i]
    last = max(before, key=lambda r: r.start, default=None)
    country = reading.country_node(last.node) if last is not None and last.start >= token.sent.start else None
    return [Ref(last.start, last.end, "description", country, "", last.head)] if last and country else []


def _country_led(reading: Reading, owner: Ref) -> list[Ref]:
    """Return the country that the owner of a minister leads: "X of Chile told her interior minister, Y, to go"."""
    led, former = reading.led.get(id(owner.node), (None, True))
    country = led.node if led is not None and not former else None
    if country is None or country.type != "Country":
        return []
    return [Ref(owner.start, owner.end, "description", country, country.name, owner.head)]


def _destination(reading: Reading, body: Ref) -> bool:
    """Whether "for" or "to" stands before a name."""
    i = body.start - 1
    i -= i > 0 and reading.doc[i].lower_ == "the"
    return i >= 0 and reading.doc[i].lower_ in ("for", "to")


def named_behind(reading: Reading, end: int, types: tuple[str, ...]) -> Ref | None:
    """Return the name of one of these types that "of" joins to what ends at token `end`: "President X of Kenya"."""
    doc = reading.doc
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or _peer(reading, end):
        return None
    behind = further_based(reading, end + 1 + (doc[end + 1].lower_ == "the"))
    return behind if behind is not None and behind.node.type in types and behind.kind == "name" else None


def _peer(reading: Reading, end: int) -> bool:
    """Whether the name that ends at token `end` is a peer's, whose "of" only goes on: "Lord Walton | of Leeds"."""
    ref = reading.at.get(end - 1)
    start = ref.start if ref is not None else end
    peers = words("names", "peers")
    return start > 0 and (reading.doc[start - 1].lower_ in peers or reading.doc[start].lower_ in peers)


def further_based(reading: Reading, j: int) -> Ref | None:
    """Return the name at token `j`, behind a place that only tells its seat: "Manila-based | Acme Institute"."""
    ref, doc = reading.at.get(j), reading.doc
    if ref is not None and ref.end + 2 < len(doc) and doc[ref.end].text == "-" and doc[ref.end + 1].tag_ == "VBN":
        i = ref.end + 2
        while i < min(ref.end + 5, len(doc) - 1) and reading.at.get(i) is None and doc[i].pos_ in ("NOUN", "ADJ"):
            i += 1  # "Turkey-based opposition channel | Al-Sharq"
        return reading.at.get(i)
    return ref


def _of_a_kind_behind(reading: Reading, start: int) -> Ref | None:
    """Return the body that a noun for its kind joins to a name before it: "the Hamburg agency | Nordton"."""
    doc, end = reading.doc, start
    while end < min(start + 3, len(doc) - 1) and doc[end].text.islower() and doc[end].pos_ in ("NOUN", "ADJ"):
        end += 1
    if end == start or doc[end - 1].lemma_.lower() not in words(
        "standing", "body_nouns", "names", "head_words:Organization"
    ):
        return None
    ref = reading.at.get(end)
    named = ref is not None and ref.start == end and ref.kind == "name" and ref.node.type == "Organization"
    return ref if named else None


def further(reading: Reading, j: int) -> Ref | None:
    """Return the name at token `j`, or the one that its phrase ends with: "Europe's football bloc | UEFA"."""
    doc, first = reading.doc, further_based(reading, j)
    j = first.start if first is not None else j
    i = first.end if first is not None else j
    if first is not None and i < len(doc) and doc[i].tag_ != "POS" and first.kind != "nationality":
        return _of_a_kind_behind(reading, i) or first
    i += first is not None and i < len(doc) and doc[i].tag_ == "POS"
    last = i
    while last < min(i + 4, len(doc)) and reading.at.get(last) is None:
        plain = doc[last].pos_ in ("NOUN", "ADJ", "PROPN") or doc[last].lower_ in ("ruling", "governing", "banned")
        if not plain and not (doc[last].text == "-" and last > i):
            break
        last += 1
    ahead = last + 1 if last + 1 < len(doc) and last > i and doc[last].text == "," else last
    ahead += ahead > last and ahead + 1 < len(doc) and doc[ahead].lower_ == "the"
    ref = reading.at.get(ahead) if ahead < len(doc) else None  # "the main opposition party, Renamo"
    if ref is not None and ahead > last and ref.end < len(doc) and not doc[ref.end].is_punct:
        ref = None
    kind = doc[last - 1].lemma_.lower() if last > i else ""
    known = kind in words("standing", "body_nouns", "names", "head_words:Organization")
    owned = first is not None and i > first.end
    described = last > i and all(
        t.pos_ == "ADJ" or t.text in ("-", "left", "right", "center", "centre") or t.lower_ in DESCRIBING
        for t in doc[i:last]
    )
    owned = owned or described  # "X of the conservative | National Party"
    return ref if ref is not None and ref.node.type == "Organization" and (known or owned) else first


def bodies_of(reading: Reading, token: Token, first: int) -> list[Ref]:
    """Return the bodies of an office: behind "of", "for", "at", before it, or behind "in"."""
    preps = prepositions(token)
    behind = body_behind(reading, token)
    if token.lemma_.lower() in words("standing", "envoys"):
        sender, _ = body_before(reading, first, max(token.sent.start, first - WINDOW))
        if sender is not None:
            return [sender]
        if behind is not None and behind.node.type in ("Country", "Location") and _destination(reading, behind):
            return []
    if behind is not None:
        return [behind]
    beside, _ = body_before(reading, first, max(token.sent.start, first - WINDOW))
    if beside is not None and beside.end == first and beside.node.type == "Organization":
        return [beside]  # "an Otago University professor and a former fellow at Oxford"
    for role in ("of", "for", "at"):
        for inner in preps.get(role, []):
            refs = [
                r
                for r in refs_at(reading, inner)
                if r.node.type in ("Organization", "Country", "Group")
                or (role == "of" and r.node.type == "Location")
                or (r.node.type == "Person" and token.lemma_.lower() in words("names", "counsel"))
            ]
            if refs:
                return refs
    body, _ = body_before(reading, first, max(token.sent.start, first - WINDOW))
    if body is not None:
        return [body]
    for child in token.lefts:
        if child.dep_ == "poss":
            owners = refs_at(reading, child)
            refs = [r for r in owners if r.node.type in ("Organization", "Country", "Group")]
            if refs:
                return refs
            state = token.lemma_.lower() in words("standing", "state_titles")
            people = [r for r in owners if r.node.type == "Person"]
            if state and people:
                return _country_led(reading, people[0]) or _country_of_last(reading, token)
    near = [inner for inner in preps.get("in", []) if inner.head.i in (token.i + 1, title_end(reading, token))]
    seated = token.lemma_.lower() in words("standing", "seated_on")  # "a judge on the court"
    for ref in (r for inner in preps.get("on", []) if seated for r in refs_at(reading, inner)):
        if ref.node.type == "Organization":
            return [ref]
    sent = token.lemma_.lower() in words("standing", "envoys")  # "served as ambassador to X", "in X": not X's
    for inner in [] if sent else near + preps.get("to", []):
        refs = [r for r in refs_at(reading, inner) if r.node.type in ("Organization", "Country", "Location")]
        if refs:
            return refs
    return []


def is_party(node: Node) -> bool:
    """Whether an actor is a political party, by its record or its name."""
    if node.record is not None:
        return node.record.kind in ("party", "party alliance")
    named = {w.lower() for n in node.names for w in n.split()}
    told = any(n.lower() in words("names", "party_forms") for n in node.names)  # "Democratic"
    return node.type == "Organization" and (told or bool(named & words("standing", "party_name_words")))


def of_party(title: str) -> bool:
    """Whether an office is one that a party gives: "Labour's general secretary", but not "Labour mayor"."""
    spoken = title.lower().split()
    if words("standing", "assemblies") & set(spoken[:-1]):
        return False  # "Labour council leader"
    return "shadow" in spoken or head_word(spoken) in words("standing", "party_posts")


def _led_place(node: Node, title: str) -> bool:
    """Whether a place is one that an office heads: a land with a government of its own, a museum, a university."""
    named = {w for form in node.names for w in form.lower().split()}
    named |= set((node.record.kind or "").split()) if node.record is not None else set()
    if named & (words("standing", "institutions") | {"building"}):
        return True
    if node.record is None and head_word(title.lower().split()) in words("standing", "company_heads"):
        return True  # a company that the model took for a place
    governs = head_word(title.lower().split()) in words("standing", "heads_of_government")
    return governs and any(form.lower() in words("standing", "self_governing") for form in node.names)


def _one_of_several(reading: Reading, person: Ref, body: Ref, title: str, event: Token) -> bool:
    """Whether a title is one that a body gives to many: "a commander of X", "the Taliban commander X"."""
    doc, head = event.doc, head_word(title.lower().split())
    if event.dep_ == "pobj" and event.head.lower_ == "of" and event.head.head.lower_ == "one":
        return True  # "one of the chiefs of X"
    if head not in words("standing", "heads_of_some"):
        return False
    i = event.i - 1
    while i > event.sent.start and i > event.i - 6 and (doc[i].pos_ in ("ADJ", "NOUN", "PROPN") or doc[i].text == "-"):
        i -= 1
    if doc[i].lower_ in ("a", "an", "one", "another"):
        return True
    bare = body.kind == "name" and body.end == event.i and body.start > 0 and doc[body.start - 1].lower_ != "the"
    return bare and person.start > event.i and head == "commander" and body.node.type != "Country"


def _in_assembly(title: Token) -> bool:
    """Whether a party's leader leads those of it who sit in a house: "Republican leader in the House"."""
    behind = [t.lower_ for t in title.doc[title.i + 1 : title.i + 5]]
    return behind[:1] in (["in"], ["on"]) and bool(words("standing", "assemblies") & set(behind))


def _seated_by_party(node: Node, title: str) -> bool:
    """Whether a seat is one that the members of a body with an acronym hold, as those of parties do."""
    acronym = node.record is None and any(n.isupper() and len(n) < 6 for n in node.names)
    head = head_word(title.lower().split())
    seats = {head, head.removesuffix("s"), head.removesuffix("ies") + "y"} & words("standing", "seats")
    return node.type == "Organization" and acronym and bool(seats - words("standing", "seats_of_governments"))


def _of_a_field(title: Token) -> bool:
    """Whether "for" behind a title tells of what: "the UN's director for Africa", not "its head for 24 years"."""
    behind = title.doc[title.i + 1 : title.i + 4]
    told = len(behind) > 1 and behind[0].lower_ == "for"
    return told and not any(t.like_num or t.lower_ in ("a", "life", "decades", "years", "now") for t in behind[1:])


def _of_a_part(reading: Reading, body: Ref, event: Token) -> bool:
    """Whether an office is in a part of the body named behind it: "chairman of the WHO's influenza panel"."""
    doc, i = reading.doc, body.end
    if any(_part_of_body(doc, k) for k in range(event.i + 1, body.start)):
        return True
    if body.node.type != "Organization" or body.start < event.i or i + 1 >= len(doc) or doc[i].tag_ != "POS":
        return False
    last = i + 1
    while last < len(doc) and (doc[last].pos_ in PHRASE or doc[last].text == "-" or doc[last].tag_ == "VBG"):
        inner = reading.at.get(last)
        if inner is not None and inner.node.type == "Organization":
            return False
        last += 1
    noun = doc[last - 1]
    return noun.tag_ == "NN" and noun.text.islower() and noun.lower_ not in words("standing", "governing_parts")


def _private(title: str) -> bool:
    """Whether a title, of one or of several, is no office of a country: "lawyers"."""
    told = title.lower()
    return told in words("standing", "private_titles") or told.removesuffix("s") in words("standing", "private_titles")


def office(
    reading: Reading, person: Ref, body: Ref, predicate: str, title: str, event: Token, rule: str, former: bool
) -> Draft | None:
    """Return the claim that a person has an office, with the title as written, and note it for later references."""
    node = body.node
    sent = node.type == "Person" and head_word(title.lower().split()) in words("standing", "envoys")
    if sent or (node.type in ("Person", "Group") and title.lower().split()[-1] in words("standing", "speakers")):
        predicate = "represents"
    elif node.type == "Country" and body.kind == "name" and rule == "title before name":
        named = predicate == "represents" and title.lower().split()[-1] in words("standing", "attorneys_of_state")
        predicate = "holds_position_in" if named else predicate  # "Assistant U.S. Attorney X"
    if node.type == "Agreement" or (node.type == "Event" and predicate != "leads") or of_no_founder(body, title):
        return None
    if node.type == "Person" and head_word(title.lower().split()) in words("standing", "aides_of_people"):
        over = former or any(w in words("phrases", "former_words") for w in title.lower().split())
        return draft(reading, person, "affiliated_with", body, event, rule, 0.72, title=title, former=over)
    if node.type == "Person" and predicate != "represents":
        return None
    if node.record is None and _field_of_minister(reading, body, title):
        return None
    if node.type == "Country" and words("phrases", "of_their_own") & set(title.lower().split()[:-1]):
        return None  # "Haitian gang leader X"
    if node.type == "Country" and body.kind == "nationality" and title.lower().split()[-1] == "veteran":
        return draft(reading, person, "citizen_of", body, event, rule)  # "the American veteran X"
    if node.type == "Group" and body.kind == "nationality" and predicate == "holds_position_in":
        return None  # "a Kurdish affairs analyst"
    if body.kind == "nationality" and node.type == "Country" and _private(title):
        return draft(reading, person, "citizen_of", body, event, rule)  # "the Brazilian director Caio Mendes"
    public = not words("standing", "public_callings").isdisjoint(title.lower().split())
    if node.type == "Location" and title.lower().split()[-1] in words("standing", "local_callings") and not public:
        return draft(reading, person, "based_in", body, event, rule, former=former)  # "the Washington lawyer X"
    if title == "Representative" and node.type in ("Country", "Location"):
        predicate = "holds_position_in"  # "US Representative X" sits in a house
    if predicate in ("leads", "holds_position_in") and is_party(node):
        if not of_party(title) or (predicate == "leads" and _in_assembly(event)):
            predicate = "member_of"  # "Tory minister X"
    elif predicate == "holds_position_in" and _seated_by_party(node, title):
        predicate = "member_of"  # "DEM deputy X"
    if predicate == "member_of" and node.type == "Group" and body.kind == "nationality":
        return None  # "the Bosnian Serb general X"
    if heads_union(node, title, event) or heads_league(node, title) or heads_ministry(node, title):
        return _held(reading, person, body, "leads", title, event, rule, former)
    if node.type == "Location" and not _led_place(node, title):
        predicate = "holds_position_in"
    if node.type == "Group" and predicate == "leads" and _one_of_several(reading, person, body, title, event):
        return None  # "one of the leaders of the Druze"
    if is_partial(title, predicate) or (predicate == "leads" and _one_of_several(reading, person, body, title, event)):
        predicate = "holds_position_in"
    if predicate == "leads" and below_the_head(node, title):
        predicate = "holds_position_in"  # "Senate majority leader X"
    placed = reading.at.get(body.start - 1) if 0 < body.start < event.i else None
    if predicate == "leads" and placed is not None and placed.node.type == "Location" and is_party(node):
        predicate = "holds_position_in"  # "the Bronx Democratic leader"
    fielded = body.start < event.i and _of_a_field(event)
    if predicate == "leads" and (fielded or _of_a_part(reading, body, event)):
        predicate = "holds_position_in"
    if predicate == "member_of" and node.type == "Country":
        predicate = "holds_position_in"  # "the US senator X": a seat there, no membership
    loose = words("phrases", "former_words", "phrases", "loose_modifiers", "standing", "sorts_of_heads")
    plain = " ".join(w for w in title.lower().split() if w not in loose)
    plain = plain or title.lower()
    if node.type == "Country" and predicate == "leads" and not head_of_state(plain):
        predicate = "holds_position_in"  # an opposition leader does not lead the country
    title = title.strip()
    ahead = [t.lower_ for t in event.doc[max(0, event.i - 4) : event.i]]
    if "would" in ahead and "be" in ahead and "-" in ahead:
        return None  # "the would-be president of X"
    if predicate == "leads" and title.lower().startswith(("deputy", "vice", "assistant", "acting deputy")):
        predicate = predicate if title.lower().startswith("vice-chancellor") else "holds_position_in"
    return _held(reading, person, body, predicate, title, event, rule, former)


def _field_of_minister(reading: Reading, body: Ref, title: str) -> bool:
    """Whether a name is only what somebody is minister of: "Shadow Foreign Affairs | Minister X"."""
    first = reading.doc[body.start].lower_
    spoken = title.lower().split()
    return bool(spoken) and spoken[-1] in ("minister", "commissioner") and first in ("federal", "shadow", "royal")


def _held(
    reading: Reading, person: Ref, body: Ref, predicate: str, title: str, event: Token, rule: str, former: bool
) -> Draft | None:
    """Return the claim of an office whose predicate is settled, noted with its holder."""
    node = body.node
    ahead = [t.lower_ for t in event.doc[max(0, event.i - 4) : event.i]]
    soon = "incoming" in ahead or title.lower().endswith(("-elect", "-designate"))
    if not former:
        for word in [title.lower()]:
            if word not in person.node.roles:
                person.node.roles.append(word)
        if node.type == "Organization":
            person.node.bodies.append(node)
    country = reading.country_node(node)
    if country is not None and country.record is not None and person.node.country is None:
        person.node.country = country.record.id
    state = Status(modality="planned") if soon else Status()
    return draft(reading, person, predicate, body, event, rule, title=title, former=former, status=state)
