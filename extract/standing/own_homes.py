"""Where people live by the homes and addresses told of them: "her Portland home", "of 12 Hill Street, Leeds"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.meaning.phrases import refs_at
from extract.naming.title_words import was_once
from extract.parsing.parse import Token
from extract.reading import Reading, Ref

PLACES = ("Location", "Country")
NEXT = 3  # tokens between a home and its owner, or between an address and its town


def own_homes(reading: Reading) -> Iterator[Draft]:
    """Yield where people live whose home stands in a place: "his villa in Nice", "the Nice villa of Ann Lee"."""
    homes = words("standing", "homes")
    for noun in reading.doc.spelled(homes):
        if reading.at.get(noun.i) is not None:
            continue
        place = _place_of(reading, noun)
        owners = _owners(reading, noun) if place is not None else []
        for owner in owners:
            if place is not None and owner.node.type in ("Person", "Group"):
                former = was_once(noun)
                made = draft(reading, owner, "based_in", place, noun, "own home", 0.75, former=former)
                if made is not None:
                    yield made


def _place_of(reading: Reading, noun: Token) -> Ref | None:
    """Return where a home is, in front of its noun ("her Portland home") or behind it ("her home in Portland")."""
    doc = reading.doc
    for i in range(noun.i - 1, max(noun.i - NEXT, -1), -1):
        ref = reading.at.get(i)
        if ref is not None:
            return ref if ref.node.type in PLACES and ref.kind != "pronoun" and doc[i].tag_ != "POS" else None
        if doc[i].pos_ not in ("NOUN", "ADJ"):
            break
    if noun.i + 2 >= len(doc) or doc[noun.i + 1].lower_ not in ("in", "on", "near", "at"):
        return None
    ref = reading.at.get(noun.i + 2) or reading.at.get(noun.i + 3)
    named = ref is not None and ref.kind == "name" and ref.node.type in PLACES
    return ref if named and ref is not None and ref.start <= noun.i + 3 else None


def _owners(reading: Reading, noun: Token) -> list[Ref]:
    """Return whose home it is: "her home", "Ann Lee's home", "the home of Ann Lee", "of her brother, Ann Lee"."""
    doc = reading.doc
    found = [r for c in noun.lefts if c.dep_ == "poss" for r in refs_at(reading, c)]
    if found or noun.i + 2 >= len(doc) or doc[noun.i + 1].lower_ != "of":
        return found[:2]
    for i in range(noun.i + 2, min(noun.i + 2 + NEXT + 1, len(doc))):
        ref = reading.at.get(i)
        if ref is not None and ref.kind == "name" and ref.node.type == "Person":
            return [ref]
        if doc[i].pos_ not in ("PRON", "NOUN", "PUNCT", "ADJ", "DET"):
            break
    return []


def addresses(reading: Reading) -> Iterator[Draft]:
    """Yield where people live by their address: "Ann Lee, 69, of 12 Hill Street, | Leeds"."""
    doc = reading.doc
    for person in [r for r in reading.refs if r.kind == "name" and r.node.type == "Person"]:
        i = person.end
        i += 2 if i + 2 < len(doc) and doc[i].text == "," and doc[i + 1].like_num else 0
        i += i < len(doc) and doc[i].text == ","
        if i + 2 >= len(doc) or doc[i].lower_ != "of" or not (doc[i + 1].like_num or doc[i + 1].lower_ == "the"):
            continue
        town = _town_of_address(reading, i + 1)
        made = draft(reading, person, "based_in", town, doc[i], "address", 0.8) if town is not None else None
        if made is not None:
            yield made


def _town_of_address(reading: Reading, start: int) -> Ref | None:
    """Return the town of an address that starts at a token: "12 Hill Street, | Leeds", else its street or district."""
    doc = reading.doc
    street = next((r for i in range(start, min(start + NEXT + 1, len(doc))) if (r := reading.at.get(i))), None)
    numbered = any(t.like_num for t in doc[start : start + 2])
    if street is None or not numbered or street.kind != "name" or street.node.type != "Location":
        return None
    town = reading.at.get(street.end + 1) if street.end + 1 < len(doc) and doc[street.end].text in (",", "in") else None
    named = town is not None and town.kind == "name" and town.node.type == "Location"
    return town if named else street
