"""Offices of the law and of fields: "the Kent County sheriff's office", "Commissioner of Prisons | Mary Akello"."""

from collections.abc import Iterator

from extract.lexicon import singular, words
from extract.naming.people import given
from extract.naming.shapes import Name, capital
from extract.parsing.parse import Doc

LONGEST = 4  # words of the place in front
FIELD = 4  # words of what an office is over


def offices_of_law(doc: Doc) -> Iterator[Name]:
    """Yield the names that end with a sheriff's, an attorney's or a coroner's office, also in lower case."""
    for office in doc[3:]:
        if office.lower_ not in ("office", "department") or doc[office.i - 1].tag_ != "POS":
            continue
        holder = office.i - 2
        pair = f"{doc[holder - 1].lower_} {doc[holder].lower_}"
        start = holder - (pair in words("names", "law_officers"))
        if start == holder and doc[holder].lower_ not in words("names", "law_officers"):
            continue
        first = start
        while first > max(0, start - LONGEST) and capital(doc[first - 1]) and doc[first - 1].tag_.startswith("NNP"):
            first -= 1
        if first < start:
            yield Name(first, office.i + 1, "Organization", origin="definition")


def officers_of_fields(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield persons behind an office and its field: "Director of Public Prosecutions | Noah Kiprono".

    `common` are words of the dictionary, of which the field is made.
    """
    titles = words("lexicon", "title_nouns", "names", "honorifics")
    for of in doc[1:-2]:
        if of.lower_ not in ("of", "for") or not doc[of.i - 1].text.istitle() or doc[of.i - 1].lower_ not in titles:
            continue
        first = of.i + 1
        while first < min(len(doc) - 1, of.i + 1 + FIELD) and _of_field(doc, first, common):
            first += 1
        last = first
        while last < min(len(doc), first + 3) and capital(doc[last]) and doc[last].is_alpha:
            last += 1
        if first > of.i + 1 and last - first > 1 and given(doc[first].text) and doc[first].text.istitle():
            yield Name(first, last, "Person", origin="definition")


def _of_field(doc: Doc, i: int, common: frozenset[str]) -> bool:
    """Whether a token is a word of an office's field, and no name: "Public", "and", "Police"."""
    plain = doc[i].text.istitle() and singular(doc[i].lower_) in common and not given(doc[i].text)
    return plain or (doc[i].lower_ in ("and", "of", "the") and doc[i + 1].text.istitle())
