"""Names of parties that the seat or the person behind them gives away: "Nationals senator X", "New Democrat X"."""

from collections.abc import Iterator
from functools import lru_cache

from extract.lexicon import words
from extract.naming.people import given
from extract.naming.shapes import Name, capital, type_by_head
from extract.parsing.parse import Doc

LONGEST = 3  # words of a party's name
BETWEEN = 3  # plain words between a party and the seat: "New Democrat | defence | critic X"


def parties_by_seat(doc: Doc, common: frozenset[str]) -> Iterator[Name]:
    """Yield the words for a party right before a seat that it holds or before whom they describe, and his name."""
    i, firsts = 0, _first_words()
    while i < len(doc):
        if doc[i].lower_ not in firsts:
            i += 1
            continue
        end = next((i + n for n in range(LONGEST, 0, -1) if i + n < len(doc) and _party(doc, i, i + n)), None)
        if end is not None and _alone(doc, i) and _all_of_it(doc, i, end):
            yield Name(i, end, "Organization", origin="head word")
            yield from _joined_by(doc, end)
        elif end is not None and _alone(doc, i) and (_seat(doc, i, end) or _partisan(doc, i, end, common)):
            yield Name(i, end, "Organization", origin="head word")
            first = end + (doc[end].lower_ in words("names", "party_seats"))
            last = _person(doc, first)
            if last > first + 1 and doc[first].lower_ not in words("names", "honorifics"):
                yield Name(first, last, "Person", origin="head word")
        i = end if end is not None else i + 1


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(form.split()[0] for form in words("names", "party_forms"))


def _all_of_it(doc: Doc, start: int, end: int) -> bool:
    """Whether a plural means a party: "the | Social Democrats", not "the Liberals Anna Lund and Tom Poe"."""
    plural = " ".join(t.lower_ for t in doc[start:end]) in words("names", "party_plurals")
    after = doc[end] if end < len(doc) else None
    return plural and start > 0 and doc[start - 1].lower_ == "the" and (after is None or not capital(after))


def _joined_by(doc: Doc, end: int) -> Iterator[Name]:
    """Yield the party that somebody leaves another one for: "left the Social Democrats for | the Liberal Alliance"."""
    first = end + 2
    if first >= len(doc) or [t.lower_ for t in doc[end:first]] != ["for", "the"]:
        return
    last = first
    while last < len(doc) and capital(doc[last]) and doc[last].tag_.startswith("NNP"):
        last += 1
    if type_by_head(doc, first, last) == "Organization" if last > first else False:
        yield Name(first, last, "Organization", origin="head word")


def _person(doc: Doc, start: int) -> int:
    """Return where the capitalised words end that may be a person's name."""
    end = start
    while end < min(start + LONGEST, len(doc)) and doc[end].tag_ in ("NNP", "NNPS") and doc[end].text[1:].islower():
        end += 1
    return end


def _party(doc: Doc, start: int, end: int) -> bool:
    """Whether some capitalised words tell a party."""
    form = " ".join(t.lower_ for t in doc[start:end])
    return form in words("names", "party_forms") and all(capital(t) for t in doc[start:end])


def _alone(doc: Doc, i: int) -> bool:
    """Whether no capitalised word before token `i` goes on into the name, unless it tells where the party is."""
    before = doc[i - 1] if i else None
    if before is None or doc[i].is_sent_start or not capital(before) or before.tag_ == "DT":
        return True
    return before.ent_type_ in ("GPE", "NORP") or before.tag_ == "JJ"


def _seat(doc: Doc, start: int, end: int) -> bool:
    """Whether a seat of a party's member stands behind its name, with at most some plain words between."""
    for token in doc[end : end + BETWEEN + 1]:
        if token.lower_ in words("names", "party_seats"):
            return not (token.lower_ in words("names", "seats_of_work") and doc[start].lower_ in ("labour", "labor"))
        if not (token.text.islower() and token.tag_ in ("NN", "JJ")) and token.text != "-":
            return False
    return False


def _partisan(doc: Doc, start: int, end: int, common: frozenset[str]) -> bool:
    """Whether words that tell of which party somebody is stand right before a name of two words."""
    if end + 1 >= len(doc) or doc[end - 1].lower_ not in words("standing", "partisans"):
        return False
    last = _person(doc, end)
    if last < end + 2 or type_by_head(doc, start, last) is not None:
        return False
    told = given(doc[end].text) or doc[end].ent_type_ == "PERSON"
    before = doc[start - 1].lower_ if start else ""
    apart = before == "the" and not common & {t.lower_ for t in doc[end:last]}  # "the | Conservative Giles Amory"
    return apart or (told and (doc[start].is_sent_start or before in ("the", "and", ",") or end > start + 1))
