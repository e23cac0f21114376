"""Where people live by what they are called there: "X, a dealer in Turin", "a Leeds couple, X and Y"."""

from collections.abc import Iterator

from extract.drafts import Draft, draft
from extract.lexicon import words
from extract.parsing.parse import Token
from extract.reading import Reading, Ref
from extract.standing.homes import calling, town_before
from extract.standing.parties import coordinated_after

HOMING = ("in", "from", "of")
WITHIN = 7  # words of what somebody is called


def dwellings(reading: Reading) -> Iterator[Draft]:
    """Yield where people live whom a noun describes that a town goes with, behind their names or before them."""
    people = [r for r in reading.refs if r.kind == "name" and r.node.type == "Person"]
    ends, starts = {r.end: r for r in people}, {r.start: r for r in people}
    for noun in reading.tokens:
        if noun.pos_ != "NOUN" or not noun.i or noun.dep_ in ("attr", "dobj") or not _dweller(noun):
            continue
        home, end = _town_of(reading, noun)
        start = _opening(reading, noun)
        if home is None or start is None or not _free(reading, home):
            continue
        before = ends.get(start - 1) if reading.doc[start - 1].text == "," else None
        closed = end >= len(reading.doc) or reading.doc[end].is_punct or reading.doc[end].lower_ in ("who", "and")
        if before is not None and closed:
            found = [before]
        elif end + 1 < len(reading.doc) and reading.doc[end].text == "," and (first := starts.get(end + 1)):
            found = coordinated_after(people, first, reading.doc) if _several(noun) else [first]
        else:
            continue
        for person in found:
            made = draft(reading, person, "based_in", home, noun, "called by a town", 0.75)
            if made is not None:
                yield made


def _dweller(noun: Token) -> bool:
    """Whether a noun says who somebody is that may live in the town beside it, not what he does there for a while."""
    if noun.lemma_.lower() in words("standing", "positions") or noun.lemma_.lower() in words("standing", "visitors"):
        return False
    return calling(noun) or noun.lemma_.lower() in words("standing", "pairs")


def _several(noun: Token) -> bool:
    """Whether a noun is of more than one: "two brothers", "a couple"."""
    return noun.tag_ == "NNS" or noun.lemma_.lower() in words("standing", "pairs")


def _town_of(reading: Reading, noun: Token) -> tuple[Ref | None, int]:
    """Return the town of a noun, in front ("a Leeds | baker") or behind ("a baker | in Leeds"), and where all ends."""
    doc = reading.doc
    before = town_before(reading, noun.i)
    kin = noun.lemma_.lower() in words("lexicon", "family_nouns") | {"brother", "sister", "twin", "sibling"}
    if before is not None:
        return (None, noun.i) if kin else (before, noun.i + 1)  # "the Kouachi brothers"
    if noun.i + 2 >= len(doc) or doc[noun.i + 1].lower_ not in HOMING:
        return None, noun.i
    if doc[noun.i + 1].lower_ == "of" and noun.lemma_.lower() not in words("standing", "dwellers"):
        return None, noun.i
    home = reading.at.get(noun.i + 2)
    town = home is not None and home.kind == "name" and home.node.type == "Location" and home.start == noun.i + 2
    if home is None or not town or (home.end < len(doc) and doc[home.end].text == "-"):
        return None, noun.i
    wider = reading.at.get(home.end + 1) if home.end < len(doc) and doc[home.end].lower_ in (",", "in") else None
    wide = wider is not None and wider.kind == "name" and wider.node.type in ("Location", "Country")
    told = wider is not None and wide and wider.node.record is not None
    return home, wider.end if wider is not None and told else home.end


def _opening(reading: Reading, noun: Token) -> int | None:
    """Return where a description starts that ends with `noun`: at its article or number, or at a sentence's start."""
    doc = reading.doc
    for i in range(noun.i - 1, max(noun.i - WITHIN, doc[noun.i].sent.start) - 1, -1):
        if doc[i].lower_ in ("a", "an", "the") or doc[i].like_num:
            once = words("phrases", "former_words") - {"ex"}  # an ex-gambler from Leeds still lives there
            return None if any(t.lower_ in once for t in doc[i : noun.i]) else i
        if reading.at.get(i) is None and doc[i].pos_ not in ("NOUN", "ADJ", "PROPN") and doc[i].text != "-":
            return None
    return None


def _free(reading: Reading, home: Ref) -> bool:
    """Whether a place is a town or a district, in which one lives, and not a sea or a range."""
    return not words("lexicon", "waters") & {w.lower() for w in home.node.name.split()}
