"""Bodies and their heads in one run of capitals: "the head of the | Bank of Corvia | Olli Strand"."""

from collections.abc import Container, Iterator, Sequence

from extract.lexicon import singular, words
from extract.naming.leaders import closes_body
from extract.naming.people import given
from extract.naming.shapes import Name, capital, type_by_head
from extract.parsing.parse import Doc

SMALL = frozenset(["of", "for", "and", "the", "in", "de", "du", "des", "&"])
LONGEST = 12  # words of a body's name and the person's


def heads_behind_bodies(doc: Doc, known: Sequence[Name], common: Container[str]) -> list[Name]:
    """Return the bodies, where nobody knows them, and the persons behind an office and "of": "the leader of | X | Y".

    `common` are words of the dictionary: a lone one is no body that one heads.
    """
    at = {name.start: name for name in known}
    return [name for of in doc[1:-2] if _of_office(doc, of.i) for name in _both(doc, of.i + 1, at, common)]


def members_for_places(doc: Doc, known: Sequence[Name], common: Container[str]) -> list[Name]:
    """Return the place and the person around the title of a member of a house: "Kisumu East | MP | Shakeel Shabir"."""
    held = {i for name in known if name.type != "Location" for i in range(name.start, name.end)}
    spans = {(name.start, name.end) for name in known}
    out = []
    for title in doc[1:-2]:
        if title.lower_ not in words("names", "sent_by_name") or not _plain(doc, title.i - 1):
            continue
        first = title.i - 1
        while first > max(0, title.i - 3) and _plain(doc, first - 1):
            first -= 1
        end = title.i + 1
        while end < min(len(doc), title.i + 4) and _plain(doc, end):
            end += 1
        party = words("standing", "party_name_words") | words("names", "party_forms")
        place = doc[first : title.i]
        placed = any(name.start == first and name.type == "Location" for name in known)
        rare = (placed or doc[first].lower_ not in common) and held.isdisjoint(range(first, title.i))
        if rare and end - title.i > 2 and not any(t.lower_ in party for t in place):
            if (first, title.i) not in spans:
                out.append(Name(first, title.i, "Location", origin="definition"))
            out.append(Name(title.i + 1, end, "Person", origin="definition"))
    return out


def _plain(doc: Doc, i: int) -> bool:
    return doc[i].text.istitle() and doc[i].is_alpha and doc[i].lower_ not in SMALL


def _of_office(doc: Doc, of: int) -> bool:
    """Whether a title stands before "of" at a token: "head of", "spokesman for"."""
    title = doc[of - 1].lower_
    sent = doc[of].lower_ == "from" and title in words("standing", "sent_by_places")
    return sent or (doc[of].lower_ in ("of", "for", "at") and title in words("lexicon", "title_nouns"))


def _both(doc: Doc, first: int, at: dict[int, Name], common: Container[str]) -> Iterator[Name]:
    """Yield the body that starts at token `first`, or behind an article, and the person behind it."""
    first += doc[first].lower_ == "the"
    end = _run_end(doc, first)
    split = _split(doc, first, end, at, common)
    if split is None:
        return
    stop = split  # "the Archbishop of Corvia | Dr | Ann Lee"
    while stop > first and doc[stop - 1].lower_.rstrip(".") in words("names", "honorifics", "names", "courtesies"):
        stop -= 1
    body = at.get(first)
    if stop > first and (body is None or body.end != stop):
        kind = type_by_head(doc, first, stop)
        seats = words("names", "of_places", "standing", "sent_by_places")
        placed = doc[first - 1].lower_ != "the" and doc[first - 2].lower_ in seats
        yield Name(first, stop, kind or ("Location" if placed else "Organization"), origin="definition")
    yield Name(split, end, "Person", origin="definition")


def _run_end(doc: Doc, start: int) -> int:
    """Return where the capitals from a token on end, with the small words and numbers between them."""
    end = start
    while end < min(len(doc), start + LONGEST) and not (doc[end].is_sent_start and end > start):
        token = doc[end]
        if token.lower_ in words("lexicon", "title_nouns") and token.lower_ not in ("general", "justice"):
            break  # "President of Corvia Ann Lee and President of Norland ..."
        inner = end > start and end + 1 < len(doc) and capital(doc[end + 1])
        joined = inner and (token.lower_ in SMALL or token.text == "-" or token.lower_ in words("names", "body_ends"))
        plain = capital(token) and (token.is_alpha or token.text.endswith("."))
        if not (plain or joined or (token.like_num and end > start)):
            break
        end += 1
    while end > start and doc[end - 1].lower_ in SMALL:
        end -= 1
    return end


def _split(doc: Doc, first: int, end: int, at: dict[int, Name], common: Container[str]) -> int | None:
    """Return where a person's name begins in a run of a body's and a person's, `None` when it is one name."""
    if end - first < 3 or type_by_head(doc, end - 2, end) is not None or closes_body(doc, end):
        return None
    starts = [i for i in range(max(first + 1, end - 4), end - 1) if _whole_name(doc, i, end)]
    closed = [i for i in starts if _closed(doc, first, i, at)]
    told = doc[first - 1].lower_ == "the"
    fielded = not told and doc[first - 2].lower_ in words("names", "of_fields")
    for start in closed:
        rare = _rare(doc, first, start, common)
        if start - first == 1 and given(doc[first].text):
            continue
        if not (rare or (told and not fielded) or doc[start - 1].like_num):
            continue  # "head of Human Resources Ann Lee"
        if given(doc[start].text) or (len(doc[start:end]) == 2 and _rare(doc, start, end, common, every=True)):
            return start
    named = [i for i in starts if given(doc[i].text) and not (doc[i].lower_ in common and doc[i - 1].lower_ in common)]
    if fielded or not named or not _rare(doc, first, named[0], common):
        return None
    return None if named[0] == first + 1 and given(doc[first].text) else named[0]


def _whole_name(doc: Doc, start: int, end: int) -> bool:
    """Whether tokens may be a person's name, and no rest of a body's: "for Tourism | Pavel Dvorak"."""
    if doc[start - 1].lower_ in SMALL or doc[start - 1].text == "-":
        return False
    return all(t.text.istitle() and t.lower_ not in SMALL and not t.like_num for t in doc[start:end])


def _closed(doc: Doc, first: int, end: int, at: dict[int, Name]) -> bool:
    """Whether a body's name ends here: a known one, one with the last word or the number that such names have."""
    known = at.get(first)
    if known is not None and known.end == end and known.type != "Person":
        return True
    last = doc[end - 1]
    return type_by_head(doc, first, end) is not None or last.like_num or last.lower_ in words("names", "body_ends")


def _rare(doc: Doc, start: int, end: int, common: Container[str], *, every: bool = False) -> bool:
    """Whether one of some words, or `every` one, is in no dictionary."""
    rare = [singular(t.lower_) not in common for t in doc[start:end] if capital(t)]
    return all(rare) if every else any(rare)
