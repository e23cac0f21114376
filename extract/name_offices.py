"""Names of offices that belong to who holds them: "the Kent County sheriff's office", "the LA Sheriff's Department"."""

from collections.abc import Iterator

from extract.lexicon import words
from extract.name_shapes import Name, capital
from extract.parse import Doc

LONGEST = 4  # words of the place in front


def offices_of_law(doc: Doc) -> Iterator[Name]:
    """Yield the names that end with a sheriff's, an attorney's or a coroner's office, also in lower case."""
    for office in doc.tokens[3:]:
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
