"""Proper names that the knowledge has or that a fixed form gives away: units by their numbers, ships, "Dunn & Holt"."""

import re
from collections.abc import Iterator

from extract.lexicon import words
from extract.naming.gazetteer import Match, NameIndex
from extract.naming.people import given
from extract.naming.shapes import Name, capital, type_by_head
from extract.parsing.parse import Doc, Token

ADDRESS = re.compile(r"(?!www\.)[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.([a-z]+)")
LINKS = frozenset(["e", "i", "ul", "ud", "ur", "us", "uz"])  # small words that join those of a name
ORDINAL = re.compile(r"\d{1,3}(st|nd|rd|th)")


def known_names(doc: Doc, index: NameIndex) -> Iterator[Name]:
    """Yield the names that the knowledge has."""
    matches = list(index.find(doc))
    found = {i for m in matches for i in range(m.start, m.end)}
    surnames = {m.start for m in matches if all(e.kind == "ambiguous" and e.record.type == "Person" for e in m.entries)}
    apart_from_surnames = found - surnames
    for match in matches:
        first = doc[match.start]
        kinds = {e.kind for e in match.entries}
        if match.end - match.start == 1 and first.is_sent_start and kinds <= {"ambiguous"} and first.pos_ != "PROPN":
            continue
        if first.text.islower() and match.end - match.start == 1:
            continue
        people = all(e.record.type == "Person" for e in match.entries)
        if (people or kinds <= {"demonym"}) and _half(doc, match.start, match.end, found):
            continue
        lone, taken = ({"ambiguous"}, found) if people else ({"name", "ambiguous", "seat"}, apart_from_surnames)
        if kinds <= lone and _given(doc, match, taken):
            continue
        entry = next((e for e in match.entries if e.kind in ("name", "label", "seat")), match.entries[0])
        yield Name(match.start, match.end, entry.record.type, match.entries, "knowledge")


def _given(doc: Doc, match: Match, found: set[int]) -> bool:
    """Whether a lone name of somebody or something known is another one's given name: "Wade | Tolliver".

    A place that is rarely a given name ("Brooklyn", "Paris") is one where the model takes both words for a person.
    """
    end = match.end
    if end - match.start > 1 or end >= len(doc) or end in found:
        return False
    first, last = doc[match.start], doc[end]
    together = first.ent_type_ == last.ent_type_ == "PERSON" and first.ent_iob_ == "B" and last.ent_iob_ == "I"
    plain = last.tag_ == "NNP" or (together and last.tag_ == "NNPS")
    plain = plain and last.text.istitle() and last.ent_type_ not in ("GPE", "NORP", "DATE", "ORG")
    known = last.lower_ in words("lexicon", "title_nouns", "names", "honorifics", "standing", "directions")
    if not plain or known or type_by_head(doc, match.start, end + 1) is not None:
        return False
    placed = match.start > 0 and doc[match.start - 1].lower_ in words("names", "placing_towns")
    return given(first.text) or (together and not placed)


def _half(doc: Doc, start: int, end: int, found: set[int]) -> bool:
    """Whether a surname is but half of a hyphened one: "Lopez-Ortega" is no Ortega, "Putin-Biden" are both."""
    if end - start > 1:
        return False
    before = start > 1 and doc[start - 1].text == "-" and not doc[start - 2].whitespace_
    after = end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_
    other = start - 2 if before else end + 1
    half = (before or after) and doc[other].tag_ == "NNP" and doc[other].text.istitle()
    return half and other not in found


def numbered(doc: Doc) -> Iterator[Name]:
    """Yield resolutions and the like by their numbers: "Resolution 1701"."""
    kinds = ("Resolution", "Directive", "Decree", "Proposition", "Protocol")
    for token in doc[:-1]:
        if token.text in kinds and token.nbor().text[0].isdigit():
            yield Name(token.i, token.i + 2, "Agreement", origin="definition")


def linked(doc: Doc, known: list[Name]) -> Iterator[Name]:
    """Yield unknown names whose words a Persian or Arabic link joins: "Tehrik-i-Nifaz-i-Adalat", "Ulema-e-Watan"."""
    taken = {i for n in known for i in range(n.start, n.end)}
    end = 0
    for token in doc[1:-3]:
        if token.text != "-" or token.i < end or token.i in taken or token.whitespace_ or doc[token.i - 1].whitespace_:
            continue
        start, hyphen = token.i - 1, token.i
        while _link(doc, hyphen):
            hyphen += 4
        if hyphen == token.i or not doc[start].text.istitle():
            continue
        end = hyphen
        while start and not doc[start].is_sent_start and doc[start - 1].tag_ == "NNP" and capital(doc[start - 1]):
            start -= 1
        yield Name(start, end, "Organization", origin="definition")


def _link(doc: Doc, i: int) -> bool:
    """Whether a hyphen, a link, a hyphen and a capitalised word begin at token `i`, without a space."""
    parts = doc[i : i + 4]
    linked = len(parts) == 4 and parts[0].text == parts[2].text == "-" and parts[1].text in LINKS
    return linked and not any(t.whitespace_ for t in parts[:3]) and parts[3].text[0].isupper()


def numbered_units(doc: Doc) -> Iterator[Name]:
    """Yield units of armies by their numbers: "8th Division", "the 45th Engineer Battalion", "Brigade 6"."""
    ends = words("names", "numbered_units")
    for token in doc[:-1]:
        if token.lower_ in ends and capital(token) and token.nbor().text.isdigit() and len(token.nbor().text) < 4:
            first = token.i
            while first > 0 and capital(doc[first - 1]) and not doc[first].is_sent_start:
                first -= 1
            yield Name(first, token.i + 2, "Organization", origin="head word")  # "Light Infantry Battalion 144"
        if not ORDINAL.fullmatch(token.lower_):
            continue
        for last in range(token.i + 1, min(token.i + 5, len(doc))):
            small = doc[last].lower_ in words("names", "small_units")
            if not (capital(doc[last]) or small) or doc[last].is_sent_start:
                break
            if small or doc[last].lower_ in ends:
                yield Name(token.i, last + 1, "Organization", origin="head word")
                break


def ships(doc: Doc) -> Iterator[Name]:
    """Yield the names of ships: "HMS Beagle", "MV Ever Given", "the ferry Rose of the Isles"."""
    prefixes, vessels = words("names", "ship_prefixes"), words("names", "vessels")
    for token in doc[:-1]:
        kind = token.tag_ in ("NN", "JJ", "JJR") and token.text.islower() and token.lower_ in vessels
        if not kind and not (token.is_upper and token.lower_ in prefixes):
            continue
        end = token.i + 1
        while (
            end < len(doc)
            and end < token.i + 6
            and (
                _of_a_ship(doc[end]) or (kind and (_goes_on(doc, end) if end > token.i + 1 else _titled_ship(doc, end)))
            )
        ):
            end += 1
        if end > token.i + 1 and _of_a_ship(doc[end - 1]):
            yield Name(token.i + kind, end, "Location", origin="definition")
        elif kind and end + 2 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "the":
            first = end = end + 2  # "a patrol ship, the | Champlain,"
            while end < min(len(doc) - 1, first + 4) and _of_a_ship(doc[end]):
                end += 1
            if end > first and (doc[end].is_punct or doc[end].lower_ in ("and", "with", "which")):
                yield Name(first, end, "Location", origin="definition")


def couples(doc: Doc) -> Iterator[Name]:
    """Yield foundations named after a couple: "the Bill and Melinda Gates Foundation"."""
    for token in doc[1:-3]:
        if token.text not in ("and", "&") or not given(doc[token.i - 1].text) or not given(doc[token.i + 1].text):
            continue
        end = token.i + 2
        while end < len(doc) and end < token.i + 5 and capital(doc[end]) and doc[end].tag_ in ("NNP", "NNPS"):
            end += 1
        if end > token.i + 2 and doc[end - 1].lower_ in words("names", "endowed"):
            yield Name(token.i - 1, end, "Organization", origin="definition")


def partners(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield the names with "&" in them, and where two of their words stand without it: "Dunn and Holt", "Dunn Holt"."""
    joints = [t for t in doc[1:-1] if t.text == "&" and doc[t.i - 1].text.istitle() and doc[t.i + 1].text.istitle()]
    pairs = set()
    for token in joints:
        left, right = doc[token.i - 1], doc[token.i + 1]
        if (left.lower_ in common and right.lower_ in common) or (given(left.text) and given(right.text)):
            continue  # "Research & Development", "Bill & Hillary"
        pairs.add((left.text, right.text))
        start, end = token.i - 1, token.i + 2
        while start and _of_a_firm(doc[start - 1]) and not doc[start].is_sent_start:
            start -= 1
        while end < len(doc) and _of_a_firm(doc[end]) and not doc[end].is_sent_start:
            end += 1
        yield Name(start, end, "Organization", origin="head word")
    for token in doc[:-1] if pairs else ():
        size = 2 if token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "and" else 1
        if (token.text, doc[token.i + size].text) in pairs:
            yield Name(token.i, token.i + size + 1, "Organization", origin="definition")


def _of_a_firm(token: Token) -> bool:
    """Whether a word may belong to a firm's name with "&": a capitalised one that is no title."""
    titles = words("lexicon", "title_nouns", "names", "honorifics", "names", "not_names", "names", "opening_kinds")
    return token.text.istitle() and token.is_alpha and token.tag_ in ("NNP", "NNPS") and token.lower_ not in titles


def _of_a_ship(token: Token) -> bool:
    title = token.lower_ in words("lexicon", "title_nouns", "names", "honorifics")
    return token.text.istitle() and token.tag_.startswith("NNP") and token.ent_type_ != "DATE" and not title


def _titled_ship(doc: Doc, i: int) -> bool:
    """Whether a ship is called after a title or a word for people: "the yacht | Lady Rose", "Star of Hope"."""
    token = doc[i]
    named = token.text.istitle() and token.tag_.startswith("NNP") and i + 1 < len(doc)
    birth = token.lower_ in words("names", "titles_of_birth") or token.lower_ in words("names", "ladies")
    return named and (doc[i + 1].lower_ == "of" or (birth and _of_a_ship(doc[i + 1])))


def _goes_on(doc: Doc, i: int) -> bool:
    """Whether small words inside a ship's name stand at `i`: "Rose | of the Isles"."""
    ahead = i + 1 + (i + 2 < len(doc) and doc[i].lower_ == "of" and doc[i + 1].lower_ == "the")
    inner = doc[i].lower_ == "of" or (doc[i].lower_ == "the" and doc[i - 1].lower_ == "of")
    return inner and ahead < len(doc) and capital(doc[ahead])


def websites(doc: Doc) -> Iterator[Name]:
    """Yield websites called by their address: "linkpool.com"."""
    for token in doc:
        found = ADDRESS.fullmatch(token.lower_)
        if found and found[1] in words("names", "domains"):
            yield Name(token.i, token.i + 1, "Organization", origin="head word")
