"""Whose nationals people are: "Kenya's Eliud Kipchoge", "a Nigerian peacekeeper, X", "two Russians, X and Y"."""

from collections.abc import Iterator

from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.meaning.lying import unheard_of
from extract.meaning.phrases import refs_at
from extract.naming.people import given
from extract.naming.shapes import nation_code
from extract.naming.title_words import past_degrees, title_at
from extract.parsing.parse import Doc, Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref
from extract.standing.offices import says_who
from extract.standing.parties import coordinated_after, tie_to
from extract.standing.players import near_sport
from extract.standing.titles import named_behind

SPAN = 6  # words between a nationality and the noun for who somebody is


def citizens_called(reading: Reading) -> Iterator[Draft]:
    """Yield whose nationals they are whom a nationality and a noun introduce: "two Indian peacekeepers, A and B"."""
    people = reading.people()
    at, ends = {r.start: r for r in people}, {r.end: r for r in people}
    for nation in [r for r in reading.refs if r.kind == "nationality" or r.node.type == "Group"]:
        country = nationals_of(reading, nation)
        if country is None:
            continue
        called = reading.doc.span(nation.end, nation.end + 1).text in ("named", "called")  # "a Serb named X"
        noun = reading.doc[nation.end] if called else _introducing(reading, nation)
        first = (at.get(noun.i + 1) or _behind_comma(reading, at, noun)) if noun is not None else None
        if noun is not None and first is not None:
            several = noun.tag_ in ("NNS", "NNPS")
            for person in coordinated_after(people, first, reading.doc) if several else [first]:
                made = draft(reading, person, "citizen_of", country, noun, "nationality and noun", 0.8)
                if made is not None:
                    yield made
        elif nation.kind == "nationality":
            yield from _is(reading, nation, country)
            told = _said_of(reading, nation, ends)
            word = reading.doc[nation.head]
            first = _first_of_two(reading, nation)
            if told is None:
                continue
            for land in [country] if first is None else [country, first]:
                made = draft(reading, told, "citizen_of", land, word, "a national")
                if made is not None:
                    yield made


def citizens_by_code(reading: Reading) -> Iterator[Draft]:
    """Yield whose nationals people are by the code of a nation behind their names: "Ann Muir (KEN)"."""
    doc, codes = reading.doc, load_table("standing")["nation_codes"]
    for person in reading.people():
        i = person.end + 1
        if not nation_code(doc, i):
            continue
        nation = reading.at.get(i)
        records = [r for r in reading.knowledge.by_name.get(codes[doc[i].text], ()) if r.type == "Country"]
        if nation is None and records:
            nation = reading.add_ref(Ref(i, i + 1, "name", reading.node_for(records[0]), doc[i].text, i))
        if nation is not None and nation.node.type == "Country":
            made = draft(reading, person, "citizen_of", nation, doc[i], "code of a nation", 0.85)
            if made is not None:
                yield made


def nationals_of(reading: Reading, ref: Ref) -> Ref | None:
    """Return the country of a nationality, or of the people that a noun like "Dane" or "Russians" names."""
    if ref.node.type == "Country":
        return ref if ref.kind == "nationality" else None
    if ref.kind != "name" or reading.groups.get(("people", ref.node.country or "")) is not ref.node:
        return None
    country = reading.country_node(ref.node)
    return Ref(ref.start, ref.end, "nationality", country, ref.form, ref.head) if country is not None else None


def _introducing(reading: Reading, nation: Ref) -> Token | None:
    """Return the noun for who somebody is that a nationality stands before, or the one that is a nationality."""
    doc = reading.doc
    if nation.start and doc[nation.start - 1].text == "-" and reading.at.get(nation.start - 2) is None:
        return None  # "non-Israeli"
    if nation.start > 1 and doc[nation.start - 1].lower_ == "and" and reading.at.get(nation.start - 2) is not None:
        return None  # "her Dutch and British colleagues, A and B"
    i = nation.end
    if i < len(doc) and (nation.node.type == "Group" or (doc[i].text == "," and doc[i - 1].tag_.startswith("NN"))):
        return doc[i - 1]
    while i < min(nation.end + SPAN, len(doc) - 1):
        word, other = doc[i], reading.at.get(i)
        if other is None and word.pos_ not in ("NOUN", "ADJ", "PROPN") and word.text != "-":
            return None
        if other is not None and not (other.kind == "nationality" and doc[i - 1].text == "-"):
            return None
        if word.text != "-" and (doc[i + 1].text == "," or reading.at.get(i + 1) is not None):
            told = says_who(word) or word.lemma_.lower() in words("standing", "nationals")
            owned = nation.start > 0 and doc[nation.start - 1].tag_ in ("POS", "PRP$")  # "UEFA's Slovenian president"
            peer = word.lemma_.lower() in words("standing", "counterparts") or word.lower_ == "number"
            return word if (told or owned) and not peer and (owned or title_at(word) is None) else None
        i += 1
    return None


def _said_of(reading: Reading, nation: Ref, ends: dict[int, Ref]) -> Ref | None:
    """Return who is said to be a national behind a comma: "Gary Parker, | an American, met her"."""
    doc, first = reading.doc, _first_of_two(reading, nation)
    i = (nation if first is None else first).start - 1
    while i > max(3, nation.start - 6) and (doc[i].tag_ == "JJ" or (doc[i].text == "," and doc[i - 1].tag_ == "JJ")):
        i -= 1  # "the small, trim | South African"
    if i < 3 or doc[i].lower_ not in ("a", "an", "the") or doc[i - 1].text != ",":
        return None
    if nation.end < len(doc) and (
        doc[nation.end].pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or doc[nation.end].text == "-"
    ):
        return None
    aged = doc[i - 2].like_num and doc[i - 3].text == ","
    return ends.get(i - 3 if aged else i - 1)


def _behind_comma(reading: Reading, at: dict[int, Ref], noun: Token) -> Ref | None:
    """Return whom a noun names behind a comma: "a Nigerian peacekeeper, | Umar Shantali,"."""
    doc, i = reading.doc, noun.i + 1
    person = at.get(i + 1) if i < len(doc) and doc[i].text in (",", ":") else None
    if person is None:
        return None
    apposed = doc[person.head].dep_ in ("appos", "conj") and doc[person.head].head.i == noun.i
    closed = person.end >= len(doc) or doc[person.end].is_punct or doc[person.end].lower_ == "and"
    return person if apposed or (closed and noun.dep_ != "pobj") else None


def _is(reading: Reading, nation: Ref, country: Ref) -> Iterator[Draft]:
    """Yield whose national somebody is said to be: "The chief, Sylvia Mulinge, is Kenyan"."""
    word = reading.doc[nation.head]
    if word.dep_ not in ("acomp", "attr") or word.head.lemma_ != "be":
        return
    state = status(word.head)
    for person in [r for s in surface_subjects(word.head) for r in refs_at(reading, s) if r.node.type == "Person"]:
        made = draft(reading, person, "citizen_of", country, word, "is of a nationality", 0.8, status=state)
        if made is not None:
            yield made


def people_of_places(reading: Reading) -> Iterator[Draft]:
    """Yield where people live or belong, told behind a comma: "Elena Popescu, 45, of Leeds", "Ann, from Oxfam,"."""
    doc = reading.doc
    for person in [r for r in reading.refs if r.node.type in ("Person", "Organization") and r.kind == "name"]:
        i, body = past_degrees(doc, person.end), person.node.type == "Organization"
        if i + 2 >= len(doc) or doc[i].text != ",":
            continue
        aged = doc[i + 1].like_num and doc[i + 2].text == ","
        i += 3 if aged else 1
        former = i < len(doc) and doc[i].lower_ in ("formerly", "previously")
        i += former
        several = i < len(doc) and doc[i].lower_ in ("both", "all") and not body
        i += several
        if i + 1 >= len(doc) or doc[i].lower_ not in ("of", "from") or (body and doc[i].lower_ == "of"):
            continue
        end = reading.at.get(i + 1 + (doc[i + 1].lower_ == "the"))
        end = _behind_its_kind(reading, i + 1, end)
        told = aged and end is not None and end.end < len(doc) and doc[end.end].pos_ in ("VERB", "AUX")
        if end is None or end.kind != "name" or not (told or _closed(doc, end)):
            continue
        if body and end.node.type not in ("Location", "Country"):
            continue
        predicate = _tie_behind(reading, person, end, aged=aged, former=former)
        if predicate is None:
            continue
        rule = "person, of organization" if end.node.type == "Organization" else "person, of place"
        for one in [*(_before(reading, person, doc[i - 1].lower_) if several else []), person]:
            made = draft(reading, one, predicate, end, doc[i], rule, 0.8, former=former)
            if made is not None:
                yield made


def _behind_its_kind(reading: Reading, start: int, end: Ref | None) -> Ref | None:
    """Return the body behind an article, its place and its kind: "of the Bronx firm | Colon & Peguero", else `end`."""
    doc = reading.doc
    if doc[start].lower_ not in ("the", "a", "an") or (
        end is not None and end.node.type not in ("Location", "Country")
    ):
        return end
    i = end.end if end is not None else start + 1
    while i < min(len(doc) - 1, start + 6) and doc[i].tag_ in ("NN", "JJ", "HYPH") and doc[i].text.islower():
        i += 1
    kind = i > start + 1 and doc[i - 1].lower_ in words("phrases", "body_kinds")
    named = reading.at.get(i) if kind else None
    return named if named is not None and named.start == i and named.node.type == "Organization" else end


def _tie_behind(reading: Reading, person: Ref, end: Ref, *, aged: bool, former: bool) -> str | None:
    """Return what a body or a place behind a comma is to somebody or something: "Furia, from Brazil"."""
    if end.node.type == "Organization":
        return "based_in" if aged and unheard_of(reading, end) else tie_to(reading, person, end)
    if end.node.type not in ("Location", "Country"):
        return None
    national = end.node.type == "Country" and not former and person.node.type == "Person"
    return "citizen_of" if national else "based_in"


def _before(reading: Reading, last: Ref, counted: str) -> list[Ref]:
    """Return those named before somebody of whom the same is told: "Ann Lee and pilot Li Wu, | both of NASA"."""
    out: list[Ref] = []
    people = reading.people()
    first = reading.sentence_start(last.start)
    for person in sorted((r for r in people if first <= r.start < last.start), key=lambda r: r.start, reverse=True):
        next_one = out[-1] if out else last
        between = reading.doc[person.end : next_one.start]
        joined = len(between) < 6 and any(t.lower_ in ("and", ",") for t in between)
        parted = any(t.pos_ in ("AUX", "ADP") or t.tag_ in ("VBD", "VBZ", "VBN") for t in between)
        if parted or not joined or (counted == "both" and out):
            break
        out.append(person)
    return out


def _closed(doc: Doc, ref: Ref) -> bool:
    behind = doc[ref.end] if ref.end < len(doc) else None
    return behind is None or behind.is_punct or behind.tag_ == "POS" or behind.lower_ in ("in", "and", "who")


def citizens_named(reading: Reading) -> Iterator[Draft]:
    """Yield whose nationals people are: "Kenya's Eliud Kipchoge", "Eliud Kipchoge of Kenya", "Kenyan Ann Ruto"."""
    doc = reading.doc
    people = reading.people()
    for person in people:
        nation = reading.at.get(person.start - 1) if person.start else None
        if person.end - person.start == 1 and (person.start < 2 or doc[person.start - 2].lower_ != "the"):
            continue  # "the Belgian Boonen"
        if (
            nation is None
            or nation.kind != "nationality"
            or nation.node.type != "Country"
            or nation.end != person.start
        ):
            continue
        before = doc[nation.start - 1] if nation.start else None
        first = _first_of_two(reading, nation)
        joined = before is not None and before.text in ("-", "and") and not _behind_person(reading, before)
        joined = joined and first is None
        if before is not None and (joined or (before.text.islower() and title_at(before))):
            continue  # "French-Belgian X", "of Poles and Germans X", "housing minister German Vargas"
        several = doc[nation.end - 1].tag_ in ("NNS", "NNPS")  # "the Russians A and B"
        for one in coordinated_after(people, person, doc) if several else [person]:
            for land in (nation, *([first] if first is not None else [])):
                made = draft(reading, one, "citizen_of", land, doc[person.start], "nationality at a name", 0.8)
                if made is not None:
                    yield made
    for person in [r for r in people if r.end - r.start > 1]:
        if person.node.record is not None or (person.start and title_at(doc[person.start - 1])):
            continue
        if any(t.ent_type_ != "PERSON" for t in doc[person.start : person.end]) and not given(doc[person.start].text):
            continue
        home = named_behind(reading, person.end, ("Country",))
        if home is not None and home.end < len(doc) and doc[home.end].tag_ == "POS":
            continue  # "Carlo Benedetti of Italy's Gazette"
        mark = person.start - 1
        mark -= mark > 1 and doc[mark].text.islower() and doc[mark].lemma_.lower() in words("standing", "citizens")
        if home is None and person.start > 1 and doc[mark].tag_ == "POS":  # "Russia's (cosmonaut) | Ivan Petrov"
            owner = reading.at.get(mark - 1)
            home = owner if owner is not None and owner.kind == "name" and _nation(owner, doc[mark]) else None
        if home is not None and _at_talks(doc, person):
            continue  # whom "Kenya's X" sends, or who leads it
        if home is None:
            continue
        others = _first_named_with(reading, person, people) if home.start >= person.end else []
        for one in [*others, person]:
            made = draft(reading, one, "citizen_of", home, doc[person.start], "country's person", 0.75)
            if made is not None:
                yield made


def _first_named_with(reading: Reading, person: Ref, people: list[Ref]) -> list[Ref]:
    """Return who is named for the first time right before "and" and somebody: "Ann Lee | and Li Wu of Kenya"."""
    doc = reading.doc
    if person.start < 2 or doc[person.start - 1].lower_ not in ("and", "&"):
        return []
    other = next((r for r in people if r.end == person.start - 1), None)
    if other is None or other.end - other.start < 2 or other.node.record is not None:
        return []
    titled = other.start > 0 and (title_at(doc[other.start - 1]) is not None or doc[other.start - 1].tag_ == "POS")
    known = any(r.node is other.node and r.start < other.start for r in reading.refs)
    return [] if titled or known else [other]


def _nation(owner: Ref, beside: Token) -> bool:
    """Whether an owner is a country, or in a sentence on sport one of the home nations."""
    home = owner.node.name.lower() in words("standing", "home_nations")
    return owner.node.type == "Country" or (home and near_sport(beside))


def _first_of_two(reading: Reading, nation: Ref) -> Ref | None:
    """Return the nationality that a hyphen joins to one: "the Brazilian-American Ann Lee"."""
    first = reading.at.get(nation.start - 2) if nation.start > 1 and reading.doc[nation.start - 1].text == "-" else None
    return first if first is not None and first.kind == "nationality" and first.node.type == "Country" else None


def _behind_person(reading: Reading, joining: Token) -> bool:
    """Whether "and" joins what follows to a person: "Swede Ann Lee | and Dane Carl Roth"."""
    before = reading.at.get(joining.i - 1) if joining.i and joining.lower_ == "and" else None
    return before is not None and before.node.type == "Person"


def _at_talks(doc: Doc, person: Ref) -> bool:
    """Whether the sentence of a person tells of diplomacy, where a country's person stands for it."""
    told = words("standing", "diplomacy_words")
    return any(t.lemma_.lower() in told for t in doc[person.start].sent)
