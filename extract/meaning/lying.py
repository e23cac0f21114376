"""Whether a body's name is that of a building or grounds, which lie in a place; other bodies have a seat there."""

from extract.lexicon import words
from extract.reading import Reading, Ref


def lies(reading: Reading, body: Ref) -> bool:
    """Whether a name is that of what lies in a place: "Lady Reading Hospital", "the Marriott hotel"."""
    doc = reading.doc
    if body.node.type != "Organization":
        return body.node.type in ("Location", "Event")
    named = {t.lower_ for t in doc[body.start : body.end]}
    if named & {"for", "on", "of"}:
        named -= words("standing", "watchers")  # "the Observatory for Human Rights" watches from anywhere
    if body.end < len(doc) and doc[body.end].text.islower():
        named |= {doc[body.end].lower_} & words("standing", "lying_heads")  # "the Marriott | hotel"
    if named & words("standing", "lying_heads"):
        return True
    if named & words("standing", "centres") and named & words("standing", "lying_centres"):
        return True
    kind = doc[body.end - 1]  # "the X church" is a building, "the X Church" may be all its faithful
    return kind.lower_ in words("standing", "lying_ends") and (kind.text.islower() or kind.lower_ != "church")


def told_by_its_town(reading: Reading, body: Ref, place: Ref) -> bool:
    """Whether a place only tells whose ministry is meant: "the Foreign Ministry in Yerevan"."""
    return reading.doc[body.end - 1].lower_ == "ministry" and place.node.country == body.node.country


def unheard_of(reading: Reading, body: Ref) -> bool:
    """Whether a name of one word says nothing of what has it: "at Angostura" is a place, "the Droa party" is none."""
    doc = reading.doc
    around = [doc[i] for i in (body.start - 1, body.end) if 0 <= i < len(doc)]
    told = any(
        t.pos_ == "NOUN" and reading.at.get(t.i) is None and t.lower_ not in words("standing", "mere_areas")
        for t in around
    )
    plain = body.end - body.start == 1 and doc[body.start].text[1:].islower()
    return body.node.record is None and plain and not told
