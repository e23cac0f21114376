"""Runs of capitals that are two names, and names that are two runs.

"Marta Holm for the Food Agency" and "Keele University and Leo Grau" are two, "Health and Safety Board" is one; so is
"Valeska Paris", whom nobody knows, though both her names are places.
"""

from collections.abc import Iterator

from extract.lexicon import singular, words
from extract.naming.people import person_by_given
from extract.naming.shapes import Name, behind_office, capital, head_words, titled, type_by_head
from extract.parsing.parse import Doc
from graph.model import EntityType

Part = tuple[int, int, EntityType]
CRAFT = frozenset(["bomber", "fighter", "airliner", "interceptor", "gunship", "frigate"])
FIELD = 4  # words of the first field in a body's name
LONGEST = 7  # words of the second one with the body's noun


def parted(doc: Doc, start: int, end: int) -> list[Part]:
    """Return the two names of a run from token `start` to `end` with their types; nothing when it is one name."""
    for token in doc[start + 1 : end - 1]:
        after = token.i + 1 + (doc[token.i + 1].lower_ == "the")
        if token.text == "," and _listed(doc, start, token.i) and _listed(doc, token.i + 1, end):
            return [(start, token.i, "Location"), (token.i + 1, end, _kind_of(doc, token.i + 1, end))]
        if token.lower_ == "and" and all(
            person_by_given(doc, Name(*part)) for part in ((start, token.i, "Person"), (token.i + 1, end, "Person"))
        ):
            return [(start, token.i, "Person"), (token.i + 1, end, "Person")]
        if token.lower_ in words("standing", "sent_by_places") and person_by_given(
            doc, Name(token.i + 1, end, "Person")
        ):
            front = type_by_head(doc, start, token.i) or "Location"  # "Leyton | MP | Ann Lee"
            return [(start, token.i, front), (token.i + 1, end, "Person")]
        led = token.lower_ == "of" and doc[token.i - 1].lower_ in ("party", "movement", "alliance", "front")
        leader = person_by_given(doc, Name(token.i + 1, end, "Person")) or _told_alone(doc, token.i + 1, end)
        if led and end - token.i > 2 and leader:
            return [(start, token.i, "Organization"), (token.i + 1, end, "Person")]  # "Civic Party | of | Ann Lee"
        body_behind = end - after > 1 and type_by_head(doc, after, end) == "Organization"
        if token.lower_ == "for" and body_behind and person_by_given(doc, Name(start, token.i, "Person")):
            return [(start, token.i, "Person"), (after, end, "Organization")]
        if token.i - start < 2 or type_by_head(doc, start, token.i) != "Organization":
            continue
        if token.lower_ == "and" and person_by_given(doc, Name(after, end, "Person")):
            return [(start, token.i, "Organization"), (after, end, "Person")]
        if token.lower_ == "and" and doc[token.i - 1].lower_ in words("names", "closing") and capital(doc[after]):
            return [(start, token.i, "Organization"), (after, end, "Organization")]
        owner = token.tag_ == "POS" and doc[token.i - 1].lower_ not in words("names", "possessors")
        if owner and body_behind:
            return [(start, token.i, "Organization"), (after, end, "Organization")]
    return []


def _told_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the last of two names goes alone elsewhere for a person: "Sefina Tuala", and then "Tuala said"."""
    last = doc[end - 1]
    if end - start != 2 or not all(t.text.istitle() and t.is_alpha for t in doc[start:end]):
        return False
    again = [t for t in doc if t.text == last.text and t.i != last.i and t.ent_type_ == "PERSON"]
    return any(t.i == 0 or not doc[t.i - 1].text[0].isupper() for t in again)


def _listed(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens between commas are a name of their own: "Chamonix, | Eric Fournet", no field of a body's name."""
    tokens = doc[start:end]
    plain = all(t.text.istitle() and t.is_alpha and t.lower_ not in ("and", "inc", "ltd", "jr", "sr") for t in tokens)
    return 0 < len(tokens) < 4 and plain and type_by_head(doc, start, end) != "Organization"


def _kind_of(doc: Doc, start: int, end: int) -> EntityType:
    return "Person" if person_by_given(doc, Name(start, end, "Person")) else "Location"


def of_two_fields(doc: Doc, known: list[Name], common: frozenset[str]) -> Iterator[Name]:
    """Yield bodies whose name joins two fields: "the Space and Upper Atmosphere Commission", "Health and Safety Board".

    `known` are the names that the knowledge has: of these none is part of another one; `common` is the dictionary.
    """
    held = {i for n in known for i in range(n.start, n.end)}
    heads = head_words()["Organization"]
    offices = words("lexicon", "title_nouns", "names", "honorifics")
    no_fields = (
        heads | offices | words("lexicon", "government_heads", "names", "state_words", "names", "sites:Organization")
    )
    no_fields |= {"opposition"}
    for token in doc[2:-2]:
        if token.lower_ != "and":
            continue
        start = token.i
        while start > token.i - FIELD and capital(doc[start - 1]) and doc[start - 1].text not in ("The", "-"):
            start -= 1
        first = start
        while first < token.i - 1 and first in held:
            first += 1  # "the Kenya | Tea Growers and Packers Association"
        fields = [t.lower_ for t in doc[first : token.i]]
        if not fields or not start or doc[start - 1].lower_ != "the":
            continue
        end = token.i + 1
        while end < len(doc) and end < token.i + LONGEST and capital(doc[end]) and doc[end].is_alpha:
            end += 1
        plain = all(singular(word) in common and word not in no_fields for word in fields)
        behind = end - token.i > 2 and doc[end - 1].lower_ in heads and singular(doc[token.i + 1].lower_) in common
        if plain and behind and held.isdisjoint(range(first, end)):
            yield Name(start, end, "Organization", origin="head word")


def behind_office_of(doc: Doc, start: int, end: int) -> int:
    """Return where a body's name starts behind the office of its head: "General Director of the | Corvale Alliance"."""
    of = next((t.i for t in doc[start:end] if t.lower_ in ("of", "for") and t.i > start), None)
    ahead = words("lexicon", "title_nouns", "names", "honorifics") | {"general", "vice", "deputy"}
    if of is None or of >= end - 1 or not all(t.lower_ in ahead for t in doc[start:of]):
        return start
    rest = of + 1 + (doc[of + 1].lower_ == "the")
    return rest if end - rest > 1 and type_by_head(doc, rest, end) == "Organization" else start


def is_campus(doc: Doc, start: int, at: int) -> bool:
    """Whether "at" only says which part of a university: "University of North Carolina at Greensboro"."""
    return at + 1 < len(doc) and {"university", "of"} <= {t.lower_ for t in doc[start:at]}


def joined(doc: Doc, start: int, end: int) -> int:
    """Return where the name of a body ends that "and" goes on: "Centre for Rights Education | and Awareness"."""
    heads = head_words()["Organization"]
    words_in = [t.lower_ for t in doc[start:end]]
    whole = _institution_behind(doc, end) if words_in[-1] in heads else end
    if whole > end:
        return whole
    fields = any(w in ("for", "of", "on") and words_in[i - 1] in heads for i, w in enumerate(words_in) if i)
    if not fields or end + 1 >= len(doc) or doc[end].lower_ != "and" or not capital(doc[end + 1]):
        return end
    after = end + 1
    while after < len(doc) and capital(doc[after]) and doc[after].tag_.startswith(("NNP", "JJ", "NN")):
        after += 1
    rest = doc[end + 1 : after]
    verb_follows = after < len(doc) and doc[after].pos_ in ("VERB", "AUX") and doc[after].tag_ in ("VBP",)
    if any(t.ent_type_ in ("PERSON", "GPE", "NORP") for t in rest) or verb_follows or len(rest) > 4:
        return end
    if person_by_given(doc, Name(end + 1, after, "Person")):
        return end  # "the University of Bergen | and Leo Grau"
    if {t.lower_ for t in rest} & heads and len(rest) > 1:
        return end  # a second body: "the Ministry of Health and Kenyatta Hospital"
    return after


def _institution_behind(doc: Doc, end: int) -> int:
    """Return where a name ends that goes on with "and" and only common words: "X Museum | and Art Gallery"."""
    after = end + 1
    while after < len(doc) and capital(doc[after]) and doc[after].lower_ in words("names", "institution_words"):
        after += 1
    more = after < len(doc) and (capital(doc[after]) or doc[after].lower_ == "of")
    return after if after > end + 1 and doc[end].lower_ in ("and", "&") and not more else end


def _cut_name(doc: Doc, first: Name, name: Name) -> bool:
    """Whether a place right before a surname and behind a common noun is a given name."""
    joined = doc[first.start].dep_ == "compound" and doc[first.start].head == doc[name.start]
    return joined and len(name) == 1 and first.type == "Location" and doc[first.start - 1].pos_ == "NOUN"


def _given_and_body(doc: Doc, first: Name, name: Name) -> bool:
    """Whether a given name and the surname behind it were taken for a place and a body that nobody knows."""
    apart = first.type == "Location" and name.type == "Organization" and len(name) == 1
    unknown = not first.entries and not name.entries and doc[first.start].head == doc[name.start]
    return apart and unknown and person_by_given(doc, Name(first.start, name.end, "Person"))


def _behind_a_role(doc: Doc, start: int) -> bool:
    """Whether a noun for what somebody is stands right before a name: "the maid X"."""
    roles = words("standing", "citizens", "standing", "nationals")
    return start > 0 and doc[start - 1].text.islower() and doc[start - 1].lower_ in roles


def _place_in_two(doc: Doc, first: Name, name: Name) -> bool:
    """Whether two names of one word behind "in" are one place that the model does not know."""
    alone = len(name) == 1 and not name.entries and not first.entries and first.type == "Location"
    behind = first.start > 0 and doc[first.start - 1].lower_ in ("in", "at", "near")
    return alone and behind and name.type in ("Group", "Location") and doc[first.start].head == doc[name.start]


def full_names(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Yield persons whose given and family name were taken for two places: "Valeska | Paris, an Australian woman"."""
    ends = {n.end: n for n in names if len(n) == 1}
    place_words = set().union(
        *head_words().values(), words("lexicon", "title_nouns")
    )  # "the U.S. Secretary of Defense"
    for name in names:
        first = ends.get(name.start)
        following = doc[name.end] if name.end < len(doc) else None
        place = name.type == "Location" or (name.type == "Organization" and behind_office(doc, name.start))
        if len(name) == 1 and place and following is not None and following.tag_ == "NNP":
            free = all(not n.start <= name.end < n.end for n in names)
            if (
                free
                and doc[name.start].dep_ == "compound"
                and doc[name.start].head == following
                and (
                    (
                        following.dep_ in ("nsubj", "nsubjpass", "poss", "appos", "conj")
                        or _behind_a_role(doc, name.start)
                    )
                    and following.lower_ not in place_words
                )
            ):
                yield Name(name.start, name.end + 1, "Person", origin="definition")  # "Regina Ip"
        if first is not None and name.type == "Person" and _cut_name(doc, first, name):
            yield Name(first.start, name.end, "Person", origin="definition")  # "investor Darwin Deason"
        if first is not None and _given_and_body(doc, first, name):
            yield Name(first.start, name.end, "Person", origin="definition")  # "Tristan Cole"
        if first is not None and _place_in_two(doc, first, name):
            yield Name(first.start, name.end, "Location", origin="definition")  # "in Merthyr Tydfil"
        if first is None or len(name) != 1 or first.entries or doc[first.start].head != doc[name.start]:
            continue
        head = doc[name.start]
        person_nouns = words("standing", "citizens", "lexicon", "title_nouns")
        apposed = any(c.dep_ == "appos" and c.lemma_.lower() in person_nouns for c in head.children)
        if apposed or titled(doc, first):
            yield Name(first.start, name.end, "Person", origin="definition")


def only_a_model(doc: Doc, name: Name) -> bool:
    """Whether a name is but a make of aircraft or ship behind a nationality: "a Russian Su-24 | bomber"."""
    last, behind = doc[name.end - 1].text, doc[name.end] if name.end < len(doc) else None
    craft = behind is not None and behind.lemma_.lower() in words("lexicon", "asset_heads") | CRAFT
    make = "-" in last and last[0].isupper() and last[-2:].strip("ABCDEFGHIKMNSUVX").isdigit()
    return len(name) == 2 and craft and make and not name.entries and doc[name.start].tag_ == "JJ"


def only_a_legal_form(doc: Doc, name: Name) -> bool:
    """Whether a name is but what stands behind a firm's own and a comma: "Banco Azul, | S.A."."""
    forms = words("names", "legal_forms")
    behind = name.start > 1 and doc[name.start - 1].text == "," and doc[name.start - 2].text[0].isupper()
    if not behind or any(t.lower_.rstrip(".") not in forms for t in doc[name.start : name.end]):
        return False
    return all(len(t.text.rstrip(".")) > 2 for t in doc[name.start : name.end])  # "Calgary, AB" is a town's
