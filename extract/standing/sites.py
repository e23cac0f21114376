"""Where sites and bodies are, told beside their names: "X, a cave in Y", "Y, where X lies", "X (Y, Peru)"."""

from collections.abc import Iterator
from functools import lru_cache

from extract.clauses.clauses import is_passive
from extract.clauses.subjects import surface_subjects
from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.lying import lies
from extract.meaning.phrases import all_refs, refs_at
from extract.parsing.parse import Token
from extract.qualifiers.status import status
from extract.reading import Reading, Ref
from extract.standing.places import LOCATED, behind_modifiers, inside, listed_before, nearest

PLACED = ("Location", "Organization")
OPENING = (":", "-", "–", "—")  # what opens a list
WITHIN = 14  # tokens of an apposition in which its place is looked for


def _at(reading: Reading, site: Ref, outer: Ref, event: Token, rule: str, weight: float = 0.8) -> Iterator[Draft]:
    """Yield that a place lies, or that a body has its seat, in another place."""
    if outer.node.type not in ("Location", "Country") or site.node.type == "Country":
        return
    predicate = "located_in" if lies(reading, site) else "based_in"
    made = draft(reading, site, predicate, outer, event, rule, weight)
    if made is not None:
        yield made


def _place_at(reading: Reading, i: int) -> Ref | None:
    """Return the place whose name starts at token `i` behind articles, adjectives and kinds of place."""
    if i >= len(reading.doc):
        return None
    outer = nearest(reading, reading.at.get(behind_modifiers(reading, i)))
    fits = outer is not None and outer.kind == "name" and outer.node.type in ("Location", "Country")
    return outer if fits else None


def apposed_sites(reading: Reading) -> Iterator[Draft]:
    """Yield where a name lies that a noun for sites or bodies describes: "Grotte Belle, a cave in Casablanca"."""
    doc = reading.doc
    kinds, bodies = _described_kinds()
    for site in [r for r in reading.refs if r.kind == "name" and r.node.type in PLACED]:
        i = site.end
        if i + 3 >= len(doc) or doc[i].text not in (",", "-", "–", "—") or doc[i + 1].text == site.form:
            continue
        unit = _distance(reading, i + 1) if doc[i].text == "," else None
        if unit is not None:
            outer = _told_place(reading, unit, site) if site.node.type == "Location" else None
            if outer is not None and inside(site.node, outer.node):
                yield from _at(reading, site, outer, doc[i + 1], "site at a distance", 0.75)
            continue
        if doc[i + 1].lower_ not in ("a", "an", "the", "one", "another", "its", "their") and doc[i + 1].tag_ != "JJS":
            owner = reading.at.get(i + 1)
            if owner is None or owner.node.type not in ("Location", "Country") or owner.end >= len(doc):
                continue
            if doc[owner.end].tag_ != "POS":
                continue
        noun = _described_as(reading, i + 1, kinds if site.node.type == "Location" else bodies)
        if noun is None:
            continue
        outer = _told_place(reading, noun, site)
        if outer is not None and inside(site.node, outer.node):
            yield from _at(reading, site, outer, noun, "site in apposition")


@lru_cache(maxsize=1)
def _described_kinds() -> tuple[frozenset[str], frozenset[str]]:
    """Return the nouns that describe a place, and those that describe a body."""
    kinds = words("scene", "sites", "names", "sites:Location", "names", "sites:Organization")
    kinds |= words("standing", "place_nouns", "standing", "institutions", "standing", "described_sites")
    return kinds, kinds | words("standing", "body_nouns", "names", "company_nouns")


def _distance(reading: Reading, i: int) -> Token | None:
    """Return the unit of a distance that starts at token `i`: "some 40 | km south of Y"."""
    doc = reading.doc
    i += doc[i].lower_ in LOCATED
    i += i + 2 < len(doc) and doc[i + 1].lower_ == "than"  # "less than a mile from"
    i += i + 1 < len(doc) and doc[i].lower_ in (
        "than",
        "about",
        "some",
        "around",
        "roughly",
        "nearly",
        "just",
        "approximately",
    )
    counted = i + 2 < len(doc) and (doc[i].like_num or doc[i].lower_ in ("a", "an"))
    unit = doc[i + 1] if counted else None
    return unit if unit is not None and unit.lower_ in words("standing", "distances") else None


def _described_as(reading: Reading, start: int, kinds: frozenset[str]) -> Token | None:
    """Return the noun that a description starting at token `start` ends with, when it is one of `kinds`."""
    doc, last = reading.doc, None
    for token in doc[start : start + WITHIN]:
        if token.tag_ in ("NN", "NNS") and token.text.islower():
            last = token
        elif token.like_num and last is not None and last.lemma_.lower() in kinds:
            break  # "a town | 40 km east of Athens"
        elif token.lower_ == "of" and last is not None and last.lower_ == "one":
            continue
        elif token.pos_ not in ("DET", "ADJ", "NOUN", "NUM", "ADV", "PROPN", "PART", "PRON") and token.text != "-":
            if token.tag_ in ("VBN", "VBG") and token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("NOUN", "ADJ"):
                continue
            if token.lower_ == "of" and doc[token.i - 1].lower_ == "one":
                continue
            break
    return last if last is not None and last.lemma_.lower() in kinds else None


def _told_place(reading: Reading, noun: Token, site: Ref) -> Ref | None:
    """Return where the noun of an apposition says that something is: "X, a town 40 km south of Y, in Z" is in Z."""
    doc = reading.doc
    for token in doc[noun.i + 1 : min(noun.i + WITHIN, doc[noun.i].sent.end)]:
        if token.lower_ in ("in", "on") or (token.lower_ in ("near", "outside") and site.node.type == "Organization"):
            if (
                site.node.type == "Organization"
                and token.i > noun.i + 1
                and doc[token.i - 1].lower_ not in (*LOCATED, ",")
            ):
                return None  # "Acme, a supplier to shops in Leeds"
            found = _place_at(reading, token.i + 1)
            if found is not None and (_only_owner(reading, found) or _in_hands(reading, found)):
                return None
            ground = token.lower_ != "on" or (found is not None and found.node.record is None)
            return found if ground and found is not None and found.node is not site.node else None
        if token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ") and token.lower_ not in (
            "located",
            "based",
            "situated",
            "nestled",
        ):
            return None
        if token.text == "," and (token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "in"):
            return None
        if token.text in (";", ":", "(", '"'):
            return None
    return None


def _only_owner(reading: Reading, place: Ref) -> bool:
    """Whether a place only tells whose a body is, in which nothing lies: "a partner in Lebanon's government"."""
    doc, i = reading.doc, place.end
    if i + 1 >= len(doc) or doc[i].tag_ != "POS":
        return False
    return any(t.lower_ in words("standing", "not_grounds") for t in doc[i + 1 : i + 4])


def _in_hands(reading: Reading, name: Ref) -> bool:
    """Whether a name tells in whose hands a place is, not where it lies: "the last town in Hamas hands"."""
    doc, i = reading.doc, name.end
    i += i < len(doc) and doc[i].tag_ == "POS"
    return i < len(doc) and doc[i].lower_ in ("hands", "control", "custody", "ownership")


def where_it_is(reading: Reading) -> Iterator[Draft]:
    """Yield what a relative clause says is in a place: "Sulu province, where Jolo is located"."""
    lying, living = words("standing", "lying"), words("standing", "living")
    for token in reading.doc.spelled(("where",)):
        if token.i < 2 or token.head.pos_ not in ("VERB", "AUX"):
            continue
        verb = token.head
        if verb.lemma_ not in lying | living:
            continue
        i = token.i - 1
        i -= reading.doc[i].text == ","
        i -= i > 0 and reading.at.get(i) is None and reading.doc[i].lower_ in words("standing", "place_nouns")
        outer = reading.at.get(i)
        if outer is None or outer.end != i + 1 or outer.kind == "nationality":
            continue
        negated = any(c.dep_ == "neg" for c in verb.children)
        for site in (r for s in surface_subjects(verb) for r in all_refs(reading, s)):
            person = site.node.type in ("Person", "Group")
            fits = verb.lemma_ in living if person else (verb.lemma_ in lying and site.node.type in PLACED)
            if fits and not negated and site.kind != "nationality":
                yield from _at(reading, site, outer, verb, "where it is")


def opening_places(reading: Reading) -> Iterator[Draft]:
    """Yield where something is that a participle in front tells: "Located in northern Utah, Bear Monument ..."."""
    doc = reading.doc
    for i in reading.starts:
        if i + 3 >= len(doc) or doc[i].lower_ not in words("standing", "opening"):
            continue
        for prep in doc[i + 1 : i + 3]:
            if prep.lower_ in ("in", "on"):
                outer = _place_behind_part(reading, prep.i + 1)
                comma = next((t.i for t in doc[i : i + 25] if t.text == ","), None)
                wider = reading.at.get(comma + 1) if comma is not None and outer is not None else None
                if wider is not None and outer is not None and comma == outer.end and wider.end < len(doc):
                    further = doc[wider.end].text == "," and wider.node.type in ("Location", "Country")
                    comma = wider.end if further else comma  # "Located in Gulu, Uganda, the ..."
                if outer is None or comma is None:
                    break
                j = comma + 1 + (comma + 1 < len(doc) and doc[comma + 1].lower_ == "the")
                site = reading.at.get(j)
                found = [site] if site is not None and site.start == j and site.kind == "name" else []
                if not found and doc[i].head.pos_ in ("VERB", "AUX") and doc[i].head.i > i:
                    found = [r for s in surface_subjects(doc[i].head) for r in all_refs(reading, s)]
                for one in found:
                    if one.node.type in PLACED and one.start > outer.start:
                        yield from _at(reading, one, outer, doc[i], "place in front")
                break


def _place_behind_part(reading: Reading, i: int) -> Ref | None:
    """Return a place, also behind a part of it: "the northeastern corner of Utah"."""
    doc = reading.doc
    for token in doc[i : i + 6]:
        if token.lower_ == "of" and doc[token.i - 1].lemma_.lower() in words("standing", "parts_of_places"):
            return _place_at(reading, token.i + 1)
    return _place_at(reading, i)


def towns_of_the_scene(reading: Reading) -> Iterator[Draft]:
    """Yield where towns lie by the province that opens their sentence: "In Zor province, ... in the town of Maya"."""
    doc = reading.doc
    for start in reading.starts:
        if start + 5 >= len(doc) or doc[start].text != "In":
            continue
        outer = _place_at(reading, start + 1)
        if outer is None or outer.start - start > 4 or outer.end + 1 >= len(doc):
            continue
        i = outer.end
        wide = {doc[i].lower_, doc[i - 1].lower_} & words("standing", "wide_places")
        i += doc[i].lower_ in words("standing", "place_nouns")
        if not wide or doc[i].text != ",":
            continue
        for noun in doc[i + 1 : doc[start].sent.end - 1]:
            if noun.tag_ != "NN" or noun.lower_ not in words("standing", "small_places"):
                continue
            of = noun.nbor().lower_ == "of" and noun.i + 2 < len(doc)
            site = reading.at.get(noun.i + 2 if of else noun.i - 1)
            if site is not None and site.kind == "name" and site.node.type == "Location" and site.start > i:
                if inside(site.node, outer.node):
                    yield from _at(reading, site, outer, noun, "town of the scene", 0.75)
                break


def bodies_in_brackets(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies are at home by the brackets behind them: "Sika AG (Baar, Switzerland)"."""
    doc = reading.doc
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        if body.end + 2 >= len(doc) or doc[body.end].text != "(":
            continue
        home = reading.at.get(body.end + 1)
        if home is None or home.kind != "name" or home.node.type not in ("Location", "Country"):
            continue
        end = home.end
        if doc[end].text == "," and end + 1 < len(doc):
            wider = reading.at.get(end + 1)
            end = wider.end if wider is not None and wider.node.type in ("Location", "Country") else end
        if end < len(doc) and doc[end].text == ")":
            yield from _at(reading, body, home, doc[body.end], "home in brackets")


def bodies_of_towns(reading: Reading) -> Iterator[Draft]:
    """Yield where bodies are at home that "of" joins to a town and its state: "Acme Packages of Yuba City, Calif."."""
    doc = reading.doc
    for body in [r for r in reading.refs if r.kind == "name" and r.node.type == "Organization"]:
        if body.end + 3 >= len(doc) or doc[body.end].lower_ != "of":
            continue
        town = reading.at.get(body.end + 1)
        if town is None or town.kind != "name" or town.node.type != "Location" or town.end >= len(doc):
            continue
        wider = reading.at.get(town.end + 1) if doc[town.end].text == "," else None
        wide = wider is not None and wider.node.record is not None and wider.node.type in ("Location", "Country")
        named = doc[body.end - 1].lower_ in words("names", "homed_heads")
        if named and wider is None:
            yield from _at(reading, body, town, doc[body.end], "body of a town", 0.75)
        if wide and wider is not None and inside(town.node, wider.node):
            yield from _at(reading, body, town, doc[body.end], "body of a town")


def owned_sites(reading: Reading) -> Iterator[Draft]:
    """Yield what site is whose: "Acme's Kalabo mine", "its Hamaoka plant"."""
    doc = reading.doc
    for site in [r for r in reading.refs if r.kind == "name" and r.node.type in PLACED and r.start > 1]:
        owner = reading.at.get(site.start - 2) if doc[site.start - 1].tag_ == "POS" else None
        if doc[site.start - 1].tag_ == "PRP$" and site.node.type == "Location":  # "its Hamaoka plant"
            owner = next(iter(refs_at(reading, doc[site.start - 1])), None)
            owner = None if owner is None else Ref(owner.start, owner.end, "name", owner.node, owner.form, owner.head)
        if _craft(reading, site):
            yield from _owned_craft(reading, site)
            continue
        if owner is None or owner.node.type != "Organization" or owner.kind != "name":
            continue
        if site.node.type == "Location" and doc[site.end - 1].lower_ in words("standing", "business_sites"):
            made = draft(reading, owner, "owns", site, doc[site.start - 1], "owner's site", 0.75)
            if made is not None:
                yield made


def _craft(reading: Reading, site: Ref) -> bool:
    """Whether a name is told to be one of a ship, a satellite or a station: "its Vikram lander", "the ship Arcona"."""
    doc, crafts = reading.doc, words("standing", "crafts", "standing", "warships")
    behind = site.end < len(doc) and doc[site.end].lower_ in crafts
    return behind or doc[site.start - 1].lower_ in crafts


def _owned_craft(reading: Reading, site: Ref) -> Iterator[Draft]:
    """Yield whose such a thing is, told in front of it: "India's Vikram lander", "the French submarine Rubis"."""
    doc, i = reading.doc, site.start - 1
    while i > 0 and i > site.start - 4 and (doc[i].pos_ in ("NOUN", "ADJ") and reading.at.get(i) is None):
        i -= 1
    owned = doc[i].tag_ == "POS"
    owner = reading.at.get(i - 1) if owned and i else reading.at.get(i)
    if owner is None or owner.node.type not in ("Organization", "Country") or owner.end > site.start:
        return
    beside = {doc[site.start - 1].lower_, doc[min(site.end, len(doc) - 1)].lower_}
    if beside & words("standing", "warships"):  # "the French submarine Rubis"
        made = draft(reading, site, "part_of", owner, doc[site.start - 1], "warship of a navy", 0.75)
    elif owner.kind == "name" and (owned or owner.node.type == "Organization"):
        made = draft(reading, owner, "owns", site, doc[site.start - 1], "owner's craft", 0.75)
    else:
        made = None
    if made is not None:
        yield made


def homes_of_companies(reading: Reading) -> Iterator[Draft]:
    """Yield whose home a place is called: "Aichi, home of Toyota Motor"."""
    doc = reading.doc
    for place in [r for r in reading.refs if r.kind == "name" and r.node.type == "Location"]:
        i = place.end
        if i + 3 >= len(doc) or doc[i].text != ",":
            continue
        i += 1 + (doc[i + 1].lower_ in ("the", "a"))
        if doc[i].lower_ != "home" or doc[i + 1].lower_ not in ("of", "to"):
            continue
        body = reading.at.get(i + 2 + (doc[i + 2].lower_ == "the"))
        if body is not None and body.kind == "name" and body.node.type in PLACED:
            yield from _at(reading, body, place, doc[i], "home of")


def operators(reading: Reading) -> Iterator[Draft]:
    """Yield which body runs a named site: "the Ohi plant, operated by Kansai Electric"."""
    for verb in reading.doc.of_lemma(words("standing", "operating")):
        if verb.pos_ != "VERB":
            continue
        agents = [i for c in verb.children if c.dep_ == "agent" for i in c.children if i.dep_ == "pobj"]
        objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            objects.append(verb.head)
        subjects = agents or ([] if is_passive(verb) else surface_subjects(verb))
        for body in (r for s in subjects for r in all_refs(reading, s)):
            for site in (r for o in objects for r in all_refs(reading, o)):
                named = site.kind == "name" and reading.doc[site.end - 1].lower_ in words("names", "sites:Location")
                run = (
                    bool(agents)
                    and site.kind == "name"
                    and site.node.type == "Organization"
                    and site.node.record is None
                )
                told = body.node.type == "Organization" and site.node.type == "Location" and named
                if told or (run and body.node.type in ("Organization", "Group")):
                    made = draft(reading, body, "controls", site, verb, "operator", 0.7, status=status(verb))
                    if made is not None:
                        yield made


def sites_by_kind(reading: Reading) -> Iterator[Draft]:
    """Yield where something is that is said to be a kind of site there: "X is a telescope located in Y"."""
    for verb in reading.doc.spelled(LOCATED):
        if verb.dep_ != "acl" or verb.head.dep_ != "attr" or verb.head.head.lemma_ != "be":
            continue
        for prep in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "on")):
            outer = _place_behind_part(reading, prep.i + 1)
            for site in (r for s in surface_subjects(verb.head.head) for r in all_refs(reading, s)):
                if outer is not None and site.node.type in PLACED:
                    yield from _at(reading, site, outer, verb, "kind of site", 0.8)


def lists_of_places(reading: Reading) -> Iterator[Draft]:
    """Yield where the places of a list lie: "Greece's two islands - X and Y", "the Attica towns of X and Y"."""
    doc = reading.doc
    for noun in reading.doc.of_lemma(words("standing", "place_nouns")):
        if noun.tag_ != "NNS" or noun.i + 2 >= len(doc):
            continue
        yield from _listed_in_front(reading, noun)
        outer, j = _whole_of(reading, noun)
        if outer is None or j >= len(doc):
            continue
        j += doc[j].lower_ == "the"
        while j < len(doc):
            site = reading.at.get(j)
            if site is None or site.kind != "name" or site.node.type != "Location":
                break
            if inside(site.node, outer.node):
                yield from _at(reading, site, outer, noun, "list of places")
            j = site.end
            while j < len(doc) and doc[j].lower_ in (",", "and", "or", "in", "the", *words("standing", "directions")):
                j += 1


def _listed_in_front(reading: Reading, noun: Token) -> Iterator[Draft]:
    """Yield where places lie that stand in front of their noun: "Garsen and Lodwar districts of Kenya"."""
    doc, site = reading.doc, reading.at.get(noun.i - 1)
    if site is None or site.node.type != "Location" or doc[noun.i + 1].lower_ not in ("of", "in"):
        return
    outer = _place_at(reading, noun.i + 2)
    listed = listed_before(reading, site)
    for one in (site, *listed) if listed else ():
        if outer is not None and inside(one.node, outer.node):
            yield from _at(reading, one, outer, noun, "list of places")


def _whole_of(reading: Reading, noun: Token) -> tuple[Ref | None, int]:
    """Return the place that a plural noun for places tells, and where the list behind it starts."""
    doc = reading.doc
    if doc[noun.i - 1].pos_ == "PROPN" and reading.at.get(noun.i - 1) and doc[noun.i + 1].lower_ in ("of", "in"):
        owner = reading.at[noun.i - 1]
        if owner.start and doc[owner.start - 1].lower_ in ("and", ","):
            return None, noun.i
    outer = next((r for i in range(noun.i - 1, max(noun.i - 6, -1), -1) if (r := reading.at.get(i))), None)
    if outer is not None and not all(
        t.pos_ in ("ADJ", "NOUN", "NUM", "PART", "ADV") or t.text == "-" for t in doc[outer.end : noun.i]
    ):
        outer = None
    i = noun.i + 1
    if doc[i].lower_ in ("in", "on") or (doc[i].lower_ == "of" and outer is None):
        behind = _place_at(reading, i + 1)
        if behind is None:
            return None, i
        i = behind.end
        i += i < len(doc) and doc[i].lower_ in words("standing", "place_nouns")
        i += i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].lower_ in ("including", "namely")
        listed = i < len(doc) and doc[i].lower_ in ("including", "namely", *OPENING)
        return (behind, i + 1) if listed else (None, i)
    if doc[i].text == "," and doc[i + 1].lower_ in ("including", "namely"):
        i += 1
    opened = doc[i].lower_ in ("of", "including", "namely", *OPENING)
    opened = opened or (doc[i].text == "," and doc[i + 1].dep_ == "appos" and doc[i + 1].head == noun)
    if doc[i].lower_ == "such" and doc[i + 1].lower_ == "as":
        opened, i = True, i + 1
    place = outer is not None and outer.node.type in ("Location", "Country") and outer.kind != "pronoun"
    return (outer, i + 1) if opened and place else (None, i)
