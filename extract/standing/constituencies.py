"""Which party and which place send somebody to a house: "Rep. X (R-Ohio)", "X MLA from Y, Z"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import load_table, words
from extract.naming.title_words import title_at
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.parties import party_of_letter, party_of_word
from extract.standing.titles import is_party

PLACES = ("Location", "Country")
BEHIND = 6  # tokens behind a name that can hold the party and the place


def constituencies(reading: Reading) -> Iterator[Draft]:
    """Yield the seats, and the parties that nothing else tells, of persons with a code or a party beside their name."""
    for person in reading.people():
        yield from _by_code(reading, person)
        yield from _partisan_from(reading, person)
        yield from _sent_from(reading, person)


def _by_code(reading: Reading, person: Ref) -> Iterator[Draft]:
    """Yield the party and the seat of "X (R-Ohio)", "X, D-Leeds"."""
    doc, i = reading.doc, person.end
    i += i < len(doc) and doc[i].text in ("(", ",")
    if i + 2 >= len(doc) or doc[i].text not in ("D", "R") or doc[i + 1].text not in ("-", "–", "—"):
        return
    seat = reading.at.get(i + 2)
    party = party_of_letter(reading, doc[i])
    if party is not None:
        made = draft(reading, person, "member_of", party, doc[i], "party code", 0.85)
        if made is not None:
            yield made
    if seat is not None and seat.node.type in PLACES and seat.kind == "name":
        yield from _seat(reading, person, seat, doc[i])


def _partisan_from(reading: Reading, person: Ref) -> Iterator[Draft]:
    """Yield the seat of "Rep. X, a Democrat from Ohio"."""
    doc, i = reading.doc, person.end
    if i + 4 >= len(doc) or doc[i].text != "," or doc[i + 1].lower_ not in ("a", "an", "the"):
        return
    parties = load_table("standing")["party_words"]
    for token in doc[i + 2 : i + BEHIND]:
        if token.lower_ in parties and doc[token.i + 1].lower_ in ("from", "of"):
            seat = reading.at.get(token.i + 2)
            sits = _title_before(reading, person) is not None or bool(person.node.roles)
            if sits and seat is not None and seat.node.type in PLACES and seat.kind == "name":
                yield from _seat(reading, person, seat, token)
            return
        if token.is_punct or token.pos_ == "VERB":
            return


def _sent_from(reading: Reading, person: Ref) -> Iterator[Draft]:
    """Yield party and seat of "BJP MLA from Indore, X", "the Conservative MP for Kent East, X"."""
    doc, i = reading.doc, person.start - 1
    i -= i > 2 and doc[i].text == ","
    seat = reading.at.get(i)
    if seat is None or seat.start < 2 or seat.end != i + 1 or seat.node.type not in PLACES:
        return
    title = doc[seat.start - 2]
    if doc[seat.start - 1].lower_ not in ("from", "for") or title.lower_ not in words("standing", "sent_by_places"):
        return
    if doc[seat.start - 1].lower_ == "from":
        yield from _seat(reading, person, seat, title)
    before = title.i - 1 - (title.i > 1 and doc[title.i - 1].tag_ == "POS")
    named = reading.at.get(before)
    party = named if named is not None and is_party(named.node) else party_of_word(reading, person, doc[before])
    made = draft(reading, person, "member_of", party, title, "party of a seat", 0.8) if party is not None else None
    if made is not None:
        yield made


def _title_before(reading: Reading, person: Ref) -> str | None:
    """Return the title right before a name: "Rep."."""
    before = reading.doc[person.start - 1] if person.start else None
    before = reading.doc[before.i - 1] if before is not None and before.text == "." and before.i else before
    return before.text if before is not None and title_at(before) is not None else None


def _seat(reading: Reading, person: Ref, seat: Ref, token: Token) -> Iterator[Draft]:
    """Yield the office in a place, with the title before the name where there is one."""
    title = _title_before(reading, person)
    made = draft(reading, person, "holds_position_in", seat, token, "seat of a place", 0.75, title=title)
    if made is not None:
        yield made
