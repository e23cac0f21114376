"""Runs of capitals that are two names, and names that are two runs.

"Marta Holm for the Food Agency" and "Keele University and Leo Grau" are two, "Health and Safety Board" is one.
"""

from collections.abc import Iterator

from extract.lexicon import singular, words
from extract.name_people import person_by_given
from extract.name_shapes import Name, capital, head_words, type_by_head
from extract.parse import Doc
from graph.model import EntityType

Part = tuple[int, int, EntityType]
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
        if led and end - token.i > 2 and person_by_given(doc, Name(token.i + 1, end, "Person")):
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
