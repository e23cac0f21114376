"""Places in places, institutions in places: "Clearwater, Florida", "the Nigerian town of Chibok", "a college in X"."""

from collections.abc import Iterator

from extract.clauses.clauses import coordinated, prepositions
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.capitals import capital_of
from extract.meaning.lying import lies, told_by_its_town, unheard_of
from extract.meaning.phrases import modifiers, refs_at
from extract.naming.shapes import type_by_head
from extract.parsing.parse import Token
from extract.reading import Node, Reading, Ref

LOCATED = ("located", "based", "situated", "also")
HELD = ("held", "occupied", "controlled", "administered", "ruled", "annexed")  # "Goma in rebel-held North Kivu"
STATES = ("state", "province", "US state", "region", "territory", "prefecture", "governorate", "oblast", "county")


def _between(reading: Reading, start: int) -> int:
    """Return the first token from `start` on that is no article, direction or kind of place."""
    doc = reading.doc
    small = words("standing", "directions") | {"the", "of", "-"}
    while (
        start < len(doc)
        and not _names_place(reading, start)
        and (doc[start].lower_ in small or doc[start].lemma_.lower() in words("standing", "place_nouns"))
    ):
        start += 1
    return start


def _names_place(reading: Reading, i: int) -> bool:
    """Whether the name of a place starts at token `i` with a word of direction: "North Carolina"."""
    ref = reading.at.get(i)
    return ref is not None and ref.start == i and ref.end > i + 1


def _outer_behind(reading: Reading, site: Ref) -> tuple[Ref, Token] | None:
    """Return the larger place named behind a name by a comma, "in" or "of", with the word that joins them."""
    doc = reading.doc
    i = site.end
    kinds = words("standing", "place_nouns", "standing", "described_sites", "standing", "ranges")
    kinds |= words("names", "sites:Location")
    while i < min(site.end + 3, len(doc)) and reading.at.get(i) is None and doc[i].lemma_.lower() in kinds:
        i += 1  # "the Kalma Dara mountain complex | in northern Pakistan"
    quarter = site.node.record is None and doc[i - 1].lower_ in words("standing", "quarters")
    plain = not quarter and doc[i - 1].lower_ not in words("standing", "place_nouns")
    if site.end < i < len(doc) and doc[i].lower_ == "of" and plain:
        return None  # "the Aleppo slum of X"
    if i + 1 < len(doc) and doc[i].text == "(":
        return _in_brackets(reading, i, site)
    if i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ in LOCATED:
        i += 2
    if i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ in ("in", "on", "both", "all"):
        i += 1  # "Peshawar, in north-western Pakistan"
        i += doc[i].lower_ in ("both", "all")
    coast = _coast(reading, i)
    if coast is not None:
        return coast, doc[i]
    if i >= len(doc) - 1 or not (
        doc[i].text == ","
        or doc[i].lower_ in ("in", "on")
        or (doc[i].lower_ == "at" and i == site.end and site.node.record is None)
        or (doc[i].lower_ == "of" and (i > site.end or _of_kind(reading, site)) and not _settled(doc[i - 1]))
    ):
        return None
    comma = doc[i].text == ","
    j = _between(reading, i + 1) if comma else behind_modifiers(reading, i + 1)
    outer = nearest(reading, reading.at.get(j)) if not comma else reading.at.get(j)
    if (
        outer is None
        or outer.node.type not in ("Location", "Country")
        or outer.kind == "nationality"
        or (doc[i].lower_ == "on" and not _is_ground(reading, i + 1, outer))
    ):
        return None
    headed = all(
        t.lower_ in words("standing", "directions") or t.text == "-" for t in doc[i + 1 : outer.start]
    )  # ", south Russia"
    articled = outer.start == i + 2 and outer.node.type == "Country" and doc[i + 1].lower_ == "the"
    headed = headed or (articled and outer.end < len(doc) and doc[outer.end].is_punct)  # "Leiden, the Netherlands,"
    if comma and (outer.start != j or not headed or not _apposed(reading, site, outer)):
        return None
    return outer, doc[i]


def _coast(reading: Reading, i: int) -> Ref | None:
    """Return the country on whose coast or side something lies: "Varna, on | Bulgaria's Black Sea coast"."""
    doc = reading.doc
    if i + 3 >= len(doc) or doc[i].lower_ not in ("on", "in", "at"):
        return None
    j = i + 1 + (doc[i + 1].lower_ == "the")
    j += j + 2 < len(doc) and doc[j].lower_ in words("standing", "directions")
    outer = reading.at.get(j)
    if outer is None or outer.node.type not in ("Country", "Location") or outer.end + 1 >= len(doc):
        return None
    owned = doc[outer.end].tag_ == "POS"
    if not owned and outer.kind != "nationality":
        return None
    for token in doc[outer.end + owned : outer.end + 5]:
        if token.lower_ in words("standing", "coasts"):
            return outer
        if reading.at.get(token.i) is None and token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def _settled(noun: Token) -> bool:
    """Whether "of" behind a noun gives its own name: "the village of X"."""
    return noun.lower_ in words("standing", "settlements")


def _of_kind(reading: Reading, site: Ref) -> bool:
    """Whether a name ends with the kind of place that it is: "Kaura Local Government Area | of Kaduna State"."""
    last = reading.doc[site.end - 1]
    kinds = words("standing", "place_nouns", "names", "head_words:Location")
    return site.end - site.start > 1 and last.lower_ in kinds


def _is_site(reading: Reading, site: Ref) -> bool:
    """Whether a name ends with a noun for sites: "Shimane Nuclear Power Plant"."""
    return site.end - site.start > 1 and reading.doc[site.end - 1].lower_ in words("names", "sites:Location")


def _in_brackets(reading: Reading, i: int, site: Ref) -> tuple[Ref, Token] | None:
    """Return the larger place that brackets behind a name hold alone: "Tanghdar (Kupwara district)"."""
    doc, outer = reading.doc, reading.at.get(i + 1)
    if outer is None or outer.kind != "name" or outer.node.type not in ("Location", "Country"):
        return None
    end = outer.end
    noun = end < len(doc) and doc[end].lower_ in words("standing", "place_nouns")
    wide = (
        noun
        or _is_site(reading, site)
        or outer.node.type == "Country"
        or (outer.node.record is not None and outer.node.record.kind in STATES)
    )
    end += noun
    return (outer, doc[i]) if wide and end < len(doc) and doc[end].text == ")" else None


def behind_modifiers(reading: Reading, start: int) -> int:
    """Return where the name starts that "the mainly Muslim province of X" or "the oil-rich X state" gives a place."""
    doc, j = reading.doc, _between(reading, start)
    plain = j
    while j < min(start + 8, len(doc)) and not _names_place(reading, j):
        ref = reading.at.get(j)
        if ref is not None and (ref.kind != "nationality" or not doc[ref.end : ref.end + 1]):
            break
        plain_word = doc[j].text.islower() and doc[j].pos_ in ("ADJ", "ADV", "NOUN", "VERB")
        if ref is None and not plain_word and doc[j].text != "-":
            return plain
        j = _between(reading, ref.end if ref is not None else j + 1)
    heads = words("standing", "place_nouns", "standing", "parts_of_places")
    headed = any(t.lemma_.lower() in heads for t in doc[start:j])
    headed = headed or any(t.lower_ in HELD and doc[t.i - 1].text == "-" for t in doc[start + 2 : j])
    found = reading.at.get(j) if j < len(doc) else None
    behind = found is not None and found.end < len(doc) and doc[found.end].lower_ in words("standing", "place_nouns")
    return j if j == plain or ((headed or behind) and doc[j - 1].text != ",") else plain


def nearest(reading: Reading, outer: Ref | None) -> Ref | None:
    """Return the place that another one is said to have ("in Kupwara's | Machil"), else that one."""
    doc = reading.doc
    if outer is None or outer.end + 2 >= len(doc):
        return outer
    end = outer.end + (doc[outer.end].lower_ in words("standing", "place_nouns"))
    if doc[end].tag_ != "POS":
        return outer
    inner = reading.at.get(behind_modifiers(reading, end + 1))
    inside_it = inner is not None and inner.kind == "name" and inner.node.type == "Location"
    return inner if inner is not None and inside_it and inside(inner.node, outer.node) else outer


def _is_ground(reading: Reading, start: int, outer: Ref) -> bool:
    """Whether "on" says that something lies there, as on an island: no river, road or border."""
    words_in = {t.lower_ for t in reading.doc[start : outer.end + 1]}
    part = words("standing", "parts_of_places")
    if words_in & words("standing", "grounds") or any(
        t.lower_ == "of" and t.nbor(-1).lower_ in part for t in reading.doc[start + 1 : outer.start]
    ):
        return True
    if outer.node.type == "Location" and reading.doc[outer.start].text in ("Lake", "Mount"):
        return True
    record = outer.node.record
    return outer.node.type == "Location" and record is not None and record.kind in ("island", "peninsula")


def _apposed(reading: Reading, site: Ref, outer: Ref) -> bool:
    """Whether "A, B" means A in B, not two members of a list."""
    if outer.node.record is not None and outer.node.record.kind in STATES and inside(site.node, outer.node):
        return True
    doc = reading.doc
    if _own_country(site.node, outer.node) and (outer.end >= len(doc) or doc[outer.end].is_punct):
        return True  # "in Tver, Russia, and Minsk, Belarus,"
    behind = doc[outer.end].lower_ if outer.end < len(doc) else ""
    head = doc[outer.head]
    first = doc[reading.sentence_start(site.start)]
    ahead = first.pos_ in ("ADP", "VERB", "SCONJ") and head.dep_ in ("nsubj", "nsubjpass")
    if ahead and head.left_edge.i >= outer.start - 1:
        return False  # "In Garsen, Chad met with Sudan"
    return behind not in ("and", "or", "to") and not _listed(reading, site, outer)


def _own_country(inner: Node, outer: Node) -> bool:
    """Whether a place is known to lie in a country."""
    known = inner.record is not None and outer.record is not None and outer.type == "Country"
    return known and inner.type == "Location" and inner.country == outer.country


def _listed(reading: Reading, site: Ref, outer: Ref) -> bool:
    """Whether two places stand in a list of places ("Homs, Aleppo and Idlib")."""
    doc = reading.doc
    if outer.end + 1 < len(doc) and doc[outer.end].text == ",":
        following = reading.at.get(outer.end + 1)
        if doc[outer.end + 1].lower_ == "and" or (following is not None and following.node.type == outer.node.type):
            return True
        if following is not None and outer.node.record is None and following.end < len(doc):
            more = doc[following.end].lower_
            if outer.node.type == "Location" and more in (",", "and") and following.node.type != "Country":
                return more == "and" or doc[following.end + 1].tag_ in ("NNP", "NNPS")
        if following is None and doc[outer.end + 1].tag_ in ("NNP", "NNPS") and doc[outer.end + 1].dep_ == "conj":
            return True
    before = reading.at.get(site.start - 2) if site.start >= 2 and doc[site.start - 1].text == "," else None
    return before is not None and before.node.type == site.node.type and outer.node.type != "Country"


def listed_before(reading: Reading, site: Ref) -> list[Ref]:
    """Return the places that stand before one in its list: "Aurangabad, Tarapur | and Gandhidam, India"."""
    doc, out, i = reading.doc, list[Ref](), site.start - 1
    joined = False
    while i > 0 and (doc[i].lower_ in ("and", "or") or (joined and doc[i].text == ",")):
        i -= doc[i - 1].text == "," and doc[i].lower_ != ","
        other = reading.at.get(i - 1)
        if other is None or other.kind != "name" or other.node.type != "Location" or _placed(reading, other):
            break
        joined = True
        out.append(other)
        i = other.start - 1
    owned = i >= 0 and (doc[i].lower_ in ("between",) or doc[i].tag_ == "POS")
    return [] if owned else out


def _placed(reading: Reading, ref: Ref) -> bool:
    """Whether a place only tells where the one before it is: "Wa in the Upper West Region | and Navrongo in ..."."""
    doc, i = reading.doc, ref.start - 1
    i -= i > 0 and doc[i].lower_ == "the"
    before = reading.at.get(i - 1) if i > 0 and doc[i].lower_ in ("in", "of") else None
    return before is not None and before.node.type == "Location"


def inside(inner: Node, outer: Node) -> bool:
    """Whether the knowledge does not speak against one place lying in the other."""
    if inner is outer or inner.type == "Country":
        return False
    if inner.record is None or outer.record is None or inner.type == "Organization":
        return True
    if outer.type == "Country":
        return inner.record.country == outer.record.id
    if {inner.record.kind, outer.record.kind} <= set(STATES[:3]) and inner.record.parent != outer.record.id:
        return False  # states lie beside each other
    if outer.record.kind in ("city", "capital", "town") and inner.record.kind not in words(
        "standing", "kinds_in_towns"
    ):
        return False
    same = inner.record.country == outer.record.country and inner.record.country is not None
    return inner.record.parent == outer.record.id or (same and inner.record.parent is None)


def _in_province(reading: Reading, site: Ref, outer: Ref) -> bool:
    """Whether a place lies in the province that has the name of a known town: "Hawija, Kirkuk | province"."""
    behind = reading.doc[outer.end].lower_ if outer.end < len(reading.doc) else ""
    inner = site.node
    town = outer.node.record is not None and outer.node.record.kind == "city"
    own = inner.record is None or inner.country == outer.node.country
    return town and own and inner is not outer.node and behind in words("standing", "wide_places")


def places_in_places(reading: Reading) -> Iterator[Draft]:
    """Yield where places lie."""
    doc = reading.doc
    for site in [r for r in reading.refs if r.kind == "name" and r.node.type == "Location"]:
        found = _outer_behind(reading, site)
        if found is not None and (inside(site.node, found[0].node) or _in_province(reading, site, found[0])):
            for one in (site, *listed_before(reading, site)):
                if one is site or inside(one.node, found[0].node):
                    yield from _located(reading, one, found[0], doc[one.start], "place in place")
        if site.start < 2:
            continue
        before, owner = doc[site.start - 1], reading.at.get(site.start - 2)
        noun = doc[site.start - 2]
        listed = reading.at.get(noun.i - 1) if noun.tag_ == "NNS" else None
        if listed is not None and listed_before(reading, listed):
            continue  # "Garsen and Lodwar villages of Kenya's Tana district"
        kinds = words("standing", "place_nouns", "names", "sites:Location")
        if before.lower_ == "of" and noun.lemma_.lower() in kinds:
            for nation in modifiers(reading, noun):
                small = noun.lemma_.lower() in words("standing", "small_places")  # "the Idlib village of X"
                wide = nation.node.type == "Country" or (nation.node.type == "Location" and small)
                if wide and inside(site.node, nation.node):
                    yield from _located(reading, site, nation, noun, "nationality of place")
        elif before.tag_ == "POS" and owner is not None and owner.node.type in ("Country", "Location"):
            noun = doc[site.end] if site.end + 1 < len(doc) else before
            other = noun.lemma_.lower() in words("standing", "place_nouns") and noun.nbor().lower_ == "of"
            if inside(site.node, owner.node) and not other:  # "Colombia's Pacific port of Tumaco"
                yield from _located(reading, site, owner, before, "place of place")
        elif before.tag_ == "NN" and before.lemma_.lower() in words("names", "sites:Location"):
            for nation in [m for m in modifiers(reading, before) if m.kind == "nationality"]:
                if nation.node.type == "Country" and inside(site.node, nation.node):  # "the Chilean volcano Calbuco"
                    yield from _located(reading, site, nation, before, "nationality of place")
        else:
            adjective = reading.at.get(site.start - 1)
            if (
                adjective is not None
                and adjective.kind == "nationality"
                and adjective.node.type == "Country"
                and not site.node.record
            ):
                yield from _located(reading, site, adjective, before, "nationality of place")


def capitals(reading: Reading) -> Iterator[Draft]:
    """Yield where capitals and other towns lie that are called so: "Dakar, the capital of Senegal"."""
    doc, kinds = reading.doc, words("standing", "place_nouns")
    for token in reading.doc.of_lemma(kinds):
        if reading.at.get(token.i) is not None:
            continue
        if token.tag_ in ("NNS", "NNPS"):
            continue  # "the X, Y and Z regions" are beside each other
        site, whole = _named_town(reading, token), None
        for nation in reversed(modifiers(reading, token)):
            if nation.node.type in ("Country", "Location") and nation.kind != "pronoun":
                whole = whole or nation
        if whole is None and token.i + 2 < len(doc) and doc[token.i + 1].lower_ in ("of", "in"):
            j = _between(reading, token.i + 2)
            behind = reading.at.get(j) if j < len(doc) else None
            whole = behind if behind is not None and behind.node.type in ("Country", "Location") else None
            if whole is not None and whole.kind == "nationality" and doc[whole.end].lemma_.lower() in kinds:
                whole = None  # "a city in the Kenyan province of X"
        if whole is None and site is not None and token.lemma_.lower() == "capital":
            whole = _country_of(reading, site)
        own = (  # "Kidang village, Cililin" is not "the Kenyan capital, Nairobi"
            whole is not None
            and whole.kind == "name"
            and whole.node.type == "Location"
            and whole.end == token.i
            and doc[min(token.i + 1, len(doc) - 1)].text == ","
            and token.lemma_.lower() in words("standing", "small_places", "standing", "areas")
        )
        if site is not None and whole is not None and site is not whole and not own and inside(site.node, whole.node):
            yield from _located(reading, site, whole, token, "town of a country")


def _country_of(reading: Reading, town: Ref) -> Ref | None:
    """Return the country of a known capital that the article names too, for "the capital, Dakar"."""
    home = next((r for r in reading.refs if r.node.record is not None and r.node.record.id == town.node.country), None)
    return home if home is not None and capital_of(reading, home.node) is town.node else None


def _named_town(reading: Reading, noun: Token) -> Ref | None:
    """Return the place that a noun is in apposition to, either way round: "Dakar, the capital", "the capital Dakar"."""
    doc, found = reading.doc, None
    start = noun.left_edge.i
    while start < noun.i and not doc[start].is_alpha:
        start += 1
    if start > 1 and doc[start - 1].text == ",":
        found = reading.at.get(start - 2)
        found = found if found is not None and found.end == start - 1 else None
    if found is None:
        j = noun.i + 1
        behind = reading.at.get(j)
        if behind is None and j < len(doc) and doc[j].text == ",":
            behind = reading.at.get(j + 1)
        chief = noun.lemma_.lower() in words("standing", "chief_towns")
        if behind is None and chief and j + 1 < len(doc) and doc[j].lower_ == "of":  # "the capital of Senegal, Dakar"
            whole = reading.at.get(_between(reading, j + 1))
            if whole is not None and whole.end + 1 < len(doc) and doc[whole.end].text == ",":
                behind = reading.at.get(whole.end + 1)
                closed = behind is not None and behind.end < len(doc) and doc[behind.end].is_punct
                behind = behind if closed else None
        found = behind
    return found if found is not None and found.node.type == "Location" and found.kind == "name" else None


def _located(reading: Reading, site: Ref, outer: Ref, event: Token, rule: str) -> Iterator[Draft]:
    made = draft(reading, site, "located_in", outer, event, rule, 0.8)
    if made is not None:
        yield made


def institutions(reading: Reading) -> Iterator[Draft]:
    """Yield where institutions are, and of what they are a part: "the museum at Skidmore College in X"."""
    doc = reading.doc
    fixed = words("standing", "institutions")
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        head = doc[body.head]
        fixed_place = any(t.lower_ in fixed for t in doc[body.start : body.end])
        fixed_place = fixed_place or (body.node.record is None and lies(reading, body))
        visited = head.dep_ == "pobj" and head.head.lower_ in ("to", "at", "from", "into") and body.node.record is None
        acting = head.dep_ in ("nsubj", "nsubjpass") and body.node.record is None and body.end - body.start > 1
        attached = body.end < len(doc) and doc[body.end].lower_ == "in" and doc[body.end].head == head
        yield from _unit_at(reading, body)
        if not fixed_place and not visited and not (acting and attached):
            continue
        found = _outer_behind(reading, body)
        if found is not None and body.node.country is not None and told_by_its_town(reading, body, found[0]):
            found = None
        if found is not None and (fixed_place or found[1].lower_ == "in"):
            lying = lies(reading, body) or (not fixed_place and unheard_of(reading, body))
            tie = "located_in" if lying else "based_in"
            made = draft(reading, body, tie, found[0], doc[body.start], "institution in place", 0.8)
            if made is not None:
                yield made
        if body.end + 1 < len(doc) and doc[body.end].lower_ == "of":
            yield from _part_of_institution(reading, body)


def _unit_at(reading: Reading, body: Ref) -> Iterator[Draft]:
    """Yield of what place of learning a unit is a part: "the Department of Zoology at Oxford University"."""
    doc = reading.doc
    if body.end + 1 >= len(doc) or doc[body.end].lower_ != "at":
        return
    unit = type_by_head(doc, body.start, body.end) == "Organization"
    if unit or any(t.lower_ in words("standing", "institutions") for t in doc[body.start : body.end]):
        yield from _part_of_institution(reading, body)


def _part_of_institution(reading: Reading, body: Ref) -> Iterator[Draft]:
    doc = reading.doc
    whole = reading.at.get(body.end + 1 + (doc[body.end + 1].lower_ == "the"))
    if whole is None or whole.node.type != "Organization" or whole.kind != "name":
        return
    told = words("standing", "institutions")
    if doc[body.end].lower_ == "at" and not any(t.lower_ in told for t in doc[whole.start : whole.end]):
        return
    made = draft(reading, body, "part_of", whole, doc[body.end], "institution at institution", 0.75)
    if made is not None:
        yield made


def including(reading: Reading) -> Iterator[Draft]:
    """Yield places told as parts: "portions of Afghanistan, including Kunduz"."""
    for token in reading.doc.spelled(("as", "including")):
        such = token.lower_ == "as" and token.i > 0 and token.nbor(-1).lower_ == "such"
        if not (such or token.lower_ == "including") or token.head == token:
            continue
        whole = [r for r in refs_at(reading, token.head) if r.node.type in ("Country", "Location")]
        if such and token.head.lemma_.lower() in words("standing", "place_nouns"):
            parts = prepositions(token.head)
            found = [r for p in ("of", "in", "across") for t in parts.get(p, []) for r in refs_at(reading, t)]
            whole += [r for r in found if r.node.type in ("Country", "Location")]
        for inner in token.children:
            if inner.dep_ != "pobj":
                continue
            members = [t for m in coordinated(inner) for t in (m, *prepositions(m).get("of", []))]
            for part in (r for t in members for r in refs_at(reading, t) if r.node.type == "Location"):
                for outer in whole[:1]:
                    if inside(part.node, outer.node):
                        made = draft(reading, part, "located_in", outer, inner, "including", 0.75)
                        if made is not None:
                            yield made
